/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every key of the session in every situation: its effect, or the reason why it has none. */

#include "../test.h"
#include "coached.h"
#include <stdio.h>

enum { LEAD_IN, ROLL, HOLD, SWITCH, CHANGE, DRILL, PAUSED, SITUATIONS };

/* Milliseconds into a ten-minute routine before a run, and the keys pressed then. */
static const struct {
	int64_t at;
	const char *keys;
	const char *shows;
} situations[SITUATIONS] = {
	[LEAD_IN] = { 5000, "", "Get ready" },   [ROLL] = { 12000, "", "Light pass 1" },
	[HOLD] = { 12000, "t", "HOLD" },         [SWITCH] = { 32000, "", "Switch sides" },
	[CHANGE] = { 58000, "", "Next" },        [DRILL] = { 400000, "", "Drill" },
	[PAUSED] = { 12000, "Space", "PAUSED" },
};

#define NOT_NOW "Not possible right now."
#define LIGHTER "Lighter now: "
#define FIRM " of 10 is the most here."
#define SHORTEST "That is the shortest useful time."
#define LIMIT "is the limit here."
#define EVERYWHERE(text)                                 \
	{                                                \
		text, text, text, text, text, text, text \
	}

/* The screen after the key. */
static const struct {
	const char *key;
	const char *shows[SITUATIONS];
} keys[] = {
	{ "Space", { "PAUSED", "PAUSED", "PAUSED", "PAUSED", "PAUSED", "PAUSED", "Get back in position" } },
	{ "t", { NOT_NOW, "HOLD", "Light pass 1", NOT_NOW, NOT_NOW, NOT_NOW, NOT_NOW } },
	{ "e", { LIGHTER, LIGHTER, LIGHTER, LIGHTER, LIGHTER, NOT_NOW, LIGHTER } },
	{ "f", { FIRM, FIRM, FIRM, FIRM, FIRM, NOT_NOW, FIRM } },
	{ "s", { "1 of 20", "2 of 20", "2 of 20", "2 of 20", "3 of 20", "16 of 20", "2 of 20" } },
	{ "b", { "Get ready", "Get ready", "Get ready", LIMIT, LIMIT, "15 of 20", "10:00 left" } },
	{ "+", { "More time.", "More time.", "More time.", "More time.", "More time.", "More time.", "More time." } },
	{ "-", { "Light pass 1", SHORTEST, SHORTEST, "Light pass 1", "Light pass 1", "Less time.", SHORTEST } },
	{ "v", EVERYWHERE("Voice on.") },
	{ "x", EVERYWHERE("Any pain (not just pressure)") },
	{ "3", EVERYWHERE("Press 1 to 9 to replan the rest") },
	{ "w", { "Why", "Why", "Why", "Why", "Why", "Why", "Why" } },
	{ "i", EVERYWHERE("Instructions") },
	{ "?", EVERYWHERE("Tight spot: hold still and breathe for a few seconds.") },
	{ "q",
	  { "Nothing rolled yet", "done and saved", "done and saved", "done and saved", "done and saved",
	    "done and saved", "done and saved" } },
};

static bool shows(struct drive *drive, const char *text)
{
	int row, column;
	return drive_find(drive, text, &row, &column);
}

static void every_key_in_every_situation(void **state)
{
	unsigned wrong = 0;
	(void)state;
	for (size_t i = 0; i < sizeof(keys) / sizeof(*keys); i++)
		for (int at = 0; at < SITUATIONS; at++) {
			struct drive drive;
			begin_session(&drive, (struct setup){ .arguments = "roll -m pre-run" });
			drive_advance(&drive, situations[at].at);
			drive_press(&drive, situations[at].keys);
			expect_text(&drive, situations[at].shows);
			drive_press(&drive, keys[i].key);
			if (!shows(&drive, keys[i].shows[at])) {
				fprintf(stderr, "the key %s in '%s' does not show '%s':\n", keys[i].key,
					situations[at].shows, keys[i].shows[at]);
				drive_dump(&drive);
				wrong++;
			}
			drive_done(&drive);
		}
	assert_int_equal(wrong, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_in_every_situation),
	};
	return cmocka_run_group_tests_name("keys", tests, NULL, NULL);
}
