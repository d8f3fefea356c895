/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Overlays from files and folders: order, origin, fingerprint, and allowed changes. */
#include "io/catalogue/load.h"
#include "test.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Each test has its own folder. */
static char folder[] = "/tmp/rollcoach-overlay-XXXXXX";

static int make_folder(void **state)
{
	(void)state;
	strcpy(folder + sizeof(folder) - 7, "XXXXXX");
	return mkdtemp(folder) == NULL;
}

static int remove_folder(void **state)
{
	static const char *const names[] = { "a.yaml", "b.yaml", "c.yaml", "notes.txt", ".hidden.yaml" };
	char path[256];
	(void)state;
	for (unsigned i = 0; i < sizeof(names) / sizeof(names[0]); i++) {
		snprintf(path, sizeof(path), "%s/%s", folder, names[i]);
		unlink(path);
	}
	return rmdir(folder);
}

static const char *write_file(const char *name, const char *text)
{
	static char paths[4][256];
	static unsigned next;
	char *path = paths[next++ % 4];
	snprintf(path, sizeof(paths[0]), "%s/%s", folder, name);
	FILE *file = fopen(path, "w");
	fputs(text, file);
	fclose(file);
	return path;
}

/* Loads paths over the built-in catalogue; the whole report is in `text`. */
struct loaded {
	struct catalogue_files files;
	bool good;
	enum err_code code;
	char text[2048];
};

static void load(struct loaded *ret_loaded, const char *const *paths, size_t count)
{
	struct report report = { 0 };
	ret_loaded->good = catalogue_load(&ret_loaded->files, catalogue_builtin(), paths, count, &report);
	ret_loaded->code = report.code;
	snprintf(ret_loaded->text, sizeof(ret_loaded->text), "%s", report_text(&report));
	report_done(&report);
}

static const char german[] =
	"kind: catalogue\ncues:\n  - {id: halfway, text: Halbzeit.}\n  - {id: breathe, text: Ausatmen.}\n";
static const char french[] = "kind: catalogue\ncues:\n  - {id: halfway, text: À mi-chemin.}\n";

static void without_documents_the_builtin_one_is_used(void **state)
{
	struct loaded loaded;
	(void)state;
	load(&loaded, NULL, 0);
	assert_true(loaded.good);
	assert_ptr_equal(loaded.files.catalogue, catalogue_builtin());
	catalogue_files_done(&loaded.files);
}

static void a_cue_is_said_in_another_language(void **state)
{
	const char *path = write_file("a.yaml", german);
	struct loaded loaded;
	(void)state;
	load(&loaded, &path, 1);
	assert_string_equal(loaded.text, "");
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "halfway"), "Halbzeit.");
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "breathe"), "Ausatmen.");
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "switch"),
			    catalogue_cue(catalogue_builtin(), "switch"));
	assert_int_equal(loaded.files.catalogue->muscles_count, catalogue_builtin()->muscles_count);
	catalogue_files_done(&loaded.files);
}

static void the_later_document_wins(void **state)
{
	const char *both[] = { write_file("a.yaml", german), write_file("b.yaml", french) };
	const char *turned[] = { both[1], both[0] };
	struct loaded loaded;
	(void)state;
	load(&loaded, both, 2);
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "halfway"), "À mi-chemin.");
	catalogue_files_done(&loaded.files);
	load(&loaded, turned, 2);
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "halfway"), "Halbzeit.");
	catalogue_files_done(&loaded.files);
}

static void a_folder_is_read_in_the_order_of_names(void **state)
{
	const char *path = folder;
	struct loaded loaded;
	(void)state;
	write_file("b.yaml", french);
	write_file("a.yaml", german);
	write_file("notes.txt", "not for us");
	write_file(".hidden.yaml", "nor this");
	load(&loaded, &path, 1);
	assert_string_equal(loaded.text, "");
	assert_string_equal(catalogue_cue(loaded.files.catalogue, "halfway"), "À mi-chemin.");
	assert_int_equal(loaded.files.catalogue->documents_count, 3);
	catalogue_files_done(&loaded.files);
}

static void an_empty_folder_adds_nothing(void **state)
{
	const char *path = folder;
	struct loaded loaded;
	(void)state;
	load(&loaded, &path, 1);
	assert_true(loaded.good);
	assert_ptr_equal(loaded.files.catalogue, catalogue_builtin());
	catalogue_files_done(&loaded.files);
}

static void every_entry_tells_where_it_came_from(void **state)
{
	const char *both[] = { write_file("a.yaml", german), write_file("b.yaml", french) };
	struct loaded loaded;
	(void)state;
	load(&loaded, both, 2);
	const struct catalogue *catalogue = loaded.files.catalogue;
	const unsigned char *origin = catalogue->origin[SECTION_CUES];
	assert_string_equal(catalogue->documents[origin[catalogue_find(catalogue, SECTION_CUES, "switch")]],
			    "built-in");
	assert_string_equal(catalogue->documents[origin[catalogue_find(catalogue, SECTION_CUES, "breathe")]], both[0]);
	assert_string_equal(catalogue->documents[origin[catalogue_find(catalogue, SECTION_CUES, "halfway")]], both[1]);
	catalogue_files_done(&loaded.files);
}

