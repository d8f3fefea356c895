/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits the rows of schema tables. */
#include "io/yaml/schema.h"

#include <string.h>

const cyaml_schema_value_t schema_text = {
	CYAML_VALUE_STRING(CYAML_FLAG_POINTER, char *, 1, SCHEMA_TEXT_MAX),
};

const cyaml_schema_value_t schema_number = {
	CYAML_VALUE_UINT(CYAML_FLAG_DEFAULT, unsigned),
};

const char *field_rule(const cyaml_schema_field_t *field)
{
	return field->key + strlen(field->key) + 1;
}

const char *field_meaning(const cyaml_schema_field_t *field)
{
	const char *rule = field_rule(field);
	return rule + strlen(rule) + 1;
}
