/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A table of bad files: each of tests/data/bad lists in its first lines the errors that it must give, usually one.
 *
 *	# expect: 4:9: cues[0].text: a text is missing
 *
 * A file whose bytes allow no comment in front has its lines beside it, in NAME.expect. */
#include "base/buf.h"
#include "io/catalogue/load.h"
#include "io/system/file.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES_MIN = 120 };

static const char mark[] = "# expect: ";

static bool add_expectations(struct buf *expected, const char *path, const char *file_name)
{
	char line[1200];
	FILE *file = fopen(file_name, "r");
	while (file != NULL && fgets(line, sizeof(line), file) != NULL && strncmp(line, mark, strlen(mark)) == 0) {
		const char *error = line + strlen(mark);
		buf_addf(expected, "%s%s%s", strncmp(error, "built-in:", 9) == 0 ? "" : path,
			 strncmp(error, "built-in:", 9) == 0 ? "" : ":", error);
	}
	if (file != NULL)
		fclose(file);
	return expected->size > 0;
}

/* The report expected for a file, line by line. */
static bool read_expected(struct buf *expected, const char *path)
{
	char beside[1024];
	snprintf(beside, sizeof(beside), "%s.expect", path);
	return add_expectations(expected, path, beside) || add_expectations(expected, path, path);
}

/* Loads it over the built-in catalogue; prints any difference. */
static bool gives_its_errors(const char *path)
{
	struct catalogue_files files;
	struct report report = { 0 };
	struct buf expected = { 0 };
	bool good = read_expected(&expected, path) && !catalogue_load(&files, catalogue_builtin(), &path, 1, &report) &&
		    report.code == ERR_DATA && strcmp(report_text(&report), buf_text(&expected)) == 0;
	if (!good)
		printf("%s\n  expected:\n%s\n  found:\n%s\n", path, buf_text(&expected), report_text(&report));
	if (expected.size > 0)
		catalogue_files_done(&files);
	report_done(&report);
	buf_done(&expected);
	return good;
}

static void every_bad_file_gives_its_errors(void **state)
{
	struct paths paths = { 0 };
	struct err err = { 0 };
	unsigned bad = 0;
	(void)state;
	assert_true(paths_add(&paths, TESTS "/data/bad", &err));
	assert_true(paths.count >= FILES_MIN);
	for (size_t i = 0; i < paths.count; i++)
		bad += !gives_its_errors(paths.items[i]);
	paths_done(&paths);
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_bad_file_gives_its_errors) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
