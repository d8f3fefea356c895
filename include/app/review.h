/* SPDX-License-Identifier: MIT */
/* From profile and wish to the plan. */
#ifndef APP_REVIEW_H
#define APP_REVIEW_H

#include "app/app.h"

/* Reviews, and builds the plan that serves best. */
void review_and_plan(struct app *app);

/* The verdict forbids rolling today. */
bool review_refuses(const struct app *app);

#endif
