/* SPDX-License-Identifier: MIT */
/* The program in the real world: this machine's clocks, signals and sounds. */
#ifndef APP_REAL_H
#define APP_REAL_H

#include "print/pages.h"

/* What `main` returns.  `pdf` may be NULL: then PDF is left to rollcoach-pdf. */
int real_main(const struct pages_format *pdf, int argc, char **argv);

#endif
