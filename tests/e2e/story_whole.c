/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whole routines at 80x24, to the last step: after a run undisturbed, before a run with every interruption. */

#include "../test.h"
#include "coached.h"
#include "core/plan/cue_line.h"
#include "core/plan/parts.h"
#include "core/safety/review.h"
#include "core/session/session.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The plan in this mode for a new user with known answers. */
static struct plan plan_of(const char *mode)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct profile profile = { .asked_all_at = DRIVE_EPOCH };
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan;
	wish_init(&wish, catalogue);
	wish.mode = (unsigned)catalogue_find(catalogue, SECTION_MODES, mode);
	person_of(&person, catalogue, &profile, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, DRIVE_EPOCH);
	plan_build(&plan, catalogue, &wish, &person, &safety, NULL);
	safety_done(&safety);
	return plan;
}

static const char *first_landmark(const struct plan *plan, const struct step *step)
{
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned count = step_passes(plan->catalogue, step, passes);
	return step_parts(plan->catalogue, step, passes, count, parts) > 0 ? parts[0].of->from : step->from;
}

static void expect_step(struct drive *drive, const struct plan *plan, unsigned at, unsigned number, unsigned numbers)
{
	const struct step *step = &plan->steps[at];
	char text[200];
	if (!step_is_work(step))
		return;
	snprintf(text, sizeof(text), "%u of %u", number, numbers);
	expect_text(drive, text);
	if (step->kind == STEP_ROLL)
		snprintf(text, sizeof(text), "%.20s", first_landmark(plan, step));
	else
		snprintf(text, sizeof(text), "%.12s", plan->catalogue->stretches[step->stretch].cues.items[0]);
	expect_text(drive, text);
}

static unsigned works(const struct plan *plan)
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		count += step_is_work(&plan->steps[i]);
	return count;
}

/* Two seconds into each step the screen shows that step. */
static void follow(struct drive *drive, const struct plan *plan)
{
	unsigned number = 0;
	int64_t now = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		int64_t then = plan->steps[i].start_s * 1000 + 2000;
		number += step_is_work(&plan->steps[i]);
		drive_advance(drive, then - now);
		now = then;
		expect_step(drive, plan, i, number, works(plan));
	}
	drive_advance(drive, plan->total_s * 1000 - now);
}

static void ten_minutes_after_a_run(void **state)
{
	char home[256];
	struct drive drive;
	struct plan plan = plan_of("post-run");
	(void)state;
	assert_int_equal(plan_regions(&plan), 7);
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: no\n" });
	follow(&drive, &plan);
	expect_text(&drive, "How does it feel?");
	expect_text(&drive, "14 of 14");
	drive_press(&drive, "2 Enter");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done_keeping_home(&drive, home);
	plan_done(&plan);

	drive_start(&drive, &(struct setup){ .arguments = "history", .home = home });
	expect_status(&drive, 0);
	expect_text(&drive, "After a run");
	expect_text(&drive, "  7:40  10:00   10:00 finished, felt same");
	drive_done(&drive);
}

static void ten_minutes_before_a_run(void **state)
{
	struct drive drive;
	struct plan plan = plan_of("pre-run");
	(void)state;
	assert_int_equal(plan_regions(&plan), 7);
	begin_session(&drive, (struct setup){ .arguments = "roll -m pre-run" });
	follow(&drive, &plan);
	expect_text(&drive, "20 of 20");
	drive_press(&drive, "1 Enter");
	expect_status(&drive, 0);
	drive_done(&drive);
	plan_done(&plan);
}

/* The number of the bout in "3 of 20". */
static unsigned number_now(const struct drive *drive)
{
	char row[DRIVE_ROW_MAX];
	drive_row(drive, 0, row);
	const char *of = strstr(row, " of ");
	while (of != NULL && of > row && of[-1] >= '0' && of[-1] <= '9')
		of--;
	return of != NULL ? (unsigned)strtoul(of, NULL, 10) : 0;
}

static void a_pause_a_skip_a_resize_and_pain_on_the_way(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -m pre-run" });
	drive_advance(&drive, 12000);
	expect_text(&drive, "Light pass 1");

	/* An hour at the door does not count. */
	drive_press(&drive, "Space");
	expect_text(&drive, "PAUSED");
	expect_text(&drive, "9:48 left");
	drive_advance(&drive, 3600000);
	expect_text(&drive, "9:48 left");
	drive_press(&drive, "Space");
	expect_text(&drive, "Get back in position");
	drive_advance(&drive, 3000);
	expect_text(&drive, "Light pass 1");
	expect_text(&drive, "9:48 left");

	drive_resize(&drive, 12, 40);
	expect_text(&drive, "Light pass");
	drive_resize(&drive, 5, 20);
	drive_resize(&drive, 24, 80);
	expect_text(&drive, "Light pass 1");

	/* A skipped bout is left; the other side comes next. */
	drive_press(&drive, "s");
	expect_text(&drive, "2 of 20");
	drive_advance(&drive, 6000);
	expect_text(&drive, "2 of 20");

	/* Pain ends the bout and leaves out that muscle and side for today. */
	drive_advance(&drive, 35000);
	assert_int_equal(number_now(&drive), 3);
	drive_press(&drive, "x");
	expect_text(&drive, "Any pain (not just pressure)");
	drive_press(&drive, "1");
	expect_text(&drive, "Roller away. Let the muscle rest.");
	drive_advance(&drive, 30000);
	answer_keys(&drive, "y");
	drive_press(&drive, "Space");
	assert_int_equal(number_now(&drive), 4);

	drive_advance(&drive, 600000);
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done(&drive);
}

