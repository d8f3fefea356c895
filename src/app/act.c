/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Carries out acts: a table of functions indexed by the kind of act. */
#include "app/act.h"

#include "app/after_effect.h"
#include "app/attention.h"
#include "app/by_hand.h"
#include "app/change.h"
#include "app/coach.h"
#include "app/day_after.h"
#include "app/finish.h"
#include "app/handout.h"
#include "app/history_change.h"
#include "app/journal.h"
#include "app/lead.h"
#include "app/load.h"
#include "app/measuring.h"
#include "app/profile_change.h"
#include "app/saved.h"
#include "app/shelf.h"
#include "app/stretch.h"
#include "app/take_run.h"

typedef void carry_out(struct app *app, struct act act);

/* ---- Views ---------------------------------------------------------------------------------------------------- */

static void show(struct app *app, struct act act)
{
	ui_show(&app->coach.ui, (enum view_id)act.at);
}

static void close_view(struct app *app, struct act act)
{
	(void)act;
	struct ui *ui = &app->coach.ui;
	enum view_id view = ui_view(ui);
	if (!ui_close(ui))
		view == VIEW_ADVICE ? lead_first(app) : lead_back(app);
	else if (view == VIEW_WHERE)
		finish_ask_where(app);
	else if (view == VIEW_BODY)
		lead_ask_sore(app);
	else if (view == VIEW_DOUBTS && ui->doubting_sore)
		lead_next(app);
}

/* Shown only briefly, because the note covers the footer keys. */
static void too_early(struct app *app, struct act act)
{
	enum { NOTE_MS = 1200 };
	(void)act;
	app_say(app, "%s", attention_note);
	app->coach.message_until = app->coach.reading.now + NOTE_MS;
}

static void quit(struct app *app, struct act act)
{
	(void)act;
	lead_leave(app);
}

/* ---- Wish, questions and plan --------------------------------------------------------------------------------- */

static void take_answers(struct app *app, struct act act)
{
	lead_answered(app, &app->coach.ui.answers, act.value == 1);
}

static void take_mode(struct app *app, struct act act)
{
	app->wish.minutes = wish_minutes_in(&app->wish, app->catalogue, (unsigned)act.at);
	app->wish.mode = (unsigned)act.at;
	app->written = app->options.operands.count > 0 && app->options.command->bit != FOR_HOME;
	change_forget(app);
	lead_next(app);
}

static void take_budget(struct app *app, struct act act)
{
	change_minutes(app, (unsigned)act.value);
}

static void use_run(struct app *app, struct act act)
{
	(void)act;
	run_use_offer(app);
	lead_take_run(app);
}

static void take_ran(struct app *app, struct act act)
{
	(void)act;
	if (!run_say_by_hand(app, app->coach.ui.text)) {
		app->coach.ui.typing = true;
		return;
	}
	lead_take_run(app);
	ui_close(&app->coach.ui);
}

static void sore_answered(struct app *app, struct act act)
{
	lead_sore_answered(app, (unsigned)act.at, (enum answer)act.value);
}

static void mark(struct app *app, struct act act)
{
	change_mark(app, act.target, act.side, act.value);
}

static void injury(struct app *app, struct act act)
{
	change_injury(app, act.target, act.side, act.value != 0);
}

static void leave_out(struct app *app, struct act act)
{
	change_skip(app, (unsigned)act.at);
}

static void take_in(struct app *app, struct act act)
{
	change_take_in(app, (unsigned)act.at);
}

static void longer(struct app *app, struct act act)
{
	change_seconds(app, (unsigned)act.at, SESSION_ADD_S);
}

static void shorter(struct app *app, struct act act)
{
	change_seconds(app, (unsigned)act.at, -SESSION_ADD_S);
}

static void next_tool(struct app *app, struct act act)
{
	change_tool(app, (unsigned)act.at);
}

static void move(struct app *app, struct act act)
{
	change_place(app, (unsigned)act.at, act.value);
}

static void undo(struct app *app, struct act act)
{
	(void)act;
	change_undo(app);
}

static void save_routine(struct app *app, struct act act)
{
	struct err err = { 0 };
	(void)act;
	if (!saved_keep(app, app->coach.ui.text, &err)) {
		app->coach.ui.typing = true;
		app_say(app, "%s", err.text);
		return;
	}
	ui_close(&app->coach.ui);
	app_say(app, "Saved: %s. Home lists it.", app->coach.ui.text);
}

static void open_routine(struct app *app, struct act act)
{
	struct err err = { 0 };
	change_forget(app);
	if (saved_open(app, (unsigned)act.at, &err))
		lead_next(app);
	else
		app_say(app, "%s", err.text);
}

