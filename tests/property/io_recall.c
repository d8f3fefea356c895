/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whatever is recorded, logged, imported, edited, deleted and restored, in any order, the store derives the same
 * results from its indexes as the complete history gives from scratch. */
#include "base/utc.h"
#include "core/safety/questions.h"
#include "folder.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/import.h"
#include "io/store/measures.h"
#include "io/store/recall.h"
#include "property.h"
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

enum { OPERATIONS = 40, SESSIONS_MAX = 40, TODAY = 20000, SIGNALS_MAX = 2000, SLOWER = 50, MEASURES_MAX = 60 };

static const struct catalogue *catalogue;
static struct store store;
static struct err err;

/* The test's own account of the expected content. */
static struct record sessions[SESSIONS_MAX];
static unsigned sessions_count;
static struct record deleted[SESSIONS_MAX]; /* those whose deletion may be undone, the last one last */
static unsigned deleted_count;
static struct measurement measures[MEASURES_MAX];
static unsigned measures_count;
static struct record_signal signals[SIGNALS_MAX]; /* ever reported, including in deleted sessions */
static unsigned signals_count;
static struct profile profile; /* has learned from each session when it was entered, as the program does */

/* ---- Random sessions ---------------------------------------------------------------------------------------------- */

static void random_place(struct random *random, char *out)
{
	if (random_chance(random, 70))
		strcpy(out, catalogue->muscles[random_below(random, 4)].id);
	else
		strcpy(out, catalogue->groups[random_below(random, 3)].id);
}

static void add_steps(struct random *random, struct record *record)
{
	for (unsigned i = random_below(random, 5); i > 0; i--) {
		struct record_step step;
		memset(&step, 0, sizeof(step));
		step.kind = random_chance(random, 80) ? STEP_ROLL : STEP_CHANGEOVER;
		step.side = (enum side)random_below(random, SIDE_COUNT);
		step.done_ms = (msec)random_below(random, 45) * MSEC_SECOND;
		random_place(random, step.what);
		record_add_step(record, &step);
	}
	record_count(record);
}

static void add_marks(struct random *random, struct record *record)
{
	record->marks_count = random_below(random, 3);
	for (unsigned i = 0; i < record->marks_count; i++) {
		random_place(random, record->marks[i].what);
		record->marks[i].side = (enum side)random_below(random, SIDE_COUNT);
		record->marks[i].level = (int)random_below(random, 11);
	}
}

/* A person is in one time zone at a time, which changes every six hours here. */
static int32_t offset_at(int64_t at)
{
	static const int32_t offsets[] = { 0, 3600, -18000, 46800 };
	return offsets[at / (DAY_S / 4) % 4];
}

static struct record random_record(struct random *random)
{
	static const char *const modes[] = { "post-run", "post-run", "pre-run", "rest-day" };
	struct record record = { .minutes = 1 + random_below(random, 3) };
	unsigned quarter_days = random_below(random, 160);
	record.started = (int64_t)TODAY * DAY_S + DAY_S / 2 - (int64_t)quarter_days * (DAY_S / 4);
	record.offset_s = offset_at(record.started);
	strcpy(record.mode, modes[random_below(random, 4)]);
	record.ending = random_chance(random, 60) ? ENDING_FINISHED : ENDING_LEFT;
	record.feel = (enum feel)random_below(random, FEEL_COUNT);
	record.by_hand = random_chance(random, 30);
	add_steps(random, &record);
	add_marks(random, &record);
	if (random_chance(random, 20)) {
		struct record_signal signal = { .side = SIDE_LEFT, .at = record.started + 60 };
		strcpy(signal.signal, random_chance(random, 50) ? "pain" : "bruise-after");
		strcpy(signal.muscle, catalogue->muscles[random_below(random, 3)].id);
		record_add_signal(&record, &signal);
	}
	return record;
}

/* ---- Operations --------------------------------------------------------------------------------------------------- */

static bool is_known(const struct record *record)
{
	for (unsigned i = 0; i < sessions_count; i++)
		if (sessions[i].started == record->started && sessions[i].minutes == record->minutes)
			return true;
	return false;
}

static void keep(struct record *record)
{
	for (unsigned i = 0; i < record->signals_count && signals_count < SIGNALS_MAX; i++)
		signals[signals_count++] = record->signals[i];
	sessions[sessions_count++] = *record;
}

/* An imported session that is there already only adds its stop signals, and what remains in the record are those. */
static void amend(struct record *record)
{
	unsigned at = 0;
	while (sessions[at].started != record->started || sessions[at].minutes != record->minutes)
		at++;
	for (unsigned i = 0; i < record->signals_count && signals_count < SIGNALS_MAX; i++) {
		record_add_signal(&sessions[at], &record->signals[i]);
		signals[signals_count++] = record->signals[i];
	}
}

