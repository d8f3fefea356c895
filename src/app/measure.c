/* SPDX-License-Identifier: MIT */
/* The command `measure`: guides through a self test, stores the values, and words the change. */
#include "app/commands.h"

#include "app/load.h"
#include "app/local_time.h"
#include "app/output.h"
#include "core/catalogue/lookup.h"
#include "core/record/measure.h"
#include "core/record/story.h"
#include "io/store/measures.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SIDES = 2, LINE = 64 };

struct measuring {
	struct app *app;
	const struct self_test *test;
	enum length_unit unit;
	struct measurement *all;
	unsigned count;
};

static enum length_unit unit_of(const struct app *app)
{
	return app->options.unit == 1 ? UNIT_INCH : UNIT_CM;
}

/* ---- The guide ---------------------------------------------------------------------------------------------------- */

static void add_rules(struct buf *out, const struct self_test *test)
{
	buf_addf(out, "%s\n", test->name);
	buf_add(out,
		"Skip this test if anything is sore or not healed.\n"
		"At most once a week, at the same time of day, barefoot, before rolling; not before a run or race,\n"
		"not in the first 3 days after a long race. Nothing that hurts.\n");
	buf_addf(out, "%s\n%s\n\n", test->care, test->stop);
}

static bool has_rolled_today(const struct app *app)
{
	unsigned count = app->history.records_count;
	int64_t today = day_of(app->now, app->offset_s);
	return count > 0 && record_day(&app->history.records[count - 1]) == today;
}

static void add_guide(struct buf *out, const struct measuring *measuring)
{
	const struct self_test *test = measuring->test;
	add_rules(out, test);
	for (unsigned i = 0; i < test->steps.items_count; i++)
		buf_addf(out, "%2u. %s\n", i + 1, test->steps.items[i]);
	if (has_rolled_today(measuring->app))
		buf_add(out, "\nJust after rolling the range may be larger for a while.\n");
	buf_add_char(out, '\n');
}

static void add_results(struct buf *out, const struct measuring *measuring)
{
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
		measure_say(measuring->test, measuring->all, measuring->count, side, measuring->unit, out);
	measure_say_both(measuring->test, measuring->all, measuring->count, out);
	if (measuring->count == 0)
		buf_add(out, "Not measured yet.\n");
}

/* All values of a side as a plot of text: "2026-11-01   9.5 cm  =========" */
static void add_plot(struct buf *out, const struct measuring *measuring)
{
	enum { BAR = 40 };
	int most = (int)measuring->test->most_mm + (int)measuring->test->below_mm;
	for (unsigned i = 0; i < measuring->count && measuring->count > SIDES; i++) {
		const struct measurement *one = &measuring->all[i];
		char date[STORY_DATE_MAX];
		int bar = (measure_value(one) + (int)measuring->test->below_mm) * BAR / most;
		buf_addf(out, "%.10s  %-5s ", story_date(one->at, one->offset_s, date), side_word(one->side));
		for (int k = 0; k < bar; k++)
			buf_add_char(out, '=');
		buf_add(out, "| ");
		measure_print(measure_value(one), measuring->unit, out);
		buf_add_char(out, '\n');
	}
}

/* ---- Values ------------------------------------------------------------------------------------------------------- */

/* "9.5,10,9.5": the trials of a side. */
static bool take_words(const struct measuring *measuring, const char *words, const char *option, int *ret_trials,
		       struct err *err)
{
	char word[LINE];
	unsigned count = 0;
	for (const char *at = words; *at != '\0'; at += at[0] == ',') {
		size_t size = strcspn(at, ",");
		snprintf(word, sizeof(word), "%.*s", (int)size, at);
		if (count == MEASURE_TRIALS ||
		    !measure_parse(measuring->test, word, measuring->unit, &ret_trials[count], err))
			return err->code != ERR_NONE ? err_in(err, "--%s", option)
						     : err_set(err, ERR_USAGE, "--%s takes three trials", option);
		count++;
		at += size;
	}
	return count == MEASURE_TRIALS ||
	       err_set(err, ERR_USAGE, "--%s takes three trials, such as 9.5,10,9.5", option);
}

