/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The commands of a session: one function per key. Each returns NULL, or the id of the global cue that says why the
 * command does not apply. */
#include "core/session/path.h"
#include "core/session/session.h"
#include "core/session/steps.h"
#include <stddef.h>

typedef const char *carry_out(struct session *session, struct cues *cues);

static struct step *current(struct session *session)
{
	return &session->steps[session->at];
}

/* The roll to which pressure commands apply: the current one or, between bouts, the next; -1 if none. */
static int current_roll(const struct session *session)
{
	unsigned at = session->at;
	if (!step_is_work(&session->steps[at]))
		at = session_work_after(session, at);
	return at < session->steps_count && session->steps[at].kind == STEP_ROLL ? (int)at : -1;
}

static const char *pause(struct session *session, struct cues *cues)
{
	session->phase = PHASE_PAUSED;
	session->reentry_left = 0;
	session_emit_cue(session, CUE_PAUSED, "paused", cues);
	return NULL;
}

/* Resumes; a session restarted after an interruption first announces the current step. */
static const char *resume(struct session *session, struct cues *cues)
{
	unsigned at = step_is_work(current(session)) ? session->at : session_work_after(session, session->at);
	struct sentences line = { .item = { catalogue_cue(session->catalogue, "re-entry") } };
	if (session->resumed && at < session->steps_count)
		line = step_line(session->catalogue, &session->steps[at]);
	session->phase = PHASE_REENTRY;
	session->reentry_left = SESSION_REENTRY_MS;
	session->resumed = false;
	session->wait.said = NULL;
	session_emit(session, CUE_REENTRY, session->at, &line, cues);
	return NULL;
}

static const char *pause_or_resume(struct session *session, struct cues *cues)
{
	return session->phase == PHASE_PAUSED ? resume(session, cues) : pause(session, cues);
}

/* ---- Holds ------------------------------------------------------------------------------------------------------ */

/* The hold line of the muscle's sheet names its own seconds; if the mode shortens the hold, use a global cue. */
static struct sentences hold_line(const struct session *session, const struct step *step, const struct muscle *muscle)
{
	if (step->hold_s == muscle->hold_s)
		return (struct sentences){ { muscle->cues.hold }, LINE_HOLD, 0 };
	const char *id = step->hold_s <= 3 ? "tight-spot-pre" : "tight-spot";
	return (struct sentences){ .item = { catalogue_cue(session->catalogue, id) } };
}

static const char *no_hold(const struct session *session, const struct step *step)
{
	unsigned most = session->catalogue->constant[CONSTANT_HOLDS_PER_BOUT_MAX];
	if (session->phase != PHASE_RUNNING || step->kind != STEP_ROLL)
		return "not-now";
	if (step->hold_s == 0)
		return "no-hold";
	if (session->record[session->at].holds >= most)
		return "holds-used";
	if (session->in_step + step->hold_s * MSEC_SECOND > step->seconds * MSEC_SECOND)
		return "hold-short";
	return NULL;
}

static const char *hold_or_move_on(struct session *session, struct cues *cues)
{
	const struct step *step = current(session);
	if (session->hold_left > 0 && session->phase == PHASE_RUNNING) {
		session->held -= session->hold_left;
		session->hold_left = 0;
		session_emit_cue(session, CUE_MOVE_ON, "move-on", cues);
		return NULL;
	}
	const char *why_not = no_hold(session, step);
	if (why_not != NULL)
		return why_not;
	session->hold = session->hold_left = step->hold_s * MSEC_SECOND;
	session->held += session->hold;
	session->record[session->at].holds++;
	struct sentences line = hold_line(session, step, step_muscle(session->catalogue, step));
	session_emit(session, CUE_HOLD, session->at, &line, cues);
	return NULL;
}

/* ---- Pressure --------------------------------------------------------------------------------------------------- */

static unsigned pressure_of(const struct session *session, unsigned roll)
{
	struct pass passes[PASSES_MAX];
	unsigned count = roll == session->at ? session_passes(session, passes) : 0;
	if (count == 0)
		return session->record[roll].cap;
	return passes[stride_at(passes, count, session_path_time(session)).pass].pressure;
}

