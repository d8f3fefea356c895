/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The activities of one recording: legs are added one by one; the newest run counts, the others are kept beside it. */
#ifndef IO_RUN_OUTING_H
#define IO_RUN_OUTING_H

#include "core/person/run.h"

enum { OUTING_RUNS_MAX = 8 };

struct outing {
	int64_t now; /* decides which dates are believed */
	struct run runs[OUTING_RUNS_MAX]; /* the newest ones; `best` is the one that counts */
	unsigned runs_count, best;
	struct run other; /* the newest that is not a run */
	bool has_other;
	unsigned left_out; /* sessions beyond the most that a file may have */
	unsigned overlaps; /* runs left out because another one covers the same time */
};

void outing_init(struct outing *outing, int64_t now);

/* Takes a leg as read; checks it first (run_check).  Running legs count as one run if less than an hour lies between
 * them, within one multisport activity (`together`) twelve.  Of two that overlap the longer one counts, with
 * each value of which the other knows more. */
void outing_add(struct outing *outing, const struct run *leg, bool together);

/* The newest run that is believed, otherwise any, otherwise the other activity, otherwise RECORDING_NONE. */
void outing_result(const struct outing *outing, struct run *ret_run);

#endif
