/* SPDX-License-Identifier: MIT */
/* The catalogue in use: the built-in one, and the documents of the user merged over it.
 *
 * Documents merge in order: an entry with a known id replaces that entry, a new id adds one.  A safety rule may become
 * stricter, never looser.  Where there are no documents the built-in catalogue is used as it is. */
#ifndef IO_CATALOGUE_LOAD_H
#define IO_CATALOGUE_LOAD_H

#include "core/catalogue/catalogue.h"
#include "io/yaml/document.h"

struct catalogue_files {
	const struct catalogue
		*catalogue; /* what to use: `merged`, or the built-in one where there is nothing to merge */
	struct catalogue merged;
	struct yaml_file *documents; /* entries of `merged` borrow from them */
	unsigned documents_count;
};

/* Loads the files, and the files *.yaml of the folders, in this order.  `builtin` is borrowed; NULL (for the build) has
 * nothing before the files.  False with the errors in the report; end with catalogue_files_done in either case. */
bool catalogue_load(struct catalogue_files *ret_files, const struct catalogue *builtin, const char *const *paths,
		    size_t paths_count, struct report *report);

/* As above with documents that were read (yaml_file_read, yaml_file_of_bytes) and not parsed; takes them over. */
bool catalogue_load_documents(struct catalogue_files *ret_files, const struct catalogue *builtin,
			      const struct yaml_file *documents, unsigned documents_count, struct report *report);

void catalogue_files_done(struct catalogue_files *files);

#endif
