/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Whether a session was done or mostly skipped: the same for the record, the finish and the exit status. */
#ifndef CORE_SESSION_VERDICT_H
#define CORE_SESSION_VERDICT_H

#include "core/session/state.h"

/* True if at least half of the planned rolling was rolled: of the active time where no rolling was planned. */
bool session_did_enough(const struct session *session);

/* How it ended.  A routine that was mostly skipped ended early, even if its last step was reached. */
enum ending session_verdict(const struct session *session);

/* The line at the end of such a routine, or of one that was done. */
const char *session_last_line(const struct session *session);

#endif
