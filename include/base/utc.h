/* SPDX-License-Identifier: MIT */
/* Moments as text that people and other programs read: 2026-03-02T18:00:00Z. */
#ifndef BASE_UTC_H
#define BASE_UTC_H

#include <stdbool.h>
#include <stdint.h>

enum { UTC_MAX = 32 };

/* Seconds since 1970 as text; years 1970 to 9999, else the nearest of them. */
const char *utc_print(int64_t seconds, char out[UTC_MAX]);

/* Takes the same form, and a day alone (its start). */
bool utc_parse(const char *text, int64_t *ret_seconds);

#endif
