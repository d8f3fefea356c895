/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Merging documents: order, replacement, origin, and the same id again. */
#include "core/catalogue/merge.h"
#include "test.h"
#include "unit/catalogue_fixture.h"

static const struct cue_line first_cues[] = { { "start", "Go.", true },
					      { "stop", "Stop.", true },
					      { "end", "Done.", true } };
static const struct cue_line second_cues[] = { { "stop", "Halt.", true }, { "again", "Again.", true } };
static const struct cue_line third_cues[] = { { "again", "Once more.", true }, { "again", "Twice.", true } };

static const struct catalogue first = { .cues = first_cues, .cues_count = 3 };
static const struct catalogue second = { .cues = second_cues, .cues_count = 2 };
static const struct catalogue third = { .cues = third_cues, .cues_count = 2 };

static const char *const names[] = { "one", "two", "three" };

struct merged {
	struct catalogue catalogue;
	bool clean;
	char text[512];
};

static void take(void *context, const struct diagnostic *diagnostic)
{
	char *text = context;
	size_t used = strlen(text);
	snprintf(text + used, 512 - used, "%s %u[%u] %s: %s\n", section_name(diagnostic->section), diagnostic->document,
		 diagnostic->at, diagnostic->path, diagnostic->text);
}

static void merge_them(struct merged *ret_merged, const struct catalogue *const *documents, unsigned count,
		       bool replacing)
{
	struct merge merge = { .documents = documents, .names = names, .count = count, .replacing = replacing };
	struct diagnostics diagnostics = { take, ret_merged->text };
	ret_merged->text[0] = '\0';
	ret_merged->clean = catalogue_merge(&ret_merged->catalogue, &merge, &diagnostics);
}

static void a_known_id_replaces_and_a_new_one_adds(void **state)
{
	const struct catalogue *const documents[] = { &first, &second };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, true);
	assert_true(merged.clean);
	assert_int_equal(merged.catalogue.cues_count, 4);
	assert_string_equal(merged.catalogue.cues[0].text, "Go.");
	assert_string_equal(merged.catalogue.cues[1].text, "Halt.");
	assert_string_equal(merged.catalogue.cues[2].text, "Done.");
	assert_string_equal(merged.catalogue.cues[3].text, "Again.");
	merge_done(&merged.catalogue);
}

static void an_entry_knows_its_document(void **state)
{
	const struct catalogue *const documents[] = { &first, &second };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, true);
	assert_int_equal(merged.catalogue.origin[SECTION_CUES][0], 0);
	assert_int_equal(merged.catalogue.origin[SECTION_CUES][1], 1);
	assert_int_equal(merged.catalogue.origin[SECTION_CUES][3], 1);
	assert_string_equal(merged.catalogue.documents[1], "two");
	merge_done(&merged.catalogue);
}

static void the_merged_whole_is_indexed(void **state)
{
	const struct catalogue *const documents[] = { &first, &second };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, true);
	for (unsigned i = 0; i < merged.catalogue.cues_count; i++)
		assert_int_equal(catalogue_find(&merged.catalogue, SECTION_CUES, merged.catalogue.cues[i].id), i);
	assert_int_equal(catalogue_find(&merged.catalogue, SECTION_MUSCLES, "soleus"), -1);
	merge_done(&merged.catalogue);
}

static void an_id_twice_in_a_document_is_a_diagnostic(void **state)
{
	const struct catalogue *const documents[] = { &first, &third };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, true);
	assert_false(merged.clean);
	assert_string_equal(merged.text, "cues 1[1] id: duplicate id 'again'\n");
	merge_done(&merged.catalogue);
}

static void documents_of_one_whole_share_no_id(void **state)
{
	const struct catalogue *const documents[] = { &first, &second };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, false);
	assert_false(merged.clean);
	assert_string_equal(merged.text, "cues 1[0] id: 'stop' is also in 'one'\n");
	merge_done(&merged.catalogue);
}

static void the_last_of_three_versions_counts(void **state)
{
	static const struct cue_line cues[] = { { "stop", "Ende.", true } };
	const struct catalogue last = { .cues = cues, .cues_count = 1 };
	const struct catalogue *const documents[] = { &first, &second, &last };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 3, true);
	assert_string_equal(catalogue_cue(&merged.catalogue, "stop"), "Ende.");
	assert_int_equal(merged.catalogue.origin[SECTION_CUES][1], 2);
	merge_done(&merged.catalogue);
}

static void nothing_may_become_looser_again(void **state)
{
	static const struct constant_value strict[] = { { .id = "bout-max-s", .value = 60, .basis = "" } };
	static const struct constant_value loose[] = { { .id = "bout-max-s", .value = 90, .basis = "" } };
	const struct catalogue two = { .constants = strict, .constants_count = 1 };
	const struct catalogue three = { .constants = loose, .constants_count = 1 };
	const struct catalogue *const documents[] = { catalogue_builtin(), &two, &three };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 3, true);
	assert_string_equal(merged.text,
			    "constants 2[0] value: was 60 and is 90: looser than in 'two', and a safety rule may only "
			    "become stricter\n");
	merge_done(&merged.catalogue);
}

static void a_merged_constant_counts(void **state)
{
	static const struct constant_value strict[] = { { .id = "bout-max-s", .value = 60, .basis = "" } };
	const struct catalogue two = { .constants = strict, .constants_count = 1 };
	const struct catalogue *const documents[] = { catalogue_builtin(), &two };
	struct merged merged;
	(void)state;
	merge_them(&merged, documents, 2, true);
	assert_int_equal(merged.catalogue.constant[CONSTANT_BOUT_MAX_S], 60);
	assert_int_equal(merged.catalogue.constant[CONSTANT_HOLD_S], 5);
	merge_done(&merged.catalogue);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_known_id_replaces_and_a_new_one_adds),
		cmocka_unit_test(an_entry_knows_its_document),
		cmocka_unit_test(the_merged_whole_is_indexed),
		cmocka_unit_test(an_id_twice_in_a_document_is_a_diagnostic),
		cmocka_unit_test(documents_of_one_whole_share_no_id),
		cmocka_unit_test(the_last_of_three_versions_counts),
		cmocka_unit_test(nothing_may_become_looser_again),
		cmocka_unit_test(a_merged_constant_counts),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
