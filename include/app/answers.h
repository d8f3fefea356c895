/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the answers to safety questions in the profile. */
#ifndef APP_ANSWERS_H
#define APP_ANSWERS_H

#include "app/app.h"

/* Stores all given answers in the profile.  If any cannot be stored, stores the others and returns false with the first
 * error. */
bool answers_keep(struct app *app, const struct answers *answers, struct err *err);

/* Carries out the outcome of an answer after a stop signal. */
void answers_take_outcome(const struct app *app, const struct session_outcome *outcome, struct profile *profile);

/* The profile as it is saved: until the questions after a stop signal are answered, each counts as its worse answer, as
 * if it had been left, because the program may be killed before. */
struct profile answers_to_save(const struct app *app);

/* Puts in doubt what was answered with yes or not sure before the questions were left, so that it counts until it is
 * asked again.  True if the profile needs saving. */
bool answers_leave(struct app *app);

#endif
