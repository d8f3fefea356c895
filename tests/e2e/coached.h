/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Helpers for the coaching stories: reaching the first bout, and names for times. */
#ifndef TESTS_COACHED_H
#define TESTS_COACHED_H

#include "drive.h"
#include <stdio.h>
#include <string.h>

/* Lets enough time pass to read a question: until then no key counts, nor does the last one again. */
static inline void take_in(struct drive *drive)
{
	drive_advance(drive, 1000);
}

/* Presses each key after reading the question. */
static inline void answer_keys(struct drive *drive, const char *keys)
{
	char copy[256], *rest = NULL;
	snprintf(copy, sizeof(copy), "%s", keys);
	for (char *key = strtok_r(copy, " ", &rest); key != NULL; key = strtok_r(NULL, " ", &rest)) {
		take_in(drive);
		drive_press(drive, key);
	}
}

static inline bool is_asked(struct drive *drive)
{
	return drive_find(drive, "Not sure? Say so.", &(int){ 0 }, &(int){ 0 });
}

/* A person with a roller and a lacrosse ball. */
static inline void tell_tools(struct drive *drive)
{
	if (drive_find(drive, "What do you have to roll with?", &(int){ 0 }, &(int){ 0 }))
		answer_keys(drive, "Space Down Down Down Down Down Down Down Space Enter");
}

/* Answers no to every open question on each page of the safety questions, one by one on a page that has a yes.  Then
 * names the tools, if asked. */
static inline void answer_none(struct drive *drive)
{
	while (is_asked(drive))
		answer_keys(drive, drive_find(drive, "next open", &(int){ 0 }, &(int){ 0 }) ? "Enter n" : "Enter");
	tell_tools(drive);
}

/* Starts a session at its lead-in, with known answers, without voice or animation. */
static inline void begin_session(struct drive *drive, struct setup setup)
{
	if (setup.profile == NULL)
		setup.profile = "";
	if (setup.settings == NULL)
		setup.settings = "voice: no\nanimate: no\n";
	drive_start(drive, &setup);
	answer_none(drive);
	take_in(drive);
	drive_count_from_now(drive);
	drive_press(drive, "Enter");
	expect_text(drive, "Get ready");
}

/* A person who may not roll can only leave. */
static inline void expect_refusal(struct drive *drive)
{
	expect_no_text(drive, "Get ready");
	answer_keys(drive, "q");
	expect_status(drive, 4);
}

/* The saved profile, as text. */
static inline void read_profile(const char *home, char *text, size_t size)
{
	char path[512];
	snprintf(path, sizeof(path), "%s/.config/rollcoach/profile.yaml", home);
	FILE *file = fopen(path, "r");
	size_t length = file != NULL ? fread(text, 1, size - 1, file) : 0;
	text[length] = '\0';
	if (file != NULL)
		fclose(file);
}

#endif
