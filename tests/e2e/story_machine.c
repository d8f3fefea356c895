/* SPDX-License-Identifier: MIT */
/* The installed program on a real machine: what the scripted world replaces elsewhere. */

#include "../test.h"
#include "drive.h"
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { PATIENCE_MS = 20000 };

static void start(struct drive *drive, const char *const *environment)
{
	drive_start(drive, &(struct setup){ .program = E2E_PRODUCT,
					    .arguments = "roll --mode rest-day --minutes 60",
					    .profile = "",
					    .settings = "voice: no\n",
					    .environment = environment,
					    .real = true });
	assert_true(drive_await(drive, "today", PATIENCE_MS));
	for (int tries = 0; tries < 8 && !drive_await(drive, "Space pause", 1500); tries++)
		drive_press(drive, "Enter");
	expect_text(drive, "Space pause");
}

static void begin(struct drive *drive)
{
	start(drive, NULL);
}

/* The list is drawn before anything is written, so the stall that follows cannot hide it. */
static void it_hurts_opens_while_the_disk_stalls(void **state)
{
	static struct drive drive;
	char stall[64], variable[96];
	const char *const environment[] = { "LD_PRELOAD=" E2E_STALLED_DISK, variable,
					    "ASAN_OPTIONS=verify_asan_link_order=0", NULL };
	(void)state;
	snprintf(stall, sizeof(stall), "/tmp/rollcoach-stall-%d", (int)getpid());
	snprintf(variable, sizeof(variable), "E2E_STALL=%s", stall);
	start(&drive, environment);
	fclose(fopen(stall, "w"));
	drive_press(&drive, "x");
	bool opened = drive_await(&drive, "Cramp", PATIENCE_MS);
	unlink(stall);
	assert_true(opened);
	drive_press(&drive, "1");
	assert_true(drive_await(&drive, "Roller away", PATIENCE_MS));
	drive_done(&drive);
}

static void ctrl_z_pauses_however_short_it_was(void **state)
{
	static struct drive drive;
	(void)state;
	begin(&drive);
	drive_stop(&drive);
	expect_status(&drive, 128 + SIGTSTP);
	expect_restored(&drive);
	drive_continue(&drive);
	assert_true(drive_await(&drive, "PAUSED", PATIENCE_MS));
	drive_done(&drive);
}

static void a_signal_ends_it_with_the_terminal_restored(void **state)
{
	static struct drive drive;
	(void)state;
	begin(&drive);
	drive_signal(&drive, SIGTERM);
	expect_status(&drive, 130);
	expect_restored(&drive);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(it_hurts_opens_while_the_disk_stalls),
		cmocka_unit_test(ctrl_z_pauses_however_short_it_was),
		cmocka_unit_test(a_signal_ends_it_with_the_terminal_restored),
	};
	return cmocka_run_group_tests_name("machine", tests, NULL, NULL);
}
