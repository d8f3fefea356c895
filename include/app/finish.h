/* SPDX-License-Identifier: MIT */
/* What the end of a session asks, and what its stop signals leave open. */
#ifndef APP_FINISH_H
#define APP_FINISH_H

#include "app/app.h"

/* The session is over: opens the finish, and above it what its stop signals leave open: where it was, and the questions
 * whose answers are in doubt. */
void finish_open(struct app *app);

/* Asks where the next drill or stretch hurt, if there is one that was not asked about; not before the last question has
 * been closed. */
void finish_ask_where(struct app *app);

/* The finish is open, perhaps under a question of its own. */
bool finish_is_open(const struct app *app);

/* A stop signal was reported: the questions it has put in doubt are asked at once, where somebody can answer. */
void finish_doubt(struct app *app, unsigned signal);

/* Answers to what is in doubt, kept at once; `all`: every question was asked. */
void finish_answered(struct app *app, const struct answers *answers, bool all);

#endif