static bool learn(const struct record *record)
{
	struct history recent;
	bool good = store_recent(&store, catalogue, TODAY, &recent, &err);
	if (good)
		profile_learn_unasked(&profile, catalogue, &recent, record, 0);
	history_done(&recent);
	return good;
}

static const char *import_one(struct random *random)
{
	struct record record = random_record(random);
	struct store_import import = { .store = &store };
	bool known = is_known(&record);
	if (sessions_count == SESSIONS_MAX) {
		record_done(&record);
		return NULL;
	}
	if (!import_add(&import, &record, &err) || !import_end(&import, true, &err) || import.added == known ||
	    !learn(&record))
		return "an import fails";
	if (known) {
		amend(&record);
		record_done(&record);
	} else {
		keep(&record);
	}
	return NULL;
}

static const char *record_one(struct random *random)
{
	struct record record = random_record(random);
	enum ending ending = record.ending;
	unsigned steps = record.steps_count;
	if (sessions_count == SESSIONS_MAX || is_known(&record) || steps == 0) {
		record_done(&record);
		return NULL;
	}
	record.ending = ENDING_NONE;
	if (!store_begin(&store, &record, &err))
		return "a session cannot begin";
	record.ending = ending;
	record.steps[0].done_ms += 20000;
	record_count(&record);
	if (!store_update(&store, &record, (struct record_change){ true, 0, steps, 0 }, &err))
		return "a session cannot be written";
	if (!learn(&record))
		return "a session cannot be learned from";
	keep(&record);
	return NULL;
}

/* The test's own account is the pattern: marks and how it felt. */
static bool copy_correction(void *context, struct record *record, struct err *ignored)
{
	const struct record *pattern = context;
	(void)ignored;
	record->feel = pattern->feel;
	record->marks_count = pattern->marks_count;
	memcpy(record->marks, pattern->marks, sizeof(record->marks));
	return true;
}

static const char *edit_one(struct random *random)
{
	if (sessions_count == 0)
		return NULL;
	struct record *record = &sessions[random_below(random, sessions_count)];
	record->feel = (enum feel)random_below(random, FEEL_COUNT);
	add_marks(random, record);
	return store_correct(&store, record->id, copy_correction, record, &err) ? NULL : "an edit fails";
}

static const char *delete_one(struct random *random)
{
	bool found;
	if (sessions_count == 0)
		return NULL;
	unsigned at = random_below(random, sessions_count);
	if (!store_delete(&store, sessions[at].id, &found, &err) || !found)
		return "a deletion fails";
	if (deleted_count < SESSIONS_MAX)
		deleted[deleted_count++] = sessions[at];
	else
		record_done(&sessions[at]);
	sessions[at] = sessions[--sessions_count];
	return NULL;
}

/* The last deletion, whatever has happened since. */
static const char *undo_one(struct random *random)
{
	(void)random;
	bool restored;
	if (deleted_count == 0 || sessions_count == SESSIONS_MAX)
		return NULL;
	struct record *record = &deleted[--deleted_count];
	int64_t id = record->id;
	bool known = is_known(record);
	if (!store_undelete(&store, record, &restored, &err))
		return "a deletion cannot be undone";
	if (restored == known)
		return "a session is there twice, or not restored";
	if (restored && record->id != id)
		return "a restored session has another number";
	if (restored)
		sessions[sessions_count++] = *record;
	else
		record_done(record);
	return NULL;
}

static bool is_measured(const struct measurement *one)
{
	for (unsigned i = 0; i < measures_count; i++)
		if (measures[i].at == one->at && measures[i].side == one->side)
			return true;
	return false;
}

static const char *measure_one(struct random *random)
{
	struct measurement one = { .test = "knee-to-wall", .side = (enum side)random_below(random, 2) };
	one.at = (int64_t)(TODAY - (int64_t)random_below(random, 20)) * DAY_S;
	for (unsigned i = 0; i < MEASURE_TRIALS; i++)
		one.trials[i] = (int)random_below(random, 300000);
	if (measures_count == MEASURES_MAX)
		return NULL;
	bool known = is_measured(&one);
	if (!measures_add(&store, &one, 1, &err))
		return "a self test cannot be stored";
	if (!known)
		measures[measures_count++] = one;
	return NULL;
}

static const char *unmeasure_one(struct random *random)
{
	if (measures_count == 0)
		return NULL;
	int64_t at = measures[random_below(random, measures_count)].at;
	if (!measures_delete(&store, "knee-to-wall", at, &err))
		return "a self test cannot be deleted";
	for (unsigned i = measures_count; i-- > 0;)
		if (measures[i].at == at)
			measures[i] = measures[--measures_count];
	return NULL;
}

