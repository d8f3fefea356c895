/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The schema of the store: recognizes a history, creates one, and migrates one from an older version.
 *
 * Versions (PRAGMA user_version).  1: tables session, mark, step, signal.  2: column `began` in all tables and
 * `rolled_ms`, `by_hand`, `note` in session, tables signal_kept and rolled, indexes, triggers.  3: table measure.
 * Tables, triggers and indexes that are missing in the current version are added (imported, session_rolled).
 * A migration is one transaction: a kill or a full disk leaves the old version.  Later versions of the program migrate;
 * earlier ones refuse to open the file. */
#ifndef IO_STORE_SCHEMA_H
#define IO_STORE_SCHEMA_H

#include "base/err.h"
#include "io/store/rows.h"

/* Triggers that maintain the table `rolled`; deleting everything bypasses them (io/store/correct.c). */
extern const char schema_triggers[];

/* record_counts_as_rolled, in SQL. */
#define SCHEMA_COUNTS_AS_ROLLED "rolled_ms > 0 AND 2 * rolled_ms >= 1000 * planned_roll_s"

/* Turns an empty file into a new history; any other file must be a history, undamaged, and not from a newer version.
 * Otherwise false with the remedy, and nothing is changed.  Without `verify`, schema_verify looks for damage later. */
bool schema_check(struct rows *rows, bool verify, struct err *err);

/* Checks every page of a small database.  False with the remedy if it is damaged. */
bool schema_verify(const struct rows *rows, struct err *err);

#endif
