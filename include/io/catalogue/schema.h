/* SPDX-License-Identifier: MIT */
/* The schema of a catalogue document: one table for each struct of core/catalogue/entry.h. */
#ifndef IO_CATALOGUE_SCHEMA_H
#define IO_CATALOGUE_SCHEMA_H

#include "io/yaml/schema.h"

extern const struct yaml_type catalogue_document;

/* A struct of the catalogue and its table, for those who walk the schema: "muscle", muscle_fields. */
struct schema_struct {
	const char *name;
	const char *meaning;
	const cyaml_schema_field_t *fields;
};

/* The whole catalogue first; ends with a row without a name. */
extern const struct schema_struct catalogue_structs[];

#endif
