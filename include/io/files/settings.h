/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The settings on disk (kind: settings). */
#ifndef IO_FILES_SETTINGS_H
#define IO_FILES_SETTINGS_H

#include "core/person/settings.h"
#include "io/yaml/document.h"

extern const struct yaml_type settings_document;

/* Loads settings; settings_init sets the defaults.  False with all errors in the report; `ret_settings` is then
 * unchanged.  Modes and acts are not checked here: settings are loaded before the catalogue, and a name that no longer
 * exists has no effect. */
bool settings_load(struct settings *ret_settings, const char *path, struct report *report);

/* Parses settings from a file that was already read.  The vocabulary, if not NULL, must define "modes" and "acts". */
bool settings_parse(struct settings *ret_settings, struct yaml_file *file, const struct vocabulary *vocabulary,
		    struct report *report);

/* Appends the settings as YAML.  Load before saving, as with a profile. */
void settings_print(const struct settings *settings, struct buf *ret_yaml);

#endif
