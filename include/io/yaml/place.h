/* SPDX-License-Identifier: MIT */
/* Where in a file something stands: line and column, both from 1, columns in characters. */
#ifndef IO_YAML_PLACE_H
#define IO_YAML_PLACE_H

#include <stddef.h>

struct place {
	size_t line, column;
};

enum { PLACES_MAX = 64 };

/* The place of a byte. */
struct place place_of_offset(const char *bytes, size_t size, size_t offset);

/* The places of count <= PLACES_MAX values such as "muscles[3].tools[0]" in a YAML text: one more look at the file, for
 * the error path only.  A value that is not there gives the place of the innermost one around it; at worst 1:1. */
void places_of_paths(const char *bytes, size_t size, const char *const *paths, unsigned count,
		     struct place *ret_places);

#endif
