/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks at the terminal what an ambiguous word on the command line means ("knee"), and whom a copied profile is for. */
#ifndef APP_CLARIFY_H
#define APP_CLARIFY_H

#include "app/options.h"
#include "core/safety/questions.h"

/* Replaces each ambiguous name in the words of the wish by the id the person chooses.  A condition implied by the
 * answer is added to --has, after its question if it has one.  If nobody can answer, or the input ends, the words stay
 * unchanged: parsing them then lists the choices. */
void clarify_options(struct options *options, const struct catalogue *catalogue);

/* Asks whether a profile that is a copy of another one is for the same person; ANSWER_NOT_SURE if nobody can answer. */
enum answer clarify_copy(const char *path, const char *other);

#endif
