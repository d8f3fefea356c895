/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Makes a roster from a spreadsheet: one row per athlete, columns with everyday headings. */
#ifndef IO_FILES_ROSTER_CSV_H
#define IO_FILES_ROSTER_CSV_H

#include "core/catalogue/catalogue.h"
#include "io/yaml/report.h"
#include <stdint.h>

/* Appends the roster as YAML.  False with all errors in the report, each with row and column of the spreadsheet.
 * `bytes` end with a NUL and are written to. */
bool roster_of_csv(struct buf *ret_yaml, const char *name, char *bytes, const struct catalogue *catalogue, int64_t now,
		   struct report *report);

#endif
