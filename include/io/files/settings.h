/* SPDX-License-Identifier: MIT */
/* The settings on disk (kind: settings). */
#ifndef IO_FILES_SETTINGS_H
#define IO_FILES_SETTINGS_H

#include "core/person/settings.h"
#include "io/yaml/document.h"

extern const struct yaml_type settings_document;

/* Loads settings; what the file does not say is as settings_init has it.  False with all errors in the report;
 * `ret_settings` is untouched then.  Modes and acts are words here, and any will do: settings are loaded before the
 * catalogue, and a word that nobody knows any more changes nothing. */
bool settings_load(struct settings *ret_settings, const char *path, struct report *report);

/* The same of a file that was read.  The vocabulary, if not NULL, knows "modes" and "acts". */
bool settings_parse(struct settings *ret_settings, struct yaml_file *file, const struct vocabulary *vocabulary,
		    struct report *report);

/* The settings as YAML; appends. */
void settings_print(const struct settings *settings, struct buf *ret_yaml);

/* Saves whole or not at all, making the folder.  Load before you save, as with a profile. */
bool settings_save(const struct settings *settings, const char *path, struct err *err);

#endif
