/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides whether a key or line may answer the current question: not before the user can have read it (tui/gate.h). */
#ifndef APP_ATTENTION_H
#define APP_ATTENTION_H

#include "app/app.h"

/* Call it when a frame is shown and only waiting is left. */
void attention_shown(struct app *app);

/* True if a key that has just arrived may act on the current view. */
bool attention_open(struct app *app, const struct scene *scene, key pressed);

/* For questions asked line by line: call the first after printing a question; the second is true if a line that has
 * just arrived may answer it, and otherwise prints the reason.  From a pipe, every line counts. */
void attention_asked(struct app *app);
bool attention_line_counts(struct app *app);

/* The message for a key that came too early. */
extern const char attention_note[];

#endif
