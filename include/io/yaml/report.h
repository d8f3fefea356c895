/* SPDX-License-Identifier: MIT */
/* Collects the errors of all files of one run, as lines `file:line:column: path: message`.
 *
 * Shows at most 50 errors per file and 200 per run, then the number of the others.  Start with {0}, end with
 * report_done. */
#ifndef IO_YAML_REPORT_H
#define IO_YAML_REPORT_H

#include "base/buf.h"
#include "base/err.h"
#include "io/yaml/place.h"

enum { REPORT_FILE_MAX = 50, REPORT_RUN_MAX = 200 };

struct report_file {
	char *name;
	unsigned errors, shown;
};

struct report {
	enum err_code
		code; /* ERR_NONE; ERR_FAILURE: cannot read a file; ERR_DATA, which takes precedence: a file is invalid */
	unsigned errors; /* all of them */
	unsigned shown;
	struct report_file *files; /* those with errors; owned */
	unsigned files_count;
	struct buf text; /* the lines so far; owned */
};

void report_done(struct report *report);

/* Reports an invalid value.  `path` may be "".  Unsafe characters are replaced by '?'. */
void report_error(struct report *report, const char *file, struct place place, const char *path, const char *format,
		  ...) __attribute__((format(printf, 5, 6)));

/* Reports a file that cannot be read. */
void report_failure(struct report *report, const char *file, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Adds `count` errors of a file that has reached its limit. */
void report_more(struct report *report, const char *file, unsigned count);

/* True if another error of this file would be shown; if not, the search for a near word can be skipped. */
bool report_is_open(const struct report *report, const char *file);

/* The lines, and the number of further errors; borrowed until the next call. */
const char *report_text(struct report *report);

#endif
