/* SPDX-License-Identifier: MIT */
/* The limits a session keeps whatever is commanded: 120 s a muscle and side, and a group and side (R32, R43, R48).
 *
 * Every second counts for all muscles that a roll covers, and for both sides where it works on both. */
#ifndef CORE_SESSION_LIMITS_H
#define CORE_SESSION_LIMITS_H

#include "core/session/state.h"

/* Milliseconds given so far, over the whole session. */
msec session_used_muscle(const struct session *session, unsigned muscle, enum side side);
msec session_used_group(const struct session *session, unsigned group, enum side side);

/* Most seconds of a muscle and side in this session: the least of 120 s, mode and safety review. */
unsigned session_limit_muscle(const struct session *session, unsigned muscle, enum side side);

/* How much longer roll `at` may go on: its limits less all that was done, and with `reserve` less what the other steps
 * still to come are planned to take.  Never negative. */
msec session_room(const struct session *session, unsigned at, bool reserve);

/* The shortest and the longest a person may make step `at`, in seconds. */
unsigned session_shortest(const struct session *session, unsigned at);
unsigned session_longest(const struct session *session, unsigned at);

/* What is left for a roll to be begun: its planned seconds or what its limits leave; 0 where that is less than the
 * shortest bout. */
unsigned session_begin_seconds(const struct session *session, unsigned at);

#endif
