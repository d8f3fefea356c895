/* SPDX-License-Identifier: MIT */
/* The rule of overlays: what replaces an entry may make rolling safer, never less safe. */
#ifndef CORE_CATALOGUE_OVERRIDES_H
#define CORE_CATALOGUE_OVERRIDES_H

#include "core/catalogue/override_rule.h"

/* Tells each value of `new` that is looser than in `old`, both entries of that section; true if there is none.
 * comparison->known is the catalogue that people rely on (the built-in one): a tool that it knows is missing in a sheet on
 * purpose and may not be added to it, a new one may.  comparison->merged has all tools. */
bool is_not_looser(struct comparison *comparison, enum section section, const void *old, const void *new);

#endif
