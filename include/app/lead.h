/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Leads from the first view to the session: questions, review, plan, start. */
#ifndef APP_LEAD_H
#define APP_LEAD_H

#include "app/app.h"

/* Opens the first view: home if it is the command or there is an interrupted session to continue, otherwise the next
 * step (lead_next). */
void lead_first(struct app *app);

/* Call this when a run has been added to the wish. A very long or hard run is kept in the profile at once, and earlier
 * answers do not cover what has happened since. */
void lead_take_run(struct app *app);

/* Without a terminal nobody can be asked: today's answers must already be saved, and must take the run in use into
 * account if it puts its questions first.  False with ERR_REFUSED. */
bool lead_may_start(const struct app *app, struct err *err);

/* Opens the next view: the safety questions if they are due, those about sore no-go areas, then the plan. */
void lead_next(struct app *app);

/* Takes the answers to the safety questions: all of them, or today's. */
void lead_answered(struct app *app, const struct answers *answers, bool all);

/* Opens the question about a sore no-go area, if one is open and somebody can answer; otherwise false. */
bool lead_ask_sore(struct app *app);

/* Takes the answer; its follow-up questions come before the plan. */
void lead_sore_answered(struct app *app, unsigned area, enum answer answer);

/* Starts the session; before the first one, asks about the voice. */
void lead_start(struct app *app);

/* Continues the interrupted session, after today's questions. */
void lead_resume(struct app *app);

/* Returns home or leaves the program after the last view was closed. */
void lead_back(struct app *app);

/* Returns home or leaves the program after the finish view was closed. */
void lead_done(struct app *app);

/* Leaves the program; the exit status depends on how far the user got. */
void lead_leave(struct app *app);

#endif
