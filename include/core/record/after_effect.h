/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After-effects: stop signals reported at the finish or later, each with its own questions.
 *
 * The report takes effect at once.  The question is asked at once too, or when it is due: about redness half an hour
 * later, or at the next start if the program was closed.  Until it is answered, the worse answer applies: whatever
 * would have to rest, rests. */
#ifndef CORE_RECORD_AFTER_EFFECT_H
#define CORE_RECORD_AFTER_EFFECT_H

#include "core/safety/questions.h"
#include "core/session/wait.h"

/* Adds the question about a reported after-effect.  `before` is the profile without the report: anything resting only
 * since then waits for the answer.  False if there is nothing to ask, or no room: the worse answer then applies. */
bool after_effect_add(struct profile *profile, const struct catalogue *catalogue, const struct profile *before,
		      const struct after_effect *effect);

/* As after_effect_add, for a signal in a routine entered by hand, whose questions were never asked.  Questions of a
 * signal that ends a routine and rests no place come first at the next start; all others are covered by the places at
 * rest and the answers in doubt. */
void after_effect_owe(struct profile *profile, const struct catalogue *catalogue, const struct after_effect *effect);

/* Its question; `question` is NULL if not due yet.  `now` is in seconds since 1970-01-01 UTC.  If the clock was set
 * back, it is asked too early rather than never. */
struct waiting after_effect_waiting(const struct after_effect *effect, const struct catalogue *catalogue, int64_t now);

/* Carries out an answer.  Removes after-effect `at` after a worse answer or the last question; otherwise opens its next
 * question.  Returns the outcome of the answer. */
const struct outcome *after_effect_answer(struct profile *profile, const struct catalogue *catalogue, unsigned at,
					  enum answer answer);

#endif
