/* SPDX-License-Identifier: MIT */
/* The format reference in docs/catalogue.md is what the schema tables say, and the example above it loads.
 *
 * After a change of the tables: `GOLDEN=update ctest -R io_catalogue_format` writes the reference anew. */
#include "base/buf.h"
#include "golden/golden.h"
#include "io/catalogue/load.h"
#include "io/catalogue/schema.h"
#include "test.h"
#include <string.h>

#define PAGE TESTS "/../docs/catalogue.md"
#define MARK "<!-- format -->\n"

/* ---- The reference -------------------------------------------------------------------------------------------- */

static const char *struct_name(const cyaml_schema_value_t *schema)
{
	for (const struct schema_struct *row = catalogue_structs; row->name != NULL; row++)
		if (row->fields == schema->mapping.fields)
			return row->name;
	return "";
}

/* "muscles|groups": "id of a muscle or group". */
static void print_reference(struct buf *out, const char *rule)
{
	const char *joint = "id of a ";
	for (const char *name = rule; *name != '\0'; name += strcspn(name, "|"), name += *name == '|')
		for (int i = 0; i < SECTION_COUNT; i++) {
			const char *section = section_name((enum section)i);
			if (strlen(section) == strcspn(name, "|") && strncmp(section, name, strlen(section)) == 0) {
				buf_addf(out, "%s%s", joint, section_singular((enum section)i));
				joint = " or ";
			}
		}
}

static void print_text_rule(struct buf *out, const char *rule)
{
	if (rule[0] == '\0')
		buf_add(out, "text");
	else if (rule[0] == '.')
		buf_addf(out, "text, at most %s columns", rule + 2);
	else if (strcmp(rule, "id") == 0)
		buf_add(out, "id");
	else if (strcmp(rule, "rule") == 0)
		buf_add(out, "R and a number");
	else if (strcmp(rule, "positions") == 0)
		buf_add(out, "position");
	else
		print_reference(out, rule);
}

static void print_range(struct buf *out, const char *rule)
{
	const char *dots = strstr(rule, "..");
	buf_addf(out, "number %.*s to %s", (int)(dots - rule), rule, dots + 2);
}

static void print_words(struct buf *out, const cyaml_schema_value_t *schema)
{
	for (unsigned i = 0; i < schema->enumeration.count; i++)
		buf_addf(out, "%s`%s`", i > 0 ? ", " : "", schema->enumeration.strings[i].str);
}

static void print_value(struct buf *out, const cyaml_schema_field_t *field, const cyaml_schema_value_t *schema)
{
	switch ((int)schema->type) {
	case CYAML_IGNORE:
		buf_add(out, strcmp(field->key, "kind") == 0 ? "`catalogue`" : "`1`");
		break;
	case CYAML_STRING:
		print_text_rule(out, field_rule(field));
		break;
	case CYAML_UINT:
		print_range(out, field_rule(field));
		break;
	case CYAML_FLOAT:
		buf_add(out, "decimal");
		break;
	case CYAML_BOOL:
		buf_add(out, "`true` or `false`");
		break;
	case CYAML_ENUM:
		print_words(out, schema);
		break;
	case CYAML_MAPPING:
		buf_addf(out, "[%s](#%s)", struct_name(schema), struct_name(schema));
		break;
	case CYAML_SEQUENCE_FIXED:
		buf_addf(out, "list of %u, each ", schema->sequence.max);
		print_value(out, field, schema->sequence.entry);
		break;
	case CYAML_SEQUENCE:
		buf_add(out, "list: ");
		print_value(out, field, schema->sequence.entry);
		break;
	default:
		break;
	}
}

static void print_field(struct buf *out, const cyaml_schema_field_t *field)
{
	bool needed = !(field->value.flags & CYAML_FLAG_OPTIONAL) && field->value.type != CYAML_BOOL;
	buf_addf(out, "| `%s` | ", field->key);
	print_value(out, field, &field->value);
	buf_addf(out, " | %s | %s |\n", needed ? "yes" : "", field_meaning(field));
}

static void print_format(struct buf *out)
{
	for (const struct schema_struct *row = catalogue_structs; row->name != NULL; row++) {
		buf_addf(out, "\n### %s\n\n%s\n\n| field | value | needed | meaning |\n|---|---|---|---|\n", row->name,
			 row->meaning);
		for (const cyaml_schema_field_t *field = row->fields; field->key != NULL; field++)
			print_field(out, field);
	}
	buf_add(out, "\nPositions are `face-down`, `on-back`, `side-lying`, `sitting`, `chair` and `wall-standing`.\n");
}

/* The page as it stands up to the mark, and the reference behind it. */
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
	assert_string_equal(catalogue_muscle(catalogue, "triceps")->group, "chest-arms");
	assert_true(texts_has(&catalogue_group(catalogue, "chest-arms")->members, "triceps"));
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
