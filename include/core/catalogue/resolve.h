/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Resolves the ids by which entries name each other to positions, once, so that no later code looks them up. */
#ifndef CORE_CATALOGUE_RESOLVE_H
#define CORE_CATALOGUE_RESOLVE_H

#include "core/catalogue/catalogue.h"

/* Sets `at` of every list of ids, and every single position, in the entries of document `first` and later.  The
 * references must have passed check_references(); earlier documents are already resolved and stay valid, because a
 * merge keeps the positions of known ids.  Writes into the entries, which must not be constant data. */
void catalogue_resolve(struct catalogue *catalogue, unsigned first);

#endif
