/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* UTC times as text for people and other programs: 2026-03-02T18:00:00Z. */
#ifndef BASE_UTC_H
#define BASE_UTC_H

#include <stdbool.h>
#include <stdint.h>

enum { UTC_MAX = 32, HOUR_S = 60 * 60, DAY_S = 24 * HOUR_S };

/* From 00:00 UTC of a date until it is over everywhere on Earth; the last time zone is 12 hours behind UTC. */
enum { DATE_OVER_S = DAY_S + 12 * HOUR_S };

/* Formats seconds since 1970; years outside 1970 to 9999 are clamped. */
const char *utc_print(int64_t seconds, char out[UTC_MAX]);

/* Parses the same format, or a date alone (its first second). */
bool utc_parse(const char *text, int64_t *ret_seconds);

/* The same, but a date alone is the second in which that day ends everywhere on Earth: whatever began on that day began
 * no later. */
bool utc_parse_latest(const char *text, int64_t *ret_seconds);

/* Days since 1970, in the person's time zone. */
int64_t day_of(int64_t at, int32_t offset_s);

enum { DAY_TEXT_MAX = 24 };

/* "today", "yesterday", "on Monday" for the last six days, otherwise "on 2 March 2026". */
const char *day_text(int64_t at, int64_t now, int32_t offset_s, char out[DAY_TEXT_MAX]);

#endif
