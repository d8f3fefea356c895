/* SPDX-License-Identifier: MIT */
/* The tables of the store, made from the tables of a record's members: one column a member. */
#ifndef IO_STORE_ROWS_H
#define IO_STORE_ROWS_H

#include "base/buf.h"
#include "core/record/record.h"
#include <stdbool.h>
#include <stddef.h>

struct sqlite3;

enum store_table { TABLE_SESSION, TABLE_MARK, TABLE_STEP, TABLE_SIGNAL, TABLE_COUNT };

/* CREATE TABLE of all tables. */
void store_rows_schema(struct buf *ret_sql);

/* ALTER TABLE for members that a database of an older program has no column for; nothing if it has all. */
void store_rows_missing(struct sqlite3 *database, struct buf *ret_sql);

/* Writes one row: `row` is a struct record, record_mark, record_step or record_signal; `session` its session (0: the
 * database gives a new id), `number` its place in it.  False: sqlite3_errmsg says why. */
bool store_rows_write(struct sqlite3 *database, enum store_table table, int64_t session, unsigned number,
		      const void *row);

/* Takes the rows of a session from `number` on away. */
bool store_rows_cut(struct sqlite3 *database, enum store_table table, int64_t session, unsigned number);

/* Reads the sessions that began at `from` or later, ordered by id.  `*ret_records` (to be freed, each record with
 * record_done) holds `*ret_count`, also on failure. */
bool store_rows_read(struct sqlite3 *database, int64_t from, struct record **ret_records, size_t *ret_count);

#endif
