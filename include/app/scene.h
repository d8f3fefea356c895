/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The scene: what a view may read of the app in the current loop iteration. */
#ifndef APP_SCENE_H
#define APP_SCENE_H

#include "app/app.h"

struct scene scene_of(const struct app *app);

#endif
