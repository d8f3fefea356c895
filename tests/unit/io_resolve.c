/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Ids resolved to positions: every reference of the built-in catalogue, and of an overlay on top of it. */
#include "core/catalogue/lookup.h"
#include "core/catalogue/walk.h"
#include "folder.h"
#include "io/catalogue/load.h"
#include "test.h"
#include <string.h>

static unsigned references;

static void expect_resolved(const struct walk *walk, const struct field *field, const char *id)
{
	enum section sections[SECTION_COUNT];
	const unsigned *list = NULL;
	unsigned at;
	if (!field_is_reference(field) || field->at_offset == 0)
		return;
	memcpy(&at, walk->data + field->at_offset, sizeof(at));
	if (field->type == TYPE_TEXTS) {
		memcpy(&list, walk->data + field->at_offset, sizeof(list));
		assert_non_null(list);
		at = list[walk->places[walk->depth - 1]];
	}
	lookup_sections(field->range, sections);
	assert_string_equal(catalogue_id(walk->catalogue, sections[(at & RESOLVED_SECOND) != 0], at & ~RESOLVED_SECOND),
			    id);
	references++;
}

static void every_reference_of_the_builtin_catalogue_is_resolved(void **state)
{
	(void)state;
	references = 0;
	catalogue_walk(catalogue_builtin(), 0, expect_resolved, NULL);
	assert_true(references > 500);
}

static const char overlay[] = "kind: catalogue\n"
			      "tools:\n"
			      "  - {id: cork-ball, name: Cork ball, size: 6 cm, firmness: 4, ball: true,"
			      " suited_to: soles, substitutes: [tennis-ball, massage-ball]}\n"
			      "groups:\n"
			      "  - change: chest-arms\n"
			      "    members: [pectorals, posterior-shoulder, forearms]\n"
			      "    neighbours: [upper-back]\n"
			      "    related: [rhomboids, upper-back, latissimus-dorsi, pectorals, thoracic-erectors]\n";

static void every_reference_of_an_overlay_is_resolved(void **state)
{
	char path[128];
	struct report report = { 0 };
	struct catalogue_files files;
	const char *paths[] = { path };
	(void)state;
	snprintf(path, sizeof(path), "%s/coach.yaml", folder);
	FILE *file = fopen(path, "w");
	fputs(overlay, file);
	fclose(file);
	assert_true(catalogue_load(&files, catalogue_builtin(), paths, 1, &report));
	references = 0;
	catalogue_walk(files.catalogue, 1, expect_resolved, NULL);
	assert_int_equal(references, 2 + 3 + 1 + 5);
	catalogue_walk(files.catalogue, 0, expect_resolved, NULL);
	catalogue_files_done(&files);
	report_done(&report);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_reference_of_the_builtin_catalogue_is_resolved),
		cmocka_unit_test_setup_teardown(every_reference_of_an_overlay_is_resolved, make_folder, remove_folder),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
