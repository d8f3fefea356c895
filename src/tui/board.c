/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns a snapshot of a session into the words of the board. */
#include "tui/board.h"

#include "base/text.h"
#include "core/session/verdict.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { LAST_SECONDS = 10, SPOKEN_MS = 5000, TURN_MS = 3000 };

static void set(char *out, const char *text)
{
	size_t size = text != NULL ? strnlen(text, BOARD_TEXT_MAX - 1) : 0;
	memcpy(out, text != NULL ? text : "", size);
	out[size] = '\0';
}

/* Removes the remark in brackets after a name. Only the library shows it. */
static void set_short(char *out, const char *name)
{
	set(out, name);
	out[text_without_remark(out)] = '\0';
}

static void add_line(struct board *board, enum line_kind kind, const char *text)
{
	if (board->lines_count == BOARD_LINES_MAX || text == NULL || text[0] == '\0')
		return;
	board->line_kinds[board->lines_count] = kind;
	set(board->lines[board->lines_count++], text);
}

static void count_down(struct board *board, msec left)
{
	long seconds = seconds_left(left);
	if (seconds < 60)
		snprintf(board->big, sizeof board->big, "%ld", seconds);
	else
		time_text(left, board->big, sizeof board->big);
}

/* The width of the widest countdown of a step this long. */
static const char *widest(msec length)
{
	if (length >= 60 * MSEC_SECOND)
		return "0:00";
	return length >= 10 * MSEC_SECOND ? "00" : "0";
}

/* The step that the board shows: the current one or, between two steps, the next. */
static const struct step *step_shown(const struct snapshot *snapshot)
{
	if (snapshot->step == NULL)
		return NULL;
	bool between = snapshot->step->kind == STEP_LEAD_IN || snapshot->step->kind == STEP_CHANGEOVER;
	return between ? snapshot->next : snapshot->step->kind == STEP_FINISH ? NULL : snapshot->step;
}

/* The tool in the user's hands: that of the last roll begun. */
static int tool_at_hand(const struct scene *scene)
{
	int tool = -1;
	for (unsigned i = 0; i < scene->session->steps_count && i <= scene->snapshot.at; i++)
		if (scene->session->steps[i].kind == STEP_ROLL && scene->session->record[i].begun)
			tool = scene->session->steps[i].tool;
	return tool;
}

static void fill_name(struct board *board, const struct scene *scene, const struct step *step)
{
	set_short(board->name, step_name(scene->catalogue, step));
	step_short_name(scene->catalogue, step, board->short_name, sizeof board->short_name);
	board->side = step_side(step);
	board->shown = step;
	set_short(board->tool, step_tool_name(scene->catalogue, step));
}

static void fill_next(struct board *board, const struct scene *scene, const struct step *now, const struct step *next)
{
	if (next == NULL) {
		set(board->next, now != NULL ? "the end of the routine" : "");
		set(board->next_short, board->next);
		return;
	}
	const char *side = next->side == SIDE_BOTH ? "" : step_side(next);
	char name[BOARD_TEXT_MAX];
	set_short(name, step_name(scene->catalogue, next));
	snprintf(board->next_short, sizeof board->next_short, "%s%s%.140s", side, side[0] != '\0' ? " " : "", name);
	int used = snprintf(board->next, sizeof board->next, "%.120s, %u s", board->next_short, next->seconds);
	if (next->tool >= 0 && now != NULL && now->tool != next->tool && used > 0 && used < BOARD_TEXT_MAX)
		snprintf(board->next + used, sizeof board->next - (size_t)used, " · %s",
			 step_tool_name(scene->catalogue, next));
}

/* ---- The kinds of moments --------------------------------------------------------------------------------------- */

static const char *state_of_pass(const struct snapshot *snapshot)
{
	if (!snapshot->light)
		return "Pass";
	return snapshot->forward ? "Light pass" : "Return, lighter";
}

static void fill_roll(struct board *board, const struct scene *scene)
{
	const struct snapshot *snapshot = &scene->snapshot;
	board->rolling = true;
	board->pressure = snapshot->pressure;
	board->cap = snapshot->cap;
	board->from = snapshot->step->from != NULL ? snapshot->step->from : "";
	board->to = snapshot->step->to != NULL ? snapshot->step->to : "";
	if (snapshot->parts > 0) {
		board->from = snapshot->rolled.of->from;
		board->to = snapshot->rolled.to;
	}
	board->tempo_s = snapshot->step->tempo_s;
	board->moving = snapshot->moving;
	board->forward = snapshot->forward;
	board->along = snapshot->along;
	snprintf(board->count, sizeof board->count, "%u of %u", snapshot->pass, snapshot->passes);
	board->state = state_of_pass(snapshot);
	board->working = !snapshot->light && snapshot->pressure > scene->catalogue->constant[CONSTANT_PRESSURE_START];
	board->tone = board->working ? STYLE_ZONE : STYLE_GOOD;
	for (unsigned i = 0; i < snapshot->step->cues_count; i++) {
		const struct step_cue *cue = &snapshot->step->cues[i];
		if (cue->kind == LINE_ROLL && snapshot->parts > 0)
			add_line(board, LINE_ROLL, snapshot->rolled.of->cue);
		else if (cue->kind != LINE_SETUP) /* already followed, since the user is in position */
			add_line(board, cue->kind, cue->text);
	}
	if (seconds_left(snapshot->left_ms) <= LAST_SECONDS)
		board->big_style = STYLE_CAUTION;
}

