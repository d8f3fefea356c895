/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The store: records are read back as written, and no work is lost. */

#include "folder.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/import.h"
#include "io/store/store.h"
#include "test.h"
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static struct record_step step_of(enum step_kind kind, const char *what)
{
	struct record_step step;
	memset(&step, 0, sizeof(step));
	step.kind = kind;
	strcpy(step.what, what);
	step.side = SIDE_RIGHT;
	step.seconds = 40;
	return step;
}

static struct record record_of(int64_t started)
{
	struct record record = { .started = started,
				 .offset_s = 3600,
				 .fingerprint = UINT64_MAX - 5,
				 .mode = "post-run",
				 .minutes = 10,
				 .planned_s = 595,
				 .marks_count = 1 };
	struct record_step steps[] = { step_of(STEP_LEAD_IN, ""), step_of(STEP_ROLL, "soleus"),
				       step_of(STEP_CHANGEOVER, ""), step_of(STEP_ROLL, "tfl") };
	record.marks[0] = (struct record_mark){ "calves", SIDE_LEFT, -1 };
	for (size_t i = 0; i < sizeof(steps) / sizeof(steps[0]); i++)
		record_add_step(&record, &steps[i]);
	return record;
}

static void open_store(struct store *store)
{
	struct err err;
	if (!store_open(store, folder, &err))
		fail_msg("%s", err.text);
}

static void begin(struct store *store, struct record *record)
{
	struct err err;
	open_store(store);
	if (!store_begin(store, record, &err))
		fail_msg("%s", err.text);
}

static void update(struct store *store, struct record *record, unsigned first, unsigned end)
{
	struct err err;
	if (!store_update(store, record, (struct record_change){ true, first, end, record->signals_count }, &err))
		fail_msg("%s", err.text);
}

static bool interrupted(struct store *store, struct record *ret_record)
{
	struct err err;
	bool found;
	assert_true(store_interrupted(store, ret_record, &found, &err));
	return found;
}

static void end(struct store *store, struct record *record)
{
	record->ending = ENDING_FINISHED;
	record->ended = record->started + 600;
	update(store, record, 0, record->steps_count);
}

static void every_member_is_kept(void **state)
{
	(void)state;
	if (sizeof(void *) != 8)
		skip();
	/* If this fails, add the new member to core/record/fields.c, and write the new size here. */
	assert_int_equal(sizeof(struct record_step), 832);
	assert_int_equal(sizeof(struct record_mark), 72);
	assert_int_equal(sizeof(struct record_signal), 144);
}

static void a_database_of_an_older_program_gets_its_new_columns(void **state)
{
	struct store store;
	struct record record = record_of(1772474400), read;
	(void)state;
	begin(&store, &record);
	assert_int_equal(sqlite3_exec(store.rows.database,
				      "ALTER TABLE step DROP COLUMN cap_most; ALTER TABLE session DROP COLUMN feel",
				      NULL, NULL, NULL),
			 SQLITE_OK);
	store_close(&store);
	open_store(&store);
	assert_true(interrupted(&store, &read));
	assert_int_equal(read.steps_count, 4);
	assert_int_equal(read.steps[1].cap_most, 0);
	end(&store, &read);
	record_done(&read);
	store_close(&store);
	record_done(&record);
}

