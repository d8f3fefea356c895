/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides whether a session was done or mostly skipped, for the record, the finish and the exit status alike. */
#ifndef CORE_SESSION_VERDICT_H
#define CORE_SESSION_VERDICT_H

#include "core/session/state.h"

/* True if at least half of the planned rolling was done; if none was planned, half of the active time. */
bool session_did_enough(const struct session *session);

/* The ending of the session.  A routine that was mostly skipped ended early, even if its last step was reached. */
enum ending session_verdict(const struct session *session);

/* The closing line of a routine that was mostly skipped, or of one that was done. */
const char *session_last_line(const struct session *session);

#endif
