/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The words of a wish: valid and invalid ones, the error messages, and that an invalid list changes nothing. */
#include "core/person/wish_parse.h"
#include "test.h"
#include <string.h>

static const int64_t NOW = 1700000000;

static const struct catalogue *catalogue(void)
{
	return catalogue_builtin();
}

static struct wish fresh(void)
{
	struct wish wish;
	wish_init(&wish, catalogue());
	return wish;
}

static const char *condition_id(const struct condition *condition)
{
	return catalogue()->contraindications[condition->contraindication].id;
}

static void a_mode_brings_its_minutes_until_they_are_said(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "mode", "before-bed", 0, &err));
	assert_int_equal(wish.minutes, 6);
	assert_true(wish_parse(&wish, catalogue(), "minutes", "10", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "mode", "before-bed", 0, &err));
	assert_int_equal(wish.minutes, 10);
	wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "minutes", "10", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "mode", "before-bed", 0, &err));
	assert_int_equal(wish.minutes, 10);
}

static void minutes_are_whole_numbers_from_1_to_60(void **state)
{
	(void)state;
	static const char *const bad[] = { "", "0", "61", "-1", "1.5", "5m", " 5", "99999999999999999999999" };
	struct err err;
	struct wish wish = fresh();
	for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
		assert_false(wish_parse(&wish, catalogue(), "minutes", bad[i], 0, &err));
		assert_int_equal(err.code, ERR_USAGE);
	}
	assert_true(wish_parse(&wish, catalogue(), "minutes", "60", 0, &err));
	assert_int_equal(wish.minutes, 60);
	assert_true(wish_parse(&wish, catalogue(), "minutes", "1", 0, &err));
	assert_int_equal(wish.minutes, 1);
}

static void a_sore_place_has_a_side_and_a_level_if_they_are_said(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "sore", "calves:left=7,soleus,it-band:right,feet=0", 0, &err));
	assert_int_equal(wish.sore_count, 4);
	assert_string_equal(target_id(catalogue(), wish.sore[0].target), "calves");
	assert_int_equal(wish.sore[0].side, SIDE_LEFT);
	assert_int_equal(wish.sore[0].level, 7);
	assert_int_equal(wish.sore[1].side, SIDE_BOTH);
	assert_int_equal(wish.sore[1].level, -1);
	assert_int_equal(wish.sore[2].target.kind, TARGET_AREA);
	assert_int_equal(wish.sore[2].side, SIDE_RIGHT);
	assert_int_equal(wish.sore[3].level, 0);
}

static void an_injury_without_hours_is_of_now(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "injured", "hamstrings,calves:right=72,achilles=71", NOW, &err));
	assert_int_equal(wish.conditions_count, 3);
	assert_string_equal(condition_id(&wish.conditions[0]), "acute-injury-72h");
	assert_int_equal(wish.conditions[0].since, NOW);
	assert_string_equal(condition_id(&wish.conditions[1]), "active-injury");
	assert_int_equal(wish.conditions[1].side, SIDE_RIGHT);
	assert_string_equal(condition_id(&wish.conditions[2]), "acute-injury-72h");
	assert_int_equal(wish.conditions[2].target.kind, TARGET_AREA);
}

static void a_condition_names_its_place_and_side(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "has", "diabetes,open-wound:calves:left,bruise:it-band", NOW, &err));
	assert_int_equal(wish.conditions_count, 3);
	assert_int_equal(wish.conditions[0].target.kind, TARGET_NONE);
	assert_string_equal(target_id(catalogue(), wish.conditions[1].target), "calves");
	assert_int_equal(wish.conditions[1].side, SIDE_LEFT);
	assert_int_equal(wish.conditions[2].side, SIDE_BOTH);
}

/* A question that was split in two: an answer under its former id counts for both. */
static void a_former_id_means_all_that_it_was_split_into(void **state)
{
	(void)state;
	struct wish wish;
	struct err err;
	wish_init(&wish, catalogue_builtin());
	assert_true(wish_parse(&wish, catalogue_builtin(), "has", "older-or-no-floor", 0, &err));
	assert_int_equal(wish.conditions_count, 2);
	for (unsigned i = 0; i < 2; i++)
		assert_string_equal(catalogue_builtin()->contraindications[wish.conditions[i].contraindication].id,
				    i == 0 ? "over-65" : "no-floor");
}

