/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes the plan from profile and wish. */
#ifndef APP_REVIEW_H
#define APP_REVIEW_H

#include "app/app.h"

/* Runs the safety review and builds the best plan it allows. */
void review_and_plan(struct app *app);

/* Runs only the safety review; keeps the plan. */
void review_again(struct app *app);

/* Reviews the person as known before today's questions, for home. */
void review_known(struct app *app);

/* True if the verdict forbids rolling today. */
bool review_refuses(const struct app *app);

#endif
