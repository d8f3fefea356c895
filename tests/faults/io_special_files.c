/* SPDX-License-Identifier: MIT */
/* Files that are not what they seem: pipes without a writer, links that lead nowhere or elsewhere. */
#include "folder.h"
#include "io/store/progress.h"
#include "io/system/file.h"
#include "test.h"
#include <fcntl.h>
#include <stdbool.h>

static void expect_unreadable(const char *path, const char *why)
{
	struct err err = { 0 };
	char *bytes;
	size_t size;
	assert_false(file_read(path, &bytes, &size, &err));
	assert_int_equal(err.code, ERR_FAILURE);
	assert_non_null(strstr(err.text, why));
}

static const char *in_folder(const char *name)
{
	static char path[128];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return path;
}

static void a_pipe_without_a_writer_does_not_hang(void **state)
{
	const char *path = in_folder("pipe");
	(void)state;
	assert_int_equal(mkfifo(path, 0600), 0);
	expect_unreadable(path, "it is a pipe that nothing writes to");
}

static void a_pipe_with_a_writer_is_read(void **state)
{
	const char *path = in_folder("pipe");
	struct err err = { 0 };
	char *bytes;
	size_t size;
	(void)state;
	assert_int_equal(mkfifo(path, 0600), 0);
	if (fork() == 0) {
		int writer = open(path, O_WRONLY);
		_exit(write(writer, "kind: profile\n", 14) == 14 ? 0 : 1);
	}
	assert_true(file_read(path, &bytes, &size, &err));
	assert_string_equal(bytes, "kind: profile\n");
	free(bytes);
}

static void a_link_that_leads_nowhere_is_reported(void **state)
{
	const char *path = in_folder("link");
	(void)state;
	assert_int_equal(symlink("missing", path), 0);
	expect_unreadable(path, "it is a link to a file that does not exist");
}

static void progress_never_follows_a_link(void **state)
{
	struct err err = { 0 };
	struct progress progress;
	bool alive;
	(void)state;
	int victim = open(in_folder("victim"), O_RDWR | O_CREAT, 0600);
	assert_int_equal(symlink("victim", in_folder("running-7")), 0);
	assert_true(progress_open(folder, 7, &err) < 0);
	assert_int_equal(err.code, ERR_FAILURE);
	assert_false(progress_read(folder, 7, &progress, &alive));
	assert_int_equal(lseek(victim, 0, SEEK_END), 0);
	close(victim);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_pipe_without_a_writer_does_not_hang, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_pipe_with_a_writer_is_read, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_link_that_leads_nowhere_is_reported, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(progress_never_follows_a_link, make_folder, remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
