/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Routines on disk (kind: routine): written by a coach, or by `plan --format yaml` or
 * `plan --format code`.
 *
 * A routine that loads suits a person without limits who has every tool: no bout is too long, no pressure too high, and
 * no no-go area is rolled.  core/plan/routine_plan.h applies the limits of a person. */
#ifndef IO_FILES_ROUTINE_H
#define IO_FILES_ROUTINE_H

#include "core/plan/routine.h"
#include "io/yaml/document.h"

extern const struct yaml_type routine_document;

/* A file of YAML, or of a code (core/plan/code.h).  False with all errors in the report, each with its place and remedy;
 * `ret_routine` is then unchanged. */
bool routine_parse(struct routine *ret_routine, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report);

/* The same for a file that has not been read. */
bool routine_load(struct routine *ret_routine, const char *path, const struct catalogue *catalogue,
		  struct report *report);

#endif
