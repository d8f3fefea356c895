/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Applies the answers after a stop signal to the rest of the session. */
#include "core/session/wait.h"

#include "core/session/steps.h"
#include <stddef.h>

static const struct stop_signal *signal_of(const struct session *session)
{
	return &session->catalogue->stop_signals[session->wait.signal];
}

static const struct wait_question *question_of(const struct session *session)
{
	return &signal_of(session)->questions[session->wait.question];
}

/* When the question is asked in the given round, on the clock of the wait; 0 after the last round. */
static msec time_of(const struct wait_question *question, unsigned round)
{
	const unsigned times[] = { question->at, question->again, question->last };
	return round < sizeof(times) / sizeof(*times) ? times[round] * MSEC_SECOND : 0;
}

/* A later question is never asked earlier than the time on which its answer depends. */
static msec due_at(const struct session *session)
{
	return session->wait.since + time_of(question_of(session), session->wait.round);
}

struct waiting session_waiting(const struct session *session, msec now)
{
	const struct wait *wait = &session->wait;
	struct waiting waiting = { .signal = NULL };
	if (!wait->on)
		return waiting;
	waiting.signal = signal_of(session);
	waiting.clock_ms = now > wait->since ? now - wait->since : 0;
	waiting.due_ms = due_at(session) > now ? due_at(session) - now : 0;
	waiting.question = wait->asked || waiting.due_ms == 0 ? question_of(session) : NULL;
	waiting.said = wait->said;
	waiting.number = 1 + (wait->question * 4 + wait->round) * 2 + (waiting.question != NULL);
	return waiting;
}

/* ---- Outcomes --------------------------------------------------------------------------------------------------- */

static void lower_the_rest(struct session *session, unsigned by)
{
	for (unsigned i = session->at; by > 0 && i < session->steps_count; i++) {
		struct step_record *record = &session->record[i];
		record->cap = lower_cap(record->cap, by);
		record->cap_most = lower_cap(record->cap_most, by);
	}
}

static void end_routine(struct session *session, struct cues *cues)
{
	if (session->phase != PHASE_OVER)
		session_over(session, ENDING_STOPPED, NULL, cues);
}

/* Leaves out the muscle that hurt on this side; the session stays paused. */
static void skip_muscle(struct session *session, struct cues *cues)
{
	int hurt = session->wait.hurt;
	if (session->phase == PHASE_OVER || hurt < 0)
		return;
	for (unsigned i = session->at; (i = session_work_after(session, i)) < session->steps_count;)
		if (steps_share(&session->steps[hurt], &session->steps[i], session->steps[hurt].side))
			session_leave_out(session, i, SKIP_HURT);
	if (session->at == (unsigned)hurt)
		session_end_step(session, SKIP_HURT, cues);
	else
		session_end_empty_change(session, cues);
}

static void next_question(struct session *session)
{
	struct wait *wait = &session->wait;
	wait->question++;
	wait->round = 0;
	wait->asked = false;
	wait->on = wait->question < signal_of(session)->questions_count;
}

static void note_outcome(struct session *session, const struct outcome *outcome, bool worse)
{
	const struct wait *wait = &session->wait;
	if (session->outcomes_count < SESSION_OUTCOMES_MAX)
		session->outcomes[session->outcomes_count++] = (struct session_outcome){ outcome,        wait->signal,
											 wait->question, worse,
											 wait->left,     wait->hurt };
}

/* The most urgent line of a wait is its last word: after "Call your emergency number now", neither "Enough for today"
 * nor another call for help is said. */
static bool is_milder(const struct wait *wait, const struct outcome *outcome, bool worse)
{
	return (wait->help > HELP_NONE && outcome->help <= wait->help) || (wait->warned && !worse);
}

