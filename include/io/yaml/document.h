/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* YAML documents, loaded in three steps: bytes, lint, libcyaml.
 *
 * A document that loads follows its schema to the letter: every number decimal and in range, every text one line of
 * safe UTF-8, every word known, nothing unknown, missing or duplicated.  All errors go to the report.  The caller
 * checks that the values fit together, and reports errors with yaml_file_error.
 *
 *	struct yaml_file file;
 *	if (yaml_file_read(&file, path, &report) &&
 *	    yaml_file_parse(&file, &routine_document, &vocabulary, &report))
 *		use((const struct routine *)file.value);
 *	yaml_file_done(&file);
 */
#ifndef IO_YAML_DOCUMENT_H
#define IO_YAML_DOCUMENT_H

#include "io/yaml/lint.h"
#include "io/yaml/report.h"
#include "io/yaml/schema.h"
#include <stdbool.h>
#include <stddef.h>

struct yaml_file {
	char *name; /* the file's name as the user wrote it */
	char *bytes;
	size_t size;
	const struct yaml_type *type; /* NULL until parsed */
	void *value; /* the struct of the type; texts and lists belong to the document */
	struct spans spans; /* the places of its values */
};

/* Reads the file.  On failure the document is empty; yaml_file_done() is optional. */
bool yaml_file_read(struct yaml_file *ret_file, const char *path, struct report *report);

/* Reads standard input to its end; errors call the file "standard input". */
bool yaml_file_read_input(struct yaml_file *ret_file, struct report *report);

/* A document made of the given bytes, which are copied. */
void yaml_file_of_bytes(struct yaml_file *ret_file, const char *name, const char *bytes, size_t size);

/* Lints and loads the document; ids are checked against the vocabulary unless it is NULL.  Returns false with all
 * errors in the report.  If the only errors are unknown keys and invalid values (LINT_LOADABLE), `value` is set anyway:
 * the caller can check the rest, and the user sees all errors in one run. */
bool yaml_file_parse(struct yaml_file *file, const struct yaml_type *type, const struct vocabulary *vocabulary,
		     struct report *report);

/* Frees bytes and value, and with them every text borrowed from the value. */
void yaml_file_done(struct yaml_file *file);

/* The word of `kind: word` in the first line that is neither empty nor a comment; "" if there is none.  Writes into
 * out[size]. */
const char *yaml_file_kind(const struct yaml_file *file, char *out, size_t size);

/* Line and column of the value at `path`; of the start of the file if it is not there. */
struct place yaml_file_place(const struct yaml_file *file, const char *path);

/* Reports an error of the value at `path`, such as "steps[3].seconds"; "" is the whole document.  Values that the lint
 * pass has reported are skipped. */
void yaml_file_error(const struct yaml_file *file, struct report *report, const char *path, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* Reports many at once, in file order. */
struct yaml_diagnostic {
	const char *path, *text;
};
void yaml_file_errors(const struct yaml_file *file, struct report *report, const struct yaml_diagnostic *diagnostics,
		      size_t count);

#endif
