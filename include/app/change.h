/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Changes before the session: marks, injuries, and the plan's steps. */
#ifndef APP_CHANGE_H
#define APP_CHANGE_H

#include "app/app.h"

/* Remembers the wish, so that the next change can be undone. */
void change_remember(struct app *app);

/* Restores the wish before the last change, then replans. */
void change_undo(struct app *app);

/* Forgets manual changes and the undo history, for a new plan. */
void change_forget(struct app *app);

/* Sets the minutes, then replans. */
void change_minutes(struct app *app, unsigned minutes);

/* Marks a muscle or group as sore (`level` 0-10, -1: not given) or removes the mark (-2), then replans. */
void change_mark(struct app *app, struct target target, enum side side, int level);

/* Adds or removes a fresh injury of a muscle or group, then replans. */
void change_injury(struct app *app, struct target target, enum side side, bool injured);

/* Leaves out the step's bout for today, then replans. */
void change_skip(struct app *app, unsigned at);

/* Restores a skipped target (position in the wish's skips), then replans. */
void change_take_in(struct app *app, unsigned skip);

/* Makes a bout and its other side longer or shorter, with more minutes if a bout would be lost; if a limit forbids it,
 * changes nothing and shows the reason. */
void change_seconds(struct app *app, unsigned step, int seconds);

/* Uses the next tool at hand that works for the bout of a step; shows a message if there is none. */
void change_tool(struct app *app, unsigned step);

/* Moves a bout before (-1) or after (+1) its neighbour. */
void change_place(struct app *app, unsigned step, int by);

#endif
