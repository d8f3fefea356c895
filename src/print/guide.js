/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plays the table of a guided page: it moves along a fixed time line and follows the edges of fixed screens.
 *
 * What to do, when, and what each answer leads to is in the table, which the program makes from the plan
 * (print/guide.h).  Nothing is planned or judged here, and nothing leaves the page. */
const GAP_MS = 2000; /* a longer silence of the clock means that the page slept: that time does not count */
const READY_MS = 3000; /* to get back into place after a pause */
const LONG_WAIT_S = 600; /* nobody stays at a page for that long: then it says what will be asked */

const steps = table.steps.map(whole);
const state = { at: 0, base: 0, since: 0, index: -1, said: 0, running: false, seen: 0, began: null, done: new Set() };
let timer = 0, ready = 0;

/* Turns a row of the table into a step with named members; numbers of texts become the texts. */
function whole({ is, cues = [], pressure = [], say = [] }) {
	const text = (number) => table.texts[number];
	const sentence = (number) => text(number).replace(/\w$/, "$&.");
	const step = Object.fromEntries(table.columns.map(([name, isText], at) => [name, isText ? text(is[at]) : is[at]]));
	return {
		...step,
		cues: cues.map(text),
		pressure: pressure.map(([ms, number]) => [ms, text(number)]),
		say: say.map(([ms, ...numbers]) => [ms, numbers.map(sentence).join(" ")])
	};
}

/* Shows a screen; its heading gets the focus, so that a screen reader starts there. */
function show(name, ...children) {
	clearTimeout(timer);
	root.dataset.screen = name;
	document.body.classList.toggle("playing", name !== "start");
	root.replaceChildren(...children.filter((child) => child !== null));
	const heading = root.querySelector("h1, h2");
	heading.tabIndex = -1;
	if (name !== "start")
		heading.focus();
}

/* ---- The time line ---- */

const position = () => state.running ? state.base + performance.now() - state.since : state.at;

function stepAt(ms) {
	let index = 0;
	while (index + 1 < steps.length && steps[index + 1].start * 1000 <= ms)
		index++;
	return index;
}

/* The last entry of a list of [milliseconds, value] that has begun. */
function current(list, ms) {
	let found = null;
	for (const entry of list)
		if (entry[0] <= ms)
			found = entry;
	return found;
}

function enter(index) {
	const step = steps[index];
	state.index = index;
	state.said = 0;
	root.dataset.kind = step.kind;
	root.dataset.step = String(index);
	set("title", step.title);
	set("how", step.how);
	set("route", step.route);
	set("next", step.next);
	find("cues").replaceChildren(...step.cues.map((cue) => element("li", {}, cue)));
	pictures(step);
	if (step.kind !== "lead-in")
		beep(step.kind === "finish" ? 2 : 1);
}

function refresh(ms) {
	const step = steps[state.index], inside = ms - step.start * 1000;
	const left = Math.max(0, Math.ceil((step.seconds * 1000 - inside) / 1000 - 0.001));
	set("left", String(left));
	set("total", clock(Math.max(0, Math.ceil(table.total - ms / 1000 - 0.001))));
	set("pressure", current(step.pressure, inside)?.[1] ?? "");
	while (state.said < step.say.length && step.say[state.said][0] <= inside + 20) {
		const [, text] = step.say[state.said++];
		speak(text);
		set("spoken", text);
	}
}

/* A step that was played to its end is done. */
function finishStep(index) {
	if (steps[index].mark !== "")
		state.done.add(steps[index].mark);
}

function tick() {
	const now = performance.now();
	if (now - state.seen > GAP_MS) {
		state.at = state.base + state.seen - state.since;
		state.running = false;
		return paused("The page was asleep, so it paused.");
	}
	state.seen = now;
	const ms = Math.min(position(), table.total * 1000);
	for (let index = stepAt(ms); state.index < index;) {
		finishStep(state.index);
		enter(state.index + 1);
	}
	if (ms >= table.total * 1000 - 1)
		return finished();
	refresh(ms);
	wait(ms);
}

