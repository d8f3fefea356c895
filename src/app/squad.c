/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Holds a squad whose handouts are printed: where its files go, and each athlete's sheet. */
#include "app/squad.h"

#include "app/handout.h"
#include "core/plan/ask_first.h"
#include "core/plan/note_warning.h"
#include "core/plan/routine_plan.h"
#include "core/safety/questions.h"
#include "core/safety/review.h"
#include "io/system/file_name.h"
#include "print/handout.h"
#include <string.h>
#include <sys/stat.h>

/* ---- Files ------------------------------------------------------------------------------------------------------- */

bool squad_is_folder(const char *path)
{
	struct stat there;
	return stat(path, &there) == 0 && S_ISDIR(there.st_mode);
}

bool squad_choose_output(struct squad *squad, struct err *err)
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
	squad->in_one = of_file != NULL && !squad_is_folder(output);
	if (squad->in_one && squad->app->options.guided)
		return err_set(err, ERR_USAGE, "%s: guided pages are one file per athlete: use a folder", output);
	if (squad->in_one && (!of_file->many || !squad->format->many))
		return err_set(
			err, ERR_USAGE,
			"%s: only a PDF or HTML file can hold a whole roster: use a folder for one file per athlete",
			output);
	return true;
}

char *squad_file(const struct squad *squad, unsigned at, const char *name)
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

char *squad_path(const struct squad *squad, const char *file)
{
	struct buf path = { 0 };
	buf_addf(&path, "%s/%s", squad->app->options.output, file);
	return path.data;
}

char *squad_cover_file(const struct squad *squad)
{
	struct buf file = { 0 };
	buf_addf(&file, "00-squad.%.*s", (int)strcspn(squad->format->extensions, " "), squad->format->extensions);
	return file.data;
}

bool squad_chooses(const struct squad *squad, unsigned at)
{
	return squad->chosen == NULL || squad->chosen[at];
}

unsigned squad_athletes(const struct squad *squad)
{
	unsigned count = 0;
	for (unsigned i = 0; i < roster_count(&squad->roster); i++)
		count += squad_chooses(squad, i);
	return count;
}

/* ---- Sheets ------------------------------------------------------------------------------------------------------ */

const char *squad_own_or(const char *own, const char *other)
{
	return own != NULL ? own : other;
}

/* Plans for the current athlete.  Call safety_done() and plan_done() on the results. */
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
	plan_ask_first(ret_plan, athlete->has_profile && questions_run_first(app->catalogue, &athlete->wish,
									     &athlete->profile, app->now));
	plan_warn_of_note(ret_plan, &person, athlete->own_note ? athlete->note : NULL);
}

/* The athlete's name as the guided page reports it, distinct from others of the same name. */
static void label_athlete(struct squad *squad, unsigned at, char ret_label[RETURNED_NAME_MAX])
{
	const char *group;
	for (unsigned i = squad->athletes.count; i < roster_count(&squad->roster); i++)
		athletes_add(&squad->athletes, roster_name(&squad->roster, i, &group));
	athletes_label(&squad->athletes, at, ret_label);
}

void squad_sheet(struct squad *squad, unsigned at, struct squad_sheet *ret_made)
{
	char as[RETURNED_NAME_MAX];
	const struct options *options = &squad->app->options;
	const struct athlete *athlete = squad->athlete;
	struct handout handout = handout_of_options(squad->app);
	handout.athlete = athlete->name;
	if (handout.guided) {
		label_athlete(squad, at, as);
		handout.as = as;
	}
	handout.coach = squad_own_or(athlete->coach, options->coach);
	handout.contact = squad_own_or(athlete->contact, options->contact);
	handout.date = squad_own_or(athlete->date, options->date);
	handout.note = squad_own_or(athlete->note, options->note);
	handout.routine = athlete->written ? athlete->routine.name : NULL;
	plan_athlete(squad, &ret_made->safety, &ret_made->plan);
	if (ret_made->plan.verdict > VERDICT_LIMITED && !athlete->own_note)
		handout.note = NULL; /* the shared note is about the routine */
	struct buf note = { 0 }; /* the sheet has no limits without --reasons, but it does have the note */
	if (handout.note != NULL && plan_note_warning(&ret_made->plan) != NULL) {
		buf_addf(&note, "%s\n\n%s", handout.note, plan_note_warning(&ret_made->plan));
		handout.note = buf_text(&note);
	}
	handout_of_plan(&ret_made->document, &ret_made->plan, &ret_made->safety, &handout);
	buf_done(&note);
	handout_say_guide(squad->app, &ret_made->plan, athlete->name);
}

void squad_sheet_done(struct squad_sheet *made)
{
	document_done(&made->document);
	plan_done(&made->plan);
	safety_done(&made->safety);
}
