/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reports after-effects and asks their questions. */
#include "app/after_effect.h"

#include "app/advice.h"
#include "app/day_after.h"
#include "app/finish.h"
#include "app/journal.h"
#include "app/load.h"
#include "core/record/after_effect.h"

static const struct after_effect *open_effect(const struct app *app)
{
	return &app->profile.after_effects[app->coach.after_effect];
}

bool after_effect_is_open(const struct app *app)
{
	return app->coach.asks_after_effect;
}

struct waiting after_effect_waiting_now(const struct app *app)
{
	enum { NUMBERS_MAX = 16 };
	struct waiting waiting = after_effect_waiting(open_effect(app), app->catalogue, app->coach.reading.epoch);
	waiting.number += NUMBERS_MAX * app->profile.after_effects_count;
	return waiting;
}

msec after_effect_next_change(const struct app *app)
{
	bool waits = after_effect_is_open(app) && after_effect_waiting_now(app).question == NULL;
	return waits ? app->coach.reading.now + MSEC_SECOND : MSEC_NEVER;
}

static void ask(struct app *app, unsigned at)
{
	app->coach.after_effect = at;
	app->coach.asks_after_effect = true;
	ui_show(&app->coach.ui, VIEW_WAIT);
}

bool after_effect_opens(struct app *app)
{
	struct coach *coach = &app->coach;
	if (!coach->asks || app->options.rehearse != 0 || coach->after_effects_over ||
	    app->profile.after_effects_count == 0)
		return false;
	coach->ui.depth = 0;
	ask(app, 0);
	return true;
}

/* ---- Afterwards ------------------------------------------------------------------------------------------------- */

/* What is said about an after-effect in the end. */
struct said {
	const char *text;
	bool reads; /* it must be read: on a page of its own */
};

/* Asks the questions in doubt, and where else it hurt; advice that must be read comes before them. */
static bool conclude(struct app *app, const struct after_effect *effect, struct said said)
{
	const struct stop_signal *signal = &app->catalogue->stop_signals[effect->signal];
	bool everywhere = effect->place.kind == TARGET_NONE && signal_takes_place(signal);
	finish_doubt(app, effect->signal);
	finish_ask_where(app);
	enum view_id view = ui_view(&app->coach.ui);
	/* A question view that just opened shows the cue itself, or needs the message line for its keys. */
	bool told = said.text != signal->cue || everywhere || app->coach.front->keeps ||
		    (view != VIEW_DOUBTS && view != VIEW_WHERE);
	if (told && !said.reads)
		app_say(app, "%s%s", said.text, everywhere ? "  It counts for everything you rolled." : "");
	bool last = day_after_placed(app, effect->place, effect->side);
	if (said.reads)
		advice_show(app, &(struct advice_page){ said.text, effect->place, effect->side, everywhere }, last);
	return last && !said.reads;
}

/* Closes the view. At program start no other view is open. */
static bool close_wait(struct app *app, const struct after_effect *effect, struct said said)
{
	app->coach.asks_after_effect = false;
	if (ui_close(&app->coach.ui))
		return conclude(app, effect, said);
	if (said.reads)
		advice_show(app, &(struct advice_page){ said.text, effect->place, effect->side, false }, true);
	else
		app_say(app, "%s", said.text);
	return !said.reads;
}

bool after_effect_answered(struct app *app, enum answer answer)
{
	if (after_effect_waiting_now(app).question == NULL)
		return false;
	const struct after_effect effect = *open_effect(app);
	const struct stop_signal *signal = &app->catalogue->stop_signals[effect.signal];
	bool worse = wait_answer_is_worse(&signal->questions[effect.question], answer);
	const char *say = after_effect_answer(&app->profile, app->catalogue, app->coach.after_effect, answer)->say;
	save_profile(app);
	return close_wait(app, &effect, (struct said){ say != NULL ? say : signal->cue, worse && say != NULL });
}

bool after_effect_leave(struct app *app)
{
	const struct after_effect effect = *open_effect(app);
	if (after_effect_waiting_now(app).question != NULL)
		return after_effect_answered(app, ANSWER_NOT_SURE);
	app->coach.after_effects_over = true;
	const char *said = app->profile_path[0] != '\0' ? "It rests until then; we ask at the next start."
							: "Look again in half an hour.";
	return close_wait(app, &effect, (struct said){ said, false });
}

/* ---- Reporting -------------------------------------------------------------------------------------------------- */

/* On the next day it is too late to ask, so the worse answer counts. */
static struct said answer_as_worse(struct app *app, const struct stop_signal *signal)
{
	const struct outcome *outcome = &signal->questions[0].if_worse;
	journal_doubt(app, &outcome->asks);
	return (struct said){ outcome->say != NULL ? outcome->say : signal->cue, outcome->say != NULL };
}

/* Without a question of its own. The advice of the next day's answer is for then, the cue of the signal for the moment
 * it is felt. */
static struct said say_at_once(const struct app *app, const struct stop_signal *signal)
{
	const char *advice = day_after_advice(app);
	return (struct said){ advice != NULL ? advice : signal->cue, advice != NULL };
}

bool after_effect_report(struct app *app, unsigned signal, struct target place, enum side side)
{
	const struct profile before = app->profile;
	const struct stop_signal *entry = &app->catalogue->stop_signals[signal];
	const struct after_effect effect = { signal, place, side, app->coach.reading.epoch, 0 };
	bool late =
		app->coach.next_day_asks && !entry->during && entry->questions_count > 0 && entry->questions[0].at > 0;
	journal_signal(app, signal, place, side);
	if (ui_view(&app->coach.ui) == VIEW_STOP)
		ui_close(&app->coach.ui);
	if (late)
		return conclude(app, &effect, answer_as_worse(app, entry));
	if (!after_effect_add(&app->profile, app->catalogue, &before, &effect))
		return conclude(app, &effect, say_at_once(app, entry));
	save_profile(app);
	ask(app, app->profile.after_effects_count - 1);
	return false;
}
