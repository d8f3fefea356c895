/* SPDX-License-Identifier: MIT */
/* Single values against their schema and rule: numbers, texts, words, yes and no. */
#ifndef IO_YAML_LINT_SCALAR_H
#define IO_YAML_LINT_SCALAR_H

#include "io/yaml/schema.h"
#include <stdbool.h>
#include <stddef.h>

enum { SCALAR_ERROR_MAX = 400, ID_MAX = 40 };

struct scalar {
	const char *text; /* NUL behind its end, may hold others */
	size_t size;
	bool plain; /* neither quoted nor folded */
	bool escapes; /* in double quotes: may hold what its bytes do not show */
};

/* True if it fits; else what is wrong and was expected is in ret_error[SCALAR_ERROR_MAX].  For rules see io/yaml/schema.h. */
bool scalar_fits(const struct scalar *scalar, const char *rule, const cyaml_schema_value_t *schema, char *ret_error);

#endif
