/* SPDX-License-Identifier: MIT */
/* The figures of the history that planning and advice need. */
#ifndef CORE_PERSON_STATS_H
#define CORE_PERSON_STATS_H

#include "core/catalogue/entry.h"
#include <stdint.h>

enum { STATS_NEVER = 1000 }; /* days since a muscle that was never rolled */

/* `days_since` has muscles_count * 2 entries [muscle * 2 + side]; NULL: no history (all STATS_NEVER). */
struct stats {
	const uint16_t *days_since;
};

unsigned stats_days(const struct stats *stats, unsigned muscle, enum side side);

#endif
