/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Creates and migrates the tables and indexes of the store. */
#include "io/store/schema.h"
#include "io/store/sql.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum {
	APPLICATION_ID = 0x726f6c6c, /* "roll" */
	SCHEMA_VERSION = 5,
	CHECKED_PAGES = 64, /* databases up to this size are checked completely each time, which takes less than 1 ms */
};

/* Signals outlive their session: deleting it must not end a rest or make a second signal the first. */
static const char extra_tables[] =
	"CREATE TABLE IF NOT EXISTS measure (id INTEGER PRIMARY KEY, test TEXT NOT NULL, side TEXT NOT NULL,"
	" at INTEGER NOT NULL, offset_s INTEGER NOT NULL, trial1_um INTEGER NOT NULL, trial2_um INTEGER NOT NULL,"
	" trial3_um INTEGER NOT NULL) STRICT;\n"
	"CREATE TABLE IF NOT EXISTS signal_kept ([signal] TEXT NOT NULL, [muscle] TEXT NOT NULL, [side] TEXT NOT NULL,"
	" [at] TEXT NOT NULL, PRIMARY KEY ([signal], [muscle], [side], [at])) STRICT, WITHOUT ROWID;\n"
	/* The last bout of each muscle and side, which takes one page to read instead of one index leaf per muscle. */
	"CREATE TABLE IF NOT EXISTS rolled ([what] TEXT NOT NULL, [side] TEXT NOT NULL, session INTEGER NOT NULL,"
	" began INTEGER NOT NULL, done_ms INTEGER NOT NULL, PRIMARY KEY ([what], [side])) STRICT, WITHOUT ROWID;\n"
	/* One row: the highest number of a deleted session, because no number may come to mean another session. */
	"CREATE TABLE IF NOT EXISTS deleted (only INTEGER PRIMARY KEY, highest INTEGER NOT NULL) STRICT;\n"
	/* Imported sessions do not count among the first routines.  A row stays when its session is deleted, for undo. */
	"CREATE TABLE IF NOT EXISTS imported (session INTEGER PRIMARY KEY) STRICT;\n";

/* Triggers update `rolled` and `deleted` in the same transaction, no matter which program changes the rows. */
#define ADD_ROLLED                                                                                           \
	"INSERT INTO rolled SELECT new.what, new.side, new.session, new.began, new.done_ms"                  \
	" WHERE new.kind = 'roll' AND new.done_ms > 0 ON CONFLICT DO UPDATE SET session = excluded.session," \
	" began = excluded.began, done_ms = excluded.done_ms"                                                \
	" WHERE (excluded.began, excluded.session) >= (rolled.began, rolled.session);"
#define DROP_ROLLED                                                                               \
	"DELETE FROM rolled WHERE what = old.what AND side = old.side AND session = old.session;" \
	"INSERT INTO rolled SELECT what, side, session, began, done_ms FROM step"                 \
	" WHERE kind = 'roll' AND done_ms > 0 AND what = old.what AND side = old.side"            \
	" AND NOT EXISTS (SELECT 1 FROM rolled WHERE what = old.what AND side = old.side)"        \
	" ORDER BY began DESC, session DESC LIMIT 1;"

const char schema_triggers[] =
	"CREATE TRIGGER IF NOT EXISTS step_added AFTER INSERT ON step WHEN new.kind = 'roll' AND new.done_ms > 0"
	" BEGIN " ADD_ROLLED " END;\n"
	"CREATE TRIGGER IF NOT EXISTS step_changed AFTER UPDATE ON step"
	" WHEN (new.kind = 'roll' OR old.kind = 'roll') AND (new.kind, new.what, new.side, new.began, new.done_ms)"
	" <> (old.kind, old.what, old.side, old.began, old.done_ms) BEGIN " DROP_ROLLED ADD_ROLLED " END;\n"
	"CREATE TRIGGER IF NOT EXISTS step_deleted AFTER DELETE ON step WHEN old.kind = 'roll' AND old.done_ms > 0"
	" BEGIN " DROP_ROLLED " END;\n"
	"CREATE TRIGGER IF NOT EXISTS session_deleted AFTER DELETE ON session BEGIN"
	" INSERT INTO deleted VALUES (1, old.id) ON CONFLICT DO UPDATE SET highest = max(highest, excluded.highest); "
	"END;\n";

