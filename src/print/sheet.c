/* SPDX-License-Identifier: MIT */
/* Prints the rows of a sheet. */
#include "print/sheet.h"

#include "base/text.h"
#include <string.h>

enum { LABEL_COLUMNS = 20, SHEET_COLUMNS = 80 };

void sheet_line(const struct sheet *sheet, const char *label, const char *text)
{
	int columns = text_columns(label);
	buf_addf(sheet->text, "%s%s", label, label[0] == '\0' ? "" : ":");
	columns += label[0] != '\0';
	do {
		const char *next;
		size_t size = text_line(text, SHEET_COLUMNS - LABEL_COLUMNS, &next);
		for (; columns < LABEL_COLUMNS; columns++)
			buf_add_char(sheet->text, ' ');
		buf_add_bytes(sheet->text, text, size);
		buf_add_char(sheet->text, '\n');
		text = next;
		columns = 0;
	} while (*text != '\0');
}

static void print_texts(const struct sheet *sheet, const char *label, const struct texts *texts)
{
	struct buf all = { 0 };
	for (unsigned i = 0; i < texts->items_count; i++)
		buf_addf(&all, "%s%s", i > 0 ? ", " : "", texts->items[i]);
	if (all.size > 0)
		sheet_line(sheet, label, buf_text(&all));
	buf_done(&all);
}

static void print_lines(const struct sheet *sheet, const char *label, const struct texts *texts)
{
	for (unsigned i = 0; i < texts->items_count; i++)
		sheet_line(sheet, i == 0 ? label : "", texts->items[i]);
}

/* Sources by the name people know. */
static void print_sources(const struct sheet *sheet, const char *label, const struct texts *texts)
{
	struct buf all = { 0 };
	for (unsigned i = 0; i < texts->items_count; i++) {
		int at = catalogue_find(sheet->catalogue, SECTION_SOURCES, texts->items[i]);
		buf_addf(&all, "%s%s", i > 0 ? "; " : "",
			 at < 0 ? texts->items[i] : sheet->catalogue->sources[at].short_name);
	}
	if (all.size > 0)
		sheet_line(sheet, label, buf_text(&all));
	buf_done(&all);
}

static void print_number(const struct sheet *sheet, const char *label, unsigned number, const char *unit)
{
	struct buf text = { 0 };
	buf_addf(&text, "%u%s%s", number, unit[0] == '\0' ? "" : " ", unit);
	if (number > 0)
		sheet_line(sheet, label, buf_text(&text));
	buf_done(&text);
}

static void print_row(const struct sheet *sheet, const struct row *row, const char *value)
{
	const char *text;
	unsigned number;
	switch (row->kind) {
	case ROW_TEXT:
		memcpy(&text, value, sizeof(text));
		if (text != NULL)
			sheet_line(sheet, row->label, text);
		break;
	case ROW_TEXTS:
		print_texts(sheet, row->label, (const void *)value);
		break;
	case ROW_LINES:
		print_lines(sheet, row->label, (const void *)value);
		break;
	case ROW_CITED:
		print_sources(sheet, row->label, (const void *)value);
		break;
	case ROW_NUMBER:
		memcpy(&number, value, sizeof(number));
		print_number(sheet, row->label, number, row->unit);
		break;
	case ROW_WORD:
		memcpy(&number, value, sizeof(number));
		sheet_line(sheet, row->label, row->words[number]);
		break;
	case ROW_FLAG:
		if (*(const bool *)(const void *)value)
			sheet_line(sheet, row->label, "yes");
		break;
	case ROW_OTHER:
		row->print(sheet, row->label, value);
		break;
	case ROW_END:
		break;
	}
}

void sheet_rows(const struct sheet *sheet, const struct row *rows, const void *entry)
{
	for (; rows->kind != ROW_END; rows++)
		print_row(sheet, rows, (const char *)entry + rows->offset);
}
