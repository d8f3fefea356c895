/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the errors of all files of one run, as lines `file:line:column: path: message`.
 *
 * Shows at most 50 errors per file and 200 per run, then the number of the rest.  Start with {0}, end with
 * report_done. */
#ifndef IO_YAML_REPORT_H
#define IO_YAML_REPORT_H

#include "base/buf.h"
#include "base/err.h"
#include "io/yaml/place.h"

enum { REPORT_FILE_MAX = 50, REPORT_RUN_MAX = 200 };

struct report_file {
	char *name; /* stripped of characters that could control a terminal */
	unsigned errors, shown;
};

/* An error that is shown.  Its texts hold no characters that could control a terminal. */
struct report_line {
	unsigned file; /* its position in `files` */
	struct place place; /* {0}: the file as a whole */
	char *path; /* "muscles[0].id"; may be "" */
	char *message;
};

struct report {
	/* ERR_NONE; ERR_FAILURE: a file cannot be read; ERR_DATA, which takes precedence: a file is invalid */
	enum err_code code;
	unsigned errors; /* all of them */
	struct report_file *files; /* those with errors; owned */
	unsigned files_count;
	struct report_line *shown; /* at most REPORT_RUN_MAX, in the order found; owned */
	unsigned shown_count;
	struct buf text; /* of report_text */
};

void report_done(struct report *report);

/* Reports an invalid value.  `path` may be "".  Unsafe characters are replaced by '?'. */
void report_error(struct report *report, const char *file, struct place place, const char *path, const char *format,
		  ...) __attribute__((format(printf, 5, 6)));

/* Reports a file that cannot be read. */
void report_failure(struct report *report, const char *file, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* Reports a file that is named at this place in another file and cannot be used. */
void report_failure_at(struct report *report, const char *file, struct place place, const char *path,
		       const char *format, ...) __attribute__((format(printf, 5, 6)));

/* Adds `count` errors of a file that has reached its limit. */
void report_more(struct report *report, const char *file, unsigned count);

/* True if another error in this file would be shown; otherwise the search for a similar word can be skipped. */
bool report_is_open(const struct report *report, const char *file);

/* The lines, then the number of further errors; borrowed until the next call. */
const char *report_text(struct report *report);

#endif
