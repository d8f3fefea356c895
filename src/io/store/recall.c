/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Answers questions about the history from indexes: each query stops at the first rows it needs. */
#include "io/store/recall.h"
#include "base/mem.h"
#include "base/utc.h"
#include "io/store/browse.h"
#include "io/store/schema.h"
#include "io/store/sql.h"
#include <inttypes.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

/* Takes one lock for several queries; otherwise each would acquire and check its own. */
static bool begin_reading(const struct store *store, struct err *err)
{
	return sql_run(&store->rows, "BEGIN", err);
}

static void end_reading(const struct store *store)
{
	sqlite3_exec(store->rows.database, "COMMIT", NULL, NULL, NULL);
}

/* ---- Days since a muscle was rolled -------------------------------------------------------------------------------- */

/* The latest bout of a muscle on one side; began is 0 if there is none. */
struct latest {
	int64_t began;
	int32_t offset_s;
};

static void note(struct latest *latest, unsigned muscle, enum side side, struct latest bout)
{
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++)
		if (sides_meet(side, (enum side)i) && bout.began > latest[muscle * 2 + i].began)
			latest[muscle * 2 + i] = bout;
}

/* Takes the bout of the current row, unless it is too short to count. */
static bool take_bout(sqlite3_stmt *statement, const struct catalogue *catalogue, struct latest *ret_bout)
{
	const char *mode = (const char *)sqlite3_column_text(statement, 3);
	*ret_bout = (struct latest){ sqlite3_column_int64(statement, 0), sqlite3_column_int(statement, 1) };
	return sqlite3_column_int64(statement, 2) >=
	       record_bout_min_s(catalogue, mode != NULL ? mode : "") * MSEC_SECOND;
}

/* If the last bout of a muscle on a side was too short to count, looks for the one before. */
static bool find_longer(struct store *store, const struct catalogue *catalogue, const char *muscle, const char *side,
			struct latest *ret_bout, struct err *err)
{
	int result = SQLITE_DONE;
	bool found = false;
	sqlite3_stmt *statement = sql_prepare(
		&store->rows,
		"SELECT step.began, offset_s, step.done_ms, mode FROM step JOIN session ON session.id = session"
		" WHERE kind = 'roll' AND step.done_ms > 0 AND what = ? AND side = ?"
		" ORDER BY step.began DESC",
		err);
	if (statement == NULL)
		return false;
	sqlite3_bind_text(statement, 1, muscle, -1, SQLITE_STATIC);
	sqlite3_bind_text(statement, 2, side, -1, SQLITE_STATIC);
	while (!found && (result = sqlite3_step(statement)) == SQLITE_ROW)
		found = take_bout(statement, catalogue, ret_bout);
	if (!found)
		*ret_bout = (struct latest){ 0 };
	return sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err);
}

/* The table `rolled` has the last bout of each muscle and side. */
static bool find_all_latest(struct store *store, const struct catalogue *catalogue, struct latest *latest,
			    struct err *err)
{
	bool good = true;
	sqlite3_stmt *statement =
		sql_prepare(&store->rows,
			    "SELECT rolled.began, offset_s, rolled.done_ms, mode, what, side FROM rolled"
			    " JOIN session ON session.id = session",
			    err);
	if (statement == NULL)
		return false;
	while (good && sqlite3_step(statement) == SQLITE_ROW) {
		const char *id = (const char *)sqlite3_column_text(statement, 4);
		const char *word = (const char *)sqlite3_column_text(statement, 5);
		int muscle = id != NULL ? catalogue_find(catalogue, SECTION_MUSCLES, id) : -1;
		enum side side = 0;
		struct latest bout;
		while (side < SIDE_COUNT && (word == NULL || strcmp(side_word(side), word) != 0))
			side++;
		if (muscle < 0 || side == SIDE_COUNT)
			continue;
		if (!take_bout(statement, catalogue, &bout))
			good = find_longer(store, catalogue, id, word, &bout, err);
		note(latest, (unsigned)muscle, side, bout);
	}
	return (sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err)) && good;
}

struct noting {
	const struct catalogue *catalogue;
	struct latest *latest;
};

