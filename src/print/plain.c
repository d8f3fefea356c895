/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the plain-mode lines of a session: each cue, with what a view would show beside it. */
#include "print/plain.h"
#include "core/plan/cue_line.h"
#include "core/session/verdict.h"
#include <string.h>

static void add_time(struct buf *out, msec time)
{
	unsigned seconds = time > 0 ? (unsigned)(time / MSEC_SECOND) : 0;
	buf_addf(out, "%u:%02u", seconds / 60, seconds % 60);
}

static void add_sentence(struct buf *out, const char *text)
{
	if (text[0] != '\0')
		buf_addf(out, " %s", text);
}

/* ---- One function a kind of line -------------------------------------------------------------------------------- */

static void say_text(struct buf *out, const struct session *session, const struct cue *cue)
{
	(void)session;
	add_sentence(out, cue->text);
}

/* " Left side. Calves." */
static void add_name(struct buf *out, const struct session *session, const struct step *step)
{
	add_sentence(out, cue_side(session->catalogue, step->side));
	buf_addf(out, " %s.", step_name(session->catalogue, step));
}

static const struct step *work_after(const struct session *session, const struct cue *cue)
{
	unsigned next = session_work_after(session, cue->step);
	return next < session->steps_count ? &session->steps[next] : NULL;
}

/* A drill may follow a closing line about the rolling, whose length is unknown here. */
static void add_wait(struct buf *out, const struct session *session, const struct cue *cue, const struct step *next)
{
	if (next->kind != STEP_DRILL)
		buf_addf(out, " In %u seconds.", session->steps[cue->step].seconds);
}

/* Puts name and set-up in one line; the later set-up cue is omitted. */
static void say_next(struct buf *out, const struct session *session, const struct cue *cue)
{
	const struct step *next = work_after(session, cue);
	buf_addf(out, " Next: %s", cue->text);
	if (next == NULL)
		return;
	add_wait(out, session, cue, next);
	add_sentence(out, step_muscle_cues(session->catalogue, next).setup);
}

/* Between two bouts, names what is rolled on the other side; within a drill the user knows. */
static void say_switch(struct buf *out, const struct session *session, const struct cue *cue)
{
	const struct step *next = work_after(session, cue);
	add_sentence(out, cue->text);
	if (next == NULL || step_is_work(&session->steps[cue->step]))
		return;
	buf_addf(out, " %s.", step_name(session->catalogue, next));
	add_wait(out, session, cue, next);
}

static void add_pressure(struct buf *out, const struct session *session, unsigned pressure)
{
	buf_addf(out, "%u of 10, %s", pressure, catalogue_pressure_word(session->catalogue, pressure));
}

static void say_roll(struct buf *out, const struct session *session, unsigned at)
{
	const struct step *step = &session->steps[at];
	unsigned start = session->catalogue->constant[CONSTANT_PRESSURE_START], cap = session->record[at].cap;
	buf_addf(out, " %s. Roll %u seconds", step_tool_name(session->catalogue, step), step->seconds);
	if (step->from != NULL && step->to != NULL)
		buf_addf(out, ", from %s to %s", step->from, step->to);
	buf_addf(out, ", %u seconds per stroke. Pressure ", step->tempo_s);
	add_pressure(out, session, cap < start ? cap : start);
	if (cap > start) {
		buf_add(out, ", up to ");
		add_pressure(out, session, cap);
	}
	buf_add_char(out, '.');
}

static void say_start(struct buf *out, const struct session *session, const struct cue *cue)
{
	unsigned numbers, number = session_number(session, cue->step, &numbers);
	const struct step *step = &session->steps[cue->step];
	const struct stretch *stretch = step_stretch(session->catalogue, step);
	buf_addf(out, " %u of %u.", number, numbers);
	add_name(out, session, step);
	if (stretch == NULL)
		say_roll(out, session, cue->step);
	else
		buf_addf(out, " %u seconds, %s.", step->seconds, stretch->repeats);
	add_sentence(out, cue->text);
}

static void say_firmer(struct buf *out, const struct session *session, const struct cue *cue)
{
	add_sentence(out, cue->text);
	if (cue->pressure == 0 || strstr(cue->text, " of 10") != NULL)
		return;
	buf_add(out, " Pressure ");
	add_pressure(out, session, cue->pressure);
	buf_add_char(out, '.');
}

/* Tells the user early what comes next. */
static void say_last_ten(struct buf *out, const struct session *session, const struct cue *cue)
{
	const struct step *next = work_after(session, cue);
	add_sentence(out, cue->text);
	buf_add(out, " Then:");
	if (next != NULL)
		add_name(out, session, next);
	else
		buf_add(out, " the end of the routine.");
}

