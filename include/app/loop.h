/* SPDX-License-Identifier: MIT */
/* The loop that leads a person. */
#ifndef APP_LOOP_H
#define APP_LOOP_H

#include "app/app.h"

/* Leads until it is over; returns the exit status.  Catalogue, profile and wish are loaded, world and front are open and
 * so is a first view. */
enum status app_run(struct app *app);

#endif
