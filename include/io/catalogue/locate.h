/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the diagnostics of a catalogue, to report them per file in line order. */
#ifndef IO_CATALOGUE_LOCATE_H
#define IO_CATALOGUE_LOCATE_H

#include "core/catalogue/merge.h"
#include "io/yaml/document.h"

struct found_diagnostic {
	unsigned document;
	char *path, *text; /* "muscles[3].tools[0]" in that document */
};

/* Keeps as many per document as will be shown and counts the rest.  Start with the first four members set and the rest
 * 0; end with catalogue_diagnostics_report. */
struct catalogue_diagnostics {
	const struct yaml_file *files; /* borrowed, parsed */
	unsigned files_count;
	unsigned builtin; /* 1 if the built-in catalogue precedes them, otherwise 0 */
	const struct catalogue *merged; /* borrowed */
	struct found_diagnostic *found;
	size_t count;
	unsigned of_document[MERGE_DOCUMENTS_MAX]; /* total, including those not kept */
};

/* For struct diagnostics; `context` is the struct catalogue_diagnostics.  Positions are in documents, or in
 * `merged`. */
void take_document_diagnostic(void *context, const struct diagnostic *diagnostic);
void take_merged_diagnostic(void *context, const struct diagnostic *diagnostic);

/* Reports them all and frees them. */
void catalogue_diagnostics_report(struct catalogue_diagnostics *diagnostics, struct report *report);

#endif
