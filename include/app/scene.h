/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The scene: the part of the app that a view may read in the current loop iteration. */
#ifndef APP_SCENE_H
#define APP_SCENE_H

#include "app/app.h"

struct scene scene_of(const struct app *app);

#endif
