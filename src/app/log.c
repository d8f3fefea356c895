/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `log`: enters a routine that was rolled from paper, marked as entered by hand. */
#include "app/by_hand.h"
#include "app/commands.h"

#include "app/history_change.h"
#include "app/journal.h"
#include "app/load.h"
#include "app/local_time.h"
#include "app/ticks.h"
#include "base/mem.h"
#include "core/person/spread.h"
#include "core/person/wish_parse.h"
#include "core/plan/routine_plan.h"
#include "core/record/after_effect.h"
#include "core/record/fields.h"
#include "core/record/returned.h"
#include "core/record/story.h"
#include "io/store/browse.h"
#include "io/store/correct.h"
#include "io/store/import.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- The plan that was on the paper --------------------------------------------------------------------------------- */

/* Loads the steps of the last session, without its soreness marks, which were of that day. */
static bool plan_of_last(struct app *app, struct err *err)
{
	struct record last = { 0 };
	if (!history_find(app, "last", &last, err))
		return false;
	bool done = record_plan(&last, app->catalogue, NULL, &app->plan, err);
	if (done)
		app->wish.mode = app->plan.mode;
	app->wish.minutes = last.minutes;
	record_done(&last);
	return done;
}

/* Loads the routine exactly as printed, even rows that must rest by now, because the numbers and seconds reported refer
 * to it. */
static void plan_of_file(struct app *app)
{
	plan_done(&app->plan);
	plan_as_written(&app->plan, &app->routine, app->catalogue);
}

static bool make_plan(struct app *app, struct err *err)
{
	bool is_last = strcmp(app->options.operands.items[0], "last") == 0;
	if (!is_last)
		plan_of_file(app);
	else if (!plan_of_last(app, err))
		return false;
	return app->plan.steps_count > 0 || err_set(err, ERR_DATA, "this routine has nothing to roll");
}

/* ---- Steps done ----------------------------------------------------------------------------------------------------- */

/* Only ticked steps have a time; the others were not measured. */
static void take_steps(struct record *record, const bool *done)
{
	bool all = true;
	for (unsigned i = 0; i < record->steps_count; i++) {
		struct record_step *step = &record->steps[i];
		bool work = step_kind_is_work(step->kind);
		step->done_ms = done[i] ? step->seconds * MSEC_SECOND : 0;
		step->begun = step->ended = done[i];
		step->skipped = work && !done[i];
		step->why = step->skipped ? SKIP_PERSON : SKIP_NONE;
		record->done_ms += step->done_ms;
		all = all && (done[i] || !work);
	}
	record->at = record->steps_count;
	record->ending = all ? ENDING_FINISHED : ENDING_LEFT;
	record_count(record);
}

/* ---- The record ----------------------------------------------------------------------------------------------------- */

static bool find_times(const struct app *app, int64_t *ret_started, int64_t *ret_ended, struct err *err)
{
	unsigned total = app->plan.total_s;
	*ret_started = app->now - total;
	if (app->options.at != NULL && !local_parse(app->options.at, ret_started, err))
		return err_in(err, "--at");
	*ret_ended = *ret_started + total < app->now ? *ret_started + total : app->now;
	return *ret_started <= app->now ||
	       err_set(err, ERR_USAGE, "--at: %s is still to come: log it afterwards", app->options.at);
}

static bool take_ticks(const struct app *app, bool *done, struct err *err)
{
	const char *words = app->options.done != NULL ? app->options.done : "all";
	return ticks_parse(&app->plan, words, done, err) || err_in(err, "--done");
}

static bool make_record(struct app *app, struct record *ret_record, struct err *err)
{
	static struct session session;
	bool done[SESSION_STEPS_MAX] = { 0 };
	int64_t started = 0, ended = 0;
	if (!find_times(app, &started, &ended, err) || !take_ticks(app, done, err))
		return false;
	session_start(&session, &app->plan, NULL, 0);
	record_start(ret_record, &session, &app->wish, started, local_offset(started));
	ret_record->ended = ended;
	ret_record->by_hand = true;
	take_steps(ret_record, done);
	return history_feel(ret_record, app->options.feel, err) && history_note(ret_record, app->options.note, err) &&
	       history_marks(ret_record, app->catalogue, app->options.marks, err);
}

/* If a session that started then is already in the history, sets its id and *ret_known. */
static bool keep(struct app *app, struct record *record, bool *ret_known, struct err *err)
{
	struct store_import import = { .store = &app->store };
	if (!load_store_to_write(app, STORE_PATIENT_MS, err))
		return false;
	bool good = import_add(&import, record, err);
	if (!import_end(&import, good, err))
		return false;
	*ret_known = import.added == 0;
	return true;
}

