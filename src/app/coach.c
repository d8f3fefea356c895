/* SPDX-License-Identifier: MIT */
/* Runs a guided session: advances time, carries out commands, and passes every cue to the front end and the sounds. */
#include "app/coach.h"

#include "app/finish.h"
#include "app/journal.h"
#include "app/review.h"
#include "core/session/replan.h"

void coach_end(struct app *app, enum status status)
{
	app->coach.over = true;
	app->coach.status = status;
}

/* After the session: opens the finish view, unless nobody can answer or the user has left. */
static void finish(struct app *app)
{
	struct coach *coach = &app->coach;
	if (coach->asks && coach->session.ending != ENDING_LEFT)
		finish_open(app);
	else
		coach_end(app, coach->session.ending == ENDING_FINISHED ? STATUS_DONE : STATUS_ENDED_EARLY);
}

/* The last cues tell what is saved, so it is saved first. */
static void tell(struct app *app, const struct cues *cues)
{
	struct coach *coach = &app->coach;
	bool ends = coach->session.phase == PHASE_OVER && !coach->over && !finish_is_open(app);
	if (ends)
		journal_close(app);
	for (unsigned i = 0; i < cues->count; i++) {
		coach->world->cue(coach->world, &cues->item[i], coach->reading.now);
		coach->front->tell(app, &cues->item[i]);
	}
	if (ends && !coach->over)
		finish(app);
}

void coach_start(struct app *app)
{
	struct coach *coach = &app->coach;
	session_start(&coach->session, &app->plan, &app->safety, coach->reading.now);
	coach->in_session = true;
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

/* Checks an interrupted session like any other routine: what was allowed yesterday may not be today. */
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
	ui_only(&coach->ui, VIEW_SESSION);
	journal_resume(app);
}

void coach_pass_time(struct app *app)
{
	struct coach *coach = &app->coach;
	struct cues cues = { 0 };
	if (!coach->in_session || coach->session.phase == PHASE_OVER)
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
	if (app->catalogue->stop_signals[signal].action == STOP_PAUSES)
		coach->view_pauses = false; /* a cramp takes time: closing the view does not resume, the user does */
	journal_doubt(app, signal); /* before the finish view asks the questions in doubt */
	tell(app, &cues);
	/* Keep this message on screen past the resume cues.  Not needed in the finish views, which show it, nor in plain
	 * mode. */
	if (!coach->front->keeps && !finish_is_open(app)) {
		app_say(app, "%s", app->catalogue->stop_signals[signal].cue);
		coach->message_is_signal = true;
	}
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
