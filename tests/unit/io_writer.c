/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The writer: it starts while the session has its history and its terminal open, and uses neither. */
#include "folder.h"
#include "io/store/store.h"
#include "io/store/writer.h"
#include "test.h"
#include <poll.h>
#include <string.h>
#include <unistd.h>

enum { LONG_MS = 60000 };

static struct writer_answer ask(struct writer *writer, enum writer_task task, struct record *record)
{
	static struct writer_answer answer;
	const struct writer_request request = {
		.task = task, .path = folder, .patience_ms = STORE_PATIENT_MS, .record = record
	};
	assert_true(writer_send(writer, &request));
	assert_true(writer_answer(writer, LONG_MS, &answer));
	return answer;
}

static struct record record_of(int64_t started)
{
	struct record record = { .started = started, .mode = "post-run", .minutes = 10, .planned_s = 600 };
	struct record_step step;
	memset(&step, 0, sizeof(step));
	step.kind = STEP_ROLL;
	step.side = SIDE_LEFT;
	strcpy(step.what, "soleus");
	record_add_step(&record, &step);
	return record;
}

static bool holds(const struct store *store, const struct record *record)
{
	struct err err;
	bool held = false;
	assert_true(store_holds(store, record, &held, &err));
	return held;
}

static void an_open_history_is_no_obstacle(void **state)
{
	(void)state;
	struct store store;
	struct writer writer;
	struct err err;
	struct record record = record_of(1800000000);
	assert_true(store_open(&store, folder, &err));
	assert_true(writer_start(&writer));
	assert_false(holds(&store, &record));
	struct writer_answer answer = ask(&writer, WRITER_BEGIN, &record);
	assert_true(answer.good);
	record.id = answer.id;
	assert_true(holds(&store, &record));

	record.minutes = 12;
	assert_true(store_change(&store, &record, &err));
	assert_true(ask(&writer, WRITER_CHANGE, &record).good);
	assert_true(holds(&store, &record));
	writer_stop(&writer);
	store_close(&store);
	record_done(&record);
}

/* Otherwise a terminal, or a speech program, would wait for the writer to end. */
static void files_of_the_session_end_with_it(void **state)
{
	(void)state;
	int ends[2];
	struct writer writer;
	struct record record = record_of(1800000000);
	assert_int_equal(pipe(ends), 0);
	assert_true(writer_start(&writer));
	assert_true(ask(&writer, WRITER_BEGIN, &record).good);
	close(ends[1]);
	struct pollfd end = { .fd = ends[0], .events = POLLIN };
	assert_int_equal(poll(&end, 1, 0), 1);
	assert_true((end.revents & POLLHUP) != 0);
	close(ends[0]);
	writer_stop(&writer);
	record_done(&record);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(an_open_history_is_no_obstacle, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(files_of_the_session_end_with_it, make_folder, remove_folder),
	};
	return cmocka_run_group_tests_name("writer", tests, NULL, NULL);
}
