/* SPDX-License-Identifier: MIT */
/* "It hurts": all nine stop signals are offered, and each does what the catalogue says. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "coached.h"
#include "core/catalogue.h"
#include <cmocka.h>
#include <stdio.h>

/* Signals that can be reported while rolling come first, in the order of the catalogue. */
static char key_of(const struct catalogue *catalogue, unsigned signal)
{
	char key = '1';
	for (int during = 1; during >= 0; during--)
		for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
			if (catalogue->stop_signals[i].during != (during == 1))
				continue;
			if (i == signal)
				return key;
			key++;
		}
	return '?';
}

static void report(struct drive *drive, const struct stop_signal *signal, char key)
{
	char keys[2] = { key, '\0' }, start[32];
	begin_session(drive, (struct setup){ .arguments = "roll" });
	drive_advance(drive, 20000);
	drive_press(drive, "x");
	snprintf(start, sizeof(start), "%s", signal->signal);
	expect_text(drive, start);
	drive_press(drive, keys);
}

static void each_signal_does_what_the_catalogue_says(void **state)
{
	static const char *const shows[] = {
		[STOP_ENDS_BOUT] = "BACK INTO PLACE",
		[STOP_ENDS_ROUTINE] = "How does it feel?",
		[STOP_PAUSES] = "PAUSED",
		[STOP_NEXT_TIME] = "BACK INTO PLACE",
	};
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	assert_int_equal(catalogue->stop_signals_count, 9);
	for (unsigned i = 0; i < 9; i++) {
		const struct stop_signal *signal = &catalogue->stop_signals[i];
		struct drive drive;
		report(&drive, signal, key_of(catalogue, i));
		expect_text(&drive, signal->cue);
		expect_text(&drive, shows[signal->action]);
		if (signal->action == STOP_ENDS_BOUT)
			expect_text(&drive, "2 of 14");
		if (signal->action == STOP_ENDS_ROUTINE) {
			drive_press(&drive, "Enter");
			expect_status(&drive, 5);
		}
		drive_done(&drive);
	}
}

static void nothing_hurts_after_all(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	drive_press(&drive, "x Esc");
	expect_text(&drive, "BACK INTO PLACE");
	drive_advance(&drive, 3000);
	expect_text(&drive, "1 of 14");
	drive_done(&drive);
}

static void what_was_reported_counts_next_time(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	drive_press(&drive, "x 3"); /* swelling: the region is left out until it is taken back */
	drive_press(&drive, "Enter");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive,
		    &(struct setup){ .arguments = "plan --only calves", .home = home, .epoch = DRIVE_EPOCH + 86400 });
	expect_status(&drive, 0);
	expect_text(&drive, "right");
	expect_no_text(&drive, "left, then right");
	drive_done(&drive);
}

/* Down the list of places to the first that bears this name. */
static void choose_place(struct drive *drive, const char *name, const char *side_key)
{
	char wanted[64];
	snprintf(wanted, sizeof(wanted), "▸ %s", name);
	expect_text(drive, "Where?");
	for (int i = 0; i < 80 && !drive_find(drive, wanted, &(int){ 0 }, &(int){ 0 }); i++)
		drive_press(drive, "Down");
	expect_text(drive, wanted);
	drive_press(drive, side_key);
}

static void expect_calves_left_out(const char *home)
{
	struct drive drive;
	drive_start(&drive,
		    &(struct setup){ .arguments = "plan --only calves", .home = home, .epoch = DRIVE_EPOCH + 90000 });
	expect_status(&drive, 0);
	expect_no_text(&drive, "s each");
	expect_text(&drive, "Calves");
	drive_done(&drive);
}

static void what_lasts_is_said_at_the_finish(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "x 7");
	choose_place(&drive, "Calves", "Enter");
	expect_text(&drive, "Lasting redness: leave this area alone.");
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	expect_calves_left_out(home);
}

static void what_shows_the_day_after_is_said_at_home(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll -t 3" });
	drive_advance(&drive, 200000);
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .home = home, .epoch = DRIVE_EPOCH + 86400 });
	drive_press(&drive, "x 8");
	choose_place(&drive, "Calves", "Enter");
	expect_text(&drive, "Bruised? Rest it and go lighter.");
	/* A bruise wants the blood questions asked again: all pages, not those of the day. */
	drive_press(&drive, "2");
	expect_text(&drive, "page 1 of 5");
	drive_press(&drive, "Esc q");
	drive_done_keeping_home(&drive, home);
	expect_calves_left_out(home);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_signal_does_what_the_catalogue_says),
		cmocka_unit_test(nothing_hurts_after_all),
		cmocka_unit_test(what_was_reported_counts_next_time),
		cmocka_unit_test(what_lasts_is_said_at_the_finish),
		cmocka_unit_test(what_shows_the_day_after_is_said_at_home),
	};
	return cmocka_run_group_tests_name("it hurts", tests, NULL, NULL);
}
