/* SPDX-License-Identifier: MIT */
/* What the history says, as far as planning and advice need it. */
#ifndef CORE_STATS_H
#define CORE_STATS_H

#include <stdint.h>
#include "core/entry.h"

enum { STATS_NEVER = 1000 }; /* days since a muscle that was never rolled */

/* `days_since` has muscles_count * 2 entries [muscle * 2 + side]; NULL: nothing is known (all STATS_NEVER). */
struct stats {
	const uint16_t *days_since;
	unsigned finished;          /* routines finished */
};

unsigned stats_days(const struct stats *stats, unsigned muscle, enum side side);

#endif