static void lists_add_up(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	assert_true(wish_parse(&wish, catalogue(), "only", "calves,it-band", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "only", "feet", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "skip", "soleus", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "cleared", "pregnancy,antiplatelet", 0, &err));
	assert_true(wish_parse(&wish, catalogue(), "tools", "lacrosse-ball,tennis-ball", 0, &err));
	assert_int_equal(wish.only_count, 3);
	assert_int_equal(wish.skip_count, 1);
	assert_int_equal(wish.cleared_count, 2);
	int ball = catalogue_find(catalogue(), SECTION_TOOLS, "lacrosse-ball");
	int tennis = catalogue_find(catalogue(), SECTION_TOOLS, "tennis-ball");
	assert_int_equal(wish.tools, UINT64_C(1) << ball | UINT64_C(1) << tennis);
}

static void everyday_names_and_sides_are_understood(void **state)
{
	static const struct {
		const char *text, *id;
		enum side side;
	} rows[] = {
		{ "left calf", "calves", SIDE_LEFT },
		{ "calf r", "calves", SIDE_RIGHT },
		{ "R Outer Quad=7", "vastus-lateralis", SIDE_RIGHT },
		{ "Runner's  it band", "", SIDE_BOTH },
		{ "itb:left", "it-band", SIDE_LEFT },
		{ " hammies ", "hamstrings", SIDE_BOTH },
		{ "Inner thigh", "inner-thigh", SIDE_BOTH },
		{ "lats", "latissimus-dorsi", SIDE_BOTH },
		{ "my calf", "calves", SIDE_BOTH },
		{ "My left calf", "calves", SIDE_LEFT },
		{ "the right hamstring=4", "hamstrings", SIDE_RIGHT },
		{ "both calves", "calves", SIDE_BOTH },
		{ "quads both", "quadriceps", SIDE_BOTH },
		{ "left my calf", "calves", SIDE_LEFT },
		{ "a joint", "any-joint", SIDE_BOTH },
		{ "my", "", SIDE_BOTH },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err err = { 0 };
		struct wish wish = fresh();
		bool read = wish_parse(&wish, catalogue(), "sore", rows[i].text, NOW, &err);
		assert_int_equal(read, rows[i].id[0] != '\0');
		if (!read)
			continue;
		assert_string_equal(target_id(catalogue(), wish.sore[0].target), rows[i].id);
		assert_int_equal(wish.sore[0].side, rows[i].side);
	}
}

static void an_injury_has_an_age_in_hours_days_or_a_date(void **state)
{
	static const int64_t now = INT64_C(1772474400); /* 2026-03-02 18:00 UTC */
	static const struct {
		const char *text;
		int64_t hours; /* -1: refused */
	} rows[] = {
		{ "calves=24", 24 },
		{ "calves=24h", 24 },
		{ "left calf=2d", 24 }, /* rounded: it may be a day less */
		{ "left calf=3d", 48 },
		{ "left calf=0d", 0 },
		{ "calves=2026-02-20", (10 * 24 + 18) - 36 },
		{ "calves:left, 2026-02-20", (10 * 24 + 18) - 36 },
		{ "calves=2026-03-02", 0 }, /* today: as if just now */
		{ "calves=2026-03-05", -1 },
		{ "achilles=2w", 2 * 7 * 24 - 84 }, /* it may be half a week less */
		{ "calves=1w", 84 },
		{ "calves=0w", 0 },
		{ "calves=2y", -1 },
		{ "calves=d", -1 },
		{ "calves=2dd", -1 },
		{ "2026-02-20", -1 },
		{ "calves=24,2026-02-20", -1 },
		{ "calves=27/2/2026", -1 },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err err = { 0 };
		struct wish wish = fresh();
		bool read = wish_parse(&wish, catalogue(), "injured", rows[i].text, now, &err);
		if (read != (rows[i].hours >= 0))
			fail_msg("%s: %s", rows[i].text, err.text);
		if (!read)
			continue;
		assert_int_equal(wish.conditions_count, 1);
		assert_int_equal(wish.conditions[0].since, now - rows[i].hours * 3600);
	}
}

