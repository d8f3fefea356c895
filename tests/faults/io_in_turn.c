/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every access to the disk fails in turn: anything reported as written is there afterwards, and anything that failed
 * can be written again.
 *
 * usage: faults_io_in_turn [EVERY]: only each EVERYth access fails (default 7) */
#include "failing_disk.h"
#include "folder.h"
#include "io/store/browse.h"
#include "io/store/import.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include "test.h"
#include <signal.h>
#include <stdio.h>
#include <sys/resource.h>

enum { STEPS = 6, SESSIONS = 5, ACCESSES_MAX = 2000 };

static unsigned every = 7;

static const char *const fault_names[FAULT_COUNT] = { "disk full", "read-only", "short write", "lock" };

static struct record record_of(int64_t started)
{
	struct record record = { .started = started, .mode = "post-run", .minutes = 10 };
	struct record_step step;
	memset(&step, 0, sizeof(step));
	step.kind = STEP_ROLL;
	strcpy(step.what, "soleus");
	step.seconds = 40;
	for (unsigned i = 0; i < STEPS; i++)
		record_add_step(&record, &step);
	return record;
}

static struct record read_last(void)
{
	struct store store;
	struct record record = { 0 };
	struct err err;
	bool found = false;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_find(&store, 0, &record, &found, &err));
	store_close(&store);
	if (!found)
		memset(&record, 0, sizeof(record));
	return record;
}

static void empty_folder(void)
{
	assert_int_equal(remove_folder(NULL), 0);
	assert_int_equal(make_folder(NULL), 0);
}

/* ---- A session --------------------------------------------------------------------------------------------------- */

struct session_run {
	unsigned acknowledged; /* steps reported as written */
	bool ended, signalled; /* ... and the end, and a stop signal */
};

/* Like the journal, opens and begins until that succeeds, and continues after a failed update. */
static void play(struct store *store, struct record *record, struct session_run *run)
{
	struct err err;
	bool begun = false;
	for (unsigned i = 0; i < STEPS; i++) {
		record->at = i;
		record->steps[i].done_ms = 40000;
		record->steps[i].ended = true;
		record->done_ms += 40000;
		if (i == 3)
			record_add_signal(record, &(struct record_signal){ "pain", "soleus", SIDE_LEFT, 100 });
		if (!store_is_open(store) && !store_open_within(store, folder, STORE_AT_ONCE_MS, &err))
			continue;
		begun = begun || store_begin(store, record, &err);
		unsigned signals_first = i == 3 ? 0 : record->signals_count;
		if (begun &&
		    store_update(store, record, (struct record_change){ true, i, i + 1, signals_first }, &err)) {
			run->acknowledged = i + 1;
			run->signalled = run->signalled || i >= 3;
		}
	}
	record->ending = ENDING_FINISHED;
	record->at = STEPS;
	run->ended =
		begun && store_update(store, record, (struct record_change){ .head = true, .signals_first = 1 }, &err);
}

/* Everything acknowledged is there; if the disk works again, another try adds the rest. */
static void check(const struct session_run *run)
{
	struct record read = read_last();
	msec sum = 0;
	for (unsigned i = 0; i < read.steps_count; i++)
		sum += read.steps[i].done_ms;
	assert_true(read.steps_count == 0 || sum == read.done_ms);
	assert_true(read.steps_count > 0 || run->acknowledged == 0);
	for (unsigned i = 0; i < run->acknowledged; i++)
		assert_int_equal(read.steps[i].done_ms, 40000);
	if (run->signalled)
		assert_int_equal(read.signals_count, 1);
	if (run->ended)
		assert_int_equal(read.ending, ENDING_FINISHED);
	record_done(&read);
}

/* Returns false once the session has fewer accesses than this. */
static bool session_with(enum fault fault, unsigned at, bool stays)
{
	struct store store = { .progress = -1 };
	struct record record = record_of(1772474400);
	struct session_run run = { 0 };
	struct err err;
	empty_folder();
	disk_fail(fault, at, stays);
	play(&store, &record, &run);
	bool hit = disk.hit;
	disk_fail(fault, 0, false);
	if (!run.ended && record.id != 0) {
		store.whole = true;
		assert_true(store_update(&store, &record, (struct record_change){ 0 }, &err));
		run = (struct session_run){ STEPS, true, true };
	}
	store_close(&store);
	check(&run);
	record_done(&record);
	return hit;
}

