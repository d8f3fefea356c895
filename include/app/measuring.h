/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests for the command and the view: checks whether one may be done today, and stores its values. */
#ifndef APP_MEASURING_H
#define APP_MEASURING_H

#include "app/app.h"

bool measuring_rolled_today(const struct app *app);

/* As in the settings. */
enum length_unit measuring_unit(const struct app *app);

/* ERR_REFUSED with a condition that excludes the test, ERR_USAGE less than a week before or after another value. */
bool measuring_allowed(const struct app *app, const struct self_test *test, const struct measurement *all,
		       unsigned count, int64_t at, struct err *err);

/* Stores the trials of both sides, left and right. */
bool measuring_keep(struct app *app, const struct self_test *test, struct measurement sides[2], int64_t at,
		    struct err *err);

/* Loads the values of the test that the view shows; frees them once it is left.  Call it after each act. */
void measuring_update(struct app *app);

/* Takes the trials typed for the left side, then those for the right, and stores them. */
void measuring_take(struct app *app);

/* Deletes the last values of the test that the view shows, of both sides. */
void measuring_delete(struct app *app);

/* The data for the view. */
struct measured measuring_shown(const struct app *app);

void measuring_done(struct measures *measures);

#endif
