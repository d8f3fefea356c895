/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Properties of the session, tested with random plans and random keys. */
#include "core/record/record.h"
#include "core/session/session.h"
#include "random_plan.h"
#include <string.h>

enum { KEYS = 60, MUSCLES_MAX = 64, GROUPS_MAX = 32 };

/* ---- Random cases ----------------------------------------------------------------------------------------------- */

static const struct catalogue *catalogue;
static struct allowance allowances[2 * MUSCLES_MAX];
static struct safety safety;

static const struct safety *random_safety(struct random *random, unsigned mode)
{
	if (random_chance(random, 50))
		return NULL;
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++) {
		unsigned most = random_chance(random, 20) ? 30 : 120;
		allowances[i] = (struct allowance){ .seconds_max = random_chance(random, 5) ? 0 : most, .cap = 6 };
	}
	safety = (struct safety){ .catalogue = catalogue, .mode = mode, .allowances = allowances };
	return &safety;
}

/* ---- Observations ------------------------------------------------------------------------------------------------ */

/* Recorded by the test itself, only from what it observes. */
struct tally {
	msec counted;
	msec muscle[MUSCLES_MAX][2], group[GROUPS_MAX][2];
	bool barred[MUSCLES_MAX][2]; /* hurt: left for today */
	const char *broken;
};

static void charge(struct tally *tally, const struct step *step, msec time)
{
	tally->counted += time;
	if (step->kind != STEP_ROLL)
		return;
	for (int side = 0; side < 2; side++) {
		if (step->side != SIDE_BOTH && (int)step->side != side)
			continue;
		tally->group[step->group][side] += time;
		for (unsigned i = 0; i < step->covers_count; i++) {
			tally->muscle[step->covers[i]][side] += time;
			if (tally->barred[step->covers[i]][side] && time > 0)
				tally->broken = "a muscle that hurt is rolled again";
		}
	}
}

static void bar(struct tally *tally, const struct step *step, unsigned signal)
{
	bool bars = signal < catalogue->stop_signals_count && catalogue->stop_signals[signal].skips_muscle;
	for (unsigned i = 0; bars && step->kind == STEP_ROLL && i < step->covers_count; i++) {
		for (int side = 0; side < 2; side++)
			tally->barred[step->covers[i]][side] |= sides_meet(step->side, (enum side)side);
	}
}

static unsigned words_of(const char *text)
{
	unsigned count = 0;
	for (const char *at = text; *(at += strspn(at, " ")) != '\0'; at += strcspn(at, " "))
		count++;
	return count;
}

static void look_at_cues(struct tally *tally, const struct cues *cues, msec from, msec to)
{
	for (unsigned i = 0; i < cues->count; i++) {
		const struct cue *cue = &cues->item[i];
		if (cue->due < from || cue->due > to || (i > 0 && cue->due < cues->item[i - 1].due))
			tally->broken = "a cue is delivered at a time it is not due";
		if (words_of(cue->text) > 12)
			tally->broken = "a cue of more than 12 words";
		if (cue->spoken && cue->text[0] == '\0')
			tally->broken = "a cue is spoken without a text";
	}
}

static void look_at_limits(struct tally *tally, const struct session *session)
{
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		for (int side = 0; side < 2; side++) {
			msec most = session_limit_muscle(session, i, (enum side)side) * MSEC_SECOND;
			if (tally->muscle[i][side] > most || tally->muscle[i][side] > 120 * MSEC_SECOND)
				tally->broken = "a muscle passes its limit";
			if (tally->muscle[i][side] != session_used_muscle(session, i, (enum side)side))
				tally->broken = "a muscle is charged for a time it was not rolled";
		}
	}
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		if (tally->group[i][0] > 120 * MSEC_SECOND || tally->group[i][1] > 120 * MSEC_SECOND)
			tally->broken = "a group passes its limit";
	}
}

static void look_at_moment(struct tally *tally, const struct session *session)
{
	struct snapshot snapshot = session_snapshot(session, session->now);
	msec done = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		done += session->record[i].done_ms;
		if (session->record[i].cap > session->steps[i].cap)
			tally->broken = "a cap is higher than planned";
	}
	if (session->counted != tally->counted || done != tally->counted)
		tally->broken = "counted time is not the time that ran";
	if (snapshot.pressure > snapshot.cap)
		tally->broken = "the pressure is higher than the cap";
	if (snapshot.left_ms < 0 || snapshot.routine_left_ms < snapshot.left_ms || snapshot.along > ALONG_MAX)
		tally->broken = "a snapshot is inconsistent";
	if (snapshot.number > snapshot.numbers || snapshot.pass > snapshot.passes || snapshot.stroke > snapshot.strokes)
		tally->broken = "a number is greater than its total";
	if (session_next_change(session, true) < session->now + !session->fresh)
		tally->broken = "the next change is not later";
}

