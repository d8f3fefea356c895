/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Resolves the ids in a catalogue that a test assembles from the built-in one and its own sections. */
#ifndef TESTS_OWN_CATALOGUE_H
#define TESTS_OWN_CATALOGUE_H

#include "core/catalogue/resolve.h"
#include <stdlib.h>
#include <string.h>

/* Sections shared with the built-in catalogue are constant and already resolved.  Free with own_catalogue_done(). */
static inline void own_catalogue_resolve(struct catalogue *catalogue)
{
	static unsigned char own[1 << 16];
	memset(own, 1, sizeof(own));
	for (int i = 0; i < SECTION_COUNT; i++) {
		enum section section = (enum section)i;
		bool shared =
			catalogue_count(catalogue, section) == 0 ||
			catalogue_entry(catalogue, section, 0) == catalogue_entry(catalogue_builtin(), section, 0);
		catalogue->origin[i] = shared ? catalogue_builtin()->origin[i] : own;
	}
	catalogue_resolve(catalogue, 1);
}

static inline void own_catalogue_done(struct catalogue *catalogue)
{
	free(catalogue->positions);
	catalogue->positions = NULL;
}

#endif
