/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Calculates days since a muscle was rolled, and whose turn it is; without history, none was ever rolled and none is
 * due. */
#include "core/person/stats.h"

#include <stddef.h>

unsigned stats_days(const struct stats *stats, unsigned muscle, enum side side)
{
	if (stats == NULL || stats->days_since == NULL)
		return STATS_NEVER;
	unsigned left = stats->days_since[muscle * 2 + SIDE_LEFT];
	unsigned right = stats->days_since[muscle * 2 + SIDE_RIGHT];
	switch (side) {
	case SIDE_LEFT:
		return left;
	case SIDE_RIGHT:
		return right;
	case SIDE_BOTH:
	case SIDE_COUNT:
		break;
	}
	return left > right ? left : right;
}

static bool has(const bool *of, unsigned muscle, enum side side)
{
	bool left = of[muscle * 2 + SIDE_LEFT], right = of[muscle * 2 + SIDE_RIGHT];
	return side == SIDE_LEFT ? left : side == SIDE_RIGHT ? right : left || right;
}

bool stats_due(const struct stats *stats, unsigned muscle, enum side side)
{
	return stats != NULL && muscle < CATALOGUE_MUSCLES_MAX && has(stats->due, muscle, side);
}

bool stats_begins(const struct stats *stats, unsigned muscle, enum side side)
{
	return stats != NULL && muscle < CATALOGUE_MUSCLES_MAX && has(stats->begins, muscle, side);
}
