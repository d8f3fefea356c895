/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Records after-effects, and asks their questions (core/record/after_effect.h) in the waiting view. */
#ifndef APP_AFTER_EFFECT_H
#define APP_AFTER_EFFECT_H

#include "app/app.h"

/* At program start: opens the waiting view for the first open question.  False if there is none, or it was put off. */
bool after_effect_opens(struct app *app);

/* Records a stop signal reported at the finish, at home or on the next day, and asks its questions.  This and the
 * functions below that take an answer return true once all questions due at program start are answered: then call
 * lead_first again. */
bool after_effect_report(struct app *app, unsigned signal, struct target place, enum side side);

/* True if its question is open in the waiting view. */
bool after_effect_is_open(const struct app *app);
struct waiting after_effect_waiting_now(const struct app *app);
msec after_effect_next_change(const struct app *app);

/* Takes the answer. Leaving the view counts as the worse answer, unless the question is not due yet: then it is asked
 * at the next start. */
bool after_effect_answered(struct app *app, enum answer answer);
bool after_effect_leave(struct app *app);

#endif
