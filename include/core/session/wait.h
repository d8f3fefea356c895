/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Waiting after a stop signal: what to do, a clock that counts up, and questions that have to be answered.
 *
 * The entry of the signal sets the questions, their times and their outcomes (data/stop_signals.yaml).  A worse answer
 * is asked again while the entry has another time for it.  Nothing is rolled meanwhile, and rolling never resumes by
 * itself.  Not sure is the worse answer, and so is leaving. */
#ifndef CORE_SESSION_WAIT_H
#define CORE_SESSION_WAIT_H

#include "core/safety/questions.h"
#include "core/session/cue.h"
#include "core/session/state.h"

/* What a view shows of the wait. */
struct waiting {
	const struct stop_signal *signal; /* NULL: not waiting */
	const struct wait_question *question; /* NULL: not asked yet */
	msec clock_ms; /* since the signal was reported */
	msec due_ms; /* until the question is asked; 0 once it is */
	const char *said; /* what the last answer led to; NULL: none yet */
	unsigned number; /* differs for each question and time it is asked */
	struct target place; /* where it is; TARGET_NONE: the step shows it, or it is unknown */
	enum side side;
	bool late; /* the time of what to do now is over */
	bool untimed; /* nothing depends on the clock any longer */
};

/* Not sure is the worse answer. */
bool wait_answer_is_worse(const struct wait_question *question, enum answer answer);

struct waiting session_waiting(const struct session *session, msec now);

/* For the session engine: starts the wait after `signal` on step `hurt` (-1: none); one that is still running is left
 * first. */
void wait_start(struct session *session, unsigned signal, int hurt, struct cues *cues);
void wait_answer(struct session *session, enum answer answer, struct cues *cues);
void wait_leave(struct session *session, struct cues *cues);

/* Asks the question that has become due; when the next one, or the next second of the clock, is due. */
void wait_advance(struct session *session, struct cues *cues);
msec wait_next_change(const struct session *session);

#endif
