/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks the next-day questions in order: what hurt, one place at a time, then the three general questions. */
#include "app/day_after.h"

#include "app/advice.h"
#include "app/load.h"
#include <string.h>

/* Questions that open later can be postponed again. */
static void end_delay(struct app *app)
{
	if (!app->profile.next_day_later)
		return;
	app->profile.next_day_later = false;
	save_profile(app);
}

bool day_after_opens(struct app *app)
{
	struct coach *coach = &app->coach;
	coach->next_day_asks = false;
	coach->next_day_entry = -1;
	if (!coach->asks || app->options.rehearse != 0 || coach->next_day_over)
		return false;
	coach->next_day =
		next_day_find(&app->profile, app->catalogue, &app->history, coach->reading.epoch, app->offset_s);
	bool hurt = coach->next_day.hurt_count > 0;
	if (!hurt && coach->next_day.of == 0) {
		end_delay(app);
		return false;
	}
	coach->next_day_asks = true;
	memset(coach->ui.next_day, 0, sizeof(coach->ui.next_day));
	ui_init(&coach->ui, hurt ? VIEW_HURT : VIEW_NEXT_DAY);
	return true;
}

bool day_after_wakes(struct app *app)
{
	const struct next_day_due due =
		next_day_find(&app->profile, app->catalogue, &app->history, app->coach.reading.epoch, app->offset_s);
	return due.hurt_count > 0 && day_after_opens(app);
}

/* An answer that rests a region or counts as a condition: its advice must be read. */
static bool needs_reading(const struct next_day *answer)
{
	return answer->has != NULL || answer->excludes_region;
}

bool day_after_hurt(struct app *app, unsigned entry)
{
	struct coach *coach = &app->coach;
	const struct hurt *hurt = &coach->next_day.hurt[0];
	const struct next_day *answer = &app->catalogue->next_day[entry];
	struct err err = { 0 };
	bool answered = next_day_answer(&app->profile, app->catalogue, hurt, answer, coach->reading.epoch, &err);
	bool reads = answered && needs_reading(answer);
	if (answered)
		save_profile(app);
	if (reads)
		advice_show(app, &(struct advice_page){ answer->cue, hurt->target, hurt->side, false }, true);
	else
		app_say(app, "%s", answered ? answer->cue : err.text);
	return answered && !reads;
}

bool day_after_done(struct app *app)
{
	struct coach *coach = &app->coach;
	bool fine = true;
	for (unsigned i = 0; i < NEXT_DAY_GENERAL; i++)
		fine = fine && coach->ui.next_day[i] != 2;
	next_day_settle(&app->profile, coach->next_day.of);
	save_profile(app);
	if (fine)
		app_say(app, "%s",
			profile_rests(&app->profile, app->coach.reading.epoch) ? "Thank you. What hurt stays left out."
									       : "All good. Same doses as before.");
	return true;
}

/* All three stay on screen until the last one is answered. */
static bool mark_yes(struct app *app, const struct next_day *answer)
{
	struct coach *coach = &app->coach;
	unsigned open = 0;
	coach->ui.next_day[answer->question - NEXT_DAY_SORER] = 2;
	for (unsigned i = 0; i < NEXT_DAY_GENERAL; i++)
		open += coach->ui.next_day[i] == 0;
	save_profile(app);
	return open == 0 && ui_view(&coach->ui) == VIEW_NEXT_DAY && day_after_done(app);
}

static bool apply(struct app *app, const struct next_day *answer, struct target place, enum side side)
{
	struct err err = { 0 };
	if (next_day_apply(&app->profile, app->catalogue, answer, place, side, app->coach.reading.epoch, &err))
		return mark_yes(app, answer);
	app_say(app, "%s", err.text);
	return false;
}

bool day_after_yes(struct app *app, unsigned entry)
{
	struct coach *coach = &app->coach;
	const struct next_day *answer = &app->catalogue->next_day[entry];
	int signal = answer->signal != NULL ? catalogue_find(app->catalogue, SECTION_STOP_SIGNALS, answer->signal) : -1;
	if (ui_view(&coach->ui) == VIEW_WHICH)
		ui_close(&coach->ui);
	if (signal >= 0) {
		coach->next_day_entry = (int)entry;
		ui_where(&coach->ui, (unsigned)signal, true);
		return false;
	}
	bool last = apply(app, answer, (struct target){ TARGET_NONE, 0 }, SIDE_BOTH);
	advice_show(app, &(struct advice_page){ .text = answer->cue }, last);
	return false;
}

const char *day_after_advice(const struct app *app)
{
	const struct coach *coach = &app->coach;
	const struct next_day *answer = coach->next_day_asks && coach->next_day_entry >= 0
						? &app->catalogue->next_day[coach->next_day_entry]
						: NULL;
	return answer != NULL && needs_reading(answer) ? answer->cue : NULL;
}

bool day_after_placed(struct app *app, struct target place, enum side side)
{
	int entry = app->coach.next_day_entry;
	app->coach.next_day_entry = -1;
	return app->coach.next_day_asks && entry >= 0 && apply(app, &app->catalogue->next_day[entry], place, side);
}

bool day_after_later(struct app *app)
{
	if (!app->coach.next_day.later)
		return false;
	next_day_put_off(&app->profile);
	save_profile(app);
	app->coach.next_day_over = true;
	return true;
}