static void a_session_is_read_as_it_was_written(void **state)
{
	struct store store;
	struct history history;
	struct err err;
	struct record record = record_of(1772474400);
	(void)state;
	record.steps[1] = (struct record_step){ STEP_ROLL,
						"soleus",
						"calves",
						"soleus gastrocnemius-medial",
						true,
						SIDE_LEFT,
						"lacrosse-ball",
						POSITION_SITTING,
						45,
						5,
						3,
						5,
						41234,
						true,
						true,
						true,
						true,
						SKIP_HURT,
						"pain",
						1,
						2,
						3,
						4 };
	record.signals[record.signals_count++] = (struct record_signal){ "pain", "soleus", SIDE_LEFT, 1772474500 };
	begin(&store, &record);
	record.done_ms = 54321;
	record.feel = FEEL_BETTER;
	record.at = 3;
	end(&store, &record);
	store_close(&store);
	open_store(&store);
	assert_true(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	assert_int_equal(history.records_count, 1);
	struct record *read = &history.records[0];
	assert_true(read->id == record.id && read->started == record.started && read->ended == record.ended);
	assert_true(read->fingerprint == record.fingerprint && read->offset_s == 3600 && read->done_ms == 54321);
	assert_string_equal(read->mode, "post-run");
	assert_true(read->minutes == 10 && read->planned_s == 595 && read->at == 3);
	assert_true(read->ending == ENDING_FINISHED && read->feel == FEEL_BETTER);
	assert_int_equal(read->steps_count, 4);
	assert_true(record_step_same(&read->steps[0], &record.steps[0]));
	assert_string_equal(read->steps[1].covers, record.steps[1].covers);
	assert_string_equal(read->steps[1].signal, "pain");
	assert_true(read->steps[1].why == SKIP_HURT && read->steps[1].cap_most == 4 && read->steps[1].done_ms == 41234);
	assert_string_equal(read->marks[0].what, record.marks[0].what);
	assert_true(read->marks[0].side == record.marks[0].side && read->marks[0].level == record.marks[0].level);
	assert_int_equal(read->signals_count, 1);
	assert_string_equal(read->signals[0].muscle, "soleus");
	assert_true(read->signals[0].at == 1772474500);
	history_done(&history);
	store_close(&store);
	record_done(&record);
}

static void time_inside_a_step_is_kept_without_a_transaction(void **state)
{
	struct store store;
	struct record record = record_of(1772474400), read;
	(void)state;
	begin(&store, &record);
	record.at = 1;
	record.steps[1].begun = true;
	update(&store, &record, 0, 2);
	int changes = sqlite3_total_changes(store.rows.database);
	for (int second = 1; second <= 17; second++) {
		record.steps[1].done_ms = second * 1000;
		record.done_ms = 10000 + second * 1000;
		update(&store, &record, 1, 2);
	}
	assert_int_equal(sqlite3_total_changes(store.rows.database), changes);
	record.steps[1].holds = 1;
	update(&store, &record, 1, 2);
	assert_true(sqlite3_total_changes(store.rows.database) > changes);
	record.steps[1].done_ms = 18500;
	record.done_ms = 28500;
	update(&store, &record, 1, 2);
	store_close(&store); /* as a kill would leave it */
	open_store(&store);
	assert_true(interrupted(&store, &read));
	assert_true(read.id == record.id && read.at == 1);
	assert_true(read.steps[1].done_ms == 18500 && read.done_ms == 28500);
	record_done(&read);
	store_close(&store);
	record_done(&record);
}

static void an_interrupted_session_goes_on_under_its_id(void **state)
{
	struct store store;
	struct record record = record_of(1772474400), read;
	struct err err;
	(void)state;
	begin(&store, &record);
	store_close(&store);
	open_store(&store);
	assert_true(interrupted(&store, &read));
	assert_true(store_begin(&store, &read, &err));
	assert_true(read.id == record.id);
	end(&store, &read);
	record_done(&read);
	assert_false(interrupted(&store, &read));
	store_close(&store);
	record_done(&record);
}

static void only_the_newest_interrupted_session_is_offered(void **state)
{
	struct store store;
	struct record record, read;
	struct history history;
	struct err err;
	(void)state;
	for (int i = 0; i < 3; i++) {
		record = record_of(1772474400 + i * 1000);
		record.done_ms = 30000;
		begin(&store, &record);
		store_close(&store);
		record_done(&record);
	}
	open_store(&store);
	assert_true(interrupted(&store, &read));
	assert_true(read.started == 1772474400 + 2000);
	assert_true(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	assert_int_equal(history.records_count, 3);
	assert_int_equal(history.records[0].ending, ENDING_LEFT);
	assert_true(history.records[0].ended == history.records[0].started + 30);
	history_done(&history);
	read.ending = ENDING_LEFT;
	assert_true(store_change(&store, &read, &err));
	record_done(&read);
	assert_false(interrupted(&store, &read));
	store_close(&store);
}

static void a_session_that_runs_elsewhere_is_left_alone(void **state)
{
	int ready[2], over[2];
	char byte = 0;
	(void)state;
	assert_true(pipe(ready) == 0 && pipe(over) == 0);
	pid_t other = fork();
	if (other == 0) {
		struct store theirs;
		struct record record = record_of(1772474400);
		struct err err;
		close(over[1]);
		bool good = store_open(&theirs, folder, &err) && store_begin(&theirs, &record, &err);
		_exit(!good || write(ready[1], &byte, 1) != 1 || read(over[0], &byte, 1) != 0);
	}
	close(ready[1]);
	close(over[0]);
	assert_int_equal(read(ready[0], &byte, 1), 1);
	struct store store;
	struct record record;
	struct history history;
	struct err err;
	open_store(&store);
	assert_false(interrupted(&store, &record));
	assert_true(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	assert_int_equal(history.records_count, 0);
	history_done(&history);
	record = (struct record){ .id = 1, .mode = "post-run" };
	assert_false(store_begin(&store, &record, &err));
	assert_non_null(strstr(err.text, "another terminal"));
	bool there;
	assert_false(store_delete(&store, record.id, &there, &err));
	assert_non_null(strstr(err.text, "running in another terminal"));
	unsigned deleted;
	assert_true(store_delete_all(&store, &deleted, &err));
	assert_int_equal(deleted, 0);
	close(over[1]);
	int status;
	assert_int_equal(waitpid(other, &status, 0), other);
	assert_int_equal(status, 0);
	assert_true(interrupted(&store, &record));
	record_done(&record);
	store_close(&store);
	close(ready[0]);
}

static void a_new_plan_may_be_shorter(void **state)
{
	struct store store;
	struct record record = record_of(1772474400);
	struct history history;
	struct err err;
	(void)state;
	begin(&store, &record);
	record.steps_count = 2;
	strcpy(record.steps[1].what, "tfl");
	update(&store, &record, 1, 2);
	end(&store, &record);
	assert_true(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	assert_int_equal(history.records[0].steps_count, 2);
	assert_string_equal(history.records[0].steps[1].what, "tfl");
	history_done(&history);
	store_close(&store);
	record_done(&record);
}

static void feeling_can_be_entered_after_the_end(void **state)
{
	struct store store;
	struct record record = record_of(1772474400);
	struct history history;
	struct err err;
	(void)state;
	begin(&store, &record);
	end(&store, &record);
	record.feel = FEEL_WORSE;
	record.signals[record.signals_count++] = (struct record_signal){ "bruise-after", "tfl", SIDE_BOTH, 1772560800 };
	assert_true(store_update(&store, &record, (struct record_change){ .head = true }, &err));
	assert_true(store_read(&store, (struct store_range){ .from = 0, .whole = true }, &history, &err));
	assert_int_equal(history.records[0].feel, FEEL_WORSE);
	assert_int_equal(history.records[0].signals_count, 1);
	history_done(&history);
	store_close(&store);
	record_done(&record);
}

static unsigned import(struct store *store, const struct record *records, unsigned count)
{
	struct store_import import = { .store = store };
	struct err err = { 0 };
	for (unsigned i = 0; i < count; i++) {
		struct record copy = records[i];
		assert_true(import_add(&import, &copy, &err));
	}
	assert_true(import_end(&import, true, &err));
	assert_int_equal(import.seen, count);
	return import.added;
}

static void session_imported_twice_is_stored_once(void **state)
{
	struct store store;
	struct record records[] = { record_of(1772474400), record_of(1772560800) };
	struct history read;
	struct err err;
	(void)state;
	records[0].ending = ENDING_FINISHED;
	open_store(&store);
	assert_int_equal(import(&store, records, 2), 2);
	assert_int_equal(import(&store, records, 2), 0);
	assert_true(store_read(&store, (struct store_range){ .from = 1772500000, .whole = true }, &read, &err));
	assert_int_equal(read.records_count, 1);
	assert_int_equal(read.records[0].ending, ENDING_LEFT);
	assert_int_equal(read.records[0].steps_count, 4);
	history_done(&read);
	record_done(&records[0]);
	record_done(&records[1]);
	store_close(&store);
}

static void people_can_query_it_and_nobody_else_can_read_it(void **state)
{
	char path[100];
	struct stat found;
	struct store store;
	struct record record = record_of(1772474400);
	sqlite3_stmt *statement;
	(void)state;
	begin(&store, &record);
	sqlite3_prepare_v2(store.rows.database,
			   "SELECT count(*) FROM session JOIN step ON step.session = session.id "
			   "WHERE mode = 'post-run' AND kind = 'roll' AND side = 'right' AND why <> 'hurt'",
			   -1, &statement, NULL);
	assert_int_equal(sqlite3_step(statement), SQLITE_ROW);
	assert_int_equal(sqlite3_column_int(statement, 0), 2);
	sqlite3_finalize(statement);
	snprintf(path, sizeof(path), "%s/history.db", folder);
	assert_int_equal(stat(path, &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	store_close(&store);
	record_done(&record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_member_is_kept),
		cmocka_unit_test_setup_teardown(a_database_of_an_older_program_gets_its_new_columns, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_session_is_read_as_it_was_written, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(time_inside_a_step_is_kept_without_a_transaction, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(an_interrupted_session_goes_on_under_its_id, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(only_the_newest_interrupted_session_is_offered, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_session_that_runs_elsewhere_is_left_alone, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_new_plan_may_be_shorter, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(feeling_can_be_entered_after_the_end, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(session_imported_twice_is_stored_once, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(people_can_query_it_and_nobody_else_can_read_it, make_folder,
						remove_folder),
	};
	return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