static void say_replanned(struct buf *out, const struct session *session, const struct cue *cue)
{
	const struct snapshot snapshot = session_snapshot(session, session->now);
	unsigned count = 0;
	for (unsigned at = session->at; (at = session_work_after(session, at)) < session->steps_count;)
		count++;
	buf_addf(out, " %s %u more after this, ", cue->text, count);
	add_time(out, snapshot.routine_left_ms);
	buf_add(out, " to go.");
}

static void say_time(struct buf *out, const struct session *session, const struct cue *cue)
{
	buf_addf(out, " %s %u seconds in total.", cue->text, session->steps[cue->step].seconds);
}

static void say_skipped(struct buf *out, const struct session *session, const struct cue *cue)
{
	buf_add(out, " Skipped:");
	add_name(out, session, &session->steps[cue->step]);
	if (session->record[cue->step].why == SKIP_LIMIT)
		add_sentence(out, catalogue_cue(session->catalogue, "two-minute"));
}

static void say_resumed(struct buf *out, const struct session *session, const struct cue *cue)
{
	(void)cue;
	const struct snapshot snapshot = session_snapshot(session, session->now);
	buf_add(out, " Continuing, ");
	add_time(out, snapshot.left_ms);
	buf_add(out, " left here.");
}

typedef void write_line(struct buf *out, const struct session *session, const struct cue *cue);

/* Other lines replace these kinds: the name includes the set-up, and the following line makes a turn or an end
 * clear. */
static write_line *const lines[CUE_KIND_COUNT] = {
	[CUE_NEXT] = say_next,         [CUE_SWITCH] = say_switch,
	[CUE_START] = say_start,       [CUE_ONE] = say_text,
	[CUE_AVOID] = say_text,        [CUE_FIRMER] = say_firmer,
	[CUE_LIGHTER] = say_text,      [CUE_HALFWAY] = say_text,
	[CUE_LAST_TEN] = say_last_ten, [CUE_HOLD] = say_text,
	[CUE_MOVE_ON] = say_text,      [CUE_TIME] = say_time,
	[CUE_SKIPPED] = say_skipped,   [CUE_DONE] = say_text,
	[CUE_PAUSED] = say_text,       [CUE_REENTRY] = say_text,
	[CUE_RESUMED] = say_resumed,   [CUE_REFUSED] = say_text,
	[CUE_ASKED] = say_text,        [CUE_ANSWERED] = say_text,
	[CUE_STOPPED] = say_text,      [CUE_REPLANNED] = say_replanned,
	[CUE_FINISHED] = say_text,     [CUE_LEFT] = say_text,
};

static bool is_worth_a_line(const struct cue *cue)
{
	bool textless = cue->kind == CUE_SKIPPED || cue->kind == CUE_RESUMED;
	return lines[cue->kind] != NULL && (cue->spoken || textless);
}

void plain_cue(struct buf *out, const struct session *session, const struct cue *cue)
{
	if (!is_worth_a_line(cue))
		return;
	add_time(out, cue->counted);
	buf_add_char(out, ' ');
	lines[cue->kind](out, session, cue);
	buf_add_char(out, '\n');
}

void plain_status(struct buf *out, const struct session *session)
{
	const struct snapshot snapshot = session_snapshot(session, session->now);
	const struct step *step = snapshot.step;
	if (step == NULL)
		return;
	bool between = !step_is_work(step) && snapshot.next != NULL;
	buf_addf(out, "%s%s", snapshot.phase == PHASE_PAUSED ? "Paused." : "", between ? " Next:" : "");
	if (between || step_is_work(step))
		add_name(out, session, between ? snapshot.next : step);
	buf_add_char(out, ' ');
	add_time(out, snapshot.left_ms);
	buf_add(out, between ? " until then." : " left here.");
	if (snapshot.pressure > 0) {
		buf_add(out, " Pressure ");
		add_pressure(out, session, snapshot.pressure);
		buf_add_char(out, '.');
	}
	buf_add_char(out, ' ');
	add_time(out, snapshot.routine_left_ms);
	buf_add(out, " to go.\n");
}

void plain_end(struct buf *out, const struct session *session)
{
	static const char *const words[ENDING_COUNT] = {
		[ENDING_NONE] = "Interrupted",
		[ENDING_FINISHED] = "Finished",
		[ENDING_LEFT] = "Ended early",
		[ENDING_STOPPED] = "Stopped",
	};
	unsigned done = 0, numbers;
	session_number(session, 0, &numbers);
	for (unsigned i = 0; i < session->steps_count; i++) {
		const struct step_record *record = &session->record[i];
		if (!step_is_work(&session->steps[i]))
			continue;
		done += record->ended && !record->skipped;
	}
	buf_addf(out, "%s: %u of %u done. Rolled ", words[session_verdict(session)], done, numbers);
	add_time(out, session_rolled_ms(session));
	buf_add(out, ", in all ");
	add_time(out, session->counted);
	buf_add(out, ", planned ");
	add_time(out, session_planned_ms(session));
	buf_add(out, ".\n");
}
