/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A record: one session as the journal keeps it, written as it happens and never thrown away.
 *
 * It holds ids as text, so that it outlives the catalogue it was made with, and everything needed to continue after a
 * kill.  A plain value; a store reads back exactly what it wrote. */
#ifndef CORE_RECORD_RECORD_H
#define CORE_RECORD_RECORD_H

#include "base/buf.h"
#include "base/err.h"
#include "core/person/person.h"
#include "core/session/session.h"
#include <stdbool.h>
#include <stdint.h>

enum {
	RECORD_ID_MAX = 64,
	RECORD_COVERS_MAX = COVERS_MAX * RECORD_ID_MAX,
	RECORD_SIGNALS_MAX = 32,
	RECORD_NOTE_MAX = 512
};

/* One step.  Its words are those of a plan's JSON. */
struct record_step {
	enum step_kind kind;
	char what[RECORD_ID_MAX]; /* muscle, stretch or drill; empty for the others */
	char group[RECORD_ID_MAX]; /* of a roll; otherwise empty */
	char covers[RECORD_COVERS_MAX]; /* muscles of a roll, separated by blanks */
	bool sweep;
	enum side side;
	char tool[RECORD_ID_MAX]; /* empty without */
	enum position position;
	unsigned seconds, cap, tempo_s, hold_s; /* as planned, or as the person changed them */
	msec done_ms;
	bool begun, ended, skipped, hurt;
	enum skip why;
	char signal[RECORD_ID_MAX]; /* the last stop signal on it; empty: none */
	unsigned eased, holds, cap_eased, cap_most;
};

/* A sore, stiff or tight place, from the wish. */
struct record_mark {
	char what[RECORD_ID_MAX]; /* muscle, group or area */
	enum side side;
	int level; /* 0-10; -1: not given */
};

/* The answer at the finish to "how does it feel?". */
enum feel { FEEL_NOT_SAID, FEEL_BETTER, FEEL_SAME, FEEL_WORSE, FEEL_COUNT };

/* A stop signal: reported on a bout, at the finish or the day after. */
struct record_signal {
	char signal[RECORD_ID_MAX];
	char muscle[RECORD_ID_MAX]; /* empty: no muscle named */
	enum side side;
	int64_t at; /* seconds since 1970-01-01 UTC */
};

/* Owns `steps`.  Start with {0}, end with record_done. */
struct record {
	int64_t id; /* given by the store; 0: not stored */
	int64_t started, ended; /* seconds since 1970-01-01 UTC; ended 0: still running, or killed */
	int32_t offset_s; /* local time minus UTC at the start: days are the person's days */
	uint64_t fingerprint; /* of the catalogue */
	char mode[RECORD_ID_MAX];
	unsigned minutes; /* asked for */
	unsigned planned_s; /* total of the plan */
	msec done_ms; /* counted time of all steps, paused time excluded */
	msec rolled_ms; /* counted time of the roll steps only; set by record_count */
	unsigned planned_roll_s; /* of the roll steps; 0 if there are none, and in old records, which do not have it */
	enum ending ending; /* ENDING_NONE: still running, or killed */
	enum feel feel;
	unsigned at; /* the current step */
	bool by_hand; /* logged afterwards, not guided by the program */
	char note[RECORD_NOTE_MAX]; /* the person's, one line of safe text; "": none */
	struct record_mark marks[LIST_MAX];
	unsigned marks_count;
	struct record_signal signals[RECORD_SIGNALS_MAX];
	unsigned signals_count;
	struct record_step *steps;
	unsigned steps_count, steps_capacity;
	unsigned session_signals; /* number of them that come from the running session; not stored */
	unsigned revision; /* the session's revision when the steps were updated; not stored */
};

void record_done(struct record *record);

/* Begins the record of a session that just started. */
void record_start(struct record *ret_record, const struct session *session, const struct wish *wish, int64_t started,
		  int32_t offset_s);

