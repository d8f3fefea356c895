/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Describes the format of catalogue files, for docs/catalogue.md and the manual. */
#ifndef PRINT_FIELD_WORDS_H
#define PRINT_FIELD_WORDS_H

#include "base/buf.h"
#include "core/catalogue/field.h"

/* Describes the values that the field takes: "number 30 to 120", "list: id of a muscle or group".  Words of the file
 * format are in backticks. */
void print_field_value(const struct field *field, struct buf *out);

/* Describes how an overlay may change the field of an existing entry: "lower", "nothing". */
const char *print_override(enum override_rule rule);

#endif
