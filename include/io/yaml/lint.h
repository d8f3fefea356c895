/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The lint pass: checks the text of a document against its schema before libcyaml sees it.
 *
 * libcyaml takes `30s` for 30, `010` for 8 and `maybe` for true, stops at the first error and seldom knows its line.
 * The lint pass walks schema and event stream in step and reports every error with its place and the nearest known
 * word.  The fuzz target checks the contract: libcyaml loads every document that is not LINT_BROKEN. */
#ifndef IO_YAML_LINT_H
#define IO_YAML_LINT_H

#include "core/catalogue/catalogue.h"
#include "io/yaml/report.h"
#include "io/yaml/schema.h"
#include "io/yaml/spans.h"
#include <stdbool.h>
#include <stddef.h>

/* Decides which words are valid under a rule of the schema: "tools", "muscles|groups", or one that the document
 * defines. */
struct vocabulary {
	const struct catalogue *catalogue;
	bool (*knows)(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err);
};

enum lint_verdict {
	LINT_CLEAN,
	LINT_LOADABLE, /* only unknown keys, numbers out of range and unknown ids: the rest can be loaded and checked */
	LINT_BROKEN,
};

/* Checks bytes[size].  If `vocabulary` is NULL, any id is accepted.  Takes at most a tenth of a second for any file.
 * Adds the place of every value to `spans`; their keys belong to the schema. */
enum lint_verdict lint(const char *name, const char *bytes, size_t size, const struct yaml_type *type,
		       const struct vocabulary *vocabulary, struct spans *spans, struct report *report);

#endif
