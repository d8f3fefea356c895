/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* "It hurts": the signals that can occur while rolling are offered, and each waits for its answers. */

#include "../test.h"
#include "coached.h"
#include "core/catalogue/catalogue.h"
#include <signal.h>
#include <stdio.h>
#include <string.h>

enum { SIGNALS = 6 }; /* those that can occur while rolling, in catalogue order */

static const struct stop_signal *signal_of(unsigned number)
{
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0, count = 0; i < catalogue->stop_signals_count; i++)
		if (catalogue->stop_signals[i].during && count++ == number)
			return &catalogue->stop_signals[i];
	return NULL;
}

/* Reports the signal with this number in the first bout. */
static void report(struct drive *drive, unsigned number, int rows, int columns)
{
	char key[2] = { (char)('1' + number), '\0' };
	begin_session(drive, (struct setup){ .arguments = "roll" });
	if (rows != drive->rows)
		drive_resize(drive, rows, columns);
	drive_advance(drive, 20000);
	drive_press(drive, "x");
	drive_press(drive, key);
}

/* The pain goes, and the user continues. */
static void recover_from_pain(struct drive *drive)
{
	drive_advance(drive, 30000);
	answer_keys(drive, "y");
	expect_text(drive, "PAUSED");
	drive_press(drive, "Space");
}

static void signals_possible_while_rolling_are_offered(void **state)
{
	static const char *const offered[] = { "pain", "sharp-pain", "swelling", "tingling", "dizzy", "cramp" };
	static const char *const later[] = { "Redness", "Bruise", "Sorer" };
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	drive_press(&drive, "x");
	for (unsigned i = 0; i < SIGNALS; i++) {
		assert_string_equal(signal_of(i)->id, offered[i]);
		expect_text(&drive, signal_of(i)->signal);
	}
	assert_null(signal_of(SIGNALS));
	for (size_t i = 0; i < sizeof(later) / sizeof(*later); i++)
		expect_no_text(&drive, later[i]);
	drive_done(&drive);
}

/* Instructions, the clock, the emergency line; and twenty minutes later the question is still there. */
static void each_signal_waits_for_its_answer(void **state)
{
	(void)state;
	for (unsigned i = 0; i < SIGNALS; i++) {
		const struct stop_signal *signal = signal_of(i);
		struct drive drive;
		report(&drive, i, 24, 80);
		for (unsigned k = 0; k < signal->lines.items_count; k++)
			expect_text(&drive, signal->lines.items[k]);
		expect_text(&drive, "Chest pain, fainting, short of breath: call your emergency number.");
		expect_no_text(&drive, "0:00"); /* the clock is large, and not repeated in small figures */
		drive_resize(&drive, 12, 40);
		expect_text(&drive, "0:00");
		drive_advance(&drive, 1000);
		expect_text(&drive, "0:01");
		drive_resize(&drive, 24, 80);
		drive_press(&drive, "Space Enter s b");
		drive_advance(&drive, 20 * 60000);
		expect_text(&drive, signal->questions[0].ask);
		expect_text(&drive, "y yes");
		expect_no_text(&drive, "Get back in position");
		drive_done(&drive);
	}
}

/* The question comes first; where it does not fit, no answer counts. */
static void each_wait_is_shown_at_any_size(void **state)
{
	static const struct {
		int rows, columns;
	} sizes[] = { { 12, 40 }, { 20, 30 }, { 5, 20 } };
	(void)state;
	for (unsigned i = 0; i < SIGNALS; i++)
		for (size_t k = 0; k < sizeof(sizes) / sizeof(*sizes); k++) {
			const struct stop_signal *signal = signal_of(i);
			char start[12];
			struct drive drive;
			report(&drive, i, sizes[k].rows, sizes[k].columns);
			snprintf(start, sizeof(start), "%s", signal->lines.items[0]);
			if (signal->questions[0].at > 0)
				expect_text(&drive, start);
			expect_text(&drive, "Chest pain,");
			drive_advance(&drive, 150000);
			snprintf(start, sizeof(start), "%s", signal->questions[0].ask);
			if (!drive_find(&drive, start, &(int){ 0 }, &(int){ 0 })) {
				assert_int_equal(sizes[k].rows, 5); /* too small for the whole question */
				answer_keys(&drive, "y n u");
				expect_no_text(&drive, "PAUSED");
				expect_no_text(&drive, "Stopped");
				expect_no_text(&drive, "Answer again");
			}
			drive_done(&drive);
		}
}

