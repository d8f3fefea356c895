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

/* Takes a run that counts into the wish. */
void run_take(struct app *app, const struct run *run);

/* Appends "DIR, b.fit", the file in the folder or archive included. */
void run_add_name(struct buf *text, const char *path, const struct run_file *file);

#endif
