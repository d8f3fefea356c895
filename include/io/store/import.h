/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Import: adds sessions in chunks, each a transaction that holds the lock for at most 100 ms.
 *
 * Validate all input first.  If the database is locked, a chunk is retried for a while.  After a kill or a full disk
 * the chunks written so far remain; importing the same file again adds the rest, because a session already in the
 * database (same start, same minutes) only gets the stop signals that it lacks. */
#ifndef IO_STORE_IMPORT_H
#define IO_STORE_IMPORT_H

#include "core/record/history.h"
#include "core/record/measure.h"
#include "io/store/store.h"

struct store_import {
	struct store *store;
	unsigned seen, added;
	unsigned amended; /* sessions already here that got a stop signal */
	unsigned measures_seen, measures_added; /* values of self tests */
	/* NULL, or called before each commit, so that nothing is kept here before what follows from it is kept too. */
	bool (*before_commit)(void *context, struct err *err);
	void *context;
	bool foreign; /* the sessions do not count among the first routines */
	bool open; /* a chunk is being written */
	unsigned chunk, chunk_measures; /* the same counts for the open chunk */
	int64_t since_ms; /* monotonic time at which it began */
	int64_t commit_ms; /* duration of the last commit; 0 before the first */
	struct sqlite3_stmt *known, *note;
};

/* Adds one session unless it is already in the database, and sets its id.  Afterwards its signals are those that were
 * not in the database before. */
bool import_add(struct store_import *import, struct record *record, struct err *err);

/* True if the session was added as a foreign one, even if it is deleted by now. */
bool import_was(struct store *store, int64_t id);

/* Adds one self-test value likewise. */
bool import_add_measure(struct store_import *import, const struct measurement *measurement, struct err *err);

/* Commits the last chunk.  Call it exactly once, even after a failure (good = false): then it rolls the open chunk back
 * and leaves err unchanged. */
bool import_end(struct store_import *import, bool good, struct err *err);

#endif
