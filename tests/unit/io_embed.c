/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The embedded catalogue equals the files of data/, value by value. */
#include "core/catalogue/check.h"
#include "io/catalogue/load.h"
#include "io/catalogue/schema.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

static bool is_same(const cyaml_schema_value_t *schema, const char *a, const char *b, unsigned count);

static unsigned count_of(const cyaml_schema_field_t *field, const char *data)
{
	unsigned count = 0;
	if (field->value.type == CYAML_SEQUENCE)
		memcpy(&count, data + field->count_offset, sizeof(count));
	return count;
}

static bool fields_are_same(const cyaml_schema_field_t *fields, const char *a, const char *b)
{
	for (; fields->key != NULL; fields++) {
		if (fields->value.type == CYAML_IGNORE)
			continue;
		unsigned count = count_of(fields, a);
		if (count != count_of(fields, b) ||
		    !is_same(&fields->value, a + fields->data_offset, b + fields->data_offset, count)) {
			printf("%s differs\n", fields->key);
			return false;
		}
	}
	return true;
}

static bool is_same(const cyaml_schema_value_t *schema, const char *a, const char *b, unsigned count)
{
	if (schema->flags & CYAML_FLAG_POINTER) {
		a = *(const char *const *)(const void *)a;
		b = *(const char *const *)(const void *)b;
		if (a == NULL || b == NULL)
			return count == 0 && a == b;
	}
	switch ((int)schema->type) {
	case CYAML_STRING:
		return strcmp(a, b) == 0;
	case CYAML_MAPPING:
		return fields_are_same(schema->mapping.fields, a, b);
	case CYAML_SEQUENCE_FIXED:
		count = schema->sequence.max;
		break;
	case CYAML_SEQUENCE:
		break;
	default:
		return memcmp(a, b, schema->data_size) == 0;
	}
	for (unsigned i = 0; i < count; i++)
		if (!is_same(schema->sequence.entry, a + i * schema->data_size, b + i * schema->data_size, 0))
			return false;
	return true;
}

static void the_binary_holds_what_the_files_say(void **state)
{
	const struct catalogue *builtin = catalogue_builtin();
	const char *data = TESTS "/../data";
	struct catalogue_files files;
	struct report report = { 0 };
	(void)state;
	catalogue_load(&files, NULL, &data, 1, &report);
	assert_string_equal(report_text(&report), "");
	assert_true(is_same(catalogue_document()->schema, (const char *)&files.catalogue, (const char *)&builtin, 1));
	assert_true(files.catalogue->fingerprint == builtin->fingerprint);
	assert_memory_equal(files.catalogue->constant, builtin->constant, sizeof(builtin->constant));
	for (int i = 0; i < SECTION_COUNT; i++)
		assert_memory_equal(files.catalogue->by_id[i], builtin->by_id[i],
				    catalogue_count(builtin, (enum section)i) * sizeof(unsigned));
	catalogue_files_done(&files);
	report_done(&report);
}

static void files_of_the_build_stand_alone(void **state)
{
	static const char text[] = "kind: catalogue\ncues:\n  - {id: a, text: Go on.}\n";
	struct catalogue_files files;
	struct yaml_file file;
	struct report report = { 0 };
	(void)state;
	yaml_file_of_bytes(&file, "cues.yaml", text, strlen(text));
	assert_false(catalogue_load_documents(&files, NULL, &file, 1, &report));
	assert_non_null(strstr(report_text(&report), "cues.yaml:1:1: modes: the mode 'pre-run' is missing\n"));
	catalogue_files_done(&files);
	report_done(&report);
}

static void remember(void *context, const struct diagnostic *diagnostic)
{
	snprintf(context, 100, "%s: %s", diagnostic->path, diagnostic->text);
}

static void a_builtin_line_has_at_most_twelve_words(void **state)
{
	struct cue_line cue = { .id = "a", .text = "one two three four five six seven eight nine ten eleven twelve" };
	struct catalogue catalogue = { .cues = &cue,
				       .cues_count = 1,
				       .origin[SECTION_CUES] = (const unsigned char[]){ 0 } };
	char found[100] = "";
	struct diagnostics diagnostics = { remember, found };
	(void)state;
	assert_true(check_spoken_lines(&catalogue, &diagnostics));
	cue.text = "one two three four five six seven eight nine ten eleven twelve  thirteen";
	assert_false(check_spoken_lines(&catalogue, &diagnostics));
	assert_string_equal(found, "text: has 13 words: a spoken line has at most 12");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_binary_holds_what_the_files_say),
		cmocka_unit_test(files_of_the_build_stand_alone),
		cmocka_unit_test(a_builtin_line_has_at_most_twelve_words),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
