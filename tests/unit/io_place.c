/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Places of bytes, and of values by their path. */
#include "io/yaml/document.h"
#include "io/yaml/spans.h"
#include "test.h"
#include <string.h>

struct leaf {
	const char *id;
	struct texts tools;
	unsigned size;
};

struct tree {
	const struct leaf *leaves;
	unsigned leaves_count;
	struct leaf trunk;
};

static const cyaml_schema_field_t leaf_fields[] = {
	FIELD_TEXT_OPTIONAL(leaf, id, "id", "id"),
	FIELD_TEXTS(leaf, tools, "", 0, "tools"),
	FIELD_NUMBER_OPTIONAL(leaf, size, "1..9", "size"),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t leaf = { CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct leaf, leaf_fields) };
static const cyaml_schema_field_t tree_fields[] = {
	FIELDS_HEAD,
	FIELD_LIST(tree, leaves, &leaf, 0, 9, "leaves"),
	FIELD_PART(tree, trunk, CYAML_FLAG_OPTIONAL, leaf_fields, "trunk"),
	CYAML_FIELD_END,
};
static const cyaml_schema_value_t tree = { CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct tree, tree_fields) };
static const struct yaml_type tree_document = { "tree", &tree };

static const char text[] = "kind: tree\n"
			   "leaves:\n"
			   "  - id: a\n"
			   "    tools: [x, \"ü\", z]\n"
			   "  - id: b\n"
			   "    tools:\n"
			   "      - q\n"
			   "trunk:\n"
			   "  size: 0\n";

/* A file that is linted and loaded; end with yaml_file_done and report_done. */
static void parse(struct yaml_file *ret_file, struct report *report)
{
	yaml_file_of_bytes(ret_file, "x", text, strlen(text));
	assert_false(yaml_file_parse(ret_file, &tree_document, NULL, report));
	assert_string_equal(report_text(report), "x:9:9: trunk.size: 0 is out of range: 1 to 9\n");
}

static void assert_place(const struct yaml_file *file, const char *path, size_t line, size_t column)
{
	const struct span *span = spans_find(&file->spans, path);
	assert_non_null(span);
	assert_int_equal(span->place.line, line);
	assert_int_equal(span->place.column, column);
}

static void path_leads_to_its_value(void **state)
{
	struct yaml_file file;
	struct report report = { 0 };
	(void)state;
	parse(&file, &report);
	assert_place(&file, "leaves", 3, 3);
	assert_place(&file, "leaves[0]", 3, 5);
	assert_place(&file, "leaves[0].id", 3, 9);
	assert_place(&file, "leaves[0].tools", 4, 12);
	assert_place(&file, "leaves[0].tools[1]", 4, 16);
	assert_place(&file, "leaves[0].tools[2]", 4, 21);
	assert_place(&file, "leaves[1].tools[0]", 7, 9);
	assert_place(&file, "trunk.size", 9, 9);
	yaml_file_done(&file);
	report_done(&report);
}

static void unknown_path_gives_the_value_around_it(void **state)
{
	struct yaml_file file;
	struct report report = { 0 };
	(void)state;
	parse(&file, &report);
	assert_place(&file, "leaves[1].size", 5, 5);
	assert_place(&file, "leaves[0].tools[7]", 4, 12);
	assert_place(&file, "leaves[9].id", 3, 3);
	assert_place(&file, "leaves[0].tool", 3, 5);
	assert_null(spans_find(&file.spans, "lea"));
	assert_null(spans_find(&file.spans, ""));
	yaml_file_done(&file);
	report_done(&report);
}

static void diagnostics_come_in_file_order_and_skip_reported_values(void **state)
{
	const struct yaml_diagnostic diagnostics[] = { { "leaves[1].id", "second" },
						       { "trunk.size", "reported before" },
						       { "leaves[0].id", "first" } };
	struct yaml_file file;
	struct report report = { 0 };
	(void)state;
	parse(&file, &report);
	yaml_file_errors(&file, &report, diagnostics, 3);
	assert_string_equal(report_text(&report), "x:9:9: trunk.size: 0 is out of range: 1 to 9\n"
						  "x:3:9: leaves[0].id: first\n"
						  "x:5:9: leaves[1].id: second\n");
	yaml_file_done(&file);
	report_done(&report);
}

static void columns_count_characters(void **state)
{
	struct place place = place_of_offset("ab\nüö!x", 9, 7);
	(void)state;
	assert_int_equal(place.line, 2);
	assert_int_equal(place.column, 3);
	place = place_of_offset("ab\n", 3, 3);
	assert_int_equal(place.line, 2);
	assert_int_equal(place.column, 1);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(path_leads_to_its_value),
		cmocka_unit_test(unknown_path_gives_the_value_around_it),
		cmocka_unit_test(diagnostics_come_in_file_order_and_skip_reported_values),
		cmocka_unit_test(columns_count_characters),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
