/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The I/O boundary alone: terminal, clock, signals and sound, independent of the program using them. */
#include "drive.h"

#include "../test.h"
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct setup mirror = { .program = E2E_MIRROR };

static void keys_come_in_and_frames_go_out(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	expect_row(&drive, 0, "24 x 80");
	expect_row(&drive, 7, "ふくらはぎ é ⣿ ❤  end");
	drive_press(&drive, "Up Enter a Esc Tab PageDown Backspace Delete Home");
	expect_row(&drive, 2, "keys Up Enter a Esc Tab PageDown Backspace Delete Home");
	drive_click(&drive, 9, 33);
	expect_row(&drive, 4, "click 9 33");
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done(&drive);
}

static void input_that_is_not_a_key_is_discarded(void **state)
{
	static const char *const garbage[] = {
		"\033[99;3~",
		"\033[?62;22c",
		"\033]11;rgb:0000/0000/0000\a",
		"\033P1$r0m\033\\",
		"\033x",
		"\xff\xfe",
		"\xc3(",
		"\xe2\x80\xae",
		"\xc2\x9b",
		"\033[200~quit now q\r\033OA\033[201~",
		"\033[1;5A",
		"\033[I\033[O",
	};
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	for (size_t i = 0; i < sizeof(garbage) / sizeof(garbage[0]); i++)
		drive_send(&drive, garbage[i], strlen(garbage[i]));
	drive_paste(&drive, "q\rquit");
	drive_press(&drive, "é z");
	expect_row(&drive, 2, "keys ( ? é z"); /* Ctrl-Up has no meaning */
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void time_passes_only_when_the_script_says(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	expect_row(&drive, 1, "time 0");
	drive_advance(&drive, 2500);
	expect_row(&drive, 1, "time 2000");
	drive_press(&drive, "a");
	expect_row(&drive, 1, "time 2500");
	drive_sleep(&drive, 3600000);
	expect_row(&drive, 1, "time 2500");
	expect_row(&drive, 3, "suspended 2500");
	drive_done(&drive);
}

static void the_window_changes_its_size(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 5, 20 }, { 12, 40 }, { 60, 200 }, { 3, 10 }, { 24, 80 } };
	char expected[40];
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	for (size_t i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++) {
		drive_resize(&drive, sizes[i][0], sizes[i][1]);
		snprintf(expected, sizeof(expected), "%d x %d", sizes[i][0], sizes[i][1]);
		expected[sizes[i][1] < 20 ? sizes[i][1] : 20] = '\0';
		expect_row(&drive, 0, expected);
	}
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void ctrl_z_gives_the_terminal_back_and_fg_takes_it_again(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	drive_advance(&drive, 700);
	drive_stop(&drive);
	assert_int_equal(drive_status(&drive), 128 + SIGTSTP);
	expect_restored(&drive);
	drive_continue(&drive);
	expect_row(&drive, 0, "24 x 80");
	expect_row(&drive, 3, "suspended 700");
	drive_press(&drive, "a q");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done(&drive);
}

/* The program is not notified of such a stop, and another program may have used the terminal meanwhile. */
static void the_screen_is_redrawn_after_a_foreign_stop(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	drive_signal(&drive, SIGSTOP);
	assert_int_equal(drive_status(&drive), 128 + SIGSTOP);
	vterm_input_write(drive.terminal, "\033[2J\033[?1049l\033[?25h", 18);
	drive_continue(&drive);
	expect_row(&drive, 0, "24 x 80");
	assert_true(drive.alternate && !drive.cursor_visible);
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	expect_restored(&drive);
	drive_done(&drive);
}

