/* SPDX-License-Identifier: MIT */
/* A table of bad files: each of tests/data/bad names in its first line the one error that it must give.
 *
 *	# expect: 4:9: cues[0].text: a text is missing
 *	# expect 3: ...            the first of three errors
 *
 * A file whose bytes allow no comment in front has its expectation beside it, in NAME.expect. */
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <setjmp.h>
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include "base/mem.h"
#include "io/catalogue_file.h"
#include "io/file.h"

enum { FILES_MIN = 120 };

/* What a file must give. */
struct expectation {
	unsigned errors;
	char text[1024]; /* "4:9: ..." */
};

static bool read_line(const char *path, char *line, size_t size)
{
	FILE *file = fopen(path, "r");
	bool read = file != NULL && fgets(line, (int)size, file) != NULL;
	if (file != NULL)
		fclose(file);
	line[read ? strcspn(line, "\n") : 0] = '\0';
	return read;
}

static bool read_expectation(const char *path, struct expectation *ret_expectation)
{
	char line[1200], beside[1024];
	int used = 0;
	snprintf(beside, sizeof(beside), "%s.expect", path);
	if (!read_line(beside, line, sizeof(line)) && !read_line(path, line, sizeof(line)))
		return false;
	ret_expectation->errors = 1;
	if (strncmp(line, "# expect: ", 10) == 0)
		used = 10;
	else if (sscanf(line, "# expect %u: %n", &ret_expectation->errors, &used) < 1 || used == 0)
		return false;
	snprintf(ret_expectation->text, sizeof(ret_expectation->text), "%s", line + used);
	return true;
}

/* Loads it over the built-in catalogue; prints what is not as expected. */
static bool gives_its_error(const char *path)
{
	struct expectation expected = { 0 };
	struct catalogue_files files;
	struct report report = { 0 };
	if (!read_expectation(path, &expected)) {
		printf("%s: no expectation in its first line\n", path);
		return false;
	}
	bool loaded = catalogue_load(&files, catalogue_builtin(), &path, 1, &report);
	const char *text = report_text(&report);
	const char *found = strncmp(text, path, strlen(path)) == 0 ? text + strlen(path) + 1 : text;
	size_t size = strcspn(found, "\n");
	bool good = !loaded && report.code == ERR_DATA && report.errors == expected.errors &&
	            size == strlen(expected.text) && strncmp(found, expected.text, size) == 0;
	if (!good)
		printf("%s\n  expected %u: %s\n  found    %u: %.*s\n", path, expected.errors, expected.text, report.errors,
		       (int)size, found);
	catalogue_files_done(&files);
	report_done(&report);
	return good;
}

static void every_bad_file_gives_its_error(void **state)
{
	struct paths paths = { 0 };
	struct err err = { 0 };
	unsigned bad = 0;
	(void)state;
	assert_true(paths_add(&paths, TESTS "/data/bad", &err));
	assert_true(paths.count >= FILES_MIN);
	for (size_t i = 0; i < paths.count; i++)
		bad += !gives_its_error(paths.items[i]);
	paths_done(&paths);
	assert_int_equal(bad, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_bad_file_gives_its_error) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
