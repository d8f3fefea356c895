/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows, edits and deletes single sessions: `history --show`, `--edit`, `--delete`. */
#ifndef APP_HISTORY_CHANGE_H
#define APP_HISTORY_CHANGE_H

#include "app/app.h"

struct history_format;

enum status history_show(struct app *app, const struct history_format *format);
enum status history_edit(struct app *app);
enum status history_delete(struct app *app);

/* Finds the session that --show, --edit or --delete names: an id, or "last".  ERR_USAGE if there is none. */
bool history_find(struct app *app, const char *word, struct record *ret_record, struct err *err);

/* Set how it felt from --feel, and the note from --note ("none" removes it, NULL keeps it). */
bool history_feel(struct record *record, const char *word, struct err *err);
bool history_note(struct record *record, const char *text, struct err *err);

/* Replaces the marks of a record by those of --marks ("none" removes them, NULL keeps them). */
bool history_marks(struct record *record, const struct catalogue *catalogue, const char *text, struct err *err);

/* Adds the marks of "calves:left=7,it-band"; existing ones get the new level. */
bool history_add_marks(struct record *record, const struct catalogue *catalogue, const char *text, struct err *err);

/* Deletes all sessions and self tests, and reports it.  Rests and open questions stay. */
void history_forget(struct app *app);

/* Keeps the next-day questions about a deleted session open. */
void history_owe_questions(struct app *app, const struct record *record);

/* Adds `change` to the profile's count of finished routines if the session is among them, after it was deleted or
 * restored. */
void history_count_finished(struct app *app, const struct record *record, int change);

/* Asks whether to delete `what`; false with err if the answer is no, or if nobody can answer and there is no --yes. */
bool history_agreed(const struct app *app, const char *what, struct err *err);

#endif
