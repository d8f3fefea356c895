/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Past sessions for the views: a window of the list, the open session, and deleted ones that can be restored. */
#ifndef APP_SHELF_H
#define APP_SHELF_H

#include "app/app.h"

/* Loads the sessions that the history views need around the cursor; frees them once the views are left.  Call it after
 * each act. */
void shelf_update(struct app *app);

/* Opens the session at a position of the list, 0 the newest. */
void shelf_open(struct app *app, unsigned position);

/* Delete the session at a position, or the open one; restore the one deleted last, then the one before. */
void shelf_delete(struct app *app, unsigned position);
void shelf_restore(struct app *app);

/* Correct the open session: the next answer to how it felt; the typed note; a mark (level -2 removes it). */
void shelf_feel(struct app *app);
void shelf_note(struct app *app);
bool shelf_add_mark(struct app *app); /* the typed marks; false with a message if they are invalid */
void shelf_mark(struct app *app, unsigned at, int level);

/* The data for the views. */
struct session_list shelf_list(const struct app *app);
const struct record *shelf_opened(const struct app *app);

void shelf_done(struct shelf *shelf);

#endif
