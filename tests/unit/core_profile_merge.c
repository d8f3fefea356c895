/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Two programs change one profile: for each value, the change wins, and of two changes the stricter one. */
#include "core/person/profile_merge.h"
#include "test.h"
#include <string.h>

static struct profile base, mine, disk;

static int begin(void **state)
{
	(void)state;
	memset(&base, 0, sizeof(base));
	mine = disk = base;
	return 0;
}

static void merge(void)
{
	profile_merge(&mine, &base, &disk);
}

static void the_one_that_changed_wins(void **state)
{
	(void)state;
	strcpy(disk.name, "Asha");
	disk.history_id = 9;
	disk.tools = 3;
	disk.asked_of = 5;
	disk.next_day_later = true;
	mine.hard_run_at = 20;
	mine.next_day_of = 30;
	merge();
	assert_string_equal(mine.name, "Asha");
	assert_int_equal(mine.history_id, 9);
	assert_int_equal(mine.tools, 3);
	assert_int_equal(mine.asked_of, 5);
	assert_true(mine.next_day_later);
	assert_int_equal(mine.hard_run_at, 20);
	assert_int_equal(mine.next_day_of, 30);
}

static void what_is_mine_stays_if_both_changed_it(void **state)
{
	(void)state;
	strcpy(mine.name, "Bo");
	strcpy(disk.name, "Asha");
	mine.history_id = 8;
	disk.history_id = 9;
	mine.tools = 1;
	disk.tools = 3;
	mine.asked_of = 4;
	disk.asked_of = 5;
	merge();
	assert_string_equal(mine.name, "Bo");
	assert_int_equal(mine.history_id, 8);
	assert_int_equal(mine.tools, 1);
	assert_int_equal(mine.asked_of, 4);
}

/* base, mine, disk, merged: answers that are in doubt (0) win over newer ones. */
static void times_of_answers(void **state)
{
	static const int64_t rows[][4] = { { 5, 5, 5, 5 }, { 5, 7, 5, 7 }, { 5, 5, 8, 8 }, { 5, 7, 8, 8 },
					   { 5, 8, 7, 8 }, { 5, 0, 8, 0 }, { 5, 8, 0, 0 }, { 5, 0, 5, 0 } };
	(void)state;
	for (unsigned i = 0; i < sizeof(rows) / sizeof(rows[0]); i++) {
		begin(NULL);
		base.asked_all_at = rows[i][0];
		mine.asked_all_at = rows[i][1];
		disk.asked_all_at = rows[i][2];
		base.conditions_count = mine.conditions_count = disk.conditions_count = 1;
		base.conditions[0].until = rows[i][0];
		mine.conditions[0].until = rows[i][1];
		disk.conditions[0].until = rows[i][2];
		merge();
		assert_int_equal(mine.asked_all_at, rows[i][3]);
		assert_int_equal(mine.conditions[0].until, rows[i][3]);
	}
}

static void a_clearance_counts_only_as_long_as_nobody_took_it_back(void **state)
{
	(void)state;
	base.conditions_count = mine.conditions_count = disk.conditions_count = 1;
	disk.conditions[0].cleared = true;
	merge();
	assert_true(mine.conditions[0].cleared);
	base.conditions[0].cleared = true;
	disk.conditions[0].cleared = false;
	merge();
	assert_false(mine.conditions[0].cleared);
}

/* Answered in both programs, by the same person or not: until when, and cleared by a doctor or not. */
static void of_a_new_condition_the_stricter_answer_counts(void **state)
{
	static const struct condition open, over = { .until = 8, .cleared = true }, later = { .until = 9 };
	(void)state;
	base.conditions_count = 0;
	mine.conditions_count = disk.conditions_count = 1;
	mine.conditions[0] = over;
	disk.conditions[0] = open;
	merge();
	assert_int_equal(mine.conditions[0].until, 0);
	assert_false(mine.conditions[0].cleared);
	mine.conditions[0] = open;
	disk.conditions[0] = over;
	merge();
	assert_int_equal(mine.conditions[0].until, 0);
	assert_false(mine.conditions[0].cleared);
	mine.conditions[0] = later;
	merge();
	assert_int_equal(mine.conditions[0].until, 9);
	assert_false(mine.conditions[0].cleared);
	mine.conditions[0] = over;
	merge();
	assert_int_equal(mine.conditions[0].until, 8);
	assert_true(mine.conditions[0].cleared);
}

static struct condition about(unsigned at, enum side side)
{
	return (struct condition){ .target = { .kind = TARGET_MUSCLE, .at = at }, .side = side };
}

static void conditions_of_other_places_are_others(void **state)
{
	(void)state;
	mine.conditions[mine.conditions_count++] = about(1, SIDE_LEFT);
	disk.conditions[disk.conditions_count++] = about(1, SIDE_RIGHT);
	disk.conditions[disk.conditions_count++] = about(2, SIDE_LEFT);
	disk.conditions[disk.conditions_count++] = (struct condition){ 0 };
	disk.conditions[disk.conditions_count++] = about(1, SIDE_LEFT);
	merge();
	assert_int_equal(mine.conditions_count, 4);
}

static void what_does_not_fit_puts_every_answer_in_doubt(void **state)
{
	(void)state;
	base.asked_all_at = mine.asked_all_at = disk.asked_all_at = 100;
	for (unsigned i = 0; i < LIST_MAX; i++)
		mine.conditions[mine.conditions_count++] = about(i, SIDE_BOTH);
	disk.conditions[disk.conditions_count++] = about(0, SIDE_BOTH);
	merge();
	assert_int_equal(mine.asked_all_at, 100);
	disk.conditions[0] = about(LIST_MAX, SIDE_BOTH);
	merge();
	assert_int_equal(mine.conditions_count, LIST_MAX);
	assert_int_equal(mine.asked_all_at, 0);
}

