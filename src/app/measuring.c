/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests: checks, stores and shows the values. */
#include "app/measuring.h"

#include "app/load.h"
#include "app/local_time.h"
#include "core/record/story.h"
#include "io/store/measures.h"
#include <stdio.h>
#include <stdlib.h>

enum { SIDES = 2 };

bool measuring_rolled_today(const struct app *app)
{
	unsigned count = app->history.records_count;
	int64_t today = day_of(app->now, app->offset_s);
	return count > 0 && record_day(&app->history.records[count - 1]) == today;
}

enum length_unit measuring_unit(const struct app *app)
{
	return app->settings.imperial ? UNIT_INCH : UNIT_CM;
}

bool measuring_allowed(const struct app *app, const struct self_test *test, const struct measurement *all,
		       unsigned count, int64_t at, struct err *err)
{
	char date[STORY_DATE_MAX];
	if (!measure_allowed(test, app->catalogue, &app->profile, app->now, err))
		return false;
	for (unsigned i = 0; i < count; i++) {
		const struct measurement *one = &all[i];
		int64_t days = day_of(at, app->offset_s) - day_of(one->at, one->offset_s);
		if (days > -MEASURE_DAYS && days < MEASURE_DAYS)
			return err_set(err, ERR_USAGE, "already measured on %.10s: at most once a week",
				       story_date(one->at, one->offset_s, date));
	}
	return true;
}

bool measuring_keep(struct app *app, const struct self_test *test, struct measurement sides[SIDES], int64_t at,
		    struct err *err)
{
	for (unsigned i = 0; i < SIDES; i++) {
		snprintf(sides[i].test, sizeof(sides[i].test), "%s", test->id);
		sides[i].side = i == 0 ? SIDE_LEFT : SIDE_RIGHT;
		sides[i].at = at;
		sides[i].offset_s = local_offset(at);
	}
	return load_store_to_write(app, STORE_PATIENT_MS, err) && measures_add(&app->store, sides, SIDES, err);
}

/* ---- On screen ---------------------------------------------------------------------------------------------------- */

void measuring_done(struct measures *measures)
{
	free(measures->all);
	*measures = (struct measures){ 0 };
}

static bool is_open(const struct ui *ui)
{
	for (unsigned i = 0; i < ui->depth; i++)
		if (ui->stack[i] == VIEW_MEASURES)
			return true;
	return false;
}

static const struct self_test *test_shown(const struct app *app)
{
	unsigned count = app->catalogue->measures_count;
	return count == 0 ? NULL
			  : &app->catalogue->measures[(unsigned)app->coach.ui.place[VIEW_MEASURES].cursor % count];
}

void measuring_update(struct app *app)
{
	struct measures *measures = &app->measures;
	const struct self_test *test = is_open(&app->coach.ui) ? test_shown(app) : NULL;
	struct err err = { 0 };
	if (test == measures->test)
		return;
	measuring_done(measures);
	measures->test = test;
	if (test != NULL &&
	    (!load_store(app, &err) || (store_is_open(&app->store) &&
					!measures_read(&app->store, test->id, &measures->all, &measures->count, &err))))
		app_say(app, "%s", err.text);
}

struct measured measuring_shown(const struct app *app)
{
	const struct measures *measures = &app->measures;
	struct measured shown = { .test = measures->test, .all = measures->all, .count = measures->count };
	shown.unit = measuring_unit(app);
	if (shown.test != NULL) {
		shown.excluded = measure_excluded(shown.test, app->catalogue, &app->profile, app->coach.reading.epoch);
		shown.rolled_today = measuring_rolled_today(app);
	}
	return shown;
}

static bool take(struct app *app, enum side side, struct err *err)
{
	struct measures *measures = &app->measures;
	int64_t at = app->coach.reading.epoch;
	if (!measuring_allowed(app, measures->test, measures->all, measures->count, at, err) ||
	    !measure_parse_trials(measures->test, app->coach.ui.text, measuring_unit(app), measures->typed[side].trials,
				  err))
		return false;
	return side == SIDE_LEFT || measuring_keep(app, measures->test, measures->typed, at, err);
}

void measuring_take(struct app *app)
{
	struct view_place *place = &app->coach.ui.place[VIEW_MEASURES];
	enum side side = place->page == MEASURE_LEFT ? SIDE_LEFT : SIDE_RIGHT;
	struct err err = { 0 };
	if (app->measures.test == NULL)
		return;
	bool taken = take(app, side, &err);
	if (!taken)
		app_say(app, "%s", err.text);
	app->coach.ui.typing = side == SIDE_LEFT || !taken;
	place->page = side == SIDE_LEFT && !taken ? MEASURE_LEFT : app->coach.ui.typing ? MEASURE_RIGHT : MEASURE_IDLE;
	if (taken)
		app->coach.ui.text[0] = '\0'; /* keep an invalid entry, so that it can be corrected */
	if (taken && side == SIDE_RIGHT)
		app_say(app, "Saved.");
	if (!app->coach.ui.typing)
		app->measures.test = NULL; /* forces a reload */
	measuring_update(app);
}

void measuring_delete(struct app *app)
{
	struct measures *measures = &app->measures;
	struct err err = { 0 };
	if (measures->count == 0)
		return;
	const struct measurement *last = &measures->all[measures->count - 1];
	if (measures_delete(&app->store, measures->test->id, last->at, &err))
		app_say(app, "Deleted. Enter measures again.");
	else
		app_say(app, "%s", err.text);
	measures->test = NULL; /* forces a reload */
	measuring_update(app);
}
