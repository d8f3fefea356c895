/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Missing, oversized or changing files, and folders: a clear error, and nothing is kept. */
#include "io/catalogue/load.h"
#include "io/system/file.h"
#include "nobody.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/rollcoach-file-XXXXXX";
static char path[64];

static int make_file(void **state)
{
	(void)state;
	strcpy(folder + sizeof(folder) - 7, "XXXXXX");
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(path, sizeof(path), "%s/a.yaml", folder);
	FILE *file = fopen(path, "w");
	fputs("kind: catalogue\n", file);
	return fclose(file);
}

static int remove_file(void **state)
{
	(void)state;
	unlink(path);
	return rmdir(folder);
}

static void append(const char *text)
{
	FILE *file = fopen(path, "a");
	fputs(text, file);
	fclose(file);
}

/* Opens a file, calls `meanwhile`, then reads it. */
static bool read_while(void (*meanwhile)(void), struct err *err)
{
	struct file_reading reading;
	char *bytes;
	size_t size;
	assert_true(file_open(&reading, path, err));
	meanwhile();
	bool read = file_finish(&reading, &bytes, &size, err);
	if (read)
		free(bytes);
	return read;
}

static void nothing_happens(void)
{
}

static void it_grows(void)
{
	append("cues: []\n");
}

static void it_shrinks(void)
{
	assert_int_equal(truncate(path, 4), 0);
}

static void it_vanishes(void)
{
	assert_int_equal(unlink(path), 0);
}

static void it_is_replaced(void)
{
	char other[96];
	snprintf(other, sizeof(other), "%s.new", path);
	FILE *file = fopen(other, "w");
	fputs("kind: routine\n", file);
	fclose(file);
	assert_int_equal(rename(other, path), 0);
}

static void an_unchanged_file_is_read(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_true(read_while(nothing_happens, &err));
}

static void a_changing_file_is_rejected(void **state)
{
	struct err err = { 0 };
	(void)state;
	assert_false(read_while(it_grows, &err));
	assert_int_equal(err.code, ERR_FAILURE);
	assert_string_equal(err.text, "changed while being read: try again");
	assert_false(read_while(it_shrinks, &err));
}

static void a_file_deleted_or_replaced_after_opening_is_read_whole(void **state)
{
	struct err err = { 0 };
	(void)state;
	/* The open file is unaffected: an editor that saves by renaming does no harm. */
	assert_true(read_while(it_is_replaced, &err));
	assert_true(read_while(it_vanishes, &err));
}

/* Checks the report of loading a path as a catalogue. */
static void assert_report(const char *name, enum err_code code, const char *expected)
{
	struct catalogue_files files;
	struct report report = { 0 };
	assert_false(catalogue_load(&files, catalogue_builtin(), &name, 1, &report));
	assert_string_equal(report_text(&report), expected);
	assert_int_equal(report.code, code);
	catalogue_files_done(&files);
	report_done(&report);
}

static void a_missing_file_is_a_failure(void **state)
{
	(void)state;
	assert_report("/no/such/file.yaml", ERR_FAILURE,
		      "/no/such/file.yaml: cannot be read: No such file or directory\n");
	assert_report("", ERR_FAILURE, ": cannot be read: No such file or directory\n");
}

static void a_folder_is_not_a_file(void **state)
{
	struct yaml_file file;
	struct report report = { 0 };
	char expected[128];
	(void)state;
	assert_false(yaml_file_read(&file, folder, &report));
	snprintf(expected, sizeof(expected), "%s: cannot be read: it is a folder, not a file\n", folder);
	assert_string_equal(report_text(&report), expected);
	assert_int_equal(report.code, ERR_FAILURE);
	report_done(&report);
	yaml_file_done(&file);
}

static void a_file_in_a_folder_that_vanishes_is_a_failure(void **state)
{
	struct paths paths = { 0 };
	struct yaml_file file;
	struct err err = { 0 };
	struct report report = { 0 };
	(void)state;
	assert_true(paths_add(&paths, folder, &err));
	assert_int_equal(paths.count, 1);
	unlink(path);
	assert_false(yaml_file_read(&file, paths.items[0], &report));
	assert_int_equal(report.code, ERR_FAILURE);
	paths_done(&paths);
	report_done(&report);
}

static void a_loop_of_links_is_a_failure(void **state)
{
	char expected[160];
	(void)state;
	unlink(path);
	assert_int_equal(symlink(path, path), 0);
	snprintf(expected, sizeof(expected), "%s: cannot be read: Too many levels of symbolic links\n", path);
	assert_report(path, ERR_FAILURE, expected);
}

static int is_denied(void)
{
	struct err err = { 0 };
	char *bytes;
	size_t size;
	return file_read(path, &bytes, &size, &err) || err.code != ERR_FAILURE ||
	       strstr(err.text, "cannot be read: Permission denied") == NULL;
}

static void a_file_without_permission_is_a_failure(void **state)
{
	(void)state;
	chmod(folder, 0755);
	chmod(path, 0);
	as_nobody(is_denied);
}

static void the_limit_is_four_mebibytes(void **state)
{
	char expected[160];
	struct err err = { 0 };
	char *bytes;
	size_t size;
	(void)state;
	assert_int_equal(truncate(path, FILE_BYTES_MAX), 0);
	assert_true(file_read(path, &bytes, &size, &err));
	assert_int_equal(size, FILE_BYTES_MAX);
	free(bytes);
	assert_int_equal(truncate(path, FILE_BYTES_MAX + 1), 0);
	snprintf(expected, sizeof(expected), "%s:1:1: is too large (limit: 4 MiB)\n", path);
	assert_report(path, ERR_DATA, expected);
	assert_report("/dev/zero", ERR_DATA, "/dev/zero:1:1: is too large (limit: 4 MiB)\n");
}

static void an_empty_file_is_invalid_not_unreadable(void **state)
{
	char expected[160];
	(void)state;
	assert_int_equal(truncate(path, 0), 0);
	snprintf(expected, sizeof(expected), "%s:1:1: the file is empty: the first line must be 'kind: catalogue'\n",
		 path);
	assert_report(path, ERR_DATA, expected);
	assert_report("/dev/null", ERR_DATA,
		      "/dev/null:1:1: the file is empty: the first line must be 'kind: catalogue'\n");
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_file, remove_file)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(an_unchanged_file_is_read),
		TEST(a_changing_file_is_rejected),
		TEST(a_file_deleted_or_replaced_after_opening_is_read_whole),
		TEST(a_missing_file_is_a_failure),
		TEST(a_folder_is_not_a_file),
		TEST(a_file_in_a_folder_that_vanishes_is_a_failure),
		TEST(a_loop_of_links_is_a_failure),
		TEST(a_file_without_permission_is_a_failure),
		TEST(the_limit_is_four_mebibytes),
		TEST(an_empty_file_is_invalid_not_unreadable),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
