/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps sessions in a second store beside the history, and moves them into the history later. */
#include "io/store/spare.h"

#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/sql.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include <sqlite3.h>
#include <stdio.h>
#include <unistd.h>

static bool path_of(const char *folder, char ret_path[FOLDER_PATH_MAX], struct err *err)
{
	return folder_path(ret_path, folder, "spare", err);
}

bool spare_is_there(const char *folder)
{
	struct err ignored;
	char path[FOLDER_PATH_MAX], file[FOLDER_PATH_MAX];
	return path_of(folder, path, &ignored) && folder_path(file, path, "history.db", &ignored) &&
	       access(file, F_OK) == 0;
}

/* ---- Keeping ------------------------------------------------------------------------------------------------------ */

static void stop(struct spare *spare)
{
	store_close(&spare->store);
	*spare = (struct spare){ .store.progress = -1 };
}

static bool open_spare(struct spare *spare, const char *folder, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	if (store_was_moved(&spare->store))
		stop(spare);
	return store_is_open(&spare->store) ||
	       (path_of(folder, path, err) && store_open_within(&spare->store, path, STORE_BRIEF_MS, err));
}

/* The time of the current step is left out, because the progress file keeps it at little cost. */
static uint64_t stamp_of(struct record *record)
{
	struct record head = *record;
	msec *step_ms = record->at < record->steps_count ? &record->steps[record->at].done_ms : &head.done_ms;
	msec before = *step_ms;
	head.steps = NULL;
	head.done_ms = head.rolled_ms = *step_ms = 0;
	uint64_t steps = save_stamp(record->steps, record->steps_count * sizeof(*record->steps));
	*step_ms = before;
	return save_stamp(&head, sizeof(head)) ^ (steps << 1);
}

static bool keep_new(struct spare *spare, struct record *record, struct err *err)
{
	spare->started = spare->id = 0;
	if (!store_begin(&spare->store, record, err))
		return false;
	spare->id = record->id;
	spare->started = record->started;
	return true;
}

static bool keep_changes(struct spare *spare, struct record *record, struct err *err)
{
	struct record_change all = { true, 0, record->steps_count, 0 };
	struct record_change time = { .signals_first = record->signals_count };
	bool same = spare->stamp == stamp_of(record);
	if (same && record->ending != ENDING_NONE)
		return true;
	if (!store_update(&spare->store, record, same ? time : all, err))
		return false;
	spare->stamp = stamp_of(record);
	return true;
}

bool spare_keep(struct spare *spare, const char *folder, struct record *record, struct err *err)
{
	if (!open_spare(spare, folder, err))
		return false;
	struct record copy = *record; /* its id in the history stays open */
	bool begun = spare->id != 0 && spare->started == record->started;
	copy.id = begun ? spare->id : 0;
	return (begun || keep_new(spare, &copy, err)) && keep_changes(spare, &copy, err);
}

/* ---- Moving into the history -------------------------------------------------------------------------------------- */

/* The lock keeps other programs from beginning a session in it meanwhile. */
static void remove_if_empty(const struct store *store)
{
	char file[FOLDER_PATH_MAX];
	struct err ignored;
	if (!sql_run(&store->rows, "BEGIN EXCLUSIVE", &ignored))
		return;
	bool empty = sql_ask_number(&store->rows, "SELECT count(*) = 0 FROM session") == 1;
	if (empty && folder_path(file, store->rows.folder, "history.db", &ignored))
		unlink(file);
	sqlite3_exec(store->rows.database, "ROLLBACK", NULL, NULL, NULL);
	if (empty)
		rmdir(store->rows.folder);
}

static void forget(struct store *store, int64_t id)
{
	struct err ignored;
	bool found;
	store_delete(store, id, &found, &ignored);
}

void spare_forget(struct spare *spare, const struct record *record)
{
	if (spare->id == 0 || spare->started != record->started)
		return;
	struct store *store = &spare->store;
	int64_t id = spare->id;
	char folder[FOLDER_PATH_MAX];
	struct err ignored;
	snprintf(folder, sizeof(folder), "%s", store->rows.folder);
	stop(spare); /* gives up the lock on the session */
	if (!store_open_within(store, folder, STORE_BRIEF_MS, &ignored))
		return;
	forget(store, id);
	remove_if_empty(store);
	stop(spare);
}

void spare_take_in(struct store *store)
{
	struct store spare;
	struct record record = { 0 };
	struct err ignored = { 0 };
	char path[FOLDER_PATH_MAX];
	bool found = true, added = true, good = true;
	if (!store_is_open(store) || !spare_is_there(store->rows.folder) ||
	    !path_of(store->rows.folder, path, &ignored) || !store_open_within(&spare, path, STORE_BRIEF_MS, &ignored))
		return;
	while (good && store_find(&spare, 0, &record, &found, &ignored) && found) {
		int64_t id = record.id;
		record.id = 0;
		good = store_undelete(store, &record, &added, &ignored) && store_delete(&spare, id, &found, &ignored);
		record_done(&record);
	}
	remove_if_empty(&spare);
	store_close(&spare);
}

bool spare_open(struct store *ret_store, const char *folder, bool verify, struct err *err)
{
	bool good = verify ? store_open(ret_store, folder, err)
			   : store_open_unverified(ret_store, folder, STORE_BRIEF_MS, err);
	if (good)
		spare_take_in(ret_store);
	return good;
}