/* The last seconds before a kill are in the progress file, not in the index. */
static bool note_interrupted(void *context, struct record *record, struct err *err)
{
	struct noting *noting = context;
	msec minimum = record_bout_min_s(noting->catalogue, record->mode) * MSEC_SECOND;
	(void)err;
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		int muscle = catalogue_find(noting->catalogue, SECTION_MUSCLES, step->what);
		if (step->kind == STEP_ROLL && muscle >= 0 && step->done_ms >= minimum)
			note(noting->latest, (unsigned)muscle, step->side,
			     (struct latest){ record->started, record->offset_s });
	}
	return true;
}

/* The latest sessions that count as rolled, newest last. */
struct rolled {
	struct record records[DUE_ROUTINES];
	unsigned first; /* the earlier ones are empty */
};

static bool take_rolled(struct store *store, int64_t id, struct rolled *rolled, struct err *err)
{
	struct record record = { 0 };
	bool found;
	if (!store_find(store, id, &record, &found, err))
		return false;
	if (found && record_counts_as_rolled(&record))
		rolled->records[--rolled->first] = record;
	else
		record_done(&record);
	return true;
}

/* An interrupted session may have been rolled longer than the database says. */
_Static_assert(DUE_ROUTINES == 2, "the limit of the query");
static bool find_rolled(struct store *store, struct rolled *rolled, struct err *err)
{
	bool good = true;
	sqlite3_stmt *statement =
		sql_prepare(&store->rows,
			    "SELECT id, began FROM (SELECT id, began FROM session WHERE " SCHEMA_COUNTS_AS_ROLLED
			    " ORDER BY began DESC, id DESC"
			    " LIMIT 2 + (SELECT count(*) FROM session WHERE ending = 'interrupted')) UNION SELECT id, "
			    "began FROM session"
			    " WHERE ending = 'interrupted' ORDER BY began DESC, id DESC",
			    err);
	while (good && rolled->first > 0 && statement != NULL && sqlite3_step(statement) == SQLITE_ROW)
		good = take_rolled(store, sqlite3_column_int64(statement, 0), rolled, err);
	return statement != NULL && (sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err)) && good;
}

static bool find_due(struct store *store, const struct catalogue *catalogue, struct stats *stats, struct err *err)
{
	struct rolled rolled = { .first = DUE_ROUTINES };
	bool good = find_rolled(store, &rolled, err);
	if (good)
		history_due(rolled.records + rolled.first, DUE_ROUTINES - rolled.first, catalogue, stats);
	for (unsigned i = 0; i < DUE_ROUTINES; i++)
		record_done(&rolled.records[i]);
	return good;
}

bool store_stats(struct store *store, const struct catalogue *catalogue, int64_t today, uint16_t *ret_days,
		 struct stats *ret_stats, struct err *err)
{
	unsigned count = 2 * catalogue->muscles_count;
	struct latest *latest = mem_new(count, sizeof(*latest));
	struct noting noting = { catalogue, latest };
	bool good = begin_reading(store, err) && find_all_latest(store, catalogue, latest, err) &&
		    store_each_interrupted(store, note_interrupted, &noting, err);
	for (unsigned i = 0; i < count; i++) {
		int64_t ago = today - day_of(latest[i].began, latest[i].offset_s);
		bool never = !good || latest[i].began == 0 || ago >= STATS_NEVER;
		ret_days[i] = never ? STATS_NEVER : (uint16_t)(ago > 0 ? ago : 0);
	}
	free(latest);
	*ret_stats = (struct stats){ .days_since = ret_days };
	good = good && find_due(store, catalogue, ret_stats, err);
	end_reading(store);
	return good;
}

bool store_finished(struct store *store, unsigned *ret_finished, struct err *err)
{
	*ret_finished = (unsigned)sql_ask_number(&store->rows, "SELECT count(*) FROM session WHERE ending = 'finished'"
							       " AND id NOT IN (SELECT session FROM imported)");
	return store_is_open(store) || err_set(err, ERR_FAILURE, "no history to read");
}

/* ---- Recent sessions ------------------------------------------------------------------------------------------------ */

/* Time zones span 26 hours, so the local days of sessions in order of their starts may go back by up to two. */
enum { ZONE_DAYS = 2 };

struct recent {
	const struct catalogue *catalogue;
	struct history *history;
	int64_t today, last_day;
	unsigned count;
};

/* history_add would move all other records for each one. */
static void append(struct history *history, struct record *record)
{
	history->records =
		mem_room(history->records, history->records_count, &history->records_capacity, sizeof(*record));
	history->records[history->records_count++] = *record;
	*record = (struct record){ 0 };
}