/* Left out until the later of the two dates; both pressure reductions add up, within the scale. */
static void eases_add_up(void **state)
{
	(void)state;
	base.eases_count = mine.eases_count = disk.eases_count = 1;
	base.eases[0].cap_minus = 1;
	mine.eases[0] = (struct ease){ .cap_minus = 3, .left_out_until = 50, .open = true };
	disk.eases[0] = (struct ease){ .cap_minus = 2, .left_out_until = 60, .minimum_dose = true, .hurt_at = 7 };
	merge();
	assert_int_equal(mine.eases[0].cap_minus, 4);
	assert_int_equal(mine.eases[0].left_out_until, 60);
	assert_int_equal(mine.eases[0].hurt_at, 7);
	assert_true(mine.eases[0].open && mine.eases[0].minimum_dose);
	disk.eases[0].cap_minus = base.eases[0].cap_minus + CATALOGUE_PRESSURE_MAX;
	merge();
	assert_int_equal(mine.eases[0].cap_minus, CATALOGUE_PRESSURE_MAX);
	base.eases[0].cap_minus = CATALOGUE_PRESSURE_MAX;
	mine.eases[0].cap_minus = disk.eases[0].cap_minus = 0;
	merge();
	assert_int_equal(mine.eases[0].cap_minus, 0);
}

/* An ease that `disk` no longer has is ended, unless this program changed it. */
static void an_ease_that_was_changed_here_is_not_ended(void **state)
{
	static const struct ease changed[] = { { .cap_minus = 1 }, { .minimum_dose = true }, { .left_out_until = 1 },
					       { .hurt_at = 1 },   { .answered_at = 1 },     { .open = true } };
	(void)state;
	base.eases_count = mine.eases_count = 1;
	merge();
	assert_int_equal(mine.eases_count, 0);
	for (unsigned i = 0; i < sizeof(changed) / sizeof(changed[0]); i++) {
		mine.eases_count = 1;
		mine.eases[0] = changed[i];
		merge();
		assert_int_equal(mine.eases_count, 1);
	}
	disk.eases_count = 1;
	disk.eases[0] = (struct ease){ .side = SIDE_RIGHT };
	merge();
	assert_int_equal(mine.eases_count, 2);
}

/* A question is quiet until the earlier of the two days. */
static void skips_and_quiet_questions_are_of_both(void **state)
{
	(void)state;
	mine.skips[mine.skips_count++] = (struct target){ .kind = TARGET_MUSCLE, .at = 1 };
	disk.skips[disk.skips_count++] = (struct target){ .kind = TARGET_MUSCLE, .at = 1 };
	disk.skips[disk.skips_count++] = (struct target){ .kind = TARGET_GROUP, .at = 1 };
	base.quiet_count = mine.quiet_count = disk.quiet_count = 1;
	base.quiet[0] = (struct quiet){ .contraindication = 4, .until = 10 };
	mine.quiet[0] = (struct quiet){ .contraindication = 4, .until = 30 };
	disk.quiet[0] = (struct quiet){ .contraindication = 4, .until = 20 };
	disk.quiet[disk.quiet_count++] = (struct quiet){ .contraindication = 5, .until = 20 };
	merge();
	assert_int_equal(mine.skips_count, 2);
	assert_int_equal(mine.quiet_count, 2);
	assert_int_equal(mine.quiet[0].until, 20);
	assert_int_equal(mine.quiet[1].contraindication, 5);
	base = mine;
	disk = mine;
	disk.quiet_count = 1;
	disk.skips_count = 1;
	merge();
	assert_int_equal(mine.quiet_count, 1);
	assert_int_equal(mine.skips_count, 1);
}

/* A question about an after-effect is asked twice rather than not at all. */
static void after_effects_stay(void **state)
{
	(void)state;
	base.after_effects_count = mine.after_effects_count = 1;
	base.after_effects[0] = mine.after_effects[0] =
		(struct after_effect){ .signal = 2, .side = SIDE_LEFT, .at = 9 };
	disk.after_effects_count = 3;
	for (unsigned i = 0; i < 3; i++)
		disk.after_effects[i] = mine.after_effects[0];
	disk.after_effects[0].signal = 3;
	disk.after_effects[1].side = SIDE_RIGHT;
	disk.after_effects[2].at = 10;
	merge();
	assert_int_equal(mine.after_effects_count, 4);
	assert_int_equal(mine.after_effects[0].signal, 2);
}

#define TEST(test) cmocka_unit_test_setup(test, begin)

int main(void)
{
	const struct CMUnitTest tests[] = {
		TEST(the_one_that_changed_wins),
		TEST(what_is_mine_stays_if_both_changed_it),
		TEST(times_of_answers),
		TEST(a_clearance_counts_only_as_long_as_nobody_took_it_back),
		TEST(of_a_new_condition_the_stricter_answer_counts),
		TEST(conditions_of_other_places_are_others),
		TEST(what_does_not_fit_puts_every_answer_in_doubt),
		TEST(eases_add_up),
		TEST(an_ease_that_was_changed_here_is_not_ended),
		TEST(skips_and_quiet_questions_are_of_both),
		TEST(after_effects_stay),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
