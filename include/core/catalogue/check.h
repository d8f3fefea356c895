/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks of a whole catalogue: whether its entries fit together.
 *
 * A catalogue that passes all three is what core/catalogue/catalogue.h promises.  catalogue_check tolerates unknown
 * ids, which check_references reports.  Everything is linear in the number of entries, apart from finding an id. */
#ifndef CORE_CATALOGUE_CHECK_H
#define CORE_CATALOGUE_CHECK_H

#include "core/catalogue/diagnostic.h"

/* Returns true if nothing was reported. The catalogue is merged or indexed, with origins. Documents before `first` were
 * checked together earlier: their entries are only checked for what later documents can break. */
bool catalogue_check(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* Every id that an entry of document `first` or later names must be an id of the sections its field allows; diagnostics
 * name the nearest known id.  (Ids are never removed, so references of earlier documents stay valid.) */
bool check_references(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* Checks that spoken lines have at most 12 words. For the built-in English only, because other languages count
 * differently. */
bool check_spoken_lines(const struct catalogue *catalogue, const struct diagnostics *diagnostics);

/* Every muscle has a zone in the drawing and is listed by its no-go areas, stretch and drill; every stance, stretch and
 * drill has a pose; each name fits one line of large letters; all that a routine can name has a short code.  For the
 * built-in catalogue only: a coach may add a muscle without a drawing. */
bool check_complete(const struct catalogue *catalogue, const struct diagnostics *diagnostics);

/* The parts of catalogue_check. */
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
void check_runs(struct check *check);
void check_codes(struct check *check);
void check_added(struct check *check); /* what an overlay adds */
void check_names(struct check *check); /* each everyday name leads to one entry */
void check_poses(struct check *check);

/* People refer to muscles, groups and areas by id alone, so an entry must not share its id with one of section
 * `other`. */
void check_names_apart(struct check *check, enum section section, unsigned at, enum section other);

#endif
