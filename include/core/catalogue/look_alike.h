/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds names that are written to look like another one: "lliotibial band", "Col1arbone". */
#ifndef CORE_CATALOGUE_LOOK_ALIKE_H
#define CORE_CATALOGUE_LOOK_ALIKE_H

/* The place in `words` where something looks like `name`, both from area_words_copy: the blank before its first word;
 * NULL if there is none. A long name may differ in one letter. */
const char *look_alike_find(const char *words, const char *name);

#endif