static void every_end_restores_the_terminal(void **state)
{
	static const struct {
		int signal;
		const char *key;
		int status;
	} ends[] = {
		{ SIGTERM, NULL, 128 + SIGTERM }, { SIGHUP, NULL, 128 + SIGHUP },   { SIGINT, NULL, 128 + SIGINT },
		{ SIGQUIT, NULL, 128 + SIGQUIT }, { SIGSEGV, NULL, 128 + SIGSEGV }, { SIGBUS, NULL, 128 + SIGBUS },
		{ 0, "Ctrl-C", 128 + SIGINT },    { 0, "c", 128 + SIGABRT },        { 0, "o", 128 + SIGSEGV },
	};
	/* Otherwise a sanitizer would catch the signals itself. */
	static const char *const environment[] = { "ASAN_OPTIONS=handle_segv=0:handle_sigbus=0", NULL };
	(void)state;
	for (size_t i = 0; i < sizeof(ends) / sizeof(ends[0]); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .program = E2E_MIRROR, .environment = environment });
		if (ends[i].key != NULL)
			drive_press(&drive, ends[i].key);
		else
			drive_signal(&drive, ends[i].signal);
		expect_status(&drive, ends[i].status);
		expect_restored(&drive);
		drive_done(&drive);
	}
}

/* Without a shell no HUP arrives: a closed terminal is the only sign. */
static void a_closed_window_is_the_end(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	drive_close_window(&drive);
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void colours_are_what_the_terminal_has(void **state)
{
	static const struct {
		const char *term, *variable;
		const char *row;
		struct looks warning;
	} cases[] = {
		{ "xterm-256color", "A=", "colors 256 light 0 utf8 1", { true, false, false, 209 } },
		{ "xterm-direct", "A=", "colors 8 light 0 utf8 1", { true, false, false, 1 } },
		{ "xterm-16color", "A=", "colors 16 light 0 utf8 1", { true, false, false, 9 } },
		{ "xterm", "A=", "colors 8 light 0 utf8 1", { true, false, false, 1 } },
		{ "vt100", "A=", "colors 0 light 0 utf8 0", { true, false, true, -1 } },
		{ "xterm-256color", "NO_COLOR=1", "colors 0 light 0 utf8 1", { true, false, true, -1 } },
		{ "xterm-256color", "COLORFGBG=0;15", "colors 256 light 1 utf8 1", { true, false, false, 124 } },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const char *const environment[] = { cases[i].variable, NULL };
		struct drive drive;
		int row, column;
		drive_start(&drive, &(struct setup){
					    .program = E2E_MIRROR, .term = cases[i].term, .environment = environment });
		expect_row(&drive, 5, cases[i].row);
		assert_true(drive_find(&drive, "style 6", &row, &column));
		assert_true(same_looks(drive_looks(&drive, row, column), cases[i].warning));
		drive_press(&drive, "q");
		expect_status(&drive, 0);
		expect_restored(&drive);
		drive_done(&drive);
	}
}

static void without_utf_8_nothing_shifts(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .program = E2E_MIRROR, .locale = "C" });
	expect_row(&drive, 5, "colors 256 light 0 utf8 0");
	expect_row(&drive, 7, "? ? ? ? ?  ? ? ?  end");
	drive_done(&drive);
}

static void an_unknown_terminal_is_named_with_its_remedy(void **state)
{
	static const char *const terms[] = { "no-such-terminal", "dumb", "" };
	(void)state;
	for (size_t i = 0; i < sizeof(terms) / sizeof(terms[0]); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .program = E2E_MIRROR, .term = terms[i], .columns = 200 });
		expect_text(&drive, terms[i]);
		expect_text(&drive, "--plain");
		expect_status(&drive, 1);
		expect_restored(&drive);
		drive_done(&drive);
	}
}

static void the_newest_cue_is_spoken_and_the_bell_has_patterns(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	drive_press(&drive, "s");
	assert_int_equal(drive.bells, 1);
	expect_silence(&drive);
	drive_press(&drive, "v");
	expect_row(&drive, 6, "voice 1");
	drive_advance(&drive, 1200);
	drive_press(&drive, "s");
	expect_said(&drive, 1200, "Left calf.");
	expect_silence(&drive);
	drive_advance(&drive, 1000);
	drive_press(&drive, "w");
	assert_int_equal(drive.bells, 3);
	expect_said(&drive, 2200, "Switch sides.");
	drive_advance(&drive, 1000);
	assert_int_equal(drive.bells, 4);
	drive_press(&drive, "e");
	drive_advance(&drive, 1000);
	assert_int_equal(drive.bells, 7);
	expect_said(&drive, 3200, "Done.");
	expect_silence(&drive);
	assert_non_null(strstr(drive.heard, "3200 Done.\n")); /* never an option: "-- Done." */
	assert_null(strstr(drive.heard, "descriptor"));
	assert_null(strstr(drive.heard, "terminal"));
	drive_done(&drive);
}

