/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Replans the remaining work for the time that is left. */
#include "core/session/replan.h"

/* True if a roll of the group and side has begun, is running or was deliberately left out. */
static bool was_begun(const struct session *session, unsigned group, enum side side)
{
	for (unsigned i = 0; i <= session->at && i < session->steps_count; i++)
		if (session->steps[i].kind == STEP_ROLL && session->steps[i].group == (int)group &&
		    sides_meet(session->steps[i].side, side))
			return true;
	return false;
}

static bool is_covered(const struct session *session, unsigned muscle)
{
	for (unsigned i = 0; i <= session->at && i < session->steps_count; i++)
		if (step_covers(&session->steps[i], muscle, SIDE_BOTH))
			return true;
	return false;
}

static void skip(struct wish *wish, enum target_kind kind, unsigned at)
{
	if (wish->skip_count < LIST_MAX)
		wish->skip[wish->skip_count++] = (struct target){ kind, at };
}

/* Skips the muscles of a group that were not rolled on the first side, so that both sides match. */
static void skip_others(struct wish *wish, const struct session *session, unsigned group)
{
	const struct catalogue *catalogue = session->catalogue;
	for (unsigned i = 0; i < catalogue->groups[group].members.items_count; i++) {
		unsigned muscle = catalogue->groups[group].members.at[i];
		if (!is_covered(session, muscle))
			skip(wish, TARGET_MUSCLE, muscle);
	}
}

static struct wish rest_of_wish(const struct session *session, const struct wish *wish, unsigned minutes)
{
	struct wish rest = *wish;
	rest.minutes = minutes;
	for (unsigned group = 0; group < session->catalogue->groups_count; group++) {
		bool left = was_begun(session, group, SIDE_LEFT), right = was_begun(session, group, SIDE_RIGHT);
		if (left && right)
			skip(&rest, TARGET_GROUP, group);
		else if (left || right)
			skip_others(&rest, session, group);
	}
	return rest;
}

static void remove_step(struct plan *plan, unsigned at)
{
	plan->steps_count--;
	for (unsigned i = at; i < plan->steps_count; i++)
		plan->steps[i] = plan->steps[i + 1];
}

static bool is_change(const struct plan *plan, unsigned at)
{
	return at < plan->steps_count && plan->steps[at].kind == STEP_CHANGEOVER;
}

/* Removes rolls already begun, each with the change after it or, for the last one, the change before it. */
static void remove_begun(struct plan *rest, const struct session *session)
{
	for (unsigned i = 0; i < rest->steps_count;) {
		const struct step *step = &rest->steps[i];
		if (step->kind != STEP_ROLL || !was_begun(session, (unsigned)step->group, step->side)) {
			i++;
			continue;
		}
		remove_step(rest, i);
		if (is_change(rest, i))
			remove_step(rest, i);
		else if (i > 0 && is_change(rest, i - 1))
			remove_step(rest, --i);
	}
	plan_layout(rest);
}

/* Makes both sides equally long: the other side gets no more than the first. */
static void even_out(struct plan *rest, const struct session *session)
{
	for (unsigned i = 0; i < rest->steps_count; i++)
		for (unsigned j = 0; j <= session->at && j < session->steps_count; j++)
			if (rest->steps[i].kind == STEP_ROLL && session->steps[j].kind == STEP_ROLL &&
			    rest->steps[i].group == session->steps[j].group &&
			    session->steps[j].seconds < rest->steps[i].seconds)
				rest->steps[i].seconds = session->steps[j].seconds;
	plan_layout(rest);
}

static bool has_work(const struct plan *plan)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (step_is_work(&plan->steps[i]))
			return true;
	return false;
}

/* The last step of the work at `at`: that of its other side, if it follows after a change. */
static unsigned end_of_work(const struct session *session, unsigned at)
{
	const struct step *step = &session->steps[at];
	unsigned next = session_work_after(session, at);
	const struct step *other = next < session->steps_count ? &session->steps[next] : NULL;
	bool pair = other != NULL && other->kind == step->kind && other->muscle == step->muscle &&
		    other->stretch == step->stretch && other->sweep == step->sweep &&
		    !sides_meet(other->side, step->side);
	return pair ? next : at;
}

/* Appends one side's work and the change before it; returns the seconds. */
static unsigned keep_step(struct plan *rest, const struct session *session, unsigned at)
{
	const struct step *change = &session->steps[at - 1];
	unsigned first = rest->steps_count, seconds = 0;
	if (change->kind == STEP_CHANGEOVER)
		plan_add_step(rest, change);
	plan_add_step(rest, &session->steps[at]);
	for (unsigned i = first; i < rest->steps_count; i++)
		seconds += rest->steps[i].seconds;
	return seconds;
}

/* Keeps as much of the remaining work as fits, or only of the drills and stretches: a whole bout or none of it. */
static void keep_work(struct plan *rest, const struct session *session, unsigned seconds, bool rolls)
{
	unsigned used = 0;
	rest->steps_count = 0;
	for (unsigned i = session->at; (i = session_work_after(session, i)) < session->steps_count;) {
		unsigned end = end_of_work(session, i), before = rest->steps_count,
			 needed = keep_step(rest, session, i);
		bool wanted = rolls || session->steps[i].kind != STEP_ROLL;
		if (end > i)
			needed += keep_step(rest, session, end);
		if (wanted && used + needed <= seconds)
			used += needed;
		else
			rest->steps_count = before;
		i = end;
	}
	plan_layout(rest);
}

void replan(struct plan *ret_rest, const struct session *session, const struct wish *wish, const struct person *person,
	    const struct safety *safety, const struct stats *stats, unsigned minutes)
{
	struct snapshot snapshot = session_snapshot(session, session->now);
	unsigned running_s =
		snapshot.step != NULL && step_is_work(snapshot.step) ? (unsigned)(snapshot.left_ms / MSEC_SECOND) : 0;
	unsigned left_s = minutes * 60 > running_s ? minutes * 60 - running_s : 0;
	struct wish rest = rest_of_wish(session, wish, minutes);
	rest.spent_s = running_s;
	if (session->signals_count > 0) {
		*ret_rest = (struct plan){ .catalogue = session->catalogue, .mode = session->mode };
		keep_work(ret_rest, session, left_s, true);
		return;
	}
	plan_build(ret_rest, session->catalogue, &rest, person, safety, stats);
	remove_begun(ret_rest, session);
	even_out(ret_rest, session);
	if (!has_work(ret_rest))
		keep_work(ret_rest, session, left_s, false);
}
