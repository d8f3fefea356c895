/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints an entry as YAML through its field table, so that a new field is printed without changes here. */
#include "print/entry_yaml.h"

#include "print/json.h"
#include <string.h>

enum { STEP = 2 };

/* Starts the next key: after "- " if it is the first of a struct in a list. */
struct printing {
	struct buf *out;
	int indent;
	bool first;
};

static void add_struct(struct printing *printing, const struct schema *schema, const char *data);

static void add_key(struct printing *printing, const char *key)
{
	int indent = printing->indent - (printing->first ? STEP : 0);
	buf_addf(printing->out, "%*s%s%s:", indent, "", printing->first ? "- " : "", key);
	printing->first = false;
}

static unsigned number_at(const char *data)
{
	unsigned number;
	memcpy(&number, data, sizeof(number));
	return number;
}

/* Writes ids and words plain and quotes other texts, because a quoted text is the same in YAML and JSON. */
static bool is_plain(const struct field *field)
{
	return field->range[0] != '\0' && field->range[0] != '.';
}

static void add_text(struct printing *printing, const struct field *field, const char *text)
{
	if (is_plain(field))
		buf_add(printing->out, text);
	else
		json_quote(printing->out, text);
}

static void add_texts(struct printing *printing, const struct field *field, const char *data)
{
	const char *const *texts = field_pointer(field, data);
	unsigned count = field_count(field, data);
	buf_add(printing->out, is_plain(field) ? " [" : "\n");
	for (unsigned i = 0; i < count; i++) {
		if (is_plain(field))
			buf_add(printing->out, i > 0 ? ", " : "");
		else
			buf_addf(printing->out, "%*s- ", printing->indent + STEP, "");
		add_text(printing, field, texts[i]);
		buf_add(printing->out, is_plain(field) ? "" : "\n");
	}
	buf_add(printing->out, is_plain(field) ? "]\n" : "");
}

static void add_points(struct printing *printing, const struct field *field, const char *data)
{
	const struct point *points = field_pointer(field, data);
	buf_add(printing->out, " [");
	for (unsigned i = 0; i < field_count(field, data); i++)
		buf_addf(printing->out, "%s[%g, %g]", i > 0 ? ", " : "", (double)points[i].x, (double)points[i].y);
	buf_add(printing->out, "]\n");
}

static void add_pair(struct printing *printing, const struct point *pair)
{
	buf_addf(printing->out, " [%g, %g]", (double)pair->x, (double)pair->y);
}

static void add_numbers(struct printing *printing, const struct field *field, const char *data)
{
	buf_add(printing->out, " [");
	for (unsigned i = 0; i < field->max; i++)
		buf_addf(printing->out, "%s%u", i > 0 ? ", " : "",
			 number_at(data + field->offset + i * sizeof(unsigned)));
	buf_add(printing->out, "]\n");
}

static void add_list(struct printing *printing, const struct field *field, const char *data)
{
	const char *entries = field_pointer(field, data);
	buf_add_char(printing->out, '\n');
	for (unsigned i = 0; i < field_count(field, data); i++) {
		struct printing inner = { printing->out, printing->indent + 2 * STEP, true };
		add_struct(&inner, field->schema, entries + i * field->schema->size);
	}
}

static void add_part(struct printing *printing, const struct field *field, const char *part)
{
	struct printing inner = { printing->out, printing->indent + STEP, false };
	buf_add_char(printing->out, '\n');
	add_struct(&inner, field->schema, part);
}

static void add_value(struct printing *printing, const struct field *field, const char *data)
{
	switch (field->type) {
	case TYPE_TEXT:
		buf_add_char(printing->out, ' ');
		add_text(printing, field, field_pointer(field, data));
		break;
	case TYPE_TEXTS:
		add_texts(printing, field, data);
		return;
	case TYPE_POINTS:
		add_points(printing, field, data);
		return;
	case TYPE_DECIMAL:
		buf_addf(printing->out, " %g", (double)*(const float *)field_pointer(field, data));
		break;
	case TYPE_PAIR:
		add_pair(printing, field_pointer(field, data));
		break;
	case TYPE_NUMBERS:
		add_numbers(printing, field, data);
		return;
	case TYPE_LIST:
		add_list(printing, field, data);
		return;
	case TYPE_PART:
	case TYPE_PART_POINTER:
		add_part(printing, field, field->type == TYPE_PART ? data + field->offset : field_pointer(field, data));
		return;
	case TYPE_FLAG:
		buf_add(printing->out, *(const bool *)(const void *)(data + field->offset) ? " true" : " false");
		break;
	case TYPE_NUMBER:
		buf_addf(printing->out, " %u", field_unsigned(field, data));
		break;
	case TYPE_CHOICE:
		buf_addf(printing->out, " %s", field->words->items[field_unsigned(field, data)]);
		break;
	}
	buf_add_char(printing->out, '\n');
}

static void add_struct(struct printing *printing, const struct schema *schema, const char *data)
{
	for (unsigned i = 0; i < schema->fields_count; i++) {
		if (field_is_empty(&schema->fields[i], data))
			continue;
		add_key(printing, schema->fields[i].key);
		add_value(printing, &schema->fields[i], data);
	}
}

void print_entry_yaml(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text)
{
	struct printing printing = { ret_text, 2 * STEP, true };
	buf_add(ret_text,
		"# To change some fields only, write 'change' instead of 'id' and keep those fields.\n"
		"# To add an entry, give it its own id, name and aliases. Check the file: rollcoach check FILE\n");
	buf_addf(ret_text, "kind: catalogue\n%s:\n", section_name(section));
	add_struct(&printing, section_schema(section), catalogue_entry(catalogue, section, at));
}
