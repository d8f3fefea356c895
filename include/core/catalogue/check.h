/* SPDX-License-Identifier: MIT */
/* The checks of a whole catalogue: what its entries mean together.
 *
 * References (every id that is named exists) are checked at the rim, which knows from the schema what names what;
 * nothing here minds one that is missing.  A catalogue that passes both is what core/catalogue/catalogue.h promises.  All of it
 * is linear in the number of entries, apart from finding an id. */
#ifndef CORE_CATALOGUE_CHECK_H
#define CORE_CATALOGUE_CHECK_H

#include "core/catalogue/diagnostic.h"

/* True if there is no diagnostic.  The catalogue is merged or indexed, with origins.  Entries of documents before `first` were
 * checked together before: of them, only what others can upset is checked. */
bool catalogue_check(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* The parts of it. */
void check_muscles(struct check *check);
void check_groups(struct check *check);
void check_tools(struct check *check);
void check_stretches(struct check *check);
void check_modes(struct check *check);
void check_constants(struct check *check);
void check_rules(struct check *check);
void check_pressures(struct check *check);
void check_contraindications(struct check *check);
void check_areas(struct check *check);
void check_atlas(struct check *check);

/* People name muscles, groups and areas by their ids alone: an entry may not have the id of one of another section. */
void check_names_apart(struct check *check, enum section section, unsigned at, enum section other);

#endif
