/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The run of --run: reads it, checks that it is recent, and adds it to the wish or reports why it changes nothing. */
#ifndef APP_TAKE_RUN_H
#define APP_TAKE_RUN_H

#include "app/app.h"
#include "io/run/run_file.h"

/* Reads the run of --run into the wish, completed by --ran.  A file that cannot be used is reported and changes
 * nothing; an otherwise successful command then exits with `app->run_status`. */
void run_load(struct app *app);

/* Reads a path of any kind; false with ERR_DATA or ERR_FAILURE naming it. */
bool run_read(struct run_file *ret_file, const char *path, int64_t now, struct err *err);

/* Appends the path, with the file if it is a folder or archive: "DIR, b.fit". */
void run_add_name(struct buf *text, const char *path, const struct run_file *file);

/* Another run of the day that puts its questions first, also in words: "Also today: mara.gpx, 42.2 km, 4:00 h".  Only
 * the newest run changes the order, but a jog after a marathon must not remove the marathon's questions.  NULL:
 * none. */
const struct run *run_find_also(const struct app *app, const struct run_file *file, struct buf *ret_text);

/* Looks for the newest run in the settings' folder, for home to offer; sets app->run_fault if there is a problem with
 * the folder. */
void run_find_offer(struct app *app);

/* Adds the offered run to the wish, or removes it again.  Its questions must be answered afterwards. */
void run_use_offer(struct app *app);

/* Reads the typed words as --ran does; false with a message if they do not describe a run. */
bool run_say_by_hand(struct app *app, const char *text);

/* Removes the run from the wish: it counts for one session, and must be chosen again for the next. */
void run_forget(struct app *app);

#endif