static void a_session_survives_every_fault(void **state)
{
	(void)state;
	for (int fault = 0; fault < FAULT_COUNT; fault++)
		for (int stays = 0; stays < 2; stays++) {
			unsigned at = 1;
			while (at < ACCESSES_MAX && session_with((enum fault)fault, at, stays))
				at += every;
			printf("session, %s%s: up to access %u\n", fault_names[fault], stays ? " from then on" : "",
			       at - 1);
			assert_true(at > 5 && at < ACCESSES_MAX);
		}
}

/* ---- An import ---------------------------------------------------------------------------------------------------- */

static bool import_all(struct store *store, struct err *err)
{
	struct store_import import = { .store = store };
	bool good = true;
	for (unsigned i = 0; good && i < SESSIONS; i++) {
		struct record record = record_of(1772474400 + 86400 * (int64_t)i);
		record.ending = ENDING_FINISHED;
		good = import_add(&import, &record, err);
		record_done(&record);
	}
	return import_end(&import, good, err);
}

static unsigned count_sessions(void)
{
	struct store store;
	struct err err;
	unsigned count;
	assert_true(store_open(&store, folder, &err));
	assert_true(store_count(&store, &count, &err));
	store_close(&store);
	return count;
}

static bool import_with(enum fault fault, unsigned at)
{
	struct store store;
	struct err err;
	empty_folder();
	assert_true(store_open_within(&store, folder, STORE_AT_ONCE_MS, &err));
	disk_fail(fault, at, false);
	bool imported = import_all(&store, &err);
	bool hit = disk.hit;
	disk_fail(fault, 0, false);
	store_close(&store);
	assert_true(!imported || count_sessions() == SESSIONS);
	/* Repeated, it adds what is missing and nothing twice. */
	assert_true(store_open(&store, folder, &err));
	assert_true(import_all(&store, &err));
	store_close(&store);
	assert_int_equal(count_sessions(), SESSIONS);
	return hit;
}

static void an_import_can_be_repeated_after_every_fault(void **state)
{
	(void)state;
	for (int fault = 0; fault < FAULT_COUNT; fault++) {
		unsigned at = 1;
		while (at < ACCESSES_MAX && import_with((enum fault)fault, at))
			at += every;
		printf("import, %s: up to access %u\n", fault_names[fault], at - 1);
		assert_true(at > 1 && at < ACCESSES_MAX);
	}
}

/* ---- A file ------------------------------------------------------------------------------------------------------- */

static char path[128];

static void expect_file(const char *expected)
{
	struct err err;
	char *bytes;
	size_t size;
	assert_true(file_read(path, &bytes, &size, &err));
	assert_string_equal(bytes, expected);
	free(bytes);
}

/* The disk is full after `most` bytes: the write is short, or fails. */
static bool save_with_room_for(rlim_t most, const char *text, unsigned flags)
{
	struct rlimit before, full;
	struct saving saving;
	struct err err;
	getrlimit(RLIMIT_FSIZE, &before);
	full = (struct rlimit){ most, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &full);
	bool saved = saving_begin(&saving, path, flags, &err);
	for (size_t i = 0; saved && i < strlen(text); i += 7)
		saving_add(&saving, text + i, strnlen(text + i, 7));
	saved = saved && saving_end(&saving, true, &err);
	setrlimit(RLIMIT_FSIZE, &before);
	return saved;
}

/* A profile, or a page of a roster: saved whole or not at all, at whichever byte the disk fills up. */
static void a_file_is_whole_or_as_before_at_every_byte(void **state)
{
	static const char text[] = "kind: profile\nversion: 1\nfinished: 12\n";
	struct err err;
	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	snprintf(path, sizeof(path), "%s/profile.yaml", folder);
	for (rlim_t most = 0; most <= sizeof(text); most++) {
		assert_true(save_file(path, "old\n", 4, true, &err));
		bool saved = save_with_room_for(most, text, SAVING_UNLINKS);
		assert_int_equal(saved, most >= strlen(text));
		expect_file(saved ? text : "old\n");
	}
	printf("file: %zu sizes of the disk\n", sizeof(text) + 1);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_session_survives_every_fault, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(an_import_can_be_repeated_after_every_fault, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_file_is_whole_or_as_before_at_every_byte, make_folder, remove_folder),
	};
	if (argc > 1)
		every = (unsigned)strtoul(argv[1], NULL, 10);
	disk_install();
	return cmocka_run_group_tests_name("every access fails in turn", tests, NULL, NULL);
}
