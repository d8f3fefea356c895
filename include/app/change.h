/* SPDX-License-Identifier: MIT */
/* What the person changes before the session: marks, injuries, and the steps of the plan. */
#ifndef APP_CHANGE_H
#define APP_CHANGE_H

#include "app/app.h"

/* Marks a muscle sore (`level` 0-10, -1: not said) or takes the mark away (-2); then plans anew. */
void change_mark(struct app *app, unsigned muscle, enum side side, int level);

/* Notes a fresh injury of a muscle, or takes it back; then plans anew. */
void change_injury(struct app *app, unsigned muscle, enum side side, bool injured);

/* Leaves the muscles of a step out today; then plans anew. */
void change_skip(struct app *app, unsigned step);

/* Takes what was left out (position in the wish's skips) in again; then plans anew. */
void change_take_in(struct app *app, unsigned skip);

/* Makes a bout of the plan, and its other side, longer or shorter by so many seconds; says why where it cannot be. */
void change_seconds(struct app *app, unsigned step, int seconds);

#endif
