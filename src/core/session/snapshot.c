/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Computes a snapshot of a session for a view. */
#include "core/session/snapshot.h"

#include "core/catalogue/pose_body.h"
#include "core/session/cues.h"
#include "core/session/path.h"
#include "core/session/wait.h"

static msec length_of(const struct step *step)
{
	return step->seconds * MSEC_SECOND;
}

unsigned session_number(const struct session *session, unsigned step, unsigned *ret_numbers)
{
	unsigned number = 0;
	if (step < session->steps_count && !step_is_work(&session->steps[step]))
		step = session_work_after(session, step);
	*ret_numbers = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		const struct step_record *record = &session->record[i];
		if (!step_is_work(&session->steps[i]) || (record->skipped && !record->begun))
			continue;
		++*ret_numbers;
		if (i <= step)
			number = *ret_numbers;
	}
	return number;
}

static msec time_after(const struct session *session)
{
	msec sum = 0;
	for (unsigned i = session->at; (i = session_step_after(session, i)) < session->steps_count;)
		sum += length_of(&session->steps[i]);
	return sum;
}

/* Advances the snapshot's times to `now`, assuming that only time passes. */
static void look_ahead(const struct session *session, msec now, struct snapshot *snapshot, msec *ret_gone)
{
	msec later = now > session->now ? now - session->now : 0;
	*ret_gone = session->in_step;
	if (session->phase == PHASE_REENTRY)
		snapshot->reentry_left_ms -= min_ms(later, snapshot->reentry_left_ms);
	if (session->phase != PHASE_RUNNING)
		return;
	*ret_gone += min_ms(later, length_of(snapshot->step) - session->in_step);
	snapshot->hold_left_ms -= min_ms(later, snapshot->hold_left_ms);
}

/* Eases a motion in and out: 3t^2 - 2t^3. */
static unsigned softly(msec gone, msec length)
{
	int64_t t = length > 0 ? gone * ALONG_MAX / length : 0;
	return (unsigned)(t * t * (3 * ALONG_MAX - 2 * t) / (ALONG_MAX * ALONG_MAX));
}

static bool is_gentle(const struct session *session, const struct step *step, unsigned pass)
{
	const unsigned *constant = session->catalogue->constant;
	bool is_long = step->seconds >= constant[CONSTANT_LIGHT_LONG_FROM_S];
	return pass < constant[is_long ? CONSTANT_LIGHT_PASSES_LONG : CONSTANT_LIGHT_PASSES_SHORT];
}

/* Call it with the number of strokes before the current one. */
static void find_part(const struct session *session, const struct pass *passes, struct snapshot *snapshot)
{
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned stroke = snapshot->stroke;
	snapshot->parts = step_parts(session->catalogue, snapshot->step, passes, snapshot->passes, parts);
	for (unsigned i = 0; i < snapshot->parts; i++)
		if (stroke >= parts[i].stroke) {
			snapshot->part = i;
			snapshot->rolled = parts[i];
		}
}

static void place_on_path(const struct session *session, msec path_time, struct snapshot *snapshot)
{
	struct pass passes[PASSES_MAX];
	snapshot->passes = session_passes(session, passes);
	if (snapshot->passes == 0)
		return;
	struct stride stride = stride_at(passes, snapshot->passes, path_time);
	for (unsigned i = 0; i < snapshot->passes; i++) {
		snapshot->strokes += passes[i].strokes;
		snapshot->stroke += i < stride.pass ? passes[i].strokes : 0;
	}
	snapshot->pass = stride.pass + 1;
	snapshot->stroke += stride.stroke;
	find_part(session, passes, snapshot);
	snapshot->stroke++;
	snapshot->pressure = passes[stride.pass].pressure;
	snapshot->forward = stride.stroke % 2 == 0;
	snapshot->along =
		snapshot->forward ? softly(stride.gone, stride.length) : ALONG_MAX - softly(stride.gone, stride.length);
	snapshot->light = !snapshot->forward || is_gentle(session, snapshot->step, stride.pass);
}

