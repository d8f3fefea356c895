/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The program with this machine's clocks, signals and sounds. */
#ifndef APP_REAL_H
#define APP_REAL_H

#include "print/pages.h"

/* Returns the exit status.  If `pdf` is NULL, rollcoach-pdf is run to print PDF. */
int real_main(const struct pages_format *pdf, int argc, char **argv);

#endif
