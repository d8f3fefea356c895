/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sessions in order, and what they mean for planning and advice.
 *
 * Days are in the person's time zone (each record carries its offset from UTC).  Rest and injury days are neutral:
 * nothing here counts a streak.
 *
 * A history need not be complete.  The store never loads all sessions: store_recent reads those that the functions
 * below need, and their results are the same as for the complete history (a property test checks this). */
#ifndef CORE_RECORD_HISTORY_H
#define CORE_RECORD_HISTORY_H

#include "base/utc.h"
#include "core/person/stats.h"
#include "core/record/record.h"

/* Oldest first.  Owns its arrays.  Start with {0}, end with history_done. */
struct history {
	struct record *records;
	unsigned records_count, records_capacity;

	/* The earliest and the latest of each kind of stop signal per muscle and side, over all sessions, including
	 * deleted ones, so that a second time remains the second. */
	struct record_signal *signals;
	unsigned signals_count;
	unsigned signals_kept; /* number of these, at the end, that come from deleted sessions */
};

void history_done(struct history *history);

/* Takes ownership of the record and keeps the order by `started` (then id). */
struct record *history_add(struct history *history, struct record *record);

/* The planner's view of a complete history.  `ret_days` has muscles_count * 2 entries and is borrowed by the result.
 * A bout counts if it reached the minimum of its mode, for the muscle it was planned for.  store_stats gives the same
 * without loading any session. */
struct stats history_stats(const struct history *history, const struct catalogue *catalogue, int64_t today,
			   uint16_t *ret_days);

/* Sets `due` and `begins` from the last DUE_ROUTINES sessions that count as rolled; `records` is newest last. */
void history_due(const struct record *records, unsigned count, const struct catalogue *catalogue, struct stats *stats);

/* Days since the start of a session; 0 if that is in the future. */
int64_t days_ago(const struct record *record, int64_t today);

/* Shortest bout that counts in a mode, in seconds; for an unknown mode the general minimum. */
unsigned record_bout_min_s(const struct catalogue *catalogue, const char *mode_id);

/* Days with any rolling among the last `days` (at most 64), today included. */
unsigned history_days_rolled(const struct history *history, int64_t today, unsigned days);

enum {
	ADVICE_MAX = 8,
	RECENT_DAYS = 14, /* Home counts the days rolled among these */
	DUE_ROUTINES = 2, /* every muscle is reached by one of this many routines, or by the next */
	NO_CHANGE_TIMES = 3, /* R114 */
	SAME_MODE_ROUTINES = 5, /* R44 */
};

/* Lines for the finish and the history: the same place again and again (R110, R111), no change after the third time
 * (R114), only ever after a run (R44). */
struct advice {
	const char *id; /* of the global cue: "refer", "no-change", "mix-modes" */
	struct reason reason;
	char what[RECORD_ID_MAX]; /* the muscle, group or area it is about; empty: none */
	enum side side; /* of `what` */
	char why[80]; /* "marked in 3 of the last 5 routines"; "" without a place */
	char brief[24]; /* the same where there is little room: "3 of 5" */
};
unsigned history_advice(const struct history *history, const struct catalogue *catalogue,
			struct advice ret_advice[ADVICE_MAX]);

/* Updates the profile from one finished session; call it once per session.  Eases by the person and after stop signals
 * are remembered, a muscle that was rolled again without complaint gets its usual time back, finished routines are
 * counted. `history` shows whether a signal is the second of its kind (it may contain the record itself).  Returns
 * true if anything changed. */
bool profile_learn(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		   const struct record *record, int64_t now);

/* The part of profile_learn that must not wait for the end of the session: whatever a signal rules out for today (R22)
 * rests until the end of the person's day, in every routine.  Idempotent. */
bool profile_rest(struct profile *profile, const struct catalogue *catalogue, const struct record *record,
		  const struct record_signal *signal);

/* Learns from the stop signals of the last RECENT_DAYS that are missing from the profile because it could not be saved
 * when they were reported: places that hurt rest, and questions that may be in doubt are asked again. */
bool profile_catch_up(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		      int64_t now);

/* Learns from the stop signals of a session that is entered afterwards: nobody asked their questions, so the worse
 * answers count. `history` need not contain the record. */
bool profile_learn_unasked(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
			   const struct record *record, int64_t now);

/* Learns from all stop signals of the history for a profile that was lost. */
bool profile_recover(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
		     int32_t offset_s);

/* Without profile and history nobody knows what stopped this person: one question is open until it is answered. */
bool profile_doubt_lost(struct profile *profile, const struct catalogue *catalogue);

/* True if the signal is the second of its kind at this place, within the days of its entry: `second_within_days`. */
bool history_repeats(const struct history *history, const struct record_signal *signal,
		     const struct stop_signal *entry);

/* Leaves a muscle out until that time. */
void profile_leave_out(struct profile *profile, unsigned muscle, enum side side, int64_t until);

/* Learns from one signal reported at the finish or later, as profile_learn does from those of the session. `record` is
 * the session it comes from, NULL if unknown; `offset_s` is the current local time minus UTC.  A signal without a
 * muscle may come from anything rolled in that session, so it counts for all of it, on both sides; if the session is
 * unknown too, for every muscle. */
bool profile_learn_signal(struct profile *profile, const struct catalogue *catalogue, const struct history *history,
			  const struct record *record, const struct record_signal *signal, int32_t offset_s);

#endif
