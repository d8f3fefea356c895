/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes during a guided session, through the writer (io/store/writer.h), so that neither keys nor frames wait for a
 * stalled disk.
 *
 * Each function returns false with `err` set if it failed or the disk did not answer in time: then keep the data and
 * try again later.  The time depends on the view: one that claims that something is saved waits up to a second, the
 * end of the program five, and every other frame the world's `disk_ms`.  Without a writer, they write directly. */
#ifndef APP_PUT_H
#define APP_PUT_H

#include "app/app.h"

/* Runs a store task; a new record gets its id.  Sets journal.locked if another program held the lock. */
bool put_record(struct app *app, enum writer_task task, struct record *record, struct record_change change,
		struct err *err);

/* The task WRITER_CHANGE: rewrites all of a record that has an id. */
bool put_change(struct app *app, struct record *record, struct err *err);

/* Saves a file as a whole, for this user only. */
bool put_file(struct app *app, const char *path, const struct buf *text, struct err *err);

/* As put_file, with save_over (io/system/save.h). */
bool put_over(struct app *app, const char *path, const struct buf *text, uint64_t before, bool *ret_changed,
	      struct err *err);

/* Says what is in the history now, and what the next start adds to it. */
const char *put_kept(const struct app *app);

/* True if the current view claims that something is saved. */
bool put_is_told(const struct app *app);

/* True if an answer is outstanding, but not yet long enough to report it to the user. */
bool put_stalls_briefly(const struct app *app);

#endif
