/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The finish view, and the questions raised by stop signals. */
#ifndef APP_FINISH_H
#define APP_FINISH_H

#include "app/app.h"

/* Opens the finish view; above it, asks where a stop signal was felt and repeats the safety questions in doubt. */
void finish_open(struct app *app);

/* Asks where the next drill or stretch hurt, if any is left to ask about.  Call it once the last question is closed. */
void finish_ask_where(struct app *app);

/* True if the finish view is open, possibly below one of its questions. */
bool finish_is_open(const struct app *app);

/* After a stop signal: asks the safety questions it puts in doubt, if there is a terminal. */
void finish_doubt(struct app *app, unsigned signal);

/* Saves answers to the questions in doubt; `all`: every question has been asked. */
void finish_answered(struct app *app, const struct answers *answers, bool all);

#endif
