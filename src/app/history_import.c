/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Imports sessions and self tests.  What stopped somebody in an imported session counts as if it had been entered with
 * `log`: it is in the profile before the session is in the history. */
#include "app/history_import.h"

#include "app/load.h"
#include "base/mem.h"
#include "core/record/history.h"
#include "io/files/history.h"
#include "io/store/import.h"
#include <string.h>

struct importing {
	struct app *app;
	struct store_import import;
	bool learned; /* the profile changed, and is not saved yet */
	unsigned known_signals, new_signals; /* in app->history */
};

static bool fail_no_home(struct err *err)
{
	return err_set(err, ERR_FAILURE, "no home directory to keep the history in: set HOME");
}

static void report_amended(struct app *app, unsigned amended)
{
	if (amended > 0)
		app_say(app, "%u session%s already here got what stopped you.", amended, amended == 1 ? "" : "s");
}

static void report_added(struct app *app, unsigned added, unsigned all)
{
	if (all == 0)
		app_say(app, "No sessions in this file.");
	else if (added == 0)
		app_say(app, "Nothing added: all sessions are already in the history.");
	else if (added == all)
		app_say(app, "%u session%s added.", added, added == 1 ? "" : "s");
	else
		app_say(app, "%u of %u sessions added; the others are already in the history.", added, all);
}

static void report_all(struct app *app, const struct store_import *import)
{
	unsigned added = import->measures_added;
	if (import->seen > 0 || import->measures_seen == 0)
		report_added(app, import->added, import->seen);
	report_amended(app, import->amended);
	if (import->measures_seen > 0 && added == 0)
		app_say(app, "No self-test results added: all are already here.");
	else if (import->measures_seen > 0)
		app_say(app, "%u self-test result%s added%s.", added, added == 1 ? "" : "s",
			added < import->measures_seen ? "; the others are already here" : "");
}

/* A history from another catalogue may have signals that this one does not know, but then nobody knows what rests. */
static bool check_signals(const struct importing *importing, const struct record *record, struct err *err)
{
	for (unsigned i = 0; i < record->signals_count; i++) {
		const struct record_signal *signal = &record->signals[i];
		if (catalogue_find(importing->app->catalogue, SECTION_STOP_SIGNALS, signal->signal) < 0)
			return err_set(err, ERR_USAGE,
				       "there is no stop signal '%s' here: see 'rollcoach list stop-signals'",
				       signal->signal);
		if (signal->at > importing->app->now + DAY_S)
			return err_set(err, ERR_USAGE, "the stop signal '%s' is from the future: correct the date",
				       signal->signal);
	}
	return record->ending != ENDING_STOPPED || record->signals_count > 0 ||
	       err_set(err, ERR_USAGE, "this session was stopped, but no stop signal says why: give one in 'signals'");
}

/* A history from another catalogue may have muscles that this one does not know, but nobody rolls a no-go area. */
static bool validate(void *context, struct record *record, struct err *err)
{
	const struct importing *importing = context;
	const struct catalogue *catalogue = importing->app->catalogue;
	for (unsigned i = 0; i < record->steps_count; i++)
		if (catalogue_find(catalogue, SECTION_AREAS, record->steps[i].what) >= 0)
			return err_set(err, ERR_USAGE, "'%s' is a no-go area: no step can be of it",
				       record->steps[i].what);
	return record_complete_signals(record, err) && check_signals(importing, record, err);
}

/* ---- Stop signals -------------------------------------------------------------------------------------------------- */

static bool is_same_kind(const struct record_signal *a, const struct record_signal *b)
{
	return strcmp(a->signal, b->signal) == 0 && strcmp(a->muscle, b->muscle) == 0 && a->side == b->side;
}

