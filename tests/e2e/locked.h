/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A session whose history is locked by another program, and the session as stored. */
#ifndef TESTS_LOCKED_H
#define TESTS_LOCKED_H

#include "coached.h"
#include "io/store/browse.h"
#include <sqlite3.h>

static sqlite3 *other; /* another program using the history */

static inline const char *state_folder(const struct drive *drive)
{
	static char path[400];
	snprintf(path, sizeof(path), "%s/.local/state/rollcoach", drive->home);
	return path;
}

static inline void lock(const struct drive *drive)
{
	char path[440];
	snprintf(path, sizeof(path), "%s/history.db", state_folder(drive));
	assert_int_equal(sqlite3_open_v2(path, &other, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
	assert_int_equal(sqlite3_exec(other, "BEGIN EXCLUSIVE", NULL, NULL, NULL), SQLITE_OK);
}

static inline void unlock(void)
{
	sqlite3_exec(other, "COMMIT", NULL, NULL, NULL);
	sqlite3_close(other);
}

/* The last session as stored; its time must be the sum of its steps. */
static inline struct record stored(const struct drive *drive)
{
	struct store store;
	struct record record = { 0 };
	struct err err;
	bool found = false;
	msec sum = 0;
	assert_true(store_open(&store, state_folder(drive), &err));
	assert_true(store_find(&store, 0, &record, &found, &err));
	assert_true(found);
	store_close(&store);
	for (unsigned i = 0; i < record.steps_count; i++)
		sum += record.steps[i].done_ms;
	assert_int_equal(sum, record.done_ms);
	return record;
}

static inline void begin_and_lock(struct drive *drive, const char *arguments)
{
	begin_session(drive, (struct setup){ .arguments = arguments });
	drive_advance(drive, 20000);
	expect_text(drive, "1 of 14");
	lock(drive);
}

/* The history is locked before the session could begin in it. */
static inline void begin_locked(struct drive *drive, const char *arguments)
{
	drive_start(drive,
		    &(struct setup){ .arguments = arguments, .profile = "", .settings = "voice: no\nanimate: no\n" });
	answer_none(drive);
	lock(drive);
	answer_keys(drive, "Enter");
	drive_advance(drive, 20000);
}

#endif
