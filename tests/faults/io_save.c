/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saving with a full disk or a read-only folder: the old file is kept, and no partial file remains. */

#include "io/system/file.h"
#include "io/system/save.h"
#include "nobody.h"
#include "test.h"
#include <dirent.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

static char folder[] = "/tmp/rollcoach-save-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
	struct err err;
	(void)state;
	if (mkdtemp(folder) == NULL)
		return 1;
	snprintf(path, sizeof(path), "%s/profile.yaml", folder);
	return !save_file(path, "kind: profile\n", 14, true, &err);
}

static int remove_folder(void **state)
{
	(void)state;
	chmod(folder, 0700);
	unlink(path);
	return rmdir(folder);
}

static void expect_only_the_old_file(void)
{
	struct err err;
	char *bytes;
	size_t size, count = 0;
	DIR *entries = opendir(folder);
	while (readdir(entries) != NULL)
		count++;
	closedir(entries);
	assert_int_equal(count, 3); /* . and .. too */
	assert_true(file_read(path, &bytes, &size, &err));
	assert_string_equal(bytes, "kind: profile\n");
	free(bytes);
}

/* A file size limit simulates a full disk. */
static void a_full_disk_keeps_the_old_file(void **state)
{
	static char big[10000];
	struct rlimit before, full;
	struct err err;
	(void)state;
	signal(SIGXFSZ, SIG_IGN);
	getrlimit(RLIMIT_FSIZE, &before);
	full = (struct rlimit){ 5000, before.rlim_max };
	setrlimit(RLIMIT_FSIZE, &full);
	bool saved = save_file(path, big, sizeof(big), true, &err);
	setrlimit(RLIMIT_FSIZE, &before);
	assert_false(saved);
	assert_int_equal(err.code, ERR_FAILURE);
	assert_non_null(strstr(err.text, path));
	expect_only_the_old_file();
}

static int does_not_save(void)
{
	struct err err;
	return save_file(path, "new", 3, true, &err) || strstr(err.text, "Permission denied") == NULL;
}

static void a_read_only_folder_keeps_the_old_file(void **state)
{
	(void)state;
	chmod(folder, 0555);
	as_nobody(does_not_save);
	chmod(folder, 0700);
	expect_only_the_old_file();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_full_disk_keeps_the_old_file),
		cmocka_unit_test(a_read_only_folder_keeps_the_old_file),
	};
	return cmocka_run_group_tests_name("save faults", tests, make_folder, remove_folder);
}
