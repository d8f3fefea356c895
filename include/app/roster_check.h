/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks a roster before printing: nothing is written if anything is wrong. */
#ifndef APP_ROSTER_CHECK_H
#define APP_ROSTER_CHECK_H

#include "app/squad.h"
#include "io/yaml/report.h"

/* Reads every athlete, and checks fonts and the files that would be overwritten.  Ends `report`; false with the first
 * problems in `err`. */
bool roster_check(struct squad *squad, struct report report, struct err *err);

#endif
