/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Real terminals: tiny and huge, without UTF-8, of an unknown kind, resized and fed garbage. */

#include "../test.h"
#include "coached.h"
#include <string.h>

static void every_size_leads_through_a_session(void **state)
{
	static const int sizes[][2] = { { 1, 1 },    { 3, 10 },   { 5, 20 },  { 12, 40 },
					{ 40, 120 }, { 60, 200 }, { 90, 300 } };
	(void)state;
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .arguments = "roll --rehearse 10 -t 2",
						     .settings = "voice: no\nanimate: no\n",
						     .rows = sizes[i][0],
						     .columns = sizes[i][1] });
		answer_keys(&drive, "Enter");
		drive_advance(&drive, 2000);
		drive_advance(&drive, 12000);
		drive_press(&drive, "1 Enter");
		expect_status(&drive, 0);
		expect_restored(&drive);
		drive_done(&drive);
	}
}

static void a_storm_of_sizes_and_garbage_harms_nothing(void **state)
{
	static const char *const garbage[] = { "\033[99;3~",
					       "\033]11;rgb:0000/0000/0000\a",
					       "\xff\xfe\xc3(",
					       "\033[200~qy\r\033[201~",
					       "\033[<0;10;10M\033[<0;10;10m",
					       "\033P1$r0m\033\\" };
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	for (int i = 0; i < 60; i++) {
		const char *bytes = garbage[i % (int)(sizeof(garbage) / sizeof(*garbage))];
		drive_resize(&drive, 1 + i * 7 % 70, 1 + i * 13 % 200);
		drive_send(&drive, bytes, strlen(bytes));
	}
	drive_resize(&drive, 24, 80);
	expect_text(&drive, "1 of 14");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done(&drive);
}

static void expect_ascii(const struct drive *drive)
{
	char row[DRIVE_ROW_MAX];
	for (int i = 0; i < drive->rows; i++) {
		drive_row(drive, i, row);
		for (const char *c = row; *c != '\0'; c++)
			if ((unsigned char)*c >= 0x80)
				fail_msg("row %d is not ASCII: %s", i, row);
	}
}

static void without_utf8_everything_is_ascii(void **state)
{
	static const struct setup setups[] = { { .arguments = "roll --ascii" },
					       { .arguments = "roll", .locale = "C" },
					       { .arguments = "roll", .term = "linux" },
					       { .arguments = "roll", .term = "vt100" } };
	(void)state;
	for (size_t i = 0; i < sizeof(setups) / sizeof(setups[0]); i++) {
		struct drive drive;
		struct setup setup = setups[i];
		setup.profile = "";
		setup.settings = "voice: no\n";
		drive_start(&drive, &setup);
		for (int press = 0; press < 4; press++) {
			expect_ascii(&drive);
			answer_keys(&drive, "Enter");
		}
		drive_advance(&drive, 20000);
		expect_text(&drive, "1 of 14");
		expect_ascii(&drive);
		drive_press(&drive, "x");
		expect_ascii(&drive);
		drive_press(&drive, "Esc i");
		expect_ascii(&drive);
		drive_done(&drive);
	}
}

static void an_option_does_not_become_a_setting(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll --ascii", .profile = "" });
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	answer_keys(&drive, "n");
	expect_text(&drive, "Get ready");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	answer_none(&drive);
	expect_text(&drive, "▸");
	drive_done(&drive);
}

static void an_unknown_kind_of_terminal_gets_a_remedy(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .term = "no-such-terminal", .columns = 120 });
	expect_status(&drive, 1);
	expect_text(&drive, "TERM=xterm-256color");
	expect_restored(&drive);
	drive_done(&drive);
}

static void cues_tries_every_channel(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "cues" });
	expect_text(&drive, "The bell rings three times");
	drive_advance(&drive, 2000);
	assert_int_equal(drive.bells, 3);
	expect_said(&drive, 1000, "Light and slow. Breathe normally.");
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	expect_restored(&drive);
	expect_text(&drive, "xterm-256color, 24 rows, 80 columns");
	expect_text(&drive, "espeak-ng spoke");
	drive_done(&drive);
}

/* Common kinds of terminals with their numbers of colours; one that cannot move its cursor gets an error. */
static void every_usual_kind_of_terminal_leads_through_a_session(void **state)
{
	static const char *const kinds[] = { "xterm",         "xterm-16color", "screen", "screen-256color",
					     "tmux-256color", "linux",         "vt100",  "vt220" };
	struct drive drive;
	(void)state;
	for (size_t i = 0; i < sizeof(kinds) / sizeof(kinds[0]); i++) {
		drive_start(&drive, &(struct setup){ .arguments = "roll --rehearse 10 -t 2",
						     .settings = "voice: no\nanimate: no\n",
						     .term = kinds[i] });
		answer_keys(&drive, "Enter");
		drive_advance(&drive, 2000);
		expect_text(&drive, "1 of ");
		expect_text(&drive, "Large smooth foam roller");
		drive_press(&drive, "q y");
		expect_status(&drive, 5);
		expect_restored(&drive);
		drive_done(&drive);
	}
	drive_start(&drive, &(struct setup){ .arguments = "roll --rehearse 10", .term = "dumb", .columns = 120 });
	expect_status(&drive, 1);
	expect_text(&drive, "use --plain");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_size_leads_through_a_session),
		cmocka_unit_test(a_storm_of_sizes_and_garbage_harms_nothing),
		cmocka_unit_test(without_utf8_everything_is_ascii),
		cmocka_unit_test(every_usual_kind_of_terminal_leads_through_a_session),
		cmocka_unit_test(an_option_does_not_become_a_setting),
		cmocka_unit_test(an_unknown_kind_of_terminal_gets_a_remedy),
		cmocka_unit_test(cues_tries_every_channel),
	};
	return cmocka_run_group_tests_name("terminals", tests, NULL, NULL);
}