/* The instructions until the next question are shown at any size. */
static void the_next_try_says_what_to_do_meanwhile(void **state)
{
	struct drive drive;
	(void)state;
	report(&drive, 0, 12, 40);
	drive_advance(&drive, 30000);
	answer_keys(&drive, "n");
	expect_text(&drive, "Wait two more minutes.");
	expect_text(&drive, "A question follows in");
	drive_done(&drive);
}

/* Once the answers call for an emergency number, no milder line replaces it; and dizziness is not felt in a calf. */
static void the_emergency_call_stays_until_the_finish(void **state)
{
	static const char call[] = "Call your emergency number now. Do not stay alone.";
	struct drive drive;
	(void)state;
	report(&drive, 4, 24, 80);
	answer_keys(&drive, "y");
	drive_advance(&drive, 120000);
	expect_text(&drive, call);
	answer_keys(&drive, "n");
	expect_text(&drive, call);
	expect_no_text(&drive, "legs up");
	drive_advance(&drive, 180000);
	expect_text(&drive, call);
	answer_keys(&drive, "n");
	answer_none(&drive);
	expect_no_text(&drive, "How does it feel?");
	expect_no_text(&drive, "get medical help");
	expect_text(&drive, "Call your emergency number now.");
	expect_text(&drive, "Dizzy, short of breath, chest pain.");
	drive_done(&drive);
}

/* The finish gives a single instruction, the most urgent one, and does not ask how it feels. */
static void an_emergency_gives_one_instruction(void **state)
{
	static const struct {
		const char *keys, *shown, *hidden;
	} answers[] = {
		{ "x 3 y y", "Get medical help now.", "Get urgent medical advice today." },
		{ "x 3 y n", "Get urgent medical advice today.", "have it checked within" },
		{ "x 3 Esc", "Get medical help now.", "Get urgent medical advice today." },
		{ "x 2 y y", "Cannot put weight on it: get medical help", "Have it checked before" },
		{ "x 3 n n", "have it checked within", "medical" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(answers) / sizeof(*answers); i++) {
		bool emergency = strstr(answers[i].shown, "medical") != NULL;
		struct drive drive;
		begin_session(&drive, (struct setup){ .arguments = "roll" });
		drive_advance(&drive, 20000);
		answer_keys(&drive, answers[i].keys);
		answer_none(&drive);
		expect_text(&drive, answers[i].shown);
		expect_no_text(&drive, answers[i].hidden);
		assert_true(drive_find(&drive, "How does it feel?", &(int){ 0 }, &(int){ 0 }) != emergency);
		assert_true(drive_find(&drive, "3 worse", &(int){ 0 }, &(int){ 0 }) != emergency);
		drive_done(&drive);
	}
}

/* An answered question disappears: it could no longer be answered. */
static void an_answered_question_leaves_the_screen(void **state)
{
	struct drive drive;
	(void)state;
	report(&drive, 5, 24, 80);
	drive_advance(&drive, 30000);
	answer_keys(&drive, "n");
	drive_advance(&drive, 30000);
	answer_keys(&drive, "n");
	drive_advance(&drive, 60000);
	answer_keys(&drive, "n n");
	expect_text(&drive, "confused?");
	answer_keys(&drive, "n");
	expect_text(&drive, "PAUSED");
	expect_no_text(&drive, "confused?");
	drive_done(&drive);
}

/* Even if space is short, resting places come before the question of how it feels. */
static void a_small_finish_says_what_rests_first(void **state)
{
	struct drive drive;
	int rests, feels;
	(void)state;
	report(&drive, 0, 12, 40);
	answer_keys(&drive, "Esc Enter");
	assert_true(drive_find(&drive, "Rests until you", &rests, &(int){ 0 }));
	assert_true(drive_find(&drive, "How does it feel?", &feels, &(int){ 0 }));
	assert_true(rests < feels);
	drive_done(&drive);
}

/* Leaving without an answer counts as the worse answer. */
static void leaving_the_wait_ends_the_routine(void **state)
{
	struct drive drive;
	(void)state;
	report(&drive, 0, 24, 80);
	answer_keys(&drive, "Esc");
	expect_text(&drive, "Answer again");
	answer_none(&drive);
	expect_text(&drive, "Any pain (not just pressure): Calves, left.");
	expect_text(&drive, "Rests until you say how it is");
	expect_text(&drive, "Left without an answer: the worse one counts.");
	expect_text(&drive, "It still hurts. That is enough for today.");
	expect_text(&drive, "(tomorrow).");
	expect_no_text(&drive, "of 14 steps");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done(&drive);
}

/* Leaving after something hurt: the finish reports it, celebrates nothing and counts no missed minutes. */
static void leaving_after_pain_says_what_happened(void **state)
{
	struct drive drive;
	(void)state;
	report(&drive, 0, 24, 80);
	recover_from_pain(&drive);
	drive_press(&drive, "q y");
	expect_text(&drive, "Any pain (not just pressure): Calves, left.");
	expect_text(&drive, "Rests until you say how it is");
	expect_text(&drive, "How does it feel?");
	expect_no_text(&drive, "planned");
	expect_no_text(&drive, "Done");
	drive_press(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done(&drive);
}

static void a_second_signal_ends_the_routine(void **state)
{
	struct drive drive;
	(void)state;
	report(&drive, 0, 24, 80);
	recover_from_pain(&drive);
	drive_advance(&drive, 30000);
	drive_press(&drive, "x 6");
	drive_advance(&drive, 30000);
	answer_keys(&drive, "y");
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done(&drive);
}

static char saved[8192];

static void terminate(struct drive *drive)
{
	drive_signal(drive, SIGTERM);
}

/* A kill while the question is open: nothing offers to continue as if nothing had happened. */
static void a_kill_while_waiting_leaves_it_stopped(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	report(&drive, 3, 24, 80);
	drive_advance(&drive, 5000);
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 600 });
	expect_no_text(&drive, "continue");
	drive_done(&drive);
}

