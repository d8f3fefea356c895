/* SPDX-License-Identifier: MIT */
/* Leading through a session: what the loop and the acts ask for. */
#ifndef APP_COACH_H
#define APP_COACH_H

#include "app/app.h"

extern const struct front front_screen, front_plain;

/* Starts the session of the app's plan. */
void coach_start(struct app *app);

/* Goes on with the interrupted session; with a message where that is not possible any more. */
void coach_resume(struct app *app);

/* Lets the session reach this turn's moment: cues, and the pause of a suspension. */
void coach_pass_time(struct app *app);

void coach_command(struct app *app, enum command command);
void coach_stop_signal(struct app *app, unsigned signal);

/* Plans what is left anew for so many minutes. */
void coach_replan(struct app *app, unsigned minutes);

/* Pauses while a view is open that wants it, and goes on after it. */
void coach_heed_view(struct app *app);

/* Ends the coaching. */
void coach_end(struct app *app, enum status status);

#endif