static void look_at_roll(const struct session *session, msec gone, struct snapshot *snapshot)
{
	const struct step_record *record = &session->record[session->at];
	unsigned most = session->catalogue->constant[CONSTANT_HOLDS_PER_BOUT_MAX];
	snapshot->cap = record->cap;
	snapshot->holds_left = snapshot->step->hold_s > 0 && record->holds < most ? most - record->holds : 0;
	place_on_path(session, gone - session->held + snapshot->hold_left_ms, snapshot);
	snapshot->moving = session->phase == PHASE_RUNNING && snapshot->hold_left_ms == 0 && snapshot->passes > 0;
}

/* A drill moves between its key pictures and back; a stretch moves once into its position. The speed only suits the
 * picture; it is not a tempo to follow. */
static void look_at_exercise(const struct session *session, msec gone, struct snapshot *snapshot)
{
	enum { MOTION_MS = 1500 };
	const char *id = session->catalogue->stretches[snapshot->step->stretch].id;
	const struct pose *pose = pose_of_stretch(session->catalogue, id);
	if (pose == NULL || pose->end == NULL)
		return;
	bool held = pose->motion == MOTION_HOLD;
	snapshot->moving = session->phase == PHASE_RUNNING && !(held && gone >= MOTION_MS);
	snapshot->forward = held || gone / MOTION_MS % 2 == 0;
	unsigned along = held && gone >= MOTION_MS ? ALONG_MAX : softly(gone % MOTION_MS, MOTION_MS);
	snapshot->along = snapshot->forward ? along : ALONG_MAX - along;
}

struct snapshot session_snapshot(const struct session *session, msec now)
{
	struct snapshot snapshot = {
		.phase = session->phase,
		.ending = session->ending,
		.at = session->at,
		.counted_ms = session->counted,
		.hold_left_ms = session->hold_left,
		.hold_ms = session->hold,
		.reentry_left_ms = session->reentry_left,
	};
	snapshot.number = session_number(session, session->at, &snapshot.numbers);
	snapshot.routine_ms = session->counted;
	if (session->at >= session->steps_count)
		return snapshot;
	msec gone;
	snapshot.step = &session->steps[session->at];
	look_ahead(session, now, &snapshot, &gone);
	unsigned next = session_work_after(session, session->at);
	snapshot.next = next < session->steps_count ? &session->steps[next] : NULL;
	snapshot.length_ms = length_of(snapshot.step);
	snapshot.left_ms = snapshot.length_ms - gone;
	snapshot.counted_ms += gone - session->in_step;
	snapshot.routine_left_ms = snapshot.left_ms + time_after(session);
	snapshot.routine_ms = snapshot.counted_ms + snapshot.routine_left_ms;
	if (snapshot.step->kind == STEP_ROLL)
		look_at_roll(session, gone, &snapshot);
	else if (snapshot.step->stretch >= 0)
		look_at_exercise(session, gone, &snapshot);
	return snapshot;
}

/* Time until a countdown shows the next second. */
static msec until_second(msec left)
{
	return left % MSEC_SECOND == 0 ? MSEC_SECOND : left % MSEC_SECOND;
}

msec session_next_change(const struct session *session, bool animate)
{
	if (session->wait.on)
		return wait_next_change(session);
	if (session->phase == PHASE_PAUSED || session->phase == PHASE_OVER)
		return MSEC_NEVER;
	if (session->phase == PHASE_REENTRY)
		return session->now + until_second(session->reentry_left);
	struct snapshot snapshot = session_snapshot(session, session->now);
	msec wait = until_second(snapshot.left_ms);
	msec cue = session_next_cue(session);
	if (cue != MSEC_NEVER)
		wait = min_ms(wait, cue > session->in_step ? cue - session->in_step : 0);
	if (session->hold_left > 0)
		wait = min_ms(wait, session->hold_left);
	if (animate && snapshot.moving)
		wait = min_ms(wait, SNAPSHOT_FRAME_MS);
	return session->now + wait;
}
