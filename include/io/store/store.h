/* SPDX-License-Identifier: MIT */
/* The store: all sessions in a database that people can query, the running one written as it happens.
 *
 * Laws: a killed program loses at most the current second; a full disk, a read-only folder, a damaged database or one
 * of a newer version is an err that names the remedy, and nothing is overwritten; several terminals may be open at once.
 * What happens at a step's end is safe on disk when the call returns; the progress inside a step is written once a
 * second to a small file beside the database, because a transaction a second would cost more than the coach itself. */
#ifndef IO_STORE_STORE_H
#define IO_STORE_STORE_H

#include "base/err.h"
#include "core/record/history.h"
#include "core/record/record.h"
#include <stdbool.h>

struct sqlite3;

struct store {
	struct sqlite3 *database; /* NULL: not open */
	char folder[1024];
	int64_t running; /* id of the session this program records; 0: none */
	int progress; /* its progress file, locked while the program lives; -1: none */
	bool whole; /* a write has failed: the next one writes everything */
	unsigned at, steps_count; /* as the database has them: where the session is, */
	struct record_step step; /* ... and that step */
};

/* Opens, and makes where it is missing, `folder`/history.db.  One that cannot be written can still be read. */
bool store_open(struct store *ret_store, const char *folder, struct err *err);
void store_close(struct store *store);

/* Begins to record: writes the record and gives it its id; with an id already (an interrupted session goes on) takes it
 * up again. */
bool store_begin(struct store *store, struct record *record, struct err *err);

/* Writes what record_update says has changed; the recording ends with the record's ending, and what is said later (how
 * it feels) is still written.  False: what was written before stays, the session goes on; call it again all the same,
 * the next write that succeeds has everything. */
bool store_update(struct store *store, const struct record *record, struct record_change change, struct err *err);

/* The newest session that was interrupted: its ending is ENDING_NONE and no running program records it.
 * *ret_found tells whether there is one.  Older ones are closed as left. */
bool store_interrupted(struct store *store, struct record *ret_record, bool *ret_found, struct err *err);

/* Writes a session that is not running anew: an interrupted one that is closed, a signal of the day after. */
bool store_change(struct store *store, const struct record *record, struct err *err);

/* All sessions that began at `from` or later, but those running now.  `ret_history` is to be ended in either case. */
bool store_history(struct store *store, int64_t from, struct history *ret_history, struct err *err);

/* Adds the records that are not there yet (same start and length); all or none. */
bool store_import(struct store *store, const struct history *history, unsigned *ret_added, struct err *err);

#endif
