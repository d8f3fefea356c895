/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The program asks the terminal whether its background is light: it replies, does not, replies late, or sends
 * garbage. */

#include "../test.h"
#include "coached.h"
#include <signal.h>
#include <string.h>

#define WHITE "\033]11;rgb:ffff/ffff/ffff"
#define BLACK "\033]11;rgb:0000/0000/0000"
#define END "\033\\"

enum { DARK = 209, LIGHT = 124, UNKNOWN = 196 }; /* colours of a warning */

static void start_mirror(struct drive *drive, const char *answer)
{
	drive_start(drive, &(struct setup){ .program = E2E_MIRROR, .answer = answer });
}

static int warning_color(const struct drive *drive, const char *text)
{
	int row, column;
	assert_true(drive_find(drive, text, &row, &column));
	return drive_looks(drive, row, column).color;
}

static void expect_colors(struct drive *drive, int color, const char *keys)
{
	expect_row(drive, 2, keys);
	assert_int_equal(warning_color(drive, "style 6"), color);
}

static void leave(struct drive *drive)
{
	drive_press(drive, "q");
	expect_status(drive, 0);
	expect_restored(drive);
	drive_done(drive);
}

static void the_answer_chooses_the_colours(void **state)
{
	static const struct {
		const char *answer;
		int color;
	} cases[] = {
		{ WHITE END, LIGHT },    { WHITE "\a", LIGHT }, { "\033]11;rgba:ff/ff/ff/80\a", LIGHT },
		{ WHITE "\033", LIGHT }, { BLACK END, DARK },   { "\033]11;rgb:2/4/6\a", DARK },
		{ "", UNKNOWN },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct drive drive;
		start_mirror(&drive, cases[i].answer);
		assert_int_equal(drive.questions, 1);
		drive_press(&drive, "a");
		expect_colors(&drive, cases[i].color, "keys a");
		leave(&drive);
	}
}

/* Most terminals that have not replied yet will, and most of those are dark: the colours must not flicker. */
static void dark_is_assumed_until_a_key_comes_first(void **state)
{
	struct drive drive;
	(void)state;
	start_mirror(&drive, "");
	expect_colors(&drive, DARK, "keys");
	uint64_t bytes = drive.bytes;
	drive_send(&drive, BLACK END, strlen(BLACK END));
	assert_int_equal(drive.bytes - bytes, strlen("\033]7777;2\a"));
	drive_press(&drive, "a");
	expect_colors(&drive, DARK, "keys a");
	leave(&drive);
	start_mirror(&drive, "");
	drive_press(&drive, "a");
	expect_colors(&drive, UNKNOWN, "keys a");
	drive_send(&drive, BLACK END, strlen(BLACK END));
	expect_colors(&drive, DARK, "keys a");
	leave(&drive);
}

static bool same_look(const struct drive *a, const struct drive *b, int row, int column)
{
	return same_looks(drive_looks(a, row, column), drive_looks(b, row, column));
}

/* The screen of a user with this setting, cell by cell. */
static void the_whole_frame_changes(void **state)
{
	static const char *const environment[] = { "COLORFGBG=0;15", NULL };
	struct drive asked, told;
	(void)state;
	begin_session(&asked, (struct setup){ .arguments = "roll", .answer = "" });
	begin_session(&told, (struct setup){ .arguments = "roll", .environment = environment });
	assert_int_equal(told.questions, 0);
	drive_send(&asked, WHITE "\a", strlen(WHITE "\a"));
	for (int row = 0; row < asked.rows; row++)
		for (int column = 0; column < asked.columns; column++)
			if (!same_look(&asked, &told, row, column))
				drive_fail(&asked, __FILE__, __LINE__, "row %d, column %d", row, column);
	drive_done(&asked);
	drive_done(&told);
}

/* Cut after its first byte, a reply looks like the Esc key. */
static void an_answer_in_two_pieces_is_one(void **state)
{
	static const char answer[] = WHITE END;
	(void)state;
	for (size_t cut = 1; cut < strlen(answer); cut++) {
		struct drive drive;
		start_mirror(&drive, "");
		drive_send(&drive, answer, cut);
		drive_send(&drive, answer + cut, strlen(answer) - cut);
		expect_colors(&drive, LIGHT, cut == 1 ? "keys Esc" : "keys");
		leave(&drive);
	}
}

