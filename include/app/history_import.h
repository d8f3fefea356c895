/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* `history --import`. */
#ifndef APP_HISTORY_IMPORT_H
#define APP_HISTORY_IMPORT_H

#include "app/app.h"

/* Needs settings, catalogue and profile. */
enum status history_import(struct app *app);

#endif
