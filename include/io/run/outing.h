/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The newest run among the activities of a file: legs of one outing are added up, other sports are only named. */
#ifndef IO_RUN_OUTING_H
#define IO_RUN_OUTING_H

#include "core/person/run.h"

struct outing {
	struct run run; /* the newest run so far */
	struct run other; /* the newest that is not a run */
	bool has_run, has_other;
	unsigned overlaps; /* runs left out because another one covers the same time */
};

void outing_init(struct outing *outing);

/* Takes a leg as read; checks it first (run_check).  Running legs count as one run if less than an hour lies between
 * them, within one multisport activity (`together`) twelve.  Of two that overlap the longer one counts. */
void outing_add(struct outing *outing, const struct run *leg, bool together);

/* The run, otherwise the other activity, otherwise RECORDING_NONE. */
void outing_result(const struct outing *outing, struct run *ret_run);

#endif
