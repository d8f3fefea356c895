/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `measure`: guides the user through a self test, stores the values, and describes the change. */
#include "app/commands.h"

#include "app/history_change.h"
#include "app/load.h"
#include "app/local_time.h"
#include "app/measuring.h"
#include "app/output.h"
#include "base/reflow.h"
#include "core/catalogue/lookup.h"
#include "core/record/measure.h"
#include "core/record/story.h"
#include "io/store/measures.h"
#include "print/measure_print.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIDES = 2, LINE = 64, BAR = 40 };

struct measuring {
	struct app *app;
	const struct self_test *test;
	enum length_unit unit;
	struct measurement *all;
	unsigned count;
};

static enum length_unit unit_of(const struct app *app)
{
	unsigned said = app->options.unit; /* 0: as in the settings */
	return said != 0 ? (said == 1 ? UNIT_CM : UNIT_INCH) : measuring_unit(app);
}

static void add_results(struct buf *out, const struct measuring *measuring)
{
	measure_results(measuring->test, measuring->all, measuring->count, measuring->unit, out);
}

/* ---- Values ------------------------------------------------------------------------------------------------------- */

static bool take_words(const struct measuring *measuring, const char *words, int *ret_trials, struct err *err)
{
	return measure_parse_trials(measuring->test, words, measuring->unit, ret_trials, err);
}

/* Asks until the answer is a valid length; false at the end of input. */
static bool ask_trial(const struct measuring *measuring, enum side side, unsigned trial, int *ret_mm)
{
	char line[LINE];
	for (;;) {
		struct err err = { 0 };
		fprintf(stderr, "%s, trial %u of %d (%s): ", side == SIDE_LEFT ? "Left" : "Right", trial + 1,
			MEASURE_TRIALS, measure_unit(measuring->unit));
		if (fgets(line, sizeof(line), stdin) == NULL)
			return false;
		line[strcspn(line, "\n")] = '\0';
		if (measure_parse(measuring->test, line, measuring->unit, ret_mm, &err))
			return true;
		fprintf(stderr, "%s\n", err.text);
	}
}

static bool ask_all(const struct measuring *measuring, struct measurement *sides)
{
	for (unsigned i = 0; i < SIDES; i++)
		for (unsigned k = 0; k < MEASURE_TRIALS; k++)
			if (!ask_trial(measuring, (enum side)i, k, &sides[i].trials[k]))
				return false;
	return true;
}

/* Sets *ret_any if there are values, from the options or typed at the terminal. */
static bool take_values(const struct measuring *measuring, struct measurement sides[SIDES], bool *ret_any,
			struct err *err)
{
	const struct options *options = &measuring->app->options;
	bool given = options->left != NULL || options->right != NULL;
	*ret_any = given;
	if (given && (options->left == NULL || options->right == NULL))
		return err_set(err, ERR_USAGE, "measure: give both sides, --left and --right");
	if (given)
		return (take_words(measuring, options->left, sides[0].trials, err) || err_in(err, "--left")) &&
		       (take_words(measuring, options->right, sides[1].trials, err) || err_in(err, "--right"));
	*ret_any = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && ask_all(measuring, sides);
	return true;
}

/* ---- The test ----------------------------------------------------------------------------------------------------- */

static bool find_time(const struct app *app, int64_t *ret_at, struct err *err)
{
	*ret_at = app->now;
	if (app->options.at != NULL && !local_parse(app->options.at, ret_at, err))
		return err_in(err, "--at");
	return *ret_at <= app->now || err_set(err, ERR_USAGE, "--at: %s is still to come", app->options.at);
}

static bool read_all(struct measuring *measuring, struct err *err)
{
	free(measuring->all);
	measuring->all = NULL;
	measuring->count = 0;
	return !store_is_open(&measuring->app->store) ||
	       measures_read(&measuring->app->store, measuring->test->id, &measuring->all, &measuring->count, err);
}

static bool measure(struct measuring *measuring, struct buf *out, struct err *err)
{
	struct app *app = measuring->app;
	struct measurement sides[SIDES] = { { .side = SIDE_LEFT }, { .side = SIDE_RIGHT } };
	int64_t at;
	bool any = false;
	bool given = app->options.left != NULL || app->options.right != NULL;
	if (!read_all(measuring, err) || !find_time(app, &at, err))
		return false;
	bool due = measuring_allowed(app, measuring->test, measuring->all, measuring->count, at, err);
	if (!due && (given || err->code != ERR_USAGE))
		return false;
	if (given && !take_values(measuring, sides, &any, err)) /* do not let the guide bury an error */
		return false;
	measure_guide(measuring->test, measuring->unit, measuring_rolled_today(app), out);
	buf_add_char(out, '\n');
	reflow(out, app_columns(app));
	if (!output_result(out, err))
		return false;
	buf_clear(out);
	if (due && !given && !take_values(measuring, sides, &any, err))
		return false;
	if (any && (!measuring_keep(app, measuring->test, sides, at, err) || !read_all(measuring, err)))
		return false;
	if (any)
		app_say(app, "Saved.");
	if (!due) /* already measured this week: only show the values */
		app_say(app, "%s", err->text);
	add_results(out, measuring);
	reflow(out, app_columns(app));
	measure_plot(measuring->all, measuring->count, measuring->unit, BAR, out);
	return output_result(out, err);
}

