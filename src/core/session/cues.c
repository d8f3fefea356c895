/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Schedules the cues of a step: few words, when they help, the important ones first. */
#include "core/session/cues.h"

#include "base/number.h"
#include "core/plan/parts.h"
#include "core/session/path.h"
#include "core/session/verdict.h"
#include <stddef.h>

/* Times of a step's lines, far enough apart that each is heard in full. */
enum {
	SECOND_LINE_MS = 4000,
	THIRD_LINE_MS = 9000,
	THIRD_LINE_LATER_MS = 12000,
	STRETCH_LINE_MS = 5000,
	LAST_TEN_MS = 10000,
	SETUP_FROM_S = 8,
	LAST_TEN_FROM_S = 20,
	HALFWAY_FROM_S = 30,
};

struct scheduler {
	const struct session *session;
	const struct step *step;
	msec length;
	struct schedule *out;
};

static const char *global(const struct scheduler *s, const char *id)
{
	return catalogue_cue(s->session->catalogue, id);
}

static bool is_free(const struct scheduler *s, msec at)
{
	for (unsigned i = 0; i < s->out->count; i++) {
		msec between = s->out->item[i].at - at;
		if (s->out->item[i].spoken && between > -CUE_SPACE_MS && between < CUE_SPACE_MS)
			return false;
	}
	return at == 0 || s->length - at >= CUE_SPACE_MS;
}

static void place(const struct scheduler *s, struct timed_cue cue)
{
	struct schedule *out = s->out;
	if (cue.at >= s->length || out->count == SCHEDULE_MAX)
		return;
	cue.spoken = cue.spoken && is_free(s, cue.at);
	unsigned i = out->count++;
	for (; i > 0 && out->item[i - 1].at > cue.at; i--)
		out->item[i] = out->item[i - 1];
	out->item[i] = cue;
}

static void say_line(const struct scheduler *s, msec at, enum cue_kind kind, enum line_kind line, const char *text)
{
	place(s, (struct timed_cue){ .at = at, .kind = kind, .spoken = true, .line = { { text }, line, 0 } });
}

static void say(const struct scheduler *s, msec at, enum cue_kind kind, const char *text)
{
	say_line(s, at, kind, LINE_OTHER, text);
}

/* ---- Between the bouts ------------------------------------------------------------------------------------------ */

/* The last work begun before the current step; -1 if none. */
static int work_before(const struct session *session)
{
	int at = (int)session->at - 1;
	while (at >= 0 && !(step_is_work(&session->steps[at]) && session->record[at].begun))
		at--;
	return at;
}

/* True if `next` repeats the previous work on the other side. */
static bool only_switches(const struct session *session, const struct step *next)
{
	int before = work_before(session);
	if (before < 0)
		return false;
	const struct step *step = &session->steps[before];
	return step->kind == next->kind && step->muscle == next->muscle && step->sweep == next->sweep &&
	       step->stretch == next->stretch && step->side != next->side;
}

static bool drills_begin(const struct session *session, const struct step *next)
{
	int before = work_before(session);
	return before >= 0 && session->steps[before].kind == STEP_ROLL && next->kind == STEP_DRILL;
}

static void schedule_change(const struct scheduler *s)
{
	const struct session *session = s->session;
	const struct catalogue *catalogue = session->catalogue;
	unsigned at = session_work_after(session, session->at);
	if (at >= session->steps_count)
		return;
	const struct step *next = &session->steps[at];
	if (only_switches(session, next)) {
		struct sentences line = { .item = { global(s, "switch"), cue_side(catalogue, next->side) } };
		place(s, (struct timed_cue){ .kind = CUE_SWITCH, .spoken = true, .line = line });
		return;
	}
	msec from = 0;
	if (drills_begin(session, next)) {
		say(s, 0, CUE_DONE, global(s, session_mode(session)->done_cue));
		from = CUE_SPACE_MS;
	}
	place(s,
	      (struct timed_cue){ .at = from, .kind = CUE_NEXT, .spoken = true, .line = step_line(catalogue, next) });
	if (next->kind == STEP_ROLL)
		say(s, from + (s->step->seconds >= SETUP_FROM_S ? (msec)SECOND_LINE_MS : (msec)CUE_SPACE_MS), CUE_SETUP,
		    step_muscle_cues(catalogue, next).setup);
}

static void schedule_finish(const struct scheduler *s)
{
	say(s, 0, CUE_DONE, session_last_line(s->session));
}

/* ---- Drills and stretches --------------------------------------------------------------------------------------- */

