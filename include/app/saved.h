/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saved routines: routines/NAME.yaml in the settings folder. */
#ifndef APP_SAVED_H
#define APP_SAVED_H

#include "app/app.h"

/* Lists the names, sorted, for Home. */
void saved_list(struct app *app);
void saved_done(struct app *app);

/* Saves the plan under a name that is a valid file name and can be typed after `roll`.  False with the reason. */
bool saved_keep(struct app *app, const char *name, struct err *err);

/* Loads the routine at this place of the list, as `roll NAME` does. */
bool saved_open(struct app *app, unsigned at, struct err *err);

#endif
