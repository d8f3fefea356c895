/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The guided session: starting, time, commands and ending. */
#ifndef APP_COACH_H
#define APP_COACH_H

#include "app/app.h"

extern const struct front front_screen, front_plain;

/* Starts a session with the app's plan. */
void coach_start(struct app *app);

/* Resumes the interrupted session; if it is no longer allowed, shows the reason and a new plan. */
void coach_resume(struct app *app);

/* Advances the session to the current clock reading and issues its cues; pauses after a suspension. */
void coach_pass_time(struct app *app);

void coach_command(struct app *app, enum command command);
void coach_stop_signal(struct app *app, unsigned signal);

/* Takes the answers to the questions after a stop signal, or leaves the questions. */
void coach_answer(struct app *app, enum answer answer);
void coach_leave_wait(struct app *app);

/* Replans the rest of the session for the given minutes. */
void coach_replan(struct app *app, unsigned minutes);

/* Pauses while a view that pauses is open, and continues when it closes. */
void coach_heed_view(struct app *app);

/* The exit status of the session, which agrees with its record. */
enum status coach_verdict(const struct app *app);

/* Ends the guided session and the program. */
void coach_end(struct app *app, enum status status);

/* Continues a finished session with more steps, such as stretches. */
void coach_extend(struct app *app, const struct plan *more);

#endif
