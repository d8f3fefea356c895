/* SPDX-License-Identifier: MIT */
/* The lines of `roll --plain`: one line an event, for screen readers, pipes and terminals that can do nothing else.
 *
 * No clock runs: each line begins with the time of the routine it belongs to.  What is not spoken is not written. */
#ifndef PRINT_PLAIN_H
#define PRINT_PLAIN_H

#include "base/buf.h"
#include "core/session/session.h"

/* What comes, how long it takes, what to fetch, what was left out and when to stop. */
void plain_plan(struct buf *out, const struct plan *plan);

/* A key and what it does: "t", "tight spot". */
struct plain_key {
	const char *key, *label;
};

/* "Keys, each with Enter: Space pause, t tight spot."  A key that means several things is told with the first. */
void plain_keys(struct buf *out, const struct plain_key *keys, unsigned count);

/* The line of a cue, or nothing.  Made for every cue, also those without a text. */
void plain_cue(struct buf *out, const struct session *session, const struct cue *cue);

/* How it ended and what was done. */
void plain_end(struct buf *out, const struct session *session);

#endif
