/* SPDX-License-Identifier: MIT */
/* What must hold of a text before any YAML parser reads it: safe characters, no directives. */
#ifndef IO_YAML_LINT_TEXT_H
#define IO_YAML_LINT_TEXT_H

#include "io/yaml/report.h"
#include <stdbool.h>
#include <stddef.h>

/* False, with each place reported, if a control character, a bidirectional override or ill-formed UTF-8 is in it, or a
 * line that begins with '%'. */
bool lint_text(const char *name, const char *bytes, size_t size, struct report *report);

/* Words for the unsafe bytes: "control character U+001B".  Writes into out[size]; returns it. */
const char *unsafe_words(const char *bytes, size_t bytes_size, char *out, size_t size);

#endif
