/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The lines of `roll --plain`: one line per event, for screen readers, pipes and terminals without cursor control.
 *
 * Without a running clock: each line starts with its time in the routine.  Only cues that would be spoken are
 * written. */
#ifndef PRINT_PLAIN_H
#define PRINT_PLAIN_H

#include "base/buf.h"
#include "core/session/session.h"

/* The steps, their length, the tools needed, what is left out and when to stop. */
void plain_plan(struct buf *out, const struct plan *plan);

/* A key and what it does: "t", "tight spot". */
struct plain_key {
	const char *key, *label;
};

/* "Keys, each followed by Enter: Space pause, t tight spot."  A key with several meanings is listed with the first. */
void plain_keys(struct buf *out, const struct plain_key *keys, unsigned count);

/* Adds the line of a cue, if it has one.  Call it for every cue, even those without a text. */
void plain_cue(struct buf *out, const struct session *session, const struct cue *cue);

/* State of the session: "Inner calf, left: 25 s left. Pressure 4 of 10, gentle. 3:11 to go." */
void plain_status(struct buf *out, const struct session *session);

/* The ending of the session and the amount done. */
void plain_end(struct buf *out, const struct session *session);

#endif
