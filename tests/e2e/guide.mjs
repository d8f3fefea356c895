/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Drives guided pages in headless Chromium, in virtual time: every step starts when the plan says, paused time does not
 * count, signals end the page, nothing goes to the network, and the line at the end is one the program reads.
 *
 * usage: node guide.mjs PROGRAM CHROMIUM FOLDER; exits with 77 if the browser does not start */
import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

const [program, chromium, folder] = process.argv.slice(2);
const MODES = ["pre-run", "post-run", "rest-day", "before-bed"];
const LARGEST = 220 * 1000, LATEST_MS = 50;
let failed = 0;

function check(what, good, seen = "") {
	if (good)
		return;
	failed++;
	console.log(`failed: ${what} ${seen}`);
}

function run(...words) {
	return runAs("someone", ...words);
}

/* Each person has a home and a history. */
function runAs(person, ...words) {
	const env = { ...process.env, HOME: join(folder, person), XDG_CONFIG_HOME: "", XDG_STATE_HOME: "", XDG_DATA_HOME: "" };
	mkdirSync(env.HOME, { recursive: true });
	const { status, stdout, stderr } = spawnSync(program, words, { encoding: "utf8", env });
	return { status, out: stdout, err: stderr };
}

/* ---- The browser, over its pipe ---- */

class Browser {
	constructor() {
		this.process = spawn(chromium, ["--headless", "--no-sandbox", "--disable-gpu", "--remote-debugging-pipe",
			"--disable-background-networking", `--user-data-dir=${join(folder, "browser")}`, "about:blank"],
		{ stdio: ["ignore", "ignore", "ignore", "pipe", "pipe"] });
		this.waiting = new Map();
		this.listeners = [];
		this.number = 0;
		let rest = "";
		this.process.stdio[4].on("data", (bytes) => {
			const parts = (rest + bytes).split("\0");
			rest = parts.pop();
			parts.forEach((part) => this.take(JSON.parse(part)));
		});
		this.process.on("error", () => process.exit(77));
	}

	take(message) {
		const waiting = this.waiting.get(message.id);
		this.waiting.delete(message.id);
		if (waiting !== undefined)
			message.error ? waiting.reject(new Error(message.error.message)) : waiting.resolve(message.result);
		else
			this.listeners.forEach((listener) => listener(message));
	}

	send(method, params = {}) {
		const id = ++this.number;
		this.process.stdio[3].write(JSON.stringify({ id, method, params, sessionId: this.session }) + "\0");
		return new Promise((resolve, reject) => this.waiting.set(id, { resolve, reject }));
	}

	event(method) {
		return new Promise((resolve) => {
			const listener = (message) => {
				if (message.method !== method)
					return;
				this.listeners.splice(this.listeners.indexOf(listener), 1);
				resolve(message.params);
			};
			this.listeners.push(listener);
		});
	}

	async open(path, { before = "" } = {}) {
		this.session = undefined;
		const { targetId } = await this.send("Target.createTarget", { url: "about:blank" });
		const { sessionId } = await this.send("Target.attachToTarget", { targetId, flatten: true });
		this.session = sessionId;
		this.asked = [];
		this.listeners = [(message) => {
			if (message.method === "Network.requestWillBeSent")
				this.asked.push(message.params.request.url);
		}];
		await this.send("Page.enable");
		await this.send("Network.enable");
		if (before !== "")
			await this.send("Page.addScriptToEvaluateOnNewDocument", { source: before });
		const loaded = this.event("Page.loadEventFired");
		await this.send("Page.navigate", { url: `file://${path}` });
		await loaded;
		await this.send("Emulation.setVirtualTimePolicy", { policy: "pause" });
		await this.evaluate(`globalThis.seen = []; new MutationObserver(() => {
			const root = document.getElementById("player"), step = root.dataset.step ?? "";
			const key = root.dataset.screen + " " + step;
			if (seen.length === 0 || seen.at(-1).key !== key)
				seen.push({ key, screen: root.dataset.screen, step: Number(step), at: performance.now() });
		}).observe(document.getElementById("player"), { attributes: true, attributeFilter: ["data-step", "data-screen"] });`);
	}

	async evaluate(expression) {
		const { result, exceptionDetails } = await this.send("Runtime.evaluate", { expression, returnByValue: true });
		if (exceptionDetails !== undefined)
			throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
		return result.value;
	}

