/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety gate: the questions before the first routine and before later ones, and the answers that refuse it. */

#include "../test.h"
#include "coached.h"
#include "core/catalogue/catalogue.h"
#include <stdio.h>
#include <string.h>

/* Presses "none of these" until a page with this title appears. */
static void go_to_page(struct drive *drive, const char *title)
{
	for (int i = 0; i < 10 && !drive_find(drive, title, &(int){ 0 }, &(int){ 0 }); i++)
		answer_keys(drive, "Enter");
	expect_text(drive, title);
}

static void the_first_time_every_question_is_asked(void **state)
{
	static const char *const pages[] = { "How are you right now?", "Blood, nerves and bones",
					     "Heart, operations, pregnancy and illness", "Hurt or broken places",
					     "Reasons to go lighter" };
	char home[256], profile[4096];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .settings = "voice: no\n", .rows = 60 });
	for (size_t i = 0; i < sizeof(pages) / sizeof(*pages); i++) {
		expect_text(&drive, pages[i]);
		answer_keys(&drive, "Enter");
	}
	expect_text(&drive, "What do you have to roll with?");
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "asked_all_at:"));

	/* From then on, only today's questions and whether anything has changed. */
	drive_start(&drive,
		    &(struct setup){ .arguments = "roll", .home = home, .rows = 60, .epoch = DRIVE_EPOCH + 3600 });
	expect_text(&drive, "How are you right now?");
	expect_text(&drive, "something changed");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "7 regions");
	drive_done(&drive);
}

static void all_questions_of_the_catalogue_are_seen_at_24_rows(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	bool seen[128] = { false };
	struct drive drive;
	(void)state;
	assert_int_in_range(catalogue->contraindications_count, 50, 128);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .settings = "voice: no\n" });
	while (is_asked(&drive)) {
		for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
			char start[24];
			snprintf(start, sizeof(start), "%s", catalogue->contraindications[i].question);
			seen[i] = seen[i] || drive_find(&drive, start, &(int){ 0 }, &(int){ 0 });
		}
		answer_keys(&drive, "Enter");
	}
	for (unsigned i = 0; i < catalogue->contraindications_count; i++)
		if (!seen[i] && catalogue->contraindications[i].asked != ASKED_FOLLOW)
			fail_msg("never asked: %s", catalogue->contraindications[i].question);
	drive_done(&drive);
}

/* From home, at 24 rows, with the tools at hand. */
static void a_healthy_person_sees_the_first_plan_after_ten_keys(void **state)
{
	unsigned keys = 0;
	char home[256], profile[4096];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .settings = "voice: no\n" });
	answer_keys(&drive, "2"), keys++;
	while (is_asked(&drive))
		answer_keys(&drive, "Enter"), keys++;
	expect_text(&drive, "What do you have to roll with?");
	answer_keys(&drive, "Space Enter"), keys += 2;
	expect_text(&drive, "Enter start");
	assert_int_in_range(keys, 1, 10);
	drive_done_keeping_home(&drive, home);
	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "large-smooth-roller"));
	assert_null(strstr(profile, "lacrosse-ball"));

	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	while (is_asked(&drive))
		answer_keys(&drive, "Enter");
	expect_text(&drive, "Enter start"); /* not asked again */
	drive_done(&drive);
}

static void nobody_goes_on_without_a_tool(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .settings = "voice: no\n" });
	while (is_asked(&drive))
		answer_keys(&drive, "Enter");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Tick at least one with Space.");
	answer_keys(&drive, "End Space Enter");
	expect_text(&drive, "Two tennis balls in a sock");
	expect_no_text(&drive, "Large smooth foam roller");
	drive_done(&drive);
}

static void blood_thinners_refuse_today_and_tomorrow(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll" });
	go_to_page(&drive, "Blood, nerves and bones");
	answer_keys(&drive, "y");
	answer_none(&drive);
	expect_text(&drive, "Blood thinners");
	expect_no_text(&drive, "Enter start");
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_refusal(&drive);
	expect_restored(&drive);
	expect_text(&drive, "Blood thinners: do not use a roller.");
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 86400 });
	answer_none(&drive);
	expect_text(&drive, "Blood thinners");
	expect_refusal(&drive);
	drive_done(&drive);
}

static void not_sure_counts_as_yes(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll" });
	answer_keys(&drive, "u");
	answer_none(&drive);
	expect_refusal(&drive);
	drive_done(&drive);
}

static void leaving_the_questions_answers_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll" });
	answer_keys(&drive, "Enter q");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain", .home = home, .rows = 60 });
	expect_text(&drive, "How are you right now?");
	drive_done(&drive);
}

static void a_fresh_injury_on_the_drawing_ends_it_before_it_begins(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "" });
	answer_none(&drive);
	expect_text(&drive, "7 regions");
	drive_press(&drive, "b h");
	expect_text(&drive, "hurt");
	drive_press(&drive, "Enter");
	expect_text(&drive, "72 hours");
	drive_press(&drive, "Enter");
	expect_refusal(&drive);
	drive_done(&drive);
}

static const char shin_question[] = "Is one small spot on the bone sore";

/* Leads to the question about a sore shin bone. */
static void begin_with_a_sore_shin(struct drive *drive)
{
	drive_start(drive, &(struct setup){ .arguments = "roll --sore shin-bone:left=5", .profile = "" });
	for (int i = 0; i < 5 && !drive_find(drive, shin_question, &(int){ 0 }, &(int){ 0 }); i++)
		answer_keys(drive, "Enter");
	expect_text(drive, "one question before we plan");
	expect_text(drive, shin_question);
	expect_no_text(drive, "7 regions");
}

