/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whatever is pressed, and however the session ends or is killed, its time is the sum of its steps' times. */
#include "core/record/record.h"
#include "core/session/session.h"
#include "folder.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/store.h"
#include "random_plan.h"

enum { KEYS = 10, SLOWER = 10 /* this many times fewer cases than without a disk */ };

static struct store store;
static struct session session;
static const int64_t epoch = 1772474400;

static void press(struct random *random, msec now)
{
	struct cues cues = { 0 };
	unsigned key = random_below(random, 100);
	if (key < 60)
		session_command(&session, (enum command)random_below(random, COMMAND_COUNT), now, &cues);
	else if (key < 70)
		session_stop_signal(&session, random_below(random, session.catalogue->stop_signals_count), now, &cues);
	else if (key < 75)
		session_suspend(&session, now, now + 1000, &cues);
	else
		session_advance(&session, now, &cues);
}

/* Updates the record as the loop does, after every key and whenever time has passed. */
static bool update(struct record *record)
{
	struct err err;
	struct record_change change = record_update(record, &session, epoch + session.now / MSEC_SECOND);
	return store_update(&store, record, change, &err);
}

static bool play(struct random *random, struct record *record)
{
	msec now = 0;
	if (!update(record)) /* a routine without steps is over at once */
		return false;
	for (int i = 0; i < KEYS && session.phase != PHASE_OVER; i++) {
		now += (msec)random_below(random, 40000);
		if (random_chance(random, 50)) {
			struct cues cues = { 0 };
			session_advance(&session, now, &cues);
			if (!update(record))
				return false;
		}
		press(random, now);
		if (!update(record))
			return false;
	}
	return true;
}

static const char *check(const struct record *read)
{
	msec sum = 0;
	for (unsigned i = 0; i < read->steps_count; i++) {
		sum += read->steps[i].done_ms;
		if (read->steps[i].done_ms != session.record[i].done_ms)
			return "a step is booked with another time than was counted";
	}
	if (sum != read->done_ms)
		return "the time of the session is not the sum of its steps";
	return read->done_ms == session.counted ? NULL : "the session is booked with another time than was counted";
}

/* A killed program leaves its progress file; the next one finds the last state written. */
static bool find(struct record *record, bool kill, struct record *ret_read)
{
	struct err err;
	bool found;
	if (kill && session.phase != PHASE_OVER) {
		store_close(&store);
		if (!store_open(&store, folder, &err))
			return false;
		/* Killed while a question after a stop signal was open: stopped, not to be continued. */
		return (session.wait.on ? store_find(&store, record->id, ret_read, &found, &err)
					: store_interrupted(&store, ret_read, &found, &err)) &&
		       found;
	}
	if (session.phase != PHASE_OVER) {
		struct cues cues = { 0 };
		session_command(&session, COMMAND_LEAVE, session.now, &cues);
		if (!update(record))
			return false;
	}
	return store_find(&store, record->id, ret_read, &found, &err) && found;
}

static const char *time_is_the_sum_of_the_steps(struct random *random)
{
	struct record record, read = { 0 };
	struct err err;
	bool deleted;
	struct plan plan = random_plan(random, random_below(random, catalogue_builtin()->modes_count));
	struct wish wish = { .mode = plan.mode, .minutes = 10 };
	session_start(&session, &plan, NULL, 0);
	plan_done(&plan);
	record_start(&record, &session, &wish, epoch, 0);
	const char *broken = NULL;
	if (!store_begin(&store, &record, &err) || !play(random, &record))
		broken = "the session cannot be written";
	else if (!find(&record, random_chance(random, 50), &read))
		broken = "the session is not there afterwards";
	else
		broken = check(&read);
	int64_t id = record.id;
	record_done(&read);
	record_done(&record);
	return broken == NULL && !store_delete(&store, id, &deleted, &err) ? "the session cannot be deleted" : broken;
}

int main(int argc, char **argv)
{
	struct err err;
	if (make_folder(NULL) != 0 || !store_open(&store, folder, &err))
		return 1;
	char fewer[32];
	unsigned long cases = argc > 1 ? strtoul(argv[1], NULL, 10) : PROPERTY_CASES;
	snprintf(fewer, sizeof(fewer), "%lu", argc > 2 ? cases : cases / SLOWER);
	char *arguments[] = { argv[0], fewer, argc > 2 ? argv[2] : NULL };
	int status =
		property_run("time is the sum of the steps", time_is_the_sum_of_the_steps, argc > 2 ? 3 : 2, arguments);
	store_close(&store);
	remove_folder(NULL);
	return status;
}