/* ---- Signals -------------------------------------------------------------------------------------------------------- */

static bool fail_signal(const struct catalogue *catalogue, const char *id, struct err *err)
{
	struct buf known = { 0 };
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++)
		buf_addf(&known, "%s%s", i > 0 ? ", " : "", catalogue->stop_signals[i].id);
	err_set(err, ERR_USAGE, "--stop: no signal '%s': there are %s", id, buf_text(&known));
	buf_done(&known);
	return false;
}

/* The follow-up answers are unknown, so the worse ones count. */
static void doubt_answers(struct app *app, unsigned at)
{
	const struct stop_signal *signal = &app->catalogue->stop_signals[at];
	journal_doubt_signal(app, at);
	for (unsigned i = 0; i < signal->questions_count; i++) {
		journal_doubt(app, &signal->questions[i].if_worse.has);
		journal_doubt(app, &signal->questions[i].if_worse.asks);
	}
}

static void owe_questions(struct app *app, struct after_effect effect)
{
	after_effect_owe(&app->profile, app->catalogue, &effect);
	save_profile(app);
}

/* True if the session has this signal for each muscle of the place: a line that is logged twice reports it once. */
static bool is_reported(const struct app *app, const struct record *record, const char *id, struct target place,
			enum side side)
{
	const struct catalogue *catalogue = app->catalogue;
	bool *flags = mem_new(catalogue->muscles_count, sizeof(*flags));
	bool reported =
		spread_muscles(catalogue, place, SPREAD_MARKED, flags) > 0 || record_has_signal(record, id, "", side);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		reported = reported && (!flags[i] || record_has_signal(record, id, catalogue->muscles[i].id, side));
	free(flags);
	return reported;
}

/* Parses "pain:soleus:left": a stop signal and its place. */
static bool report_word(struct app *app, struct record *record, const char *id, const char *place, struct err *err)
{
	struct target target = { 0 };
	enum side side = SIDE_BOTH;
	int signal = catalogue_find(app->catalogue, SECTION_STOP_SIGNALS, id);
	if (signal < 0)
		return fail_signal(app->catalogue, id, err);
	if (place[0] != '\0' && !place_parse(app->catalogue, place, &target, &side, err))
		return false;
	if (record != NULL && !is_reported(app, record, id, target, side)) {
		journal_report(app, record, (unsigned)signal, target, side, record->ended);
		doubt_answers(app, (unsigned)signal);
		owe_questions(app, (struct after_effect){ (unsigned)signal, target, side, record->ended, 0 });
	}
	return true;
}

/* Reports each word of a list, where those of --sorer are places only. Without a record, only checks them. */
static bool report_all(struct app *app, struct record *record, const char *words, const char *signal, struct err *err)
{
	char word[3 * RECORD_ID_MAX];
	for (const char *at = words != NULL ? words : ""; *at != '\0'; at += at[0] == ',') {
		size_t size = strcspn(at, ",");
		snprintf(word, sizeof(word), "%.*s", (int)size, at);
		char *colon = signal == NULL ? strchr(word, ':') : NULL;
		if (colon != NULL)
			*colon = '\0';
		const char *place = signal != NULL ? word : colon != NULL ? colon + 1 : "";
		if (!report_word(app, record, signal != NULL ? signal : word, place, err))
			return false;
		at += size;
	}
	return true;
}

static bool report(struct app *app, struct record *record, struct err *err)
{
	return report_all(app, record, app->options.sorer, "sorer-next-day", err) &&
	       report_all(app, record, app->options.stop, NULL, err);
}

/* ---- The command ---------------------------------------------------------------------------------------------------- */

bool log_make(struct app *app, struct record *ret_record, struct err *err)
{
	return make_plan(app, err) && report(app, NULL, err) && make_record(app, ret_record, err);
}

/* Deletes the session if its rests could not be saved, because otherwise it could not be entered again. If a session is
 * running, it saves them later. */
static bool are_rests_saved(struct app *app, const struct record *record, struct err *err)
{
	struct err ignored = { 0 };
	bool found;
	if (app->profile_trouble.code == ERR_NONE || writer_runs(&app->writer))
		return true;
	if (!store_delete(&app->store, record->id, &found, &ignored))
		return true; /* log_report reports it */
	return err_set(err, ERR_FAILURE, "nothing is logged, because its rests cannot be saved: %s: then log it again",
		       app->profile_trouble.text);
}

