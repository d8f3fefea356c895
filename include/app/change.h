/* SPDX-License-Identifier: MIT */
/* Changes before the session: marks, injuries, and steps of the plan. */
#ifndef APP_CHANGE_H
#define APP_CHANGE_H

#include "app/app.h"

/* Marks a muscle as sore (`level` 0-10, -1: not given) or removes the mark (-2), then replans. */
void change_mark(struct app *app, unsigned muscle, enum side side, int level);

/* Adds or removes a fresh injury of a muscle, then replans. */
void change_injury(struct app *app, unsigned muscle, enum side side, bool injured);

/* Leaves out the step's muscles for today, then replans. */
void change_skip(struct app *app, unsigned step);

/* Restores a skipped target (position in the wish's skips), then replans. */
void change_take_in(struct app *app, unsigned skip);

/* Makes a bout and its other side longer or shorter; if a limit forbids it, changes nothing and shows the reason. */
void change_seconds(struct app *app, unsigned step, int seconds);

#endif
