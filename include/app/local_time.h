/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Local time on this computer: the offset from UTC, and parsing of times as people write them. */
#ifndef APP_LOCAL_TIME_H
#define APP_LOCAL_TIME_H

#include "base/err.h"
#include <stdint.h>

/* Local time minus UTC at `epoch`, in seconds. */
int32_t local_offset(int64_t epoch);

/* Parses "2026-11-28T19:30" (or with a blank, or just a date) as local time, with that day's daylight saving time. */
bool local_parse(const char *text, int64_t *ret_epoch, struct err *err);

#endif
