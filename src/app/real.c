/* SPDX-License-Identifier: MIT */
/* Opens this machine for the program. */
#include "app/real.h"

#include "app/program.h"
#include <time.h>

struct machine_opener {
	struct opener opener; /* first: a pointer to it is a pointer to the whole */
	struct machine machine;
};

static struct world *open_machine(struct opener *opener, const struct settings *settings, unsigned speed)
{
	struct machine *machine = &((struct machine_opener *)opener)->machine;
	machine_open(machine, settings, speed);
	return &machine->world;
}

static void close_machine(struct opener *opener)
{
	machine_close(&((struct machine_opener *)opener)->machine);
}

static int64_t epoch(struct opener *opener)
{
	(void)opener;
	return (int64_t)time(NULL);
}

int real_main(const struct pages_format *pdf, int argc, char **argv)
{
	static struct machine_opener real = { .opener = { open_machine, close_machine, epoch, NULL } };
	real.opener.pdf = pdf;
	return (int)app_main(&real.opener, argc, argv);
}