/* Keeps the first and the last of each kind beside the signals known before, so that a second one is recognized. */
static void note_signal(struct importing *importing, const struct record_signal *signal)
{
	struct history *history = &importing->app->history;
	struct record_signal *first = NULL, *last = NULL, *all = history->signals;
	unsigned end = importing->known_signals + importing->new_signals;
	for (unsigned i = importing->known_signals; i < end; i++)
		if (is_same_kind(&all[i], signal)) {
			first = first == NULL || all[i].at < first->at ? &all[i] : first;
			last = last == NULL || all[i].at > last->at ? &all[i] : last;
		}
	if (first != last && signal->at < first->at) {
		*first = *signal;
	} else if (first != last) {
		*last = signal->at > last->at ? *signal : *last;
	} else {
		history->signals = all = mem_grow(all, history->signals_count + 1u, sizeof(*all));
		memmove(&all[end + 1], &all[end], (history->signals_count - end) * sizeof(*all));
		all[end] = *signal;
		history->signals_count++;
		importing->new_signals++;
	}
}

static void learn(struct importing *importing, const struct record *record)
{
	struct app *app = importing->app;
	for (unsigned i = 0; i < record->signals_count; i++)
		note_signal(importing, &record->signals[i]);
	importing->learned |= profile_learn_unasked(&app->profile, app->catalogue, &app->history, record, app->now);
}

static bool save_learned(void *context, struct err *err)
{
	struct importing *importing = context;
	struct app *app = importing->app;
	if (!importing->learned)
		return true;
	importing->learned = false;
	save_profile(app);
	return app->profile_trouble.code == ERR_NONE ||
	       err_set(err, ERR_FAILURE, "what hurt in these sessions cannot be saved: %s: then import them again",
		       app->profile_trouble.text);
}

/* ---- Sessions and self tests --------------------------------------------------------------------------------------- */

static bool add(void *context, struct record *record, struct err *err)
{
	struct importing *importing = context;
	if (!record_complete_signals(record, err) || !import_add(&importing->import, record, err))
		return false;
	learn(importing, record);
	return true;
}

/* Nobody could see, plot or delete the values of a test that the catalogue does not know. */
static bool validate_measure(void *context, const struct measurement *measurement, struct err *err)
{
	const struct importing *importing = context;
	const struct catalogue *catalogue = importing->app->catalogue;
	int test = catalogue_find(catalogue, SECTION_MEASURES, measurement->test);
	if (test < 0)
		return err_set(err, ERR_USAGE, "there is no self test '%s' here", measurement->test);
	if (measurement->at > importing->app->now + DAY_S)
		return err_set(err, ERR_USAGE, "this self test is from the future: correct the date");
	return measure_check(&catalogue->measures[test], measurement, err);
}

static bool add_measure(void *context, const struct measurement *measurement, struct err *err)
{
	struct importing *importing = context;
	return import_add_measure(&importing->import, measurement, err);
}

static bool add_all(struct importing *importing, struct history_input *input, struct err *err)
{
	struct app *app = importing->app;
	struct history_taker taker = { add, add_measure, importing, 0 };
	importing->known_signals = app->history.signals_count - app->history.signals_kept;
	bool good = history_input_read(input, taker, err);
	good = import_end(&importing->import, good, err);
	if (app->profile.history_id == 0) /* saving gives it an id */
		save_profile(app);
	return good;
}

/* Everything is validated before anything is written. */
static bool import_all(struct app *app, struct history_input *input, struct err *err)
{
	struct importing importing = { .app = app };
	struct store_import *import = &importing.import;
	/* allow a day for differing clocks */
	struct history_taker check = { validate, validate_measure, &importing, app->now + DAY_S };
	*import = (struct store_import){
		.store = &app->store, .before_commit = save_learned, .context = &importing, .foreign = true
	};
	if (!history_input_read(input, check, err) || (!app->has_folders && !fail_no_home(err)) ||
	    !load_store_to_write(app, STORE_PATIENT_MS, err) || !load_history_to_change(app, err))
		return false;
	bool good = add_all(&importing, input, err);
	if (good)
		report_all(app, import);
	else if (import->added > 0)
		app_say(app, "%u sessions were added before that; import the file again for the rest.", import->added);
	return good;
}

enum status history_import(struct app *app)
{
	struct history_input input;
	struct err err = { 0 };
	if (!history_input_open(&input, app->options.import, &err))
		return app_fail(&err);
	bool done = import_all(app, &input, &err);
	history_input_close(&input);
	return done ? STATUS_DONE : app_fail(&err);
}
