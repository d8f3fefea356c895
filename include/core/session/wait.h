/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The wait after a stop signal: what to do, a clock that counts up, and questions that must be answered.
 *
 * The signal's entry sets the questions, their times and their outcomes (data/stop_signals.yaml).  After a worse
 * answer the question is repeated, as long as the entry sets another time for it.  Nothing is rolled during the wait,
 * and rolling never resumes by itself.  Not sure counts as the worse answer, and so does leaving. */
#ifndef CORE_SESSION_WAIT_H
#define CORE_SESSION_WAIT_H

#include "core/safety/questions.h"
#include "core/session/cue.h"
#include "core/session/state.h"

/* The wait, as views show it. */
struct waiting {
	const struct stop_signal *signal; /* NULL: not waiting */
	const struct wait_question *question; /* NULL: not asked yet */
	msec clock_ms; /* since the signal was reported */
	msec due_ms; /* until the question is asked; 0 once it is */
	const char *said; /* line after the last answer; NULL: none yet */
	unsigned number; /* differs for each question, and each time it is asked */
	struct target place; /* where it is; TARGET_NONE: the step shows it, or it is unknown */
	enum side side;
	bool late; /* too late for the signal's lines on what to do now */
	bool untimed; /* nothing depends on the clock any longer */
};

/* True for the worse answer, and for not sure. */
bool wait_answer_is_worse(const struct wait_question *question, enum answer answer);

struct waiting session_waiting(const struct session *session, msec now);

/* For the session engine: starts the wait after `signal` on step `hurt` (-1: none), leaving any wait still running. */
void wait_start(struct session *session, unsigned signal, int hurt, struct cues *cues);
void wait_answer(struct session *session, enum answer answer, struct cues *cues);
void wait_leave(struct session *session, struct cues *cues);

/* Asks the question that has become due.  wait_next_change is when the next question or second of the clock is due. */
void wait_advance(struct session *session, struct cues *cues);
msec wait_next_change(const struct session *session);

#endif
