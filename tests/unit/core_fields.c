/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The field tables describe every member of their structs, with ranges and override rules that fit the type. */
#include "core/catalogue/lookup.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { STRUCT_MAX = 1024, ALIGNMENT = 8 };

/* Calls `check` for each schema, outermost first. */
static void each_struct(const struct schema *schema, void (*check)(const struct schema *))
{
	check(schema);
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (schema->fields[i].schema != NULL)
			each_struct(schema->fields[i].schema, check);
}

static size_t size_of(const struct field *field)
{
	switch (field->type) {
	case TYPE_TEXTS:
		return sizeof(struct texts);
	case TYPE_NUMBERS:
		return field->max * sizeof(unsigned);
	case TYPE_FLAG:
		return sizeof(bool);
	case TYPE_NUMBER:
	case TYPE_CHOICE:
		return sizeof(unsigned);
	case TYPE_PART:
		return field->schema->size;
	case TYPE_TEXT:
	case TYPE_POINTS:
	case TYPE_DECIMAL:
	case TYPE_PAIR:
	case TYPE_PART_POINTER:
	case TYPE_LIST:
		break;
	}
	return sizeof(void *);
}

static size_t alignment_of(const struct field *field)
{
	return field->type == TYPE_FLAG ? 1 : size_of(field) == sizeof(unsigned) ? sizeof(unsigned) : ALIGNMENT;
}

/* Marks the bytes of each field, and the padding that its alignment may need in front of it. */
static void check_members(const struct schema *schema)
{
	char known[STRUCT_MAX] = { 0 };
	/* Of a catalogue, only the members read from files. */
	size_t size = schema == &catalogue_schema ? offsetof(struct catalogue, by_id) : schema->size;
	assert_int_in_range(size, 1, STRUCT_MAX);
	for (unsigned i = 0; i < schema->fields_count; i++) {
		const struct field *field = &schema->fields[i];
		size_t start = field->offset;
		for (size_t align = alignment_of(field); start > 0 && field->offset - start + 1 < align;)
			start--;
		memset(known + start, 1, field->offset - start + size_of(field));
		if (field->type == TYPE_LIST || field->type == TYPE_POINTS)
			memset(known + field->count_offset, 1, sizeof(unsigned));
		if (field->type == TYPE_TEXT && field->at_offset > 0)
			memset(known + field->at_offset, 1, sizeof(unsigned));
	}
	for (size_t i = 0; i < size - (ALIGNMENT - 1); i++)
		if (!known[i])
			fail_msg("struct %s has a member at %zu that its table does not name", schema->name, i);
}

static void tables_name_every_member(void **state)
{
	(void)state;
	each_struct(&catalogue_schema, check_members);
}

static bool is_known_range(const char *range)
{
	enum section sections[SECTION_COUNT];
	unsigned min, max;
	int used = 0;
	if (range[0] == '\0' || strcmp(range, "id") == 0 || strcmp(range, "rule") == 0 ||
	    strcmp(range, "positions") == 0)
		return true;
	if ((sscanf(range, "%u..%u%n", &min, &max, &used) == 2 && min <= max) ||
	    sscanf(range, "..%u%n", &max, &used) == 1)
		return range[used] == '\0';
	return lookup_sections(range, sections) > 0;
}

static void check_ranges(const struct schema *schema)
{
	for (unsigned i = 0; i < schema->fields_count; i++) {
		const struct field *field = &schema->fields[i];
		if (!is_known_range(field->range))
			fail_msg("%s.%s: unknown range '%s'", schema->name, field->key, field->range);
		if ((field->type == TYPE_NUMBER || field->type == TYPE_NUMBERS) && field->range[0] == '\0')
			fail_msg("%s.%s: a number needs a range", schema->name, field->key);
		if (field->meaning[0] == '\0')
			fail_msg("%s.%s has no meaning", schema->name, field->key);
	}
}

static void ranges_are_known_and_fields_explained(void **state)
{
	(void)state;
	each_struct(&catalogue_schema, check_ranges);
}

static bool override_fits(const struct field *field)
{
	switch ((int)field->override) {
	case OVERRIDE_SAME:
		return field->type == TYPE_TEXT || field->type == TYPE_NUMBER || field->type == TYPE_FLAG ||
		       field->type == TYPE_CHOICE || field->type == TYPE_DECIMAL || field->type == TYPE_PAIR ||
		       field->type == TYPE_POINTS;
	case OVERRIDE_NOT_HIGHER:
	case OVERRIDE_NOT_LOWER:
		return field->type == TYPE_NUMBER || field->type == TYPE_NUMBERS || field->type == TYPE_CHOICE;
	case OVERRIDE_CAP:
	case OVERRIDE_LASTS:
		return field->type == TYPE_NUMBER;
	case OVERRIDE_STAYS_TRUE:
	case OVERRIDE_STAYS_FALSE:
		return field->type == TYPE_FLAG;
	case OVERRIDE_KEEPS_ALL:
	case OVERRIDE_ADDS_NONE:
	case OVERRIDE_ONLY:
		return field->type == TYPE_TEXTS;
	case OVERRIDE_PARTS:
		return field->type == TYPE_PART || field->type == TYPE_PART_POINTER || field->type == TYPE_LIST;
	default:
		return true;
	}
}

static void check_overrides(const struct schema *schema)
{
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (!override_fits(&schema->fields[i]))
			fail_msg("%s.%s: the override rule does not fit the type", schema->name, schema->fields[i].key);
}

static void override_rules_fit_their_types(void **state)
{
	(void)state;
	each_struct(&catalogue_schema, check_overrides);
}

static void every_section_has_a_row(void **state)
{
	(void)state;
	assert_int_equal(catalogue_schema.fields_count, SECTION_COUNT);
	for (int i = 0; i < SECTION_COUNT; i++) {
		const struct schema *schema = section_schema((enum section)i);
		assert_non_null(schema->singular);
		/* Every entry begins with its id. */
		assert_string_equal(schema->fields[0].key, "id");
		assert_int_equal(schema->fields[0].offset, 0);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(tables_name_every_member),
		cmocka_unit_test(ranges_are_known_and_fields_explained),
		cmocka_unit_test(override_rules_fit_their_types),
		cmocka_unit_test(every_section_has_a_row),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
