/* SPDX-License-Identifier: MIT */
/* The run of --run: read, held against the clock, put into the wish or named as what changes nothing. */
#ifndef APP_TAKE_RUN_H
#define APP_TAKE_RUN_H

#include "app/app.h"
#include "io/run/run_file.h"

/* Reads the run of --run into the wish, with what --ran says about it.  A file that cannot be used is reported, changes
 * nothing, and makes a command that is done end with `app->run_status`. */
void run_load(struct app *app);

/* Reads a path, whatever it is; false with ERR_DATA or ERR_FAILURE naming it. */
bool run_read(struct run_file *ret_file, const char *path, struct err *err);

/* Appends "DIR, b.fit", the file in the folder or archive included. */
void run_add_name(struct buf *text, const char *path, const struct run_file *file);

/* Looks for the newest run in the folder of the settings, for home to offer; silent if there is none that counts. */
void run_find_offer(struct app *app);

/* Takes the offered run into the wish, or leaves it out again.  Its questions have to be answered after it. */
void run_use_offer(struct app *app);

/* Reads the typed words as --ran does; false with a message if they do not describe a run. */
bool run_say_by_hand(struct app *app, const char *text);

/* A run serves one session: the next one has to be chosen again. */
void run_forget(struct app *app);

#endif