/* Until the next step or the next full second, whichever comes first. */
function wait(ms) {
	const step = steps[state.index], end = (step.start + step.seconds) * 1000;
	const second = (Math.floor(ms / 1000 + 0.02) + 1) * 1000;
	timer = setTimeout(tick, Math.max(1, Math.min(second, end) - ms));
}

function run(from) {
	state.base = from;
	state.since = state.seen = performance.now();
	state.running = true;
	if (state.index !== stepAt(from))
		enter(stepAt(from));
	channel?.postMessage("run");
	stayAwake();
	moving?.play();
	tick();
}

function halt() {
	clearTimeout(timer);
	state.at = position();
	state.running = false;
	moving?.pause();
	silence();
}

/* ---- Screens ---- */

function player() {
	show("play",
		element("p", { class: "what", "data-is": "how" }),
		element("h1", { "data-is": "title", "aria-live": "polite" }),
		element("p", { class: "left", role: "timer", "aria-live": "off", "aria-label": "Seconds left" }, element("span", { "data-is": "left" })),
		element("p", { class: "pressure", "data-is": "pressure" }),
		element("div", { class: "pictures", "data-is": "picture" }),
		element("p", { class: "route", "data-is": "route" }),
		element("ul", { "data-is": "cues" }),
		element("p", { class: "next", "data-is": "next" }),
		element("div", { class: "keys", role: "group", "aria-label": "Player" },
			button("Pause", pause, { "data-is": "pause", class: "main" }),
			button("Back", back), button("Skip", skip),
			button("It hurts", hurts, { class: "hurts" })),
		element("p", { class: "quiet" }, element("span", { "data-is": "total" }), " left. ", element("span", { "data-is": "awake" }, awake)),
		element("p", { class: "unseen", "aria-live": "assertive", "data-is": "spoken" }));
}

function start() {
	openAudio();
	state.began = new Date();
	player();
	run(0);
}

function pause() {
	if (state.running) {
		halt();
		paused("Paused. First, come off the roller.");
	} else if (ready === 0) {
		again();
	} else {
		clearTimeout(ready);
		ready = 0;
		paused("Paused.");
	}
}

function paused(text) {
	moving?.pause();
	root.dataset.screen = "paused";
	set("pause", "Continue");
	set("pressure", text);
}

/* Three seconds to get back into place; they do not count. */
function again() {
	let left = READY_MS / 1000;
	const count = () => {
		if (left === 0) {
			ready = 0;
			root.dataset.screen = "play";
			set("pause", "Pause");
			run(state.at);
			return;
		}
		set("pressure", `Get back in position: ${left}`);
		left--;
		ready = setTimeout(count, 1000);
	};
	openAudio();
	count();
}

/* A pause stays one: pressure never starts again without a word. */
function jump(ms) {
	const rests = !state.running;
	clearTimeout(ready);
	ready = 0;
	clearTimeout(timer);
	state.index = -1;
	if (ms >= table.total * 1000)
		return finished();
	if (!rests)
		return run(ms);
	state.at = ms;
	enter(stepAt(ms));
	refresh(ms);
	paused("Paused.");
}

function skip() {
	const step = steps[state.index];
	jump((step.start + step.seconds) * 1000);
}

/* To the start of this step; in its first three seconds, or between steps, to the work before it. */
function back() {
	let index = state.index;
	const work = steps[index].mark !== "" && position() - steps[index].start * 1000 > 3000;
	while (!work && index > 0 && steps[--index].mark === "")
		;
	jump(steps[index].start * 1000);
}

/* ---- It hurts ---- */

function hurts() {
	halt();
	clearTimeout(ready);
	ready = 0;
	const step = steps[state.index];
	show("hurts", element("h1", {}, "Stop. What is it?"),
		...table.signals.map((signal) => button(signal.name, () => stopped(signal, signal.placed ? step.place : ""), { class: "wide" })),
		button("Nothing: I pressed it by mistake", nothing, { class: "wide quiet" }),
		element("p", { class: "always" }, table.always));
	beep(2);
}