static void an_ambiguous_word_is_found_in_its_list(void **state)
{
	static const struct {
		const char *option, *text, *where;
		size_t start, size;
	} rows[] = {
		{ "sore", "calves=7, left knee=3", "muscles|groups|areas", 15, 4 },
		{ "has", "diabetes,open-wound:shin:left", "muscles|groups|areas", 20, 4 },
		{ "has", "injury", "contraindications", 0, 6 },
		{ "tools", "tennis-ball, ball", "tools", 13, 4 },
	};
	const char *where;
	size_t start, size;
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		assert_non_null(wish_ambiguous(catalogue(), rows[i].option, rows[i].text, &where, &start, &size));
		assert_string_equal(where, rows[i].where);
		assert_int_equal(start, rows[i].start);
		assert_int_equal(size, rows[i].size);
	}
	assert_null(wish_ambiguous(catalogue(), "sore", "calves,it-band:left=3", &where, &start, &size));
	assert_null(wish_ambiguous(catalogue(), "mode", "knee", &where, &start, &size));
}

static void a_bad_word_is_named_and_leaves_the_wish_as_it_was(void **state)
{
	(void)state;
	static const struct {
		const char *option, *text, *says;
	} rows[] = {
		{ "mode", "postrn", "no mode 'postrn': did you mean 'post-run'?" },
		{ "mode", "", "no mode ''" },
		{ "tools", "large-roler", "'large-smooth-roller'?" },
		{ "tools", "tennis-ball,", "empty word" },
		{ "tools", "", "empty word" },
		{ "sore", "calves=11", "must be 0 to 10: write ID[:left|right][=0-10]" },
		{ "sore", "calves=-1", "must be 0 to 10" },
		{ "sore", "calves=", "must be 0 to 10" },
		{ "sore", "calves:lft", "unknown side 'lft': expected ID, ID:left or ID:right" },
		{ "sore", "soleus,calvs", "did you mean 'calves'?" },
		{ "only", "left calf", "no side can be chosen here: write 'calf' for both" },
		{ "skip", "it band r", "no side can be chosen here: write 'it band' for both" },
		{ "sore", ":left", "no muscle, group or no-go area ''" },
		{ "injured", "hamstrings=1.5",
		  "whole hours, days, weeks or a past date: write ID[:left|right][=24], =2d" },
		{ "injured", "hamstrings=-3", "whole hours" },
		{ "injured", "hamstrings=99999999999", "whole hours" },
		{ "injured", "hamstrng", "did you mean 'hamstrings'?" },
		{ "injured", "left knee", "'knee': Where at the knee?  front: kneecap; outside: it-band (asks" },
		{ "sore", "stress fracture",
		  "the contraindication 'bone-stress-suspected', not a muscle, group or no-go area: enter it with "
		  "--has" },
		{ "tools", "roller", "Which roller?  smooth: large-smooth-roller; soft: soft-roller;" },
		{ "tools", "theragun", "Massage guns are not part of this program." },
		{ "has", "aspirin", "Every day, or once?" },
		{ "injured", "any-joint", "'any-joint' is not one place: name the muscle, group or area itself" },
		{ "has", "bruise:any-joint", "is not one place" },
		{ "has", "blood-thiners", "did you mean 'blood-thinners'?" },
		{ "has", "open-wound", "needs a place, as in 'open-wound:" },
		{ "has", "cast", "'cast' needs a place, as in 'cast:quadriceps:left'" },
		{ "has", "my boots", "'boots' needs a place" },
		{ "has", "open-wound:calvs",
		  "open-wound: no muscle, group or no-go area 'calvs': did you mean 'calves'?" },
		{ "has", "open-wound:calves:up", "unknown side 'up'" },
		{ "has", "blood-thinners:calves", "concerns the whole person: omit 'calves'" },
		{ "has", "diabetes,,fracture", "empty word" },
		{ "cleared", "blood-thinners", "'blood-thinners' is a full stop: it cannot be cleared" },
		{ "cleared", "diabetes", "'diabetes' cannot be cleared" },
		{ "cleared", "pregnancy,osteoporosis", "'osteoporosis' is a full stop" },
		{ "only", "calves,quds", "no muscle, group or no-go area 'quds'" },
		{ "skip", "\xFF\xFE", "not printable text" },
		{ "skip", "a\x1b[31m", "not printable text" },
		{ "sore", "calves:\x1b[31m", "not printable text" },
		{ "sore", "\x1b[31m=77", "not printable text" },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err err = { 0 };
		struct wish wish = fresh();
		const struct wish before = wish;
		if (wish_parse(&wish, catalogue(), rows[i].option, rows[i].text, NOW, &err))
			fail_msg("--%s %s is accepted", rows[i].option, rows[i].text);
		assert_int_equal(err.code, ERR_USAGE);
		if (strstr(err.text, rows[i].says) == NULL)
			fail_msg("--%s %s says: %s", rows[i].option, rows[i].text, err.text);
		assert_memory_equal(&wish, &before, sizeof wish);
	}
}