/* ---- From scratch ------------------------------------------------------------------------------------------------- */

static const char *compare_stats(const struct history *full)
{
	static uint16_t days[2 * 256], scratch[2 * 256];
	struct stats stats;
	unsigned finished, count = 0;
	if (!store_stats(&store, catalogue, TODAY, days, &stats, &err) || !store_finished(&store, &finished, &err))
		return "statistics fail";
	const struct stats whole = history_stats(full, catalogue, TODAY, scratch);
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++)
		if (days[i] != scratch[i])
			return "days since a muscle was rolled differ";
	if (memcmp(stats.due, whole.due, sizeof stats.due) != 0)
		return "the muscles whose turn it is differ";
	for (unsigned i = 0; i < full->records_count; i++)
		count += full->records[i].ending == ENDING_FINISHED;
	return finished == count ? NULL : "routines finished differ";
}

static bool is_same_kind(const struct record_signal *a, const struct record_signal *b)
{
	return strcmp(a->signal, b->signal) == 0 && strcmp(a->muscle, b->muscle) == 0 && a->side == b->side;
}

static bool is_in_a_session(const struct record_signal *signal)
{
	for (unsigned i = 0; i < sessions_count; i++)
		for (unsigned k = 0; k < sessions[i].signals_count; k++)
			if (is_same_kind(&sessions[i].signals[k], signal) && sessions[i].signals[k].at == signal->at)
				return true;
	return false;
}

/* Puts those of deleted sessions last; returns how many. */
static unsigned sort_signals(void)
{
	unsigned others = 0;
	for (unsigned i = 0; i < signals_count; i++)
		if (is_in_a_session(&signals[i])) {
			struct record_signal swap = signals[others];
			signals[others++] = signals[i];
			signals[i] = swap;
		}
	return signals_count - others;
}

static const char *compare_advice(const struct history *full, const struct history *recent)
{
	struct advice a[ADVICE_MAX], b[ADVICE_MAX];
	struct history with_kept = *full; /* stop signals outlive their sessions */
	with_kept.signals = signals;
	with_kept.signals_kept = sort_signals();
	with_kept.signals_count = signals_count;
	unsigned count = history_advice(&with_kept, catalogue, a);
	if (history_advice(recent, catalogue, b) != count)
		return "the number of advices differs";
	for (unsigned i = 0; i < count; i++)
		if (strcmp(a[i].id, b[i].id) != 0 || strcmp(a[i].what, b[i].what) != 0)
			return "an advice differs";
	if (history_days_rolled(full, TODAY, RECENT_DAYS) != history_days_rolled(recent, TODAY, RECENT_DAYS))
		return "days rolled differ";
	return NULL;
}

/* The earliest and the latest of each signal ever reported are known. */
static const char *compare_signals(const struct history *recent)
{
	for (unsigned i = 0; i < signals_count; i++) {
		int64_t first = INT64_MAX, last = INT64_MIN, got_first = INT64_MAX, got_last = INT64_MIN;
		for (unsigned k = 0; k < signals_count; k++)
			if (is_same_kind(&signals[i], &signals[k])) {
				first = signals[k].at < first ? signals[k].at : first;
				last = signals[k].at > last ? signals[k].at : last;
			}
		for (unsigned k = 0; k < recent->signals_count; k++)
			if (is_same_kind(&signals[i], &recent->signals[k])) {
				got_first = recent->signals[k].at < got_first ? recent->signals[k].at : got_first;
				got_last = recent->signals[k].at > got_last ? recent->signals[k].at : got_last;
			}
		if (first != got_first || last != got_last)
			return "a stop signal is forgotten";
	}
	return NULL;
}

static int by_time(const void *a, const void *b)
{
	const struct record_signal *one = a, *other = b;
	return (one->at > other->at) - (one->at < other->at);
}

/* The profile that results if all signals ever reported are entered in order, each in its own session.  Signals within a
 * day are no second time here, because one of them may come from a deleted session. */
static void learn_in_order(struct profile *ret_profile)
{
	static struct record_signal ordered[SIGNALS_MAX];
	*ret_profile = (struct profile){ 0 };
	memcpy(ordered, signals, sizeof(*signals) * signals_count);
	qsort(ordered, signals_count, sizeof(*ordered), by_time);
	for (unsigned i = 0, earlier = 0; i < signals_count; i++) {
		struct record one = { .started = ordered[i].at, .signals_count = 1 };
		one.offset_s = offset_at(one.started);
		while (ordered[earlier].at <= ordered[i].at - DAY_S)
			earlier++;
		const struct history before = { .signals = ordered, .signals_count = earlier };
		one.signals[0] = ordered[i];
		profile_learn_unasked(ret_profile, catalogue, &before, &one, 0);
	}
}

