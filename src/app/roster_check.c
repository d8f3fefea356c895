/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks a roster before printing: nothing is written if anything is wrong. */
#include "app/roster_check.h"

#include "app/handout.h"
#include "app/load.h"
#include "base/mem.h"
#include <stdlib.h>

/* Checks that a sheet may be written there. One edited by hand is skipped later without stopping the others. */
static void check_place(struct squad *squad, const char *file, struct report *report)
{
	char *path = squad_path(squad, file);
	enum sheet_state state = manifest_state(&squad->manifest, file);
	if (state == SHEET_LINK)
		report_failure(report, path, "is a link or folder, not a sheet: remove it");
	else if (state == SHEET_FOREIGN && !squad->app->options.force && squad->in_the_way++ == 0)
		squad->first_in_the_way = mem_text(file);
	free(path);
}

static void check_fonts(struct squad *squad, unsigned at, struct report *report)
{
	struct squad_sheet made;
	struct err err = { 0 };
	if (squad->format->program == NULL)
		return; /* reused, so that the sheet is made only once */
	squad_sheet(squad, at, &made);
	if (!handout_fonts(squad->app, squad->format, &made.document,
			   squad->app->options.force ? squad->athlete->name : NULL, &err))
		report_failure(report, squad->athlete->name, "%s", err.text);
	squad_sheet_done(&made);
}

static void check_athlete(struct squad *squad, unsigned at, struct report *report)
{
	struct app *app = squad->app;
	bool read = roster_athlete(&squad->roster, at, &squad->base, app->now, squad->athlete, report);
	if (read)
		check_fonts(squad, at, report);
	if (!read || squad->in_one)
		return;
	char *file = squad_file(squad, at, squad->athlete->name);
	check_place(squad, file, report);
	free(file);
}

/* Reports all of them in one message. */
static void report_in_the_way(const struct squad *squad, struct report *report)
{
	if (squad->in_the_way > 0)
		report_failure(report, squad->app->options.output,
			       "%u file%s already there, not written by rollcoach, such as '%s': use --force to "
			       "overwrite",
			       squad->in_the_way, squad->in_the_way == 1 ? " is" : "s are", squad->first_in_the_way);
}

bool roster_check(struct squad *squad, struct report report, struct err *err)
{
	if (!squad->in_one && !manifest_load(&squad->manifest, squad->app->options.output, err))
		return false;
	for (unsigned i = 0; i < roster_count(&squad->roster); i++)
		if (squad_chooses(squad, i))
			check_athlete(squad, i, &report);
	if (!squad->in_one && squad->chosen == NULL) {
		char *file = squad_cover_file(squad);
		check_place(squad, file, &report);
		free(file);
	}
	report_in_the_way(squad, &report);
	return load_report(&report, "the roster", err);
}
