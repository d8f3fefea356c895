/* SPDX-License-Identifier: MIT */
/* The way from the first view to the session: questions, review, plan, start. */
#ifndef APP_LEAD_H
#define APP_LEAD_H

#include "app/app.h"

/* Opens the first view: home, also where an interrupted session can be gone on with; else the way begins at once. */
void lead_first(struct app *app);

/* Opens the next view on the way: the safety questions if they are due, then the plan. */
void lead_on(struct app *app);

/* The safety questions are answered: all of them, or those of the day. */
void lead_answered(struct app *app, const struct answers *answers, bool all);

/* Starts the session; the first time it asks about the voice before. */
void lead_start(struct app *app);

/* Goes on with the interrupted session, after the questions of the day. */
void lead_resume(struct app *app);

/* The only view was closed: back home, or out of the program. */
void lead_back(struct app *app);

/* The finish is answered: back home, or out of the program. */
void lead_done(struct app *app);

/* Leaves the program: what the exit status is depends on how far it came. */
void lead_leave(struct app *app);

#endif