function nothing() {
	player();
	enter(state.index);
	refresh(state.at);
	paused("Paused. First, come off the roller.");
	find("pause").focus();
}

/* Explains the wait, and when the page may be left. */
function waitText(screen, ms) {
	const left = Math.ceil(screen.at - ms / 1000);
	if (left <= 0)
		return table.leave;
	const then = left > LONG_WAIT_S ? ` ${screen.ask} ${table.later}` : ` ${table.leave}`;
	return `A question follows in ${clock(left)}.${then}`;
}

/* Follows the screens of a signal; each answer names the next one.  Every signal ends the page. */
function stopped(signal, place) {
	const began = performance.now(), said = [...signal.lines];
	const stop = signal.id + (place !== "" ? ":" + place : "");
	let waiting = false; /* the last line says what to do until the question is asked again */
	stayAwake(); /* a question follows */
	const ask = (at) => {
		if (at < 0)
			return ended(signal.name, said, stop);
		const screen = signal.screens[at];
		const answer = (edge) => {
			if (waiting)
				said.pop();
			waiting = edge.wait;
			if (edge.say !== "")
				said.push(edge.say);
			ask(edge.next);
		};
		show("stopped", element("h1", {}, signal.name),
			...said.map((line) => element("p", { class: "told" }, line)),
			element("p", { class: "left", role: "timer", "aria-live": "off", "aria-label": "Time since it began" },
				element("span", { "data-is": "left" }, "0:00")),
			element("div", { "data-is": "question", "aria-live": "polite" }),
			element("p", { class: "quiet", "data-is": "wait" }),
			element("p", { class: "always" }, table.always),
			result("", stop));
		speak(said[said.length - 1]);
		const pass = () => {
			const ms = performance.now() - began;
			set("left", clock(Math.floor(ms / 1000)));
			set("wait", waitText(screen, ms));
			if (ms >= screen.at * 1000 && find("question").children.length === 0) {
				speak(screen.ask);
				find("question").append(element("p", { class: "ask" }, screen.ask),
					button("Yes", () => answer(screen.yes)), button("No", () => answer(screen.no)),
					button("Not sure", () => answer(screen.unsure)));
			}
			timer = setTimeout(pass, 1000 - ms % 1000);
		};
		pass();
	};
	ask(signal.screens.length > 0 ? 0 : -1);
}

/* ---- The end ---- */

function stamp(date) {
	const two = (number) => String(number).padStart(2, "0");
	return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}

/* The line of core/record/returned.h. */
function line(felt, stop) {
	const marks = [...new Set(steps.map((step) => step.mark).filter((mark) => mark !== ""))];
	const done = marks.filter((mark) => state.done.has(mark));
	const words = [table.code, "done:" + (done.length === marks.length ? "all" : done.length === 0 ? "none" : done.join(","))];
	if (felt !== "")
		words.push("felt:" + felt);
	if (stop !== "")
		words.push("stop:" + stop);
	words.push("at:" + stamp(state.began));
	if (table.as !== "")
		words.push("as:" + table.as);
	const text = words.join(" ");
	let sum = 0;
	for (const byte of new TextEncoder().encode(text))
		sum = (sum * 31 + byte) % (table.alphabet.length ** 2);
	return `${text} ok:${table.alphabet[Math.floor(sum / table.alphabet.length)]}${table.alphabet[sum % table.alphabet.length]}`;
}

function result(felt, stop, keep = table.keep) {
	const text = line(felt, stop);
	const area = element("textarea", { readonly: true, rows: String(3 + Math.ceil(text.length / 40)), id: "line", spellcheck: "false" });
	area.value = text;
	const copy = async () => {
		try {
			await navigator.clipboard.writeText(text);
		} catch {
			area.select();
			document.execCommand("copy");
		}
		set("copied", "Copied.");
	};
	return element("div", { class: "result" },
		element("label", { for: "line" }, "For your coach, as one line"), area,
		button("Copy", copy),
		navigator.share ? button("Send", () => navigator.share({ text }).catch(() => {})) : null,
		element("p", { class: "quiet", "data-is": "copied", "aria-live": "polite" }),
		element("p", { class: "quiet" }, keep));
}

