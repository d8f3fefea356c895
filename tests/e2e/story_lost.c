/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Nothing is lost: however the program ends or stops, the terminal is restored, all progress is saved, and the next
 * start offers to continue. */

#include "../test.h"
#include "coached.h"
#include <signal.h>
#include <string.h>

/* 100 seconds into a routine after a run: the third bout. */
static void begin_and_go(struct drive *drive)
{
	begin_session(drive, (struct setup){ .arguments = "roll" });
	drive_advance(drive, 101000);
	expect_text(drive, "3 of 14");
}

/* The program is killed there. */
static void begin_and_lose(char *home)
{
	struct drive drive;
	begin_and_go(&drive);
	drive_kill(&drive);
	expect_status(&drive, 128 + SIGKILL);
	drive_done_keeping_home(&drive, home);
}

/* The next start offers the session, which continues from there to its end. */
static void go_on(const char *home)
{
	struct drive drive;
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home, .epoch = DRIVE_EPOCH + 600 });
	expect_text(&drive, "continue");
	drive_press(&drive, "c");
	answer_none(&drive);
	expect_text(&drive, "PAUSED");
	expect_text(&drive, "3 of 14");
	drive_press(&drive, "w");
	expect_text(&drive, "Planned before the interruption");
	expect_text(&drive, "rollcoach plan --explain");
	drive_press(&drive, "Esc Space");
	drive_advance(&drive, 3000);
	expect_text(&drive, "3 of 14");
	drive_advance(&drive, 600000);
	expect_text(&drive, "How does it feel?");
	drive_press(&drive, "Enter");
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void a_signal_ends_the_session_and_the_next_start_continues_it(void **state)
{
	static const int signals[] = { SIGINT, SIGTERM, SIGHUP };
	(void)state;
	for (size_t i = 0; i < sizeof(signals) / sizeof(*signals); i++) {
		char home[256];
		struct drive drive;
		begin_and_go(&drive);
		drive_signal(&drive, signals[i]);
		expect_status(&drive, 130);
		expect_restored(&drive);
		drive_done_keeping_home(&drive, home);
		go_on(home);
	}
}

static void a_kill_loses_at_most_the_current_second(void **state)
{
	char home[256];
	(void)state;
	begin_and_lose(home);
	go_on(home);
}

static void a_closed_window_loses_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_and_go(&drive);
	drive_close_window(&drive);
	expect_status(&drive, 130);
	drive_done_keeping_home(&drive, home);
	go_on(home);
}

static void an_interrupted_session_can_be_ended(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_and_lose(home);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	expect_text(&drive, "continue");
	drive_press(&drive, "d");
	answer_none(&drive);
	expect_text(&drive, "7 regions");
	drive_press(&drive, "q");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	expect_no_text(&drive, "continue");
	drive_done(&drive);
}

static void easing_before_a_kill_counts_without_resuming(void **state)
{
	char home[256], profile[4096];
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	drive_advance(&drive, 20000);
	drive_press(&drive, "x 4"); /* tingling: the bout ends, the routine continues */
	drive_advance(&drive, 60000);
	answer_keys(&drive, "y");
	drive_press(&drive, "Space");
	drive_advance(&drive, 20000);
	drive_press(&drive, "e");
	drive_advance(&drive, 5000);
	drive_kill(&drive);
	drive_done_keeping_home(&drive, home);

	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	drive_press(&drive, "2"); /* a new routine instead */
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done_keeping_home(&drive, home);

	read_profile(home, profile, sizeof(profile));
	assert_non_null(strstr(profile, "cap_minus: 1"));
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	expect_no_text(&drive, "continue");
	drive_done(&drive);
}

static void a_refused_user_cannot_resume(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	begin_and_lose(home);
	drive_start(&drive, &(struct setup){ .arguments = "roll", .home = home });
	drive_press(&drive, "c");
	answer_keys(&drive, "y");
	answer_none(&drive);
	expect_no_text(&drive, "PAUSED");
	expect_refusal(&drive);
	drive_done(&drive);
}

static void a_stop_pauses_at_its_moment(void **state)
{
	struct drive drive;
	(void)state;
	begin_and_go(&drive);
	drive_stop(&drive);
	expect_restored(&drive);
	drive_continue(&drive);
	expect_text(&drive, "PAUSED");
	expect_text(&drive, "Continue?");
	drive_press(&drive, "Space");
	drive_advance(&drive, 3000);
	expect_text(&drive, "8:19 left");
	drive_done(&drive);
}

static void a_sleep_pauses_at_its_moment(void **state)
{
	struct drive drive;
	(void)state;
	begin_and_go(&drive);
	drive_sleep(&drive, 3600000);
	expect_text(&drive, "PAUSED");
	expect_text(&drive, "Continue?");
	expect_text(&drive, "8:19 left");
	drive_done(&drive);
}

static void without_a_history_folder_the_session_continues_and_reports_it(void **state)
{
	/* Nobody can create a folder there, not even root. */
	static const char *const environment[] = { "XDG_STATE_HOME=/dev/null", NULL };
	struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .arguments = "roll",
					     .profile = "",
					     .settings = "voice: no\n",
					     .environment = environment });
	expect_text(&drive, "Not recorded: cannot create the folder /dev/null/rollcoach");
	answer_none(&drive);
	take_in(&drive);
	drive_press(&drive, "Enter");
	expect_text(&drive, "Get ready");
	drive_advance(&drive, 700000);
	expect_text(&drive, "How does it feel?");
	expect_text(&drive, "Not recorded: ");
	drive_press(&drive, "Enter");
	expect_status(&drive, 1);
	expect_text(&drive, "this session was not recorded: ");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_signal_ends_the_session_and_the_next_start_continues_it),
		cmocka_unit_test(a_kill_loses_at_most_the_current_second),
		cmocka_unit_test(a_closed_window_loses_nothing),
		cmocka_unit_test(an_interrupted_session_can_be_ended),
		cmocka_unit_test(easing_before_a_kill_counts_without_resuming),
		cmocka_unit_test(a_refused_user_cannot_resume),
		cmocka_unit_test(a_stop_pauses_at_its_moment),
		cmocka_unit_test(a_sleep_pauses_at_its_moment),
		cmocka_unit_test(without_a_history_folder_the_session_continues_and_reports_it),
	};
	return cmocka_run_group_tests_name("nothing is lost", tests, NULL, NULL);
}
