/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Override rules for the tools and positions of a muscle: no way of rolling it becomes harder, and the one that a plan
 * would choose is not replaced by a harder one. */
#ifndef CORE_CATALOGUE_OVERRIDE_WAYS_H
#define CORE_CATALOGUE_OVERRIDE_WAYS_H

#include "core/catalogue/override_rule.h"

/* Both versions are muscles. */
void override_tools(struct comparison *comparison, const void *old, const void *new);
void override_stances(struct comparison *comparison, const void *old, const void *new);

#endif