static void reverse(struct history *history)
{
	for (unsigned i = 0, k = history->records_count; i + 1 < k; i++) {
		struct record swap = history->records[i];
		history->records[i] = history->records[--k];
		history->records[k] = swap;
	}
}

/* Reads from newest to oldest. Returning false from the visit means that enough have been read. */
static bool add_recent(void *context, struct record *record, struct err *err)
{
	struct recent *recent = context;
	const unsigned *constant = recent->catalogue->constant;
	int64_t day = record_day(record);
	(void)err;
	if (recent->count++ == 0)
		recent->last_day = day;
	append(recent->history, record);
	bool enough = recent->count >= constant[CONSTANT_REFER_OF_ROUTINES] && recent->count >= SAME_MODE_ROUTINES;
	return !enough || day > recent->last_day - constant[CONSTANT_REFER_DAYS] - ZONE_DAYS ||
	       day > recent->today - RECENT_DAYS - ZONE_DAYS;
}

static bool has_record(const struct history *history, int64_t id)
{
	for (unsigned i = 0; i < history->records_count; i++)
		if (history->records[i].id == id)
			return true;
	return false;
}

static bool add_by_id(struct store *store, struct history *history, int64_t id, struct err *err)
{
	struct record record = { 0 };
	bool found = false;
	if (has_record(history, id))
		return true;
	bool good = store_find_head(store, id, &record, &found, err);
	if (good && found)
		history_add(history, &record);
	record_done(&record);
	return good;
}

/* The list for sessions with the same marks, and the query that finds them: the latest that marked a place under this
 * id, on a side that overlaps the mark's. */
struct marking {
	struct store *store;
	struct history *history;
	sqlite3_stmt *latest;
};

static bool add_marked_as(struct marking *marking, const char *id, enum side side, struct err *err)
{
	int64_t sessions[NO_CHANGE_TIMES];
	unsigned count = 0;
	sqlite3_bind_text(marking->latest, 1, id, -1, SQLITE_STATIC);
	sqlite3_bind_text(marking->latest, 2, side_word(side), -1, SQLITE_STATIC);
	sqlite3_bind_int(marking->latest, 3, NO_CHANGE_TIMES);
	while (count < NO_CHANGE_TIMES && sqlite3_step(marking->latest) == SQLITE_ROW)
		sessions[count++] = sqlite3_column_int64(marking->latest, 0);
	bool good = sqlite3_reset(marking->latest) == SQLITE_OK || sql_failed(&marking->store->rows, err);
	for (unsigned i = 0; good && i < count; i++)
		good = add_by_id(marking->store, marking->history, sessions[i], err);
	return good;
}

/* A group and its muscles count as the same place. */
static bool add_marked(struct marking *marking, const struct catalogue *catalogue, struct record_mark mark,
		       struct err *err)
{
	bool good = add_marked_as(marking, mark.what, mark.side, err);
	for (unsigned i = 0; good && i < catalogue->groups_count; i++) {
		const struct group *group = &catalogue->groups[i];
		if (texts_has(&group->members, mark.what))
			good = add_marked_as(marking, group->id, mark.side, err);
		for (unsigned k = 0; good && strcmp(group->id, mark.what) == 0 && k < group->members.items_count; k++)
			good = add_marked_as(marking, group->members.items[k], mark.side, err);
	}
	return good;
}

/* Copies the marks of the last routines, because adding sessions moves the records. */
static unsigned marks_of_last(const struct catalogue *catalogue, const struct history *history,
			      struct record_mark **ret_marks)
{
	unsigned routines = catalogue->constant[CONSTANT_REFER_OF_ROUTINES], count = 0;
	*ret_marks = mem_new((size_t)routines * LIST_MAX + 1, sizeof(**ret_marks));
	for (unsigned i = history->records_count; i-- > 0 && routines-- > 0;)
		for (unsigned k = 0; k < history->records[i].marks_count; k++)
			(*ret_marks)[count++] = history->records[i].marks[k];
	return count;
}

