/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Leads from the first view to the session. No session starts before the safety questions have been answered. */
#include "app/lead.h"

#include "app/after_effect.h"
#include "app/answers.h"
#include "app/coach.h"
#include "app/day_after.h"
#include "app/journal.h"
#include "app/load.h"
#include "app/review.h"
#include "app/take_run.h"
#include "core/catalogue/lookup.h"
#include "core/safety/questions.h"
#include "core/safety/sore_area.h"

static bool is_rehearsal(const struct app *app)
{
	return app->options.rehearse != 0;
}

/* Too few minutes, no suitable tool or everything skipped is not a refusal, but leaves nothing to start. */
static bool has_nothing_to_roll(const struct app *app)
{
	return app->plan.catalogue != NULL && app->plan.steps_count == 0;
}

void lead_leave(struct app *app)
{
	struct coach *coach = &app->coach;
	if (coach->in_session && coach->session.phase != PHASE_OVER)
		coach_command(app, COMMAND_LEAVE);
	coach->over = true;
	if (coach->in_session)
		coach->status = coach_verdict(app);
	else if (review_refuses(app))
		coach->status = STATUS_REFUSED;
	else
		coach->status = app->options.command->bit == FOR_HOME || has_nothing_to_roll(app) ? STATUS_DONE
												  : STATUS_ENDED_EARLY;
}

/* Shows the plan for confirmation; if nobody can answer, only prints it. For a refusal, it shows a plan without steps:
 * the reasons and what is still allowed. */
static void show_plan(struct app *app)
{
	struct coach *coach = &app->coach;
	ui_only(&coach->ui, VIEW_PLAN);
	if (coach->asks && !(app->options.plain && app->plan.steps_count == 0))
		return;
	coach->front->show(app);
	if (review_refuses(app) || has_nothing_to_roll(app))
		lead_leave(app);
	else
		coach_start(app);
}

bool lead_ask_sore(struct app *app)
{
	struct coach *coach = &app->coach;
	if (!coach->asks || is_rehearsal(app))
		return false;
	sore_area_forget(&app->wish);
	person_of(&app->person, app->catalogue, &app->profile, &app->wish);
	int area = sore_area_to_ask(app->catalogue, &app->person, app->now);
	if (area >= 0)
		ui_sore(&coach->ui, (unsigned)area);
	return area >= 0;
}

void lead_sore_answered(struct app *app, unsigned area, enum answer answer)
{
	bool no = answer == ANSWER_NO;
	sore_area_say(&app->wish, area, no);
	if (!sore_area_doubt(app->catalogue, &app->wish, area, no, &app->profile)) {
		lead_next(app);
		return;
	}
	save_profile(app);
	ui_doubt_sore(&app->coach.ui, area);
}

/* True if tools must be asked before the first plan. Someone who must not roll needs no tool. */
static bool must_ask_tools(const struct app *app)
{
	bool known = app->profile.tools != 0 || app->wish.tools != 0;
	return app->coach.asks && !known && !is_rehearsal(app) && !review_refuses(app);
}

void lead_take_run(struct app *app)
{
	if (questions_after_run(app->catalogue, &app->wish))
		app->coach.asked = false;
	if (!is_rehearsal(app) && profile_take_hard_run(&app->profile, app->catalogue, &app->wish))
		save_profile(app);
}

bool lead_may_start(const struct app *app, struct err *err)
{
	const struct profile *profile = &app->profile;
	bool answered =
		!questions_all_due(app->catalogue, profile) && profile->asked_today_at != 0 &&
		day_of(profile->asked_today_at, app->offset_s) == day_of(app->now, app->offset_s) &&
		(!questions_after_run(app->catalogue, &app->wish) || profile->asked_today_at >= app->wish.run.end);
	return app->coach.asks || is_rehearsal(app) || answered ||
	       err_set(err, ERR_REFUSED,
		       "today's safety questions are not answered: run rollcoach roll in a terminal to answer them");
}

static int64_t today_of(const struct app *app)
{
	return day_of(app->coach.reading.epoch, app->offset_s);
}

/* A program left open overnight asks what a start on the new day would ask, and what hurt after the night.  True if that
 * comes first. */
static bool begin_day(struct app *app)
{
	struct coach *coach = &app->coach;
	if (coach->day == today_of(app)) {
		bool wakes = day_after_wakes(app);
		coach->resuming = coach->resuming && !wakes;
		return wakes;
	}
	coach->day = today_of(app);
	app->now = coach->reading.epoch;
	coach->asked = coach->next_day_over = coach->after_effects_over = false;
	journal_drop_old(app);
	journal_reload(app);
	if (after_effect_opens(app) || day_after_opens(app)) {
		coach->resuming = false;
		return true;
	}
	coach->resuming = coach->resuming && journal_unfinished(app) != NULL;
	return false;
}

