/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks on raw bytes before YAML parsing: valid, printable characters and no directives. */
#ifndef IO_YAML_LINT_TEXT_H
#define IO_YAML_LINT_TEXT_H

#include "io/yaml/report.h"
#include <stdbool.h>
#include <stddef.h>

/* Returns false, and reports each place, if the bytes contain control characters, bidirectional overrides or invalid
 * UTF-8, or a line begins with '%'. */
bool lint_text(const char *name, const char *bytes, size_t size, struct report *report);

/* Describes unsafe bytes: "control character U+001B".  Writes into out[size]; returns it. */
const char *unsafe_words(const char *bytes, size_t bytes_size, char *out, size_t size);

#endif
