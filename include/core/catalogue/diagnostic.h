/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Diagnostics of merge and checks, with the entry and the value they are about; io adds file and line. */
#ifndef CORE_CATALOGUE_DIAGNOSTIC_H
#define CORE_CATALOGUE_DIAGNOSTIC_H

#include "core/catalogue/catalogue.h"
#include <stdbool.h>

/* Index for a diagnostic about the whole section, such as a missing entry. */
#define DIAGNOSTIC_NOWHERE ((unsigned)-1)

/* `text` and `path` are valid only during the call. */
struct diagnostic {
	enum section section;
	unsigned document; /* the document that contains the entry */
	unsigned at; /* position of the entry: in that document (merge), in the catalogue (check) */
	const char *path; /* value inside the entry, "tools[2]"; "" for the entry itself */
	const char *text;
};

/* Receives the diagnostics. */
struct diagnostics {
	void (*take)(void *context, const struct diagnostic *diagnostic);
	void *context;
};

/* The state of a check.  Set the last two members to 0 before use. */
struct check {
	const struct catalogue *catalogue;
	const struct diagnostics *diagnostics;
	unsigned first; /* documents before it were checked earlier */
	unsigned found; /* number of diagnostics; those after DIAGNOSTICS_WORDED have no text: nobody reads so many */
	unsigned compared; /* words compared to find similar ones; limited, to bound the time for a large file */
};

enum { DIAGNOSTICS_WORDED = 1000, COMPARED_MAX = 20000 };

/* Reports a diagnostic about an entry; `path` may be "". */
void check_diagnostic(struct check *check, enum section section, unsigned at, const char *path, const char *format, ...)
	__attribute__((format(printf, 5, 6)));

/* check_nearest is text_nearest within COMPARED_MAX; check_has_patience is false if `count` more words would exceed
 * it. */
bool check_has_patience(const struct check *check, size_t count);
const char *check_nearest(struct check *check, const char *word, const char *const *words, size_t count);

/* Formats the path of a value in a list inside a list, "stances[2].tools[1]", into out[DIAGNOSTIC_PATH_SIZE]; returns
 * `out`. */
enum { DIAGNOSTIC_PATH_SIZE = 80 };
const char *diagnostic_path(char *out, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