static void say(struct session *session, const struct outcome *outcome, bool worse, struct cues *cues)
{
	struct wait *wait = &session->wait;
	struct sentences line = { .item = { outcome->say } };
	if (outcome->say == NULL || is_milder(wait, outcome, worse))
		return;
	wait->said = outcome->say;
	wait->said_at = session->now;
	wait->help = outcome->help;
	wait->warned = wait->warned || worse;
	session_emit(session, CUE_ANSWERED, session->at, &line, cues);
}

static void apply(struct session *session, const struct outcome *outcome, struct cues *cues)
{
	lower_the_rest(session, outcome->cap_minus);
	if (outcome->then == OUTCOME_END)
		end_routine(session, cues);
	if (outcome->then == OUTCOME_SKIP)
		skip_muscle(session, cues);
	next_question(session);
	if (outcome->then == OUTCOME_GO_ON)
		session->wait.on = false;
}

bool wait_answer_is_worse(const struct wait_question *question, enum answer answer)
{
	return answer == ANSWER_NOT_SURE || (answer == ANSWER_YES) == (question->worse == WORSE_YES);
}

/* After a worse answer, waits until the next question, if there is one. The result of an earlier question, such as the
 * emergency number, remains and is not replaced by a milder line. */
static bool asks_again(struct session *session, bool worse, struct cues *cues)
{
	const struct wait_question *question = question_of(session);
	struct wait *wait = &session->wait;
	if (!worse || time_of(question, wait->round + 1) == 0)
		return false;
	struct sentences line = { .item = { question->meanwhile } };
	if (!wait->warned)
		wait->said = question->meanwhile;
	if (!wait->warned && question->meanwhile != NULL)
		session_emit(session, CUE_ANSWERED, session->at, &line, cues);
	wait->round++;
	wait->asked = false;
	return true;
}

static void answered(struct session *session, bool worse, struct cues *cues)
{
	const struct wait_question *question = question_of(session);
	const struct outcome *outcome = worse ? &question->if_worse : &question->otherwise;
	session->revision++;
	note_outcome(session, outcome, worse);
	say(session, outcome, worse, cues);
	apply(session, outcome, cues);
}

void wait_answer(struct session *session, enum answer answer, struct cues *cues)
{
	if (!session->wait.on || !session->wait.asked)
		return;
	bool worse = wait_answer_is_worse(question_of(session), answer);
	if (!asks_again(session, worse, cues))
		answered(session, worse, cues);
	wait_advance(session, cues);
}

void wait_leave(struct session *session, struct cues *cues)
{
	if (session->wait.on)
		session_emit_cue(session, CUE_ANSWERED, "unanswered", cues);
	session->wait.left = session->wait.on;
	while (session->wait.on)
		answered(session, true, cues);
}

/* ---- Time ------------------------------------------------------------------------------------------------------- */

void wait_start(struct session *session, unsigned signal, int hurt, struct cues *cues)
{
	wait_leave(session, cues);
	session->wait = (struct wait){ .signal = signal, .hurt = hurt, .since = session->now };
	session->wait.on = session->catalogue->stop_signals[signal].questions_count > 0;
	wait_advance(session, cues);
}

void wait_advance(struct session *session, struct cues *cues)
{
	struct wait *wait = &session->wait;
	if (!wait->on || wait->asked || session->now < due_at(session))
		return;
	struct sentences line = { .item = { question_of(session)->ask } }, call = { .item = { wait->said } };
	wait->asked = true;
	session_emit(session, CUE_ASKED, session->at, &line, cues);
	/* A call for help is repeated after a question that comes minutes later. */
	if (wait->help > HELP_NONE && wait->said_at < session->now)
		session_emit(session, CUE_ANSWERED, session->at, &call, cues);
}

msec wait_next_change(const struct session *session)
{
	msec second = MSEC_SECOND - (session->now - session->wait.since) % MSEC_SECOND;
	msec due = session->wait.asked ? MSEC_NEVER : due_at(session);
	return min_ms(session->now + second, due);
}
