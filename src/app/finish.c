/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Opens the finish view and its questions.  A rehearsal asks none, because its answers would not be saved. */
#include "app/finish.h"

#include "app/answers.h"
#include "app/load.h"
#include "app/lost.h"

static const struct stop_signal *signal_of(const struct app *app, unsigned signal)
{
	return &app->catalogue->stop_signals[signal];
}

void finish_doubt(struct app *app, unsigned signal)
{
	struct coach *coach = &app->coach;
	bool wants = app->profile.doubted_count > 0;
	if (wants && coach->asks && ui_view(&coach->ui) != VIEW_DOUBTS)
		ui_doubt(&coach->ui, signal);
}

/* True if the step hurt but has no muscle, as in a drill, so that the place is unknown. */
static bool lacks_place(const struct app *app, unsigned step)
{
	const struct session *session = &app->coach.session;
	const struct step_record *record = &session->record[step];
	return session->steps[step].muscle < 0 && record->hurt && record->signal >= 0 &&
	       signal_takes_place(signal_of(app, (unsigned)record->signal));
}

void finish_ask_where(struct app *app)
{
	struct coach *coach = &app->coach;
	while (finish_is_open(app) && coach->placed < coach->session.steps_count) {
		unsigned step = coach->placed++;
		if (!lacks_place(app, step))
			continue;
		ui_where(&coach->ui, (unsigned)coach->session.record[step].signal, true);
		coach->ui.asking_step = (int)step;
		return;
	}
}

/* True if the questions right after the signal were answered, and none with the worse answer. What the signal put in
 * doubt is then asked before the next routine, but not once more now. */
static bool is_settled(const struct session *session, unsigned signal)
{
	bool answered = false;
	for (unsigned i = 0; i < session->outcomes_count; i++) {
		if (session->outcomes[i].signal == signal && session->outcomes[i].worse)
			return false;
		answered |= session->outcomes[i].signal == signal;
	}
	return answered;
}

void finish_open(struct app *app)
{
	const struct session *session = &app->coach.session;
	ui_only(&app->coach.ui, VIEW_FINISH);
	if (app->options.rehearse != 0)
		return;
	lost_doubt(app);
	for (unsigned i = session->signals_count; i-- > 0;)
		if (lost_rests(app) || !is_settled(session, session->signals[i].signal))
			finish_doubt(app, session->signals[i].signal);
	app->coach.placed = 0;
	finish_ask_where(app);
}

bool finish_is_open(const struct app *app)
{
	return app->coach.ui.stack[0] == VIEW_FINISH;
}

/* A question whose place is still missing remains in doubt until all questions are answered. */
void finish_answered(struct app *app, const struct answers *answers, bool all)
{
	struct err err = { 0 };
	bool kept = answers_keep(app, answers, &err);
	if (all && kept) {
		profile_doubts_over(&app->profile);
		ui_close(&app->coach.ui);
	} else if (all) {
		app_say(app, "%s", err.text);
	}
	save_profile(app);
}
