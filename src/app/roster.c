/* SPDX-License-Identifier: MIT */
/* Prints handouts for a squad, one athlete at a time, so that memory use does not grow with the roster. */
#include "app/roster.h"

#include "app/handout.h"
#include "app/load.h"
#include "app/output.h"
#include "app/roster_names.h"
#include "app/wish.h"
#include "base/mem.h"
#include "base/reflow.h"
#include "core/plan/routine_plan.h"
#include "core/safety/review.h"
#include "io/files/manifest.h"
#include "io/files/roster.h"
#include "io/system/ahead.h"
#include "io/system/file_name.h"
#include "io/system/save.h"
#include "io/system/signals.h"
#include "print/cover.h"
#include "print/handout.h"
#include "print/pages.h"
#include "print/summary.h"
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PROGRESS_EVERY = 50 };

struct saving_sink {
	struct sink sink; /* first: a pointer to it is a pointer to the whole */
	struct saving *saving;
};

struct squad {
	struct app *app;
	const struct format *format;
	struct roster roster;
	struct wish base; /* from the command line */
	struct athlete *athlete; /* the current one; too large for the stack */
	bool in_one; /* all pages in one file, not a folder of files */
	struct manifest manifest; /* of the folder */
	struct ahead ahead; /* children that make the sheets of the folder */
	bool *chosen; /* by --only, per athlete; NULL: all */
	unsigned written, unchanged; /* files */
	unsigned in_the_way; /* files that are not ours to overwrite */
	char *first_in_the_way;
	struct saving saving;
	struct saving_sink sink;
	struct pages *pages;
	struct summary summary;
	struct cover cover;
};

/* ---- Where it goes ---------------------------------------------------------------------------------------------- */

static bool is_folder(const char *path)
{
	struct stat there;
	return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

static bool choose_output(struct squad *squad, struct err *err)
{
	const char *output = squad->app->options.output;
	if (squad->app->options.operands.count > 0)
		return err_set(
			err, ERR_USAGE,
			"with --roster, set the routine in the roster file (\"routine: %s\"), not on the command line",
			squad->app->options.operands.items[0]);
	if (output == NULL)
		return err_set(
			err, ERR_USAGE,
			"--roster requires -o: a folder for one file per athlete, or a PDF or HTML file for all");
	const struct format *of_file = format_of_file(output);
	squad->in_one = of_file != NULL && !is_folder(output);
	if (squad->in_one && squad->app->options.guided)
		return err_set(err, ERR_USAGE, "%s: guided pages are one file per athlete: use a folder", output);
	if (squad->in_one && (!of_file->many || !squad->format->many))
		return err_set(
			err, ERR_USAGE,
			"%s: only a PDF or HTML file can hold a whole roster: use a folder for one file per athlete",
			output);
	return true;
}

/* "003-Asha-Rao.html": the number keeps the order of the roster and distinguishes athletes with the same name. */
static char *file_of(const struct squad *squad, unsigned at, const char *name)
{
	unsigned digits = 2;
	for (unsigned rest = roster_count(&squad->roster); rest > 99; rest /= 10)
		digits++;
	struct buf file = { 0 };
	buf_addf(&file, "%0*u-", (int)digits, at + 1);
	file_name_add(&file, name);
	buf_addf(&file, ".%.*s", (int)strcspn(squad->format->extensions, " "), squad->format->extensions);
	return file.data;
}

static char *path_of(const struct squad *squad, const char *file)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s/%s", squad->app->options.output, file);
	return path.data;
}

/* ---- Who ---------------------------------------------------------------------------------------------------------- */

static bool is_chosen(const struct squad *squad, unsigned at)
{
	return squad->chosen == NULL || squad->chosen[at];
}

/* Two athletes of one name would pick up each other's sheet. */
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

/* The roster's, or that of the command line. */
static void load_logo(struct squad *squad, struct report *report)
{
	struct err err = { 0 };
	char *own = roster_logo(&squad->roster);
	if (!handout_logo(squad->app, squad->format, own != NULL ? own : squad->app->options.logo, &err))
		report_failure(report, squad->app->options.roster, "logo: %s", err.text);
	free(own);
}

static bool load_squad(struct squad *squad, struct report *report)
{
	roster_load(&squad->roster, squad->app->options.roster, squad->app->catalogue, report);
	load_logo(squad, report);
	squad->chosen = roster_choose(&squad->roster, &squad->app->options.only);
	return true;
}

/* ---- The sheet of an athlete ------------------------------------------------------------------------------------ */

