/* SPDX-License-Identifier: MIT */
/* The safety questions line by line: for people at a terminal without a screen. */
#ifndef APP_ASK_H
#define APP_ASK_H

#include "app/app.h"

/* Asks what is due: all pages, or those of the day and "has anything changed?".  False if the input or the program ends
 * meanwhile; `ret_answers` is complete otherwise, and *ret_all says whether all pages were asked. */
bool ask_questions(struct app *app, struct answers *ret_answers, bool *ret_all);

/* Waits for a line; false if none will come. */
bool ask_line(struct app *app, char line[LINE_MAX_BYTES]);

#endif