	press(text) {
		return this.evaluate(`{ const found = [...document.querySelectorAll("#player button")]
			.find((button) => button.textContent.startsWith(${JSON.stringify(text)}));
			if (!found) throw new Error("no button ${text}: " + document.getElementById("player").innerText); found.click(); }`);
	}

	async pass(ms) {
		const over = this.event("Emulation.virtualTimeBudgetExpired");
		await this.send("Emulation.setVirtualTimePolicy", { policy: "advance", budget: ms });
		await over;
		await this.send("Emulation.setVirtualTimePolicy", { policy: "pause" });
	}

	text() {
		return this.evaluate('document.getElementById("player").innerText');
	}

	async start() {
		await this.press("Start");
		await this.press("None of these");
	}

	line() {
		return this.evaluate('document.getElementById("line").value');
	}
}

/* ---- Pages ---- */

function page(name, ...words) {
	const path = join(folder, `${name}.html`);
	const { status, err } = run("print", ...words, "--guided", "--format", "html", "-o", path, "--force");
	check(`${name} is printed`, status === 0, err);
	check(`${name} is small enough`, statSync(path).size <= LARGEST, statSync(path).size);
	return path;
}

/* The time from pressing start to each step, against the plan. */
function compare(name, seen, plan, paused = [0, 0]) {
	const begun = seen.find((entry) => entry.screen === "play" && entry.step === 0).at;
	let worst = 0;
	plan.steps.forEach((step, index) => {
		const entry = seen.find((one) => one.screen === "play" && one.step === index);
		if (entry === undefined)
			return check(`${name}: step ${index} is shown`, false);
		const late = entry.at - begun - step.start_s * 1000 - (index > paused[0] ? paused[1] : 0);
		worst = Math.max(worst, Math.abs(late));
	});
	check(`${name}: every step within ${LATEST_MS} ms`, worst <= LATEST_MS, worst);
	return worst;
}

async function wholePage(browser, mode, ...more) {
	const words = ["--mode", mode, ...more], name = words.slice(1).join("");
	const plan = JSON.parse(run("plan", ...words, "--format", "json").out);
	await browser.open(page(name, ...words));
	await browser.start();
	await browser.pass(plan.total_s * 1000 + 500);
	const worst = compare(name, await browser.evaluate("seen"), plan);
	check(`${name}: it ends`, (await browser.text()).startsWith("Done"));
	await browser.press("Better");
	const line = await browser.line(), end = await browser.text();
	check(`${name}: what was chosen shows`, await browser.evaluate('document.querySelector("[aria-pressed=true]").textContent === "Better"'));
	check(`${name}: nothing but words at the end`, !/null|undefined|NaN/.test(end), end);
	check(`${name}: all was done`, / done:all felt:better at:\d{4}-\d\d-\d\dT\d\d:\d\d ok:..$/.test(line), line);
	check(`${name}: it asks nobody`, browser.asked.every((url) => url.startsWith("file:")), browser.asked);
	const logged = runAs(name, "log", line);
	check(`${name}: log takes the line`, logged.status === 0 && logged.err.includes("Logged by hand"), logged.err);
	console.log(`${name}: ${plan.steps.length} steps, at most ${worst.toFixed(1)} ms off`);
}

async function pausing(browser) {
	const plan = JSON.parse(run("plan", "--format", "json").out);
	await browser.open(page("paused"));
	await browser.start();
	await browser.pass(20000);
	await browser.press("Pause");
	await browser.pass(60000);
	await browser.press("Continue");
	await browser.pass(plan.total_s * 1000);
	compare("after a pause", await browser.evaluate("seen"), plan, [1, 63000]);
}

/* Skipping, going back, and the line of what was left out. */
async function skipping(browser) {
	await browser.open(page("skipped"));
	await browser.start();
	await browser.press("Skip"); /* the lead-in */
	await browser.press("Skip"); /* the first roll */
	await browser.pass(5000);
	await browser.press("Back");
	check("back is the step before", (await browser.text()).includes("left"));
	for (let i = 0; i < 60 && !(await browser.text()).startsWith("Done"); i++)
		await browser.press("Skip");
	check("nothing was done", (await browser.line()).includes(" done:none at:"), await browser.line());
}

