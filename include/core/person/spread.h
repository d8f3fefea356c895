/* SPDX-License-Identifier: MIT */
/* How far a marked place spreads over the body. */
#ifndef CORE_PERSON_SPREAD_H
#define CORE_PERSON_SPREAD_H

#include "core/person/person.h"
#include <stdbool.h>

/* The muscles a target stands for when it is blocked with this spread: sets their flags in flags[muscles_count] and
 * leaves the others.  For TARGET_AREA the muscles near it.  Returns how many it stands for. */
unsigned spread_muscles(const struct catalogue *catalogue, struct target target, enum spread spread, bool *flags);

#endif
