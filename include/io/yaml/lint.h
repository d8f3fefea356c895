/* SPDX-License-Identifier: MIT */
/* The lint pass: holds the text of a document to its schema before libcyaml sees it.
 *
 * libcyaml takes `30s` for 30, `010` for 8 and `maybe` for true, stops at the first error and seldom knows its line.
 * Here schema and event stream are walked in step, and every error is reported with its place and the nearest known
 * word.  Law (the fuzz target holds it): what has nothing worse than strays here, libcyaml loads. */
#ifndef IO_YAML_LINT_H
#define IO_YAML_LINT_H

#include "core/catalogue/catalogue.h"
#include "io/yaml/report.h"
#include "io/yaml/schema.h"
#include <stdbool.h>
#include <stddef.h>

/* Which words are known, by the rules of the schema: "tools", "muscles|groups", or words of the document's own. */
struct vocabulary {
	const struct catalogue *catalogue;
	bool (*knows)(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err);
};

/* Values that are wrong and yet of their type: a number out of range, an id that nobody knows. */
struct strays {
	struct place places[REPORT_FILE_MAX];
	unsigned count;
};

enum lint_verdict {
	LINT_CLEAN,
	LINT_STRAYS, /* nothing worse than unknown keys and stray values: the rest can be read to look on */
	LINT_BROKEN,
};

/* Looks at bytes[size].  `vocabulary` may be NULL: then any id will do.  Any file is answered within a tenth of a
 * second. */
enum lint_verdict lint(const char *name, const char *bytes, size_t size, const struct yaml_type *type,
		       const struct vocabulary *vocabulary, struct strays *ret_strays, struct report *report);

#endif