/* Each index answers one question of planning or Home without reading whole sessions. */
static const char indexes[] =
	/* Import: does this session already exist? Lists: newest first. */
	"CREATE INDEX IF NOT EXISTS session_began ON session (began, minutes);\n"
	/* Beginner status: number of finished routines. */
	"CREATE INDEX IF NOT EXISTS session_finished ON session (id) WHERE ending = 'finished';\n"
	/* Whose turn it is: the latest sessions that count as rolled (record_counts_as_rolled). */
	"CREATE INDEX IF NOT EXISTS session_rolled ON session (began) WHERE " SCHEMA_COUNTS_AS_ROLLED ";\n"
	/* Interrupted sessions: few, if any. */
	"CREATE INDEX IF NOT EXISTS session_open ON session (began) WHERE ending = 'interrupted';\n"
	/* Days since a muscle was rolled. */
	"CREATE INDEX IF NOT EXISTS step_rolled ON step (what, side, began, done_ms)"
	" WHERE kind = 'roll' AND done_ms > 0;\n"
	/* Where a place was marked (R110, R111, R114), and how sore. */
	"CREATE INDEX IF NOT EXISTS mark_what ON mark (what, began);\n"
	/* Whether a stop signal is the second of its kind. */
	"CREATE INDEX IF NOT EXISTS signal_kind ON signal (signal, muscle, side, at);\n";

/* From version 1: values of new columns derived from existing ones. */
static const char derive[] =
	"UPDATE session SET began = coalesce(CAST(strftime('%s', started) AS INTEGER), 0),"
	" rolled_ms = coalesce((SELECT sum(done_ms) FROM step WHERE session = session.id AND kind = 'roll'), 0);\n"
	"UPDATE step SET began = coalesce((SELECT began FROM session WHERE id = session), 0);\n"
	"UPDATE mark SET began = coalesce((SELECT began FROM session WHERE id = session), 0);\n"
	"UPDATE signal SET began = coalesce((SELECT began FROM session WHERE id = session), 0);\n";

/* `rolled` repeats what the steps say, so it can be written again at any time. */
static const char refill[] = "DELETE FROM rolled;\n"
			     "INSERT OR REPLACE INTO rolled SELECT what, side, session, began, done_ms FROM step"
			     " WHERE kind = 'roll' AND done_ms > 0 ORDER BY began, session;\n";

/* Up to version 3 lengths were whole millimetres, which cannot represent a quarter of an inch. */
static const char finer_measures[] = "ALTER TABLE measure RENAME COLUMN trial1_mm TO trial1_um; ALTER TABLE measure "
				     "RENAME COLUMN trial2_mm TO trial2_um;"
				     "ALTER TABLE measure RENAME COLUMN trial3_mm TO trial3_um;"
				     "UPDATE measure SET trial1_um = 1000 * trial1_um, trial2_um = 1000 * trial2_um, "
				     "trial3_um = 1000 * trial3_um;\n";

static bool has_coarse_measures(const struct rows *rows)
{
	return sql_ask_number(rows, "SELECT count(*) FROM pragma_table_info('measure') WHERE name = 'trial1_mm'") > 0;
}

/* True if no table or trigger, and no index that was added last, is missing: people may edit the database by hand. */
static bool is_complete(const struct rows *rows)
{
	return sql_ask_number(rows, "SELECT count(*) FROM sqlite_master WHERE name IN ('measure', 'signal_kept', "
				    "'rolled', 'deleted', 'imported', 'step_added', 'step_changed', 'step_deleted', "
				    "'session_deleted', 'session_rolled')") == 10;
}

