/* SPDX-License-Identifier: MIT */
/* The application: one struct of parts by value, and the program around it.
 *
 * A command is called with options read and settings loaded; it loads what else it needs (app/load.h). */
#ifndef APP_APP_H
#define APP_APP_H

#include "app/options.h"
#include "app/status.h"
#include "app/world.h"
#include "base/buf.h"
#include "core/settings.h"

/* Who opens the world once it is known how: the product opens the machine, a test opens its script. */
struct opener {
	struct world *(*open)(struct opener *opener, const struct settings *settings, unsigned speed);
	void (*close)(struct opener *opener);
	int64_t (*epoch)(struct opener *opener); /* seconds since 1970-01-01 UTC, for commands that open no world */
};

struct app {
	struct opener *opener;
	struct options options;
	struct settings settings;
};

/* The whole program; returns its exit status. */
enum status app_main(struct opener *opener, int argc, char **argv);

/* Says on standard error what failed, and returns the exit status of it. */
enum status app_fail(const struct err *err);

/* Writes a result and returns the exit status. */
enum status app_result(const struct buf *text);

#endif