/* Asks until the answer is a length; false at the end of input. */
static bool ask_trial(const struct measuring *measuring, enum side side, unsigned trial, int *ret_mm)
{
	char line[LINE];
	for (;;) {
		struct err err = { 0 };
		fprintf(stderr, "%s, trial %u of %d (%s): ", side == SIDE_LEFT ? "Left" : "Right", trial + 1,
			MEASURE_TRIALS, measuring->unit == UNIT_INCH ? "inches" : "cm");
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

/* *ret_any: there are values, from the options or from the person at the terminal. */
static bool take_values(const struct measuring *measuring, struct measurement sides[SIDES], bool *ret_any,
			struct err *err)
{
	const struct options *options = &measuring->app->options;
	bool given = options->left != NULL || options->right != NULL;
	*ret_any = given;
	if (given && (options->left == NULL || options->right == NULL))
		return err_set(err, ERR_USAGE, "measure: give both sides, --left and --right");
	if (given)
		return take_words(measuring, options->left, "left", sides[0].trials, err) &&
		       take_words(measuring, options->right, "right", sides[1].trials, err);
	*ret_any = isatty(STDIN_FILENO) && isatty(STDOUT_FILENO) && ask_all(measuring, sides);
	return true;
}

/* ---- The test ----------------------------------------------------------------------------------------------------- */

static bool check_allowed(const struct measuring *measuring, int64_t at, struct err *err)
{
	const struct app *app = measuring->app;
	const struct contraindication *entry =
		measure_excluded(measuring->test, app->catalogue, &app->profile, app->now);
	char date[STORY_DATE_MAX];
	if (entry != NULL)
		return err_set(err, ERR_REFUSED, "%s: not with: %s", measuring->test->name, entry->name);
	for (unsigned i = 0; i < measuring->count; i++) {
		const struct measurement *one = &measuring->all[i];
		int64_t days = day_of(at, app->offset_s) - day_of(one->at, one->offset_s);
		if (days > -MEASURE_DAYS && days < MEASURE_DAYS)
			return err_set(err, ERR_USAGE, "measured on %.10s already: at most once a week",
				       story_date(one->at, one->offset_s, date));
	}
	return true;
}

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
	if (!read_all(measuring, err) || !find_time(app, &at, err) || !check_allowed(measuring, at, err))
		return false;
	add_guide(out, measuring);
	if (!output_result(out, err))
		return false;
	buf_clear(out);
	if (!take_values(measuring, sides, &any, err))
		return false;
	for (unsigned i = 0; i < SIDES; i++) {
		snprintf(sides[i].test, sizeof(sides[i].test), "%s", measuring->test->id);
		sides[i].at = at;
		sides[i].offset_s = local_offset(at);
	}
	if (any && (!load_store_to_write(app, STORE_PATIENT_MS, err) || !measures_add(&app->store, sides, SIDES, err) ||
		    !read_all(measuring, err)))
		return false;
	add_results(out, measuring);
	add_plot(out, measuring);
	return output_result(out, err);
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
	return output_result(out, err);
}

enum status measure_command(struct app *app)
{
	struct measuring measuring = { .app = app, .unit = unit_of(app) };
	struct buf text = { 0 };
	struct err err = { 0 };
	unsigned at;
	enum section section;
	bool done = load_settings(app, &err) && load_catalogue(app, &err) && load_profile(app, &err) &&
		    load_history(app, &err);
	if (done && app->options.operands.count == 0) {
		done = list_all(&measuring, &text, &err);
	} else if (done) {
		done = lookup(app->catalogue, "measures", app->options.operands.items[0], &section, &at, &err);
		measuring.test = done ? &app->catalogue->measures[at] : NULL;
		done = done && measure(&measuring, &text, &err);
	}
	buf_done(&text);
	free(measuring.all);
	return done ? STATUS_DONE : app_fail(&err);
}
