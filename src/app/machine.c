/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The world of this machine: clocks, signals, terminal and sounds. */
#include "app/world.h"
#include "io/system/signals.h"
#include "io/terminal/terminal.h"
#include <stddef.h>
#include <unistd.h>

enum { DISK_MS = 25 }; /* half the time allowed for responding to a key */

static struct machine *machine_of(struct world *world)
{
	return (struct machine *)world;
}

static struct clock_reading read_clocks(struct world *world)
{
	return watch_look(&machine_of(world)->watch);
}

static msec time_now(struct world *world)
{
	return watch_time(&machine_of(world)->watch);
}

static void worked(struct world *world)
{
	watch_worked(&machine_of(world)->watch);
}

static void cue(struct world *world, const struct cue *issued, msec now)
{
	sounds_cue(&world->sounds, issued, now);
}

static void stopping(struct world *world)
{
	watch_stop(&machine_of(world)->watch);
}

/* Handles bell repeats and the end of speech here, without an iteration of the loop. */
static enum wake wait_until(struct world *world, msec until)
{
	struct watch *watch = &machine_of(world)->watch;
	int keys = terminal_is_open() ? terminal_descriptor() : STDIN_FILENO;
	/* If `until` has already passed, return WAKE_UP the first time, so that pending keys are still read. */
	for (enum wake late = WAKE_UP;; late = WAKE_TIME) {
		msec now = watch_time(watch);
		msec ring = sounds_turn(&world->sounds, now);
		if (now >= until)
			return late;
		unsigned ready = signals_wait(&keys, 1, watch_left(watch, ring < until ? ring : until));
		enum wake wake = world_signals(world, stopping);
		if (wake != WAKE_SLEEP)
			return wake;
		if (ready != 0)
			return terminal_lost() ? WAKE_END : WAKE_UP;
	}
}

/* Suspends the program for Ctrl-Z and gives the terminal back to the shell meanwhile. */
static void stop(struct world *world, void (*before)(struct world *world))
{
	before(world);
	terminal_pause();
	signals_stop();
	terminal_resume();
}

enum wake world_signals(struct world *world, void (*before_stop)(struct world *world))
{
	unsigned arrived = signals_take();
	if (arrived & SIGNALS_END)
		return WAKE_END;
	if (arrived & SIGNALS_STOP) {
		stop(world, before_stop);
		signals_take();
		return signals_ending() != 0 ? WAKE_END : WAKE_UP;
	}
	if (arrived & SIGNALS_AGAIN) { /* suspended by something other than Ctrl-Z, so the tty's state is unknown */
		terminal_pause();
		terminal_resume();
	}
	if (arrived & SIGNALS_RESIZE)
		terminal_resized();
	return arrived & (SIGNALS_AGAIN | SIGNALS_RESIZE) ? WAKE_UP : WAKE_SLEEP;
}

void machine_open(struct machine *machine, const struct settings *settings, unsigned speed)
{
	*machine = (struct machine){ .world = { .now = read_clocks,
						.time = time_now,
						.wait = wait_until,
						.worked = worked,
						.cue = cue,
						.disk_ms = DISK_MS } };
	signals_open(terminal_restore);
	watch_start(&machine->watch, speed);
	sounds_open(&machine->world.sounds, settings);
}

void machine_close(struct machine *machine)
{
	sounds_close(&machine->world.sounds);
	signals_close();
}
