/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writing in a guided session: the writer does it (io/store/writer.h), so no key and no frame waits for a disk that stalls.
 *
 * Each function returns false with `err` set if it failed, or if the disk does not answer in time: then keep what was to be
 * written and try again later.  How long that is depends on the view: one that claims that something is saved waits for up
 * to a second, the end of the program for five, and every other frame for `disk_ms` of the world.  Without a writer they
 * write themselves. */
#ifndef APP_PUT_H
#define APP_PUT_H

#include "app/app.h"

/* Carries out a task of the store; a new record gets its id.  journal.locked: another program held the lock. */
bool put_record(struct app *app, enum writer_task task, struct record *record, struct record_change change,
		struct err *err);

/* The task WRITER_CHANGE: all of a record that has an id. */
bool put_change(struct app *app, struct record *record, struct err *err);

/* Saves a file as a whole, for this user only. */
bool put_file(struct app *app, const char *path, const struct buf *text, struct err *err);

/* The same with save_over (io/system/save.h). */
bool put_over(struct app *app, const char *path, const struct buf *text, uint64_t before, bool *ret_changed,
	      struct err *err);

/* True if the current view claims that something is saved. */
bool put_is_told(const struct app *app);

/* True if an answer is outstanding, but not for so long that it is worth a message. */
bool put_stalls_briefly(const struct app *app);

#endif
