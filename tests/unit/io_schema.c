/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The libcyaml schema of the catalogue begins with the head of every document and follows the field tables. */
#include "core/catalogue/catalogue.h"
#include "io/catalogue/schema.h"
#include "test.h"

static void sections_follow_the_head(void **state)
{
	const cyaml_schema_field_t *fields = catalogue_document()->schema->mapping.fields;
	(void)state;
	assert_string_equal(fields[0].key, "kind");
	assert_string_equal(fields[1].key, "version");
	for (int i = 0; i < SECTION_COUNT; i++)
		assert_string_equal(fields[FIELDS_HEAD_COUNT + i].key, section_name((enum section)i));
	assert_null(fields[FIELDS_HEAD_COUNT + SECTION_COUNT].key);
}

static void schema_is_built_once(void **state)
{
	(void)state;
	assert_ptr_equal(catalogue_document()->schema->mapping.fields, catalogue_document()->schema->mapping.fields);
}

static void key_range_and_meaning_are_one_text(void **state)
{
	const cyaml_schema_field_t field = FIELD_NUMBER(pressure, from, "0..10", "lowest level");
	const cyaml_schema_field_t *row = catalogue_document()
						  ->schema->mapping.fields[FIELDS_HEAD_COUNT + SECTION_PRESSURES]
						  .value.sequence.entry->mapping.fields;
	(void)state;
	assert_string_equal(field.key, "from");
	assert_string_equal(field_rule(&field), "0..10");
	assert_string_equal(field_meaning(&field), "lowest level");
	assert_string_equal(row[0].key, "change");
	assert_string_equal(row[2].key, "from");
	assert_string_equal(field_rule(&row[2]), "0..10");
	assert_int_equal(row[2].value.type, CYAML_UINT);
	assert_int_equal(row[2].data_offset, offsetof(struct pressure, from));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(sections_follow_the_head),
		cmocka_unit_test(schema_is_built_once),
		cmocka_unit_test(key_range_and_meaning_are_one_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