/* Another program may have migrated it meanwhile, so take the lock before checking.  The query of is_complete also reads
 * the new schema, which pragma_table_info would not. */
static bool migrate(const struct rows *rows, struct err *err)
{
	struct buf sql = { 0 };
	if (!sql_begin(rows, err))
		return false;
	bool complete = is_complete(rows);
	long version = sql_ask_number(rows, "PRAGMA user_version");
	rows_schema(rows, &sql);
	buf_add(&sql, has_coarse_measures(rows) ? finer_measures : "");
	buf_add(&sql, extra_tables);
	if (version == 1)
		buf_add(&sql, derive);
	if (!complete)
		buf_add(&sql, refill);
	buf_add(&sql, indexes);
	buf_add(&sql, schema_triggers);
	buf_addf(&sql, "PRAGMA application_id = %d; PRAGMA user_version = %d", APPLICATION_ID, SCHEMA_VERSION);
	bool done = sqlite3_exec(rows->database, buf_text(&sql), NULL, NULL, NULL) == SQLITE_OK;
	buf_done(&sql);
	return sql_end(rows, done, err);
}

/* A complete check reads the whole file. Above a small size it is done only for a migration, because SQLite checks each
 * page it uses anyway, and reports damage before anything is written. */
static bool check_pages(const struct rows *rows, bool all, struct err *err)
{
	char answer[80] = "ok";
	long pages = sql_ask_number(rows, "PRAGMA page_count");
	if (all || pages <= CHECKED_PAGES)
		sql_ask(rows, "PRAGMA quick_check(1)", answer, sizeof(answer));
	if (answer[0] == '\0')
		return sql_failed(rows, err);
	return strcmp(answer, "ok") == 0 ||
	       err_set(err, ERR_FAILURE,
		       "%s/history.db is damaged (%s): move it aside to start a new one; 'sqlite3 history.db .recover' "
		       "may save its contents",
		       rows->folder, answer);
}

bool schema_verify(const struct rows *rows, struct err *err)
{
	return check_pages(rows, false, err);
}

/* Version, id and whether there are any tables. */
struct identity {
	long version, id;
	bool empty;
};

static bool identify(struct rows *rows, struct identity *ret_identity, struct err *err)
{
	char answer[32];
	sql_ask(rows, "PRAGMA user_version", answer, sizeof(answer));
	bool read = answer[0] != '\0' || sql_failed(rows, err);
	*ret_identity = (struct identity){ .version = strtol(answer, NULL, 10),
					   .id = sql_ask_number(rows, "PRAGMA application_id") };
	ret_identity->empty = ret_identity->version == 0 && ret_identity->id == 0 &&
			      sql_ask_number(rows, "SELECT count(*) FROM sqlite_master") == 0;
	return read;
}

static bool examine(struct rows *rows, bool verify, bool *ret_current, struct err *err)
{
	struct identity identity;
	if (!identify(rows, &identity, err))
		return false;
	long version = identity.version;
	if ((verify || version < SCHEMA_VERSION) && !check_pages(rows, version < SCHEMA_VERSION, err))
		return false;
	if (!identity.empty && identity.id != APPLICATION_ID)
		return err_set(err, ERR_FAILURE, "%s/history.db is another program's database: move it aside",
			       rows->folder);
	if (version > SCHEMA_VERSION)
		return err_set(err, ERR_FAILURE,
			       "%s/history.db was written by a newer rollcoach: use that, or move the file aside",
			       rows->folder);
	*ret_current = version == SCHEMA_VERSION && rows_fit(rows) && is_complete(rows);
	return true;
}

/* Reads in one transaction, because another program may be creating the file right now, and because each would take
 * and release the lock by itself. */
bool schema_check(struct rows *rows, bool verify, struct err *err)
{
	bool current = false;
	bool good = sql_run(rows, "BEGIN", err) && examine(rows, verify, &current, err);
	sqlite3_exec(rows->database, "COMMIT", NULL, NULL, NULL);
	return good && (current || migrate(rows, err));
}
