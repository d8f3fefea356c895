/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looking back: a session is opened, corrected, deleted and restored. */
#define _GNU_SOURCE /* prlimit */
#include "../test.h"
#include "coached.h"
#include "drive.h"
#include <signal.h>
#include <sqlite3.h>
#include <stdio.h>
#include <sys/resource.h>
#include <unistd.h>

enum { AFTERWARDS = DRIVE_EPOCH + 7 * 24 * 3600 }; /* after the last session of the printed history */

static char home[256];

static void run(struct drive *drive, const char *arguments)
{
	drive_start(drive, &(struct setup){ .arguments = arguments, .home = home[0] != '\0' ? home : NULL });
}

/* A home with the sessions of a printed history, imported after the last of them. */
static void import(void)
{
	struct drive drive;
	home[0] = '\0';
	drive_start(&drive, &(struct setup){ .arguments = "history --import " TESTS "/golden/history.json",
					     .epoch = AFTERWARDS });
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
}

static void again(struct drive *drive, const char *arguments, const char *text)
{
	run(drive, arguments);
	expect_status(drive, 0);
	expect_text(drive, text);
	drive_done_keeping_home(drive, home);
}

static void a_session_is_opened_corrected_deleted_and_restored(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h");
	expect_text(&drive, "1 of 2");
	drive_press(&drive, "u");
	expect_text(&drive, "Nothing to undo.");
	drive_press(&drive, "Enter");
	expect_text(&drive, "soreness 6 of 10");
	drive_press(&drive, "+ f n O K Enter");
	expect_text(&drive, "soreness 7 of 10");
	expect_text(&drive, "better");
	drive_press(&drive, "Esc d n");
	expect_no_text(&drive, "Delete this session?");
	drive_press(&drive, "d y");
	expect_text(&drive, "1 of 1");
	expect_text(&drive, "Press u to undo");
	drive_press(&drive, "u");
	expect_text(&drive, "1 of 2");
	expect_text(&drive, "Session restored.");
	drive_press(&drive, "d");
	expect_text(&drive, "y delete it");
	expect_no_text(&drive, "t trends");
	drive_press(&drive, "y d y");
	expect_text(&drive, "Nothing yet.");
	drive_press(&drive, "u u");
	expect_text(&drive, "1 of 2");
	drive_press(&drive, "u");
	expect_text(&drive, "Nothing to undo.");
	drive_press(&drive, "d y q d");
	expect_text(&drive, "No session is interrupted.");
	drive_press(&drive, "q");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	again(&drive, "history", "finished, felt same");
	run(&drive, "history --show 2");
	expect_status(&drive, 2);
	drive_done(&drive);
}

