/* SPDX-License-Identifier: MIT */
/* The lint pass: holds the text of a document to its schema before libcyaml sees it.
 *
 * libcyaml takes `30s` for 30, `010` for 8 and `maybe` for true, stops at the first error and seldom knows its line.
 * Here schema and event stream are walked in step, and every error is reported with its place and the nearest known
 * word.  Law (the fuzz target holds it): what is clean here, libcyaml loads. */
#ifndef IO_LINT_H
#define IO_LINT_H

#include <stdbool.h>
#include <stddef.h>
#include "io/report.h"
#include "io/schema.h"

/* True if nothing is wrong with bytes[size].  Any file is answered within a tenth of a second. */
bool lint(const char *name, const char *bytes, size_t size, const struct yaml_type *type, struct report *report);

#endif
