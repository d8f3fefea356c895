/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses numbers, times and sports in GPX and TCX files, independently of the locale. */
#ifndef IO_RUN_WORDS_H
#define IO_RUN_WORDS_H

#include "core/person/run.h"

/* "-12.5e1"; TRACK_NOTHING of io/run/track.h if the text is not a number. */
double decimal_of(const char *text);

/* "2026-03-02T18:00:00.5+02:00" in milliseconds since 1970; without a zone it is UTC.  Years up to 1970 become 1972,
 * which is just as implausible.  -1 if it is not a time. */
int64_t moment_of(const char *text);

/* "Running", "trail_running", "9" (Strava); RECORDING_UNSAID for an empty or unknown word. */
enum recording sport_of(const char *text);

#endif
