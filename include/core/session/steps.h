/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Beginning, ending and removing steps, and delivering cues.
 *
 * Shared by advancing, commands and stop signals; internal to the session engine. */
#ifndef CORE_SESSION_STEPS_H
#define CORE_SESSION_STEPS_H

#include "core/plan/cue_line.h"
#include "core/session/cue.h"
#include "core/session/state.h"

/* Delivers a cue as of session->now. A cue with a text is always spoken: a key or a signal caused it. */
void session_emit(struct session *session, enum cue_kind kind, unsigned step, const struct sentences *line,
		  struct cues *cues);

/* As session_emit, with a global cue of the catalogue; NULL: without a text. */
void session_emit_cue(struct session *session, enum cue_kind kind, const char *id, struct cues *cues);

/* Begins a step from its start, shortened to what its limits leave. */
void session_begin_step(struct session *session, unsigned at);

/* Ends the current step (SKIP_NONE: as planned) and begins the next one, or ends the session. */
void session_end_step(struct session *session, enum skip why, struct cues *cues);

/* True if a reported stop signal excludes this step for today. */
bool session_is_barred(const struct session *session, const struct step *step);

/* Skips all remaining steps that are barred. */
void session_skip_barred(struct session *session);

/* Removes a later step together with the change before it. */
void session_leave_out(struct session *session, unsigned at, enum skip why);

/* The cap lowered by `by` steps, but never below 1, a touch. */
unsigned lower_cap(unsigned cap, unsigned by);

/* Ends a changeover in progress that no longer leads anywhere. */
void session_end_empty_change(struct session *session, struct cues *cues);

void session_over(struct session *session, enum ending ending, const struct sentences *line, struct cues *cues);

#endif
