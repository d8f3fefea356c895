/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds and lists sessions.  Sessions running in another terminal are not listed; interrupted ones include the progress
 * of their last second. */
#ifndef IO_STORE_BROWSE_H
#define IO_STORE_BROWSE_H

#include "core/record/history.h"
#include "io/store/store.h"

/* Reads one session with all its steps; id 0: the last one.  *ret_found is false if there is none. */
bool store_find(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err);

/* As store_find, with steps only if it was stopped or interrupted. */
bool store_find_head(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err);

/* Counts the sessions, except running ones. */
bool store_count(struct store *store, unsigned *ret_count, struct err *err);

struct store_range {
	int64_t from; /* only sessions started at this time or later, in seconds since 1970 */
	unsigned skip, count; /* `count` sessions after the first `skip`; count 0: all */
	bool newest_first; /* default: oldest first */
	bool whole; /* include their steps; false is faster */
	bool whole_if_signals; /* include the steps of sessions with stop signals (record_report needs them) */
};

/* Called for each session; may take ownership of the record by zeroing it.  Returning false ends the walk: as a
 * failure if err is set, otherwise just early. */
typedef bool store_visit(void *context, struct record *record, struct err *err);

bool store_each(struct store *store, struct store_range range, store_visit *visit, void *context, struct err *err);

/* Visits the interrupted sessions with their steps, newest first. */
bool store_each_interrupted(struct store *store, store_visit *visit, void *context, struct err *err);

/* Reads the newest interrupted session: ENDING_NONE, and no running program records it.  Older ones are closed as left.
 * *ret_found is false if there is none. */
bool store_interrupted(struct store *store, struct record *ret_record, bool *ret_found, struct err *err);

/* Reads a range into a history, oldest first.  Call history_done even on failure. */
bool store_read(struct store *store, struct store_range range, struct history *ret_history, struct err *err);

#endif
