/* SPDX-License-Identifier: MIT */
/* The profile on disk (kind: profile): YAML that people can read, kept for its owner alone. */
#ifndef IO_FILES_PROFILE_H
#define IO_FILES_PROFILE_H

#include "core/person/person.h"
#include "io/yaml/document.h"

extern const struct yaml_type profile_document;

/* Loads a profile against a catalogue: an id that it does not know is an error with its place and the nearest one.
 * False with all errors in the report; `ret_profile` is untouched then. */
bool profile_load(struct profile *ret_profile, const char *path, const struct catalogue *catalogue,
		  struct report *report);

/* The same for a file that was read and not yet parsed. */
bool profile_parse(struct profile *ret_profile, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report);

/* The profile as YAML; appends. */
void profile_print(const struct profile *profile, const struct catalogue *catalogue, struct buf *ret_yaml);

/* Saves whole or not at all, for this user alone, making the folder.  Load before you save: a file with errors, or of a
 * newer version, must not be overwritten. */
bool profile_save(const struct profile *profile, const char *path, const struct catalogue *catalogue, struct err *err);

#endif