/* Another program deletes sessions that the list shows. */
static void a_session_that_is_gone_is_not_opened(void **state)
{
	struct drive drive, other;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h");
	expect_text(&drive, "1 of 2");
	run(&other, "history --delete 2 --yes");
	expect_status(&other, 0);
	drive_done_keeping_home(&other, home);
	drive_press(&drive, "Enter");
	expect_text(&drive, "This session is no longer there.");
	drive_press(&drive, "q q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void import_again(void)
{
	struct drive drive;
	drive_start(&drive, &(struct setup){ .arguments = "history --import " TESTS "/golden/history.json",
					     .epoch = AFTERWARDS,
					     .home = home });
	expect_text(&drive, "1 of 2 sessions added");
	drive_done_keeping_home(&drive, home);
}

/* Undo follows the order of deletion, not of the sessions; one that came back another way is not there twice. */
static void the_last_one_deleted_comes_back_first(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h");
	expect_text(&drive, "Sun 8 Mar");
	drive_press(&drive, "d y d y u");
	expect_text(&drive, "1 of 1");
	expect_text(&drive, "Sat 7 Mar");
	drive_press(&drive, "u Down d y Up d y u");
	expect_text(&drive, "Sun 8 Mar");
	drive_press(&drive, "u d y");
	import_again();
	drive_press(&drive, "u");
	expect_text(&drive, "This session was already entered again.");
	expect_text(&drive, "1 of 2");
	drive_press(&drive, "q q");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void edit_elsewhere(const char *arguments)
{
	struct drive other;
	run(&other, arguments);
	expect_status(&other, 0);
	drive_done_keeping_home(&other, home);
}

/* Another program corrects the session that is open here, then deletes it. */
static void corrections_by_another_program_are_kept(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h Enter");
	edit_elsewhere("history --edit 2 --note slept-badly --marks soleus:left=6,it-band:right=3");
	drive_press(&drive, "f");
	expect_text(&drive, "Felt          better");
	expect_text(&drive, "slept-badly");
	expect_text(&drive, "soreness 3 of 10");
	edit_elsewhere("history --delete 2 --yes");
	drive_press(&drive, "f");
	expect_text(&drive, "session 2 is no longer there");
	expect_text(&drive, "1 of 1");
	drive_press(&drive, "q q");
	drive_done(&drive);
}

static const char *database_of(const struct drive *drive)
{
	static char path[400];
	snprintf(path, sizeof(path), "%s/.local/state/rollcoach/history.db", drive->home);
	return path;
}

/* Opens the first session and changes how it felt: the message appears, and an unsaved change is not shown. */
static void correct_in_vain(struct drive *drive, const char *message)
{
	drive_press(drive, "f");
	expect_text(drive, message);
	expect_no_text(drive, "Felt ");
}

static void open_first(struct drive *drive)
{
	import();
	run(drive, "");
	drive_press(drive, "h Enter");
	expect_no_text(drive, "Felt ");
}

/* Another program is writing. */
static void a_correction_while_the_history_is_locked_is_taken_back(void **state)
{
	struct drive drive;
	sqlite3 *other;
	(void)state;
	open_first(&drive);
	assert_int_equal(sqlite3_open_v2(database_of(&drive), &other, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN IMMEDIATE", NULL, NULL, NULL), SQLITE_OK);
	correct_in_vain(&drive, "another program is using it");
	sqlite3_close(other);
	drive_press(&drive, "f");
	expect_text(&drive, "Felt          better");
	drive_done(&drive);
}

/* A signal ignored here is ignored by the program too: a write fails instead of ending it. */
static void a_correction_on_a_full_disk_is_taken_back(void **state)
{
	struct drive drive;
	struct rlimit full = { 512, RLIM_INFINITY }, before;
	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	open_first(&drive);
	assert_int_equal(prlimit(drive.program, RLIMIT_FSIZE, &full, &before), 0);
	correct_in_vain(&drive, "free space");
	assert_int_equal(prlimit(drive.program, RLIMIT_FSIZE, &before, NULL), 0);
	drive_press(&drive, "f");
	expect_text(&drive, "Felt          better");
	drive_done(&drive);
	signal(SIGXFSZ, SIG_DFL);
}

static void a_history_removed_while_it_is_open_is_said(void **state)
{
	struct drive drive;
	(void)state;
	open_first(&drive);
	assert_int_equal(unlink(database_of(&drive)), 0);
	correct_in_vain(&drive, "while it was open: nothing was changed");
	drive_press(&drive, "Esc d y");
	expect_text(&drive, "1 of 2");
	expect_text(&drive, "while it was open: nothing was changed");
	drive_done(&drive);
}

static void ask_database(const char *path, const char *sql, int *ret_number)
{
	sqlite3 *database;
	sqlite3_stmt *statement;
	assert_int_equal(sqlite3_open_v2(path, &database, SQLITE_OPEN_READONLY, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_prepare_v2(database, sql, -1, &statement, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	*ret_number = sqlite3_column_int(statement, 0);
	sqlite3_finalize(statement);
	sqlite3_close(database);
}

/* Spoils the page of a table that no start reads. */
static void damage_unread_page(void)
{
	char path[400];
	int page;
	snprintf(path, sizeof(path), "%s/.local/state/rollcoach/history.db", home);
	ask_database(path, "SELECT rootpage FROM sqlite_master WHERE name = 'deleted'", &page);
	FILE *file = fopen(path, "r+");
	assert_non_null(file);
	assert_int_equal(fseek(file, (page - 1) * 4096L, SEEK_SET), 0);
	assert_int_equal(fwrite("ZZZZZZZZZZZZZZZZ", 1, 16, file), 16);
	assert_int_equal(fclose(file), 0);
}

/* The pages are checked after the first frame, but before anything can be done with it. */
static void damage_that_no_query_meets_is_found(void **state)
{
	static const char *const commands[] = { "", "roll" };
	struct drive drive;
	(void)state;
	for (size_t i = 0; i < sizeof(commands) / sizeof(*commands); i++) {
		import();
		damage_unread_page();
		run(&drive, commands[i]);
		expect_text(&drive, "as light as the first five");
		drive_done(&drive);
	}
}

static void a_forgotten_mark_is_added(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h Enter");
	expect_text(&drive, "f felt");
	drive_press(&drive, "a");
	expect_text(&drive, "A place and 0 to 10");
	expect_text(&drive, "Enter keep  Esc back");
	expect_no_text(&drive, "f felt");
	drive_send(&drive, "nowhere:left=7", 14);
	drive_press(&drive, "Enter");
	expect_text(&drive, "nowhere");
	for (int i = 0; i < 14; i++)
		drive_press(&drive, "Backspace");
	drive_send(&drive, "it-band:right=4", 15);
	drive_press(&drive, "Enter");
	expect_text(&drive, "soreness 4 of 10");
	drive_press(&drive, "Esc q q");
	drive_done_keeping_home(&drive, home);
	again(&drive, "history --show 2", "soreness 4 of 10");
	run(&drive, "history --show 2");
	expect_text(&drive, "soreness 6 of 10");
	drive_done(&drive);
}

/* The code is the one on paper; invalid input is asked for again, and nothing is saved before the last answer. */
static void a_routine_from_paper_is_entered_at_home(void **state)
{
	struct drive drive;
	(void)state;
	home[0] = '\0';
	import();
	run(&drive, "");
	drive_press(&drive, "e");
	expect_text(&drive, "Which routine was on the paper?");
	drive_send(&drive, "nowhere\r", 8);
	expect_text(&drive, "no saved routine, file or code 'nowhere'");
	for (int i = 0; i < 7; i++)
		drive_press(&drive, "Backspace");
	drive_send(&drive, "last\r", 5);
	expect_text(&drive, "When did you begin?");
	drive_send(&drive, "2027-01-01\r", 11);
	expect_text(&drive, "is still to come");
	for (int i = 0; i < 10; i++)
		drive_press(&drive, "Backspace");
	drive_send(&drive, "2026-03-01T07:30\r", 17);
	expect_text(&drive, "What did you do?");
	drive_send(&drive, "1X\r", 3);
	expect_text(&drive, "'1X' is not on the sheet");
	drive_press(&drive, "Backspace Backspace");
	drive_send(&drive, "1\r", 2);
	expect_text(&drive, "Done: 1");
	drive_send(&drive, "better\r", 7);
	drive_send(&drive, "pain:soleus:left\r", 17);
	expect_text(&drive, "Logged by hand as session 3, 2026-03-01 07:30");
	expect_text(&drive, "Resting: Lower calf, left");
	drive_press(&drive, "h");
	expect_text(&drive, "1 of 3");
	drive_press(&drive, "q e Esc q");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	run(&drive, "history --show 3");
	expect_status(&drive, 0);
	expect_text(&drive, "by hand");
	expect_text(&drive, "better");
	drive_done(&drive);
}

/* Typed or pasted, the line for the coach answers all the questions; a damaged one is not taken for a code. */
static void the_line_of_a_page_is_entered_with_its_signal(void **state)
{
	static const char line[] = "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J done:1L stop:sharp-pain:soleus:left "
				   "at:2026-03-01T07:30 as:Asha Rao ok:NJ";
	struct drive drive;
	(void)state;
	home[0] = '\0';
	import();
	run(&drive, "");
	drive_press(&drive, "e");
	drive_paste(&drive, "RC3R-32C2-4E6D-M922-62T9-63JR-X422-6222-233J stop:sharp-pain:soleus:left");
	drive_press(&drive, "Enter");
	expect_text(&drive, "nothing is logged");
	drive_press(&drive, "Esc e");
	drive_paste(&drive, line);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Began: 2026-03-01T07:30");
	expect_text(&drive, "Done: 1L");
	expect_text(&drive, "How did it feel afterwards?");
	drive_press(&drive, "Enter");
	expect_text(&drive, "sharp-pain:soleus:left_");
	drive_press(&drive, "Enter");
	expect_text(&drive, "Logged by hand as session 3, 2026-03-01 07:30");
	drive_press(&drive, "q");
	drive_done_keeping_home(&drive, home);
	run(&drive, "history --for-coach");
	expect_text(&drive, "done:1L stop:sharp-pain:soleus:left");
	drive_done(&drive);
}

/* The questions of a signal entered afterwards were never asked: the next start asks them before anything else. */
static void dizziness_on_paper_is_asked_about_at_the_next_start(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "log last --at 2026-03-01T08:00 --stop dizzy");
	expect_text(&drive, "Chest pain: call your emergency number.");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	run(&drive, "");
	expect_text(&drive, "Chest pain or pressure, short of breath, fainted, or one side weak?");
	drive_advance(&drive, 1000);
	drive_press(&drive, "n");
	expect_text(&drive, "Do you feel well again?");
	drive_press(&drive, "y"); /* not counted: the question has just appeared */
	expect_text(&drive, "Do you feel well again?");
	drive_advance(&drive, 1000);
	drive_press(&drive, "y");
	expect_no_text(&drive, "Do you feel well again?");
	drive_press(&drive, "q");
	drive_done_keeping_home(&drive, home);
	run(&drive, "log last --at 2026-03-01T09:00 --stop dizzy");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	drive_start(&drive, &(struct setup){ .arguments = "roll --plain", .home = home, .rows = 60 });
	expect_text(&drive, "Chest pain or pressure, short of breath, fainted, or one side weak?");
	drive_advance(&drive, 1000);
	drive_send(&drive, "n\n", 2);
	expect_text(&drive, "Do you feel well again?");
	drive_advance(&drive, 1000);
	drive_send(&drive, "n\n", 2);
	expect_text(&drive, "Not better: get medical help now.");
	drive_done_keeping_home(&drive, home);
	run(&drive, "plan");
	expect_text(&drive, "not sure it is safe");
	drive_done(&drive);
}

static void everything_is_forgotten_when_confirmed(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "measure knee-to-wall --left 9,9,9 --right 0,0,0");
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	run(&drive, "");
	drive_press(&drive, "p End Enter");
	expect_text(&drive, "Forget all sessions and self tests for good?");
	drive_press(&drive, "n");
	expect_no_text(&drive, "for good?");
	drive_press(&drive, "Enter y");
	expect_text(&drive, "2 sessions and all self tests are forgotten.");
	drive_press(&drive, "q h");
	expect_text(&drive, "Nothing yet.");
	drive_press(&drive, "q q");
	drive_done_keeping_home(&drive, home);
	again(&drive, "measure", "Not measured yet.");
	run(&drive, "history --show last");
	expect_status(&drive, 2);
	drive_done(&drive);
}

static void a_correction_is_on_disk_at_once(void **state)
{
	struct drive drive;
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h Enter f");
	drive_done_keeping_home(&drive, home); /* ends the program where it is */
	run(&drive, "history --show 2");
	expect_text(&drive, "Felt                 better");
	drive_done(&drive);
}

/* A program already open when another one logs pain saves later: the place must still rest. */
static void changes_saved_by_another_program_are_kept(void **state)
{
	struct drive drive, other;
	char profile[4000];
	(void)state;
	import();
	run(&drive, "");
	drive_press(&drive, "h");
	expect_text(&drive, "1 of 2");
	run(&other, "log last --at 2026-03-02T08:00 --stop sharp-pain:soleus:left");
	expect_status(&other, 0);
	drive_done_keeping_home(&other, home);
	drive_press(&drive, "d y d y q q");
	expect_status(&drive, 0);
	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "open: true"));
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_session_is_opened_corrected_deleted_and_restored),
		cmocka_unit_test(a_session_that_is_gone_is_not_opened),
		cmocka_unit_test(the_last_one_deleted_comes_back_first),
		cmocka_unit_test(corrections_by_another_program_are_kept),
		cmocka_unit_test(a_correction_while_the_history_is_locked_is_taken_back),
		cmocka_unit_test(a_correction_on_a_full_disk_is_taken_back),
		cmocka_unit_test(a_history_removed_while_it_is_open_is_said),
		cmocka_unit_test(damage_that_no_query_meets_is_found),
		cmocka_unit_test(a_forgotten_mark_is_added),
		cmocka_unit_test(a_routine_from_paper_is_entered_at_home),
		cmocka_unit_test(the_line_of_a_page_is_entered_with_its_signal),
		cmocka_unit_test(dizziness_on_paper_is_asked_about_at_the_next_start),
		cmocka_unit_test(everything_is_forgotten_when_confirmed),
		cmocka_unit_test(a_correction_is_on_disk_at_once),
		cmocka_unit_test(changes_saved_by_another_program_are_kept),
	};
	return cmocka_run_group_tests_name("history", tests, NULL, NULL);
}
