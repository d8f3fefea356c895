/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Hooks: the user's programs `start`, `cue` and `finish`, run at these points of a session (docs/hooks.md). */
#ifndef APP_HOOKS_H
#define APP_HOOKS_H

#include "app/app.h"

enum hook { HOOK_START, HOOK_CUE, HOOK_FINISH };

/* Starts a hook if the user has one; never waits.  `cue` is NULL except for HOOK_CUE.  A hook that cannot be started is
 * reported once per session. */
void hooks_run(struct app *app, enum hook hook, const struct cue *cue);

#endif
