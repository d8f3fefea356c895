/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* `roster --collect`: prints the sessions that a squad sent back, per athlete. */
#ifndef APP_COLLECT_H
#define APP_COLLECT_H

#include "app/app.h"

/* Reads the files of the command line: rosters and messages with lines for the coach, in any order. */
enum status collect_command(struct app *app);

#endif
