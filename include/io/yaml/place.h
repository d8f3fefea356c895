/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Places in a file: line and column, both from 1; columns count characters. */
#ifndef IO_YAML_PLACE_H
#define IO_YAML_PLACE_H

#include <stddef.h>

struct place {
	size_t line, column;
};

/* The place of a byte. */
struct place place_of_offset(const char *bytes, size_t size, size_t offset);

#endif
