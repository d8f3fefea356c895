/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs the program with the real clocks, signals, terminal and sounds of this machine. */
#include "app/real.h"

#include "app/program.h"
#include "app/status.h"
#include "base/mem.h"
#include "io/terminal/terminal.h"
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

struct machine_environment {
	struct environment_factory environment; /* must be first, so that a pointer to it can be cast to the whole */
	struct machine machine;
};

static struct world *open_machine(struct environment_factory *environment, const struct settings *settings,
				  unsigned speed)
{
	struct machine *machine = &((struct machine_environment *)environment)->machine;
	machine_open(machine, settings, speed);
	return &machine->world;
}

static void close_machine(struct environment_factory *environment)
{
	machine_close(&((struct machine_environment *)environment)->machine);
}

static int64_t epoch(struct environment_factory *environment)
{
	(void)environment;
	return (int64_t)time(NULL);
}

/* Reports the failure: restores the terminal first, and makes only calls that need no memory. */
static void stop_without_memory(void)
{
	static const char message[] = "rollcoach: out of memory\n";
	terminal_restore();
	if (write(STDERR_FILENO, message, sizeof(message) - 1) < 0)
		abort();
	_exit(STATUS_FAILURE);
}

int real_main(const struct pages_format *pdf, int argc, char **argv)
{
	static struct machine_environment real = { .environment = { open_machine, close_machine, epoch, NULL } };
	mem_when_exhausted(stop_without_memory);
	real.environment.pdf = pdf;
	return (int)app_main(&real.environment, argc, argv);
}