/* Plans for the current athlete; end both results. */
static void plan_athlete(const struct squad *squad, struct safety *ret_safety, struct plan *ret_plan)
{
	const struct app *app = squad->app;
	const struct athlete *athlete = squad->athlete;
	struct person person;
	person_of(&person, app->catalogue, athlete->has_profile ? &athlete->profile : NULL, &athlete->wish);
	person.offset_s = app->offset_s;
	safety_review(ret_safety, app->catalogue, athlete->wish.mode, &person, app->now);
	*ret_plan = (struct plan){ 0 };
	if (athlete->written)
		plan_of_routine(ret_plan, &athlete->routine, app->catalogue, &athlete->wish, &person, ret_safety);
	else
		plan_build(ret_plan, app->catalogue, &athlete->wish, &person, ret_safety, NULL);
}

static const char *own_or(const char *own, const char *other)
{
	return own != NULL ? own : other;
}

/* The sheet of the current athlete, with what it is made of. */
struct sheet_made {
	struct safety safety;
	struct plan plan;
	struct document document;
};

static void make_sheet(const struct squad *squad, struct sheet_made *ret_made)
{
	const struct options *options = &squad->app->options;
	const struct athlete *athlete = squad->athlete;
	struct handout handout = handout_of_options(squad->app);
	handout.athlete = athlete->name;
	handout.coach = own_or(athlete->coach, options->coach);
	handout.contact = own_or(athlete->contact, options->contact);
	handout.date = own_or(athlete->date, options->date);
	handout.note = own_or(athlete->note, options->note);
	handout.routine = athlete->written ? athlete->routine.name : NULL;
	plan_athlete(squad, &ret_made->safety, &ret_made->plan);
	if (ret_made->plan.verdict > VERDICT_LIMITED && !athlete->own_note)
		handout.note = NULL; /* the note to all is about the routine */
	handout_of_plan(&ret_made->document, &ret_made->plan, &ret_made->safety, &handout);
}

static void sheet_made_done(struct sheet_made *made)
{
	document_done(&made->document);
	plan_done(&made->plan);
	safety_done(&made->safety);
}

/* The files are the same whoever makes them: a child, or this process where `ahead` has none. */
static void make_ahead(void *data, unsigned at, struct buf *ret_bytes)
{
	struct squad *squad = data;
	struct report report = { 0 };
	struct sheet_made made;
	struct err ignored = { 0 };
	if (!is_chosen(squad, at))
		return;
	bool read = roster_athlete(&squad->roster, at, &squad->base, squad->app->now, squad->athlete, &report);
	report_done(&report);
	if (!read)
		return;
	make_sheet(squad, &made);
	handout_bytes(squad->app, squad->format, &made.document, ret_bytes, &ignored);
	sheet_made_done(&made);
}

/* A child is worth its start from a few sheets on. */
static void start_ahead(struct squad *squad)
{
	enum { SHEETS_LEAST = 4 };
	unsigned jobs = squad->app->options.jobs, sheets = roster_count(&squad->roster);
	if (jobs == 0)
		jobs = ahead_cores() < sheets / SHEETS_LEAST ? ahead_cores() : sheets / SHEETS_LEAST;
	if (!squad->in_one && jobs > 1)
		ahead_start(&squad->ahead, jobs, sheets, make_ahead, squad);
}

/* ---- Checking: nothing is written if anything is wrong ------------------------------------------------------ */

/* "00-squad.html": sorted before the athletes. */
static char *cover_file(const struct squad *squad)
{
	struct buf file = { 0 };
	buf_addf(&file, "00-squad.%.*s", (int)strcspn(squad->format->extensions, " "), squad->format->extensions);
	return file.data;
}

/* Whether a sheet may be written there. */
static void check_place(struct squad *squad, const char *file, struct report *report)
{
	char *path = path_of(squad, file);
	enum sheet_state state = manifest_state(&squad->manifest, file);
	bool ours = state == SHEET_ABSENT || state == SHEET_OURS;
	if (state == SHEET_LINK)
		report_failure(report, path, "is a link or folder, not a sheet: remove it");
	else if (!ours && !squad->app->options.force && squad->in_the_way++ == 0)
		squad->first_in_the_way = mem_text(file);
	free(path);
}

static void check_fonts(struct squad *squad, struct report *report)
{
	struct sheet_made made;
	struct err err = { 0 };
	if (squad->format->program == NULL)
		return; /* no need to make the sheet twice */
	make_sheet(squad, &made);
	if (!handout_fonts(squad->app, squad->format, &made.document,
			   squad->app->options.force ? squad->athlete->name : NULL, &err))
		report_failure(report, squad->athlete->name, "%s", err.text);
	sheet_made_done(&made);
}

static void check_athlete(struct squad *squad, unsigned at, struct report *report)
{
	struct app *app = squad->app;
	bool read = roster_athlete(&squad->roster, at, &squad->base, app->now, squad->athlete, report);
	if (read)
		check_fonts(squad, report);
	if (!read || squad->in_one)
		return;
	char *file = file_of(squad, at, squad->athlete->name);
	check_place(squad, file, report);
	free(file);
}

