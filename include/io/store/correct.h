/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Edits, deletes and restores sessions.
 *
 * All counts and trends are derived from the sessions that remain.  The stop signals of a deleted session are kept:
 * deleting never ends a rest, a stop or an open question, and a second time remains a second time. */
#ifndef IO_STORE_CORRECT_H
#define IO_STORE_CORRECT_H

#include "io/store/store.h"

/* Changes how a session felt, its note or its marks; false with `err` if it cannot be changed. */
typedef bool store_correction(void *context, struct record *record, struct err *err);

/* Applies a correction to the current state of a session that is not running: whatever another program has written in
 * the meantime is kept, and a deleted session does not come back. */
bool store_correct(struct store *store, int64_t id, store_correction *correct, void *context, struct err *err);

/* Deletes a session.  *ret_found is false if there is none with this id; a running one is an err. */
bool store_delete(struct store *store, int64_t id, bool *ret_found, struct err *err);

/* Deletes all sessions that are not running. */
bool store_delete_all(struct store *store, unsigned *ret_deleted, struct err *err);

/* Writes a session back, under its id if that is still free. */
bool store_restore(struct store *store, struct record *record, struct err *err);

/* Undoes a deletion, as above.  *ret_restored is false if the session is there: imported or entered again meanwhile. */
bool store_undelete(struct store *store, struct record *record, bool *ret_restored, struct err *err);

#endif
