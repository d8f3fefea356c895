/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The sessions sent back to the coach, each once, by athlete. */
#ifndef APP_COLLECTION_H
#define APP_COLLECTION_H

#include "app/app.h"
#include "core/record/athletes.h"
#include "core/record/returned.h"
#include <stdbool.h>

/* One reported session. */
struct session_line {
	char *who, *at, *code; /* owned */
	char *when, *done; /* owned; as printed: time and routine, and how much of it was done */
	char *stop; /* owned; stop signals, as in the line */
	enum feel feel;
	unsigned athlete; /* index in the roster; those not on it come after all athletes */
	bool hurt, sorer;
};

struct collection {
	struct app *app;
	struct athletes athletes; /* of the roster */
	bool has_roster;
	struct session_line *lines;
	unsigned lines_count, lines_capacity;
	unsigned messages; /* files that are not the roster */
	unsigned doubled; /* number of repeated sessions */
	unsigned unread, unread_harm; /* unreadable lines, and those of them that report harm */
	struct report report;
};

void collection_done(struct collection *collection);

/* Adds the session of a line.  False with err set if it is not understood; any harm it reports is kept even then. */
bool collection_take(struct collection *collection, const struct returned *returned, struct err *err);

/* Sorts by athlete and start, and merges duplicates. Call it once, after the last line. */
void collection_sort(struct collection *collection);

#endif
