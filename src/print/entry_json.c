/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints entries as JSON through their field tables, so that a new field is printed without changes here. */
#include "print/entry_json.h"

#include "core/catalogue/words.h"
#include "print/json.h"
#include <string.h>

static void add_struct(struct json *json, const char *key, const struct schema *schema, const char *data);

static void add_texts(struct json *json, const char *key, const struct texts *texts)
{
	json_open(json, key, '[');
	for (unsigned i = 0; i < texts->items_count; i++)
		json_text(json, NULL, texts->items[i]);
	json_close(json, ']');
}

static void add_point(struct json *json, const char *key, const struct point *point)
{
	json_open(json, key, '[');
	json_decimal(json, NULL, (double)point->x);
	json_decimal(json, NULL, (double)point->y);
	json_close(json, ']');
}

static void add_list(struct json *json, const struct field *field, const char *data)
{
	const char *items = field_pointer(field, data);
	json_open(json, field->key, '[');
	for (unsigned i = 0; i < field_count(field, data); i++)
		if (field->type == TYPE_POINTS)
			add_point(json, NULL, (const struct point *)(const void *)items + i);
		else
			add_struct(json, NULL, field->schema, items + i * field->schema->size);
	json_close(json, ']');
}

static void add_numbers(struct json *json, const struct field *field, const char *data)
{
	unsigned number;
	json_open(json, field->key, '[');
	for (unsigned i = 0; i < field->max; i++) {
		memcpy(&number, data + field->offset + i * sizeof(number), sizeof(number));
		json_number(json, NULL, number);
	}
	json_close(json, ']');
}

static void add_value(struct json *json, const struct field *field, const char *data)
{
	const char *member = data + field->offset;
	switch (field->type) {
	case TYPE_TEXT:
		json_text(json, field->key, field_pointer(field, data));
		break;
	case TYPE_TEXTS:
		add_texts(json, field->key, (const struct texts *)(const void *)member);
		break;
	case TYPE_POINTS:
	case TYPE_LIST:
		add_list(json, field, data);
		break;
	case TYPE_DECIMAL:
		json_decimal(json, field->key, (double)*(const float *)field_pointer(field, data));
		break;
	case TYPE_PAIR:
		add_point(json, field->key, field_pointer(field, data));
		break;
	case TYPE_NUMBERS:
		add_numbers(json, field, data);
		break;
	case TYPE_PART:
		add_struct(json, field->key, field->schema, member);
		break;
	case TYPE_PART_POINTER:
		add_struct(json, field->key, field->schema, field_pointer(field, data));
		break;
	case TYPE_FLAG:
		json_flag(json, field->key, *(const bool *)(const void *)member);
		break;
	case TYPE_NUMBER:
		json_number(json, field->key, field_unsigned(field, data));
		break;
	case TYPE_CHOICE:
		json_text(json, field->key, field->words->items[field_unsigned(field, data)]);
		break;
	}
}

static void add_struct(struct json *json, const char *key, const struct schema *schema, const char *data)
{
	json_open(json, key, '{');
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (!field_is_empty(&schema->fields[i], data))
			add_value(json, &schema->fields[i], data);
	json_close(json, '}');
}

static void add_origin(struct json *json, const struct catalogue *catalogue, enum section section, unsigned at)
{
	json_text(json, "name", catalogue_name(catalogue, section, at));
	json_text(json, "from", catalogue->documents[catalogue->origin[section][at]]);
}

void print_entry_json(const struct catalogue *catalogue, enum section section, unsigned at, struct buf *ret_text)
{
	struct json json = { .out = ret_text, .lines = 2 };
	json_open(&json, NULL, '{');
	json_text(&json, "kind", section_name(section));
	add_origin(&json, catalogue, section, at);
	add_struct(&json, "entry", section_schema(section), catalogue_entry(catalogue, section, at));
	json_close(&json, '}');
	buf_add_char(ret_text, '\n');
}

void print_list_json(const struct catalogue *catalogue, enum section section, struct buf *ret_text)
{
	struct json json = { .out = ret_text, .lines = 1 };
	json_open(&json, NULL, '[');
	for (unsigned at = 0; at < catalogue_count(catalogue, section); at++) {
		json_open(&json, NULL, '{');
		json_text(&json, "id", catalogue_id(catalogue, section, at));
		add_origin(&json, catalogue, section, at);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	buf_add_char(ret_text, '\n');
}

void print_sweeps_json(const struct catalogue *catalogue, struct buf *ret_text)
{
	struct json json = { .out = ret_text, .lines = 1 };
	json_open(&json, NULL, '[');
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct sweep *sweep = catalogue->groups[i].sweep;
		if (sweep == NULL)
			continue;
		json_open(&json, NULL, '{');
		json_text(&json, "id", sweep->id);
		add_texts(&json, "muscles", &sweep->members);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	buf_add_char(ret_text, '\n');
}

void print_positions_json(const struct catalogue *catalogue, struct buf *ret_text)
{
	struct json json = { .out = ret_text, .lines = 1 };
	(void)catalogue;
	json_open(&json, NULL, '[');
	for (unsigned i = 0; i < position_words.count; i++) {
		json_open(&json, NULL, '{');
		json_text(&json, "id", position_words.items[i]);
		json_text(&json, "name", position_shown.items[i]);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	buf_add_char(ret_text, '\n');
}
