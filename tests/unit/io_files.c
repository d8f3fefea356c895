/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Folders, atomic saving, and dates. */

#include "base/utc.h"
#include "io/system/file.h"
#include "io/system/folders.h"
#include "io/system/save.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static char home[] = "/tmp/rollcoach-files-XXXXXX";

static int make_home(void **state)
{
	(void)state;
	unsetenv("XDG_CONFIG_HOME");
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_DATA_HOME");
	unsetenv("XDG_DATA_DIRS");
	return mkdtemp(home) == NULL || setenv("HOME", home, 1) != 0;
}

static int remove_home(void **state)
{
	char command[200];
	static const char *const names[] = { "a/b/c", "a/b", "a", "file", "real", "link", "" };
	(void)state;
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(command, sizeof(command), "%s/%s", home, names[i]);
		remove(command);
	}
	return 0;
}

static const char *in_home(const char *name)
{
	static char path[2][FOLDER_PATH_MAX];
	static int which;
	which = !which;
	snprintf(path[which], sizeof(path[which]), "%s/%s", home, name);
	return path[which];
}

static void expect_content(const char *path, const char *expected)
{
	struct err err;
	char *bytes;
	size_t size;
	assert_true(file_read(path, &bytes, &size, &err));
	assert_string_equal(bytes, expected);
	free(bytes);
}

static void folders_are_under_home_by_default(void **state)
{
	struct folders folders;
	struct err err;
	(void)state;
	assert_true(folders_find(&folders, &err));
	assert_string_equal(folders.config, in_home(".config/rollcoach"));
	assert_string_equal(folders.state, in_home(".local/state/rollcoach"));
	assert_int_equal(folders.data_count, 3);
	assert_string_equal(folders.data[0], "/usr/share/rollcoach");
	assert_string_equal(folders.data[1], "/usr/local/share/rollcoach");
	assert_string_equal(folders.data[2], in_home(".local/share/rollcoach"));
	setenv("XDG_STATE_HOME", "/var/state", 1);
	setenv("XDG_CONFIG_HOME", "relative", 1);
	setenv("XDG_DATA_DIRS", "/one::relative:/two", 1);
	assert_true(folders_find(&folders, &err));
	assert_string_equal(folders.state, "/var/state/rollcoach");
	assert_string_equal(folders.config, in_home(".config/rollcoach"));
	assert_int_equal(folders.data_count, 3);
	assert_string_equal(folders.data[0], "/two/rollcoach");
	assert_string_equal(folders.data[1], "/one/rollcoach");
	unsetenv("HOME");
	assert_false(folders_find(&folders, &err));
	assert_non_null(strstr(err.text, "HOME"));
	setenv("HOME", home, 1);
}

static void a_folder_is_created_with_its_parents_for_its_owner_only(void **state)
{
	struct stat found;
	struct err err;
	(void)state;
	assert_true(folder_make(in_home("a/b/c"), &err));
	assert_true(folder_make(in_home("a/b/c"), &err));
	assert_int_equal(stat(in_home("a/b"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0700);
	assert_true(save_file(in_home("file"), "x", 1, true, &err));
	assert_false(folder_make(in_home("file"), &err));
	assert_false(folder_make(in_home("file/under"), &err));
	assert_non_null(strstr(err.text, "Not a directory"));
}

static void a_saved_file_is_complete_and_private(void **state)
{
	struct stat found;
	struct err err;
	(void)state;
	assert_true(save_file(in_home("file"), "first\n", 6, true, &err));
	assert_true(save_file(in_home("file"), "second\n", 7, true, &err));
	expect_content(in_home("file"), "second\n");
	assert_int_equal(stat(in_home("file"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0600);
	umask(022);
	assert_true(save_file(in_home("file"), "open\n", 5, false, &err));
	assert_int_equal(stat(in_home("file"), &found), 0);
	assert_int_equal(found.st_mode & 0777, 0644);
}

static void a_link_stays_a_link(void **state)
{
	struct stat found;
	struct err err;
	(void)state;
	assert_true(save_file(in_home("real"), "old\n", 4, true, &err));
	assert_int_equal(symlink(in_home("real"), in_home("link")), 0);
	assert_true(save_file(in_home("link"), "new\n", 4, true, &err));
	assert_int_equal(lstat(in_home("link"), &found), 0);
	assert_true(S_ISLNK(found.st_mode));
	expect_content(in_home("real"), "new\n");
}

static void a_failed_save_gives_the_reason(void **state)
{
	struct err err;
	(void)state;
	assert_false(save_file(in_home("nowhere/file"), "x", 1, true, &err));
	assert_non_null(strstr(err.text, "nowhere/file: No such file"));
	assert_int_equal(err.code, ERR_FAILURE);
}

static void dates_survive_a_round_trip(void **state)
{
	static const struct {
		int64_t seconds;
		const char *text;
	} dates[] = {
		{ 0, "1970-01-01T00:00:00Z" },          { 951782399, "2000-02-28T23:59:59Z" },
		{ 951782400, "2000-02-29T00:00:00Z" },  { 1772474400, "2026-03-02T18:00:00Z" },
		{ 4107542400, "2100-03-01T00:00:00Z" }, { 253402300799, "9999-12-31T23:59:59Z" },
	};
	char text[UTC_MAX];
	int64_t seconds;
	(void)state;
	for (size_t i = 0; i < sizeof(dates) / sizeof(dates[0]); i++) {
		assert_string_equal(utc_print(dates[i].seconds, text), dates[i].text);
		assert_true(utc_parse(dates[i].text, &seconds));
		assert_true(seconds == dates[i].seconds);
	}
	for (int64_t day = 0; day < 200000; day += 13) {
		assert_true(utc_parse(utc_print(day * 86400 + 3661, text), &seconds));
		assert_true(seconds == day * 86400 + 3661);
	}
	assert_true(utc_parse("2026-03-02", &seconds));
	assert_true(seconds == 1772409600);
	assert_true(utc_parse_latest("2026-03-02", &seconds));
	assert_true(seconds == 1772409600 + 36 * 3600);
	assert_true(utc_parse_latest("2026-03-02T00:00:00Z", &seconds));
	assert_true(seconds == 1772409600);
	assert_true(utc_parse_latest("9999-12-31", &seconds));
	assert_true(seconds == 253402214400);
}

static void invalid_dates_are_rejected(void **state)
{
	static const char *const bad[] = { "",
					   "yesterday",
					   "2026-02-30",
					   "2026-13-01",
					   "2026-3-2",
					   "2026-03-02 18:00",
					   "1969-12-31",
					   "2026-03-02T25:00:00Z",
					   "2026-03-02Z",
					   "2026-03-02T18:00:00",
					   "2026-03-02T18:00:00Zx",
					   "-2026-03-02" };
	int64_t seconds = 7;
	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++)
		assert_false(utc_parse(bad[i], &seconds));
	assert_true(seconds == 7);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(folders_are_under_home_by_default),
		cmocka_unit_test(a_folder_is_created_with_its_parents_for_its_owner_only),
		cmocka_unit_test(a_saved_file_is_complete_and_private),
		cmocka_unit_test(a_link_stays_a_link),
		cmocka_unit_test(a_failed_save_gives_the_reason),
		cmocka_unit_test(dates_survive_a_round_trip),
		cmocka_unit_test(invalid_dates_are_rejected),
	};
	return cmocka_run_group_tests_name("files", tests, make_home, remove_home);
}
