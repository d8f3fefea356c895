/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Counts lines and columns. */
#include "io/yaml/place.h"

struct place place_of_offset(const char *bytes, size_t size, size_t offset)
{
	struct place place = { 1, 1 };
	for (size_t i = 0; i < offset && i < size; i++) {
		if (bytes[i] == '\n')
			place = (struct place){ place.line + 1, 1 };
		else if (((unsigned char)bytes[i] & 0xC0) != 0x80)
			place.column++;
	}
	return place;
}
