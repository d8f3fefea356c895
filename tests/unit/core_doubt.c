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

static void an_open_question_refuses_until_it_is_answered(void **state)
{
	struct person person = stopped("blood-clot", "tight-shiny-leg");
	(void)state;
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_ASK_FIRST);
	assert_non_null(strstr(notice_of(&safety, "blood-clot")->reason.text, "Not answered yet: "));
	assert_non_null(strstr(notice_of(&safety, "open-question")->reason.text, "--not blood-clot"));
	safety_done(&safety);
	person.nots[person.nots_count++] = person.doubted[0];
	assert_int_equal(verdict(&person), VERDICT_ASK_FIRST);
	person.nots[person.nots_count++] = person.doubted[1];
	safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED); /* the soleus rests */
	assert_null(notice_of(&safety, "open-question"));
	safety_done(&safety);
}

/* What is open after dizziness concerns the heart: a forearm that rests must not confine it to the arm. */
static void a_rest_never_narrows_an_open_question(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->contraindications_count; i++) {
		struct person person = stopped(catalogue()->contraindications[i].id, NULL), rested = person;
		person.eases_count = 0;
		rested.eases[0].muscle = at(SECTION_MUSCLES, "forearms");
		struct safety without = review(&person, "post-run"), with = review(&rested, "post-run");
		assert_true(with.verdict >= without.verdict);
		for (unsigned k = 0; k < catalogue()->muscles_count * 2; k++) {
			assert_true(with.allowances[k].kind >= without.allowances[k].kind);
			assert_true(with.allowances[k].cap <= without.allowances[k].cap);
		}
		safety_done(&without);
		safety_done(&with);
	}
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
		cmocka_unit_test(an_open_question_refuses_until_it_is_answered),
		cmocka_unit_test(a_rest_never_narrows_an_open_question),
		cmocka_unit_test(a_yes_is_no_longer_a_doubt),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