/* The program ends while the question is open: it counts as left, so nothing is rolled until it is answered. */
static void a_wait_cut_short_counts_as_its_worse_answer(void **state)
{
	static const char *const has[] = { NULL, "id: bone-stress-suspected", "id: blood-clot", "id: in-doubt",
					   "id: in-doubt" };
	static void (*const ways[])(struct drive *) = { drive_close_window, terminate, drive_kill };
	(void)state;
	for (unsigned signal = 1; signal < sizeof(has) / sizeof(*has); signal++)
		for (size_t way = 0; way < sizeof(ways) / sizeof(*ways); way++) {
			char home[256];
			struct drive drive;
			report(&drive, signal, 24, 80);
			ways[way](&drive);
			expect_status(&drive, ways[way] == drive_kill ? 128 + SIGKILL : 130);
			drive_done_keeping_home(&drive, home);
			read_profile(home, saved, sizeof(saved));
			assert_non_null(strstr(saved, has[signal]));
			drive_start(&drive, &(struct setup){ .arguments = "plan", .home = home });
			expect_status(&drive, 4);
			drive_done(&drive);
		}
}

/* What the worse answers would ask is open from the moment of the report. */
static void a_kill_leaves_open_what_the_answers_may_ask(void **state)
{
	static const char *const open[] = { "doubted: [acute-injury-72h, bone-stress-suspected]", NULL, NULL, NULL,
					    "doubted: [heart-circulation]" };
	(void)state;
	for (unsigned signal = 0; signal < sizeof(open) / sizeof(*open); signal += 4) {
		char home[256];
		struct drive drive;
		report(&drive, signal, 24, 80);
		drive_kill(&drive);
		drive_done_keeping_home(&drive, home);
		read_profile(home, saved, sizeof(saved));
		assert_non_null(strstr(saved, open[signal]));
		drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
		answer_keys(&drive, "d"); /* the interrupted session ends */
		expect_text(&drive, "page 1 of 5");
		drive_done(&drive);
	}
}

static void nothing_hurts_after_all(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x Esc");
	expect_text(&drive, "Get back in position");
	drive_advance(&drive, 3000);
	expect_text(&drive, "1 of 14");
	drive_done(&drive);
}

static void report_counts_next_time(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 3 n n"); /* swelling: the region is left out until the user ends it */
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive,
		    &(struct setup){ .arguments = "plan --only calves", .home = home, .epoch = DRIVE_EPOCH + 86400 });
	expect_status(&drive, 0);
	expect_text(&drive, "right");
	expect_no_text(&drive, "left, then right");
	drive_done(&drive);
}

