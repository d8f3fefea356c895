/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rebuilds a plan from a record, to continue an interrupted session. */
#include "base/number.h"

#include "base/text.h"
#include "core/plan/cue_line.h"
#include "core/plan/stroke.h"
#include "core/record/record.h"
#include <string.h>

/* The position of an id; an empty id is valid and has none. */
static bool find(const struct catalogue *catalogue, enum section section, const char *id, int *ret_at, struct err *err)
{
	*ret_at = id[0] != '\0' ? catalogue_find(catalogue, section, id) : -1;
	if (*ret_at < 0 && id[0] != '\0')
		return err_set(err, ERR_DATA, "the interrupted session needs '%s', which is no longer among the %s", id,
			       section_name(section));
	return true;
}

static bool find_covers(const struct catalogue *catalogue, const char *covers, struct step *step, struct err *err)
{
	char id[RECORD_ID_MAX];
	size_t size;
	for (const char *at = text_word(covers, &size); size > 0 && step->covers_count < COVERS_MAX;
	     at = text_word(at + size, &size)) {
		int muscle;
		if (size >= sizeof(id))
			return err_set(err, ERR_DATA, "the interrupted session holds an id that is too long");
		memcpy(id, at, size);
		id[size] = '\0';
		if (!find(catalogue, SECTION_MUSCLES, id, &muscle, err))
			return false;
		step->covers[step->covers_count++] = (unsigned)muscle;
	}
	return true;
}

static bool is_whole(const struct step *step)
{
	if (step->kind == STEP_ROLL)
		return step->muscle >= 0 && step->group >= 0 && step->covers_count > 0;
	return (step->kind != STEP_STRETCH && step->kind != STEP_DRILL) || step->stretch >= 0;
}

/* A plan made now might have other reasons, so it must not pass for the original. */
static struct reason why_unknown(void)
{
	return reason_of("", "Planned before the interruption: the reasons, and what was left out, were not kept. For "
			     "those of a plan made now: rollcoach plan --explain");
}

static bool rebuild(const struct catalogue *catalogue, const struct safety *safety, const struct record_step *from,
		    struct step *ret, struct err *err)
{
	bool rolls = from->kind == STEP_ROLL;
	*ret = (struct step){
		.kind = from->kind,
		.seconds = from->seconds,
		.muscle = -1,
		.group = -1,
		.stretch = -1,
		.tool = -1,
		.sweep = from->sweep,
		.side = from->side,
		.position = from->position,
		.cap = from->cap,
		.tempo_s = from->tempo_s,
		.hold_s = from->hold_s,
	};
	if (!find(catalogue, rolls ? SECTION_MUSCLES : SECTION_STRETCHES, from->what,
		  rolls ? &ret->muscle : &ret->stretch, err) ||
	    !find(catalogue, SECTION_GROUPS, from->group, &ret->group, err) ||
	    !find(catalogue, SECTION_TOOLS, from->tool, &ret->tool, err) ||
	    !find_covers(catalogue, from->covers, ret, err))
		return false;
	step_find_stroke(ret, catalogue, safety);
	step_add_cues(ret, catalogue);
	if (step_is_work(ret))
		step_add_reason(ret, why_unknown());
	return is_whole(ret) ||
	       err_set(err, ERR_DATA, "the interrupted session has a step without its muscle or stretch");
}

bool record_step_rebuild(const struct catalogue *catalogue, const struct record_step *from, struct step *ret_step)
{
	struct err ignored = { 0 };
	return rebuild(catalogue, NULL, from, ret_step, &ignored);
}

bool record_plan(const struct record *record, const struct catalogue *catalogue, const struct safety *safety,
		 struct plan *ret_plan, struct err *err)
{
	int mode = catalogue_find(catalogue, SECTION_MODES, record->mode);
	*ret_plan = (struct plan){ .catalogue = catalogue, .budget_s = record->minutes * 60 };
	if (mode < 0)
		return err_set(err, ERR_DATA, "the interrupted session was in the mode '%s', which no longer exists",
			       record->mode);
	ret_plan->mode = (unsigned)mode;
	for (unsigned i = 0; i < record->steps_count; i++) {
		struct step step;
		if (!rebuild(catalogue, safety, &record->steps[i], &step, err)) {
			plan_done(ret_plan);
			return false;
		}
		plan_add_step(ret_plan, &step);
	}
	plan_layout(ret_plan);
	return true;
}

/* People may edit a database, so nothing in it may give a muscle more time or pressure than the plan. */
static struct step_record done_of(const struct record_step *step, const struct catalogue *catalogue)
{
	return (struct step_record){
		.done_ms = step->done_ms > 0 ? step->done_ms : 0,
		.begun = step->begun,
		.ended = step->ended,
		.skipped = step->skipped,
		.hurt = step->hurt,
		.why = step->why,
		.signal = catalogue_find(catalogue, SECTION_STOP_SIGNALS, step->signal),
		.cap = min_u(step->cap_eased, step->cap),
		.cap_most = min_u(step->cap_most, step->cap),
		.eased = step->eased,
		.holds = step->holds,
	};
}

void record_resume(struct record *record, const struct plan *plan, const struct safety *safety, msec now,
		   struct session *ret_session)
{
	struct step_record done[SESSION_STEPS_MAX];
	unsigned count = record->steps_count < SESSION_STEPS_MAX ? record->steps_count : SESSION_STEPS_MAX;
	for (unsigned i = 0; i < count; i++)
		done[i] = done_of(&record->steps[i], plan->catalogue);
	record->session_signals = 0;
	session_resume(ret_session, plan, safety, done, record->at, now);
}
