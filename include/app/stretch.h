/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The stretches that the finish offers on one key, because the requested minutes are never exceeded without consent. */
#ifndef APP_STRETCH_H
#define APP_STRETCH_H

#include "app/app.h"

/* Finds the offer once the finish view opens. */
void stretch_update(struct app *app);

/* Minutes of the stretches currently offered; 0: none. They are offered only after a finished routine without
 * stretches in which nothing hurt, with no question open, and while the muscles are warm. */
unsigned stretch_minutes(const struct app *app);

/* Starts them, as part of the same session. */
void stretch_start(struct app *app);

#endif