/* Changes for the store to write: the head (session row), the steps from `first` up to `end` (rows; a re-plan may add
 * some or, rarely, make the list shorter: rows from steps_count on are gone), signals from `signals_first` on. */
struct record_change {
	bool head;
	unsigned first, end;
	unsigned signals_first;
};

/* Brings the record up to date with the session at `at` (seconds since 1970): call it after each command, at each
 * change of step and once a second.  Returns what changed. */
struct record_change record_update(struct record *record, const struct session *session, int64_t at);

/* True if the session makes its day count as one with rolling: at least half of the planned rolling was done.  In old
 * records, where the planned amount is unknown, any rolling counts. */
bool record_counts_as_rolled(const struct record *record);

/* Sets `rolled_ms` from the steps.  Call it after changing steps other than by record_update. */
void record_count(struct record *record);

/* The person's day on which it started, in days since 1970. */
int64_t record_day(const struct record *record);

/* Adds a signal reported at the finish or the day after. */
void record_add_signal(struct record *record, const struct record_signal *signal);

/* True if the session has this signal for this place, whenever it was reported. */
bool record_has_signal(const struct record *record, const char *id, const char *muscle, enum side side);

/* Adds the stop signals that only its steps name.  False and ERR_USAGE if a step hurt and nothing says how, or if there are
 * too many signals. */
bool record_complete_signals(struct record *record, struct err *err);

/* True if every member has the same value. */
bool record_step_same(const struct record_step *a, const struct record_step *b);

struct record_step *record_add_step(struct record *record, const struct record_step *step);

/* True if it was interrupted with rolls, drills or stretches still to do. */
bool record_resumable(const struct record *record);

/* The plan of a record, all steps, rebuilt from the catalogue: for plan_check and session_resume.  Strokes end where
 * `safety` (NULL: no limits) requires.  Reasons are not recorded; each step has a note in their place.  False and
 * ERR_DATA if an id is no longer known. */
bool record_plan(const struct record *record, const struct catalogue *catalogue, const struct safety *safety,
		 struct plan *ret_plan, struct err *err);

/* One step of a record, rebuilt as in record_plan; false if an id is no longer known. */
bool record_step_rebuild(const struct catalogue *catalogue, const struct record_step *from, struct step *ret_step);

/* Starts a paused session where the record stopped.  `plan` comes from record_plan. */
void record_resume(struct record *record, const struct plan *plan, const struct safety *safety, msec now,
		   struct session *ret_session);

/* The sweep a signal was reported on; NULL: one muscle, or none. */
const struct record_step *record_signal_sweep(const struct record *record, const struct record_signal *signal);

/* Name of the bout a signal was reported on (for a sweep, of the group).  "" if no place was named. */
const char *record_signal_name(const struct record *record, const struct catalogue *catalogue,
			       const struct record_signal *signal);

/* Number of signals from `first` on that were reported at once, each for one muscle of a place; at least 1. */
unsigned record_report_size(const struct record *record, unsigned first);

/* Appends them in one line: "Area swells: Inner calf, Outer calf, left". */
void record_report(const struct record *record, const struct catalogue *catalogue, unsigned first, struct buf *out);

/* A muscle, or the group of a sweep, that was rolled on one or both sides. */
struct record_place {
	struct target target;
	enum side side;
	bool hurt; /* a stop signal was reported on it */
};
enum { RECORD_PLACES_MAX = 64 };

/* The places rolled, each once: first those that hurt, then the rest, in the order of the session.  Places missing from
 * the catalogue are omitted.  Returns their number. */
unsigned record_places(const struct record *record, const struct catalogue *catalogue,
		       struct record_place ret_places[RECORD_PLACES_MAX]);

/* Seconds done of all rolls, drills and stretches. */
unsigned record_work_s(const struct record *record);

/* Words of the enumerations: "finished", "hurt" ... */
const char *ending_word(enum ending ending); /* in files: "left" */
const char *ending_name(enum ending ending); /* for people: "ended early" */
const char *skip_word(enum skip skip);
const char *feel_word(enum feel feel);

#endif
