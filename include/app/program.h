/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The whole program, as a function of its environment and arguments. */
#ifndef APP_PROGRAM_H
#define APP_PROGRAM_H

#include "app/app.h"

/* Returns the exit status. */
enum status app_main(struct environment_factory *environment, int argc, char **argv);

#endif
