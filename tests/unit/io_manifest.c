/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The manifest of a folder: which files are ours, and which may be removed. */
#include "io/files/manifest.h"

#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static char folder[64];

static int make_folder(void **state)
{
	(void)state;
	strcpy(folder, "/tmp/rollcoach-manifest-XXXXXX");
	return mkdtemp(folder) == NULL;
}

static int remove_it(void **state)
{
	(void)state;
	char path[256];
	static const char *const names[] = {
		"a.html",
		"b.html",
		"c.html",
		"link.html",
		"a.html.backup",
		"mine.txt",
		"mine.txt.saving-a1B2c3",
		".rollcoach-manifest",
	};
	for (size_t i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	return rmdir(folder);
}

static void put(const char *name, const char *text)
{
	char path[256];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(text, file);
	fclose(file);
}

static bool is_there(const char *name)
{
	char path[256];
	snprintf(path, sizeof(path), "%s/%s", folder, name);
	return access(path, F_OK) == 0;
}

/* Writes a sheet as a run would. */
static void write_sheet(struct manifest *manifest, const char *name, const char *text)
{
	struct buf bytes = { 0 };
	buf_add(&bytes, text);
	put(name, text);
	manifest_keep(manifest, name, &bytes);
	buf_done(&bytes);
}

/* A run that wrote a, b and c. */
static void first_run(void)
{
	struct manifest manifest;
	struct err err = { 0 };
	assert_true(manifest_load(&manifest, folder, &err));
	write_sheet(&manifest, "a.html", "A");
	write_sheet(&manifest, "b.html", "B");
	write_sheet(&manifest, "c.html", "C");
	assert_true(manifest_save(&manifest, &err));
	manifest_done(&manifest);
}

static void every_file_has_a_state(void **state)
{
	struct manifest manifest;
	struct buf bytes = { 0 };
	struct err err = { 0 };
	char link[128];
	(void)state;
	first_run();
	put("b.html", "by hand");
	put("mine.txt", "mine");
	snprintf(link, sizeof(link), "%s/link.html", folder);
	assert_int_equal(symlink("a.html", link), 0);
	assert_true(manifest_load(&manifest, folder, &err));
	assert_int_equal(manifest_state(&manifest, "a.html"), SHEET_OURS);
	assert_int_equal(manifest_state(&manifest, "b.html"), SHEET_CHANGED);
	assert_int_equal(manifest_state(&manifest, "mine.txt"), SHEET_FOREIGN);
	assert_int_equal(manifest_state(&manifest, "link.html"), SHEET_LINK);
	assert_int_equal(manifest_state(&manifest, "none.html"), SHEET_ABSENT);
	buf_add(&bytes, "A");
	assert_true(manifest_has(&manifest, "a.html", &bytes));
	assert_false(manifest_has(&manifest, "b.html", &bytes));
	buf_add(&bytes, "!");
	assert_false(manifest_has(&manifest, "a.html", &bytes));
	buf_done(&bytes);
	manifest_done(&manifest);
}

static void assert_state(const char *name, enum sheet_state state)
{
	struct manifest manifest;
	struct err err = { 0 };
	assert_true(manifest_load(&manifest, folder, &err));
	assert_int_equal(manifest_state(&manifest, name), state);
	manifest_done(&manifest);
}

/* As if the run were killed before or after it wrote the sheet. */
static void an_announced_sheet_is_ours_with_its_old_and_its_new_bytes(void **state)
{
	struct manifest manifest;
	struct buf bytes = { 0 };
	struct err err = { 0 };
	(void)state;
	for (unsigned i = 0; i < 2; i++) {
		if (i > 0)
			first_run();
		assert_true(manifest_load(&manifest, folder, &err));
		buf_add(&bytes, "new");
		assert_true(manifest_announce(&manifest, "a.html", &bytes, &err));
		manifest_done(&manifest);
		assert_state("a.html", i > 0 ? SHEET_OURS : SHEET_ABSENT);
		put("a.html", "new");
		assert_state("a.html", SHEET_OURS);
		put("a.html", "by hand");
		assert_state("a.html", SHEET_CHANGED);
		buf_done(&bytes);
	}
}

static void only_own_unchanged_sheets_are_removed(void **state)
{
	struct manifest manifest;
	struct buf others = { 0 };
	struct err err = { 0 };
	(void)state;
	first_run();
	put("b.html", "by hand");
	put("mine.txt", "mine");
	put("c.html.saving-a1B2c3", "half of a sheet");
	put(".rollcoach-manifest.saving-a1B2c3", "half of a manifest");
	put("a.html.backup", "of the coach");
	put("mine.txt.saving-a1B2c3", "of another program");
	assert_true(manifest_load(&manifest, folder, &err));
	manifest_keep(&manifest, "a.html", NULL);
	assert_int_equal(manifest_sweep(&manifest, &others), 1);
	assert_string_equal(buf_text(&others), "a.html.backup\nb.html\nmine.txt\nmine.txt.saving-a1B2c3\n");
	assert_true(is_there("a.html"));
	assert_true(is_there("b.html"));
	assert_true(is_there("mine.txt"));
	assert_false(is_there("c.html"));
	assert_false(is_there("c.html.saving-a1B2c3"));
	assert_false(is_there(".rollcoach-manifest.saving-a1B2c3"));
	assert_true(manifest_save(&manifest, &err));
	manifest_done(&manifest);

	/* The sheet edited by hand is still recognized as such. */
	assert_true(manifest_load(&manifest, folder, &err));
	assert_int_equal(manifest.count, 2);
	assert_int_equal(manifest_state(&manifest, "b.html"), SHEET_CHANGED);
	buf_done(&others);
	manifest_done(&manifest);
}

static void a_manifest_that_leads_elsewhere_is_refused(void **state)
{
	static const char *const bad[] = {
		"",
		"rollcoach manifest 2\n",
		"rollcoach manifest 1\n0123456789abcdef ../a.html\n",
		"rollcoach manifest 1\n0123456789abcdef /etc/passwd\n",
		"rollcoach manifest 1\n0123456789abcdef .profile\n",
		"rollcoach manifest 1\n0123456789abcdef a.html",
		"rollcoach manifest 1\n0123 a.html\n",
		"rollcoach manifest 1\n0123456789abcdef \x1b[31m\n",
	};
	(void)state;
	for (size_t i = 0; i < sizeof(bad) / sizeof(bad[0]); i++) {
		struct manifest manifest;
		struct err err = { 0 };
		put(".rollcoach-manifest", bad[i]);
		if (manifest_load(&manifest, folder, &err))
			fail_msg("accepted: %s", bad[i]);
		assert_non_null(strstr(err.text, "is damaged: remove it"));
		manifest_done(&manifest);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(every_file_has_a_state, make_folder, remove_it),
		cmocka_unit_test_setup_teardown(an_announced_sheet_is_ours_with_its_old_and_its_new_bytes, make_folder,
						remove_it),
		cmocka_unit_test_setup_teardown(only_own_unchanged_sheets_are_removed, make_folder, remove_it),
		cmocka_unit_test_setup_teardown(a_manifest_that_leads_elsewhere_is_refused, make_folder, remove_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