static void a_sore_shin_bone_is_asked_about_before_the_plan(void **state)
{
	struct drive drive;
	char home[256], profile[4096];
	(void)state;
	begin_with_a_sore_shin(&drive);
	drive_press(&drive, "n"); /* too early */
	expect_text(&drive, shin_question);
	answer_keys(&drive, "n");
	expect_text(&drive, "RIGHT Lower calf");
	expect_no_text(&drive, "LEFT  Lower calf");
	expect_text(&drive, "Enter start");
	drive_done(&drive);

	/* Not sure counts as yes: its follow-up questions come, about this place, and the plan is the stricter one. */
	begin_with_a_sore_shin(&drive);
	answer_keys(&drive, "u");
	expect_text(&drive, "Is the inner edge of your shin bone sore");
	answer_keys(&drive, "n y n Enter");
	expect_no_text(&drive, "Where?");
	expect_text(&drive, "Enter start");
	drive_done_keeping_home(&drive, home);
	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "id: shin-pain"));
	assert_non_null(strstr(profile, "place: shin-bone"));

	/* Left open, every question comes back. */
	begin_with_a_sore_shin(&drive);
	answer_keys(&drive, "y q");
	expect_text(&drive, "page 1 of 5");
	drive_done(&drive);

	begin_with_a_sore_shin(&drive);
	answer_keys(&drive, "y y n n Enter");
	expect_refusal(&drive);
	drive_done(&drive);
}

/* Five pages cannot have been read in that time. */
static void typed_ahead_keys_answer_nothing(void **state)
{
	static const char enters[] = "\r\r\r\r\r\r\r";
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .settings = "voice: no\n" });
	drive_send(&drive, enters, strlen(enters));
	expect_text(&drive, "page 1 of 5");
	expect_text(&drive, "Not counted. Wait a moment, then press again.");
	drive_advance(&drive, 399);
	drive_press(&drive, "n"); /* shown long enough, but the last key was 399 ms ago */
	expect_text(&drive, "page 1 of 5");
	expect_no_text(&drive, "no       ");
	for (int i = 0; i < 50; i++) { /* held */
		drive_advance(&drive, 30);
		drive_press(&drive, "Enter");
	}
	expect_text(&drive, "page 1 of 5");
	answer_keys(&drive, "Enter Enter");
	expect_no_text(&drive, "page 1 of 5");
	drive_advance(&drive, 2000);
	expect_no_text(&drive, "Not counted.");
	drive_send(&drive, enters, strlen(enters));
	answer_keys(&drive, "q");
	expect_status(&drive, 5);
	drive_done(&drive);
}

/* Held on the last page, Enter reaches the plan but does not start it. */
static void a_held_key_starts_no_session(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .settings = "voice: no\n", .profile = "" });
	answer_none(&drive);
	expect_text(&drive, "Enter start");
	drive_advance(&drive, 660);
	for (int i = 0; i < 50; i++) {
		drive_press(&drive, "Enter");
		drive_advance(&drive, 30);
	}
	expect_text(&drive, "Not counted. Wait a moment, then press again.");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_done(&drive);
}

static void a_refusal_has_to_be_read_before_it_is_left(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "" });
	answer_keys(&drive, "u n n n n n n n n n n n n n n Enter");
	expect_text(&drive, "Still allowed: nothing");
	drive_press(&drive, "q");
	expect_text(&drive, "Still allowed: nothing");
	expect_refusal(&drive);
	drive_done(&drive);
}

/* The limits known before today's questions are in the drawing of home, and in words if there are no colours. */
static void home_shows_what_is_closed(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n", .rows = 40, .columns = 120 });
	expect_text(&drive, "May ease stiffness");
	expect_no_text(&drive, "not today");
	drive_press(&drive, "q");
	drive_done(&drive);
	drive_start(&drive, &(struct setup){ .profile = "conditions:\n  - id: active-injury\n    place: quadriceps\n",
					     .settings = "voice: no\n",
					     .rows = 40,
					     .columns = 120 });
	expect_text(&drive, "hatched: keep off or not today");
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_first_time_every_question_is_asked),
		cmocka_unit_test(all_questions_of_the_catalogue_are_seen_at_24_rows),
		cmocka_unit_test(a_healthy_person_sees_the_first_plan_after_ten_keys),
		cmocka_unit_test(nobody_goes_on_without_a_tool),
		cmocka_unit_test(blood_thinners_refuse_today_and_tomorrow),
		cmocka_unit_test(not_sure_counts_as_yes),
		cmocka_unit_test(a_sore_shin_bone_is_asked_about_before_the_plan),
		cmocka_unit_test(typed_ahead_keys_answer_nothing),
		cmocka_unit_test(a_held_key_starts_no_session),
		cmocka_unit_test(a_refusal_has_to_be_read_before_it_is_left),
		cmocka_unit_test(leaving_the_questions_answers_nothing),
		cmocka_unit_test(home_shows_what_is_closed),
		cmocka_unit_test(a_fresh_injury_on_the_drawing_ends_it_before_it_begins),
	};
	return cmocka_run_group_tests_name("safety", tests, NULL, NULL);
}
