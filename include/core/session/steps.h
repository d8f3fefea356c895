/* SPDX-License-Identifier: MIT */
/* From step to step: beginning, ending and leaving out steps, and telling it.
 *
 * What advancing, commands and stop signals have in common; for the session engine only. */
#ifndef CORE_SESSION_STEPS_H
#define CORE_SESSION_STEPS_H

#include "core/plan/cue_line.h"
#include "core/session/cue.h"
#include "core/session/state.h"

/* Hands out a cue as of session->now.  One with a text is always spoken: a key or a signal asked for it. */
void session_tell(struct session *session, enum cue_kind kind, unsigned step, const struct sentences *line,
		  struct cues *cues);

/* The same with one global cue of the catalogue; NULL: without a text. */
void session_tell_cue(struct session *session, enum cue_kind kind, const char *id, struct cues *cues);

/* Begins a step from its start, not longer than its limits leave. */
void session_begin_step(struct session *session, unsigned at);

/* Ends the current step (SKIP_NONE: as planned) and begins the next one, or ends the session. */
void session_end_step(struct session *session, enum skip why, struct cues *cues);

/* Whether a stop signal that was reported leaves this step out for today. */
bool session_is_barred(const struct session *session, const struct step *step);

/* Takes out all that is barred of what is still to come. */
void session_leave_barred(struct session *session);

/* Goes on where the change in progress leads to nothing any more. */
void session_settle(struct session *session, struct cues *cues);

void session_over(struct session *session, enum ending ending, const struct sentences *line, struct cues *cues);

#endif
