/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Tables of the store, generated from the tables of record members: one column per member. */
#ifndef IO_STORE_ROWS_H
#define IO_STORE_ROWS_H

#include "base/buf.h"
#include "core/record/record.h"
#include <stdbool.h>
#include <stddef.h>

struct sqlite3;
struct sqlite3_stmt;

enum store_table { TABLE_SESSION, TABLE_MARK, TABLE_STEP, TABLE_SIGNAL, TABLE_COUNT };

/* A database and its prepared statements.  Start with {0}, end with rows_close. */
struct rows {
	struct sqlite3 *database; /* NULL: not open */
	char folder[1024]; /* its folder, for messages */
	struct sqlite3_stmt *write[TABLE_COUNT], *read[TABLE_COUNT], *by_id; /* prepared at first use */
};

/* Finalizes the statements and closes the database; `folder` remains. */
void rows_close(struct rows *rows);

/* Adds CREATE TABLE and ALTER TABLE statements for everything the database lacks. */
void rows_schema(const struct rows *rows, struct buf *ret_sql);

/* True if the database has all tables and columns. */
bool rows_fit(const struct rows *rows);

/* Inserts or updates one row: the session itself (a record with id 0 gets a new id from the database), or part
 * `number` of it.  False: sqlite3_errmsg gives the reason. */
bool rows_write(struct rows *rows, enum store_table table, const struct record *record, unsigned number);

/* Writes the session with all its parts; sets the id of a new record. */
bool rows_write_all(struct rows *rows, struct record *record);

/* Deletes the parts of a session from `number` on. */
bool rows_cut(const struct rows *rows, enum store_table table, int64_t session, unsigned number);

/* Deletes a session and its parts. */
bool rows_delete(const struct rows *rows, int64_t session);

/* Columns of the table session for a SELECT that rows_take_head reads: "session.id, session.started, ...". */
void rows_head_columns(struct buf *sql);

/* A SELECT of these columns for one session, with its id as the only parameter: reset it after use.  NULL:
 * sqlite3_errmsg gives the reason. */
struct sqlite3_stmt *rows_head_by_id(struct rows *rows);

/* Reads the current row of such a SELECT, then the session's marks and signals, and its steps if `whole`.  Values that
 * are invalid for their member (edited by hand) are skipped.  Free with record_done. */
bool rows_take_head(struct rows *rows, struct sqlite3_stmt *statement, bool whole, struct record *ret_record);

/* Reads the current row of a SELECT of the columns signal, muscle, side, at. */
void rows_take_signal(struct sqlite3_stmt *statement, struct record_signal *ret_signal);

#endif
