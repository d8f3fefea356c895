/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks single values against their schema and rule: numbers, texts, words, flags. */
#ifndef IO_YAML_LINT_SCALAR_H
#define IO_YAML_LINT_SCALAR_H

#include "io/yaml/schema.h"
#include <stdbool.h>
#include <stddef.h>

enum { SCALAR_ERROR_MAX = 400, ID_MAX = 40 };

struct scalar {
	const char *text; /* NUL-terminated, may contain other NULs */
	size_t size;
	bool plain; /* neither quoted nor folded */
	bool escapes; /* in double quotes: escapes may produce unsafe characters */
};

/* True if the value is valid; otherwise ret_error[SCALAR_ERROR_MAX] has the error.  For rules see io/yaml/schema.h. */
bool scalar_fits(const struct scalar *scalar, const char *rule, const cyaml_schema_value_t *schema, char *ret_error);

#endif