/* In any order, no ease, rest or open question is less than in the right order. */
static const char *compare_profile(void)
{
	static struct profile wanted;
	learn_in_order(&wanted);
	for (unsigned i = 0; i < wanted.doubted_count; i++)
		if (!profile_doubts(&profile, wanted.doubted[i]))
			return "an open question is lost";
	for (unsigned i = 0; i < wanted.eases_count; i++) {
		const struct ease *ease = &wanted.eases[i], *got = NULL;
		for (unsigned k = 0; k < profile.eases_count; k++)
			if (profile.eases[k].muscle == ease->muscle && profile.eases[k].side == ease->side)
				got = &profile.eases[k];
		if (got == NULL || got->cap_minus < ease->cap_minus || got->hurt_at < ease->hurt_at ||
		    got->left_out_until < ease->left_out_until || got->open < ease->open ||
		    got->minimum_dose < ease->minimum_dose)
			return "a rest is lost";
	}
	return NULL;
}

static const char *compare_measures(void)
{
	struct measurement *all;
	unsigned count, same = 0;
	if (!measures_read(&store, "knee-to-wall", &all, &count, &err))
		return "self tests cannot be read";
	for (unsigned i = 0; i < count; i++)
		for (unsigned k = 0; k < measures_count; k++)
			same += all[i].at == measures[k].at && all[i].side == measures[k].side &&
				measure_value(&all[i]) == measure_value(&measures[k]);
	free(all);
	return count == measures_count && same == count ? NULL : "the self tests differ";
}

static const char *compare_all(void)
{
	struct history full, recent;
	unsigned count;
	struct store_range all = { .from = INT64_MIN, .whole = true };
	const char *broken = NULL;
	if (!store_read(&store, all, &full, &err) || !store_recent(&store, catalogue, TODAY, &recent, &err) ||
	    !store_count(&store, &count, &err))
		broken = "reading fails";
	else if (full.records_count != sessions_count || count != sessions_count)
		broken = "a session is missing or too much";
	if (broken == NULL)
		broken = compare_stats(&full);
	if (broken == NULL)
		broken = compare_advice(&full, &recent);
	if (broken == NULL)
		broken = compare_signals(&recent);
	if (broken == NULL)
		broken = compare_measures();
	if (broken == NULL)
		broken = compare_profile();
	history_done(&full);
	history_done(&recent);
	return broken;
}

static const char *begin_case(void)
{
	unsigned erased;
	while (sessions_count > 0)
		record_done(&sessions[--sessions_count]);
	while (deleted_count > 0)
		record_done(&deleted[--deleted_count]);
	signals_count = measures_count = 0;
	profile = (struct profile){ 0 };
	bool good = store_delete_all(&store, &erased, &err) && measures_delete_all(&store, &err) &&
		    sqlite3_exec(store.rows.database, "DELETE FROM signal_kept", NULL, NULL, NULL) == SQLITE_OK;
	return good ? NULL : "the store cannot be emptied";
}

static const char *holds(struct random *random)
{
	static const char *(*const operations[])(
		struct random *) = { import_one, import_one, import_one, record_one, edit_one,    edit_one,
				     delete_one, delete_one, undo_one,   undo_one,   measure_one, unmeasure_one };
	const char *broken = begin_case();
	for (unsigned i = 0; broken == NULL && i < OPERATIONS; i++)
		broken = operations[random_below(random, sizeof(operations) / sizeof(operations[0]))](random);
	return broken != NULL ? broken : compare_all();
}

/* A case is some dozens of transactions: fewer cases than elsewhere.  Power failures are not tested here. */
int main(int argc, char **argv)
{
	char fewer[32];
	unsigned long cases = argc > 1 ? strtoul(argv[1], NULL, 10) : PROPERTY_CASES;
	char *words[] = { argv[0], fewer, argc > 2 ? argv[2] : NULL };
	snprintf(fewer, sizeof(fewer), "%lu", cases > SLOWER ? cases / SLOWER : cases);
	catalogue = catalogue_builtin();
	if (make_folder(NULL) != 0 || !store_open(&store, folder, &err) ||
	    sqlite3_exec(store.rows.database, "PRAGMA synchronous = OFF", NULL, NULL, NULL) != SQLITE_OK)
		return 1;
	int result = property_run("recall", holds, argc > 2 ? 3 : 2, words);
	if (result != 0 && err.code != ERR_NONE)
		printf("%s\n", err.text);
	begin_case();
	store_close(&store);
	remove_folder(NULL);
	return result;
}
