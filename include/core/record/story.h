/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* One session as rows of label and value, the same on screen, in plain mode and in text. */
#ifndef CORE_RECORD_STORY_H
#define CORE_RECORD_STORY_H

#include "core/record/history.h"

/* The person's current state: effects of a session that no longer apply are not reported. */
struct in_force {
	const struct profile *profile;
	int64_t now;
	int32_t offset_s;
};

/* Receives one row; if `label` is "", the row belongs to the label above. */
typedef void story_row(void *context, const char *label, const char *value);

/* Reports what was planned and done, step by step; marks, signals, how it felt; and what later plans do differently
 * because of it.  `recent` holds earlier signals, to recognise a second time.  The record needs its steps. */
void record_story(const struct record *record, const struct catalogue *catalogue, const struct history *recent,
		  const struct in_force *in_force, story_row *add, void *context);

/* Effects on later plans: whatever an empty profile learns from the session that is still in the
 * person's profile too.  The caller frees it. */
struct profile *record_learned(const struct record *record, const struct catalogue *catalogue,
			       const struct history *recent, const struct in_force *in_force);

/* "Lower calf, left, marked in 3 of the last 5 routines. Sore again and again? ..." */
void advice_text(const struct advice *advice, const struct catalogue *catalogue, struct buf *out);

/* "7:40": minutes and whole seconds, as in the history. */
enum { STORY_TIME_MAX = 24 };
const char *story_time(msec time, char out[STORY_TIME_MAX]);

/* "2026-03-02 19:05", in the person's time zone. */
enum { STORY_DATE_MAX = 40 };
const char *story_date(int64_t at, int32_t offset_s, char out[STORY_DATE_MAX]);

/* Name of a muscle, group, area, stretch or drill; the id itself if it is no longer in the catalogue. */
const char *story_name(const struct catalogue *catalogue, const char *id);

#endif
