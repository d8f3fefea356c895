/* SPDX-License-Identifier: MIT */
/* A sheet: labelled rows of plain text, printed from a table that says which members of a struct to show.
 *
 * Rows without a value (a text that is absent, an empty list, 0, false) are left away. */
#ifndef PRINT_SHEET_H
#define PRINT_SHEET_H

#include "base/buf.h"
#include "core/catalogue/catalogue.h"
#include <stddef.h>

enum row_kind { ROW_TEXT, ROW_TEXTS, ROW_LINES, ROW_NUMBER, ROW_FLAG, ROW_WORD, ROW_CITED, ROW_OTHER, ROW_END };

/* What is printed of an entry. */
struct sheet {
	const struct catalogue *catalogue;
	struct buf *text;
};

struct row {
	enum row_kind kind;
	const char *label;
	size_t offset; /* of the member */
	const char *unit; /* ROW_NUMBER */
	const char *const *words; /* ROW_WORD */
	void (*print)(const struct sheet *sheet, const char *label, const void *value); /* ROW_OTHER */
};

#define TEXT(label, type, member)                                                \
	{                                                                        \
		ROW_TEXT, label, offsetof(struct type, member), NULL, NULL, NULL \
	}
#define TEXTS(label, type, member)                                                \
	{                                                                         \
		ROW_TEXTS, label, offsetof(struct type, member), NULL, NULL, NULL \
	}
#define LINES(label, type, member)                                                \
	{                                                                         \
		ROW_LINES, label, offsetof(struct type, member), NULL, NULL, NULL \
	}
#define NUMBER(label, type, member, unit)                                          \
	{                                                                          \
		ROW_NUMBER, label, offsetof(struct type, member), unit, NULL, NULL \
	}
#define FLAG(label, type, member)                                                \
	{                                                                        \
		ROW_FLAG, label, offsetof(struct type, member), NULL, NULL, NULL \
	}
#define WORD(label, type, member, words)                                          \
	{                                                                         \
		ROW_WORD, label, offsetof(struct type, member), NULL, words, NULL \
	}
#define CITED(type, member)                                                           \
	{                                                                             \
		ROW_CITED, "Sources", offsetof(struct type, member), NULL, NULL, NULL \
	}
#define OTHER(label, type, member, print)                                          \
	{                                                                          \
		ROW_OTHER, label, offsetof(struct type, member), NULL, NULL, print \
	}
#define END                                        \
	{                                          \
		ROW_END, NULL, 0, NULL, NULL, NULL \
	}

/* "Label:              text", wrapped under itself. */
void sheet_line(const struct sheet *sheet, const char *label, const char *text);

/* The rows of an entry; the table ends with END. */
void sheet_rows(const struct sheet *sheet, const struct row *rows, const void *entry);

#endif
