/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The next-day questions: one about each place that hurt, then three general ones about the last routine.
 *
 * A place that hurt is left out of every plan until the person has answered, which is possible after a night.  The
 * general questions come once, 12 to 72 hours after the last finished routine, and can be put off once. */
#ifndef CORE_RECORD_NEXT_DAY_H
#define CORE_RECORD_NEXT_DAY_H

#include "core/record/history.h"

enum {
	NEXT_DAY_FROM_S = 12 * HOUR_S,
	NEXT_DAY_TO_S = 72 * HOUR_S,
	NEXT_DAY_NIGHT_S = 8 * HOUR_S, /* midnight alone makes no next day */
	NEXT_DAY_TEXT_MAX = 512
};

/* A muscle that was stopped for pain, or a whole group that was rolled in one bout. */
struct hurt {
	struct target target;
	enum side side;
	int64_t at; /* when it hurt, in seconds since 1970-01-01 UTC */
	const char *felt; /* what stopped it, in a few words: "pain" */
	uint64_t eases; /* the profile's eases that it combines, as bits */
};

/* Adds a resting or hurt place to the list. Muscles of one group that were stopped at the same moment were rolled
 * together and are one place, under the name of the group. Returns the new count. */
unsigned hurt_add(struct hurt *hurt, unsigned count, const struct catalogue *catalogue, const struct ease *ease,
		  unsigned at);

struct next_day_due {
	struct hurt hurt[LIST_MAX];
	unsigned hurt_count;
	int64_t of; /* end of the routine that the general questions are about; 0: none */
	const struct record *routine; /* that routine, borrowed from the history; NULL: none, or it was deleted */
	bool later; /* may be put off */
};

/* The questions due at `now`.  A place that hurt is asked about on any day other than the one on which it hurt or was
 * last asked about, and not within a night of that, so if the clock was set back, it is asked about too early rather
 * than never. */
struct next_day_due next_day_find(const struct profile *profile, const struct catalogue *catalogue,
				  const struct history *history, int64_t now, int32_t offset_s);

/* "Yesterday we stopped Soleus, left: pain.  How is it today?" */
const char *next_day_hurt_text(const struct hurt *hurt, const struct catalogue *catalogue, int64_t now,
			       int32_t offset_s, char out[NEXT_DAY_TEXT_MAX]);

/* "You rolled the calves and the soles yesterday.  Three quick questions." */
const char *next_day_opening(const struct next_day_due *due, const struct catalogue *catalogue, int64_t now,
			     int32_t offset_s, char out[NEXT_DAY_TEXT_MAX]);

/* Records how a place that hurt is now; `answer` is one for NEXT_DAY_HURT.  False with an err if the profile is full;
 * the place then stays open. */
bool next_day_answer(struct profile *profile, const struct catalogue *catalogue, const struct hurt *hurt,
		     const struct next_day *answer, int64_t now, struct err *err);

/* Applies an answer beyond the stop signal it counts as: conditions, questions in doubt, regions that rest. */
bool next_day_apply(struct profile *profile, const struct catalogue *catalogue, const struct next_day *answer,
		    struct target place, enum side side, int64_t now, struct err *err);

/* Records that the general questions about the routine that ended at `of` were answered (0: no routine). */
void next_day_settle(struct profile *profile, int64_t of);

/* Call it before deleting a session: its open questions are kept. */
void next_day_owe(struct profile *profile, const struct record *record, int64_t now);

/* Puts the general questions off, once. */
void next_day_put_off(struct profile *profile);

/* The `number`th answer to a question; NULL at the end. */
const struct next_day *next_day_entry(const struct catalogue *catalogue, enum next_day_question question,
				      unsigned number);

#endif
