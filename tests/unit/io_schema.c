/* SPDX-License-Identifier: MIT */
/* The schema tables name every member of their structs, in rules that the lint pass knows. */
#include "core/catalogue/catalogue.h"
#include "io/catalogue/schema.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

enum { STRUCT_MAX = 1024, ALIGNMENT = 8 };

static size_t size_of(const char *name)
{
#define SIZE(type)                    \
	if (strcmp(name, #type) == 0) \
		return sizeof(struct type);
	SIZE(muscle) SIZE(dose) SIZE(stance) SIZE(muscle_cues) SIZE(group) SIZE(sweep) SIZE(tool) SIZE(contraindication)
				SIZE(restriction) SIZE(part_limit) SIZE(area) SIZE(redirect) SIZE(stretch) SIZE(mode)
					SIZE(model) SIZE(cue_line) SIZE(stop_signal) SIZE(rule) SIZE(source)
						SIZE(pressure) SIZE(constant_value) SIZE(shape)
#undef SIZE
			/* Of a catalogue, only what comes from the files. */
			return strcmp(name, "catalogue") == 0
		? offsetof(struct catalogue, by_id)
		: 0;
}

static size_t size_of_field(const cyaml_schema_field_t *field)
{
	if (field->value.type == CYAML_SEQUENCE && field->value.sequence.entry->type == CYAML_STRING)
		return sizeof(struct texts);
	if (field->value.flags & CYAML_FLAG_POINTER)
		return sizeof(void *);
	if (field->value.type == CYAML_SEQUENCE_FIXED)
		return field->value.data_size * field->value.sequence.max;
	return field->value.data_size;
}

static size_t alignment_of(const cyaml_schema_field_t *field)
{
	return field->value.flags & CYAML_FLAG_POINTER ? sizeof(void *)
	       : field->value.type == CYAML_BOOL       ? 1
						       : sizeof(unsigned);
}

/* Marks the bytes of each field, 1, and the padding that it needs in front of it, which may be what is left. */
static bool covers_all(const struct schema_struct *row, size_t size)
{
	char covered[STRUCT_MAX] = { 0 }, padding[STRUCT_MAX] = { 0 };
	for (const cyaml_schema_field_t *field = row->fields; field->key != NULL; field++) {
		size_t align = field->value.type == CYAML_MAPPING ? ALIGNMENT : alignment_of(field);
		memset(covered + field->data_offset, 1, size_of_field(field));
		if (field->value.type == CYAML_SEQUENCE)
			memset(covered + field->count_offset, 1, field->count_size);
		for (size_t i = 1; i < align && i <= field->data_offset; i++)
			padding[field->data_offset - i] = 1;
	}
	for (size_t i = 0; i < size; i++)
		if (!covered[i] && !padding[i] && i < size - (ALIGNMENT - 1))
			return false;
	return true;
}

static void no_member_is_forgotten(void **state)
{
	(void)state;
	for (const struct schema_struct *row = catalogue_structs; row->name != NULL; row++) {
		assert_in_range(size_of(row->name), 1, STRUCT_MAX);
		if (!covers_all(row, size_of(row->name)))
			fail_msg("struct %s has a member that its table does not name", row->name);
	}
}

static bool is_known_rule(const char *rule)
{
	unsigned min, max;
	int used = 0;
	if (rule[0] == '\0' || strcmp(rule, "id") == 0 || strcmp(rule, "rule") == 0 || strcmp(rule, "positions") == 0)
		return true;
	if ((sscanf(rule, "%u..%u%n", &min, &max, &used) == 2 && min <= max) ||
	    sscanf(rule, "..%u%n", &max, &used) == 1)
		return rule[used] == '\0';
	for (const char *name = rule; *name != '\0'; name += strcspn(name, "|"), name += *name == '|') {
		bool known = false;
		for (int i = 0; i < SECTION_COUNT; i++)
			known |= strlen(section_name((enum section)i)) == strcspn(name, "|") &&
				 strncmp(section_name((enum section)i), name, strcspn(name, "|")) == 0;
		if (!known)
			return false;
	}
	return true;
}

static void every_rule_is_known_and_every_field_explained(void **state)
{
	(void)state;
	for (const struct schema_struct *row = catalogue_structs; row->name != NULL; row++)
		for (const cyaml_schema_field_t *field = row->fields; field->key != NULL; field++) {
			if (!is_known_rule(field_rule(field)))
				fail_msg("%s.%s: unknown rule '%s'", row->name, field->key, field_rule(field));
			if (field_meaning(field)[0] == '\0')
				fail_msg("%s.%s means nothing", row->name, field->key);
		}
}

static void sections_are_those_of_the_core(void **state)
{
	const cyaml_schema_field_t *fields = catalogue_document.schema->mapping.fields;
	(void)state;
	assert_string_equal(fields[0].key, "kind");
	assert_string_equal(fields[1].key, "version");
	for (int i = 0; i < SECTION_COUNT; i++)
		assert_string_equal(fields[FIELDS_HEAD_COUNT + i].key, section_name((enum section)i));
}

static void a_row_is_taken_apart(void **state)
{
	const cyaml_schema_field_t field = FIELD_NUMBER(pressure, from, "0..10", "lowest level");
	(void)state;
	assert_string_equal(field.key, "from");
	assert_string_equal(field_rule(&field), "0..10");
	assert_string_equal(field_meaning(&field), "lowest level");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(no_member_is_forgotten),
		cmocka_unit_test(every_rule_is_known_and_every_field_explained),
		cmocka_unit_test(sections_are_those_of_the_core),
		cmocka_unit_test(a_row_is_taken_apart),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