/* ---- Deleting ----------------------------------------------------------------------------------------------------- */

/* The newest values of a day, or of any day; -1 if there are none. */
static int find_day(const struct measuring *measuring, const char *day)
{
	char date[STORY_DATE_MAX];
	for (int i = (int)measuring->count - 1; i >= 0; i--) {
		story_date(measuring->all[i].at, measuring->all[i].offset_s, date);
		if (strcmp(day, "last") == 0 || (strlen(day) == 10 && strncmp(date, day, 10) == 0))
			return i;
	}
	return -1;
}

static bool delete_values(struct measuring *measuring, struct err *err)
{
	struct app *app = measuring->app;
	char what[STORY_DATE_MAX + 60], date[STORY_DATE_MAX];
	if (measuring->test == NULL)
		return err_set(err, ERR_USAGE, "--delete: name the test, as in 'measure knee-to-wall --delete last'");
	if (!read_all(measuring, err))
		return false;
	int at = find_day(measuring, app->options.delete);
	if (at < 0 && strcmp(app->options.delete, "last") == 0)
		return err_set(err, ERR_USAGE, "--delete: %s has no values", measuring->test->id);
	if (at < 0)
		return err_set(err, ERR_USAGE, "--delete: no values of '%s': give a day as 2026-11-28, or last",
			       app->options.delete);
	const struct measurement *one = &measuring->all[at];
	snprintf(what, sizeof(what), "the %s values of %.10s", measuring->test->id,
		 story_date(one->at, one->offset_s, date));
	if (!history_agreed(app, what, err) || !measures_delete(&app->store, measuring->test->id, one->at, err))
		return false;
	app_say(app, "Deleted %s.", what);
	return true;
}

/* ---- The command -------------------------------------------------------------------------------------------------- */

static bool list_all(struct measuring *measuring, struct buf *out, struct err *err)
{
	const struct catalogue *catalogue = measuring->app->catalogue;
	for (unsigned i = 0; i < catalogue->measures_count; i++) {
		measuring->test = &catalogue->measures[i];
		if (!read_all(measuring, err))
			return false;
		buf_addf(out, "%s  %s\n", measuring->test->id, measuring->test->name);
		add_results(out, measuring);
	}
	reflow(out, app_columns(measuring->app));
	return output_result(out, err);
}

static const struct measure_format *const formats[] = { NULL /* text */, &measure_json, &measure_csv };

const char *measure_format(unsigned at)
{
	if (at >= sizeof(formats) / sizeof(formats[0]))
		return NULL;
	return formats[at] == NULL ? "text" : formats[at]->name;
}

/* The values of one test, or of all. */
static bool export_values(struct measuring *measuring, const struct measure_format *format, struct buf *out,
			  struct err *err)
{
	const struct catalogue *catalogue = measuring->app->catalogue;
	const struct self_test *only = measuring->test;
	struct measure_printer printer = { .out = out };
	format->begin(&printer);
	for (unsigned i = 0; i < catalogue->measures_count; i++) {
		measuring->test = &catalogue->measures[i];
		if (only != NULL && only != measuring->test)
			continue;
		if (!read_all(measuring, err))
			return false;
		for (unsigned k = 0; k < measuring->count; k++)
			format->add(&printer, &measuring->all[k]);
	}
	format->end(&printer);
	return output_result(out, err);
}

/* The test named on the command line; NULL without one. */
static bool find_test(struct measuring *measuring, struct err *err)
{
	const struct app *app = measuring->app;
	enum section section;
	unsigned at;
	if (app->options.operands.count == 0)
		return true;
	if (!lookup(app->catalogue, "measures", app->options.operands.items[0], &section, &at, err))
		return false;
	measuring->test = &app->catalogue->measures[at];
	return true;
}

enum status measure_command(struct app *app)
{
	struct measuring measuring = { .app = app };
	const struct measure_format *format = formats[options_format(&app->options)];
	struct buf text = { 0 };
	struct err err = { 0 };
	bool done = load_settings(app, &err) && load_catalogue(app, &err) && load_profile(app, &err) &&
		    load_history(app, &err) && find_test(&measuring, &err);
	measuring.unit = unit_of(app);
	if (done && app->options.delete != NULL)
		done = delete_values(&measuring, &err);
	else if (done && format != NULL)
		done = export_values(&measuring, format, &text, &err);
	else if (done)
		done = measuring.test == NULL ? list_all(&measuring, &text, &err) : measure(&measuring, &text, &err);
	buf_done(&text);
	free(measuring.all);
	return done ? STATUS_DONE : app_fail(&err);
}
