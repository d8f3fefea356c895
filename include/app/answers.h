/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stores the answers to safety questions in the profile. */
#ifndef APP_ANSWERS_H
#define APP_ANSWERS_H

#include "app/app.h"

/* Stores all given answers in the profile.  If any cannot be stored, stores the others and returns false with the first
 * error. */
bool answers_keep(struct app *app, const struct answers *answers, struct err *err);

#endif
