/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs a guided session: advances time, carries out commands, and passes every cue to the front end, the voice and the
 * bell. */
#include "app/coach.h"

#include "app/finish.h"
#include "app/hooks.h"
#include "app/journal.h"
#include "app/review.h"
#include "core/session/replan.h"
#include "core/session/verdict.h"

void coach_end(struct app *app, enum status status)
{
	app->coach.over = true;
	app->coach.status = status;
}

enum status coach_verdict(const struct app *app)
{
	return session_verdict(&app->coach.session) == ENDING_FINISHED ? STATUS_DONE : STATUS_ENDED_EARLY;
}

/* Passes the outcomes of answers after a stop signal on to the journal. */
static void take_outcomes(struct app *app)
{
	struct coach *coach = &app->coach;
	while (coach->outcomes_taken < coach->session.outcomes_count)
		journal_outcome(app, &coach->session.outcomes[coach->outcomes_taken++]);
}

/* If nobody can answer, an open question counts as its worse answer. */
static void finish_waiting(struct app *app)
{
	struct coach *coach = &app->coach;
	ui_only(&coach->ui, VIEW_FINISH);
	if (coach->asks)
		ui_show(&coach->ui, VIEW_WAIT);
	else
		coach_leave_wait(app);
}

/* Opens the finish view after the session, unless nobody can answer or the user has left. If something hurt, leaving
 * opens it anyway, because it explains what happened and asks about it. */
static void finish(struct app *app)
{
	struct coach *coach = &app->coach;
	bool left = coach->session.ending == ENDING_LEFT && coach->session.signals_count == 0;
	if (coach->session.wait.on)
		finish_waiting(app);
	else if (coach->asks && !left)
		finish_open(app);
	else
		coach_end(app, coach_verdict(app));
}

/* The last cues say what has been saved, so save it first. */
static void tell(struct app *app, const struct cues *cues)
{
	struct coach *coach = &app->coach;
	bool ends = coach->session.phase == PHASE_OVER && !coach->over && !finish_is_open(app);
	if (ends)
		journal_close(app);
	for (unsigned i = 0; i < cues->count; i++) {
		coach->world->cue(coach->world, &cues->item[i], coach->reading.now);
		coach->front->tell(app, &cues->item[i]);
		hooks_run(app, HOOK_CUE, &cues->item[i]);
	}
	if (ends)
		hooks_run(app, HOOK_FINISH, NULL);
	take_outcomes(app);
	if (ends && !coach->over)
		finish(app);
}

void coach_start(struct app *app)
{
	struct coach *coach = &app->coach;
	session_start(&coach->session, &app->plan, &app->safety, coach->reading.now);
	coach->in_session = true;
	coach->outcomes_taken = 0;
	coach->hooks_told = coach->stretch_known = false;
	hooks_run(app, HOOK_START, NULL);
	ui_only(&coach->ui, VIEW_SESSION);
	journal_open(app);
	coach_pass_time(app);
}

/* Finished bouts, such as the one that hurt, need no safety re-check. */
static bool is_over(const struct record *record, int step)
{
	const struct record_step *done = step >= 0 ? &record->steps[step] : NULL;
	return done != NULL && done->kind == STEP_ROLL && (done->ended || done->skipped);
}

/* Checks an interrupted session like any other routine: what was allowed when it began may be forbidden now. */
static bool rebuild(struct app *app, struct err *err)
{
	struct plan plan = { 0 };
	struct plan_diagnostic diagnostic;
	if (!record_plan(&app->journal.unfinished, app->catalogue, &app->safety, &plan, err)) {
		plan_done(&plan);
		return false;
	}
	plan_done(&app->plan);
	app->plan = plan;
	for (unsigned from = 0; !plan_check(&app->plan, &app->safety, from, &diagnostic);
	     from = (unsigned)diagnostic.step + 1)
		if (!is_over(&app->journal.unfinished, diagnostic.step))
			return err_set(err, ERR_REFUSED, "%s", diagnostic.reason.text);
	return true;
}

