/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists and sheets of catalogue entries. */
#include "base/reflow.h"
#include "base/text.h"
#include "core/catalogue/merge.h"
#include "core/safety/notice.h"
#include "print/entry.h"
#include "test.h"
#include <string.h>

enum { SHEET_COLUMNS = 80 };

static void assert_has(const struct buf *text, const char *part)
{
	if (strstr(buf_text(text), part) == NULL)
		fail_msg("'%s' is not in:\n%s", part, buf_text(text));
}

static void every_entry_has_a_line_in_its_list(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++) {
		struct buf text = { 0 };
		print_list(catalogue, (enum section)i, &text);
		const char *line = buf_text(&text);
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++) {
			const char *id = catalogue_id(catalogue, (enum section)i, at);
			assert_memory_equal(line, id, strlen(id));
			line = strchr(line, '\n') + 1;
		}
		assert_string_equal(line, "");
		assert_null(strstr(buf_text(&text), "(from "));
		buf_done(&text);
	}
}

static void columns_of_a_list_stand_in_line(void **state)
{
	struct buf text = { 0 };
	(void)state;
	print_list(catalogue_builtin(), SECTION_TOOLS, &text);
	const char *first = buf_text(&text), *second = strchr(first, '\n') + 1;
	assert_int_equal(strstr(first, "Large") - first, strstr(second, "Textured") - second);
	assert_int_equal(strstr(first, "firmness") - first, strstr(second, "firmness") - second);
	buf_done(&text);
}

static void a_sheet_is_whole_and_says_where_it_comes_from(void **state)
{
	struct buf text = { 0 };
	(void)state;
	assert_true(print_entry(catalogue_builtin(), "soleus", &text));
	assert_has(&text, "Lower calf\nMuscle:               soleus\n");
	assert_has(&text, "Group:                calves\n");
	assert_has(&text, "Pressure class:       B\n");
	assert_has(&text, "Tempo:                3 s one way\n");
	assert_has(&text,
		   "Time:                 pre-run 20 s each side\n                      post-run 45 s each side\n");
	assert_has(&text, "Comes from:           built-in\n");
	assert_null(strstr(buf_text(&text), "(null)"));
	buf_done(&text);
}

static void every_sheet_fits_its_columns(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++) {
			struct buf text = { 0 };
			print_entry_at(catalogue, (enum section)i, at, &text);
			reflow(&text, SHEET_COLUMNS);
			/* The title of a no-go area and the answer about it each have their own line. */
			for (char *line = strstr(text.data, ":  ");
			     line != NULL && (line = strchr(line, '\n')) != NULL && line[1] != '\0';) {
				char *end = strchr(++line, '\n');
				*end = '\0';
				assert_int_in_range(text_columns(line), 0, SHEET_COLUMNS);
				*end = '\n';
				line = end;
			}
			buf_done(&text);
		}
}

static void a_no_go_area_begins_with_what_to_do_instead(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	(void)state;
	for (unsigned i = 0; i < catalogue->areas_count; i++) {
		struct buf text = { 0 };
		struct notice notice = notice_redirect(catalogue, i, NULL);
		print_entry_at(catalogue, SECTION_AREAS, i, &text);
		assert_memory_equal(buf_text(&text), notice.reason.text, strlen(notice.reason.text));
		buf_done(&text);
	}
}

static void a_contraindication_tells_what_it_takes_away(void **state)
{
	struct buf text = { 0 };
	(void)state;
	print_entry(catalogue_builtin(), "pregnancy", &text);
	assert_has(&text, "Action:               ask-doctor\n");
	assert_has(&text, "Leaves out:           everything\n");
	assert_has(&text, "Once cleared:\n");
	buf_done(&text);
}

static void an_unknown_id_prints_nothing(void **state)
{
	struct buf text = { 0 };
	(void)state;
	assert_false(print_entry(catalogue_builtin(), "left-elbow", &text));
	assert_string_equal(buf_text(&text), "");
}

static void no_diagnostics(void *context, const struct diagnostic *diagnostic)
{
	(void)context;
	fail_msg("%s", diagnostic->text);
}

static void an_entry_of_another_document_says_so(void **state)
{
	static const struct cue_line cues[] = { { .id = "halfway", .text = "Halbzeit." } };
	static const struct catalogue german = { .cues = cues, .cues_count = 1 };
	static const char *const names[] = { "built-in", "deutsch.yaml" };
	const struct catalogue *const documents[] = { catalogue_builtin(), &german };
	struct merge merge = { .documents = documents, .names = names, .count = 2, .replacing = true };
	struct diagnostics diagnostics = { no_diagnostics, NULL };
	struct catalogue merged;
	struct buf text = { 0 };
	(void)state;
	assert_true(catalogue_merge(&merged, &merge, &diagnostics));
	print_list(&merged, SECTION_CUES, &text);
	assert_has(&text, "Halbzeit.");
	assert_has(&text, "(from deutsch.yaml)\n");
	buf_clear(&text);
	print_entry(&merged, "halfway", &text);
	assert_has(&text, "Comes from:           deutsch.yaml\n");
	buf_done(&text);
	merge_done(&merged);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_entry_has_a_line_in_its_list),
		cmocka_unit_test(columns_of_a_list_stand_in_line),
		cmocka_unit_test(a_sheet_is_whole_and_says_where_it_comes_from),
		cmocka_unit_test(every_sheet_fits_its_columns),
		cmocka_unit_test(a_no_go_area_begins_with_what_to_do_instead),
		cmocka_unit_test(a_contraindication_tells_what_it_takes_away),
		cmocka_unit_test(an_unknown_id_prints_nothing),
		cmocka_unit_test(an_entry_of_another_document_says_so),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