static void keep_handout(struct app *app, struct act act)
{
	char name[HANDOUT_NAME_MAX];
	struct err err = { 0 };
	(void)act;
	if (handout_keep(app, name, &err))
		app_say(app, "Handout saved as %s in this folder.", name);
	else
		app_say(app, "%s", err.text);
}

/* ---- Session -------------------------------------------------------------------------------------------------- */

static void command(struct app *app, struct act act)
{
	static const enum command commands[ACT_KIND_COUNT] = {
		[ACT_PAUSE] = COMMAND_PAUSE,   [ACT_HOLD] = COMMAND_HOLD, [ACT_EASE] = COMMAND_EASE,
		[ACT_FIRMER] = COMMAND_FIRMER, [ACT_SKIP] = COMMAND_SKIP, [ACT_BACK] = COMMAND_BACK,
		[ACT_MORE] = COMMAND_MORE,     [ACT_LESS] = COMMAND_LESS, [ACT_LEAVE] = COMMAND_LEAVE,
	};
	coach_command(app, commands[act.kind]);
}

static void stop_signal(struct app *app, struct act act)
{
	ui_only(&app->coach.ui, VIEW_SESSION);
	coach_stop_signal(app, (unsigned)act.at);
}

static void answer(struct app *app, struct act act)
{
	if (!after_effect_is_open(app))
		coach_answer(app, (enum answer)act.value);
	else if (after_effect_answered(app, (enum answer)act.value))
		lead_first(app);
}

static void leave_wait(struct app *app, struct act act)
{
	(void)act;
	if (!after_effect_is_open(app))
		coach_leave_wait(app);
	else if (after_effect_leave(app))
		lead_first(app);
}

static void replan(struct app *app, struct act act)
{
	ui_only(&app->coach.ui, VIEW_SESSION);
	coach_replan(app, (unsigned)act.value);
}

static void switch_voice(struct app *app, struct act act)
{
	struct sounds *sounds = &app->coach.world->sounds;
	bool on = act.value < 0 ? !sounds->voice_on : act.value == 1;
	sounds_voice(sounds, on);
	if (sounds->trouble[0] == '\0')
		app_say(app, on ? "Voice on." : "Voice off.");
	app->settings.voice = on ? CHOICE_YES : CHOICE_NO;
	save_settings(app);
	if (ui_view(&app->coach.ui) == VIEW_VOICE)
		lead_start(app);
}

/* ---- Finish and profile --------------------------------------------------------------------------------------- */

static void feel(struct app *app, struct act act)
{
	journal_feel(app, (enum feel)act.value);
}

static void lasting(struct app *app, struct act act)
{
	if (after_effect_report(app, (unsigned)act.at, act.target, act.side))
		lead_first(app);
}

static void hurt_answered(struct app *app, struct act act)
{
	if (day_after_hurt(app, (unsigned)act.at))
		lead_first(app);
}

static void next_day_yes(struct app *app, struct act act)
{
	if (day_after_yes(app, (unsigned)act.at))
		lead_first(app);
}

static void next_day_done(struct app *app, struct act act)
{
	(void)act;
	if (day_after_done(app))
		lead_first(app);
}

static void later(struct app *app, struct act act)
{
	(void)act;
	if (day_after_later(app))
		lead_first(app);
}

static void doubts_answered(struct app *app, struct act act)
{
	finish_answered(app, &app->coach.ui.answers, act.value == 1);
	if (app->coach.ui.doubting_sore && ui_view(&app->coach.ui) == VIEW_SORE)
		lead_next(app);
}

static void tools_told(struct app *app, struct act act)
{
	(void)act;
	if (profile_change_tools(app, app->coach.ui.tools))
		lead_next(app);
}

static void tool(struct app *app, struct act act)
{
	profile_change_tool(app, (unsigned)act.at);
}

static void condition_over(struct app *app, struct act act)
{
	profile_change_over(app, (unsigned)act.at);
}

static void cleared(struct app *app, struct act act)
{
	profile_change_clearance(app, (unsigned)act.at);
}

static void ease_over(struct app *app, struct act act)
{
	profile_change_ease(app, (unsigned)act.at);
}

static void name(struct app *app, struct act act)
{
	(void)act;
	profile_change_name(app, app->coach.ui.text);
}

static void stretch(struct app *app, struct act act)
{
	(void)act;
	stretch_start(app);
}

static void done(struct app *app, struct act act)
{
	(void)act;
	lead_done(app);
}

/* ---- History -------------------------------------------------------------------------------------------------- */

static void open_past(struct app *app, struct act act)
{
	shelf_open(app, (unsigned)act.at);
}

static void delete_past(struct app *app, struct act act)
{
	shelf_delete(app, (unsigned)act.at);
}

static void restore_past(struct app *app, struct act act)
{
	(void)act;
	shelf_restore(app);
}