static void fill_hold(struct board *board, const struct scene *scene)
{
	board->state = "HOLD";
	board->tone = STYLE_COMING;
	board->loud = true;
	board->big_style = STYLE_COMING;
	count_down(board, scene->snapshot.hold_left_ms);
	snprintf(board->under[0], BOARD_TEXT_MAX, "then %ld s more", seconds_left(scene->snapshot.left_ms));
	board->lines_count = 0;
	for (unsigned i = 0; i < scene->snapshot.step->cues_count; i++)
		if (scene->snapshot.step->cues[i].kind == LINE_HOLD)
			add_line(board, LINE_HOLD, scene->snapshot.step->cues[i].text);
	add_line(board, LINE_OTHER, catalogue_cue(scene->catalogue, "too-much"));
}

/* A drill that changes legs halfway says when; then it is drawn for the other leg. */
static void set_half(struct board *board, const struct snapshot *snapshot)
{
	msec left = snapshot->left_ms - snapshot->length_ms / 2;
	board->other_side = left <= 0;
	if (left > 0)
		snprintf(board->under[1], BOARD_TEXT_MAX, "Switch sides in %ld s", seconds_left(left));
	else
		set(board->under[1], "Now the other side");
}

static void fill_exercise(struct board *board, const struct scene *scene)
{
	const struct stretch *stretch = &scene->catalogue->stretches[scene->snapshot.step->stretch];
	board->state = stretch->type == STRETCH_STATIC ? "Stretch" : "Drill";
	board->tone = STYLE_GOOD;
	set(board->under[0], stretch->repeats);
	if (stretch->half_each_side)
		set_half(board, &scene->snapshot);
	for (unsigned i = 0; i < stretch->cues.items_count; i++)
		add_line(board, exercise_line(i), stretch->cues.items[i]);
	if (seconds_left(scene->snapshot.left_ms) <= LAST_SECONDS)
		board->big_style = STYLE_CAUTION;
}

static bool only_the_side_changes(const struct scene *scene, const struct step *next)
{
	const struct session *session = scene->session;
	for (unsigned i = scene->snapshot.at; i-- > 0;) {
		const struct step *before = &session->steps[i];
		if (before->kind == STEP_ROLL || before->kind == STEP_STRETCH)
			return before->kind == next->kind && before->muscle == next->muscle &&
			       before->stretch == next->stretch && before->side != next->side;
	}
	return false;
}

static void fill_between(struct board *board, const struct scene *scene)
{
	const struct step *next = board->shown;
	board->state = scene->snapshot.step->kind == STEP_LEAD_IN ? "Get ready" : "Next";
	board->tone = STYLE_COMING;
	board->next_shown = true;
	if (next == NULL)
		return;
	if (only_the_side_changes(scene, next))
		board->state = "Switch sides";
	const struct muscle_cues cues = step_muscle_cues(scene->catalogue, next);
	board->setup = cues.setup;
	snprintf(board->under[0], BOARD_TEXT_MAX, "then %u s", next->seconds);
	if (next->tool >= 0 && tool_at_hand(scene) != next->tool)
		snprintf(board->under[1], BOARD_TEXT_MAX, "You need: %.140s", board->tool);
	if (next->kind == STEP_ROLL) {
		add_line(board, LINE_AVOID, cues.avoid);
		add_line(board, LINE_OTHER, catalogue_cue(scene->catalogue, "start"));
	} else if (next->stretch >= 0) {
		const struct texts *how = &scene->catalogue->stretches[next->stretch].cues;
		board->setup = how->items_count > 0 ? how->items[0] : "";
		for (unsigned i = 1; i < how->items_count; i++)
			add_line(board, exercise_line(i), how->items[i]);
	}
}

static void fill_finish(struct board *board, const struct scene *scene)
{
	char time[16];
	bool done = scene->session->signals_count == 0 && session_did_enough(scene->session);
	board->state = done ? "Done" : "Over";
	board->tone = done ? STYLE_GOOD : STYLE_TITLE;
	set(board->name, done ? "All done" : "The rolling is over");
	set(board->short_name, done ? "All done" : "Over");
	board->setup = session_last_line(scene->session);
	if (scene->rehearsal)
		set(board->under[0], "Rehearsal: not saved");
	else
		snprintf(board->under[0], BOARD_TEXT_MAX,
			 scene->unsaved != NULL ? "%s done, not recorded" : "%s done and saved",
			 done_text(scene->snapshot.counted_ms, time, sizeof time));
}

