/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An answer that means danger counts at once, and so does a question left open. */

#include "../test.h"
#include "coached.h"
#include <stdio.h>
#include <string.h>

/* Answers `keys` in the first bout, on the left calf, and leaves through the finish. */
static void answer_and_leave(char *home, const char *keys)
{
	struct drive drive;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, keys);
	answer_none(&drive);
	expect_text(&drive, "x after-effects"); /* the finish */
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
}

static void expect_plan_refused(const char *home, const char *reason)
{
	struct drive drive;
	drive_start(&drive,
		    &(struct setup){ .arguments = "plan", .home = home, .epoch = DRIVE_EPOCH + 60, .rows = 60 });
	expect_status(&drive, 4);
	expect_text(&drive, reason);
	drive_done_keeping_home(&drive, (char[256]){ 0 });
}

/* Enter on every page: the yes stays, and so does the refusal. */
static void expect_asked_with_its_yes(const char *home, const char *question)
{
	char answered[64];
	struct drive drive;
	bool seen = false;
	snprintf(answered, sizeof(answered), "was YES  %s", question);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 86400 });
	if (!is_asked(&drive)) /* places that hurt come first, then those that were swollen */
		answer_keys(&drive,
			    drive_find(&drive, "Three quick questions", &(int){ 0 }, &(int){ 0 }) ? "Enter" : "2");
	expect_text(&drive, "page 1 of 5");
	while (is_asked(&drive)) {
		seen = seen || drive_find(&drive, answered, &(int){ 0 }, &(int){ 0 });
		answer_keys(&drive, "Enter");
	}
	if (!seen)
		fail_msg("not asked again with its yes: %s", question);
	expect_no_text(&drive, "Enter start");
	drive_done(&drive);
}

static void leave_by_q(struct drive *drive)
{
	answer_keys(drive, "q");
	expect_status(drive, 0);
}

static void go_back_and_leave(struct drive *drive)
{
	answer_keys(drive, "Esc q");
	expect_status(drive, 0);
}

static void close_the_window(struct drive *drive)
{
	drive_close_window(drive);
	expect_status(drive, 130);
}

/* The screen has said that a bone must be checked; whoever quits then has not taken that back. */
static void a_yes_stays_when_its_questions_are_left(void **state)
{
	static void (*const ways[])(struct drive *) = { leave_by_q, go_back_and_leave, close_the_window };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char home[256];
		struct drive drive;
		drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n" });
		answer_keys(&drive, "2 y");
		expect_text(&drive, "Possible bone stress injury");
		ways[i](&drive);
		drive_done_keeping_home(&drive, home);
		expect_plan_refused(home, "Does one small spot on a bone hurt");
	}
}

/* What was known before is not a new yes. */
static void questions_left_without_a_yes_change_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "conditions: [{id: diabetes, since: 2020-01-01}]\n",
					     .settings = "voice: no\n" });
	answer_keys(&drive, "2 n q");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "plan", .home = home, .epoch = DRIVE_EPOCH + 60 });
	expect_status(&drive, 0);
	drive_done(&drive);
}

struct danger {
	const char *keys, *question, *reason;
};

static void a_yes_to_danger_is_not_asked_away(void **state)
{
	static const struct danger dangers[] = {
		{ "x 2 y n", "Does one small spot on a bone", "Possible bone stress injury" },
		{ "x 2 y y", "In the last 3 days, did you hurt", "Fresh injury" },
		{ "x 3 y n", "Is one calf or thigh swollen", "Possible blood clot" },
		{ "x 3 n y", "Is a lower leg hard and shiny", "" },
		{ "x 3 q", "Is one calf or thigh swollen", "Possible blood clot" }, /* left without an answer */
		{ "x 4 q", "Is there anything else", "Not sure? Ask a doctor" },
		{ "x 5 y q", "Is there anything else", "Not sure? Ask a doctor" },
		{ "x 5 q", "Is there anything else", "Not sure? Ask a doctor" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(dangers) / sizeof(*dangers); i++) {
		char home[256];
		answer_and_leave(home, dangers[i].keys);
		expect_plan_refused(home, dangers[i].reason);
		expect_asked_with_its_yes(home, dangers[i].question);
	}
}

static void dizziness_that_is_over_leaves_no_doubt(void **state)
{
	char home[256], profile[4096];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 5 n");
	drive_advance(&drive, 120000);
	answer_keys(&drive, "y Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	read_profile(home, profile, sizeof(profile));
	assert_null(strstr(profile, "doubted"));
	assert_null(strstr(profile, "in-doubt"));
}

/* Killed before the answer: the worst possible one counts. */
static void a_kill_before_the_answer_counts_as_the_worse_one(void **state)
{
	static const char *const kills[][2] = {
		{ "x 3", "id: blood-clot" }, { "x 5", "id: in-doubt" },          { "x 5 n", "id: in-doubt" },
		{ "x 4", "id: in-doubt" },   { "x 3 n", "id: tight-shiny-leg" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(kills) / sizeof(*kills); i++) {
		char home[256], profile[4096];
		struct drive drive;
		begin_session(&drive, (struct setup){ .arguments = "roll" });
		drive_advance(&drive, 20000);
		answer_keys(&drive, kills[i][0]);
		take_in(&drive);
		drive_kill(&drive);
		drive_done_keeping_home(&drive, home);
		read_profile(home, profile, sizeof(profile));
		if (strstr(profile, kills[i][1]) == NULL)
			fail_msg("%s: missing: %s in\n%s", kills[i][0], kills[i][1], profile);
		drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 600 });
		expect_text(&drive, "page 1 of 5");
		drive_done(&drive);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_yes_stays_when_its_questions_are_left),
		cmocka_unit_test(questions_left_without_a_yes_change_nothing),
		cmocka_unit_test(a_yes_to_danger_is_not_asked_away),
		cmocka_unit_test(dizziness_that_is_over_leaves_no_doubt),
		cmocka_unit_test(a_kill_before_the_answer_counts_as_the_worse_one),
	};
	return cmocka_run_group_tests_name("answers that mean danger", tests, NULL, NULL);
}