function finished() {
	if (state.index >= 0)
		finishStep(state.index);
	state.index = -1;
	state.running = false;
	letSleep();
	beep(2);
	speak(table.last);
	const sent = element("div", {}, result("", ""));
	const choose = (word) => (event) => {
		for (const one of root.querySelectorAll("[aria-pressed]"))
			one.setAttribute("aria-pressed", String(one === event.currentTarget));
		sent.replaceChildren(result(word, ""));
	};
	show("finished", element("h1", {}, "Done"), element("p", { class: "told" }, table.last),
		element("p", {}, "How does it feel?"),
		element("div", { class: "keys feel", role: "group", "aria-label": "How does it feel?" },
			...table.feel.map(([word, text]) => button(text, choose(word), { "aria-pressed": "false" }))), sent);
}

function ended(title, said, stop) {
	letSleep();
	show("ended", element("h1", {}, title), ...said.map((text) => element("p", { class: "told" }, text)),
		result("", stop), element("p", { class: "always" }, table.always));
}

/* ---- The questions of the day ---- */

function questions() {
	const refuse = (question) => {
		state.began = new Date();
		show("refused", element("h1", {}, question.title),
			...question.say.map((text) => element("p", { class: "told" }, text)), result("", "", table.untold),
			element("p", { class: "always" }, table.always));
	};
	show("questions", element("h1", {}, "First: is one of these true today?"),
		element("p", {}, "Not sure counts as yes."),
		element("ul", { class: "asks" }, ...table.questions.map((question) => element("li", {},
			element("p", {}, question.ask), question.hint !== "" ? element("p", { class: "quiet" }, question.hint) : null,
			button("Yes", () => refuse(question), { "aria-label": "Yes: " + question.ask })))),
		button("None of these: start", start, { class: "main wide" }));
}

function opening() {
	const toggle = (sense, name) => button(`${name} on`, (event) => {
		senses[sense] = !senses[sense];
		event.currentTarget.textContent = `${name} ${senses[sense] ? "on" : "off"}`;
		event.currentTarget.setAttribute("aria-pressed", String(senses[sense]));
	}, { "aria-pressed": "true" });
	show("start", element("h2", {}, `Guided: ${clock(table.total)}`), element("p", {}, table.first),
		button("Start", questions, { class: "main wide" }),
		element("div", { class: "keys" }, toggle("voice", "Voice"), toggle("bell", "Bell")),
		element("p", { class: "quiet" }, "Space pauses, arrow keys go back and skip, X means it hurts. Nothing leaves this page."));
}

/* ---- Keys, and other copies of the page ---- */

const keys = { " ": pause, ArrowRight: skip, ArrowLeft: back, x: hurts, X: hurts };
document.addEventListener("keydown", (event) => {
	const act = ["play", "paused"].includes(root.dataset.screen) ? keys[event.key] : undefined;
	if (act === undefined || event.ctrlKey || event.metaKey || event.altKey)
		return;
	event.preventDefault();
	act();
});
/* Space pauses whatever button has the focus; Enter presses it. */
document.addEventListener("keyup", (event) => {
	if (event.key === " " && ["play", "paused"].includes(root.dataset.screen))
		event.preventDefault();
});
document.addEventListener("visibilitychange", () => {
	if (document.visibilityState === "visible" && !asleep)
		stayAwake();
});
const channel = "BroadcastChannel" in window ? new BroadcastChannel("rollcoach") : null;
channel?.addEventListener("message", () => {
	if (state.running)
		halt();
	else if (ready === 0)
		return;
	clearTimeout(ready);
	ready = 0;
	paused("Paused: this page is played in another window.");
});

root.hidden = false;
opening();
