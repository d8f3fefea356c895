/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* rollcoach in the scripted world: the real program with only its world replaced. */
#include "app/program.h"
#include "scripted.h"
#include <stdlib.h>

struct scripted_environment {
	struct environment_factory environment; /* must be first: a pointer to it is cast to the whole struct */
	struct scripted scripted;
};

static struct world *open_scripted(struct environment_factory *environment, const struct settings *settings,
				   unsigned speed)
{
	struct scripted *scripted = &((struct scripted_environment *)environment)->scripted;
	scripted_open(scripted, settings, speed);
	return &scripted->world;
}

static void close_scripted(struct environment_factory *environment)
{
	scripted_close(&((struct scripted_environment *)environment)->scripted);
}

static int64_t epoch(struct environment_factory *environment)
{
	const char *text = getenv("E2E_EPOCH");
	(void)environment;
	return text != NULL ? strtoll(text, NULL, 10) : 0;
}

int main(int argc, char **argv)
{
	static struct scripted_environment script = { .environment = { open_scripted, close_scripted, epoch, NULL } };
	return (int)app_main(&script.environment, argc, argv);
}
