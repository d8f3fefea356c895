/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After-effects: stop signals reported at the finish or later, each with its own questions.
 *
 * The report acts at once.  The question is asked at once too, or when its time has come: a redness half an hour later,
 * at the next start if the program was closed.  Until it is answered, the worse answer holds: what would rest, rests. */
#ifndef CORE_RECORD_AFTER_EFFECT_H
#define CORE_RECORD_AFTER_EFFECT_H

#include "core/safety/questions.h"
#include "core/session/wait.h"

/* Adds the question of an after-effect reported at `now`.  `before` is the profile without the report: what has begun to
 * rest since waits for the answer.  False if there is nothing to ask, or no more room: the worse answer holds. */
bool after_effect_add(struct profile *profile, const struct catalogue *catalogue, const struct profile *before,
		      const struct after_effect *effect);

/* The same for a signal of a routine that was entered by hand: nobody has asked its questions.  Those of a signal that ends
 * a routine and rests no place open the next start; all others are asked with what rests or is in doubt. */
void after_effect_owe(struct profile *profile, const struct catalogue *catalogue, const struct after_effect *effect);

/* Its question, `now` in seconds since 1970-01-01 UTC; `question` NULL: its time has not come.  A clock that was set back
 * asks too early rather than never. */
struct waiting after_effect_waiting(const struct after_effect *effect, const struct catalogue *catalogue, int64_t now);

/* Carries out an answer.  After the worse one, or the last question, removes after-effect `at`; otherwise its next question is
 * open.  Returns what the answer leads to. */
const struct outcome *after_effect_answer(struct profile *profile, const struct catalogue *catalogue, unsigned at,
					  enum answer answer);

#endif
