/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the members of a struct through the rows of its field table. */
#include "core/catalogue/field.h"

#include <string.h>

bool field_is_required(const struct field *field)
{
	switch (field->type) {
	case TYPE_TEXTS:
	case TYPE_POINTS:
	case TYPE_LIST:
		return field->min > 0;
	case TYPE_FLAG:
	case TYPE_PART_POINTER:
		return false;
	case TYPE_TEXT:
	case TYPE_NUMBER:
	case TYPE_NUMBERS:
	case TYPE_CHOICE:
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_PART:
		break;
	}
	return !field->optional;
}

static bool is_struct_empty(const struct schema *schema, const void *data)
{
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (!field_is_empty(&schema->fields[i], data))
			return false;
	return true;
}

bool field_is_empty(const struct field *field, const void *data)
{
	if (field_is_required(field))
		return false;
	switch (field->type) {
	case TYPE_TEXT:
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_PART_POINTER:
		return field_pointer(field, data) == NULL;
	case TYPE_TEXTS:
	case TYPE_POINTS:
	case TYPE_LIST:
		return field_count(field, data) == 0;
	case TYPE_FLAG:
		return !*(const bool *)((const char *)data + field->offset);
	case TYPE_PART:
		return is_struct_empty(field->schema, (const char *)data + field->offset);
	case TYPE_NUMBER:
	case TYPE_CHOICE:
		return field_unsigned(field, data) == 0;
	case TYPE_NUMBERS:
		break;
	}
	return false;
}

bool field_is_reference(const struct field *field)
{
	static const char *const others[] = { "id", "rule", "positions" };
	if ((field->type != TYPE_TEXT && field->type != TYPE_TEXTS) || field->range[0] == '\0' ||
	    field->range[0] == '.')
		return false;
	for (size_t i = 0; i < sizeof(others) / sizeof(others[0]); i++)
		if (strcmp(field->range, others[i]) == 0)
			return false;
	return true;
}

unsigned field_count(const struct field *field, const void *data)
{
	unsigned count;
	memcpy(&count, (const char *)data + field->count_offset, sizeof(count));
	return count;
}

unsigned field_unsigned(const struct field *field, const void *data)
{
	unsigned number;
	memcpy(&number, (const char *)data + field->offset, sizeof(number));
	return number;
}

const void *field_pointer(const struct field *field, const void *data)
{
	const void *pointer;
	memcpy(&pointer, (const char *)data + field->offset, sizeof(pointer));
	return pointer;
}

const struct field *schema_field(const struct schema *schema, const char *key)
{
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (strcmp(schema->fields[i].key, key) == 0)
			return &schema->fields[i];
	return NULL;
}