static void only_three_minutes_are_left(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 60000);
	expect_text(&drive, "2 of 14");
	drive_press(&drive, "3");
	expect_text(&drive, "to replan the rest");
	drive_press(&drive, "3");
	expect_no_text(&drive, "of 14");
	drive_advance(&drive, 3000); /* get back in position */
	drive_advance(&drive, 165000);
	expect_no_text(&drive, "How does it feel?");
	drive_advance(&drive, 15000);
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void the_plan_is_changed_before_it_starts(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "", .settings = "voice: no\n" });
	answer_none(&drive);
	expect_text(&drive, "10:00 of 10 min");
	drive_press(&drive, "+");
	expect_text(&drive, "Calves                yours  50 s");
	expect_text(&drive, "10:00 of 10 min, 7 regions");
	drive_press(&drive, "-");
	expect_text(&drive, "10:00");
	drive_press(&drive, "s");
	expect_text(&drive, "left out  Calves");
	expect_text(&drive, "6 regions");
	drive_press(&drive, ">");
	expect_text(&drive, "of 11 min");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_done(&drive);
}

static void home_leads_to_a_session_too(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n" });
	expect_text(&drive, "Before a run");
	drive_press(&drive, "1");
	answer_none(&drive);
	expect_text(&drive, "7 regions");
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_advance(&drive, 600000);
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "1 Enter");
	expect_text(&drive, "1 of 14 days");
	drive_press(&drive, "1");
	answer_keys(&drive, "Esc");
	expect_text(&drive, "1 of 14 days");
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void without_animation_the_stroke_shows_its_end(void **state)
{
	struct drive drive;
	struct plan plan = plan_of("post-run");
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: no\nanimate: no\n" });
	const struct step *roll = &plan.steps[1];
	assert_int_equal(roll->kind, STEP_ROLL);
	drive_advance(&drive, roll->start_s * 1000 + 500);
	for (unsigned second = 0; second < 4 * roll->tempo_s; second++) {
		bool forward = second / roll->tempo_s % 2 == 0;
		expect_text(&drive, forward ? "█○" : "●█");
		expect_no_text(&drive, forward ? "●█" : "█○");
		drive_advance(&drive, 1000);
	}
	plan_done(&plan);
	drive_done(&drive);
}

static void leaving_home_is_no_failure(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "" });
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done(&drive);
}

static void the_plan_is_printed_and_nothing_is_overwritten(void **state)
{
	char folder[] = "/tmp/rollcoach-print-XXXXXX", before[512];
	struct drive drive;
	(void)state;
	assert_non_null(mkdtemp(folder));
	assert_non_null(getcwd(before, sizeof(before)));
	assert_int_equal(chdir(folder), 0);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .profile = "", .settings = "voice: no\n" });
	answer_none(&drive);
	drive_press(&drive, "p");
	expect_text(&drive, "rollcoach-post-run.html");
	drive_press(&drive, "p");
	expect_text(&drive, "rollcoach-post-run-2.html");
	drive_done(&drive);
	assert_int_equal(remove("rollcoach-post-run.html"), 0);
	assert_int_equal(remove("rollcoach-post-run-2.html"), 0);
	assert_int_equal(chdir(before), 0);
	assert_int_equal(rmdir(folder), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(ten_minutes_after_a_run),
		cmocka_unit_test(ten_minutes_before_a_run),
		cmocka_unit_test(a_pause_a_skip_a_resize_and_pain_on_the_way),
		cmocka_unit_test(only_three_minutes_are_left),
		cmocka_unit_test(the_plan_is_changed_before_it_starts),
		cmocka_unit_test(home_leads_to_a_session_too),
		cmocka_unit_test(the_plan_is_printed_and_nothing_is_overwritten),
		cmocka_unit_test(without_animation_the_stroke_shows_its_end),
		cmocka_unit_test(leaving_home_is_no_failure),
	};
	return cmocka_run_group_tests_name("whole routines", tests, NULL, NULL);
}
