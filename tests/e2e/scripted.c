/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The world of end-to-end tests, inside the program under test. */
#include "scripted.h"

#include "io/system/signals.h"
#include "io/terminal/terminal.h"
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { EXIT_NO_DRIVER = 97, SPEECH_PATIENCE_MS = 10000, DISK_PATIENCE_MS = 60000 };

static struct scripted *scripted_of(struct world *world)
{
	return (struct scripted *)world;
}

static msec program_time(const struct scripted *scripted)
{
	return scripted->now * scripted->speed;
}

static struct clock_reading look(struct world *world)
{
	struct scripted *scripted = scripted_of(world);
	struct clock_reading reading = { program_time(scripted), scripted->suspended_since,
					 scripted->epoch + scripted->now / 1000 };
	scripted->suspended_since = MSEC_NEVER;
	return reading;
}

static msec time_now(struct world *world)
{
	return program_time(scripted_of(world));
}

static void cue(struct world *world, const struct cue *told, msec now)
{
	sounds_cue(&world->sounds, told, now);
}

static void before_stop(struct world *world)
{
	struct scripted *scripted = scripted_of(world);
	scripted->suspended_since = program_time(scripted);
}

static void say_idle(struct scripted *scripted)
{
	char text[32];
	if (scripted->idle_said)
		return;
	scripted->idle_said = true;
	int length = snprintf(text, sizeof(text), "\033]7777;%d\007", ++scripted->idle);
	if (write(STDOUT_FILENO, text, (size_t)length) != length)
		_exit(EXIT_NO_DRIVER);
}

/* Passes the time to the stand-in for the speech program, in its environment. */
static msec let_hear(struct scripted *scripted)
{
	char now[24];
	struct sounds *sounds = &scripted->world.sounds;
	snprintf(now, sizeof(now), "%lld", (long long)scripted->now);
	setenv("E2E_NOW", now, 1);
	msec again = sounds_turn(sounds, program_time(scripted));
	while (scripted->patient && sounds->voice.speaking != 0) {
		signals_wait(NULL, 0, SPEECH_PATIENCE_MS);
		sounds_turn(sounds, program_time(scripted));
	}
	return again;
}

static void obey(struct scripted *scripted)
{
	struct order order;
	if (read(scripted->control, &order, sizeof(order)) != (ssize_t)sizeof(order))
		_exit(EXIT_NO_DRIVER);
	switch (order.kind) {
	case ORDER_ADVANCE:
		scripted->target = scripted->now + order.ms;
		break;
	case ORDER_SLEEP:
		scripted->epoch += order.ms / 1000;
		scripted->suspended_since = program_time(scripted);
		break;
	}
}

/* In real milliseconds from program time, rounded up. */
static msec script_time(const struct scripted *scripted, msec time)
{
	return time == MSEC_NEVER ? MSEC_NEVER : (time + scripted->speed - 1) / scripted->speed;
}

/* Advances the clock to the target, stopping at each time the program waits for. */
static void go_on(struct scripted *scripted, msec next)
{
	scripted->now = next < scripted->target ? next : scripted->target;
}

/* WAKE_SLEEP if there is nothing for the program to do. */
static enum wake wait_for_driver(struct scripted *scripted)
{
	const int descriptors[] = { terminal_is_open() ? terminal_descriptor() : STDIN_FILENO, scripted->control };
	say_idle(scripted);
	unsigned ready = signals_wait(descriptors, 2, -1);
	enum wake wake = world_signals(&scripted->world, before_stop);
	if (wake == WAKE_SLEEP && (ready & 1))
		wake = terminal_lost() ? WAKE_END : WAKE_UP;
	else if (wake == WAKE_SLEEP && (ready & 2)) {
		scripted->idle_said = false;
		obey(scripted);
	}
	if (wake != WAKE_SLEEP)
		scripted->idle_said = false;
	return wake;
}

static enum wake wait_until(struct world *world, msec until)
{
	struct scripted *scripted = scripted_of(world);
	until = script_time(scripted, until);
	for (enum wake late = WAKE_UP;; late = WAKE_TIME) {
		msec ring = script_time(scripted, let_hear(scripted));
		if (scripted->suspended_since != MSEC_NEVER)
			return WAKE_UP;
		if (until <= scripted->now)
			return late;
		if (scripted->now < scripted->target) {
			go_on(scripted, ring < until ? ring : until);
			continue;
		}
		enum wake wake = wait_for_driver(scripted);
		if (wake != WAKE_SLEEP)
			return wake;
	}
}

static long long number(const char *variable, long long otherwise)
{
	const char *text = getenv(variable);
	return text != NULL ? strtoll(text, NULL, 10) : otherwise;
}

void scripted_open(struct scripted *scripted, const struct settings *settings, unsigned speed)
{
	*scripted = (struct scripted){
		.world = { .now = look, .time = time_now, .wait = wait_until, .cue = cue, .disk_ms = DISK_PATIENCE_MS },
		.speed = speed > 0 ? speed : 1,
		.suspended_since = MSEC_NEVER,
		.epoch = number("E2E_EPOCH", 0),
		.control = (int)number("E2E_CONTROL", -1),
		.patient = number("E2E_IMPATIENT", 0) == 0
	};
	fcntl(scripted->control, F_SETFD, FD_CLOEXEC);
	signals_open(terminal_restore);
	sounds_open(&scripted->world.sounds, settings);
}

void scripted_close(struct scripted *scripted)
{
	sounds_close(&scripted->world.sounds);
	signals_close();
}
