/* SPDX-License-Identifier: MIT */
/* YAML documents that cannot fool the program: bytes, lint, libcyaml, in this order.
 *
 * A document that loads is what its schema says, to the letter: every number decimal and in range, every text one
 * line of safe UTF-8, every word known, nothing unknown, missing or doubled.  All that is wrong goes to the report.
 * What values mean together is for the caller to check, who reports it with document_error.
 *
 *	struct document document;
 *	if (document_load(&document, path, &routine_document, &report))
 *		use((const struct routine *)document.value);
 *	document_done(&document);
 */
#ifndef IO_DOCUMENT_H
#define IO_DOCUMENT_H

#include <stdbool.h>
#include <stddef.h>
#include "io/report.h"
#include "io/schema.h"

struct document {
	char *name;                       /* of the file, as the user wrote it */
	char *bytes;
	size_t size;
	const struct document_type *type; /* NULL until parsed */
	void *value;                      /* the struct of the type; texts and lists belong to the document */
};

/* Reads the file.  On failure the document is empty (and may be ended or not). */
bool document_read(struct document *ret_document, const char *path, struct report *report);

/* A document of bytes at hand, copied. */
void document_of_bytes(struct document *ret_document, const char *name, const char *bytes, size_t size);

/* Lints and loads what was read. */
bool document_parse(struct document *document, const struct document_type *type, struct report *report);

/* document_read and document_parse. */
bool document_load(struct document *ret_document, const char *path, const struct document_type *type,
                   struct report *report);

/* Frees bytes and value; texts borrowed from the value end here. */
void document_done(struct document *document);

/* The word of `kind: word` in the first line that is neither empty nor a comment; "" if there is none.  Writes into
 * out[size]. */
const char *document_kind(const struct document *document, char *out, size_t size);

/* Reports a value that cannot be, such as "steps[3].seconds"; "" is the whole document. */
void document_error(const struct document *document, struct report *report, const char *path, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

#endif
