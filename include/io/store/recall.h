/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The data about all sessions that planning, advice and Home need, read from indexes in constant time. */
#ifndef IO_STORE_RECALL_H
#define IO_STORE_RECALL_H

#include "core/record/history.h"
#include "io/store/store.h"

/* Same result as history_stats over all sessions.  `ret_days` has muscles_count * 2 entries and is borrowed by the
 * result. On failure, all muscles count as never rolled. */
bool store_stats(struct store *store, const struct catalogue *catalogue, int64_t today, uint16_t *ret_days,
		 struct stats *ret_stats, struct err *err);

/* Counts finished routines, without imported ones.  Reads an index with one row per session: call it only after deletions and imports. */
bool store_finished(struct store *store, unsigned *ret_finished, struct err *err);

/* The sessions that advice, Home and learning depend on: those of the last days and routines, the latest that marked
 * the same places, and all stop signals ever reported (history.signals).  The last session and the last finished one have
 * their steps, the others may not. Call history_done even on failure. */
bool store_recent(struct store *store, const struct catalogue *catalogue, int64_t today, struct history *ret_history,
		  struct err *err);

#endif
