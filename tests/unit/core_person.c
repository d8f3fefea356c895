/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Profile and wish as one person; ids that answer; the age of an injury; what a condition and a clearance need. */
#include "core/person/person.h"
#include "core/person/spread.h"
#include "unit/catalogue_fixture.h"
#include "unit/safety_fixture.h"

static unsigned contraindication(const char *id)
{
	return at(SECTION_CONTRAINDICATIONS, id);
}

static struct wish wish_default(void)
{
	struct wish wish;
	wish_init(&wish, catalogue());
	return wish;
}

static void the_default_wish_is_ten_minutes_after_a_run(void **state)
{
	(void)state;
	struct wish wish = wish_default();
	assert_string_equal(catalogue()->modes[wish.mode].id, "post-run");
	assert_int_equal(wish.minutes, 10);
	assert_int_equal(wish.tools, 0);
}

static void changed_minutes_are_those_of_their_mode(void **state)
{
	(void)state;
	struct wish wish = wish_default();
	struct err err = { 0 };
	unsigned bed = at(SECTION_MODES, "before-bed");
	wish.minutes = 12;
	assert_int_equal(wish_minutes_in(&wish, catalogue(), wish.mode), 12);
	assert_int_equal(wish_minutes_in(&wish, catalogue(), bed), 6);
	assert_true(wish_parse(&wish, catalogue(), "minutes", "8", 0, &err));
	wish.minutes = 12;
	assert_int_equal(wish_minutes_in(&wish, catalogue(), wish.mode), 12);
	assert_int_equal(wish_minutes_in(&wish, catalogue(), bed), 8);
}

static void a_target_is_a_muscle_a_group_or_an_area(void **state)
{
	(void)state;
	static const char *const ids[] = { "soleus", "calves", "it-band" };
	static const enum target_kind kinds[] = { TARGET_MUSCLE, TARGET_GROUP, TARGET_AREA };
	for (unsigned i = 0; i < 3; i++) {
		struct target target = place(ids[i]);
		assert_int_equal(target.kind, kinds[i]);
		assert_string_equal(target_id(catalogue(), target), ids[i]);
	}
}