void coach_resume(struct app *app)
{
	struct coach *coach = &app->coach;
	struct err err = { 0 };
	coach->resuming = false;
	if (!rebuild(app, &err)) {
		review_and_plan(app);
		ui_only(&coach->ui, VIEW_PLAN);
		app_say(app, "Cannot resume the interrupted session: %s", err.text);
		return;
	}
	record_resume(&app->journal.unfinished, &app->plan, &app->safety, coach->reading.now, &coach->session);
	coach->in_session = true;
	coach->outcomes_taken = 0;
	coach->hooks_told = coach->stretch_known = false;
	hooks_run(app, HOOK_START, NULL);
	ui_only(&coach->ui, VIEW_SESSION);
	journal_resume(app);
}

void coach_pass_time(struct app *app)
{
	struct coach *coach = &app->coach;
	struct cues cues = { 0 };
	if (!coach->in_session || (coach->session.phase == PHASE_OVER && !coach->session.wait.on))
		return;
	if (coach->reading.suspended_since != MSEC_NEVER && coach->session.phase != PHASE_PAUSED) {
		session_suspend(&coach->session, coach->reading.suspended_since, coach->reading.now, &cues);
		app_say(app, "Paused while you were away. Continue?");
	} else {
		session_advance(&coach->session, coach->reading.now, &cues);
	}
	tell(app, &cues);
}

void coach_command(struct app *app, enum command command)
{
	struct coach *coach = &app->coach;
	struct cues cues = { 0 };
	if (!coach->in_session)
		return;
	session_command(&coach->session, command, coach->reading.now, &cues);
	tell(app, &cues);
}

void coach_stop_signal(struct app *app, unsigned signal)
{
	struct coach *coach = &app->coach;
	struct cues cues = { 0 };
	session_stop_signal(&coach->session, signal, coach->reading.now, &cues);
	coach->view_pauses = false; /* closing the view does not resume the session; only the user does */
	journal_doubt_signal(app, signal); /* before the finish view asks */
	tell(app, &cues);
	if (!finish_is_open(app) && coach->session.wait.on)
		ui_show(&coach->ui, VIEW_WAIT);
}

/* After the last answer, returns to the paused session, or opens the finish view and its questions. */
static void end_wait(struct app *app)
{
	struct coach *coach = &app->coach;
	if (coach->session.wait.on || coach->over)
		return;
	if (coach->session.phase != PHASE_OVER)
		ui_only(&coach->ui, VIEW_SESSION);
	else if (coach->asks)
		finish_open(app);
	else
		coach_end(app, STATUS_ENDED_EARLY);
}

void coach_answer(struct app *app, enum answer answer)
{
	struct cues cues = { 0 };
	session_answer(&app->coach.session, answer, app->coach.reading.now, &cues);
	tell(app, &cues);
	end_wait(app);
}

void coach_leave_wait(struct app *app)
{
	struct cues cues = { 0 };
	session_leave_wait(&app->coach.session, app->coach.reading.now, &cues);
	tell(app, &cues);
	end_wait(app);
}

void coach_replan(struct app *app, unsigned minutes)
{
	struct coach *coach = &app->coach;
	struct plan rest;
	struct cues cues = { 0 };
	replan(&rest, &coach->session, &app->wish, &app->person, &app->safety, &app->stats, minutes);
	session_replan(&coach->session, &rest, coach->reading.now, &cues);
	plan_done(&rest);
	tell(app, &cues);
}

void coach_extend(struct app *app, const struct plan *more)
{
	struct coach *coach = &app->coach;
	struct cues cues = { 0 };
	ui_only(&coach->ui, VIEW_SESSION);
	session_extend(&coach->session, more, coach->reading.now, &cues);
	tell(app, &cues);
}

void coach_heed_view(struct app *app)
{
	struct coach *coach = &app->coach;
	if (!coach->in_session || coach->session.phase == PHASE_OVER)
		return;
	bool pauses = false;
	for (unsigned i = 0; i < coach->ui.depth; i++)
		pauses = pauses || views[coach->ui.stack[i]]->pauses;
	bool paused = coach->session.phase == PHASE_PAUSED;
	if (pauses && !paused) {
		coach->view_pauses = true;
		coach_command(app, COMMAND_PAUSE);
	} else if (!pauses && coach->view_pauses) {
		coach->view_pauses = false;
		if (paused)
			coach_command(app, COMMAND_PAUSE);
	}
}
