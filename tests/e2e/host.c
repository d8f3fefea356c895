/* SPDX-License-Identifier: MIT */
/* rollcoach in the scripted world: the program as it is, but for the world it opens. */
#include <stdlib.h>
#include "app/program.h"
#include "scripted.h"

struct scripted_opener {
	struct opener opener; /* first: a pointer to it is a pointer to the whole */
	struct scripted scripted;
};

static struct world *open_scripted(struct opener *opener, const struct settings *settings, unsigned speed)
{
	struct scripted *scripted = &((struct scripted_opener *)opener)->scripted;
	scripted_open(scripted, settings, speed);
	return &scripted->world;
}

static void close_scripted(struct opener *opener)
{
	scripted_close(&((struct scripted_opener *)opener)->scripted);
}

static int64_t epoch(struct opener *opener)
{
	const char *text = getenv("E2E_EPOCH");
	(void)opener;
	return text != NULL ? strtoll(text, NULL, 10) : 0;
}

int main(int argc, char **argv)
{
	static struct scripted_opener script = { .opener = { open_scripted, close_scripted, epoch, NULL } };
	return (int)app_main(&script.opener, argc, argv);
}
