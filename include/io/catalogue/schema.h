/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The libcyaml schema of a catalogue document, built from the field tables (core/catalogue/field.h). */
#ifndef IO_CATALOGUE_SCHEMA_H
#define IO_CATALOGUE_SCHEMA_H

#include "io/yaml/schema.h"

/* Built on the first call; lives as long as the program. */
const struct yaml_type *catalogue_document(void);

#endif
