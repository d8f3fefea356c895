/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The past sessions that the views show: a window of the list, the open one, and those deleted that can be restored. */
#ifndef APP_SHELF_H
#define APP_SHELF_H

#include "app/app.h"

/* Loads what the history views need around the cursor; frees it once they are left.  Call it after each act. */
void shelf_update(struct app *app);

/* Opens the session at a position of the list, 0 the newest. */
void shelf_open(struct app *app, unsigned position);

/* Deletes the session at a position, or the open one; restores the last one deleted, then the one before. */
void shelf_delete(struct app *app, unsigned position);
void shelf_restore(struct app *app);

/* Corrects the open session: the next answer to how it felt; the note typed; a mark (level -2: none). */
void shelf_feel(struct app *app);
void shelf_note(struct app *app);
bool shelf_add_mark(struct app *app); /* the marks typed; false with a message if they are not understood */
void shelf_mark(struct app *app, unsigned at, int level);

/* What the views read. */
struct session_list shelf_list(const struct app *app);
const struct record *shelf_opened(const struct app *app);

void shelf_done(struct shelf *shelf);

#endif
