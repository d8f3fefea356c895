/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The spare history: a second database, in a folder beside the first, for sessions that could not even begin in the
 * history, mostly because another program held its lock.
 *
 * It is a store like any other, so a kill loses as little of it, and a session running in it is seen as running.  The
 * next program that opens the history moves what it holds there, and removes it. */
#ifndef IO_STORE_SPARE_H
#define IO_STORE_SPARE_H

#include "io/store/store.h"

/* Start with { .store.progress = -1 }: nothing is kept. */
struct spare {
	struct store store;
	int64_t id, started; /* of the session kept last; its id here, not in the history */
	uint64_t stamp; /* of what is kept of it, apart from the time of its current step */
};

/* Keeps the record beside the history in `folder`, as it is now.  Call it again with each change. */
bool spare_keep(struct spare *spare, const char *folder, struct record *record, struct err *err);

/* Forgets a record that the history has now. */
void spare_forget(struct spare *spare, const struct record *record);

/* True if the history in `folder` has a spare one. */
bool spare_is_there(const char *folder);

/* Moves all sessions that are not running into the history.  What fails stays for the next time. */
void spare_take_in(struct store *store);

/* Opens the history in `folder` and takes in what is kept beside it.  Without `verify`, as store_open_unverified. */
bool spare_open(struct store *ret_store, const char *folder, bool verify, struct err *err);

#endif