void lead_next(struct app *app)
{
	struct coach *coach = &app->coach;
	struct err err = { 0 };
	if (begin_day(app))
		return;
	if (!lead_may_start(app, &err)) { /* a run given since the start has reopened questions */
		coach->over = true;
		coach->status = app_fail(&err);
		return;
	}
	bool due = !coach->asked || questions_all_due(app->catalogue, &app->profile);
	if (coach->asks && due && !is_rehearsal(app)) {
		if (answers_leave(app))
			save_profile(app);
		ui_ask(&coach->ui);
		return;
	}
	if (lead_ask_sore(app))
		return;
	review_and_plan(app);
	if (coach->resuming && !review_refuses(app))
		coach_resume(app);
	else if (must_ask_tools(app))
		ui_only(&coach->ui, VIEW_TOOLS);
	else
		show_plan(app);
}

void lead_answered(struct app *app, const struct answers *answers, bool all)
{
	struct err err = { 0 };
	if (!answers_keep(app, answers, &err)) {
		/* If an answer cannot be saved, it must not count as a no: keep asking. */
		app_say(app, "%s", err.text);
		return;
	}
	profile_asked(&app->profile, app->catalogue, all, app->now);
	save_profile(app);
	app->coach.asked = true;
	app->coach.ui.answers = (struct answers){ 0 }; /* so that the finish view does not show their consequences */
	lead_next(app);
}

static void show_home(struct app *app)
{
	review_known(app);
	ui_only(&app->coach.ui, VIEW_HOME);
}

/* Ask the next-day questions before anything else. */
void lead_first(struct app *app)
{
	struct ui *ui = &app->coach.ui;
	app->coach.day = today_of(app);
	if (after_effect_opens(app) || day_after_opens(app))
		return;
	bool offers = app->coach.asks && journal_unfinished(app) != NULL;
	ui_init(ui, offers || app->options.command->bit == FOR_HOME ? VIEW_HOME : VIEW_PLAN);
	if (ui_view(ui) == VIEW_PLAN)
		lead_next(app);
	else
		review_known(app);
}

void lead_back(struct app *app)
{
	if (app->options.command->bit == FOR_HOME && ui_view(&app->coach.ui) != VIEW_HOME)
		show_home(app);
	else
		lead_leave(app);
}

void lead_done(struct app *app)
{
	struct coach *coach = &app->coach;
	if (app->options.command->bit != FOR_HOME) {
		lead_leave(app);
		return;
	}
	coach->in_session = false;
	coach->asked = false;
	run_forget(app);
	journal_reload(app);
	show_home(app);
}

/* Returns true if the saved profile is as it was when the plan was made; otherwise leads to a new plan. */
static bool keep_or_renew_plan(struct app *app)
{
	struct err err = { 0 };
	bool changed;
	if (!load_profile_changes(app, &changed, &err))
		app_say(app, "Not started: %s", err.text);
	if (err.code != ERR_NONE || !changed)
		return err.code == ERR_NONE;
	app->now = app->coach.reading.epoch;
	app->coach.gate.asking = 0; /* the new plan has to be seen too */
	journal_reload(app);
	lead_next(app);
	app_say(app, "Your profile changed in another window%s",
		ui_view(&app->coach.ui) == VIEW_PLAN ? ": here is the new plan." : ".");
	return false;
}

void lead_start(struct app *app)
{
	struct coach *coach = &app->coach;
	if (review_refuses(app) || has_nothing_to_roll(app))
		return;
	if (coach->day != today_of(app)) {
		lead_next(app);
		return;
	}
	if (!keep_or_renew_plan(app))
		return;
	if (app->settings.voice == CHOICE_DEFAULT && ui_view(&coach->ui) != VIEW_VOICE &&
	    sounds_speaker(&coach->world->sounds) != NULL)
		ui_show(&coach->ui, VIEW_VOICE);
	else
		coach_start(app);
}

/* Soreness also limits the rest of the session. */
static void take_marks(struct app *app, const struct record *record)
{
	struct err ignored = { 0 };
	app->wish.sore_count = 0;
	for (unsigned i = 0; i < record->marks_count; i++) {
		struct mark mark = { .side = record->marks[i].side, .level = record->marks[i].level };
		if (target_find(app->catalogue, record->marks[i].what, &mark.target, &ignored))
			app->wish.sore[app->wish.sore_count++] = mark;
	}
}

void lead_resume(struct app *app)
{
	struct err err = { 0 };
	unsigned mode;
	if (lookup_mode(app->catalogue, app->journal.unfinished.mode, &mode, &err))
		app->wish.mode = mode;
	take_marks(app, &app->journal.unfinished);
	app->coach.resuming = true;
	lead_next(app);
}