/* Advances by `time`, stopping at the end of each step, so that the tally knows which muscle to charge. */
static void pass(struct session *session, struct tally *tally, msec time)
{
	msec to = session->now + time;
	while (session->now < to && tally->broken == NULL) {
		struct cues cues = { 0 };
		struct snapshot before = session_snapshot(session, session->now);
		struct step step = before.step != NULL ? *before.step : (struct step){ 0 };
		msec from = session->now, most = to - from;
		if (before.phase == PHASE_RUNNING && before.left_ms < most)
			most = before.left_ms;
		if (before.phase == PHASE_REENTRY && before.reentry_left_ms < most)
			most = before.reentry_left_ms;
		session_advance(session, from + most, &cues);
		if (before.phase == PHASE_RUNNING)
			charge(tally, &step, most);
		look_at_cues(tally, &cues, from, from + most);
		if (most == 0 && session->at == before.at && session->phase == before.phase)
			tally->broken = "time stands still";
	}
}

static void press(struct random *random, struct session *session, struct tally *tally, msec *now)
{
	struct cues cues = { 0 };
	msec from = session->now;
	unsigned key = random_below(random, 100);
	if (key < 70) {
		enum command command = (enum command)random_below(random, COMMAND_LEAVE);
		session_command(session, command, *now, &cues);
	} else if (key < 75) {
		unsigned signal = random_below(random, catalogue->stop_signals_count + 1);
		if (session->at < session->steps_count)
			bar(tally, &session->steps[session->at], signal);
		session_stop_signal(session, signal, *now, &cues);
	} else if (key < 78) {
		struct plan rest = random_plan(random, session->mode);
		session_replan(session, &rest, *now, &cues);
		plan_done(&rest);
	} else if (key < 80) {
		session_suspend(session, *now, *now + 100000, &cues);
		*now += 100000;
	}
	look_at_cues(tally, &cues, from, *now);
}

static struct session session, other;

/* Whatever is pressed, limits are kept, only running time is counted, and pressures stay under their caps. */
static const char *limits_hold_whatever_is_pressed(struct random *random)
{
	unsigned mode = random_below(random, catalogue->modes_count);
	struct plan plan = random_plan(random, mode);
	struct tally tally = { 0 };
	msec now = (msec)random_below(random, 100000);
	session_start(&session, &plan, random_safety(random, mode), now);
	plan_done(&plan);
	for (int i = 0; i < KEYS && tally.broken == NULL && session.phase != PHASE_OVER; i++) {
		now += (msec)random_below(random, random_chance(random, 20) ? 60000 : 6000);
		pass(&session, &tally, now - session.now);
		press(random, &session, &tally, &now);
		look_at_limits(&tally, &session);
		look_at_moment(&tally, &session);
	}
	return tally.broken;
}

static void collect(struct cues *all, const struct cues *some)
{
	for (unsigned i = 0; i < some->count; i++)
		cues_add(all, &some->item[i]);
}

static bool same_cues(const struct cues *a, const struct cues *b)
{
	if (a->count != b->count)
		return false;
	for (unsigned i = 0; i < a->count; i++) {
		const struct cue *x = &a->item[i], *y = &b->item[i];
		if (x->kind != y->kind || x->step != y->step || x->due != y->due || x->counted != y->counted ||
		    x->spoken != y->spoken || strcmp(x->text, y->text) != 0)
			return false;
	}
	return true;
}

static bool same_records(const struct session *a, const struct session *b)
{
	for (unsigned i = 0; i < a->steps_count; i++) {
		const struct step_record *x = &a->record[i], *y = &b->record[i];
		if (x->done_ms != y->done_ms || x->begun != y->begun || x->ended != y->ended ||
		    x->skipped != y->skipped || x->cap != y->cap || x->holds != y->holds ||
		    a->steps[i].seconds != b->steps[i].seconds)
			return false;
	}
	return true;
}

static bool same_session(const struct session *a, const struct session *b)
{
	return a->steps_count == b->steps_count && a->at == b->at && a->phase == b->phase && a->ending == b->ending &&
	       a->now == b->now && a->in_step == b->in_step && a->held == b->held && a->hold_left == b->hold_left &&
	       a->reentry_left == b->reentry_left && a->counted == b->counted && same_records(a, b);
}