/* Every signal, with every answer the worse one, ends the page, and no button leads back. */
async function signals(browser) {
	await browser.open(page("signals"));
	const table = JSON.parse(await browser.evaluate('document.getElementById("guide").textContent'));
	for (const signal of table.signals)
		for (const answer of ["Yes", "No", "Not sure"]) {
			await browser.open(join(folder, "signals.html"));
			await browser.start();
			await browser.pass(20000);
			await browser.press("It hurts");
			await browser.press(signal.name);
			check(`${signal.id}: the line is there at once`, (await browser.line()).includes(` stop:${signal.id}`));
			check(`${signal.id}: it can be copied`, await browser.evaluate('[...document.querySelectorAll("#player button")].some((one) => one.textContent === "Copy")'));
			const first = signal.screens[0];
			check(`${signal.id}: says what it waits for`, first === undefined || (await browser.text()).includes(
				first.at > 0 ? `A question follows in ${Math.floor(first.at / 60)}:${String(first.at % 60).padStart(2, "0")}.` : table.leave));
			check(`${signal.id}: says when it may be left`, first === undefined || (await browser.text()).includes(first.at > 600 ? table.later : table.leave));
			for (let i = 0; i < 9 && await browser.evaluate('document.getElementById("player").dataset.screen !== "ended"'); i++) {
				await browser.pass(310000);
				await browser.press(answer);
			}
			const text = await browser.text();
			check(`${signal.id}, ${answer}: ends`, text.includes("For your coach, as one line"), text);
			const stale = signal.screens.flatMap((screen) => [screen.yes, screen.no]).filter((edge) => edge.wait && text.includes(edge.say));
			check(`${signal.id}, ${answer}: nothing to wait for at the end`, stale.length === 0, text);
			check(`${signal.id}: emergency words`, text.includes(table.always));
			check(`${signal.id}: no way back`, !/Continue|Pause|Start/.test(text));
			check(`${signal.id}: is in the line`, (await browser.line()).includes(` stop:${signal.id}`));
		}
}

async function questions(browser) {
	await browser.open(page("questions"));
	const table = JSON.parse(await browser.evaluate('document.getElementById("guide").textContent'));
	for (const question of table.questions) {
		await browser.open(join(folder, "questions.html"));
		await browser.press("Start");
		await browser.evaluate(`document.querySelector(${JSON.stringify(`[aria-label=${JSON.stringify("Yes: " + question.ask)}]`)}).click()`);
		const text = await browser.text();
		check(`yes ends it: ${question.ask}`, text.startsWith(question.title) && text.includes(question.say[0]), text);
		check("without a player", !/Start|Pause|Continue/.test(text), text);
		check("its line says that nothing was done, and not why", / done:none at:\S+ ok:..$/.test(await browser.line()), await browser.line());
		check("it can be copied", text.includes("Copy") && text.includes(table.untold), text);
	}
}

/* An answer that only limits a routine does not forbid it, and a page made for it does not ask. */
async function limits(browser) {
	const asks = (path) => JSON.parse(readFileSync(path, "utf8").match(/id="guide">(.*?)<\/script>/s)[1]).questions;
	const tablet = (question) => question.ask.includes("tablet (");
	const [asked] = asks(page("tablets")).filter(tablet);
	check("tablets are a limit", asked?.title === "Not this page today" && asked.say.some((text) => text.includes("--has pain-tablets")), JSON.stringify(asked));
	check("dark urine forbids", asks(page("tablets")).some((one) => one.title === "No rolling today"));
	check("a page for it does not ask", !asks(page("kept", "--has", "pain-tablets")).some(tablet));
}

