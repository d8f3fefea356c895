/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Local time of this computer: the offset from UTC at a time, and times as people write them. */
#ifndef APP_LOCAL_TIME_H
#define APP_LOCAL_TIME_H

#include "base/err.h"
#include <stdint.h>

/* Local time minus UTC at `epoch`, in seconds. */
int32_t local_offset(int64_t epoch);

/* Reads "2026-11-28T19:30" (or with a blank, or a day alone) as local time; daylight saving time of that day counts. */
bool local_parse(const char *text, int64_t *ret_epoch, struct err *err);

#endif
