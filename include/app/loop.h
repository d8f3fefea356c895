/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The main loop of a guided session. */
#ifndef APP_LOOP_H
#define APP_LOOP_H

#include "app/app.h"

/* Runs until the session is over; returns the exit status.  Requires catalogue, profile and wish loaded, and world,
 * front end and first view open. */
enum status app_run(struct app *app);

#endif