/* Space pauses whatever has the focus; a pause survives Back, Skip and a mistake; the screen is held while it is needed. */
async function resting(browser) {
	const locks = `window.held = 0; Object.defineProperty(navigator, "wakeLock", { value: { request: async () => {
		const lock = new EventTarget(); held++;
		lock.release = async () => { held--; lock.dispatchEvent(new Event("release")); };
		window.takeBack = () => lock.release(); return lock; } } });`;
	const screen = () => browser.evaluate('document.getElementById("player").dataset.screen');
	const held = () => browser.evaluate("window.held");
	const key = (name) => browser.evaluate(`document.activeElement.dispatchEvent(new KeyboardEvent("keydown", { key: ${JSON.stringify(name)}, bubbles: true, cancelable: true }))`);
	await browser.open(page("resting"), { before: locks });
	await browser.start();
	await browser.pass(20000);
	check("the screen is held", await held() === 1 && (await browser.text()).includes("The screen stays on."));
	await browser.evaluate("takeBack()");
	await browser.pass(100);
	check("it does not say so once the lock is gone", !(await browser.text()).includes("The screen stays on."));
	await browser.press("Skip");
	await browser.pass(100);
	check("it is held again", await held() === 1);
	await browser.evaluate('[...document.querySelectorAll("#player button")].find((one) => one.textContent === "Skip").focus()');
	await key(" ");
	check("Space pauses beside a focused button", await screen() === "paused");
	for (const name of ["Back", "Skip"]) {
		await browser.press(name);
		await browser.pass(5000);
		check(`${name} keeps the pause`, await screen() === "paused");
	}
	await browser.press("It hurts");
	await browser.press("Nothing: I pressed it by mistake");
	await browser.press("Skip");
	await browser.pass(5000);
	check("a mistake keeps the pause", await screen() === "paused");
	await browser.press("It hurts");
	await browser.press("Numbness, tingling, electric feeling");
	await browser.pass(1000);
	check("the screen is held while a question follows", await held() === 1);
	for (let i = 0; i < 9 && await screen() !== "ended"; i++) {
		await browser.pass(310000);
		await browser.press("Yes");
	}
	check("it is let go at the end", await held() === 0, await screen());
}

/* Without speech, wake lock, sound and vibration, and with a screen that sleeps. */
async function poor(browser) {
	const missing = `delete window.speechSynthesis; delete Navigator.prototype.wakeLock; delete window.AudioContext;
		delete Navigator.prototype.vibrate; delete window.BroadcastChannel; delete Element.prototype.animate;`;
	const plan = JSON.parse(run("plan", "--format", "json").out);
	await browser.open(page("poor"), { before: missing });
	await browser.start();
	await browser.pass(1000);
	check("it says that the screen may sleep", (await browser.text()).includes("cannot keep the screen on"));
	await browser.pass(plan.total_s * 1000);
	compare("a poor browser", await browser.evaluate("seen"), plan);
}

async function twice(browser) {
	const path = page("twice", "--athlete", "</script><b>Asha</b> & \"Rao\"");
	await browser.open(path);
	check("a hostile name is text", await browser.evaluate('document.querySelector("h1").textContent.includes("</script>")'));
	await browser.start();
	await browser.pass(3000);
	const first = browser.session;
	await browser.open(path);
	await browser.start();
	await browser.pass(3000);
	check("the second plays", (await browser.text()).includes("Pause"));
	const second = browser.session;
	browser.session = first;
	check("the first pauses", (await browser.text()).includes("another window"), await browser.text());
	await browser.press("Continue");
	await browser.pass(5000);
	check("it continues", (await browser.text()).includes("Pause"));
	browser.session = second;
	check("and the second pauses", (await browser.text()).includes("another window"), await browser.text());
}

function refusals() {
	const path = join(folder, "refused.html");
	check("refused", run("print", "--has", "blood-thinners", "--guided", "--format", "html", "-o", path, "--force").status === 4);
	check("no player for the refused", !readFileSync(path, "utf8").includes('id="guide"'));
	check("only as HTML", run("print", "--guided", "--format", "text").status === 2);
}

const browser = new Browser();
const limit = setTimeout(() => { console.log("failed: too slow"); process.exit(1); }, 540000);
try {
	await browser.send("Browser.getVersion");
} catch {
	process.exit(77);
}
try {
	for (const mode of MODES) {
		await wholePage(browser, mode);
		await wholePage(browser, mode, "--minutes", "60", ...(mode === "pre-run" ? ["--drills"] : ["--stretches"]));
	}
	await pausing(browser);
	await skipping(browser);
	await signals(browser);
	await questions(browser);
	await limits(browser);
	await resting(browser);
	await poor(browser);
	await twice(browser);
	refusals();
} catch (error) {
	check("no error", false, error.stack);
}
clearTimeout(limit);
browser.process.kill();
console.log(failed === 0 ? "guided pages are good" : `${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