static void fill_stopped_clock(struct board *board, const struct scene *scene)
{
	bool reentry = scene->snapshot.phase == PHASE_REENTRY;
	board->loud = true;
	board->tone = reentry ? STYLE_COMING : STYLE_CAUTION;
	board->state = reentry ? "Get back in position" : "PAUSED";
	board->big_style = reentry ? STYLE_COMING : STYLE_MUTED;
	set(board->under[0], scene->session->wait.said != NULL ? scene->session->wait.said : "");
	if (reentry) {
		count_down(board, scene->snapshot.reentry_left_ms);
		snprintf(board->under[0], BOARD_TEXT_MAX, "then %ld s more", seconds_left(scene->snapshot.left_ms));
	}
}

/* True if the cue is already visible elsewhere on the board or as the app's message. */
static bool is_visible(const struct board *board, const struct scene *scene)
{
	switch ((int)scene->cue->kind) {
	case CUE_NEXT:
	case CUE_SWITCH:
	case CUE_SETUP:
		return board->next_shown;
	case CUE_PAUSED:
	case CUE_REENTRY:
	case CUE_ASKED:
	case CUE_ANSWERED:
		return true; /* or it no longer applies: the cue is older than the snapshot */
	case CUE_HOLD:
		return board->loud;
	case CUE_STOPPED:
		return scene->message_is_signal;
	case CUE_DONE:
		return scene->snapshot.step->kind == STEP_FINISH;
	default:
		return false;
	}
}

/* True if line `i` of the board is the text of the newest cue. */
static bool is_line_of_cue(const struct board *board, int i, const struct scene *scene)
{
	const struct cue *cue = scene->cue;
	return cue->line != LINE_OTHER && cue->line == board->line_kinds[i] && cue->step == scene->snapshot.at;
}

/* Highlights the newest cue for a few seconds. If the board does not have its line, adds one at the top. */
static void mark_spoken(struct board *board, const struct scene *scene)
{
	board->spoken_line = -1;
	if (scene->cue == NULL || scene->cue->text[0] == '\0' || scene->now - scene->cue->due > SPOKEN_MS)
		return;
	for (int i = 0; i < board->lines_count; i++) {
		if (is_line_of_cue(board, i, scene))
			board->spoken_line = i;
	}
	if (board->spoken_line >= 0 || is_visible(board, scene))
		return;
	memmove(board->lines[1], board->lines[0], sizeof board->lines - sizeof board->lines[0]);
	set(board->lines[0], scene->cue->text);
	board->spoken_line = 0;
	if (board->lines_count < BOARD_LINES_MAX)
		board->lines_count++;
}

void board_fill(struct board *ret_board, const struct scene *scene)
{
	const struct snapshot *snapshot = &scene->snapshot;
	memset(ret_board, 0, sizeof(*ret_board));
	ret_board->catalogue = scene->catalogue;
	ret_board->state = ret_board->side = ret_board->beside = ret_board->brief = "";
	ret_board->setup = ret_board->from = ret_board->to = "";
	ret_board->big_widest = "00";
	ret_board->big_style = STYLE_TITLE;
	ret_board->spoken_line = -1;
	if (snapshot->step == NULL)
		return;
	enum step_kind kind = snapshot->step->kind;
	bool between = kind == STEP_LEAD_IN || kind == STEP_CHANGEOVER;
	const struct step *shown = step_shown(snapshot);
	count_down(ret_board, snapshot->left_ms);
	if (snapshot->length_ms > snapshot->left_ms)
		ret_board->turn = (int)((snapshot->length_ms - snapshot->left_ms) / TURN_MS);
	ret_board->big_widest = widest(snapshot->length_ms);
	if (shown != NULL)
		fill_name(ret_board, scene, shown);
	if (between)
		fill_between(ret_board, scene);
	else if (kind == STEP_ROLL)
		fill_roll(ret_board, scene);
	else if (kind == STEP_FINISH)
		fill_finish(ret_board, scene);
	else
		fill_exercise(ret_board, scene);
	if (!between)
		fill_next(ret_board, scene, shown, snapshot->next);
	if (kind == STEP_ROLL && snapshot->hold_left_ms > 0)
		fill_hold(ret_board, scene);
	if (snapshot->phase == PHASE_PAUSED || snapshot->phase == PHASE_REENTRY)
		fill_stopped_clock(ret_board, scene);
	ret_board->beside = ret_board->loud ? ret_board->state : ret_board->side;
	ret_board->brief = ret_board->rolling && !ret_board->loud ? "" : ret_board->state;
	mark_spoken(ret_board, scene);
}
