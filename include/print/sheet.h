/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A sheet: the labelled fields of an entry as plain text, in the order of its field table.
 *
 * Fields without a value (an absent text, an empty list, 0, false) are omitted. */
#ifndef PRINT_SHEET_H
#define PRINT_SHEET_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"

struct sheet {
	const struct catalogue *catalogue;
	struct buf *text;
	/* Prints a field that needs more than its own value, and returns true; `data` is the struct it belongs to. */
	bool (*print_special)(const struct sheet *sheet, const struct field *field, const void *data);
};

/* "Label:              text", with wrapped lines aligned under the text. */
void sheet_line(const struct sheet *sheet, const char *label, const char *text);

/* "Label:" on its own line. */
void sheet_heading(const struct sheet *sheet, const char *label);

/* The labelled fields of a struct. */
void sheet_struct(const struct sheet *sheet, const struct schema *schema, const void *data);

#endif
