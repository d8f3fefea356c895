/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The store: all sessions in a database that people can query, the running one written as it happens.
 *
 * Guarantees: a killed program loses at most the current second; a full disk, a read-only folder, a damaged database
 * or one from a newer version is an err that names the remedy, and nothing is overwritten; several terminals may be
 * open at once.  The end of a step is on disk when the call returns.  Progress inside a step goes to a small file
 * beside the database once a second: a transaction per second would cost more than the coach itself.  While the
 * database cannot be written, the same file holds the last stop signal and the end of the session, so that the session
 * cannot be continued as if they had not happened.  A session that cannot even begin in it has a spare database
 * (io/store/spare.h).
 *
 * No function loads all sessions.  Planning and Home read from indexes (store_stats, store_recent); lists come
 * page by page, exports session by session.  Peak memory and time to plan do not grow with the history.
 *
 * The API by task: recording (store_begin, store_update, store_change), planning (io/store/recall.h), finding and
 * listing sessions (io/store/browse.h), correcting (io/store/correct.h), import (io/store/import.h). */
#ifndef IO_STORE_STORE_H
#define IO_STORE_STORE_H

#include "base/err.h"
#include "core/record/record.h"
#include "io/store/rows.h"
#include <stdbool.h>

/* The part of a session that the history will have after the next start, although the last write failed. */
enum kept {
	KEPT_NOTHING,
	KEPT_PART, /* its end and last stop signal are beside the database, but some earlier progress is not */
	KEPT_ALL, /* everything the database lacks is beside it */
	KEPT_SESSION, /* the database has the whole session: only later additions are missing */
};

struct store {
	struct rows rows;
	int64_t running; /* id of the session this program records; 0: none */
	int progress; /* its progress file, locked while the program lives; -1: none */
	bool whole; /* a write has failed: the next one writes everything */
	enum kept kept; /* after store_begin or store_update has failed */
	unsigned at, steps_count, signals_count; /* as in the database: the current step, ... */
	struct record_step step; /* ... and that step itself */
	msec elsewhere_ms; /* the time counted for the other steps */
};

/* Time a call waits for another program to release the database. */
enum {
	STORE_PATIENT_MS = 2000, /* the default */
	STORE_BRIEF_MS = 100, /* another terminal's write takes a few milliseconds */
	STORE_AT_ONCE_MS = 0, /* in the session loop: neither keys nor frames wait */
};

/* Opens `folder`/history.db, creating or migrating it as needed (io/store/schema.h).  A database that cannot be written
 * can still be read.  Waits up to `patience_ms` for its lock. */
bool store_open_within(struct store *ret_store, const char *folder, int patience_ms, struct err *err);
bool store_open(struct store *ret_store, const char *folder, struct err *err); /* within STORE_PATIENT_MS */

/* Opens without reading the whole file: store_verify must follow once the first frame is on the screen.  False if the
 * file is damaged. */
bool store_open_unverified(struct store *ret_store, const char *folder, int patience_ms, struct err *err);
bool store_verify(const struct store *store, struct err *err);

/* Sets how long all later calls wait for a lock. */
void store_be_patient(const struct store *store, int patience_ms);

/* True if another program held the lock when the last call failed. */
bool store_was_locked(const struct store *store);

/* True if the open file has been removed from the folder or replaced there. */
bool store_was_moved(const struct store *store);

/* True in *ret_holds if the database has this session under its id. */
bool store_holds(const struct store *store, const struct record *record, bool *ret_holds, struct err *err);

bool store_is_open(const struct store *store);
void store_close(struct store *store);

/* Starts recording: writes the record and sets its id.  A record with an id (an interrupted session that continues)
 * keeps it. */
bool store_begin(struct store *store, struct record *record, struct err *err);

/* Writes the changes that record_update reports.  Recording ends with the record's ending; later changes (how it feels)
 * are still written.  False: earlier writes remain and the session continues.  Keep calling: the next successful write
 * includes everything. */
bool store_update(struct store *store, const struct record *record, struct record_change change, struct err *err);

/* Rewrites a whole session that is not running: to close an interrupted one, to add a next-day signal, to correct
 * it. */
bool store_change(struct store *store, const struct record *record, struct err *err);

/* Adds the progress of the last second to a record just read.  True if its program is still running. */
bool store_catch_up(const struct store *store, struct record *record);

#endif