static void cues_due_together_are_spoken_together_and_old_ones_dropped(void **state)
{
	struct drive drive;
	(void)state;
	drive_start(&drive, &mirror);
	drive_press(&drive, "v");
	drive_send(&drive, "sw", 2);
	expect_said(&drive, 0, "Left calf. Switch sides.");
	drive_send(&drive, "ls", 2);
	expect_said(&drive, 0, "Left calf.");
	expect_silence(&drive);
	assert_null(strstr(drive.heard, "late"));
	drive_done(&drive);
}

static void a_voice_that_is_missing_or_fails_is_announced_and_stops_nothing(void **state)
{
	static const struct {
		const char *speaker, *text;
	} cases[] = {
		{ "none", "voice 0 No voice: install espeak-ng" },
		{ "fail", "voice 0 The voice is off: espeak-ng failed." },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .program = E2E_MIRROR, .speaker = cases[i].speaker });
		drive_press(&drive, "v s");
		for (int tries = 0; tries < 1000 && i == 1 && !drive_find(&drive, "failed", &(int){ 0 }, &(int){ 0 });
		     tries++)
			drive_press(&drive, "z");
		expect_text(&drive, cases[i].text);
		drive_press(&drive, "q");
		expect_status(&drive, 0);
		drive_done(&drive);
	}
}

/* No process holds the FIFO open any longer. */
static void expect_nobody_alive(int fifo)
{
	struct pollfd ended = { .fd = fifo };
	assert_int_equal(poll(&ended, 1, 10000), 1);
	close(fifo);
}

static void a_speech_program_that_hangs_or_floods_harms_nothing(void **state)
{
	static const char *const speakers[] = { "hang", "flood" };
	(void)state;
	for (size_t i = 0; i < sizeof(speakers) / sizeof(speakers[0]); i++) {
		struct drive drive;
		drive_start(&drive, &(struct setup){ .program = E2E_MIRROR, .speaker = speakers[i] });
		char path[300];
		snprintf(path, sizeof(path), "%s/alive", drive.home);
		assert_int_equal(mkfifo(path, 0600), 0);
		int fifo = open(path, O_RDONLY | O_NONBLOCK);
		drive_press(&drive, "v s");
		expect_said(&drive, 0, "Left calf.");
		drive_advance(&drive, 1000);
		drive_press(&drive, "w");
		expect_said(&drive, 1000, "Switch sides.");
		expect_row(&drive, 6, "voice 1");
		drive_press(&drive, "q");
		expect_status(&drive, 0);
		expect_nobody_alive(fifo);
		drive_done(&drive);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(keys_come_in_and_frames_go_out),
		cmocka_unit_test(input_that_is_not_a_key_is_discarded),
		cmocka_unit_test(time_passes_only_when_the_script_says),
		cmocka_unit_test(the_window_changes_its_size),
		cmocka_unit_test(ctrl_z_gives_the_terminal_back_and_fg_takes_it_again),
		cmocka_unit_test(the_screen_is_redrawn_after_a_foreign_stop),
		cmocka_unit_test(every_end_restores_the_terminal),
		cmocka_unit_test(a_closed_window_is_the_end),
		cmocka_unit_test(colours_are_what_the_terminal_has),
		cmocka_unit_test(without_utf_8_nothing_shifts),
		cmocka_unit_test(an_unknown_terminal_is_named_with_its_remedy),
		cmocka_unit_test(the_newest_cue_is_spoken_and_the_bell_has_patterns),
		cmocka_unit_test(cues_due_together_are_spoken_together_and_old_ones_dropped),
		cmocka_unit_test(a_voice_that_is_missing_or_fails_is_announced_and_stops_nothing),
		cmocka_unit_test(a_speech_program_that_hangs_or_floods_harms_nothing),
	};
	return cmocka_run_group_tests_name("rim", tests, NULL, NULL);
}