/* Moves down the list of places to the first with this name. */
static void choose_place(struct drive *drive, const char *name, const char *side_key)
{
	char wanted[64];
	snprintf(wanted, sizeof(wanted), "▸ %s", name);
	expect_text(drive, "Where?");
	take_in(drive);
	for (int i = 0; i < 80 && !drive_find(drive, wanted, &(int){ 0 }, &(int){ 0 }); i++)
		drive_press(drive, "Down");
	expect_text(drive, wanted);
	answer_keys(drive, side_key);
}

static void expect_calves_left_out(const char *home, int status)
{
	struct drive drive;
	drive_start(&drive,
		    &(struct setup){ .arguments = "plan --only calves", .home = home, .epoch = DRIVE_EPOCH + 90000 });
	expect_status(&drive, status);
	expect_no_text(&drive, "s each");
	expect_text(&drive, "Calves");
	drive_done(&drive);
}

static void after_effects_are_reported_at_the_finish(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "x 1");
	choose_place(&drive, "Calves", "Enter");
	expect_text(&drive, "Look again in half an hour.");
	expect_text(&drive, "A question follows in 30:00");
	answer_keys(&drive, "Esc");
	expect_text(&drive, "we ask at the next start");
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_calves_left_out(home, 0);
}

/* A finished routine that left the calves red. */
static void report_redness(struct drive *drive)
{
	begin_session(drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(drive, 200000);
	answer_keys(drive, "x 1");
	choose_place(drive, "Calves", "Enter");
}

static void expect_calves_in_plan(const char *home)
{
	struct drive drive;
	drive_start(&drive,
		    &(struct setup){ .arguments = "plan --only calves", .home = home, .epoch = DRIVE_EPOCH + 90000 });
	expect_status(&drive, 0);
	expect_text(&drive, "s each");
	drive_done(&drive);
}

static void redness_that_has_faded_changes_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	report_redness(&drive);
	drive_advance(&drive, 29 * 60000);
	expect_text(&drive, "A question follows in");
	drive_press(&drive, "n");
	drive_advance(&drive, 61000);
	expect_text(&drive, "Is it still red, or hot or raised?");
	answer_keys(&drive, "n");
	expect_text(&drive, "Faded. That was normal.");
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_calves_in_plan(home);
}

/* Killed while it waits: the next start asks before anything else, and the area rests meanwhile. */
static void redness_is_asked_about_at_the_next_start(void **state)
{
	static const char *const answers[] = { "y", "q", "n" };
	(void)state;
	for (size_t i = 0; i < 3; i++) {
		char home[256];
		struct drive drive;
		report_redness(&drive);
		drive_kill(&drive);
		drive_done_keeping_home(&drive, home);
		drive_start(&drive, &(struct setup){ .home = home, .epoch = DRIVE_EPOCH + 7200 });
		expect_text(&drive, "Calves");
		expect_text(&drive, "Is it still red, or hot or raised?");
		expect_no_text(&drive, "half an hour.");
		answer_keys(&drive, answers[i]);
		expect_text(&drive, i < 2 ? "See a doctor the same day." : "Faded. That was normal.");
		if (i < 2)
			answer_keys(&drive, "Enter"); /* it was read */
		expect_text(&drive, "After a run"); /* home */
		drive_done_keeping_home(&drive, home);
		drive_start(&drive, &(struct setup){ .home = home, .epoch = DRIVE_EPOCH + 7300 });
		expect_no_text(&drive, "Is it still red");
		drive_done_keeping_home(&drive, home);
		if (i < 2)
			expect_calves_left_out(home, 4);
		else
			expect_calves_in_plan(home);
	}
}

static void next_day_effects_are_reported_at_home(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .home = home, .epoch = DRIVE_EPOCH + 86400 });
	answer_keys(&drive, "Enter"); /* all fine */
	answer_keys(&drive, "x 2");
	choose_place(&drive, "Calves", "Enter");
	expect_text(&drive, "Leave it alone until it is gone.");
	expect_text(&drive, "Is it larger than your palm, growing, or do you bruise easily?");
	answer_keys(&drive, "u");
	expect_text(&drive, "A large or growing bruise: see a doctor.");
	answer_keys(&drive, "Enter"); /* it was read */
	/* A bruise asks the blood questions again at once, and then not before the next routine. */
	expect_text(&drive, "Answer again");
	expect_text(&drive, "Do you take medicine against blood clots");
	expect_text(&drive, "Do you bruise very easily");
	expect_no_text(&drive, "page 1 of 5");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "Enter plan");
	answer_keys(&drive, "2");
	expect_text(&drive, "something changed");
	answer_keys(&drive, "Esc q");
	drive_done_keeping_home(&drive, home);
	expect_calves_left_out(home, 0);
}

