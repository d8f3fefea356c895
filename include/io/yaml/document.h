/* SPDX-License-Identifier: MIT */
/* YAML documents that cannot fool the program: bytes, lint, libcyaml, in this order.
 *
 * A document that loads is what its schema says, to the letter: every number decimal and in range, every text one
 * line of safe UTF-8, every word known, nothing unknown, missing or doubled.  All that is wrong goes to the report.
 * What values mean together is for the caller to check, who reports it with yaml_file_error.
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
	char *name; /* of the file, as the user wrote it */
	char *bytes;
	size_t size;
	const struct yaml_type *type; /* NULL until parsed */
	void *value; /* the struct of the type; texts and lists belong to the document */
	struct strays strays; /* values of it that are wrong, and named as such */
};

/* Reads the file.  On failure the document is empty (and may be ended or not). */
bool yaml_file_read(struct yaml_file *ret_file, const char *path, struct report *report);

/* A document of bytes at hand, copied. */
void yaml_file_of_bytes(struct yaml_file *ret_file, const char *name, const char *bytes, size_t size);

/* Lints and loads what was read; ids are held to the vocabulary unless it is NULL.  False with all errors in the
 * report.  Where nothing is worse than unknown keys and stray values, `value` is there all the same: the caller looks
 * what else is wrong, so that all errors are told in one go. */
bool yaml_file_parse(struct yaml_file *file, const struct yaml_type *type, const struct vocabulary *vocabulary,
		     struct report *report);

/* Frees bytes and value; texts borrowed from the value end here. */
void yaml_file_done(struct yaml_file *file);

/* The word of `kind: word` in the first line that is neither empty nor a comment; "" if there is none.  Writes into
 * out[size]. */
const char *yaml_file_kind(const struct yaml_file *file, char *out, size_t size);

/* Reports a value that cannot be, such as "steps[3].seconds"; "" is the whole document.  Of a stray value no more is
 * said. */
void yaml_file_error(const struct yaml_file *file, struct report *report, const char *path, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* The same for many at once, in the order of their places: the file is looked at only once. */
struct yaml_diagnostic {
	const char *path, *text;
};
void yaml_file_errors(const struct yaml_file *file, struct report *report, const struct yaml_diagnostic *diagnostics,
		      size_t count);

#endif
