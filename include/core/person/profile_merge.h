/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Brings together what two programs changed in one profile. */
#ifndef CORE_PERSON_PROFILE_MERGE_H
#define CORE_PERSON_PROFILE_MERGE_H

#include "core/person/person.h"

/* Takes into `mine` what another program has saved meanwhile: `disk` is the file now, `base` what both started from.
 *
 * Something ends only if one of the two ended it: what `disk` has and `base` had not is new, and stays.  Where both changed
 * the same thing, the stricter value counts.  What `mine` has keeps its order, so that positions in its lists stay valid;
 * only eases and conditions that another program ended are removed. */
void profile_merge(struct profile *mine, const struct profile *base, const struct profile *disk);

#endif