static void past_feel(struct app *app, struct act act)
{
	(void)act;
	shelf_feel(app);
}

static void past_note(struct app *app, struct act act)
{
	(void)act;
	shelf_note(app);
}

static void past_add_mark(struct app *app, struct act act)
{
	(void)act;
	app->coach.ui.typing = !shelf_add_mark(app);
}

static void past_mark(struct app *app, struct act act)
{
	shelf_mark(app, (unsigned)act.at, act.value);
}

static void measured(struct app *app, struct act act)
{
	(void)act;
	measuring_take(app);
}

static void delete_measured(struct app *app, struct act act)
{
	(void)act;
	measuring_delete(app);
}

static void enter_by_hand(struct app *app, struct act act)
{
	(void)act;
	by_hand_take(app);
}

static void forget_all(struct app *app, struct act act)
{
	(void)act;
	history_forget(app);
}

/* ---- The table ------------------------------------------------------------------------------------------------ */

static void start(struct app *app, struct act act)
{
	(void)act;
	lead_start(app);
}

static void resume(struct app *app, struct act act)
{
	(void)act;
	lead_resume(app);
}

static void discard(struct app *app, struct act act)
{
	(void)act;
	if (journal_unfinished(app) == NULL) {
		app_say(app, "No session is interrupted.");
		return;
	}
	journal_discard(app);
	if (app->options.command->bit != FOR_HOME)
		lead_next(app);
}

static carry_out *const functions[ACT_KIND_COUNT] = {
	[ACT_SHOW] = show,
	[ACT_CLOSE] = close_view,
	[ACT_QUIT] = quit,
	[ACT_TOO_EARLY] = too_early,
	[ACT_ANSWERED] = take_answers,
	[ACT_HURT_ANSWERED] = hurt_answered,
	[ACT_NEXT_DAY_YES] = next_day_yes,
	[ACT_NEXT_DAY_DONE] = next_day_done,
	[ACT_LATER] = later,
	[ACT_MODE] = take_mode,
	[ACT_BUDGET] = take_budget,
	[ACT_USE_RUN] = use_run,
	[ACT_RAN] = take_ran,
	[ACT_SORE_ANSWERED] = sore_answered,
	[ACT_MARK] = mark,
	[ACT_INJURED] = injury,
	[ACT_STEP_MORE] = longer,
	[ACT_STEP_LESS] = shorter,
	[ACT_STEP_SKIP] = leave_out,
	[ACT_STEP_TOOL] = next_tool,
	[ACT_STEP_MOVE] = move,
	[ACT_UNDO] = undo,
	[ACT_SAVE_ROUTINE] = save_routine,
	[ACT_ROUTINE] = open_routine,
	[ACT_PUT_BACK] = take_in,
	[ACT_PRINT] = keep_handout,
	[ACT_START] = start,
	[ACT_RESUME] = resume,
	[ACT_DISCARD] = discard,
	[ACT_PAUSE] = command,
	[ACT_HOLD] = command,
	[ACT_EASE] = command,
	[ACT_FIRMER] = command,
	[ACT_SKIP] = command,
	[ACT_BACK] = command,
	[ACT_MORE] = command,
	[ACT_LESS] = command,
	[ACT_LEAVE] = command,
	[ACT_STOP_SIGNAL] = stop_signal,
	[ACT_ANSWER] = answer,
	[ACT_LEAVE_WAIT] = leave_wait,
	[ACT_MINUTES_LEFT] = replan,
	[ACT_VOICE] = switch_voice,
	[ACT_FEEL] = feel,
	[ACT_AFTER_EFFECT] = lasting,
	[ACT_DOUBTS_ANSWERED] = doubts_answered,
	[ACT_STRETCH] = stretch,
	[ACT_DONE] = done,
	[ACT_TOOLS_TOLD] = tools_told,
	[ACT_TOOL] = tool,
	[ACT_CONDITION_OVER] = condition_over,
	[ACT_CLEARED] = cleared,
	[ACT_EASE_OVER] = ease_over,
	[ACT_NAME] = name,
	[ACT_PAST_OPEN] = open_past,
	[ACT_PAST_DELETE] = delete_past,
	[ACT_PAST_UNDO] = restore_past,
	[ACT_PAST_FEEL] = past_feel,
	[ACT_PAST_NOTE] = past_note,
	[ACT_PAST_ADD_MARK] = past_add_mark,
	[ACT_PAST_MARK] = past_mark,
	[ACT_MEASURED] = measured,
	[ACT_MEASURE_DELETE] = delete_measured,
	[ACT_BY_HAND] = enter_by_hand,
	[ACT_FORGET] = forget_all,
};

void app_do(struct app *app, struct act act)
{
	if (functions[act.kind] != NULL)
		functions[act.kind](app, act);
	shelf_update(app);
	measuring_update(app);
}
