/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Feeds an overview from the database. */
#include "io/store/overview.h"
#include "base/utc.h"
#include "core/record/history.h"
#include "io/store/sql.h"
#include <sqlite3.h>
#include <string.h>

struct feeding {
	struct overview *overview;
	const struct catalogue *catalogue;
};

/* Columns 0 and 1 are began and offset_s. */
static int64_t day_of_row(sqlite3_stmt *row)
{
	return day_of(sqlite3_column_int64(row, 0), sqlite3_column_int(row, 1));
}

static const char *text_of(sqlite3_stmt *row, int column)
{
	const char *text = (const char *)sqlite3_column_text(row, column);
	return text != NULL ? text : "";
}

static enum side side_of(sqlite3_stmt *row, int column)
{
	const char *word = text_of(row, column);
	for (enum side side = 0; side < SIDE_COUNT; side++)
		if (strcmp(side_word(side), word) == 0)
			return side;
	return SIDE_BOTH;
}

static void feed_mark(const struct feeding *feeding, sqlite3_stmt *row)
{
	overview_mark(feeding->overview, feeding->catalogue, text_of(row, 2), side_of(row, 3), day_of_row(row),
		      sqlite3_column_int(row, 4));
}

static void feed_sorer(const struct feeding *feeding, sqlite3_stmt *row)
{
	overview_sorer(feeding->overview, feeding->catalogue, text_of(row, 2), side_of(row, 3), day_of_row(row));
}

static void feed_bout(const struct feeding *feeding, sqlite3_stmt *row)
{
	overview_bout(feeding->overview, feeding->catalogue, text_of(row, 2), side_of(row, 3), day_of_row(row),
		      sqlite3_column_int64(row, 4));
}

static void feed_session(const struct feeding *feeding, sqlite3_stmt *row)
{
	struct record record = { .rolled_ms = sqlite3_column_int64(row, 2),
				 .done_ms = sqlite3_column_int64(row, 3),
				 .planned_roll_s = (unsigned)sqlite3_column_int(row, 4) };
	overview_session(feeding->overview, day_of_row(row), &record);
}

/* CROSS JOIN fixes the join order: the sessions of the last weeks come first, through their index. */
static bool feed(const struct store *store, const char *sql, unsigned days, const struct feeding *feeding,
		 void (*take)(const struct feeding *feeding, sqlite3_stmt *row), struct err *err)
{
	sqlite3_stmt *statement = sql_prepare(&store->rows, sql, err);
	if (statement == NULL)
		return false;
	/* Starts a day early, because days are in the person's local time, wherever that was. */
	sqlite3_bind_int64(statement, 1, (feeding->overview->today - days - 1) * DAY_S);
	while (sqlite3_step(statement) == SQLITE_ROW)
		take(feeding, statement);
	return sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err);
}

bool store_overview(struct store *store, const struct catalogue *catalogue, int64_t today,
		    struct overview *ret_overview, struct err *err)
{
	struct feeding feeding = { ret_overview, catalogue };
	*ret_overview = (struct overview){ .today = today };
	return feed(store,
		    "SELECT session.began, offset_s, what, side, level FROM session CROSS JOIN mark ON mark.session = "
		    "session.id"
		    " WHERE session.began >= ?",
		    TREND_WEEKS * 7, &feeding, feed_mark, err) &&
	       feed(store,
		    "SELECT session.began, offset_s, muscle, side FROM session CROSS JOIN signal ON signal.session = "
		    "session.id"
		    " WHERE session.began >= ? AND signal = 'sorer-next-day'",
		    TREND_WEEKS * 7, &feeding, feed_sorer, err) &&
	       feed(store,
		    "SELECT session.began, offset_s, [group], side, step.done_ms FROM session"
		    " CROSS JOIN step ON step.session = session.id WHERE session.began >= ? AND kind = 'roll'",
		    REGION_DAYS, &feeding, feed_bout, err) &&
	       feed(store, "SELECT began, offset_s, rolled_ms, done_ms, planned_roll_s FROM session WHERE began >= ?",
		    OVERVIEW_DAYS, &feeding, feed_session, err);
}
