/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The amount of data that planning and Home read does not grow with the history. */

#include "core/catalogue/catalogue.h"
#include "folder.h"
#include "io/store/correct.h"
#include "io/store/recall.h"
#include "test.h"
#include <sqlite3.h>
#include <stdio.h>
#include <string.h>

enum { NOON = 1772452800, FEW = 40, MANY = 1500 };

/* A session some days before the last one: a bout and a mark. */
static unsigned planned_roll_s;

static void add_session(struct store *store, unsigned days_ago, bool stopped)
{
	struct record record = { .started = NOON - (int64_t)days_ago * DAY_S,
				 .minutes = 10,
				 .ending = ENDING_FINISHED,
				 .planned_roll_s = planned_roll_s,
				 .marks = { { "soleus", SIDE_LEFT, 5 } },
				 .marks_count = days_ago % 2 };
	struct record_step step;
	struct err err = { 0 };
	memset(&step, 0, sizeof(step));
	step.kind = STEP_ROLL;
	step.side = SIDE_LEFT;
	step.done_ms = 40 * MSEC_SECOND;
	snprintf(step.what, sizeof(step.what), "soleus");
	snprintf(record.mode, sizeof(record.mode), "post-run");
	record.ended = record.started + 600;
	record_add_step(&record, &step);
	record_count(&record);
	if (stopped)
		record_add_signal(&record, &(struct record_signal){ "pain", "soleus", SIDE_LEFT, record.started });
	if (!store_restore(store, &record, &err))
		fail_msg("%s", err.text);
	record_done(&record);
}

/* Its signal stays (R110). */
static void delete_last(struct store *store)
{
	struct err err = { 0 };
	bool found = false;
	assert_true(store_delete(store, 1, &found, &err));
	assert_true(found);
}

/* Neither the first nor the last of its kind, and before the sessions that planning reads. */
static void a_signal_between_others_is_known(void **state)
{
	static const unsigned stops[] = { 40, 24, 12 };
	struct store store;
	struct history history;
	struct advice advice[ADVICE_MAX];
	struct err err = { 0 };
	unsigned deleted;
	(void)state;
	assert_true(store_open(&store, folder, &err));
	for (unsigned i = 0; i <= 40; i++)
		add_session(&store, i, i == stops[0] || i == stops[1] || i == stops[2]);
	assert_true(store_recent(&store, catalogue_builtin(), NOON / DAY_S, &history, &err));
	unsigned count = history_advice(&history, catalogue_builtin(), advice);
	assert_int_not_equal(count, 0);
	assert_string_equal(advice[0].why, "stopped twice within 14 days");
	history_done(&history);
	assert_true(store_delete_all(&store, &deleted, &err));
	store_close(&store);
}

static int count_one(void *count)
{
	++*(long *)count;
	return 0;
}

/* Instructions of the database's virtual machine: identical on every computer. */
static long work(struct store *store)
{
	static uint16_t days[1024];
	struct history history;
	struct stats stats;
	struct err err = { 0 };
	long count = 0;
	sqlite3_progress_handler(store->rows.database, 1, count_one, &count);
	assert_true(store_recent(store, catalogue_builtin(), NOON / DAY_S, &history, &err));
	assert_true(store_stats(store, catalogue_builtin(), NOON / DAY_S, days, &stats, &err));
	sqlite3_progress_handler(store->rows.database, 0, NULL, NULL);
	history_done(&history);
	return count;
}

static void take_no_more_work(unsigned planned)
{
	struct store store;
	struct err err = { 0 };
	planned_roll_s = planned;
	if (!store_open(&store, folder, &err))
		fail_msg("%s", err.text);
	sqlite3_exec(store.rows.database, "PRAGMA synchronous = OFF", NULL, NULL, NULL);
	for (unsigned i = 0; i < FEW; i++)
		add_session(&store, i, i == 0);
	delete_last(&store);
	long few = work(&store);
	for (unsigned i = FEW; i < MANY; i++)
		add_session(&store, i, false);
	assert_int_in_range(work(&store), few * 9 / 10, few * 11 / 10);
	store_close(&store);
}

static void many_sessions_take_no_more_work_than_few(void **state)
{
	(void)state;
	take_no_more_work(0);
}

/* Too little was rolled for them to count. */
static void many_poor_sessions_take_no_more_work_than_few(void **state)
{
	(void)state;
	take_no_more_work(600);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_signal_between_others_is_known, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(many_sessions_take_no_more_work_than_few, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(many_poor_sessions_take_no_more_work_than_few, make_folder,
						remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
