/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Questions that a stop signal raised and nobody answered: each counts as a yes until it is answered. */
#include "unit/safety_fixture.h"

/* Someone who stopped for the left soleus, with these questions open. */
static struct person stopped(const char *first, const char *second)
{
	struct person person = anyone();
	const char *const ids[] = { first, second };
	for (unsigned i = 0; i < 2 && ids[i] != NULL; i++)
		person.doubted[person.doubted_count++] = at(SECTION_CONTRAINDICATIONS, ids[i]);
	person.eases[person.eases_count++] =
		(struct ease){ .muscle = at(SECTION_MUSCLES, "soleus"), .side = SIDE_LEFT, .open = true };
	return person;
}

static unsigned open_muscles(const struct safety *safety, const char *group, enum side side)
{
	unsigned count = 0;
	for (unsigned i = 0; i < catalogue()->muscles_count; i++)
		count += strcmp(catalogue()->muscles[i].group, group) == 0 &&
			 safety->allowances[i * 2 + side].kind != ALLOWED_NOT;
	return count;
}

static void a_possible_clot_leaves_the_limb_out(void **state)
{
	struct person person = stopped("blood-clot", NULL);
	(void)state;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	assert_int_equal(open_muscles(&safety, "calves", SIDE_LEFT), 0);
	assert_int_equal(open_muscles(&safety, "quadriceps", SIDE_LEFT), 0);
	assert_true(open_muscles(&safety, "calves", SIDE_RIGHT) > 0);
	assert_non_null(strstr(notice_of(&safety, "blood-clot")->reason.text, "Not answered since you stopped: "));
	assert_non_null(strstr(notice_of(&safety, "open-question")->reason.text, "--not blood-clot"));
	safety_done(&safety);
	person.nots[person.nots_count++] = person.doubted[0];
	safety = review(&person, "post-run");
	assert_true(open_muscles(&safety, "quadriceps", SIDE_LEFT) > 0);
	assert_null(notice_of(&safety, "open-question"));
	safety_done(&safety);
}

static void without_a_place_it_refuses_until_it_is_answered(void **state)
{
	struct person person = stopped("blood-clot", "tight-shiny-leg");
	(void)state;
	person.eases_count = 0;
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	person.nots[person.nots_count++] = person.doubted[0];
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	person.nots[person.nots_count++] = person.doubted[1];
	assert_int_equal(verdict(&person), VERDICT_GO);
}

/* "active-injury" needs a place: where the person stopped. */
static void an_injury_counts_where_it_hurt(void **state)
{
	struct person person = stopped("active-injury", NULL), injured = stopped(NULL, NULL);
	(void)state;
	has(&injured, "active-injury:soleus:left");
	struct safety doubted = review(&person, "post-run"), known = review(&injured, "post-run");
	for (unsigned i = 0; i < catalogue()->muscles_count * 2; i++)
		assert_int_equal(doubted.allowances[i].kind, known.allowances[i].kind);
	safety_done(&doubted);
	safety_done(&known);
}

static void a_yes_is_no_longer_a_doubt(void **state)
{
	struct person person = stopped("blood-clot", NULL);
	(void)state;
	has(&person, "blood-clot");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_STOP);
	assert_null(notice_of(&safety, "open-question"));
	safety_done(&safety);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_possible_clot_leaves_the_limb_out),
		cmocka_unit_test(without_a_place_it_refuses_until_it_is_answered),
		cmocka_unit_test(an_injury_counts_where_it_hurt),
		cmocka_unit_test(a_yes_is_no_longer_a_doubt),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
