/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `history`: prints past sessions for people, programs and spreadsheets. */
#include "app/commands.h"

#include "app/history_change.h"
#include "app/history_import.h"
#include "app/load.h"
#include "app/measuring.h"
#include "app/output.h"
#include "base/mem.h"
#include "base/reflow.h"
#include "base/text.h"
#include "base/utc.h"
#include "core/record/history.h"
#include "core/record/returned.h"
#include "io/store/browse.h"
#include "io/store/measures.h"
#include "io/store/overview.h"
#include "print/history_print.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FLUSH_BYTES = 1 << 16 };

/* ---- Printing ----------------------------------------------------------------------------------------------------- */

static const struct history_format *const formats[] = { &history_text, &history_json, &history_csv, &history_html };

const char *history_format(unsigned at)
{
	return at < sizeof(formats) / sizeof(*formats) ? formats[at]->name : NULL;
}

struct printing {
	const struct app *app;
	struct history_printer printer;
	const struct history_format *format;
	bool any; /* sessions */
};

/* Returning false stops the printing; err is not set if the reader has closed the pipe, as `head` does. */
static bool flush(const struct app *app, const struct history_format *format, struct buf *text, struct err *err)
{
	if (format == &history_text)
		reflow(text, app_columns(app));
	bool done = output_write(STDOUT_FILENO, buf_text(text), text->size);
	buf_clear(text);
	if (!done && errno != EPIPE)
		err_set(err, ERR_FAILURE, "standard output: %s", strerror(errno));
	return done;
}

static bool print_record(void *context, struct record *record, struct err *err)
{
	struct printing *printing = context;
	printing->any = true;
	printing->format->add(&printing->printer, record);
	return printing->printer.out->size < FLUSH_BYTES ||
	       flush(printing->app, printing->format, printing->printer.out, err);
}

/* When the first of the last `days` days began. */
static int64_t first_of(const struct app *app, unsigned days)
{
	int64_t today = day_of(app->now, app->offset_s);
	return days == 0 ? INT64_MIN : (today - days + 1) * DAY_S - app->offset_s;
}

/* CSV has no rows for self tests, and the text format has no space for them. */
static bool read_measures(struct app *app, const struct history_format *format, int64_t from,
			  struct measurement **ret_all, unsigned *ret_count, struct err *err)
{
	unsigned old = 0;
	if (format != &history_json && format != &history_html)
		return true;
	if (!measures_read(&app->store, NULL, ret_all, ret_count, err))
		return false;
	while (old < *ret_count && (*ret_all)[old].at < from)
		old++;
	*ret_count -= old;
	if (old > 0)
		memmove(*ret_all, *ret_all + old, *ret_count * sizeof(**ret_all));
	return true;
}

/* Prints stop signals even of sessions without a line. */
static void say_untold(struct app *app, const struct history_printer *printer)
{
	if (printer->untold > 0)
		app_say(app, "%u session%s left out: this catalogue has no codes for what was done.%s", printer->untold,
			printer->untold == 1 ? "" : "s",
			printer->untold_harm->size > 0 ? " Tell your coach what hurt:" : "");
	if (printer->untold_harm->size > 0)
		output_lines(buf_text(printer->untold_harm));
}

static bool print_all(struct app *app, const struct history_format *format, const struct overview *overview,
		      struct buf *text, struct err *err)
{
	struct printing printing = { .app = app, .format = format };
	struct store_range range = { .from = first_of(app, app->options.days),
				     .newest_first = format->newest_first,
				     .whole = format->whole,
				     .whole_if_signals = !format->whole };
	printing.printer = (struct history_printer){ .out = text,
						     .catalogue = app->catalogue,
						     .recent = &app->history,
						     .overview = overview,
						     .as = app->options.as,
						     .columns = app_columns(app),
						     .unit = measuring_unit(app),
						     .today = day_of(app->now, app->offset_s) };
	struct measurement *measures = NULL;
	struct buf harm = { 0 };
	printing.printer.untold_harm = &harm;
	format->begin(&printing.printer);
	bool good = !store_is_open(&app->store) ||
		    (store_each(&app->store, range, print_record, &printing, err) &&
		     read_measures(app, format, range.from, &measures, &printing.printer.measures_count, err));
	printing.printer.measures = measures;
	if (good)
		format->end(&printing.printer);
	free(measures);
	if (good)
		say_untold(app, &printing.printer);
	buf_done(&harm);
	if (!good)
		return false;
	if (app->options.for_coach && !printing.any)
		app_say(app, "No sessions to tell the coach about.");
	return flush(app, format, text, err) || err->code == ERR_NONE;
}