/* ---- Left for today --------------------------------------------------------------------------------------------- */

static const char rests[] = "Resting after a stop signal, until you say how it is";

/* Runs a command that ends by itself, that many seconds after the first session. */
static void run(struct drive *drive, const char *arguments, const char *home, int64_t later)
{
	drive_start(drive,
		    &(struct setup){ .arguments = arguments, .home = home, .epoch = DRIVE_EPOCH + later, .rows = 120 });
	expect_status(drive, 0);
}

/* The left calf, which hurt in the first session. */
static void expect_rest_today(const char *home)
{
	static const struct {
		const char *command, *says; /* the sheet names the place, not the reason: others may see it */
	} commands[] = { { "plan --only calves", rests }, { "print --only calves --one-page", "[X] left: not today" } };
	struct drive drive;
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
		run(&drive, commands[i].command, home, 3600);
		expect_text(&drive, commands[i].says);
		expect_no_text(&drive, "left, then right");
		drive_done_keeping_home(&drive, (char[256]){ 0 });
	}
}

static void leave_session(struct drive *drive)
{
	answer_keys(drive, "q"); /* the wait; then the questions that follow, and the finish */
	while (!drive->told)
		answer_keys(drive, "q");
	expect_status(drive, 5);
}

/* Stops for pain in the first bout, on the left calf, which may go, and ends the program in this way. */
static void stop_for_pain(void (*way)(struct drive *), bool goes, char home[256])
{
	struct drive drive;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	if (goes)
		recover_from_pain(&drive);
	way(&drive);
	drive_done_keeping_home(&drive, home);
}

static void painful_muscle_rests_in_every_routine_until_asked(void **state)
{
	static void (*const ways[])(struct drive *) = { drive_close_window, drive_kill };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char home[256];
		struct drive drive;
		stop_for_pain(ways[i], true, home);
		expect_rest_today(home);
		run(&drive, "plan --only calves", home, 86400);
		/* The question of how it is was never answered. */
		expect_text(&drive, "Rests: it hurt yesterday");
		expect_no_text(&drive, "left, then right");
		drive_done(&drive);
	}
}

/* Leaving the wait counts as the worse answer, and so does a kill: an injury is not ruled out. */
static void pain_that_was_left_unanswered_refuses_a_plan(void **state)
{
	static void (*const ways[])(struct drive *) = { leave_session, drive_close_window, drive_kill };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char home[256];
		struct drive drive;
		stop_for_pain(ways[i], false, home);
		drive_start(&drive, &(struct setup){ .arguments = "plan", .home = home, .epoch = DRIVE_EPOCH + 3600 });
		expect_status(&drive, 4);
		expect_text(&drive, "Not answered yet");
		drive_done(&drive);
	}
}

static void the_second_routine_of_a_day_leaves_out_what_hurt_in_the_first(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n", .rows = 60 });
	answer_keys(&drive, "2");
	answer_none(&drive);
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	recover_from_pain(&drive);
	drive_advance(&drive, 700000);
	answer_keys(&drive, "Enter");
	drive_resize(&drive, 12, 40);
	expect_text(&drive, "Resting: 1 place (p).");
	drive_resize(&drive, 60, 80);
	expect_text(&drive, "Resting: Calves, left (p)."); /* the name that the finish gave it */
	answer_keys(&drive, "p End Up Enter"); /* and it cannot be ended in the profile */
	expect_text(&drive, "it cannot be ended here");
	answer_keys(&drive, "Esc 2");
	answer_none(&drive);
	expect_text(&drive, "left out: press w");
	answer_keys(&drive, "w");
	expect_text(&drive, "Calves, left: Resting after a stop");
	answer_keys(&drive, "Esc Enter");
	drive_advance(&drive, 20000);
	expect_text(&drive, "1 of 13"); /* the first routine without the left calf: the right one gets no more for it */
	drive_done(&drive);
}

static void pain_does_not_prevent_resuming_after_a_kill(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 1");
	recover_from_pain(&drive);
	drive_advance(&drive, 10000);
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 3600 });
	answer_keys(&drive, "c");
	answer_none(&drive);
	expect_text(&drive, "PAUSED");
	expect_text(&drive, "2 of 14");
	drive_done(&drive);
}

