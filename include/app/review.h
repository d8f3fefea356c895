/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes the plan from profile and wish. */
#ifndef APP_REVIEW_H
#define APP_REVIEW_H

#include "app/app.h"

/* Runs the safety review and builds the best plan it allows. */
void review_and_plan(struct app *app);

/* Runs the safety review alone: the plan stays. */
void review_again(struct app *app);

/* Reviews what is known before today's questions, for home. */
void review_known(struct app *app);

/* True if the verdict forbids rolling today. */
bool review_refuses(const struct app *app);

#endif
