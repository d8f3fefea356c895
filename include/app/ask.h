/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety questions in plain mode. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/app.h"

/* Asks the questions that are due: all pages, or today's and "has anything changed?".  False if the input or the
 * program ends first; otherwise sets all of `ret_answers`, and *ret_all if all pages were asked. */
bool ask_questions(struct app *app, struct answers *ret_answers, bool *ret_all);

/* Asks the questions that a stop signal put in doubt; *ret_later if the user leaves them open for now.  False if the
 * input or the program ends first. */
bool ask_doubts(struct app *app, struct answers *ret_answers, bool *ret_later);

/* Asks which tools are at hand, at least one; sets one bit per tool. False if the input or the program ends first. */
bool ask_tools(struct app *app, uint64_t *ret_tools);

/* Asks where an after-effect is: target and side of the place, TARGET_NONE for "not sure"; *ret_back if the user
 * goes back without an answer.  False if the input or the program ends first. */
bool ask_where(struct app *app, struct condition *ret_place, bool *ret_back);

#endif
