/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Merges the changes that two programs made to one profile. */
#ifndef CORE_PERSON_PROFILE_MERGE_H
#define CORE_PERSON_PROFILE_MERGE_H

#include "core/person/person.h"

/* Merges into `mine` what another program has saved in the meantime: `disk` is the current file, `base` the version
 * that both started from.
 *
 * An entry ends only if one of the two ended it; one that is in `disk` but not in `base` is new and is kept.  If both
 * changed the same entry, the stricter value counts.  `mine` keeps its order, so that positions in its lists stay
 * valid; only eases and conditions that another program ended are removed. */
void profile_merge(struct profile *mine, const struct profile *base, const struct profile *disk);

#endif