static void a_word_or_a_list_without_end_is_refused(void **state)
{
	(void)state;
	struct err err;
	struct wish wish = fresh();
	char text[4096] = "";
	memset(text, 'a', 300);
	assert_false(wish_parse(&wish, catalogue(), "only", text, 0, &err));
	assert_string_equal(err.text, "ID too long (300 bytes)");
	memset(text, 0, sizeof text);
	for (unsigned i = 0; i < LIST_MAX; i++)
		strcat(text, i == 0 ? "calves" : ",calves");
	assert_true(wish_parse(&wish, catalogue(), "only", text, 0, &err));
	assert_int_equal(wish.only_count, LIST_MAX);
	assert_false(wish_parse(&wish, catalogue(), "only", "calves", 0, &err));
	assert_int_equal(wish.only_count, LIST_MAX);
}

static void stretches_and_drills_belong_to_their_modes(void **state)
{
	(void)state;
	static const struct {
		const char *mode;
		bool stretches, drills;
	} rows[] = {
		{ "pre-run", false, true },
		{ "post-run", true, false },
		{ "rest-day", true, false },
		{ "before-bed", true, false },
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct err err;
		struct wish wish = fresh();
		assert_true(wish_parse(&wish, catalogue(), "mode", rows[i].mode, 0, &err));
		assert_true(wish_check(&wish, catalogue(), &err));
		wish.stretches = CHOICE_YES;
		assert_int_equal(wish_check(&wish, catalogue(), &err), rows[i].stretches);
		wish.stretches = CHOICE_NO;
		wish.drills = CHOICE_YES;
		assert_int_equal(wish_check(&wish, catalogue(), &err), rows[i].drills);
		wish.drills = CHOICE_NO;
		assert_true(wish_check(&wish, catalogue(), &err));
	}
}

static void one_place_is_read_alone(void **state)
{
	(void)state;
	struct err err;
	struct target target;
	enum side side;
	assert_true(place_parse(catalogue(), "calves:left", &target, &side, &err));
	assert_int_equal(target.kind, TARGET_GROUP);
	assert_int_equal(side, SIDE_LEFT);
	assert_false(place_parse(catalogue(), "calves:left:right", &target, &side, &err));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_mode_brings_its_minutes_until_they_are_said),
		cmocka_unit_test(minutes_are_whole_numbers_from_1_to_60),
		cmocka_unit_test(a_sore_place_has_a_side_and_a_level_if_they_are_said),
		cmocka_unit_test(an_injury_without_hours_is_of_now),
		cmocka_unit_test(a_condition_names_its_place_and_side),
		cmocka_unit_test(a_former_id_means_all_that_it_was_split_into),
		cmocka_unit_test(lists_add_up),
		cmocka_unit_test(everyday_names_and_sides_are_understood),
		cmocka_unit_test(an_injury_has_an_age_in_hours_days_or_a_date),
		cmocka_unit_test(an_ambiguous_word_is_found_in_its_list),
		cmocka_unit_test(a_bad_word_is_named_and_leaves_the_wish_as_it_was),
		cmocka_unit_test(a_word_or_a_list_without_end_is_refused),
		cmocka_unit_test(stretches_and_drills_belong_to_their_modes),
		cmocka_unit_test(one_place_is_read_alone),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
