/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The catalogue in use: the built-in one, with the user's documents merged over it.
 *
 * Documents merge in order: an entry with a known id replaces that entry, a new id adds one.  A safety rule may become
 * stricter, never looser.  Without documents, the built-in catalogue is used. */
#ifndef IO_CATALOGUE_LOAD_H
#define IO_CATALOGUE_LOAD_H

#include "core/catalogue/catalogue.h"
#include "io/catalogue/changes.h"
#include "io/yaml/document.h"

struct catalogue_files {
	const struct catalogue *catalogue; /* in use: `merged`, or the built-in one if there is nothing to merge */
	struct catalogue merged;
	struct yaml_file *documents; /* entries of `merged` borrow from them */
	struct changes *changes; /* of each document */
	unsigned documents_count;
};

/* Loads the files, and the *.yaml files of the folders, in this order, over `builtin`, which is borrowed; NULL (used in
 * the build) is an empty catalogue.  Returns false with the errors in the report; call catalogue_files_done() either
 * way. */
bool catalogue_load(struct catalogue_files *ret_files, const struct catalogue *builtin, const char *const *paths,
		    size_t paths_count, struct report *report);

/* As catalogue_load, for documents already read (yaml_file_read, yaml_file_of_bytes) but not parsed; takes
 * ownership. */
bool catalogue_load_documents(struct catalogue_files *ret_files, const struct catalogue *builtin,
			      const struct yaml_file *documents, unsigned documents_count, struct report *report);

void catalogue_files_done(struct catalogue_files *files);

#endif
