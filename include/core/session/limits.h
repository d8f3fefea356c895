/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Limits that nothing can override in a session: 120 s per muscle and side, and per group and side (R32, R43, R48).
 *
 * Every second counts for all muscles a roll covers, and for both sides if it works on both. */
#ifndef CORE_SESSION_LIMITS_H
#define CORE_SESSION_LIMITS_H

#include "core/session/state.h"

/* Milliseconds done so far in the whole session. */
msec session_used_muscle(const struct session *session, unsigned muscle, enum side side);
msec session_used_group(const struct session *session, unsigned group, enum side side);

/* Maximum seconds of a muscle and side in this session: the minimum of 120 s, the mode's and the safety review's
 * limit. */
unsigned session_limit_muscle(const struct session *session, unsigned muscle, enum side side);

/* How much longer roll `at` may last: its limits minus what is done and, with `reserve`, minus what the remaining
 * steps are planned to take. Never negative. */
msec session_time_left(const struct session *session, unsigned at, bool reserve);

/* The shortest and longest duration, in seconds, that a person may give step `at`. */
unsigned session_shortest(const struct session *session, unsigned at);
unsigned session_longest(const struct session *session, unsigned at);

/* Seconds a roll may begin with: as planned, or what its limits leave; 0 if that is less than the shortest bout. */
unsigned session_start_seconds(const struct session *session, unsigned at);

#endif
