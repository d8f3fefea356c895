/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The program's one unit of time: milliseconds on a monotonic clock. */
#ifndef BASE_MSEC_H
#define BASE_MSEC_H

#include <stdint.h>

typedef int64_t msec;

#define MSEC_SECOND ((msec)1000)
#define MSEC_NEVER INT64_MAX

static inline msec min_ms(msec a, msec b)
{
	return a < b ? a : b;
}

#endif
