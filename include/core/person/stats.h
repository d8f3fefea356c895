/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The figures of the history that planning and advice need. */
#ifndef CORE_PERSON_STATS_H
#define CORE_PERSON_STATS_H

#include "core/catalogue/catalogue.h"
#include <stdint.h>

enum { STATS_NEVER = 1000 }; /* days since a muscle that was never rolled */

/* `days_since` has muscles_count * 2 entries [muscle * 2 + side]; NULL: no history (all STATS_NEVER). */
struct stats {
	const uint16_t *days_since;
	bool due[2 * CATALOGUE_MUSCLES_MAX]; /* [muscle * 2 + side]: not reached by either of the last two routines */
	bool begins[2 * CATALOGUE_MUSCLES_MAX]; /* the last sweep left its part out: the next one begins with it */
};

/* True if the muscle is due on this side (SIDE_BOTH: on either): every muscle is reached within three routines (R21).
 * Without history nothing is due. */
bool stats_due(const struct stats *stats, unsigned muscle, enum side side);

/* True if a sweep on this side (SIDE_BOTH: on either) starts with this muscle's part. */
bool stats_begins(const struct stats *stats, unsigned muscle, enum side side);

unsigned stats_days(const struct stats *stats, unsigned muscle, enum side side);

#endif