/* The cue with this id for the roll at `roll`. It names the roll's current pressure, or the most allowed. */
static struct sentences pressure_line(const struct session *session, const char *id, int roll, bool most)
{
	struct sentences line = { .item = { catalogue_cue(session->catalogue, id) } };
	if (roll >= 0)
		line.pressure = most ? session->record[roll].cap : pressure_of(session, (unsigned)roll);
	return line;
}

static const char *ease(struct session *session, struct cues *cues)
{
	int roll = current_roll(session);
	if (roll < 0)
		return "not-now";
	unsigned pressure = pressure_of(session, (unsigned)roll);
	if (pressure <= 1)
		return "lightest";
	const struct step *step = &session->steps[roll];
	for (unsigned i = 0; i < session->steps_count; i++) {
		if (steps_share(step, &session->steps[i], SIDE_BOTH) && session->record[i].cap > pressure - 1)
			session->record[i].cap = pressure - 1;
	}
	session->record[roll].eased++;
	struct sentences line = pressure_line(session, "lighter", roll, false);
	struct sentences how = { { step_muscle_cues(session->catalogue, step).less }, LINE_EASE, 0 };
	session_emit(session, CUE_LIGHTER, (unsigned)roll, &line, cues);
	session_emit(session, CUE_ONE, (unsigned)roll, &how, cues);
	return NULL;
}

