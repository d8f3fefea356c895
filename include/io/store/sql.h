/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* SQL helpers of the store: statements, transactions, and failures that name the remedy. */
#ifndef IO_STORE_SQL_H
#define IO_STORE_SQL_H

#include "base/err.h"
#include "io/store/rows.h"

struct sqlite3_stmt;

/* Sets err to the last database error, with a remedy; returns false. */
bool sql_failed(const struct rows *rows, struct err *err);

/* Runs statements without results. */
bool sql_run(const struct rows *rows, const char *sql, struct err *err);

/* Begins a write transaction: takes the lock before anything is read. */
bool sql_begin(const struct rows *rows, struct err *err);

/* Ends it: commits if `good`, otherwise rolls back and sets err to the last error. */
bool sql_end(const struct rows *rows, bool good, struct err *err);

/* Prepares a statement; NULL with err set. */
struct sqlite3_stmt *sql_prepare(const struct rows *rows, const char *sql, struct err *err);

/* The first value of a query as text ("" without a row) or as a number (0 without one). */
void sql_ask(const struct rows *rows, const char *sql, char *out, size_t size);
long sql_ask_number(const struct rows *rows, const char *sql);

#endif