/* One sentence, however many they are. */
static void report_in_the_way(const struct squad *squad, struct report *report)
{
	if (squad->in_the_way > 0)
		report_failure(report, squad->app->options.output,
			       "%u file%s already there, not written by rollcoach or changed since, such as '%s': use "
			       "--force to overwrite",
			       squad->in_the_way, squad->in_the_way == 1 ? " is" : "s are", squad->first_in_the_way);
}

static bool check_roster(struct squad *squad, struct report report, struct err *err)
{
	if (!squad->in_one && !manifest_load(&squad->manifest, squad->app->options.output, err))
		return false;
	for (unsigned i = 0; i < roster_count(&squad->roster); i++)
		if (is_chosen(squad, i))
			check_athlete(squad, i, &report);
	if (!squad->in_one && squad->chosen == NULL) {
		char *file = cover_file(squad);
		check_place(squad, file, &report);
		free(file);
	}
	report_in_the_way(squad, &report);
	return load_report(&report, "the roster", err);
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
		if (mkdir(options->output, 0777) == 0 || is_folder(options->output))
			return true;
		return err_set(err, ERR_FAILURE, "%s: %s", options->output,
			       errno == EEXIST ? "is a file, not a folder" : strerror(errno));
	}
	if (!saving_begin(&squad->saving, options->output, options->force ? 0 : SAVING_FRESH, err))
		return false;
	squad->sink = (struct saving_sink){ { add_to_saving }, &squad->saving };
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

/* Writes only what changed, and makes it unless `bytes` has it.  The flags hold even if somebody has put a file there since
 * the check. */
static bool write_sheet(struct squad *squad, const struct document *document, const char *file, struct buf *bytes,
			struct err *err)
{
	char *path = path_of(squad, file);
	bool good = bytes->size > 0 || handout_bytes(squad->app, squad->format, document, bytes, err);
	if (good && manifest_has(&squad->manifest, file, bytes)) {
		squad->unchanged++;
		manifest_keep(&squad->manifest, file, NULL);
	} else if (good) {
		bool replaces = squad->app->options.force || manifest_state(&squad->manifest, file) == SHEET_OURS;
		good = handout_save(path, bytes, SAVING_UNLINKS | (replaces ? 0 : SAVING_FRESH), err);
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
	struct sheet_made made;
	char *file = squad->in_one ? NULL : file_of(squad, at, athlete->name);
	make_sheet(squad, &made);
	if (athlete->run_note != NULL)
		app_say(squad->app, "%s: %s", athlete->name, athlete->run_note);
	bool written = write_page(squad, at, &made.document, file, err);
	if (written && !squad->in_one)
		cover_add(&squad->cover, athlete->name, athlete->group, &made.plan);
	if (written)
		summary_add(&squad->summary, athlete->name, file, &made.plan, &made.safety, summary_text);
	sheet_made_done(&made);
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
		if (!is_chosen(squad, i)) {
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

/* Removes the sheets of athletes that are gone, so that no old sheet lies there, and names the other files. */
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
		app_say(squad->app, "Not from this roster, look at them and remove what is out of date: %s",
			buf_text(&others));
	}
	buf_done(&others);
	buf_done(&text);
}

static bool write_cover(struct squad *squad, struct err *err)
{
	const struct options *options = &squad->app->options;
	struct document document;
	char *file = cover_file(squad);
	cover_document(&document, &squad->cover, own_or(squad->athlete->coach, options->coach),
		       own_or(squad->athlete->date, options->date));
	struct buf bytes = { 0 };
	bool written = write_sheet(squad, &document, file, &bytes, err);
	buf_done(&bytes);
	document_done(&document);
	free(file);
	return written;
}

/* With --only, the sheets of the others stay as they are. */
static bool close_folder(struct squad *squad, bool complete, struct err *err)
{
	if (squad->in_one)
		return complete;
	complete = complete && (squad->chosen != NULL || write_cover(squad, err));
	if (complete && squad->chosen == NULL)
		tidy(squad);
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
	summary_end(&squad->summary, complete, &summary_text);
	flush(squad->app, &summary_text);
	buf_done(&summary_text);
	if (!complete)
		return interrupted ? STATUS_INTERRUPTED : app_fail(&err);
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
	bool good = choose_output(&squad, &err) && load_settings(app, &err) && load_catalogue(app, &err) &&
		    load_squad(&squad, &report) &&
		    wish_of_options(&squad.base, &app->options, &settings, app->catalogue, app->now, &err) &&
		    check_roster(&squad, report, &err);
	enum status status = good ? print_squad(&squad) : app_fail(&err);
	manifest_done(&squad.manifest);
	cover_done(&squad.cover);
	roster_done(&squad.roster);
	free(squad.first_in_the_way);
	free(squad.chosen);
	free(squad.athlete);
	return status;
}