static bool add_all_marked(struct store *store, const struct catalogue *catalogue, struct history *history,
			   struct err *err)
{
	struct record_mark *marks;
	struct marking marking = { store, history,
				   sql_prepare(&store->rows,
					       "SELECT DISTINCT session FROM mark WHERE what = ?1 AND level <> 0"
					       " AND (side = ?2 OR side = 'both' OR ?2 = 'both')"
					       " ORDER BY began DESC, session DESC LIMIT ?3",
					       err) };
	bool good = marking.latest != NULL;
	unsigned count = marks_of_last(catalogue, history, &marks);
	for (unsigned i = 0; good && i < count; i++)
		good = add_marked(&marking, catalogue, marks[i], err);
	sqlite3_finalize(marking.latest);
	free(marks);
	return good;
}

static void add_signal(struct history *history, const struct record_signal *signal)
{
	history->signals = mem_grow(history->signals, history->signals_count + 1u, sizeof(*history->signals));
	history->signals[history->signals_count++] = *signal;
}

/* Reads the first and the last signal of each kind, and all those of the weeks before the last session, including
 * signals of deleted sessions. A second signal counts in those weeks (R110), and both may be older than the recent
 * sessions. Each part follows an index, without sorting. */
static bool add_signals(struct store *store, struct history *history, struct err *err)
{
	unsigned others = 0;
	sqlite3_stmt *statement = sql_prepare(
		&store->rows,
		"SELECT signal, muscle, side, min(at), max(at), 0 FROM signal GROUP BY 1, 2, 3"
		" UNION ALL SELECT signal, muscle, side, signal.at, signal.at, 0 FROM session"
		" CROSS JOIN signal ON session = session.id"
		" WHERE session.began >= (SELECT max(began) FROM session) - 60 * 86400"
		" UNION ALL SELECT signal, muscle, side, min(at), max(at), 1 FROM signal_kept GROUP BY 1, 2, 3"
		" UNION ALL SELECT signal, muscle, side, at, at, 1 FROM signal_kept WHERE at >="
		" strftime('%Y-%m-%dT%H:%M:%SZ', (SELECT max(began) FROM session), 'unixepoch', '-60 days')",
		err);
	while (statement != NULL && sqlite3_step(statement) == SQLITE_ROW) {
		struct record_signal first, last;
		const char *latest = (const char *)sqlite3_column_text(statement, 4);
		rows_take_signal(statement, &first);
		last = first;
		add_signal(history, &first);
		if (latest != NULL && utc_parse(latest, &last.at) && last.at != first.at)
			add_signal(history, &last);
		if (sqlite3_column_int(statement, 5) == 0)
			others = history->signals_count;
	}
	history->signals_kept = history->signals_count - others;
	return statement != NULL && (sqlite3_finalize(statement) == SQLITE_OK || sql_failed(&store->rows, err));
}

/* Reads a session again, with its steps. */
static bool complete(struct store *store, struct record *record, struct err *err)
{
	struct record whole = { 0 };
	bool found;
	if (!store_find(store, record->id, &whole, &found, err))
		return false;
	if (found) {
		record_done(record);
		*record = whole;
	}
	return true;
}

/* After-effects are asked about for the places of the last session; the questions of the next day, for those of the last
 * routine that was finished. */
static bool complete_last(struct store *store, struct history *history, struct err *err)
{
	unsigned last = history->records_count, finished = last;
	if (last == 0)
		return true;
	while (finished > 0 && history->records[finished - 1].ending != ENDING_FINISHED)
		finished--;
	return complete(store, &history->records[last - 1], err) &&
	       (finished == 0 || finished == last || complete(store, &history->records[finished - 1], err));
}

static bool read_recent(struct store *store, const struct catalogue *catalogue, int64_t today,
			struct history *ret_history, struct err *err)
{
	struct recent recent = { .catalogue = catalogue, .history = ret_history, .today = today };
	struct store_range newest = { .from = INT64_MIN, .newest_first = true, .whole_if_signals = true };
	if (!store_each(store, newest, add_recent, &recent, err))
		return false;
	reverse(ret_history);
	if (!complete_last(store, ret_history, err))
		return false;
	return add_all_marked(store, catalogue, ret_history, err) && add_signals(store, ret_history, err);
}

bool store_recent(struct store *store, const struct catalogue *catalogue, int64_t today, struct history *ret_history,
		  struct err *err)
{
	*ret_history = (struct history){ 0 };
	bool good = begin_reading(store, err) && read_recent(store, catalogue, today, ret_history, err);
	end_reading(store);
	return good;
}
