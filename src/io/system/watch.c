/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the clocks and detects when the program was not running.
 *
 * If the machine slept, CLOCK_BOOTTIME has moved ahead of CLOCK_MONOTONIC.  If the process was stopped, or the system
 * lacks CLOCK_BOOTTIME, the next reading comes much later than expected. */
#include "io/system/watch.h"
#include <time.h>

enum { SLEEP_MS = 500 }; /* ignore smaller differences: the two clocks are not read at the same instant */

static msec read_clock(clockid_t id)
{
	struct timespec time = { 0 };
	clock_gettime(id, &time);
	return (msec)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static msec sleep_so_far(void)
{
#ifdef CLOCK_BOOTTIME
	return read_clock(CLOCK_BOOTTIME) - read_clock(CLOCK_MONOTONIC);
#else
	return 0;
#endif
}

static msec scaled(const struct watch *watch, msec real)
{
	return (real - watch->started) * watch->speed;
}

void watch_start(struct watch *watch, unsigned speed)
{
	msec real = read_clock(CLOCK_MONOTONIC);
	*watch = (struct watch){ .speed = speed > 0 ? speed : 1,
				 .started = real,
				 .seen = real,
				 .expected = real,
				 .asleep = sleep_so_far(),
				 .stopped_since = MSEC_NEVER };
}

msec watch_time(const struct watch *watch)
{
	return scaled(watch, read_clock(CLOCK_MONOTONIC));
}

struct clock_reading watch_look(struct watch *watch)
{
	msec real = read_clock(CLOCK_MONOTONIC), asleep = sleep_so_far();
	struct clock_reading look = { scaled(watch, real), watch->stopped_since, read_clock(CLOCK_REALTIME) / 1000 };
	bool slept = asleep - watch->asleep > SLEEP_MS;
	bool late = watch->expected != MSEC_NEVER && real - watch->expected > WATCH_GAP_MS;
	if (look.suspended_since == MSEC_NEVER && (slept || late))
		look.suspended_since = scaled(watch, watch->seen);
	watch->asleep = asleep;
	watch->seen = watch->expected = real;
	watch->stopped_since = MSEC_NEVER;
	return look;
}

msec watch_left(struct watch *watch, msec until)
{
	watch->expected = MSEC_NEVER;
	if (until == MSEC_NEVER)
		return -1;
	msec due = watch->started + (until + watch->speed - 1) / watch->speed;
	msec left = due - read_clock(CLOCK_MONOTONIC);
	watch->expected = due > watch->seen ? due : watch->seen;
	return left > 0 ? left : 0;
}

void watch_worked(struct watch *watch)
{
	watch->seen = watch->expected = read_clock(CLOCK_MONOTONIC);
}

void watch_stop(struct watch *watch)
{
	watch->stopped_since = watch_time(watch);
}
