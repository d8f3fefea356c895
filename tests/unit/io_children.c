/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Child programs: facts in their environment, deadlines, floods of output, and programs that they start. */
#include "io/system/awake.h"
#include "io/system/children.h"
#include "io/terminal/title.h"
#include "test.h"
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE = 5000 /* looks, a millisecond apart */ };

static struct children children;

static int forget_children(void **state)
{
	(void)state;
	children = (struct children){ 0 };
	return 0;
}

static void look_again(void)
{
	nanosleep(&(struct timespec){ 0, 1000000 }, NULL);
}

static int start(const char *script, const char *const *environment, msec deadline, bool owned, pid_t *ret_pid)
{
	const char *words[] = { "/bin/sh", "-c", script, NULL };
	struct child_wish wish = { words, environment, -1, deadline, owned };
	return children_start(&children, &wish, ret_pid);
}

static int status_of(pid_t pid, msec now)
{
	int status = -1;
	for (int i = 0; i < PATIENCE; i++, look_again()) {
		children_turn(&children, now);
		if (children_take(&children, pid, &status))
			return status;
	}
	fail_msg("still running");
	return -1;
}

static void a_child_has_the_facts_and_nothing_to_read(void **state)
{
	(void)state;
	const char *facts[] = { "ROLLCOACH_TEXT=a b; $(exit 9)", NULL };
	pid_t pid;
	assert_int_equal(start("[ \"$ROLLCOACH_TEXT\" = 'a b; $(exit 9)' ] && ! read line && exit 7", facts, MSEC_NEVER,
			       true, &pid),
			 0);
	int status = status_of(pid, 0);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 7);
}

static void a_child_that_hangs_ends_at_its_deadline_with_what_it_started(void **state)
{
	(void)state;
	pid_t pid;
	assert_int_equal(start("trap '' TERM; sleep 600 & wait; sleep 600", NULL, 5000, true, &pid), 0);
	assert_int_equal(children_turn(&children, 4999), 5000);
	assert_int_equal(kill(-pid, 0), 0);
	int status = status_of(pid, 5000);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGKILL);
	for (int i = 0; i < PATIENCE && kill(-pid, 0) == 0; i++)
		look_again();
	assert_int_equal(kill(-pid, 0), -1);
}

static void what_hangs_at_the_end_is_ended_without_this_program(void **state)
{
	(void)state;
	pid_t hangs, forever;
	int status;
	assert_int_equal(start("trap '' HUP TERM; while :; do sleep 600; done", NULL, 1150, false, &hangs), 0);
	assert_int_equal(start("exec sleep 600", NULL, MSEC_NEVER, false, &forever), 0);
	children_close(&children, 1000);
	assert_int_equal(waitpid(forever, &status, 0), forever);
	assert_int_equal(waitpid(hangs, &status, WNOHANG), 0);
	assert_int_equal(waitpid(hangs, &status, 0), hangs);
	assert_true(WIFSIGNALED(status));
	assert_int_equal(WTERMSIG(status), SIGKILL);
	while (waitpid(-1, NULL, 0) > 0)
		continue;
}

static void a_flood_goes_nowhere(void **state)
{
	(void)state;
	pid_t pid;
	assert_int_equal(start("while :; do echo flood; echo flood >&2; done", NULL, 10, true, &pid), 0);
	assert_true(WIFSIGNALED(status_of(pid, 10)));
}

static void unusable_command_is_reported(void **state)
{
	(void)state;
	const char *words[] = { "/etc/passwd", NULL };
	struct child_wish wish = { words, NULL, -1, MSEC_NEVER, false };
	pid_t pid;
	assert_int_equal(children_start(&children, &wish, &pid), EACCES);
	words[0] = "/nowhere";
	assert_int_equal(children_start(&children, &wish, &pid), ENOENT);
}

static void no_more_run_than_there_are_places(void **state)
{
	(void)state;
	pid_t pid;
	for (int i = 0; i < CHILDREN_MAX; i++)
		assert_int_equal(start("exec sleep 600", NULL, MSEC_NEVER, false, &pid), 0);
	assert_int_equal(start("exit 0", NULL, MSEC_NEVER, false, &pid), EAGAIN);
	children_end(&children, pid);
	children_close(&children, 0);
	while (waitpid(-1, NULL, 0) > 0)
		continue;
}

/* The pipe closes when this process ends for any reason: then the machine may sleep again. */
static void awake_is_over_when_its_pipe_closes(void **state)
{
	(void)state;
	struct awake awake = { 0 };
	char folder[] = "/tmp/rollcoach-awake-XXXXXX", path[64], before[4096];
	assert_non_null(mkdtemp(folder));
	snprintf(path, sizeof path, "%s/systemd-inhibit", folder);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs("#!/bin/sh\nwhile read line; do :; done\n", file);
	fclose(file);
	chmod(path, 0700);
	snprintf(before, sizeof before, "%s", getenv("PATH"));
	setenv("PATH", folder, 1);
	awake_set(&awake, &children, true);
	setenv("PATH", before, 1);
	assert_true(awake.pid > 0);
	assert_int_equal(kill(awake.pid, 0), 0);
	close(awake.pipe);
	int status;
	assert_int_equal(waitpid(awake.pid, &status, 0), awake.pid);
	assert_true(WIFEXITED(status));
	unlink(path);
	rmdir(folder);
}

static void without_systemd_inhibit_nothing_happens(void **state)
{
	(void)state;
	struct awake awake = { 0 };
	char before[4096];
	snprintf(before, sizeof before, "%s", getenv("PATH"));
	setenv("PATH", "/nowhere", 1);
	awake_set(&awake, &children, true);
	setenv("PATH", before, 1);
	assert_int_equal(awake.pid, 0);
	awake_set(&awake, &children, false);
}

static void a_title_drives_no_terminal(void **state)
{
	(void)state;
	char bytes[TITLE_MAX + 16], text[400];
	title_bytes("25 s  Calf\033]0;x\a\xc2\x9b LEFT", bytes);
	assert_string_equal(bytes, "\033]2;25 s  Calf]0;x LEFT\a");
	memset(text, 'a', sizeof text - 1);
	text[sizeof text - 1] = '\0';
	title_bytes(text, bytes);
	assert_int_equal(strlen(bytes), TITLE_MAX + 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_child_has_the_facts_and_nothing_to_read, forget_children),
		cmocka_unit_test_setup(a_child_that_hangs_ends_at_its_deadline_with_what_it_started, forget_children),
		cmocka_unit_test_setup(what_hangs_at_the_end_is_ended_without_this_program, forget_children),
		cmocka_unit_test_setup(a_flood_goes_nowhere, forget_children),
		cmocka_unit_test_setup(unusable_command_is_reported, forget_children),
		cmocka_unit_test_setup(no_more_run_than_there_are_places, forget_children),
		cmocka_unit_test_setup(awake_is_over_when_its_pipe_closes, forget_children),
		cmocka_unit_test_setup(without_systemd_inhibit_nothing_happens, forget_children),
		cmocka_unit_test(a_title_drives_no_terminal),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
