/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* SQL helpers for the rows, and the remedy for each kind of failure. */
#include "io/store/sql.h"
#include <errno.h>
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char recover[] = "move it aside to start a new one; 'sqlite3 history.db .recover' may save its contents";

static const struct {
	int code;
	const char *remedy;
} remedies[] = {
	{ SQLITE_FULL, "free some space" },
	{ SQLITE_IOERR, "check the disk and its free space" },
	{ SQLITE_READONLY, "make the folder writable" },
	{ SQLITE_CANTOPEN, "make the folder writable" },
	{ SQLITE_BUSY, "another program is using it: close that program" },
	{ SQLITE_CORRUPT, recover },
	{ SQLITE_ERROR, "if its tables were changed by hand, undo that, or move it aside to start a new one" },
	{ SQLITE_NOTADB, "move it aside to start a new one" },
};

bool sql_failed(const struct rows *rows, struct err *err)
{
	int code = sqlite3_errcode(rows->database) & 0xff;
	const char *remedy = "";
	int system = sqlite3_system_errno(rows->database);
	if (code == SQLITE_CANTOPEN && (system == EMFILE || system == ENFILE))
		return err_set(err, ERR_FAILURE, "%s/history.db: %s: raise the limit (ulimit -n)", rows->folder,
			       strerror(system));
	if (sqlite3_extended_errcode(rows->database) == SQLITE_READONLY_DBMOVED)
		return err_set(
			err, ERR_FAILURE,
			"%s/history.db was removed or moved while it was open: nothing was changed; restart rollcoach",
			rows->folder);
	for (size_t i = 0; i < sizeof(remedies) / sizeof(remedies[0]); i++)
		if (remedies[i].code == code)
			remedy = remedies[i].remedy;
	return err_set(err, ERR_FAILURE, "%s/history.db: %s%s%s", rows->folder, sqlite3_errmsg(rows->database),
		       *remedy != '\0' ? ": " : "", remedy);
}

bool sql_run(const struct rows *rows, const char *sql, struct err *err)
{
	return sqlite3_exec(rows->database, sql, NULL, NULL, NULL) == SQLITE_OK || sql_failed(rows, err);
}

bool sql_begin(const struct rows *rows, struct err *err)
{
	if (rows->database == NULL)
		return err_set(err, ERR_FAILURE, "no history to write to");
	return sql_run(rows, "BEGIN IMMEDIATE", err);
}

bool sql_end(const struct rows *rows, bool good, struct err *err)
{
	if (good && sql_run(rows, "COMMIT", err))
		return true;
	if (!good)
		sql_failed(rows, err);
	sqlite3_exec(rows->database, "ROLLBACK", NULL, NULL, NULL);
	return false;
}

struct sqlite3_stmt *sql_prepare(const struct rows *rows, const char *sql, struct err *err)
{
	sqlite3_stmt *statement = NULL;
	if (rows->database == NULL)
		err_set(err, ERR_FAILURE, "no history to read");
	else if (sqlite3_prepare_v2(rows->database, sql, -1, &statement, NULL) != SQLITE_OK)
		sql_failed(rows, err);
	return statement;
}

void sql_ask(const struct rows *rows, const char *sql, char *out, size_t size)
{
	sqlite3_stmt *statement = NULL;
	out[0] = '\0';
	sqlite3_prepare_v2(rows->database, sql, -1, &statement, NULL);
	if (statement != NULL && sqlite3_step(statement) == SQLITE_ROW && sqlite3_column_text(statement, 0) != NULL)
		snprintf(out, size, "%s", (const char *)sqlite3_column_text(statement, 0));
	sqlite3_finalize(statement);
}

long sql_ask_number(const struct rows *rows, const char *sql)
{
	char text[32];
	sql_ask(rows, sql, text, sizeof(text));
	return strtol(text, NULL, 10);
}
