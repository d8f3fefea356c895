/* SPDX-License-Identifier: MIT */
/* Playing a session in a test: one session, its last cues, and words to drive and to look at it.
 *
 * To be included after cmocka.h and its four. */
#ifndef TESTS_SESSION_PLAY_H
#define TESTS_SESSION_PLAY_H

#include "test.h"

#include "core/session/session.h"
#include "session_sample.h"
#include <string.h>

static struct session session;
static struct cues cues;

static inline void start(struct plan plan)
{
	session_start(&session, &plan, NULL, 0);
	plan_done(&plan);
}

/* To so many seconds after the start; `cues` are those of this call. */
static inline void advance(msec seconds)
{
	cues.count = 0;
	session_advance(&session, seconds * MSEC_SECOND, &cues);
}

static inline void press(enum command command, msec seconds)
{
	cues.count = 0;
	session_command(&session, command, seconds * MSEC_SECOND, &cues);
}

/* The first cue of a kind that was handed out last; NULL if none. */
static inline const struct cue *told(enum cue_kind kind)
{
	for (unsigned i = 0; i < cues.count; i++) {
		if (cues.item[i].kind == kind)
			return &cues.item[i];
	}
	return NULL;
}

static inline void assert_told(enum cue_kind kind, const char *text)
{
	assert_non_null(told(kind));
	assert_string_equal(told(kind)->text, text);
}

static inline void assert_refused(const char *id)
{
	assert_told(CUE_REFUSED, catalogue_cue(catalogue_builtin(), id));
}

static inline struct snapshot snapshot_at(msec milliseconds)
{
	session_advance(&session, milliseconds, &cues);
	return session_snapshot(&session, milliseconds);
}

/* Steps of one_of_each. */
enum { LEAD_IN, CALF_LEFT, SWITCH, CALF_RIGHT, TO_STRETCH, STRETCH, TO_DRILL, DRILL, FINISH, END };

/* 15, 35, 5, 35, 5, 30, 5, 20 and 30 s. */
static inline struct plan one_of_each(void)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 15));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_LEFT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_roll(mode, "gastrocnemius-medial", SIDE_RIGHT, 35));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_STRETCH, "calf-wall-straight", SIDE_LEFT, 30));
	sample_add(&plan, sample_change(STEP_CHANGEOVER, 5));
	sample_add(&plan, sample_stretch(STEP_DRILL, "high-knees", SIDE_BOTH, 20));
	sample_add(&plan, sample_change(STEP_FINISH, 30));
	return plan;
}

#endif
