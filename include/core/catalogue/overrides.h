/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks an entry against the one it replaces: an overlay may make rolling safer, never less safe. */
#ifndef CORE_CATALOGUE_OVERRIDES_H
#define CORE_CATALOGUE_OVERRIDES_H

#include "core/catalogue/override_rule.h"

/* Reports each value of `new` that is looser than in `old`, both structs of that schema; true if there is none.
 * comparison->known is the reviewed catalogue (the built-in one): a tool it knows was left out of a sheet on purpose
 * and may not be added there; a new tool may.  comparison->merged has all tools. */
bool override_check(struct comparison *comparison, const struct schema *schema, const void *old, const void *new);

#endif
