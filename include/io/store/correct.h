/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Corrections: sessions deleted, and deleted ones restored.  (To edit one, change the record and call store_change.)
 *
 * All counts and trends are derived from the sessions that remain.  The stop signals of a deleted session are kept
 * without it: deleting never ends a rest, a stop or an open question, and a second time remains one. */
#ifndef IO_STORE_CORRECT_H
#define IO_STORE_CORRECT_H

#include "io/store/store.h"

/* Deletes a session.  *ret_found is false if there is none with this id; a running one is an err. */
bool store_delete(struct store *store, int64_t id, bool *ret_found, struct err *err);

/* Deletes all sessions that are not running. */
bool store_delete_all(struct store *store, unsigned *ret_deleted, struct err *err);

/* Writes a deleted session back, under its id if that is still free. */
bool store_restore(struct store *store, struct record *record, struct err *err);

#endif
