/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The progress that a running session has not written to the database yet: a small file, written once a second.
 *
 * It holds the time inside the step, and the end of the session and its last stop signal while the database cannot be
 * written (locked, full): the file already has its place on the disk.
 *
 * The program that writes it holds a lock on it, which ends with the program whatever happens: so another terminal can
 * distinguish a running session from one whose program was killed. */
#ifndef IO_STORE_PROGRESS_H
#define IO_STORE_PROGRESS_H

#include "base/err.h"
#include "base/msec.h"
#include "core/record/record.h"
#include <stdbool.h>
#include <stdint.h>

struct progress {
	unsigned at; /* step that the session is in, as the database has it */
	msec step_ms; /* done of it */
	msec session_ms; /* done of all steps */
	enum ending ending;
	unsigned signal_step; /* step of the signal */
	int64_t signal_at; /* when, in seconds since 1970-01-01 UTC */
	char signal[RECORD_ID_MAX]; /* a stop signal that the database lacks; "": none */
};

/* Makes and locks the file of a session; -1 if that cannot be done, or another program runs the session. */
int progress_open(const char *folder, int64_t session, struct err *err);

bool progress_write(int descriptor, const struct progress *progress, struct err *err);

/* Reads what was written last; false if there is nothing.  *ret_alive: the program that wrote it still runs.  Not for a
 * session of this program: closing the file would drop the lock. */
bool progress_read(const char *folder, int64_t session, struct progress *ret_progress, bool *ret_alive);

/* The session is over; its descriptor is closed by its owner. */
void progress_remove(const char *folder, int64_t session);

#endif
