/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds words that urge people to press hard, to bear pain or to go on, or that promise a cure. */
#ifndef CORE_CATALOGUE_URGING_H
#define CORE_CATALOGUE_URGING_H

#include <stdbool.h>

/* The first such words, with a blank before and after them; NULL if there are none. `warning`: the text asks or warns about
 * what may be wrong, so it may name signs such as pain. */
const char *urging_find(const char *text, bool warning);

#endif
