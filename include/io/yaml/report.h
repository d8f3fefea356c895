/* SPDX-License-Identifier: MIT */
/* All errors of all files of one run, as lines `file:line:column: path: message`.
 *
 * Shows at most 50 errors of a file and 200 of a run, then says how many more there are.  Start with {0}, end with
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
	enum err_code code; /* ERR_NONE; ERR_FAILURE: a file cannot be read; ERR_DATA, the stronger: one is invalid */
	unsigned errors; /* all of them */
	unsigned shown;
	struct report_file *files; /* those with errors; owned */
	unsigned files_count;
	struct buf text; /* the lines so far; owned */
};

void report_done(struct report *report);

/* An invalid value.  `path` may be "".  What comes from the file is shown with unsafe characters replaced. */
void report_error(struct report *report, const char *file, struct place place, const char *path, const char *format,
		  ...) __attribute__((format(printf, 5, 6)));

/* A file that cannot be read at all. */
void report_failure(struct report *report, const char *file, const char *format, ...)
	__attribute__((format(printf, 3, 4)));

/* `count` more errors of a file that has shown all it may. */
void report_more(struct report *report, const char *file, unsigned count);

/* Would another error of this file be shown?  Spares the search for the nearest word where it would not. */
bool report_is_open(const struct report *report, const char *file);

/* The lines, each with its newline, and how many more there are; borrowed until the next call. */
const char *report_text(struct report *report);

#endif