/* Reported pain counts even if the session was logged before. A running session is not written to: only the profile
 * learns of it. */
static bool add_harm(struct app *app, struct record *record, struct err *err)
{
	struct record known = { 0 };
	bool found = false;
	if (app->options.stop == NULL && app->options.sorer == NULL)
		return err_set(err, ERR_USAGE, "a session that started then is already in the history");
	bool good = store_find(&app->store, record->id, &known, &found, err) && report(app, &known, err) &&
		    (known.ending == ENDING_NONE || store_change(&app->store, &known, err));
	record_done(record);
	*record = known;
	return good;
}

bool log_keep(struct app *app, struct record *record, bool *ret_known, struct err *err)
{
	if (!keep(app, record, ret_known, err))
		return false;
	app->has_profile = app->profile_path[0] != '\0';
	if (*ret_known)
		return add_harm(app, record, err);
	journal_learn(app, record, app->now);
	if (!report(app, record, err) || (record->signals_count > 0 && !store_change(&app->store, record, err)))
		return err_in(err, "logged, but without what stopped you");
	return are_rests_saved(app, record, err);
}

/* Prints what to do after each kind of signal, as a session would. */
static void advise(struct app *app, const struct record *record)
{
	for (unsigned i = 0; i < record->signals_count; i++) {
		int at = catalogue_find(app->catalogue, SECTION_STOP_SIGNALS, record->signals[i].signal);
		bool said = false;
		for (unsigned k = 0; k < i; k++)
			said = said || strcmp(record->signals[k].signal, record->signals[i].signal) == 0;
		if (at >= 0 && !said)
			app_say(app, "%s", app->catalogue->stop_signals[at].cue);
	}
}

bool log_report(struct app *app, const struct record *record, bool known, struct err *err)
{
	char date[STORY_DATE_MAX], rolled[STORY_TIME_MAX];
	if (app->profile_trouble.code != ERR_NONE)
		return err_set(err, ERR_FAILURE, "logged as session %" PRId64 ", but the rests were not saved: %s",
			       record->id, app->profile_trouble.text);
	story_date(record->started, record->offset_s, date);
	if (known)
		app_say(app, "Session %" PRId64 ", %s, was in the history already: only what stopped you was added.",
			record->id, date);
	else
		app_say(app, "Logged by hand as session %" PRId64 ", %s: rolled %s.", record->id, date,
			story_time(record->rolled_ms, rolled));
	advise(app, record);
	return true;
}

/* The line at the end of a guided page holds a routine and option words. Options on the command line take precedence,
 * but no signal is dropped: --stop adds to those of the line. */
static void take_line(struct options *options, const struct returned *line, struct buf *stop)
{
	options->done = options->done != NULL ? options->done : line->done;
	options->at = options->at != NULL ? options->at : line->at;
	if (options->feel == NULL && line->feel != FEEL_NOT_SAID)
		options->feel = feel_word(line->feel);
	if (line->stop[0] == '\0')
		return;
	buf_add(stop, line->stop);
	if (options->stop != NULL && options->stop[0] != '\0')
		buf_addf(stop, ",%s", options->stop);
	options->stop = buf_text(stop);
}

bool log_line_fits(const struct returned *line, struct err *err)
{
	return strcmp(line->done, "none") != 0 || line->stop[0] != '\0' ||
	       err_set(err, ERR_DATA, "this line says that nothing was done: there is nothing to log");
}

static bool load_sheet(struct app *app, struct buf *stop, struct err *err)
{
	if (!load_wish(app, err))
		return false;
	if (app->line_found != RETURNED_GOOD)
		return true;
	take_line(&app->options, &app->line, stop);
	return log_line_fits(&app->line, err);
}

enum status log_command(struct app *app)
{
	struct record record = { 0 };
	struct buf stop = { 0 };
	struct err err = { 0 };
	bool known = false;
	bool is_last = strcmp(app->options.operands.items[0], "last") == 0;
	bool done = load_settings(app, &err) && load_catalogue(app, &err) && load_profile(app, &err) &&
		    (is_last || load_sheet(app, &stop, &err)) && load_history_to_change(app, &err) &&
		    log_make(app, &record, &err) && log_keep(app, &record, &known, &err) &&
		    log_report(app, &record, known, &err);
	record_done(&record);
	buf_done(&stop);
	return done ? STATUS_DONE : app_fail(&err);
}
