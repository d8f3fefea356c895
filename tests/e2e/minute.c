/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* `e2e_minute [SECONDS]`: runs a session with the built program on the real clock, for a minute or the given time, and
 * reports its cost.
 *
 * Without animation the screen changes once a second.  Every change must come on its second: the offset of the last
 * ones from the first ones is the drift.  Extra time is spent in a pause before the routine, during which nothing may
 * be written.  Fails over 20 ms of drift, over 1 % of a core, if a second is missed, or if the program does not end
 * well and restore the terminal. */

#include "../test.h"
#include "drive.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
	START_MS = 5000,
	ROUTINE_S = 1900, /* slightly less than the longest routine */
	SETTLE_S = 6,
	DRIFT_MS_MAX = 20,
	SAMPLES_MAX = 7200,
	COMPARED = 10,
	PROCESSOR_PERCENT_MAX = 1
};

static long seconds_wanted = 60;

static int64_t now_us(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000000 + time.tv_nsec / 1000;
}

/* CPU time of a process in milliseconds, from /proc; -1 if unavailable. */
static long processor_ms(pid_t pid)
{
	char path[64], line[1024];
	unsigned long user = 0, system = 0;
	snprintf(path, sizeof(path), "/proc/%ld/stat", (long)pid);
	FILE *file = fopen(path, "r");
	if (file == NULL)
		return -1;
	char *fields = fgets(line, sizeof(line), file) != NULL ? strrchr(line, ')') : NULL;
	fclose(file);
	if (fields == NULL ||
	    sscanf(fields, ") %*c %*d %*d %*d %*d %*d %*u %*u %*u %*u %*u %lu %lu", &user, &system) != 2)
		return -1;
	return (long)((user + system) * 1000 / (unsigned long)sysconf(_SC_CLK_TCK));
}

/* Answers the daily questions and accepts the plan. */
static void begin_session(struct drive *drive)
{
	for (int tries = 0; tries < 8 && !drive_await(drive, "Space pause", 1500); tries++)
		drive_press(drive, "Enter");
	expect_text(drive, "Space pause");
}

/* Smallest delay of some changes, in microseconds within a second: load can only increase it. */
static int64_t least(const int64_t *late, long count)
{
	int64_t least = late[0];
	for (long i = 1; i < count; i++)
		least = late[i] < least ? late[i] : least;
	return least;
}

static void pass(struct drive *drive, long seconds)
{
	int64_t end = now_us() + seconds * 1000000;
	while (now_us() < end && !drive->told && !drive->lost)
		drive_await(drive, NULL, (int)((end - now_us()) / 1000) + 1);
}

static void idle(struct drive *drive, long seconds)
{
	drive_press(drive, "Space");
	assert_true(drive_await(drive, "PAUSED", START_MS));
	uint64_t bytes = drive->bytes;
	pass(drive, seconds);
	assert_int_equal(drive->bytes, bytes);
	drive_press(drive, "Space");
	pass(drive, SETTLE_S);
}

/* Records when the screen changes, until the time is over; bytes that arrive together are one change. */
static long watch(struct drive *drive, long seconds, int64_t *changes)
{
	long count = 0;
	int64_t start = now_us(), last = 0, end = start + seconds * 1000000;
	while (now_us() < end && count < SAMPLES_MAX && !drive->told && !drive->lost) {
		if (!drive_await(drive, NULL, (int)((end - now_us()) / 1000) + 1))
			continue;
		int64_t now = now_us();
		if (now - last > 200000)
			changes[count++] = now;
		last = now;
	}
	return count;
}

/* Delay of each change, relative to whole seconds after the first one. */
static void set_lateness(const int64_t *changes, long count, int64_t *ret_late)
{
	for (long i = 0; i < count; i++) {
		int64_t past = (changes[i] - changes[0]) % 1000000;
		ret_late[i] = past > 500000 ? past - 1000000 : past;
	}
}

static void the_clock_does_not_drift_and_costs_next_to_nothing(void **state)
{
	static struct drive drive;
	static int64_t changes[SAMPLES_MAX], late[SAMPLES_MAX];
	(void)state;
	drive_start(&drive, &(struct setup){ .program = E2E_PRODUCT,
					     .arguments = "roll --mode before-bed --minutes 60",
					     .profile = "",
					     .settings = "voice: no\nbell: no\nanimate: no\n",
					     .real = true });
	assert_true(drive_await(&drive, "today", START_MS));
	begin_session(&drive);
	long before = processor_ms(drive.program);
	uint64_t bytes = drive.bytes;
	long seconds = seconds_wanted < ROUTINE_S ? seconds_wanted : ROUTINE_S;
	if (seconds_wanted > seconds)
		idle(&drive, seconds_wanted - seconds);
	long count = watch(&drive, seconds, changes);
	long cost = processor_ms(drive.program) - before;
	set_lateness(changes, count, late);
	int64_t drift = least(late + count - COMPARED, COMPARED) - least(late, COMPARED);
	printf("%ld changes in the last %ld of %ld s, drift %.1f ms, processor %ld ms, %.1f bytes/s\n", count, seconds,
	       seconds_wanted, (double)drift / 1000, cost, (double)(drive.bytes - bytes) / (double)seconds_wanted);
	drive_press(&drive, "q");
	drive_await(&drive, "y", START_MS);
	drive_press(&drive, "y");
	expect_status(&drive, 5);
	expect_restored(&drive);
	drive_done(&drive);
	assert_true(count >= seconds - 1);
	assert_true(drift > -DRIFT_MS_MAX * 1000 && drift < DRIFT_MS_MAX * 1000);
	assert_true(cost <= seconds_wanted * 10 * PROCESSOR_PERCENT_MAX);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_clock_does_not_drift_and_costs_next_to_nothing),
	};
	if (argc > 1)
		seconds_wanted = strtol(argv[1], NULL, 10);
	if (seconds_wanted < 2 * COMPARED || seconds_wanted > SAMPLES_MAX / 2) {
		fprintf(stderr, "usage: %s [SECONDS], %d to %d\n", argv[0], 2 * COMPARED, SAMPLES_MAX / 2);
		return 2;
	}
	return cmocka_run_group_tests_name("clock", tests, NULL, NULL);
}