static void the_fingerprint_is_that_of_all_bytes_in_order(void **state)
{
	const char *both[] = { write_file("a.yaml", german), write_file("b.yaml", french) };
	const char *turned[] = { both[1], both[0] };
	uint64_t hash = catalogue_builtin()->fingerprint;
	struct loaded loaded;
	(void)state;
	for (const char *c = german; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
	load(&loaded, both, 1);
	assert_true(loaded.files.catalogue->fingerprint == hash);
	catalogue_files_done(&loaded.files);
	for (const char *c = french; *c != '\0'; c++)
		hash = (hash ^ (unsigned char)*c) * 0x100000001b3u;
	load(&loaded, both, 2);
	assert_true(loaded.files.catalogue->fingerprint == hash);
	catalogue_files_done(&loaded.files);
	load(&loaded, turned, 2);
	assert_true(loaded.files.catalogue->fingerprint != hash);
	catalogue_files_done(&loaded.files);
}

static void a_stricter_figure_is_taken(void **state)
{
	const char *path = write_file("a.yaml", "kind: catalogue\nconstants:\n"
						"  - {id: pressure-max-any, value: 4, basis: our club}\n"
						"  - {id: injury-block-h, value: 96, basis: our club}\n");
	struct loaded loaded;
	(void)state;
	load(&loaded, &path, 1);
	assert_string_equal(loaded.text, "");
	assert_int_equal(loaded.files.catalogue->constant[CONSTANT_PRESSURE_MAX_ANY], 4);
	assert_int_equal(loaded.files.catalogue->constant[CONSTANT_INJURY_BLOCK_H], 96);
	catalogue_files_done(&loaded.files);
}

static void overlays_that_contradict_are_refused(void **state)
{
	const char *both[] = {
		write_file("a.yaml", "kind: catalogue\nconstants:\n  - {id: bout-max-s, value: 60, basis: coach A}\n"),
		write_file("b.yaml", "kind: catalogue\nconstants:\n  - {id: bout-max-s, value: 90, basis: coach B}\n"),
	};
	char expected[512];
	struct loaded loaded;
	(void)state;
	load(&loaded, both, 2);
	snprintf(expected, sizeof(expected),
		 "%s:3:29: constants[0].value: was 60 and is 90: looser than in '%s', and a safety rule may only "
		 "become stricter\n",
		 both[1], both[0]);
	assert_string_equal(loaded.text, expected);
	assert_false(loaded.good);
	assert_ptr_equal(loaded.files.catalogue, catalogue_builtin());
	catalogue_files_done(&loaded.files);
}

static void errors_of_all_files_come_in_one_run(void **state)
{
	const char *both[] = {
		write_file("a.yaml", "kind: catalogue\ncues:\n  - {id: A, text: Go.}\n"),
		write_file("b.yaml", "kind: catalogue\ncuse: []\n"),
	};
	char expected[512];
	struct loaded loaded;
	(void)state;
	load(&loaded, both, 2);
	snprintf(expected, sizeof(expected),
		 "%s:3:10: cues[0].id: 'A' is not an ID: use small letters and digits, joined by single hyphens\n"
		 "%s:2:1: unknown key 'cuse': did you mean 'cues'?\n",
		 both[0], both[1]);
	assert_string_equal(loaded.text, expected);
	assert_int_equal(loaded.code, ERR_DATA);
	catalogue_files_done(&loaded.files);
}

static void what_no_longer_fits_is_told_of_the_builtin_entry(void **state)
{
	/* Stricter than before, but the built-in stretches are held longer. */
	const char *path = write_file(
		"a.yaml", "kind: catalogue\nconstants:\n  - {id: static-hold-max-s, value: 20, basis: us}\n");
	struct loaded loaded;
	(void)state;
	load(&loaded, &path, 1);
	assert_false(loaded.good);
	assert_non_null(strstr(
		loaded.text, "built-in:1:1: stretches/standing-quad.seconds: 30 is out of range: static stretches are "
			     "held 20 to 20 s (R90)\n"));
	catalogue_files_done(&loaded.files);
}

static void too_many_files_are_refused(void **state)
{
	const char *paths[255];
	struct loaded loaded;
	(void)state;
	paths[0] = write_file("a.yaml", french);
	for (unsigned i = 1; i < 255; i++)
		paths[i] = paths[0];
	load(&loaded, paths, 254);
	assert_true(loaded.good);
	catalogue_files_done(&loaded.files);
	load(&loaded, paths, 255);
	assert_false(loaded.good);
	assert_non_null(strstr(loaded.text, "too many catalogue files: at most 254 in all"));
	catalogue_files_done(&loaded.files);
}

#define TEST(name) cmocka_unit_test_setup_teardown(name, make_folder, remove_folder)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(without_documents_the_builtin_one_is_used),
		TEST(a_cue_is_said_in_another_language),
		TEST(the_later_document_wins),
		TEST(a_folder_is_read_in_the_order_of_names),
		TEST(an_empty_folder_adds_nothing),
		TEST(every_entry_tells_where_it_came_from),
		TEST(the_fingerprint_is_that_of_all_bytes_in_order),
		TEST(a_stricter_figure_is_taken),
		TEST(overlays_that_contradict_are_refused),
		TEST(errors_of_all_files_come_in_one_run),
		TEST(what_no_longer_fits_is_told_of_the_builtin_entry),
		TEST(too_many_files_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
