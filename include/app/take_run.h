/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The run of --run: reads it, checks that it is recent, and adds it to the wish or reports why it changes nothing. */
#ifndef APP_TAKE_RUN_H
#define APP_TAKE_RUN_H

#include "app/app.h"
#include "io/run/run_file.h"

/* Reads the run of --run into the wish, completed by --ran.  A file that cannot be used is reported and changes
 * nothing; a command that succeeds otherwise then exits with `app->run_status`. */
void run_load(struct app *app);

/* Reads a path, whatever it is; false with ERR_DATA or ERR_FAILURE naming it. */
bool run_read(struct run_file *ret_file, const char *path, int64_t now, struct err *err);

/* Appends "DIR, b.fit", the file in the folder or archive included. */
void run_add_name(struct buf *text, const char *path, const struct run_file *file);

/* Of the other runs of the day, one that puts its questions first, in words: "Also today: mara.gpx, 42.2 km, 4:00 h".
 * Only the newest run changes the order, but a jog after a marathon takes no question away.  NULL: there is none. */
const struct run *run_find_also(const struct app *app, const struct run_file *file, struct buf *ret_text);

/* Looks for the newest run in the folder of the settings, for home to offer; what is wrong with the folder
 * goes into app->run_fault. */
void run_find_offer(struct app *app);

/* Adds the offered run to the wish, or removes it again.  Its questions must be answered afterwards. */
void run_use_offer(struct app *app);

/* Reads the typed words as --ran does; false with a message if they do not describe a run. */
bool run_say_by_hand(struct app *app, const char *text);

/* A run counts for one session: for the next one it must be chosen again. */
void run_forget(struct app *app);

#endif
