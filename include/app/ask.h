/* SPDX-License-Identifier: MIT */
/* The safety questions line by line: for people at a terminal without a screen. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/app.h"

/* Asks what is due: all pages, or those of the day and "has anything changed?".  False if the input or the program ends
 * meanwhile; `ret_answers` is complete otherwise, and *ret_all says whether all pages were asked. */
bool ask_questions(struct app *app, struct answers *ret_answers, bool *ret_all);

/* Asks what a stop signal has put in doubt; *ret_later if the person leaves it open for now.  False if the input or the
 * program ends meanwhile. */
bool ask_doubts(struct app *app, struct answers *ret_answers, bool *ret_later);

/* Asks where what lasts is: target and side of the place, TARGET_NONE for "not sure"; *ret_back if the person goes back
 * without an answer.  False if the input or the program ends meanwhile. */
bool ask_where(struct app *app, struct condition *ret_place, bool *ret_back);

#endif
