/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Changes to the saved profile offered by its views: tools, conditions, clearances, rests and the name. */
#ifndef APP_PROFILE_CHANGE_H
#define APP_PROFILE_CHANGE_H

#include "app/app.h"

/* Sets the tools at hand (bits) and saves them.  False, with a message, if there is none. */
bool profile_change_tools(struct app *app, uint64_t tools);

/* Ticks or unticks one tool; a profile without tools starts with the basic ones. */
void profile_change_tool(struct app *app, unsigned tool);

/* Ends a condition (position in the profile) now. */
void profile_change_over(struct app *app, unsigned condition);

/* Sets or removes a doctor's clearance of a condition; shows the reason if it cannot be cleared. */
void profile_change_clearance(struct app *app, unsigned condition);

/* Removes an ease or a rest (position in the profile).  A rest with an end date cannot be cut short; one without can be
 * ended. */
void profile_change_ease(struct app *app, unsigned ease);

/* Sets the name on handouts; one that is too long is cut. */
void profile_change_name(struct app *app, const char *name);

#endif
