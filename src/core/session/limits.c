/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Computes the limits of a session: time done per muscle and group, and what is left of their two minutes. */
#include "core/session/limits.h"

#include "base/number.h"

/* Scope of a limit: one muscle or one group, on one side. */
struct account {
	bool group;
	unsigned at;
	enum side side;
};

static bool charges(const struct step *step, struct account account)
{
	if (!account.group)
		return step_covers(step, account.at, account.side);
	return step->kind == STEP_ROLL && step->group == (int)account.at && sides_meet(step->side, account.side);
}

static msec used(const struct session *session, struct account account)
{
	msec sum = 0;
	for (unsigned i = 0; i < session->steps_count; i++) {
		if (charges(&session->steps[i], account))
			sum += session->record[i].done_ms;
	}
	return sum;
}

/* The total length of the steps after the current one, not counting `except`. */
static msec planned(const struct session *session, struct account account, unsigned except)
{
	msec sum = 0;
	for (unsigned i = session->at; (i = session_step_after(session, i)) < session->steps_count;) {
		if (i != except && charges(&session->steps[i], account))
			sum += session->steps[i].seconds * MSEC_SECOND;
	}
	return sum;
}

/* Each side counts separately; the larger total applies. */
static msec used_most(const struct session *session, struct account account)
{
	if (account.side != SIDE_BOTH)
		return used(session, account);
	msec left = used(session, (struct account){ account.group, account.at, SIDE_LEFT });
	msec right = used(session, (struct account){ account.group, account.at, SIDE_RIGHT });
	return left > right ? left : right;
}

msec session_used_muscle(const struct session *session, unsigned muscle, enum side side)
{
	return used_most(session, (struct account){ false, muscle, side });
}

msec session_used_group(const struct session *session, unsigned group, enum side side)
{
	return used_most(session, (struct account){ true, group, side });
}

unsigned session_limit_muscle(const struct session *session, unsigned muscle, enum side side)
{
	unsigned limit =
		min_u(session->catalogue->constant[CONSTANT_BOUT_MAX_S], session_mode(session)->bout_user_max_s);
	if (session->safety != NULL)
		limit = min_u(limit, safety_allowance(session->safety, muscle, side).seconds_max);
	return limit;
}

static msec left_of(const struct session *session, unsigned at, bool reserve, struct account account, unsigned limit)
{
	msec left = limit * MSEC_SECOND - used(session, account);
	return reserve ? left - planned(session, account, at) : left;
}

static msec left_on_side(const struct session *session, unsigned at, bool reserve, enum side side)
{
	const struct step *step = &session->steps[at];
	msec left = left_of(session, at, reserve, (struct account){ true, (unsigned)step->group, side },
			    session->catalogue->constant[CONSTANT_GROUP_MAX_S]);
	for (unsigned i = 0; i < step->covers_count; i++) {
		unsigned muscle = step->covers[i];
		msec other = left_of(session, at, reserve, (struct account){ false, muscle, side },
				     session_limit_muscle(session, muscle, side));
		if (other < left)
			left = other;
	}
	return left;
}

msec session_time_left(const struct session *session, unsigned at, bool reserve)
{
	enum side side = session->steps[at].side;
	msec left = left_on_side(session, at, reserve, side == SIDE_RIGHT ? SIDE_RIGHT : SIDE_LEFT);
	msec other = side == SIDE_BOTH ? left_on_side(session, at, reserve, SIDE_RIGHT) : left;
	if (other < left)
		left = other;
	return left > 0 ? left : 0;
}

unsigned session_shortest(const struct session *session, unsigned at)
{
	switch (session->steps[at].kind) {
	case STEP_ROLL:
		return session_mode(session)->bout_min_s;
	case STEP_STRETCH:
		return session->catalogue->constant[CONSTANT_STATIC_HOLD_MIN_S];
	case STEP_LEAD_IN:
	case STEP_CHANGEOVER:
	case STEP_DRILL:
	case STEP_FINISH:
		break;
	}
	return 0;
}

/* Only rolls and static holds have their own limits; changes and drills share one upper bound. */
unsigned session_longest(const struct session *session, unsigned at)
{
	const unsigned *constant = session->catalogue->constant;
	if (session->steps[at].kind == STEP_STRETCH)
		return constant[CONSTANT_STATIC_HOLD_MAX_S];
	if (session->steps[at].kind != STEP_ROLL)
		return constant[CONSTANT_BOUT_MAX_S];
	msec gone = at == session->at ? session->in_step : 0;
	return (unsigned)((gone + session_time_left(session, at, true)) / MSEC_SECOND);
}

unsigned session_start_seconds(const struct session *session, unsigned at)
{
	unsigned planned_s = session->steps[at].seconds;
	unsigned left = (unsigned)(session_time_left(session, at, false) / MSEC_SECOND);
	return left >= min_u(planned_s, session_shortest(session, at)) ? min_u(planned_s, left) : 0;
}
