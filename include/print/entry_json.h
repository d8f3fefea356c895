/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Entries of the catalogue as JSON, for `list --format json` and `show --format json`. */
#ifndef PRINT_ENTRY_JSON_H
#define PRINT_ENTRY_JSON_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"

/* Appends an object: the kind, the name, the document it comes from, and the entry under the keys of the YAML files.
 * Fields that are not set are omitted. */
void print_entry_json(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text);

/* Append arrays of objects: id, name and document of each entry; id and muscles of each sweep; id and meaning of each
 * position. */
void print_list_json(const struct catalogue *catalogue, enum section section, struct buf *ret_text);
void print_sweeps_json(const struct catalogue *catalogue, struct buf *ret_text);
void print_positions_json(const struct catalogue *catalogue, struct buf *ret_text);

#endif
