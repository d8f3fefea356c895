/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the fields of an entry by their type. */
#include "print/sheet.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { LABEL_COLUMNS = 22, LABEL_MAX = 64 };

/* Keeps "  soft tools only" unchanged, because it belongs to the row above. */
static const char *capitalised(const char *label, char out[LABEL_MAX])
{
	snprintf(out, LABEL_MAX, "%s", label);
	if (out[0] >= 'a' && out[0] <= 'z')
		out[0] = (char)(out[0] - 'a' + 'A');
	return out;
}

void sheet_line(const struct sheet *sheet, const char *label, const char *text)
{
	char title[LABEL_MAX];
	int columns = text_columns(label) + (label[0] != '\0');
	buf_addf(sheet->text, "%s%s%*s%s\n", capitalised(label, title), label[0] == '\0' ? "" : ":",
		 columns < LABEL_COLUMNS ? LABEL_COLUMNS - columns : 0, "", text);
}

void sheet_heading(const struct sheet *sheet, const char *label)
{
	char title[LABEL_MAX];
	buf_addf(sheet->text, "%s:\n", capitalised(label, title));
}

/* Prints ids and words on one line. */
static void print_words(const struct sheet *sheet, const struct field *field, const struct texts *texts)
{
	struct buf all = { 0 };
	for (unsigned i = 0; i < texts->items_count; i++)
		buf_addf(&all, "%s%s", i > 0 ? ", " : "", texts->items[i]);
	if (all.size > 0)
		sheet_line(sheet, field->label, buf_text(&all));
	buf_done(&all);
}

/* Prints sources by the names that people know. */
static void print_sources(const struct sheet *sheet, const struct field *field, const struct texts *texts)
{
	struct buf all = { 0 };
	for (unsigned i = 0; i < texts->items_count; i++) {
		int at = catalogue_find(sheet->catalogue, SECTION_SOURCES, texts->items[i]);
		buf_addf(&all, "%s%s", i > 0 ? "; " : "",
			 at < 0 ? texts->items[i] : sheet->catalogue->sources[at].short_name);
	}
	if (all.size > 0)
		sheet_line(sheet, field->label, buf_text(&all));
	buf_done(&all);
}

/* Prints each sentence on its own line. */
static void print_texts(const struct sheet *sheet, const struct field *field, const struct texts *texts)
{
	if (strcmp(field->range, "sources") == 0)
		print_sources(sheet, field, texts);
	else if (field->range[0] != '\0' && field->range[0] != '.')
		print_words(sheet, field, texts);
	else
		for (unsigned i = 0; i < texts->items_count; i++)
			sheet_line(sheet, i == 0 ? field->label : "", texts->items[i]);
}

static void print_text(const struct sheet *sheet, const struct field *field, const char *text)
{
	if (text != NULL)
		sheet_line(sheet, field->label, text);
}

static unsigned number_at(const char *value)
{
	unsigned number;
	memcpy(&number, value, sizeof(number));
	return number;
}

static void print_number(const struct sheet *sheet, const struct field *field, unsigned number)
{
	char text[LABEL_MAX];
	snprintf(text, sizeof(text), "%u%s%s", number, field->unit == NULL ? "" : " ",
		 field->unit == NULL ? "" : field->unit);
	if (number > 0)
		sheet_line(sheet, field->label, text);
}

static void print_choice(const struct sheet *sheet, const struct field *field, unsigned value)
{
	const struct word_list *words = field->shown != NULL ? field->shown : field->words;
	sheet_line(sheet, field->label, words->items[value]);
}

/* Prints the label of a part as a heading. */
static void print_part(const struct sheet *sheet, const struct field *field, const void *part)
{
	if (part == NULL)
		return;
	if (field->label[0] != '\0')
		sheet_heading(sheet, field->label);
	sheet_struct(sheet, field->schema, part);
}

static void print_list(const struct sheet *sheet, const struct field *field, const void *data)
{
	const char *entries = field_pointer(field, data);
	for (unsigned i = 0; i < field_count(field, data); i++)
		sheet_struct(sheet, field->schema, entries + i * field->schema->size);
}

static void print_field(const struct sheet *sheet, const struct field *field, const void *data)
{
	const char *value = (const char *)data + field->offset;
	switch (field->type) {
	case TYPE_TEXT:
		print_text(sheet, field, field_pointer(field, data));
		break;
	case TYPE_TEXTS:
		print_texts(sheet, field, (const void *)value);
		break;
	case TYPE_NUMBER:
		print_number(sheet, field, number_at(value));
		break;
	case TYPE_FLAG:
		if (*(const bool *)(const void *)value)
			sheet_line(sheet, field->label, "yes");
		break;
	case TYPE_CHOICE:
		print_choice(sheet, field, number_at(value));
		break;
	case TYPE_POINTS:
		print_number(sheet, field, field_count(field, data));
		break;
	case TYPE_PART:
		print_part(sheet, field, value);
		break;
	case TYPE_PART_POINTER:
		print_part(sheet, field, field_pointer(field, data));
		break;
	case TYPE_LIST:
		print_list(sheet, field, data);
		break;
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_NUMBERS:
		break; /* only special fields have them */
	}
}

void sheet_struct(const struct sheet *sheet, const struct schema *schema, const void *data)
{
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (schema->fields[i].label != NULL && !sheet->print_special(sheet, &schema->fields[i], data))
			print_field(sheet, &schema->fields[i], data);
}
