/* SPDX-License-Identifier: MIT */
/* Flaws of a catalogue on their way to the report: collected first, so that each file is looked at once for the lines. */
#ifndef IO_CATALOGUE_FLAWS_H
#define IO_CATALOGUE_FLAWS_H

#include "core/merge.h"
#include "io/yaml_file.h"

struct found_flaw {
	unsigned document;
	char *path, *text; /* "muscles[3].tools[0]" in that document */
};

/* Of each document only as many are kept as are shown, the others are counted.  Start with the first four members set
 * and the others 0; end with catalogue_flaws_report. */
struct catalogue_flaws {
	const struct yaml_file *files;  /* borrowed, parsed */
	unsigned files_count;
	unsigned builtin;               /* 1 if the built-in catalogue comes before them, else 0 */
	const struct catalogue *merged; /* borrowed */
	struct found_flaw *found;
	size_t count;
	unsigned of_document[MERGE_DOCUMENTS_MAX]; /* kept or not */
};

/* For struct flaws: `context` is the struct catalogue_flaws.  Positions are those of documents, or of `merged`. */
void take_document_flaw(void *context, const struct flaw *flaw);
void take_merged_flaw(void *context, const struct flaw *flaw);

/* Reports them all and frees what was collected. */
void catalogue_flaws_report(struct catalogue_flaws *flaws, struct report *report);

#endif
