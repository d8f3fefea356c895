/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Warns of a condition that only the note about a person names. */
#ifndef CORE_PLAN_NOTE_WARNING_H
#define CORE_PLAN_NOTE_WARNING_H

#include "core/plan/plan.h"

/* Adds one notice, a limit, if the note (NULL: none) names a condition that the person does not have: nobody reads a note
 * before planning. */
void plan_warn_of_note(struct plan *plan, const struct person *person, const char *note);

/* The text of that notice; NULL if there is none. */
const char *plan_note_warning(const struct plan *plan);

#endif
