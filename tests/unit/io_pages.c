/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* docs/roster.md and docs/routine.md name every key of their files, and their examples load. */
#include "io/files/roster.h"
#include "io/files/roster_csv.h"
#include "io/files/routine.h"
#include "io/system/file.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const int64_t now = INT64_C(1772560800); /* 2026-03-03 18:00 UTC */

static char *read_page(const char *name)
{
	char path[256];
	char *page;
	size_t size;
	struct err err = { 0 };
	snprintf(path, sizeof(path), "%s/../docs/%s", TESTS, name);
	assert_true(file_read(path, &page, &size, &err));
	return page;
}

/* The lines between ```LANGUAGE and ```; the caller frees them. */
static char *example(const char *page, const char *language)
{
	char fence[16];
	snprintf(fence, sizeof(fence), "```%s\n", language);
	const char *start = strstr(page, fence);
	assert_non_null(start);
	start += strlen(fence);
	const char *end = strstr(start, "```");
	assert_non_null(end);
	char *text = calloc(1, (size_t)(end - start) + 1);
	memcpy(text, start, (size_t)(end - start));
	return text;
}

/* `key` in a table: "| `key`" or "`key`, `other` |". */
static void expect_key(const char *page, const char *key)
{
	char quoted[64];
	snprintf(quoted, sizeof(quoted), "`%s`", key);
	for (const char *at = page; (at = strstr(at, quoted)) != NULL; at++) {
		const char *line = at;
		while (line > page && line[-1] != '\n')
			line--;
		if (line[0] == '|')
			return;
	}
	fail_msg("no row for %s", key);
}

static void expect_keys(const char *page, const cyaml_schema_field_t *fields)
{
	for (; fields->key != NULL; fields++) {
		expect_key(page, fields->key);
		if (fields->value.type == CYAML_SEQUENCE && fields->value.sequence.entry->type == CYAML_MAPPING)
			expect_keys(page, fields->value.sequence.entry->mapping.fields);
	}
}

static void every_key_has_its_row(void **state)
{
	char *roster = read_page("roster.md"), *routine = read_page("routine.md");
	(void)state;
	expect_keys(roster, roster_document.schema->mapping.fields);
	expect_keys(routine, routine_document.schema->mapping.fields);
	free(roster);
	free(routine);
}

/* Reads all athletes of a roster; prints the errors. */
static unsigned read_roster(const char *yaml)
{
	struct athlete *athlete = calloc(1, sizeof(*athlete));
	struct report report = { 0 };
	struct yaml_file file;
	struct roster roster;
	struct wish base;
	wish_init(&base, catalogue_builtin());
	yaml_file_of_bytes(&file, "team.yaml", yaml, strlen(yaml));
	bool good = roster_parse(&roster, &file, catalogue_builtin(), &report);
	unsigned count = roster_count(&roster);
	for (unsigned i = 0; i < count; i++)
		good &= roster_athlete(&roster, i, &base, now, athlete, &report);
	if (!good)
		fail_msg("%s\n%s", yaml, report_text(&report));
	report_done(&report);
	roster_done(&roster);
	free(athlete);
	return count;
}

static void the_roster_examples_load(void **state)
{
	char *page = read_page("roster.md"), *yaml = example(page, "yaml"), *csv = example(page, "csv");
	struct report report = { 0 };
	struct buf made = { 0 };
	(void)state;
	assert_int_equal(read_roster(yaml), 2);
	if (!roster_of_csv(&made, "team.csv", csv, catalogue_builtin(), now, &report))
		fail_msg("%s", report_text(&report));
	assert_int_equal(read_roster(buf_text(&made)), 2);
	buf_done(&made);
	report_done(&report);
	free(csv);
	free(yaml);
	free(page);
}

static void the_routine_example_loads(void **state)
{
	char *page = read_page("routine.md"), *yaml = example(page, "yaml");
	struct report report = { 0 };
	struct routine routine;
	struct yaml_file file;
	(void)state;
	yaml_file_of_bytes(&file, "tuesday.yaml", yaml, strlen(yaml));
	if (!routine_parse(&routine, &file, catalogue_builtin(), &report))
		fail_msg("%s", report_text(&report));
	assert_true(routine.items_count >= 3);
	yaml_file_done(&file);
	report_done(&report);
	free(yaml);
	free(page);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_has_its_row),
		cmocka_unit_test(the_roster_examples_load),
		cmocka_unit_test(the_routine_example_loads),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
