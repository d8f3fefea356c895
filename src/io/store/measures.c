/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes and reads self tests. */
#include "io/store/measures.h"
#include "base/mem.h"
#include "io/store/sql.h"
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

static bool add(sqlite3_stmt *statement, const struct measurement *measurement)
{
	int place = 0;
	sqlite3_bind_text(statement, ++place, measurement->test, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, ++place, side_word(measurement->side), -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, ++place, measurement->at);
	sqlite3_bind_int(statement, ++place, measurement->offset_s);
	for (unsigned i = 0; i < MEASURE_TRIALS; i++)
		sqlite3_bind_int(statement, ++place, measurement->trials[i]);
	bool done = sqlite3_step(statement) == SQLITE_DONE;
	return sqlite3_reset(statement) == SQLITE_OK && done;
}

static const char insert[] = "INSERT INTO measure (test, side, at, offset_s, trial1_um, trial2_um, trial3_um)"
			     " SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7 WHERE NOT EXISTS"
			     " (SELECT 1 FROM measure WHERE test = ?1 AND side = ?2 AND at = ?3)";

bool measures_put(const struct rows *rows, const struct measurement *measurement, unsigned *ret_added, struct err *err)
{
	sqlite3_stmt *statement = sql_prepare(rows, insert, err);
	if (statement == NULL)
		return false;
	bool good = add(statement, measurement);
	*ret_added = good ? (unsigned)sqlite3_changes(rows->database) : 0;
	sqlite3_finalize(statement);
	return good || sql_failed(rows, err);
}

bool measures_add(struct store *store, const struct measurement *sides, unsigned count, struct err *err)
{
	if (!sql_begin(&store->rows, err))
		return false;
	sqlite3_stmt *statement = sql_prepare(&store->rows, insert, err);
	bool good = statement != NULL;
	for (unsigned i = 0; good && i < count; i++)
		good = add(statement, &sides[i]);
	sqlite3_finalize(statement);
	return sql_end(&store->rows, good, err);
}

bool measures_read(struct store *store, const char *test, struct measurement **ret_all, unsigned *ret_count,
		   struct err *err)
{
	*ret_all = NULL;
	*ret_count = 0;
	sqlite3_stmt *statement = sql_prepare(&store->rows,
					      "SELECT side, at, offset_s, trial1_um, trial2_um, trial3_um, test FROM"
					      " measure WHERE ?1 IS NULL OR test = ?1 ORDER BY at, test, side",
					      err);
	if (statement == NULL)
		return false;
	sqlite3_bind_text(statement, 1, test, -1, SQLITE_STATIC);
	while (sqlite3_step(statement) == SQLITE_ROW) {
		const char *side = (const char *)sqlite3_column_text(statement, 0);
		struct measurement one = { .side = side != NULL && strcmp(side, "right") == 0 ? SIDE_RIGHT : SIDE_LEFT,
					   .at = sqlite3_column_int64(statement, 1),
					   .offset_s = sqlite3_column_int(statement, 2) };
		snprintf(one.test, sizeof(one.test), "%s", (const char *)sqlite3_column_text(statement, 6));
		for (int i = 0; i < MEASURE_TRIALS; i++)
			one.trials[i] = sqlite3_column_int(statement, 3 + i);
		*ret_all = mem_grow(*ret_all, *ret_count + 1u, sizeof(**ret_all));
		(*ret_all)[(*ret_count)++] = one;
	}
	return sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err);
}

bool measures_delete(struct store *store, const char *test, int64_t at, struct err *err)
{
	sqlite3_stmt *statement = sql_prepare(&store->rows, "DELETE FROM measure WHERE test = ?1 AND at = ?2", err);
	if (statement == NULL)
		return false;
	sqlite3_bind_text(statement, 1, test, -1, SQLITE_STATIC);
	sqlite3_bind_int64(statement, 2, at);
	bool good = sqlite3_step(statement) == SQLITE_DONE;
	sqlite3_finalize(statement);
	return good || sql_failed(&store->rows, err);
}

bool measures_delete_all(struct store *store, struct err *err)
{
	return sqlite3_exec(store->rows.database, "DELETE FROM measure", NULL, NULL, NULL) == SQLITE_OK ||
	       sql_failed(&store->rows, err);
}
