/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts of a guided page: elements, voice, bell, vibration, the screen that stays on, and the picture.  guide.js
 * follows in the same script. */
"use strict";
const table = JSON.parse(document.getElementById("guide").textContent);
const root = document.getElementById("player");
const senses = { voice: true, bell: true };
let lock = null, audio = null, moving = null, awake = "", asleep = true;

/* ---- Elements ---- */

function element(name, attributes = {}, ...children) {
	const made = document.createElement(name);
	for (const [key, value] of Object.entries(attributes)) {
		if (key === "on")
			made.addEventListener("click", value);
		else if (value !== null && value !== false)
			made.setAttribute(key, value === true ? "" : value);
	}
	made.append(...children.filter((child) => child !== null && child !== undefined));
	return made;
}

const button = (text, act, attributes = {}) => element("button", { type: "button", on: act, ...attributes }, text);
const find = (name) => root.querySelector(`[data-is="${name}"]`);
const clock = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function set(name, text) {
	const target = find(name);
	if (target !== null && target.textContent !== text)
		target.textContent = text;
}

/* ---- Voice, bell, vibration, screen ---- */

/* Only voices of this device: others would send the words to a server. */
function ownVoice() {
	const voices = "speechSynthesis" in window ? speechSynthesis.getVoices() : [];
	const own = voices.filter((voice) => voice.localService && voice.lang.startsWith("en"));
	return own.find((voice) => voice.default) ?? own[0] ?? null;
}

function speak(text) {
	const voice = ownVoice();
	if (!senses.voice || voice === null || text === "")
		return;
	const speech = new SpeechSynthesisUtterance(text);
	speech.voice = voice;
	speech.lang = voice.lang;
	speechSynthesis.cancel();
	speechSynthesis.speak(speech);
}

function silence() {
	if ("speechSynthesis" in window)
		speechSynthesis.cancel();
}

function beep(times) {
	if (!senses.bell)
		return;
	navigator.vibrate?.(times > 1 ? [150, 100, 150] : 150);
	if (audio === null || audio.state !== "running")
		return;
	for (let i = 0; i < times; i++) {
		const tone = audio.createOscillator(), gain = audio.createGain();
		tone.frequency.value = 880;
		gain.gain.value = 0.2;
		tone.connect(gain).connect(audio.destination);
		tone.start(audio.currentTime + i * 0.25);
		tone.stop(audio.currentTime + i * 0.25 + 0.15);
	}
}

function openAudio() {
	try {
		audio ??= new AudioContext();
		audio.resume?.().catch?.(() => {});
	} catch {
		audio = null;
	}
}

function sayAwake(text) {
	awake = text;
	set("awake", awake);
}

/* The browser takes the lock back whenever the page is hidden, so it is requested again each time that it is needed. */
async function stayAwake() {
	asleep = false;
	if (lock !== null)
		return;
	try {
		const own = await navigator.wakeLock.request("screen");
		own.addEventListener?.("release", () => {
			if (lock === own) {
				lock = null;
				sayAwake("");
			}
		});
		lock = own;
		sayAwake("The screen stays on.");
		if (asleep)
			letSleep();
	} catch {
		sayAwake(`This browser cannot keep the screen on: set it to stay on for ${Math.ceil(table.total / 60)} minutes.`);
	}
}

function letSleep() {
	const own = lock;
	asleep = true;
	lock = null;
	sayAwake("");
	own?.release?.().catch?.(() => {});
}

/* ---- The picture ---- */

/* The drawing and the figure of the sheet, with a marker that moves along the stroke. */
function pictures(step) {
	const box = find("picture");
	const card = [...document.querySelectorAll(".page .step")]
		.find((one) => one.querySelector(".number")?.textContent === String(step.row));
	const copies = [".picture svg", "svg.pose"].map((name) => card?.querySelector(name)?.cloneNode(true)).filter(Boolean);
	for (const copy of copies) {
		for (const named of [copy, ...copy.querySelectorAll("[id]")])
			named.removeAttribute("id");
		copy.removeAttribute("aria-labelledby");
		copy.setAttribute("aria-hidden", "true");
	}
	box.replaceChildren(...copies);
	moving?.cancel();
	moving = null;
	const stroke = step.tempo > 0 ? box.querySelectorAll("path.line[marker-end]")[step.stroke] : undefined;
	if (stroke !== undefined)
		move(stroke, step.tempo);
}

function move(stroke, tempo) {
	const end = stroke.getTotalLength(), from = stroke.getPointAtLength(0), to = stroke.getPointAtLength(end);
	const marker = document.createElementNS("http://www.w3.org/2000/svg", "circle");
	marker.setAttribute("class", "marker");
	marker.setAttribute("r", "1.7");
	marker.setAttribute("cx", from.x);
	marker.setAttribute("cy", from.y);
	stroke.parentNode.append(marker);
	if (matchMedia("(prefers-reduced-motion: reduce)").matches || marker.animate === undefined)
		return;
	moving = marker.animate([{ transform: "none" }, { transform: `translate(${to.x - from.x}px, ${to.y - from.y}px)` }],
		{ duration: tempo * 1000, iterations: Infinity, direction: "alternate" });
}