static void a_rehearsed_pain_leaves_nothing_out(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive,
		    &(struct setup){ .arguments = "roll --rehearse 10", .profile = "", .settings = "voice: no\n" });
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 2000);
	answer_keys(&drive, "x 1 q q");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	run(&drive, "plan --only calves", home, 3600);
	expect_no_text(&drive, "Resting");
	drive_done(&drive);
}

/* ---- What a signal puts in doubt -------------------------------------------------------------------------------- */

/* Pain in the first bout, on the left calf, and no answer whether it went away. */
static void feel_pain(struct drive *drive)
{
	begin_session(drive, (struct setup){ .arguments = "roll" });
	drive_advance(drive, 20000);
	answer_keys(drive, "x 1 Esc");
	expect_text(drive, "Answer again");
	expect_text(drive, "Pain means stop. We skip this muscle.");
	expect_text(drive, "Does one small spot on a bone hurt");
	expect_text(drive, "did you hurt a muscle or joint");
	expect_no_text(drive, "red, hot or swollen");
}

static bool profile_has(const char *home, const char *text)
{
	char profile[8192];
	read_profile(home, profile, sizeof(profile));
	return strstr(profile, text) != NULL;
}

static void start_again(struct drive *drive, const char *home)
{
	drive_start(drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 3600 });
	expect_text(drive, "How are you right now?");
}

/* The questions of the wait were about bone and injury, so the finish does not repeat them: they come back, as for any
 * doubt, before the next routine. */
static void sharp_pain_answered_no_comes_back_before_the_next_routine(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	answer_keys(&drive, "x 2 n n");
	expect_no_text(&drive, "Answer again");
	expect_text(&drive, "Stop. Sharp or bone pain needs a check.");
	expect_text(&drive, "We ask about it again before the next routine.");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	assert_true(profile_has(home, "doubted: [bone-stress-suspected, acute-injury-72h]"));
	start_again(&drive, home);
	expect_text(&drive, "page 1 of 5");
	answer_keys(&drive, "Esc");
	drive_done(&drive);
}

