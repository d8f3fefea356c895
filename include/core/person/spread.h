/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* How far a marked place spreads over the body. */
#ifndef CORE_PERSON_SPREAD_H
#define CORE_PERSON_SPREAD_H

#include "core/person/person.h"
#include <stdbool.h>

/* Sets flags[muscles_count] for the muscles that are blocked when this target is blocked with this spread; clears none.
 * For TARGET_AREA, the muscles near it.  Returns the number of muscles. */
unsigned spread_muscles(const struct catalogue *catalogue, struct target target, enum spread spread, bool *flags);

/* If any of flags[muscles_count] is set, sets those of the muscles that an overlay added: nobody has checked where they
 * are, so they count as near every place. */
void spread_added(const struct catalogue *catalogue, bool *flags);

/* True if what hurts or tires one of two muscles counts for the other: the same muscle, or one of the same group that an
 * overlay added, which may be in the same place. */
bool spread_shares(const struct catalogue *catalogue, unsigned muscle, unsigned other);

/* Sets those of flags[muscles_count] that share with one that is set. */
void spread_sharing(const struct catalogue *catalogue, bool *flags);

/* Sets joints[joints_count] to the joints that a place belongs to: those that list an area, or that a muscle or group
 * crosses.  Returns their number. */
unsigned spread_joints(const struct catalogue *catalogue, struct target target, bool *joints);

#endif
