/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The journal: records the session as it runs, and finds an interrupted one.
 *
 * Anything that cannot be written is kept in memory and retried; the user is informed once, and a mark stays on screen
 * (journal_trouble).  Nothing here waits for another program's lock on the history, or for a stalled disk: the writer
 * does (app/put.h).  A rehearsal is never recorded. */
#ifndef APP_JOURNAL_H
#define APP_JOURNAL_H

#include "app/app.h"

/* Opens the store and looks for an interrupted session that can be resumed. */
void journal_start(struct app *app);

/* Closes an interrupted session that is no longer of today. */
void journal_drop_old(struct app *app);

/* Begins the record of a new session (closing an interrupted one), or continues the interrupted one. */
void journal_open(struct app *app);
void journal_resume(struct app *app);

/* Writes changes to the store, and earlier ones that failed if their next try is due; saves the rest that a stop signal
 * requires in the profile. */
void journal_update(struct app *app);

/* Closes the record, and updates and saves the profile from the session. */
void journal_close(struct app *app);

/* Updates the profile from a finished session, and saves it.  Call it once per session. */
void journal_learn(struct app *app, const struct record *record, int64_t now);

/* Adds a stop signal to a record (NULL: to none) for each muscle of the place, and updates the profile. */
void journal_report(struct app *app, struct record *record, unsigned signal, struct target place, enum side side,
		    int64_t at);

/* At the end of the program, makes a last attempt, which may wait for a lock or for the disk. False if something is not
 * recorded. */
bool journal_end(struct app *app, struct err *err);

/* The reason why something is not recorded yet; NULL if everything is. */
const char *journal_trouble(const struct app *app);

/* When the next attempt is due; MSEC_NEVER if everything is written. */
msec journal_next_try(const struct app *app);

/* Adds a stop signal reported at the finish or later; `place` TARGET_NONE: not about a place, or unknown. */
void journal_signal(struct app *app, unsigned signal, struct target place, enum side side);

/* Puts in doubt the answers to these questions, which must be asked again because of a stop signal or an answer after
 * it. */
void journal_doubt(struct app *app, const struct texts *asks);

/* Puts in doubt the answers that a stop signal asks for again; the second then carries out the effects of each answer.
 * Until then, the saved profile has the worse answers (app/answers.h). */
void journal_doubt_signal(struct app *app, unsigned signal);
void journal_outcome(struct app *app, const struct session_outcome *outcome);

/* The record that later reports belong to: the current session's, otherwise the last one in the history; may be
 * NULL. */
const struct record *journal_last(const struct app *app);

/* Stores how the user feels, as answered at the finish. */
void journal_feel(struct app *app, enum feel feel);

/* Reloads the history, including the session just finished. */
void journal_reload(struct app *app);

/* Closes the interrupted session as left, and learns from it. */
void journal_discard(struct app *app);

/* The interrupted session, or NULL. */
const struct record *journal_unfinished(const struct app *app);

void journal_done(struct journal *journal);

#endif