/* ---- The command -------------------------------------------------------------------------------------------------- */

/* True if a line can express the session. */
static bool is_name(const char *name)
{
	char as[RETURNED_NAME_MAX];
	returned_name(as, name);
	return as[0] != '\0';
}

/* Refuses an option that what is asked for would ignore. */
static bool check_ignored(const struct options *options, struct err *err)
{
	bool changes = options->import != NULL || options->edit != NULL || options->delete != NULL;
	if (options->days > 0 && (changes || options->show != NULL || options->trends))
		return err_set(err, ERR_USAGE, "history: --days only goes with a list of sessions");
	if (options->format != NULL && (changes || options->for_coach))
		return err_set(err, ERR_USAGE, "history: --format only goes with a list, --trends or --show");
	return !options->yes || options->delete != NULL || err_set(err, ERR_USAGE, "history: --yes requires --delete");
}

/* The options that do something other than list sessions; at most one is allowed. */
static bool check_one(const struct options *options, struct err *err)
{
	int count = (options->import != NULL) + (options->show != NULL) + (options->edit != NULL) +
		    (options->delete != NULL) + options->for_coach + options->trends;
	if (options->as != NULL && !options->for_coach)
		return err_set(err, ERR_USAGE, "history: --as requires --for-coach");
	if (options->as != NULL && !is_name(options->as))
		return err_set(err, ERR_USAGE, "--as takes a name or number");
	if (options->edit == NULL && (options->feel != NULL || options->marks != NULL || options->note != NULL))
		return err_set(err, ERR_USAGE, "history: --feel, --marks and --note require --edit");
	if (count > 1)
		return err_set(err, ERR_USAGE,
			       "history: only one of --import, --show, --edit, --delete, --trends and --for-coach at "
			       "a time");
	return check_ignored(options, err);
}

/* The trends cannot be exported. */
static bool check_trends(const struct options *options, const struct history_format *format, struct err *err)
{
	return !options->trends || format == &history_text || format == &history_html ||
	       err_set(err, ERR_USAGE, "history: --trends comes as --format text or html, not %s", format->name);
}

static bool read_overview(struct app *app, struct overview *ret_overview, struct err *err)
{
	ret_overview->today = day_of(app->now, app->offset_s);
	return !store_is_open(&app->store) ||
	       store_overview(&app->store, app->catalogue, ret_overview->today, ret_overview, err);
}

/* Lists all sessions, or only the trends. */
static enum status list(struct app *app)
{
	struct overview *overview = mem_new(1, sizeof(*overview));
	struct buf text = { 0 };
	struct err err = { 0 };
	const struct history_format *format =
		app->options.for_coach ? &history_coach : formats[options_format(&app->options)];
	bool needs_overview = app->options.trends || format == &history_html;
	bool done =
		check_trends(&app->options, format, &err) && (!needs_overview || read_overview(app, overview, &err));
	if (done && app->options.trends && format == &history_text) {
		history_trends(&text, overview, app->catalogue);
		done = flush(app, &history_text, &text, &err) || err.code == ERR_NONE;
	} else if (done) {
		done = print_all(app, format, overview, &text, &err);
	}
	buf_done(&text);
	free(overview);
	return done ? STATUS_DONE : app_fail(&err);
}

/* Without a home folder nothing can have been recorded, which is not the same as nothing rolled. */
static bool has_place(const struct app *app, struct err *err)
{
	struct folders folders;
	return app->has_folders || folders_find(&folders, err) || err_in(err, "no place for the history");
}

enum status history_command(struct app *app)
{
	const struct options *options = &app->options;
	struct err err = { 0 };
	if (!check_one(options, &err) || !load_settings(app, &err) || !load_catalogue(app, &err) ||
	    !load_profile(app, &err))
		return app_fail(&err);
	if (options->import != NULL)
		return history_import(app);
	if (!has_place(app, &err) ||
	    !(options->delete != NULL ? load_history_to_change(app, &err) : load_history(app, &err)))
		return app_fail(&err);
	if (options->show != NULL)
		return history_show(app, formats[options_format(options)]);
	if (options->edit != NULL)
		return history_edit(app);
	return options->delete != NULL ? history_delete(app) : list(app);
}
