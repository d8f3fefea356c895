/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that the entries of a whole catalogue fit together.
 *
 * A catalogue that passes all three meets the invariant of core/catalogue/catalogue.h.  catalogue_check tolerates
 * unknown ids, which check_references reports.  Apart from id lookup, everything is linear in the number of entries. */
#ifndef CORE_CATALOGUE_CHECK_H
#define CORE_CATALOGUE_CHECK_H

#include "core/catalogue/diagnostic.h"

/* Returns true if nothing was reported. The catalogue must be merged or indexed, with origins. Documents before `first`
 * were checked together earlier: their entries are only checked for problems that later documents can cause. */
bool catalogue_check(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* Checks that every id named by an entry of document `first` or later exists in the sections its field allows;
 * diagnostics name the nearest known id.  (Ids are never removed, so references in earlier documents stay valid.) */
bool check_references(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics);

/* Checks that spoken lines have at most 12 words. For the built-in English only, because other languages count
 * differently. */
bool check_spoken_lines(const struct catalogue *catalogue, const struct diagnostics *diagnostics);

/* Checks that every muscle has a zone in the drawing and is listed by its no-go areas, stretch and drill; that every
 * stance, stretch and drill has a pose; that each name fits one line of large letters; and that everything a routine
 * can name has a short code.  For the built-in catalogue only: a coach may add a muscle without a drawing. */
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
void check_told(struct check *check); /* no instruction leads to a no-go area */
void check_urging(struct check *check); /* nobody is urged to press hard */
void check_names(struct check *check); /* each everyday name leads to one entry */
void check_poses(struct check *check);

/* People refer to muscles, groups and areas by id alone, so an entry must not share its id with one of section
 * `other`. */
void check_names_apart(struct check *check, enum section section, unsigned at, enum section other);

#endif
