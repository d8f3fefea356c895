/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The profile on disk (kind: profile): readable YAML, accessible to its owner only. */
#ifndef IO_FILES_PROFILE_H
#define IO_FILES_PROFILE_H

#include "core/person/person.h"
#include "io/yaml/document.h"

extern const struct yaml_type profile_document;

/* Loads a profile, resolving its ids in a catalogue.  Reports each unknown id with its place and the nearest known id.
 * False with all errors in the report; `ret_profile` is then unchanged. */
bool profile_load(struct profile *ret_profile, const char *path, const struct catalogue *catalogue,
		  struct report *report);

/* Loads a profile from a file that was already read. */
bool profile_parse(struct profile *ret_profile, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report);

/* Appends the profile as YAML.  Save it for this user only, and load before saving: a file with errors, or from a newer
 * version, must not be overwritten. */
void profile_print(const struct profile *profile, const struct catalogue *catalogue, struct buf *ret_yaml);

#endif
