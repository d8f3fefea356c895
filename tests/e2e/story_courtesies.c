/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A session's side effects: it starts the user's hooks, keeps the machine awake and sets the window title. */

#include "../test.h"
#include "coached.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { TEXT_MAX = 8192, LOOKS_MAX = 5000 };

static const char telling[] = "#!/bin/sh\n"
			      "echo \"$ROLLCOACH_EVENT $ROLLCOACH_CUE|$ROLLCOACH_NAME|$ROLLCOACH_SIDE|"
			      "$ROLLCOACH_ENDING\" >> \"$HOME/told\"\n";
static const char inhibiting[] = "#!/bin/sh\n"
				 "echo \"$@\" >> \"$HOME/inhibited\"\n"
				 "while read line; do :; done\n";

static void make_home(char home[256])
{
	static const char *const folders[] = { "bin", ".config", ".config/rollcoach", ".config/rollcoach/hooks" };
	char path[512];
	snprintf(home, 256, "/tmp/rollcoach-e2e-XXXXXX");
	assert_non_null(mkdtemp(home));
	for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
		snprintf(path, sizeof path, "%s/%s", home, folders[i]);
		mkdir(path, 0700);
	}
}

static void put(const char *home, const char *name, const char *text, mode_t mode)
{
	char path[512];
	snprintf(path, sizeof path, "%s/%s", home, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
	chmod(path, mode);
}

static const char *contents(const char *home, const char *name)
{
	static char text[TEXT_MAX];
	char path[512];
	snprintf(path, sizeof path, "%s/%s", home, name);
	FILE *file = fopen(path, "r");
	size_t size = file != NULL ? fread(text, 1, sizeof text - 1, file) : 0;
	text[size] = '\0';
	if (file != NULL)
		fclose(file);
	return text;
}

static void expect_told(const char *home, const char *line)
{
	const char *told = contents(home, "told");
	if (strstr(told, line) == NULL)
		fail_msg("'%s' is not in:\n%s", line, told);
}

/* Waits for a hook while hardly any of its five seconds pass: a hook still running after them is ended. */
static void await_told(struct drive *drive, const char *home, const char *line)
{
	for (int i = 0; i < LOOKS_MAX && strstr(contents(home, "told"), line) == NULL; i++)
		drive_advance(drive, 1);
	expect_told(home, line);
}

static void hooks_hear_start_cues_and_finish(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start", telling, 0700);
	put(home, ".config/rollcoach/hooks/cue", telling, 0700);
	put(home, ".config/rollcoach/hooks/finish", telling, 0700);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home });
	await_told(&drive, home, "start |Calves|left|\n");
	await_told(&drive, home, "cue next|Calves|left|\n");
	drive_advance(&drive, 11000);
	await_told(&drive, home, "cue start|Calves|left|\n");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	expect_told(home, "|left\n");
	drive.own_home = true;
	drive_done(&drive);
}

static void a_hook_that_hangs_delays_nothing(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start", "#!/bin/sh\nwhile :; do :; done\n", 0700);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home });
	drive_advance(&drive, 16000); /* long past its five seconds: closing need not wait for it */
	expect_text(&drive, "Light pass");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive.own_home = true;
	drive_done(&drive);
}

static bool is_gone(long group)
{
	return kill((pid_t)-group, 0) < 0 && errno == ESRCH;
}

static void a_hook_that_hangs_at_the_end_is_left_behind_and_ended(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start",
	    "#!/bin/sh\n"
	    "trap '' HUP INT TERM\n"
	    "echo $$ > \"$HOME/told\"\n"
	    "while :; do sleep 600; done\n",
	    0700);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home });
	await_told(&drive, home, "\n");
	long group = strtol(contents(home, "told"), NULL, 10);
	assert_true(group > 1);
	drive_advance(&drive, 4000);
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	assert_false(is_gone(group)); /* nothing waited for the rest of its five seconds */
	for (int i = 0; i < LOOKS_MAX && !is_gone(group); i++)
		nanosleep(&(struct timespec){ 0, 10000000 }, NULL);
	assert_true(is_gone(group));
	drive.own_home = true;
	drive_done(&drive);
}

static void a_hook_that_floods_reaches_nobody(void **state)
{
	char home[256];
	struct drive drive;
	long group = 0;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start",
	    "#!/bin/sh\n"
	    "echo $$ > \"$HOME/told\"\n"
	    "while :; do echo FLOOD; echo FLOOD >&2; done\n",
	    0700);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home });
	await_told(&drive, home, "\n");
	group = strtol(contents(home, "told"), NULL, 10);
	assert_true(group > 1);
	expect_no_text(&drive, "FLOOD");
	drive_advance(&drive, 16000);
	expect_no_text(&drive, "FLOOD");
	expect_text(&drive, "Light pass");
	for (int i = 0; i < LOOKS_MAX && !is_gone(group); i++)
		drive_advance(&drive, 1);
	assert_true(is_gone(group));
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive.own_home = true;
	drive_done(&drive);
}

static void a_hook_that_cannot_start_is_reported(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start", telling, 0600);
	put(home, ".config/rollcoach/hooks/cue", telling, 0600);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home, .columns = 120 });
	expect_text(&drive, "The hook 'start' is not executable");
	drive_advance(&drive, 20000);
	expect_no_text(&drive, "is not executable");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive.own_home = true;
	drive_done(&drive);
}

static void a_rehearsal_starts_no_hooks(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, ".config/rollcoach/hooks/start", telling, 0700);
	begin_session(&drive, (struct setup){ .arguments = "roll --rehearse 10", .home = home });
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	assert_string_equal(contents(home, "told"), "");
	drive.own_home = true;
	drive_done(&drive);
}

static void the_machine_stays_awake_while_the_clock_runs(void **state)
{
	char home[256];
	struct drive drive;
	(void)state;
	make_home(home);
	put(home, "bin/systemd-inhibit", inhibiting, 0700);
	begin_session(&drive, (struct setup){ .arguments = "roll", .home = home });
	for (int i = 0; i < LOOKS_MAX && contents(home, "inhibited")[0] == '\0'; i++)
		drive_advance(&drive, 1);
	assert_non_null(strstr(contents(home, "inhibited"), "--what=idle:sleep"));
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive.own_home = true;
	drive_done(&drive);
}

static void the_window_is_named_after_the_step(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll" });
	assert_string_equal(drive.title, "15 s  Next: Calves LEFT");
	drive_advance(&drive, 16000);
	assert_string_equal(drive.title, "34 s  Calves LEFT");
	drive_press(&drive, "Space");
	assert_string_equal(drive.title, "34 s  Paused: Calves LEFT");
	drive_done(&drive);
}

static void a_console_has_no_title(void **state)
{
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .term = "linux" });
	assert_string_equal(drive.title, "");
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(hooks_hear_start_cues_and_finish),
		cmocka_unit_test(a_hook_that_hangs_delays_nothing),
		cmocka_unit_test(a_hook_that_hangs_at_the_end_is_left_behind_and_ended),
		cmocka_unit_test(a_hook_that_floods_reaches_nobody),
		cmocka_unit_test(a_hook_that_cannot_start_is_reported),
		cmocka_unit_test(a_rehearsal_starts_no_hooks),
		cmocka_unit_test(the_machine_stays_awake_while_the_clock_runs),
		cmocka_unit_test(the_window_is_named_after_the_step),
		cmocka_unit_test(a_console_has_no_title),
	};
	return cmocka_run_group_tests_name("courtesies", tests, NULL, NULL);
}
