/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Routines on disk (kind: routine): written by a coach, or by `plan --format yaml` or
 * `plan --format code`.
 *
 * A routine that loads suits a person who has no limits and every tool: no bout is too long, no pressure too high, and
 * no no-go area is rolled.  core/plan/routine_plan.h applies a person's limits. */
#ifndef IO_FILES_ROUTINE_H
#define IO_FILES_ROUTINE_H

#include "core/plan/routine.h"
#include "io/yaml/document.h"

extern const struct yaml_type routine_document;

/* Parses a YAML file or a text code (core/plan/code.h).  False with all errors in the report, each with its place and
 * remedy; `ret_routine` is then unchanged. */
bool routine_parse(struct routine *ret_routine, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report);

/* Reads the file, then parses it. */
bool routine_load(struct routine *ret_routine, const char *path, const struct catalogue *catalogue,
		  struct report *report);

#endif