static void schedule_stretch(const struct scheduler *s)
{
	static const enum cue_kind kinds[] = { CUE_START, CUE_ONE, CUE_AVOID };
	const struct stretch *stretch = step_stretch(s->session->catalogue, s->step);
	const struct texts none = { 0 }, *lines = stretch != NULL ? &stretch->cues : &none;
	unsigned count = sizeof(kinds) / sizeof(kinds[0]);
	bool is_long = s->step->seconds >= LAST_TEN_FROM_S;
	if (is_long && stretch != NULL && stretch->half_each_side)
		say(s, s->length / 2, CUE_SWITCH, global(s, "switch"));
	if (is_long)
		say(s, s->length - LAST_TEN_MS, CUE_LAST_TEN, global(s, "last-ten"));
	for (unsigned i = 0; i < lines->items_count && i < count; i++)
		say_line(s, i * STRETCH_LINE_MS, kinds[i], exercise_line(i), lines->items[i]);
	if (s->step->note != NULL && !only_switches(s->session, s->step))
		say_line(s, min_u(lines->items_count, count) * STRETCH_LINE_MS, CUE_ONE, LINE_NOTE, s->step->note);
}

/* ---- Rolls ------------------------------------------------------------------------------------------------------ */

static unsigned parts_of(const struct session *session, struct step_part parts[CATALOGUE_PARTS_MAX])
{
	struct pass passes[PASSES_MAX];
	unsigned count = session_passes(session, passes);
	return step_parts(session->catalogue, &session->steps[session->at], passes, count, parts);
}

/* Says how to roll: the line of the first part of a sweep, on both sides. Otherwise the person already knows how on the
 * second side, so that gets the line about what to avoid. */
static const char *first_line(const struct scheduler *s, const struct muscle *muscle, bool again,
			      enum line_kind *ret_kind)
{
	struct step_part parts[CATALOGUE_PARTS_MAX];
	bool has_parts = parts_of(s->session, parts) > 0;
	*ret_kind = again && !has_parts ? LINE_AVOID : LINE_ROLL;
	if (has_parts)
		return parts[0].of->cue;
	return again ? muscle->cues.avoid : step_roll_cue(s->session->catalogue, s->step);
}

/* The move to the next part of a sweep is spoken as it begins, because it changes how to lie. */
static void schedule_parts(const struct scheduler *s)
{
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned count = parts_of(s->session, parts);
	for (unsigned i = 1; i < count; i++)
		place(s, (struct timed_cue){ .at = s->session->held + parts[i].start_ms,
					     .kind = CUE_ONE,
					     .on_path = true,
					     .spoken = true,
					     .line = { { parts[i].of->cue }, LINE_ROLL, 0 } });
}

/* Schedules the first two lines. A person lying
 * face down cannot look at the screen, so say how to roll first. */
static void schedule_opening(const struct scheduler *s, const struct muscle *muscle, bool again)
{
	const char *light = global(s, work_before(s->session) < 0 ? "start" : "first-passes");
	enum line_kind kind;
	const char *roll = first_line(s, muscle, again, &kind);
	bool blind = s->step->position == POSITION_FACE_DOWN && !again;
	say_line(s, 0, CUE_START, blind ? kind : LINE_OTHER, blind ? roll : light);
	say_line(s, SECOND_LINE_MS, CUE_ONE, blind ? LINE_OTHER : kind, blind ? light : roll);
}

struct climb {
	unsigned steps; /* number of the pressure step within the bout */
	msec at[PASSES_MAX];
};

static struct climb climb_of(const struct session *session)
{
	struct pass passes[PASSES_MAX];
	struct climb climb = { 0 };
	msec at = session->held;
	unsigned count = session_passes(session, passes);
	for (unsigned i = 0; i < count; at += passes[i++].seconds * MSEC_SECOND) {
		if (i > 0 && passes[i].pressure > passes[i - 1].pressure)
			climb.at[climb.steps++] = at;
	}
	return climb;
}

/* True if a pressure step is so close to the middle that its cue should include "halfway", so that neither cue cuts off
 * the other. */
static bool takes_halfway(const struct scheduler *s, msec at)
{
	msec between = at - s->length / 2;
	return s->step->seconds >= HALFWAY_FROM_S && between > -CUE_SPACE_MS && between < CUE_SPACE_MS;
}

/* Likewise for the last ten seconds, which are announced within a second of their time or not at all. */
static bool takes_last_ten(const struct scheduler *s, msec at)
{
	msec between = at - (s->length - LAST_TEN_MS);
	return s->step->seconds >= LAST_TEN_FROM_S && between >= -MSEC_SECOND && between <= MSEC_SECOND;
}

/* Every pressure step is spoken: the last one instructs, the others invite. Class D is never asked for more
 * pressure. */
