/* SPDX-License-Identifier: MIT */
/* Routines on disk (kind: routine): what a coach writes, or `plan --format yaml` wrote and somebody edited.
 *
 * A routine that loads is possible for somebody without limits and with every tool: no bout is too long, no pressure
 * too high, nothing is rolled that never is.  Whose limits close what is for core/plan/routine_plan.h. */
#ifndef IO_FILES_ROUTINE_H
#define IO_FILES_ROUTINE_H

#include "core/plan/routine.h"
#include "io/yaml/document.h"

extern const struct yaml_type routine_document;

/* False with all errors in the report, each with its place and the remedy; `ret_routine` is untouched then. */
bool routine_load(struct routine *ret_routine, const char *path, const struct catalogue *catalogue,
		  struct report *report);

/* The same for a file that was read and not yet parsed. */
bool routine_parse(struct routine *ret_routine, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report);

#endif
