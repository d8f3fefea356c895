/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Carries out acts: the only place where a key changes the state of the app. */
#ifndef APP_ACT_H
#define APP_ACT_H

#include "app/app.h"

void app_do(struct app *app, struct act act);

#endif
