/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The format reference in docs/catalogue.md follows the field tables, and the example above it loads.
 *
 * After a change of the tables, `cmake --build build --target refresh` rewrites the reference. */
#include "base/buf.h"
#include "golden/golden.h"
#include "io/catalogue/load.h"
#include "io/catalogue/schema.h"
#include "print/field_words.h"
#include "test.h"
#include <stdio.h>
#include <string.h>

#define PAGE TESTS "/../docs/catalogue.md"
#define MARK "<!-- format -->\n"

/* ---- The reference -------------------------------------------------------------------------------------------- */

static void print_value(struct buf *out, const struct field *field)
{
	if (field->schema == NULL)
		print_field_value(field, out);
	else
		buf_addf(out, "%s[%s](#%s)", field->type == TYPE_LIST ? "list: " : "", field->schema->name,
			 field->schema->name);
}

static void print_field(struct buf *out, const struct field *field)
{
	buf_addf(out, "| `%s` | ", field->key);
	print_value(out, field);
	buf_addf(out, " | %s | %s | %s |\n", field_is_required(field) ? "yes" : "", print_override(field->override),
		 field->meaning);
}

/* The first lines of every document. */
static void print_head(struct buf *out)
{
	const cyaml_schema_field_t *head = catalogue_document()->schema->mapping.fields;
	buf_addf(out, "| `%s` | `catalogue` | yes | | %s |\n", head[0].key, field_meaning(&head[0]));
	buf_addf(out, "| `%s` | `%d` |  | | %s |\n", head[1].key, FORMAT_VERSION, field_meaning(&head[1]));
}

/* A struct, then those inside it, each once. */
static void print_struct(struct buf *out, const struct schema *schema)
{
	char heading[64];
	snprintf(heading, sizeof heading, "\n### %s\n", schema->name);
	if (strstr(buf_text(out), heading) != NULL)
		return;
	buf_addf(out, "%s\n%s\n\n| field | value | needed | overlay | meaning |\n|---|---|---|---|---|\n", heading,
		 schema->meaning);
	if (schema == &catalogue_schema)
		print_head(out);
	for (unsigned i = 0; i < schema->fields_count; i++)
		print_field(out, &schema->fields[i]);
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (schema->fields[i].schema != NULL)
			print_struct(out, schema->fields[i].schema);
}

static void print_format(struct buf *out)
{
	print_struct(out, &catalogue_schema);
	buf_add(out, "\nPositions are `face-down`, `on-back`, `side-lying`, `sitting`, `chair` and `wall-standing`.\n");
}

/* The current page up to the mark, then the reference. */
static void print_page(struct buf *out, const char *page)
{
	const char *mark = strstr(page, MARK);
	assert_non_null(mark);
	buf_add_bytes(out, page, (size_t)(mark - page) + strlen(MARK));
	print_format(out);
}

static void the_reference_is_current(void **state)
{
	char *page = golden_read(PAGE);
	struct buf wanted = { 0 };
	const char *mode = getenv("GOLDEN");
	(void)state;
	print_page(&wanted, page);
	bool same = strcmp(page, buf_text(&wanted)) == 0;
	if (!same)
		golden_explain("docs/catalogue.md", page, buf_text(&wanted));
	if (!same && mode != NULL && strcmp(mode, "update") == 0) {
		golden_write(PAGE, buf_text(&wanted));
		same = true;
	}
	free(page);
	buf_done(&wanted);
	assert_true(same);
}

/* ---- The example ---------------------------------------------------------------------------------------------- */

/* The first fenced block of YAML. */
static void load_example(struct catalogue_files *ret_files, struct report *report)
{
	char *page = golden_read(PAGE);
	const char *start = strstr(page, "```yaml\n");
	struct yaml_file file;
	assert_non_null(start);
	start += strlen("```yaml\n");
	yaml_file_of_bytes(&file, "coach.yaml", start, (size_t)(strstr(start, "```\n") - start));
	free(page);
	catalogue_load_documents(ret_files, catalogue_builtin(), &file, 1, report);
}

static void the_example_loads_and_does_what_it_says(void **state)
{
	struct catalogue_files files;
	struct report report = { 0 };
	(void)state;
	load_example(&files, &report);
	assert_string_equal(report_text(&report), "");
	const struct catalogue *catalogue = files.catalogue;
	assert_int_equal(catalogue_tool(catalogue, "cork-ball")->firmness, 4);
	assert_string_equal(catalogue_muscle(catalogue, "brachioradialis")->group, "chest-arms");
	assert_true(texts_has(&catalogue_group(catalogue, "chest-arms")->members, "brachioradialis"));
	assert_string_equal(catalogue_cue(catalogue, "halfway"), "Halbzeit.");
	assert_int_equal(catalogue->constant[CONSTANT_PRESSURE_MAX_ANY], 5);
	assert_int_equal(catalogue->muscles_count, catalogue_builtin()->muscles_count + 1);
	catalogue_files_done(&files);
	report_done(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_reference_is_current),
		cmocka_unit_test(the_example_loads_and_does_what_it_says),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
