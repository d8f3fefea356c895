/* SPDX-License-Identifier: MIT */
/* Flaws: what merge and checks find wrong, with the entry and the value it is about; the rim knows the line. */
#ifndef CORE_CATALOGUE_DIAGNOSTIC_H
#define CORE_CATALOGUE_DIAGNOSTIC_H

#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* A diagnostic of the whole section, such as an entry that is missing. */
#define DIAGNOSTIC_NOWHERE ((unsigned)-1)

/* `text` and `path` are borrowed for the call. */
struct diagnostic {
	enum section section;
	unsigned document; /* the document the entry is from */
	unsigned at; /* position of the entry: in that document (merge), in the catalogue (check) */
	const char *path; /* value inside the entry, "tools[2]"; "" for the entry itself */
	const char *text;
};

/* Where diagnostics go. */
struct diagnostics {
	void (*take)(void *context, const struct diagnostic *diagnostic);
	void *context;
};

/* A catalogue under examination.  Start with the last two members 0. */
struct check {
	const struct catalogue *catalogue;
	const struct diagnostics *diagnostics;
	unsigned first; /* documents before it were checked together before */
	unsigned found; /* diagnostics; past DIAGNOSTICS_WORDED nobody reads on, and their text is "" */
	unsigned compared; /* words compared for the nearest one: a large file of errors must not stall */
};

enum { DIAGNOSTICS_WORDED = 1000, COMPARED_MAX = 20000 };

/* Takes a diagnostic of an entry of the catalogue; `path` may be "". */
void check_diagnostic(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* As text_nearest, as long as there is patience for `count` words more. */
bool check_has_patience(const struct check *check, size_t count);
const char *check_nearest(struct check *check, const char *word, const char *const *words, size_t count);

/* "stances[2].tools[1]": the path of a value in a list inside a list.  Writes into out[DIAGNOSTIC_PATH_SIZE]; returns it. */
enum { DIAGNOSTIC_PATH_SIZE = 80 };
const char *diagnostic_path(char *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