static void schedule_firmer(const struct scheduler *s, const struct muscle *muscle, const struct climb *climb,
			    unsigned i)
{
	bool first = i == 0, last = i + 1 == climb->steps;
	bool careful = muscle->pressure_class == CLASS_D;
	struct timed_cue cue = { .at = climb->at[i], .kind = CUE_FIRMER, .on_path = true, .spoken = true };
	unsigned count = 0;
	if (takes_halfway(s, cue.at) && is_free(s, cue.at))
		cue.line.item[count++] = global(s, "halfway");
	if (takes_last_ten(s, cue.at) && is_free(s, cue.at))
		cue.line.item[count++] = global(s, "last-ten");
	if (!careful)
		cue.line.item[count++] = global(s, first || !last ? "a-little-more" : "feels-good");
	if (careful || (last && !first))
		cue.line.item[count++] = step_muscle_cues(s->session->catalogue, s->step).more;
	place(s, cue);
}

/* The coach's own line, once. */
static void schedule_note(const struct scheduler *s, msec at)
{
	if (s->step->note != NULL)
		say_line(s, at, CUE_ONE, LINE_NOTE, s->step->note);
}

static void schedule_avoid(const struct scheduler *s, const struct muscle *muscle)
{
	msec at = is_free(s, THIRD_LINE_MS) || !is_free(s, THIRD_LINE_LATER_MS) ? THIRD_LINE_MS : THIRD_LINE_LATER_MS;
	say_line(s, at, CUE_AVOID, LINE_AVOID, muscle->cues.avoid);
}

static void schedule_turns(const struct scheduler *s)
{
	struct pass passes[PASSES_MAX];
	msec at = s->session->held;
	unsigned count = session_passes(s->session, passes);
	for (unsigned i = 0; i < count; at += passes[i++].seconds * MSEC_SECOND) {
		msec stroke = passes[i].seconds * MSEC_SECOND / (passes[i].strokes > 0 ? passes[i].strokes : 1);
		if (i > 0)
			place(s, (struct timed_cue){ .at = at, .kind = CUE_TURN, .on_path = true });
		for (unsigned k = 1; k < passes[i].strokes; k++)
			place(s, (struct timed_cue){ .at = at + k * stroke, .kind = CUE_TURN, .on_path = true });
	}
}

/* Schedules in order of importance: a later cue whose time is already taken is only shown. Nobody should find the
 * pressure two steps up, so no step of it is left unsaid. */
static void schedule_roll(const struct scheduler *s)
{
	const struct muscle *muscle = step_muscle(s->session->catalogue, s->step);
	struct climb climb = climb_of(s->session);
	bool again = only_switches(s->session, s->step);
	if (muscle == NULL)
		return;
	schedule_opening(s, muscle, again);
	schedule_parts(s);
	for (unsigned i = 0; i < climb.steps; i++)
		schedule_firmer(s, muscle, &climb, i);
	if (s->step->seconds >= LAST_TEN_FROM_S)
		say(s, s->length - LAST_TEN_MS, CUE_LAST_TEN, global(s, "last-ten"));
	if (!again) {
		schedule_note(s, THIRD_LINE_MS);
		schedule_avoid(s, muscle);
	}
	if (s->step->seconds >= HALFWAY_FROM_S)
		say(s, s->length / 2, CUE_HALFWAY, global(s, "halfway"));
	schedule_turns(s);
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

void session_schedule(const struct session *session, struct schedule *ret_schedule)
{
	ret_schedule->count = 0;
	if (session->at >= session->steps_count)
		return;
	const struct step *step = &session->steps[session->at];
	struct scheduler s = { session, step, step->seconds * MSEC_SECOND, ret_schedule };
	switch (step->kind) {
	case STEP_LEAD_IN:
	case STEP_CHANGEOVER:
		schedule_change(&s);
		return;
	case STEP_ROLL:
		schedule_roll(&s);
		return;
	case STEP_STRETCH:
	case STEP_DRILL:
		schedule_stretch(&s);
		return;
	case STEP_FINISH:
		schedule_finish(&s);
	}
}

/* A cue on the path that a hold has delayed counts as given if it was due before the hold ends. */
bool session_cue_due(const struct session *session, const struct timed_cue *cue, msec to)
{
	if (cue->at == 0 && session->fresh)
		return true;
	return cue->at > session->in_step && cue->at <= to && !(cue->on_path && session->hold_left > 0);
}

msec session_next_cue(const struct session *session)
{
	struct schedule schedule;
	msec hold_ends = session->in_step + session->hold_left;
	session_schedule(session, &schedule);
	for (unsigned i = 0; i < schedule.count; i++) {
		const struct timed_cue *cue = &schedule.item[i];
		bool told = cue->at <= (cue->on_path ? hold_ends : session->in_step);
		if (!told || (cue->at == 0 && session->fresh))
			return cue->at;
	}
	return MSEC_NEVER;
}
