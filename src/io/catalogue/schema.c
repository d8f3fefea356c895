/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Converts the field tables of the catalogue to a libcyaml schema, row by row. */
#include "io/catalogue/schema.h"

#include "base/mem.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/catalogue.h"
#include <stdio.h>
#include <string.h>

/* The words of a text are compared as a whole, with a blank before and after them. */
_Static_assert(SCHEMA_TEXT_MAX + 4 <= AREA_WORDS_SIZE, "no text is cut before it is checked");

static const cyaml_schema_field_t *fields_of(const struct schema *schema);

/* Key, range and meaning in one text, in the format of io/yaml/schema.h. */
static const char *key_of(const struct field *field)
{
	size_t key = strlen(field->key) + 1, range = strlen(field->range) + 1;
	char *text = mem_new(key + range + strlen(field->meaning) + 1, 1);
	strcpy(text, field->key);
	strcpy(text + key, field->range);
	strcpy(text + key + range, field->meaning);
	return text;
}

static const cyaml_strval_t *choices_of(const struct word_list *words)
{
	cyaml_strval_t *choices = mem_new(words->count, sizeof(*choices));
	for (unsigned i = 0; i < words->count; i++)
		choices[i] = (cyaml_strval_t){ words->items[i], i };
	return choices;
}

/* A point is written as [x, y]. */
static const cyaml_schema_value_t coordinate = { CYAML_VALUE_FLOAT(CYAML_FLAG_STRICT, float) };
static const cyaml_schema_value_t point = { CYAML_VALUE_SEQUENCE_FIXED(CYAML_FLAG_DEFAULT, float, &coordinate, 2) };

static cyaml_schema_value_t list_of(const struct field *field, const cyaml_schema_value_t *entry, size_t size)
{
	return (cyaml_schema_value_t){
		.type = CYAML_SEQUENCE,
		.flags = CYAML_FLAG_POINTER,
		.data_size = (uint32_t)size,
		.sequence = { .entry = entry, .min = field->min, .max = field->max },
	};
}

static cyaml_schema_value_t mapping_of(const struct schema *schema, enum cyaml_flag flags)
{
	return (cyaml_schema_value_t){
		.type = CYAML_MAPPING,
		.flags = flags,
		.data_size = (uint32_t)schema->size,
		.mapping = { .fields = fields_of(schema) },
	};
}

static cyaml_schema_value_t list_of_structs(const struct field *field)
{
	cyaml_schema_value_t *entry = mem_new(1, sizeof(*entry));
	*entry = mapping_of(field->schema, CYAML_FLAG_DEFAULT);
	return list_of(field, entry, field->schema->size);
}

static cyaml_schema_value_t value_of(const struct field *field)
{
	switch (field->type) {
	case TYPE_TEXT:
		return schema_text;
	case TYPE_TEXTS:
		return list_of(field, &schema_text, sizeof(char *));
	case TYPE_NUMBER:
		return schema_number;
	case TYPE_NUMBERS:
		return (cyaml_schema_value_t){ CYAML_VALUE_SEQUENCE_FIXED(CYAML_FLAG_DEFAULT, unsigned, &schema_number,
									  field->max) };
	case TYPE_FLAG:
		return (cyaml_schema_value_t){ CYAML_VALUE_BOOL(CYAML_FLAG_DEFAULT, bool) };
	case TYPE_CHOICE:
		return (cyaml_schema_value_t){ CYAML_VALUE_ENUM(CYAML_FLAG_STRICT, unsigned, choices_of(field->words),
								field->words->count) };
	case TYPE_POINTS:
		return list_of(field, &point, sizeof(struct point));
	case TYPE_DECIMAL:
		return (cyaml_schema_value_t){ CYAML_VALUE_FLOAT(CYAML_FLAG_POINTER | CYAML_FLAG_STRICT, float) };
	case TYPE_PAIR:
		return (cyaml_schema_value_t){ CYAML_VALUE_SEQUENCE_FIXED(CYAML_FLAG_POINTER, float, &coordinate, 2) };
	case TYPE_PART:
		return mapping_of(field->schema, CYAML_FLAG_DEFAULT);
	case TYPE_PART_POINTER:
		return mapping_of(field->schema, CYAML_FLAG_POINTER);
	case TYPE_LIST:
		break;
	}
	return list_of_structs(field);
}

static cyaml_schema_field_t row_of(const struct field *field)
{
	cyaml_schema_field_t row = {
		.key = key_of(field),
		.data_offset = (uint32_t)field->offset,
		.count_offset = (uint32_t)field->count_offset,
		.count_size = sizeof(unsigned),
		.value = value_of(field),
	};
	row.value.flags |= CYAML_FLAG_OPTIONAL;
	if (field_is_required(field))
		row.value.flags |= SCHEMA_REQUIRED_UNLESS_CHANGE;
	return row;
}

/* Copies the rows of `head`, if any, and appends those of the schema.  Never freed, because the schema is built once. */
static const cyaml_schema_field_t *rows_of(const cyaml_schema_field_t *head, unsigned head_count,
					   const struct schema *schema)
{
	cyaml_schema_field_t *rows = mem_new(head_count + schema->fields_count + 1, sizeof(*rows));
	if (head_count > 0)
		memcpy(rows, head, head_count * sizeof(*rows));
	for (unsigned i = 0; i < schema->fields_count; i++)
		rows[head_count + i] = row_of(&schema->fields[i]);
	rows[head_count + schema->fields_count] = (cyaml_schema_field_t)CYAML_FIELD_END;
	return rows;
}

/* Entries of a section have an extra key at the start: `change`, the id of the entry to change. libcyaml ignores it;
 * io/catalogue/changes.c reads it. */
static const cyaml_schema_field_t *fields_of(const struct schema *schema)
{
	static const cyaml_schema_field_t change[] = {
		CYAML_FIELD_IGNORE("change\0id\0id of the entry whose fields below change, instead of id",
				   CYAML_FLAG_OPTIONAL),
	};
	static const cyaml_schema_field_t change_rule[] = {
		CYAML_FIELD_IGNORE("change\0rule\0id of the rule whose fields below change, instead of id",
				   CYAML_FLAG_OPTIONAL),
	};
	if (schema->singular == NULL)
		return rows_of(NULL, 0, schema);
	return rows_of(strcmp(schema->fields[0].range, "rule") == 0 ? change_rule : change, 1, schema);
}

const struct yaml_type *catalogue_document(void)
{
	static const cyaml_schema_field_t head[] = { FIELDS_HEAD };
	static cyaml_schema_value_t schema;
	static const struct yaml_type type = { "catalogue", &schema };
	if (schema.mapping.fields == NULL)
		schema = (cyaml_schema_value_t){
			.type = CYAML_MAPPING,
			.flags = CYAML_FLAG_POINTER,
			.data_size = (uint32_t)catalogue_schema.size,
			.mapping = { .fields = rows_of(head, FIELDS_HEAD_COUNT, &catalogue_schema) },
		};
	return &type;
}
