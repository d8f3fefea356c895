/* SPDX-License-Identifier: MIT */
/* The journal: the running session is recorded as it happens, and an interrupted one is found again.
 *
 * A journal that fails is said once and stops nothing: the session goes on unrecorded.  A rehearsal leaves no trace. */
#ifndef APP_JOURNAL_H
#define APP_JOURNAL_H

#include "app/app.h"

/* Opens the store and looks for an interrupted session that can be gone on with. */
void journal_start(struct app *app);

/* The session has begun (an interrupted one is closed then), or the interrupted one goes on. */
void journal_open(struct app *app);
void journal_resume(struct app *app);

/* Writes what has changed; what a stop signal leaves for today rests from then on. */
void journal_update(struct app *app);

/* The session is over: what it taught goes into the profile. */
void journal_close(struct app *app);

/* A stop signal reported at the finish or the day after, with its place (TARGET_NONE: about none, or not known). */
void journal_signal(struct app *app, unsigned signal, struct target place, enum side side);

/* A stop signal of the session: what it wants to have asked again is in doubt from this moment on. */
void journal_doubt(struct app *app, unsigned signal);

/* The session that something is said about: the one just over, else the last one of the history; NULL: there is none. */
const struct record *journal_last(const struct app *app);

/* How it feels, said at the finish. */
void journal_feel(struct app *app, enum feel feel);

/* Reads the history again, with the session that is over. */
void journal_reload(struct app *app);

/* The interrupted session is closed as left; what it taught is kept. */
void journal_discard(struct app *app);

/* The interrupted session, or NULL. */
const struct record *journal_unfinished(const struct app *app);

void journal_done(struct journal *journal);

#endif
