/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds and lists sessions.  Sessions that run in another terminal are not listed; interrupted ones come with the
 * progress of their last second. */
#ifndef IO_STORE_BROWSE_H
#define IO_STORE_BROWSE_H

#include "core/record/history.h"
#include "io/store/store.h"

/* One session with all its steps; id 0: the last one.  Without it, *ret_found is false. */
bool store_find(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err);

/* The same, with steps only where it was stopped or interrupted. */
bool store_find_head(struct store *store, int64_t id, struct record *ret_record, bool *ret_found, struct err *err);

/* How many sessions there are, running ones excluded. */
bool store_count(struct store *store, unsigned *ret_count, struct err *err);

struct store_range {
	int64_t from; /* only sessions started at this time or later, in seconds since 1970 */
	unsigned skip, count; /* `count` sessions after the first `skip`; count 0: all */
	bool newest_first; /* default: oldest first */
	bool whole; /* with their steps; otherwise without, which is faster */
	bool whole_if_signals; /* with their steps if they have stop signals (record_report needs them) */
};

/* Called for each session; it may take ownership of the record by zeroing it.  False ends the walk: early if
 * err is not set, as a failure if it is. */
typedef bool store_visit(void *context, struct record *record, struct err *err);

bool store_each(struct store *store, struct store_range range, store_visit *visit, void *context, struct err *err);

/* The interrupted sessions with their steps, newest first. */
bool store_each_interrupted(struct store *store, store_visit *visit, void *context, struct err *err);

/* The newest interrupted session: ENDING_NONE, and no running program records it.  Older ones are closed as left.
 * Without one, *ret_found is false. */
bool store_interrupted(struct store *store, struct record *ret_record, bool *ret_found, struct err *err);

/* Reads a range into a history, oldest first.  Call history_done even on failure. */
bool store_read(struct store *store, struct store_range range, struct history *ret_history, struct err *err);

#endif