static const char *firmer(struct session *session, struct cues *cues)
{
	int roll = current_roll(session);
	if (roll < 0)
		return "not-now";
	struct step_record *eased = &session->record[roll];
	if (eased->cap >= eased->cap_most)
		return "firmest";
	unsigned before = pressure_of(session, (unsigned)roll);
	for (unsigned i = 0; i < session->steps_count; i++) {
		struct step_record *record = &session->record[i];
		if (steps_share(&session->steps[roll], &session->steps[i], SIDE_BOTH) && record->cap < record->cap_most)
			record->cap++;
	}
	eased->eased -= eased->eased > 0;
	bool now = pressure_of(session, (unsigned)roll) > before;
	struct sentences line = pressure_line(session, now ? "a-little-more" : "more-later", roll, !now);
	session_emit(session, CUE_FIRMER, session->at, &line, cues);
	return NULL;
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

/* Between bouts, skipping means that the person is ready: nothing is left out. */
static const char *skip(struct session *session, struct cues *cues)
{
	session_end_step(session, step_is_work(current(session)) ? SKIP_PERSON : SKIP_NONE, cues);
	return NULL;
}

static bool may_return_to(const struct session *session, unsigned at)
{
	const struct step_record *record = &session->record[at];
	return step_is_work(&session->steps[at]) && (!record->skipped || record->why == SKIP_PERSON) &&
	       !session_is_barred(session, &session->steps[at]);
}

/* The bout to go back to; -1 for the very beginning. */
static int step_before(const struct session *session)
{
	int at = (int)session->at;
	if (step_is_work(&session->steps[at]) && session->in_step >= SESSION_JUST_BEGUN_MS)
		return at;
	do
		at--;
	while (at >= 0 && !may_return_to(session, (unsigned)at));
	return at;
}

static void take_skip_back(struct session *session, unsigned at)
{
	session->record[at].skipped = false;
	session->record[at].why = SKIP_NONE;
}

/* Shortens a restarted roll to the time its muscles have left (time already rolled counts); false if that is too
 * short. */
static bool fit(struct session *session, unsigned at)
{
	struct step *step = &session->steps[at];
	if (step->kind != STEP_ROLL)
		return true;
	msec left = session_time_left(session, at, true);
	if (left < session_shortest(session, at) * MSEC_SECOND)
		return false;
	if (left < step->seconds * MSEC_SECOND)
		step->seconds = (unsigned)(left / MSEC_SECOND);
	return true;
}

/* Goes back through the change before the bout, unless it is the current one. Later steps are repeated, except those
 * that hurt. */
static const char *back(struct session *session, struct cues *cues)
{
	(void)cues;
	int before = step_before(session);
	unsigned to = before >= 0 ? (unsigned)before : 0;
	if (before < 0 && step_is_work(&session->steps[0]))
		return "nothing-back";
	if (before >= 0 && !fit(session, to))
		return "two-minute";
	take_skip_back(session, to);
	if (to != session->at && to > 0 && !step_is_work(&session->steps[to - 1]))
		take_skip_back(session, --to);
	session_begin_step(session, to);
	session_skip_barred(session);
	return NULL;
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

static const char *why_no_more(const struct session *session, const struct step *step)
{
	unsigned most = session->catalogue->constant[CONSTANT_BOUT_MAX_S];
	bool rolls = step->kind == STEP_ROLL;
	return rolls && session_limit_muscle(session, (unsigned)step->muscle, step->side) == most ? "two-minute"
												  : "most-time";
}

/* The same work on the other side, if it is still to come; -1 if none. */
static int other_side_ahead(const struct session *session)
{
	const struct step *step = &session->steps[session->at];
	for (unsigned i = session->at + 1; i < session->steps_count; i++) {
		const struct step *other = &session->steps[i];
		const struct step_record *record = &session->record[i];
		if (other->kind == step->kind && other->muscle == step->muscle && other->sweep == step->sweep &&
		    other->stretch == step->stretch && other->side != step->side)
			return record->begun || record->ended || record->skipped ? -1 : (int)i;
	}
	return -1;
}

/* Changes the other side by the same amount, within its limits. */
static void change_other_side(struct session *session, int seconds)
{
	int other = other_side_ahead(session);
	if (other < 0)
		return;
	int longest = (int)session_longest(session, (unsigned)other);
	int shortest = (int)session_shortest(session, (unsigned)other);
	int was = (int)session->steps[other].seconds, now = was + seconds;
	if (seconds > 0)
		now = now < longest ? now : longest > was ? longest : was;
	else
		now = now > shortest ? now : shortest < was ? shortest : was;
	session->steps[other].seconds = (unsigned)now;
	session->revision++;
}

static const char *more(struct session *session, struct cues *cues)
{
	struct step *step = current(session);
	unsigned longest = session_longest(session, session->at);
	if (step->seconds >= longest)
		return why_no_more(session, step);
	unsigned was = step->seconds;
	step->seconds = was + SESSION_ADD_S < longest ? was + SESSION_ADD_S : longest;
	change_other_side(session, (int)(step->seconds - was));
	session_emit_cue(session, CUE_TIME, "more-time", cues);
	return NULL;
}

static const char *less(struct session *session, struct cues *cues)
{
	struct step *step = current(session);
	unsigned shortest = session_shortest(session, session->at);
	unsigned gone = (unsigned)((session->in_step + MSEC_SECOND - 1) / MSEC_SECOND);
	unsigned seconds = step->seconds > SESSION_ADD_S ? step->seconds - SESSION_ADD_S : 0;
	if (seconds < shortest)
		seconds = shortest;
	if (seconds < gone)
		seconds = gone;
	if (seconds >= step->seconds)
		return "least-time";
	change_other_side(session, (int)seconds - (int)step->seconds);
	step->seconds = seconds;
	session_emit_cue(session, CUE_TIME, "less-time", cues);
	return NULL;
}

static const char *leave(struct session *session, struct cues *cues)
{
	struct sentences line = { .item = { catalogue_cue(session->catalogue, "left") } };
	session_over(session, ENDING_LEFT, &line, cues);
	return NULL;
}

void session_command(struct session *session, enum command command, msec now, struct cues *cues)
{
	static carry_out *const table[COMMAND_COUNT] = {
		[COMMAND_PAUSE] = pause_or_resume,
		[COMMAND_HOLD] = hold_or_move_on,
		[COMMAND_EASE] = ease,
		[COMMAND_FIRMER] = firmer,
		[COMMAND_SKIP] = skip,
		[COMMAND_BACK] = back,
		[COMMAND_MORE] = more,
		[COMMAND_LESS] = less,
		[COMMAND_LEAVE] = leave,
	};
	session_advance(session, now, cues);
	if (command == COMMAND_LEAVE)
		wait_leave(session, cues);
	if (session->phase == PHASE_OVER)
		return;
	session->revision++;
	const char *why_not = session->wait.on ? "not-now" : table[command](session, cues);
	if (why_not != NULL) {
		struct sentences line =
			pressure_line(session, why_not, current_roll(session), command == COMMAND_FIRMER);
		session_emit(session, CUE_REFUSED, session->at, &line, cues);
	}
	session_advance(session, session->now, cues);
}