static void pain_that_stays_asks_at_once_and_the_answers_hold(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	feel_pain(&drive);
	answer_keys(&drive, "y");
	expect_text(&drive, "Possible bone stress injury: do not foam roll at all.");
	answer_none(&drive);
	expect_text(&drive, "How does it feel?");
	expect_text(&drive, "Possible bone stress injury");
	answer_keys(&drive, "3 Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	assert_true(profile_has(home, "id: bone-stress-suspected"));
	assert_false(profile_has(home, "doubted"));

	start_again(&drive, home);
	expect_no_text(&drive, "page 1 of 5");
	expect_text(&drive, "was YES");
	answer_keys(&drive, "Enter Enter q");
	expect_status(&drive, 4);
	drive_done(&drive);
}

static void a_question_answered_no_is_not_asked_twice(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	feel_pain(&drive);
	answer_keys(&drive, "Enter Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	assert_false(profile_has(home, "doubted"));
	start_again(&drive, home);
	expect_text(&drive, "something changed");
	answer_keys(&drive, "Enter");
	expect_text(&drive, "7 regions");
	drive_done(&drive);
}

static void leave_with_esc(struct drive *drive)
{
	answer_keys(drive, "Esc");
	expect_text(drive, "How does it feel?");
	answer_keys(drive, "Enter");
	expect_status(drive, 5);
}

static void leave_with_q(struct drive *drive)
{
	answer_keys(drive, "q q");
	expect_status(drive, 5);
}

static void open_questions_come_back_before_the_next_routine(void **state)
{
	static void (*const ways[])(struct drive *) = { leave_with_esc, leave_with_q, drive_close_window, drive_kill };
	(void)state;
	for (size_t i = 0; i < sizeof(ways) / sizeof(*ways); i++) {
		char home[256];
		struct drive drive;
		feel_pain(&drive);
		ways[i](&drive);
		drive_done_keeping_home(&drive, home);
		assert_true(profile_has(home, "doubted: [acute-injury-72h, bone-stress-suspected]"));
		start_again(&drive, home);
		expect_text(&drive, "page 1 of 5");
		answer_none(&drive);
		expect_text(&drive, "7 regions");
		answer_keys(&drive, "q");
		drive_done_keeping_home(&drive, home);
		assert_false(profile_has(home, "doubted"));
		drive_start(&drive, &(struct setup){ .arguments = "plan -t 1", .home = home });
		drive_done(&drive);
	}
}

static void an_answer_survives_a_kill_and_the_rest_stays_open(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	feel_pain(&drive);
	answer_keys(&drive, "Down y");
	expect_text(&drive, "hurt left");
	answer_keys(&drive, "l");
	expect_text(&drive, "Answer again");
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);
	assert_true(profile_has(home, "id: acute-injury-72h\n  place: calves\n  side: left"));
	assert_true(profile_has(home, "doubted: [bone-stress-suspected]"));
	start_again(&drive, home);
	expect_text(&drive, "page 1 of 5");
	drive_done(&drive);
}

/* Today's questions were answered before the bruise was remembered. */
static void doubted_questions_come_before_an_existing_plan(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n" });
	answer_keys(&drive, "2 Enter");
	expect_text(&drive, "7 regions");
	answer_keys(&drive, "Esc x 2");
	choose_place(&drive, "Calves", "l");
	answer_keys(&drive, "n Esc 2");
	expect_text(&drive, "page 1 of 5");
	drive_done(&drive);
}

/* Earlier answers about yesterday's pain do not carry over to today. */
static void a_new_routine_starts_without_answers(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\n" });
	answer_keys(&drive, "x 2");
	choose_place(&drive, "Calves", "l");
	answer_keys(&drive, "n");
	expect_text(&drive, "Answer again");
	expect_text(&drive, "u not sure"); /* the page shows it already, so no message covers the keys */
	answer_keys(&drive, "n");
	expect_text(&drive, "no       Do you take medicine");
	answer_keys(&drive, "Esc 2");
	expect_text(&drive, "page 1 of 5");
	expect_no_text(&drive, "no       Do you take medicine");
	drive_done(&drive);
}

/* ---- Where it stays --------------------------------------------------------------------------------------------- */

static int row_of(struct drive *drive, const char *text)
{
	int row = -1, column;
	expect_text(drive, text);
	drive_find(drive, text, &row, &column);
	return row;
}

static void painful_and_rolled_muscles_are_offered_first(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 5" });
	drive_advance(&drive, 150000);
	answer_keys(&drive, "x 1"); /* the second muscle */
	recover_from_pain(&drive);
	drive_advance(&drive, 300000);
	answer_keys(&drive, "x 1");
	assert_int_equal(row_of(&drive, "▸ Hamstrings"), 2);
	assert_int_equal(row_of(&drive, "hurt"), 2);
	assert_int_equal(row_of(&drive, "Calves   "), 3);
	assert_int_equal(row_of(&drive, "rolled"), 3);
	assert_true(row_of(&drive, "Somewhere else, or not sure") < row_of(&drive, "Quadriceps"));
	answer_keys(&drive, "Esc Esc");
	expect_text(&drive, "How does it feel?");
	drive_done(&drive);
}

static void not_sure_where_covers_everything_rolled(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	answer_keys(&drive, "x 1 u Esc");
	expect_text(&drive, "It counts for everything you");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_calves_left_out(home, 0);
}

/* A drill has no known muscle. */
static void after_a_drill_the_place_is_asked(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -m pre-run" });
	drive_advance(&drive, 400000);
	answer_keys(&drive, "x 3 n n");
	expect_text(&drive, "Where?");
	expect_text(&drive, "Swelling");
	answer_keys(&drive, "l");
	expect_text(&drive, "How does it feel?");
	drive_done(&drive);
}

/* Pain in the first drill, swelling in the second. */
static void hurt_two_drills(struct drive *drive)
{
	begin_session(drive, (struct setup){ .arguments = "roll -m pre-run" });
	drive_advance(drive, 400000);
	answer_keys(drive, "x 1");
	recover_from_pain(drive);
	drive_advance(drive, 20000);
	answer_keys(drive, "x 3 n n");
	expect_text(drive, "Any pain (not just pressure): Ankle");
}

static void of_two_drills_that_hurt_each_is_asked_about(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	hurt_two_drills(&drive);
	choose_place(&drive, "Quadriceps", "l");
	expect_text(&drive, "Swelling: Leg swings");
	choose_place(&drive, "Glutes", "r");
	expect_no_text(&drive, "Where?");
	expect_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	assert_true(profile_has(home, "muscle: rectus-femoris\n  side: left"));
	assert_true(profile_has(home, "muscle: gluteus-maximus\n  side: right"));
	drive_start(&drive, &(struct setup){ .arguments = "plan -t 1", .home = home });
	drive_done(&drive);
}

static void skipping_one_question_asks_the_next(void **state)
{
	struct drive drive;
	(void)state;
	hurt_two_drills(&drive);
	drive_resize(&drive, 5, 20);
	expect_text(&drive, "Ankle rocks");
	answer_keys(&drive, "? Esc");
	expect_text(&drive, "Ankle rocks");
	answer_keys(&drive, "Esc");
	expect_text(&drive, "Swelling: Leg");
	answer_keys(&drive, "Esc");
	expect_text(&drive, "Stopped");
	drive_done(&drive);
}

/* ---- Rehearsal -------------------------------------------------------------------------------------------------- */

static void a_rehearsal_saves_and_promises_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --rehearse 10",
					     .profile = "doubted: [pain-tablets]\n",
					     .settings = "voice: no\n" });
	answer_keys(&drive, "Enter");
	drive_advance(&drive, 2000);
	answer_keys(&drive, "q");
	expect_text(&drive, "Rehearsal: not saved");
	expect_no_text(&drive, "done and saved");
	answer_keys(&drive, "n");
	drive_advance(&drive, 4000);
	answer_keys(&drive, "x 2 n n");
	expect_text(&drive, "Stop. Sharp or bone pain needs a check.");
	expect_text(&drive, "Rehearsal: not saved.");
	expect_no_text(&drive, "How does it feel?");
	answer_keys(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	assert_true(profile_has(home, "doubted: [pain-tablets]"));
	drive_start(&drive, &(struct setup){ .arguments = "history", .home = home });
	expect_status(&drive, 0);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(signals_possible_while_rolling_are_offered),
		cmocka_unit_test(each_signal_waits_for_its_answer),
		cmocka_unit_test(each_wait_is_shown_at_any_size),
		cmocka_unit_test(the_next_try_says_what_to_do_meanwhile),
		cmocka_unit_test(the_emergency_call_stays_until_the_finish),
		cmocka_unit_test(an_emergency_gives_one_instruction),
		cmocka_unit_test(an_answered_question_leaves_the_screen),
		cmocka_unit_test(a_small_finish_says_what_rests_first),
		cmocka_unit_test(leaving_the_wait_ends_the_routine),
		cmocka_unit_test(leaving_after_pain_says_what_happened),
		cmocka_unit_test(a_second_signal_ends_the_routine),
		cmocka_unit_test(a_kill_while_waiting_leaves_it_stopped),
		cmocka_unit_test(a_wait_cut_short_counts_as_its_worse_answer),
		cmocka_unit_test(a_kill_leaves_open_what_the_answers_may_ask),
		cmocka_unit_test(nothing_hurts_after_all),
		cmocka_unit_test(report_counts_next_time),
		cmocka_unit_test(after_effects_are_reported_at_the_finish),
		cmocka_unit_test(redness_that_has_faded_changes_nothing),
		cmocka_unit_test(redness_is_asked_about_at_the_next_start),
		cmocka_unit_test(next_day_effects_are_reported_at_home),
		cmocka_unit_test(painful_muscle_rests_in_every_routine_until_asked),
		cmocka_unit_test(pain_that_was_left_unanswered_refuses_a_plan),
		cmocka_unit_test(the_second_routine_of_a_day_leaves_out_what_hurt_in_the_first),
		cmocka_unit_test(pain_does_not_prevent_resuming_after_a_kill),
		cmocka_unit_test(a_rehearsed_pain_leaves_nothing_out),
		cmocka_unit_test(sharp_pain_answered_no_comes_back_before_the_next_routine),
		cmocka_unit_test(pain_that_stays_asks_at_once_and_the_answers_hold),
		cmocka_unit_test(a_question_answered_no_is_not_asked_twice),
		cmocka_unit_test(open_questions_come_back_before_the_next_routine),
		cmocka_unit_test(an_answer_survives_a_kill_and_the_rest_stays_open),
		cmocka_unit_test(doubted_questions_come_before_an_existing_plan),
		cmocka_unit_test(a_new_routine_starts_without_answers),
		cmocka_unit_test(painful_and_rolled_muscles_are_offered_first),
		cmocka_unit_test(not_sure_where_covers_everything_rolled),
		cmocka_unit_test(after_a_drill_the_place_is_asked),
		cmocka_unit_test(of_two_drills_that_hurt_each_is_asked_about),
		cmocka_unit_test(skipping_one_question_asks_the_next),
		cmocka_unit_test(a_rehearsal_saves_and_promises_nothing),
	};
	return cmocka_run_group_tests_name("it hurts", tests, NULL, NULL);
}
