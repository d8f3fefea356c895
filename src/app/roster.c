/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints handouts for a squad, one athlete at a time, so that memory use does not grow with the roster. */
#include "app/roster.h"

#include "app/handout.h"
#include "app/load.h"
#include "app/output.h"
#include "app/roster_check.h"
#include "app/roster_names.h"
#include "app/squad.h"
#include "app/wish.h"
#include "base/mem.h"
#include "base/reflow.h"
#include "core/person/wish_parse.h"
#include "io/system/signals.h"
#include "print/handout.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PROGRESS_EVERY = 50 };

/* ---- Who ---------------------------------------------------------------------------------------------------------- */

/* With equal names, one athlete might pick up the sheet of the other. */
static void warn_of_names(const struct squad *squad)
{
	struct buf names = { 0 };
	roster_shared_names(&squad->roster, &names);
	if (names.size > 0)
		app_say(squad->app,
			"Several athletes are called %s: add an initial, so that nobody takes the wrong sheet.",
			buf_text(&names));
	buf_done(&names);
}

/* Taken from the roster or the command line. */
static void load_logo(struct squad *squad, struct report *report)
{
	struct err err = { 0 };
	char *own = roster_logo(&squad->roster);
	if (own != NULL && !handout_logo(squad->app, squad->format, own, &err))
		roster_fail_logo(&squad->roster, err.text, report);
	else if (own == NULL && !handout_logo(squad->app, squad->format, squad->app->options.logo, &err))
		report_failure(report, "--logo", "%s", err.text);
	free(own);
}

/* A word that is neither a name nor a muscle is probably a misspelt name. */
static bool check_only(const struct squad *squad, struct err *err)
{
	const struct words *only = &squad->app->options.only;
	struct wish scratch = { 0 };
	for (unsigned i = 0; i < only->count; i++)
		if (!wish_parse(&scratch, squad->app->catalogue, "only", only->items[i], 0, err)) {
			err_in(err, "--only: no athlete or squad is called '%s'", only->items[i]);
			return false;
		}
	return true;
}

static bool load_squad(struct squad *squad, struct report *report, struct err *err)
{
	roster_load(&squad->roster, squad->app->options.roster, squad->app->catalogue, report);
	load_logo(squad, report);
	squad->chosen = roster_choose(&squad->roster, &squad->app->options.only);
	return report->errors > 0 || check_only(squad, err);
}

/* ---- The sheet of an athlete ------------------------------------------------------------------------------------ */

/* Makes a sheet in a child process. The parent makes any sheet that no child delivered. */
static void make_ahead(void *data, unsigned at, struct buf *ret_bytes)
{
	struct squad *squad = data;
	struct report report = { 0 };
	struct squad_sheet made;
	struct err ignored = { 0 };
	if (!squad_chooses(squad, at))
		return;
	bool read = roster_athlete(&squad->roster, at, &squad->base, squad->app->now, squad->athlete, &report);
	report_done(&report);
	if (!read)
		return;
	squad_sheet(squad, at, &made);
	handout_bytes(squad->app, squad->format, &made.document, ret_bytes, &ignored);
	squad_sheet_done(&made);
}

