/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The progress that a running session has not written to the database yet: a small file, written once a second.
 *
 * It holds the time inside the step.  While the database cannot be written (locked, disk full), it also holds the end
 * of the session and its last stop signal: the file already has its space on the disk.
 *
 * The program that writes it holds a lock on it, which ends with the program in every case, so another terminal can
 * distinguish a running session from one whose program was killed. */
#ifndef IO_STORE_PROGRESS_H
#define IO_STORE_PROGRESS_H

#include "base/err.h"
#include "base/msec.h"
#include "core/record/record.h"
#include <stdbool.h>
#include <stdint.h>

struct progress {
	unsigned at; /* the session's current step, by its index in the database */
	msec step_ms; /* done in that step */
	msec session_ms; /* done in all steps */
	enum ending ending;
	unsigned signal_step; /* step of the signal */
	int64_t signal_at; /* when, in seconds since 1970-01-01 UTC */
	char signal[RECORD_ID_MAX]; /* a stop signal that the database lacks; "": none */
};

/* Creates and locks the file of a session; -1 if that fails or another program runs the session. */
int progress_open(const char *folder, int64_t session, struct err *err);

bool progress_write(int descriptor, const struct progress *progress, struct err *err);

/* Reads what was written last; false if there is nothing.  *ret_alive: the program that wrote it is still running.  Not
 * for a session of this program: closing the file would drop the lock. */
bool progress_read(const char *folder, int64_t session, struct progress *ret_progress, bool *ret_alive);

/* Removes the file once the session is over; the owner of the descriptor closes it. */
void progress_remove(const char *folder, int64_t session);

#endif
