/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The activities of one recording: legs are added one by one; the newest run counts, the others are kept too. */
#ifndef IO_RUN_OUTING_H
#define IO_RUN_OUTING_H

#include "core/person/run.h"

enum { OUTING_RUNS_MAX = 8 };

struct outing {
	int64_t now; /* decides which dates are plausible */
	struct run runs[OUTING_RUNS_MAX]; /* the newest ones; `best` is the one that counts */
	unsigned runs_count, best;
	struct run other; /* the newest activity that is not a run */
	bool has_other;
	unsigned left_out; /* sessions beyond the maximum for a file */
	unsigned overlaps; /* runs left out because another one covers the same time */
};

void outing_init(struct outing *outing, int64_t now);

/* Adds a leg as read, after checking it (run_check).  Running legs count as one run if less than an hour lies between
 * them, or less than twelve hours within one multisport activity (`together`).  Of two that overlap, the longer one
 * counts, with each value that the other knows more about. */
void outing_add(struct outing *outing, const struct run *leg, bool together);

/* The newest run with a plausible date, otherwise any run, otherwise the other activity, otherwise RECORDING_NONE. */
void outing_result(const struct outing *outing, struct run *ret_run);

#endif