static void an_unknown_id_is_answered_with_the_nearest(void **state)
{
	(void)state;
	struct target target = { TARGET_AREA, 7 };
	struct err err = { 0 };
	assert_false(target_find(catalogue(), "hamstrng", &target, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_string_equal(err.text, "no muscle, group or no-go area 'hamstrng': did you mean 'hamstrings'?");
	assert_false(target_find(catalogue(), "xyzzy-nothing", &target, &err));
	assert_non_null(strstr(err.text, "rollcoach list muscles"));
	assert_false(target_find(catalogue(), "calves\x1b[31m", &target, &err));
	assert_null(strchr(err.text, '\x1b'));
	assert_int_equal(target.at, 7);
}

static void an_injury_is_fresh_for_72_hours(void **state)
{
	(void)state;
	struct condition fresh = condition_of_injury(catalogue(), place("hamstrings"), SIDE_LEFT, 71, NOW);
	assert_int_equal(fresh.contraindication, contraindication("acute-injury-72h"));
	assert_int_equal(fresh.since, NOW - 71 * 3600);
	assert_int_equal(fresh.side, SIDE_LEFT);
	struct condition old = condition_of_injury(catalogue(), place("hamstrings"), SIDE_LEFT, 72, NOW);
	assert_int_equal(old.contraindication, contraindication("active-injury"));
}

static void conditions_of_profile_and_wish_add_up(void **state)
{
	(void)state;
	struct profile profile = { .conditions_count = 1 };
	struct wish wish = wish_default();
	struct person person;
	profile.conditions[0].contraindication = contraindication("diabetes");
	wish.conditions[wish.conditions_count++].contraindication = contraindication("young-user");
	person_of(&person, catalogue(), &profile, &wish);
	assert_int_equal(person.conditions_count, 2);
	assert_int_equal(person.conditions[0].contraindication, contraindication("diabetes"));
	assert_int_equal(person.conditions[1].contraindication, contraindication("young-user"));
}

static void a_clearance_of_the_wish_counts_for_the_profile_but_never_for_a_stop(void **state)
{
	(void)state;
	struct profile profile = { .conditions_count = 2 };
	struct wish wish = wish_default();
	struct person person;
	profile.conditions[0].contraindication = contraindication("pregnancy");
	profile.conditions[1].contraindication = contraindication("blood-thinners");
	profile.conditions[1].cleared = true;
	wish.cleared[wish.cleared_count++] = contraindication("pregnancy");
	wish.cleared[wish.cleared_count++] = contraindication("blood-thinners");
	person_of(&person, catalogue(), &profile, &wish);
	assert_true(person.conditions[0].cleared);
	assert_false(person.conditions[1].cleared);
}

static void tools_are_those_of_the_wish_else_of_the_profile_else_the_basic_ones(void **state)
{
	(void)state;
	struct profile profile = { 0 };
	struct wish wish = wish_default();
	struct person person;
	person_of(&person, catalogue(), NULL, &wish);
	assert_int_equal(person.tools, tools_basic(catalogue()));
	int roller = catalogue_find(catalogue(), SECTION_TOOLS, "large-smooth-roller");
	int ball = catalogue_find(catalogue(), SECTION_TOOLS, "lacrosse-ball");
	assert_int_equal(person.tools, UINT64_C(1) << roller | UINT64_C(1) << ball);
	profile.tools = UINT64_C(1) << ball;
	person_of(&person, catalogue(), &profile, &wish);
	assert_int_equal(person.tools, UINT64_C(1) << ball);
	wish.tools = UINT64_C(1) << roller;
	person_of(&person, catalogue(), &profile, &wish);
	assert_int_equal(person.tools, UINT64_C(1) << roller);
}

static void the_first_five_routines_of_a_profile_are_a_beginners(void **state)
{
	(void)state;
	struct profile profile = { .finished = 4 };
	struct wish wish = wish_default();
	struct person person;
	person_of(&person, catalogue(), &profile, &wish);
	assert_true(person.beginner);
	profile.finished = 5;
	person_of(&person, catalogue(), &profile, &wish);
	assert_false(person.beginner);
	wish.beginner = true;
	person_of(&person, catalogue(), &profile, &wish);
	assert_true(person.beginner);
	wish.beginner = false;
	person_of(&person, catalogue(), NULL, &wish); /* somebody unknown */
	assert_true(person.beginner);
}

static void only_a_profile_that_answered_everything_was_asked(void **state)
{
	(void)state;
	struct profile profile = { .asked_today_at = NOW };
	struct wish wish = wish_default();
	struct person person;
	person_of(&person, catalogue(), NULL, &wish);
	assert_false(person.asked);
	person_of(&person, catalogue(), &profile, &wish);
	assert_false(person.asked);
	profile.asked_all_at = NOW;
	person_of(&person, catalogue(), &profile, &wish);
	assert_true(person.asked);
	profile.doubted_count = 1;
	person_of(&person, catalogue(), &profile, &wish);
	assert_int_equal(person.doubted_count, 1); /* counts as a yes until it is answered */
}

/* Unknown is stricter: a copy keeps only limits on a routine, and for another person only those that may be true of
 * both. */
static void a_copied_profile_makes_nothing_less_strict(void **state)
{
	(void)state;
	struct profile profile = {
		.finished = 9,
		.asked_all_at = NOW,
		.asked_today_at = NOW,
		.next_day_of = NOW,
		.hard_run_at = NOW,
		.conditions = { { .contraindication = contraindication("pregnancy"), .cleared = true } },
		.conditions_count = 1,
		.eases_count = 1,
		.quiet_count = 1,
		.after_effects_count = 1,
	};
	profile_of_unknown(&profile);
	assert_int_equal(profile.finished, 0);
	assert_true(profile.asked_all_at == 0 && profile.asked_today_at == 0 && profile.quiet_count == 0);
	assert_true(profile.conditions_count == 1 && !profile.conditions[0].cleared);
	assert_true(profile.eases_count == 1 && profile.after_effects_count == 1 && profile.next_day_of == NOW);
	profile_of_another(&profile);
	assert_true(profile.conditions_count == 1 && profile.eases_count == 0 && profile.after_effects_count == 0);
	assert_true(profile.next_day_of == 0 && profile.hard_run_at == 0);
}

static void answer_from_the_future_is_ignored(void **state)
{
	(void)state;
	struct profile profile = {
		.asked_all_at = NOW + 1,
		.asked_today_at = NOW + 1,
		.learned_at = NOW + 1,
		.next_day_of = NOW + 1,
		.eases = { { .answered_at = NOW + 1 } },
		.eases_count = 1,
	};
	const struct profile now = { .asked_all_at = NOW, .asked_today_at = NOW, .next_day_of = NOW };
	struct profile same = now, hard_run = now;
	profile_drop_future(&profile, NOW);
	assert_true(profile.asked_all_at == 0 && profile.asked_today_at == 0 && profile.learned_at == 0);
	assert_true(profile.next_day_of == 0 && profile.eases[0].answered_at == 0);
	profile_drop_future(&same, NOW);
	assert_memory_equal(&same, &now, sizeof same);
	hard_run.hard_run_at = NOW + 1; /* its questions stay, and those of the day are due */
	profile_drop_future(&hard_run, NOW);
	assert_true(hard_run.hard_run_at == NOW && hard_run.asked_today_at == 0);
}

static void a_condition_about_a_place_needs_one_and_no_other_takes_one(void **state)
{
	(void)state;
	struct err err = { 0 };
	struct condition condition = { .contraindication = contraindication("open-wound"), .side = SIDE_BOTH };
	assert_false(condition_check(catalogue(), &condition, &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_non_null(strstr(err.text, "open-wound:"));
	condition.target = place("calves");
	assert_true(condition_check(catalogue(), &condition, &err));
	condition.contraindication = contraindication("blood-thinners");
	assert_false(condition_check(catalogue(), &condition, &err));
	condition.target = (struct target){ 0 };
	assert_true(condition_check(catalogue(), &condition, &err));
}

static void a_clearance_counts_only_for_what_a_doctor_can_clear(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++) {
		struct err err = { 0 };
		bool doctor = catalogue()->contraindications[i].action == ACTION_ASK_DOCTOR;
		assert_int_equal(clearance_check(catalogue(), i, &err), doctor);
		assert_int_equal(err.code, doctor ? ERR_NONE : ERR_USAGE);
	}
}

/* A muscle added by an overlay may name an area that does not list it. */
static void place_includes_muscles_that_name_it(void **state)
{
	static const char *const areas[] = { "achilles" };
	const unsigned forearms = at(SECTION_MUSCLES, "forearms");
	struct catalogue copy = catalogue_copy(SECTION_MUSCLES);
	struct muscle *muscle = entry_of(&copy, SECTION_MUSCLES, "forearms");
	struct target target = { TARGET_AREA, at(SECTION_AREAS, "achilles") };
	bool *flags = mem_new(copy.muscles_count, sizeof *flags);
	(void)state;
	unsigned count = spread_muscles(&copy, target, SPREAD_MARKED, flags);
	assert_false(flags[forearms]);
	muscle->near_areas = (struct texts){ .items = areas, .items_count = 1 };
	assert_int_equal(spread_muscles(&copy, target, SPREAD_MARKED, flags), count + 1);
	assert_true(flags[forearms]);
	free(flags);
	catalogue_copy_done(&copy, SECTION_MUSCLES);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_default_wish_is_ten_minutes_after_a_run),
		cmocka_unit_test(changed_minutes_are_those_of_their_mode),
		cmocka_unit_test(a_target_is_a_muscle_a_group_or_an_area),
		cmocka_unit_test(an_unknown_id_is_answered_with_the_nearest),
		cmocka_unit_test(an_injury_is_fresh_for_72_hours),
		cmocka_unit_test(conditions_of_profile_and_wish_add_up),
		cmocka_unit_test(a_clearance_of_the_wish_counts_for_the_profile_but_never_for_a_stop),
		cmocka_unit_test(tools_are_those_of_the_wish_else_of_the_profile_else_the_basic_ones),
		cmocka_unit_test(the_first_five_routines_of_a_profile_are_a_beginners),
		cmocka_unit_test(only_a_profile_that_answered_everything_was_asked),
		cmocka_unit_test(a_copied_profile_makes_nothing_less_strict),
		cmocka_unit_test(answer_from_the_future_is_ignored),
		cmocka_unit_test(a_condition_about_a_place_needs_one_and_no_other_takes_one),
		cmocka_unit_test(a_clearance_counts_only_for_what_a_doctor_can_clear),
		cmocka_unit_test(place_includes_muscles_that_name_it),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
