/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Files that are not what they seem: pipes without a writer, links to nothing or to elsewhere. */
#include "folder.h"
#include "io/store/progress.h"
#include "io/store/store.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include "test.h"
#include <fcntl.h>
#include <stdbool.h>
#include <sys/resource.h>

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
	assert_non_null(strstr(err.text, "it is a link: remove it"));
	assert_false(progress_read(folder, 7, &progress, &alive));
	assert_int_equal(lseek(victim, 0, SEEK_END), 0);
	close(victim);
}

/* ---- Links where the program writes ------------------------------------------------------------------------------ */

static void expect_size(const char *name, long size)
{
	struct stat file;
	assert_int_equal(stat(in_folder(name), &file), 0);
	assert_int_equal(file.st_size, size);
}

static bool save_handout(unsigned flags)
{
	struct saving saving;
	struct err err = { 0 };
	char path[128];
	snprintf(path, sizeof(path), "%s", in_folder("01-Anna.html"));
	if (!saving_begin(&saving, path, flags, &err))
		return false;
	saving_add(&saving, "<html>", 6);
	return saving_end(&saving, true, &err);
}

static void a_handout_replaces_a_link_and_spares_its_target(void **state)
{
	struct stat link;
	(void)state;
	close(open(in_folder("victim"), O_RDWR | O_CREAT, 0600));
	assert_int_equal(symlink("victim", in_folder("01-Anna.html")), 0);
	assert_false(save_handout(SAVING_FRESH | SAVING_UNLINKS));
	assert_true(save_handout(SAVING_UNLINKS));
	expect_size("victim", 0);
	expect_size("01-Anna.html", 6);
	assert_int_equal(lstat(in_folder("01-Anna.html"), &link), 0);
	assert_true(S_ISREG(link.st_mode));
}

static void a_file_that_the_person_names_replaces_a_link_too(void **state)
{
	(void)state;
	close(open(in_folder("victim"), O_RDWR | O_CREAT, 0600));
	assert_int_equal(symlink("victim", in_folder("01-Anna.html")), 0);
	assert_false(save_handout(SAVING_FRESH | SAVING_NAMED));
	assert_true(save_handout(SAVING_NAMED));
	expect_size("victim", 0);
	expect_size("01-Anna.html", 6);
}

static void a_link_to_a_device_that_the_person_names_is_followed(void **state)
{
	struct stat link;
	(void)state;
	assert_int_equal(symlink("/dev/null", in_folder("01-Anna.html")), 0);
	assert_true(save_handout(SAVING_FRESH | SAVING_NAMED));
	assert_int_equal(lstat(in_folder("01-Anna.html"), &link), 0);
	assert_true(S_ISLNK(link.st_mode));
}

/* The profile may be a link into a folder of settings. */
static void a_profile_may_be_a_link(void **state)
{
	struct err err;
	(void)state;
	close(open(in_folder("target"), O_RDWR | O_CREAT, 0600));
	assert_int_equal(symlink("target", in_folder("profile.yaml")), 0);
	assert_true(save_file(in_folder("profile.yaml"), "kind: profile\n", 14, true, &err));
	expect_size("target", 14);
}

static void a_history_that_is_a_link_to_nowhere_is_reported_and_not_created(void **state)
{
	struct store store;
	struct err err = { 0 };
	(void)state;
	assert_int_equal(symlink("elsewhere.db", in_folder("history.db")), 0);
	assert_false(store_open(&store, folder, &err));
	assert_non_null(strstr(err.text, "it is a link to a file that does not exist"));
	assert_int_equal(access(in_folder("elsewhere.db"), F_OK), -1);
}

/* ---- No descriptors left ------------------------------------------------------------------------------------------- */

/* The number of descriptors already open depends on the test runner, so each limit above it is tried. */
static void a_used_up_limit_of_open_files_is_named(void **state)
{
	struct rlimit before, low;
	unsigned failures = 0;
	(void)state;
	assert_int_equal(getrlimit(RLIMIT_NOFILE, &before), 0);
	int next = dup(0);
	close(next);
	for (rlim_t more = 0; more < 8; more++) {
		struct store store;
		struct err err = { 0 };
		low = (struct rlimit){ (rlim_t)next + more, before.rlim_max };
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &low), 0);
		bool opened = store_open(&store, folder, &err);
		store_close(&store);
		assert_int_equal(setrlimit(RLIMIT_NOFILE, &before), 0);
		if (opened)
			continue;
		failures++;
		if (strstr(err.text, "raise the limit (ulimit -n)") == NULL)
			fail_msg("%u more: %s", (unsigned)more, err.text);
	}
	assert_true(failures > 0 && failures < 8);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(a_pipe_without_a_writer_does_not_hang, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_pipe_with_a_writer_is_read, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_link_that_leads_nowhere_is_reported, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(progress_never_follows_a_link, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_handout_replaces_a_link_and_spares_its_target, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_file_that_the_person_names_replaces_a_link_too, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_link_to_a_device_that_the_person_names_is_followed, make_folder,
						remove_folder),
		cmocka_unit_test_setup_teardown(a_profile_may_be_a_link, make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_history_that_is_a_link_to_nowhere_is_reported_and_not_created,
						make_folder, remove_folder),
		cmocka_unit_test_setup_teardown(a_used_up_limit_of_open_files_is_named, make_folder, remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