static void keys_around_the_answer_are_keys(void **state)
{
	static const struct {
		const char *bytes, *keys;
	} cases[] = {
		{ "a" WHITE "\a"
		  "b",
		  "keys a b" },
		{ "\033OA" WHITE END "\033OA\r", "keys Up Up Enter" },
		{ "\xff\033[99;3~" WHITE "\a\033P1$r0m\033\\\xc3\xa9", "keys é" },
		{ "\033[<0;10;10M" WHITE END, "keys Click" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct drive drive;
		start_mirror(&drive, "");
		drive_send(&drive, cases[i].bytes, strlen(cases[i].bytes));
		expect_colors(&drive, LIGHT, cases[i].keys);
		leave(&drive);
	}
}

static void garbage_is_neither_an_answer_nor_a_key(void **state)
{
	static const char *const rubbish[] = {
		"\033]11;rgb:ffff/ffff\a",
		"\033]11;rgb:fffff/ffff/ffff\a",
		"\033]11;rgb:ffff/ffff/ffff/ffff\a",
		"\033]11;rgb:ffff/ff\x01"
		"f/ffff\a",
		"\033]11;rgb:////////////////////////////////////////\a",
		"\033]10;rgb:ffff/ffff/ffff\a",
		"\033]11;white\a",
		"\033P11;rgb:ffff/ffff/ffff" END,
		"\033[200~" WHITE "\a\033[201~",
	};
	struct drive drive;
	(void)state;
	start_mirror(&drive, "");
	for (size_t i = 0; i < sizeof(rubbish) / sizeof(*rubbish); i++) {
		drive_send(&drive, rubbish[i], strlen(rubbish[i]));
		expect_colors(&drive, DARK, "keys");
	}
	drive_send(&drive, WHITE, strlen(WHITE)); /* its end is lost */
	drive_press(&drive, "z");
	expect_colors(&drive, UNKNOWN, "keys z");
	leave(&drive);
}

static void only_the_first_answer_counts(void **state)
{
	struct drive drive;
	(void)state;
	start_mirror(&drive, WHITE "\a" BLACK "\a");
	expect_colors(&drive, LIGHT, "keys");
	drive_send(&drive, BLACK END, strlen(BLACK END));
	expect_colors(&drive, LIGHT, "keys");
	assert_int_equal(drive.questions, 1);
	leave(&drive);
}

static void a_terminal_that_may_not_understand_is_not_asked(void **state)
{
	static const struct {
		const char *term, *variable;
	} cases[] = {
		{ "linux", "A=" },
		{ "vt220", "A=" },
		{ "screen-256color", "A=" },
		{ "xterm-256color", "STY=1.tty" },
		{ "xterm-256color", "NO_COLOR=1" },
		{ "xterm-256color", "COLORFGBG=15;0" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		const char *const environment[] = { cases[i].variable, NULL };
		struct drive drive;
		drive_start(&drive, &(struct setup){
					    .program = E2E_MIRROR, .term = cases[i].term, .environment = environment });
		assert_int_equal(drive.questions, 0);
		leave(&drive);
	}
}

/* Keys typed after the reply belong to the shell; keys typed before it cannot be told from it. */
static void a_late_answer_does_not_land_in_the_shell(void **state)
{
	static const struct {
		const char *bytes, *left;
	} cases[] = {
		{ "q" WHITE END "ls\r", "ls\r" },
		{ "q\033OA" WHITE "\als\r", "ls\r" },
		{ "q" WHITE, "" },
		{ "q", "" },
	};
	char left[64];
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct drive drive;
		start_mirror(&drive, "");
		drive_send(&drive, cases[i].bytes, strlen(cases[i].bytes));
		expect_status(&drive, 0);
		expect_restored(&drive);
		drive_left_over(&drive, left, sizeof(left));
		assert_string_equal(left, cases[i].left);
		drive_done(&drive);
	}
}

static void a_question_cut_off_by_a_pause_is_asked_again(void **state)
{
	struct drive drive;
	(void)state;
	start_mirror(&drive, "");
	drive_stop(&drive);
	assert_int_equal(drive_status(&drive), 128 + SIGTSTP);
	drive_continue(&drive);
	assert_int_equal(drive.questions, 2);
	drive_send(&drive, WHITE END, strlen(WHITE END));
	expect_colors(&drive, LIGHT, "keys");
	drive_stop(&drive);
	drive_continue(&drive);
	assert_int_equal(drive.questions, 2);
	expect_colors(&drive, LIGHT, "keys");
	leave(&drive);
}

static void cues_reports_the_background_and_its_source(void **state)
{
	static const char *const colorfgbg[] = { "COLORFGBG=15;0", NULL };
	static const struct {
		struct setup setup;
		const char *text;
		int color;
	} cases[] = {
		{ { .answer = WHITE END }, "256, on a light background: reported by the terminal", LIGHT },
		{ { .answer = "" }, "256, on an unknown background", DARK },
		{ { .settings = "background: light\n" }, "256, on a light background: set in settings.yaml", LIGHT },
		{ { .environment = colorfgbg }, "256, on a dark background: set by COLORFGBG", DARK },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(*cases); i++) {
		struct drive drive;
		struct setup setup = cases[i].setup;
		setup.arguments = "cues";
		drive_start(&drive, &setup);
		assert_int_equal(warning_color(&drive, "stop"), cases[i].color);
		drive_advance(&drive, 2000);
		expect_said(&drive, 1000, "Light and slow. Breathe normally.");
		drive_press(&drive, "Enter");
		expect_status(&drive, 0);
		expect_text(&drive, cases[i].text);
		drive_done(&drive);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_answer_chooses_the_colours),
		cmocka_unit_test(dark_is_assumed_until_a_key_comes_first),
		cmocka_unit_test(the_whole_frame_changes),
		cmocka_unit_test(an_answer_in_two_pieces_is_one),
		cmocka_unit_test(keys_around_the_answer_are_keys),
		cmocka_unit_test(garbage_is_neither_an_answer_nor_a_key),
		cmocka_unit_test(only_the_first_answer_counts),
		cmocka_unit_test(a_terminal_that_may_not_understand_is_not_asked),
		cmocka_unit_test(a_late_answer_does_not_land_in_the_shell),
		cmocka_unit_test(a_question_cut_off_by_a_pause_is_asked_again),
		cmocka_unit_test(cues_reports_the_background_and_its_source),
	};
	return cmocka_run_group_tests_name("background", tests, NULL, NULL);
}
