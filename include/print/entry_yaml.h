/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* An entry of the catalogue as YAML, for `show --format yaml`: a starting point for an overlay. */
#ifndef PRINT_ENTRY_YAML_H
#define PRINT_ENTRY_YAML_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"

/* Appends a document that loads over the catalogue and changes nothing. */
void print_entry_yaml(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text);

#endif
