/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks the next-day questions before anything else. */
#ifndef APP_DAY_AFTER_H
#define APP_DAY_AFTER_H

#include "app/app.h"

/* Opens the questions that are due; false if there are none.  The functions below return true once all are answered:
 * then call lead_first again. */
bool day_after_opens(struct app *app);

/* Opens them on the same day if the night after the pain has ended since; false if not. */
bool day_after_wakes(struct app *app);

/* Takes the answer about the first place that hurt. */
bool day_after_hurt(struct app *app, unsigned entry);

/* Takes a yes to a general question; asks for the place if the answer needs one. */
bool day_after_yes(struct app *app, unsigned entry);

/* Call it once the place of that answer has been recorded as the place of a stop signal. */
bool day_after_placed(struct app *app, struct target place, enum side side);

/* The advice of the answer whose place is being asked for, if it must be read; NULL: none. */
const char *day_after_advice(const struct app *app);

/* Record that the general questions are answered, or that everything is put off until the next start. */
bool day_after_done(struct app *app);
bool day_after_later(struct app *app);

#endif