/* One late call equals many punctual ones: same state, same cues. */
static const char *advancing_in_pieces_equals_advancing_at_once(struct random *random)
{
	static struct cues at_once, in_pieces;
	unsigned mode = random_below(random, catalogue->modes_count);
	struct plan plan = random_plan(random, mode);
	msec now = 0;
	at_once.count = in_pieces.count = 0;
	session_start(&session, &plan, NULL, 0);
	session_start(&other, &plan, NULL, 0);
	plan_done(&plan);
	for (int i = 0; i < 6; i++) {
		static struct cues some;
		enum command command = (enum command)random_below(random, COMMAND_LEAVE);
		msec to = now + (msec)random_below(random, 90000);
		some.count = 0;
		session_command(&session, command, to, &some);
		collect(&at_once, &some);
		while (now < to) {
			bool punctual = random_chance(random, 50);
			msec piece = punctual ? session_next_change(&other, true)
					      : now + 1 + (msec)random_below(random, 7000);
			now = piece < to ? piece : to;
			some.count = 0;
			session_advance(&other, now, &some);
			collect(&in_pieces, &some);
		}
		some.count = 0;
		session_command(&other, command, to, &some);
		collect(&in_pieces, &some);
	}
	if (!same_session(&session, &other))
		return "advancing in pieces and at once end in different states";
	return same_cues(&at_once, &in_pieces) ? NULL : "the cues differ";
}

/* Without commands, spoken cues keep their minimum distance. Only in a step shorter than that may the next step, or
 * the end, cut off the first line. */
static const char *spoken_cues_keep_their_distance(struct random *random)
{
	struct plan plan = random_plan(random, random_below(random, catalogue->modes_count));
	struct cue last = { .due = -10000 };
	session_start(&session, &plan, NULL, 0);
	plan_done(&plan);
	while (session.phase != PHASE_OVER) {
		static struct cues cues;
		cues.count = 0;
		session_advance(&session, session_next_change(&session, false), &cues);
		for (unsigned i = 0; i < cues.count; i++) {
			const struct cue *cue = &cues.item[i];
			bool next = last.step != cue->step || cue->kind == CUE_DONE || cue->kind == CUE_FINISHED;
			bool brief = next && session.steps[last.step].seconds < 3;
			if (cue->spoken && cue->due - last.due < 2500 && !brief)
				return "two spoken cues are less than 2.5 s apart";
			if (cue->spoken)
				last = *cue;
		}
	}
	return NULL;
}

static bool same_steps(const struct record *a, const struct record *b)
{
	bool same = a->steps_count == b->steps_count && a->done_ms == b->done_ms;
	for (unsigned i = 0; same && i < a->steps_count; i++)
		same = record_step_same(&a->steps[i], &b->steps[i]);
	return same;
}

/* A record updated step by step equals one made from scratch. */
static const char *a_record_updated_step_by_step_is_complete(struct random *random)
{
	unsigned mode = random_below(random, catalogue->modes_count);
	struct plan plan = random_plan(random, mode);
	struct tally tally = { 0 };
	struct wish wish;
	struct record kept, anew;
	msec now = 0;
	bool same = true;
	wish_init(&wish, catalogue);
	session_start(&session, &plan, NULL, now);
	plan_done(&plan);
	record_start(&kept, &session, &wish, 0, 0);
	for (int i = 0; i < KEYS && same && session.phase != PHASE_OVER; i++) {
		now += (msec)random_below(random, random_chance(random, 20) ? 60000 : 3000);
		struct cues cues = { 0 };
		session_advance(&session, now, &cues);
		if (random_chance(random, 30))
			press(random, &session, &tally, &now);
		record_update(&kept, &session, 0);
		if (!random_chance(random, 10))
			continue;
		record_start(&anew, &session, &wish, 0, 0);
		record_update(&anew, &session, 0);
		same = same_steps(&kept, &anew);
		record_done(&anew);
	}
	record_done(&kept);
	return same ? NULL : "a step of the record differs from the session";
}

int main(int argc, char **argv)
{
	catalogue = catalogue_builtin();
	return property_run("limits hold whatever is pressed", limits_hold_whatever_is_pressed, argc, argv) |
	       property_run("advancing in pieces equals advancing at once",
			    advancing_in_pieces_equals_advancing_at_once, argc, argv) |
	       property_run("a record updated step by step is complete", a_record_updated_step_by_step_is_complete,
			    argc, argv) |
	       property_run("spoken cues keep their distance", spoken_cues_keep_their_distance, argc, argv);
}