/* Starting child processes pays off only for several sheets. */
static void start_ahead(struct squad *squad)
{
	enum { SHEETS_LEAST = 4 };
	unsigned jobs = squad->app->options.jobs, sheets = roster_count(&squad->roster);
	if (jobs == 0)
		jobs = ahead_cores() < sheets / SHEETS_LEAST ? ahead_cores() : sheets / SHEETS_LEAST;
	if (!squad->in_one && jobs > 1)
		ahead_start(&squad->ahead, jobs, sheets, make_ahead, squad);
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

static void add_to_saving(struct sink *sink, const void *bytes, size_t size)
{
	saving_add(((struct saving_sink *)sink)->saving, bytes, size);
}

static const struct pages_format *pages_format_of(const struct squad *squad)
{
	return squad->format->program != NULL ? squad->app->environment->pdf : &html_pages;
}

static bool open_output(struct squad *squad, struct err *err)
{
	const struct options *options = &squad->app->options;
	struct format_options format = handout_options(squad->app);
	if (!squad->in_one) {
		if (mkdir(options->output, 0777) == 0 || squad_is_folder(options->output))
			return true;
		return err_set(err, ERR_FAILURE, "%s: %s", options->output,
			       errno == EEXIST ? "is a file, not a folder" : strerror(errno));
	}
	if (!saving_begin(&squad->saving, options->output, SAVING_NAMED | (options->force ? 0 : SAVING_FRESH), err))
		return false;
	squad->sink = (struct saving_sink){ { add_to_saving }, &squad->saving };
	format.sheets = squad_athletes(squad);
	squad->pages = pages_format_of(squad)->open(&squad->sink.sink, &format);
	return true;
}

static bool close_output(struct squad *squad, bool complete, struct err *err)
{
	if (!squad->in_one)
		return complete;
	bool made = pages_format_of(squad)->close(squad->pages);
	if (complete && !made)
		err_set(err, ERR_FAILURE, "cannot write the sheets: out of memory");
	return saving_end(&squad->saving, complete && made, err);
}

/* A sheet edited since it was written keeps the edits. */
static bool is_kept(const struct squad *squad, const char *file)
{
	return !squad->app->options.force && manifest_state(&squad->manifest, file) == SHEET_CHANGED;
}

static void keep_changed(struct squad *squad, const char *file)
{
	buf_addf(&squad->changed, "%s%s", squad->changed.size > 0 ? " " : "", file);
	manifest_keep(&squad->manifest, file, NULL);
}

/* Writes the sheet if it has changed, generating it first unless `bytes` already holds it. The open flags protect
 * against a file put there since the check. */
static bool write_sheet(struct squad *squad, const struct document *document, const char *file, struct buf *bytes,
			struct err *err)
{
	if (is_kept(squad, file)) {
		keep_changed(squad, file);
		return true;
	}
	char *path = squad_path(squad, file);
	bool good = bytes->size > 0 || handout_bytes(squad->app, squad->format, document, bytes, err);
	if (good && manifest_has(&squad->manifest, file, bytes)) {
		squad->unchanged++;
		manifest_keep(&squad->manifest, file, NULL);
	} else if (good) {
		bool replaces = squad->app->options.force || manifest_state(&squad->manifest, file) == SHEET_OURS;
		good = manifest_announce(&squad->manifest, file, bytes, err) &&
		       handout_save(path, bytes, SAVING_UNLINKS | (replaces ? 0 : SAVING_FRESH), err);
		squad->written += good;
		if (good)
			manifest_keep(&squad->manifest, file, bytes);
	}
	free(path);
	return good;
}

static bool write_page(struct squad *squad, unsigned at, const struct document *document, const char *file,
		       struct err *err)
{
	if (squad->in_one) {
		pages_format_of(squad)->add(squad->pages, document);
		return squad->saving.failed == 0;
	}
	struct buf bytes = { 0 };
	ahead_take(&squad->ahead, at, &bytes);
	bool written = write_sheet(squad, document, file, &bytes, err);
	buf_done(&bytes);
	return written;
}

static bool print_athlete(struct squad *squad, unsigned at, struct buf *summary_text, struct err *err)
{
	const struct athlete *athlete = squad->athlete;
	struct squad_sheet made;
	char *file = squad->in_one ? NULL : squad_file(squad, at, athlete->name);
	squad_sheet(squad, at, &made);
	if (athlete->run_note[0] != '\0')
		app_say(squad->app, "%s: %s", athlete->name, athlete->run_note);
	if (athlete->run_failed)
		squad->app->run_status = STATUS_DATA;
	bool written = write_page(squad, at, &made.document, file, err);
	if (written && !squad->in_one)
		cover_add(&squad->cover, athlete->name, athlete->group, &made.plan);
	if (written)
		summary_add(&squad->summary, athlete->name, file, &made.plan, &made.safety, summary_text);
	squad_sheet_done(&made);
	free(file);
	return written;
}

static void print_progress(const struct squad *squad, unsigned done)
{
	unsigned count = roster_count(&squad->roster);
	if (done % PROGRESS_EVERY == 0 && done < count && !squad->app->options.quiet) {
		struct buf text = { 0 };
		buf_addf(&text, "%u of %u", done, count);
		output_message(buf_text(&text));
		buf_done(&text);
	}
}

static bool is_interrupted(void)
{
	signals_wait(NULL, 0, 0);
	return (signals_take() & SIGNALS_END) != 0;
}

/* Prints the summary so far; the handouts do not depend on it, so errors are ignored. */
static void flush(const struct app *app, struct buf *summary_text)
{
	struct err ignored = { 0 };
	if (app->options.summary == SUMMARY_TEXT)
		reflow(summary_text, app_columns(app));
	output_result(summary_text, &ignored);
	buf_clear(summary_text);
}

/* Prints all athletes; stops at a write error or an interrupt. */
static bool print_all(struct squad *squad, struct buf *summary_text, struct err *err)
{
	struct app *app = squad->app;
	for (unsigned i = 0; i < roster_count(&squad->roster); i++) {
		struct report report = { 0 };
		if (!squad_chooses(squad, i)) {
			ahead_take(&squad->ahead, i, &(struct buf){ 0 });
			continue;
		}
		bool read = roster_athlete(&squad->roster, i, &squad->base, app->now, squad->athlete, &report);
		report_done(&report);
		if (is_interrupted())
			return false;
		if (!read)
			return err_set(err, ERR_FAILURE, "%s: a profile or routine was changed while printing",
				       squad->athlete->name);
		if (!print_athlete(squad, i, summary_text, err))
			return false;
		flush(app, summary_text);
		print_progress(squad, i + 1);
	}
	return true;
}

/* Removes the sheets of athletes who are no longer in the roster, and lists the other files. */
static void tidy(struct squad *squad)
{
	struct buf others = { 0 }, text = { 0 };
	unsigned removed = manifest_sweep(&squad->manifest, &others);
	buf_addf(&text, "%u written, %u unchanged, %u removed in %s.", squad->written, squad->unchanged, removed,
		 squad->app->options.output);
	app_say(squad->app, "%s", buf_text(&text));
	if (others.size > 0) {
		for (size_t i = 0; i + 1 < others.size; i++)
			others.data[i] = others.data[i] == '\n' ? ' ' : others.data[i];
		others.data[others.size - 1] = '\0';
		app_say(squad->app, "Not from this roster; check these files, and remove those out of date: %s",
			buf_text(&others));
	}
	buf_done(&others);
	buf_done(&text);
}

static bool write_cover(struct squad *squad, struct err *err)
{
	const struct options *options = &squad->app->options;
	struct document document;
	char *file = squad_cover_file(squad);
	cover_document(&document, &squad->cover, squad_own_or(squad->athlete->coach, options->coach),
		       squad_own_or(squad->athlete->date, options->date));
	struct buf bytes = { 0 };
	bool written = write_sheet(squad, &document, file, &bytes, err);
	buf_done(&bytes);
	document_done(&document);
	free(file);
	return written;
}

/* With --only, leaves the sheets of the other athletes alone. */
static bool close_folder(struct squad *squad, bool complete, struct err *err)
{
	if (squad->in_one)
		return complete;
	complete = complete && (squad->chosen != NULL || write_cover(squad, err));
	if (complete && squad->chosen == NULL)
		tidy(squad);
	if (squad->changed.size > 0)
		app_say(squad->app,
			"Changed by hand, so not overwritten, and perhaps out of date; to overwrite, use --force: %s",
			buf_text(&squad->changed));
	return manifest_save(&squad->manifest, err) && complete;
}

static enum status print_squad(struct squad *squad)
{
	struct buf summary_text = { 0 };
	struct err err = { 0 };
	if (!open_output(squad, &err))
		return app_fail(&err);
	warn_of_names(squad);
	start_ahead(squad);
	signals_open(NULL);
	summary_begin(&squad->summary, squad->app->options.summary == SUMMARY_JSON, squad->app->options.roster,
		      &summary_text);
	bool complete = close_output(squad, print_all(squad, &summary_text, &err), &err);
	bool interrupted = signals_ending() != 0;
	signals_close();
	ahead_done(&squad->ahead);
	complete = close_folder(squad, complete, &err);
	summary_end(&squad->summary, squad_athletes(squad), complete && squad->changed.size == 0, &summary_text);
	flush(squad->app, &summary_text);
	buf_done(&summary_text);
	if (!complete)
		return interrupted ? STATUS_INTERRUPTED : app_fail(&err);
	if (squad->changed.size > 0)
		return STATUS_FAILURE;
	bool refused = squad->summary.verdicts[VERDICT_ASK_FIRST] + squad->summary.verdicts[VERDICT_STOP] > 0;
	return refused ? STATUS_REFUSED : STATUS_DONE;
}

enum status roster_print(struct app *app, const struct format *format)
{
	struct squad squad = { .app = app, .format = format, .athlete = mem_new(1, sizeof(*squad.athlete)) };
	struct settings settings;
	struct err err = { 0 };
	/* The coach's own profile and usual mode do not apply to the squad. */
	settings_init(&settings);
	struct report report = { 0 };
	bool good = squad_choose_output(&squad, &err) && load_settings(app, &err) && load_catalogue(app, &err) &&
		    load_squad(&squad, &report, &err) &&
		    wish_of_options(&squad.base, &app->options, &settings, app->catalogue, app->now, &err) &&
		    roster_check(&squad, report, &err);
	enum status status = good ? print_squad(&squad) : app_fail(&err);
	manifest_done(&squad.manifest);
	cover_done(&squad.cover);
	athletes_done(&squad.athletes);
	roster_done(&squad.roster);
	free(squad.first_in_the_way);
	buf_done(&squad.changed);
	free(squad.chosen);
	free(squad.athlete);
	return status;
}
