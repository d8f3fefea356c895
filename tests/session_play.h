/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plays a session in a test: one session, its latest cues, and helpers to drive and inspect it.
 *
 * Include after cmocka.h and the four headers it needs. */
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

/* Advances to this many seconds after the start; `cues` receives the cues of this call. */
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

/* The first cue of a kind in the latest call; NULL if none. */
static inline const struct cue *cue_of(enum cue_kind kind)
{
	for (unsigned i = 0; i < cues.count; i++) {
		if (cues.item[i].kind == kind)
			return &cues.item[i];
	}
	return NULL;
}

static inline void assert_cue(enum cue_kind kind, const char *text)
{
	assert_non_null(cue_of(kind));
	assert_string_equal(cue_of(kind)->text, text);
}

static inline void assert_refused(const char *id)
{
	const struct cue *cue = cue_of(CUE_REFUSED);
	const char *text = catalogue_cue(catalogue_builtin(), id);
	assert_non_null(cue);
	/* A separate test covers the pressure that some lines name. */
	if (strncmp(text, "{n}", 3) == 0)
		assert_string_equal(strchr(cue->text, ' '), text + 3);
	else
		assert_string_equal(cue->text, text);
}

static inline struct snapshot snapshot_at(msec milliseconds)
{
	session_advance(&session, milliseconds, &cues);
	return session_snapshot(&session, milliseconds);
}

/* Indices of the steps of one_of_each. */
enum { LEAD_IN, CALF_LEFT, SWITCH, CALF_RIGHT, TO_STRETCH, STRETCH, TO_DRILL, DRILL, FINISH, END };

/* Durations: 15, 35, 5, 35, 5, 30, 5, 20 and 30 s. */
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
