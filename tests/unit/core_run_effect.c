/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* From a run to its bands, groups and questions, and from words to a run. */

#include "core/person/run_effect.h"
#include "core/person/run_words.h"
#include "core/person/wish_parse.h"
#include "test.h"
#include <string.h>

static struct wish wish_of(const char *words)
{
	struct wish wish;
	struct err err = { 0 };
	wish_init(&wish, catalogue_builtin());
	if (!wish_parse(&wish, catalogue_builtin(), "ran", words, 1767225600, &err))
		fail_msg("%s", err.text);
	return wish;
}

/* Each band on both sides of its limits, and the effect of two features together. */
static void bands_choose_their_groups(void **state)
{
	static const struct {
		const char *words, *first, *second;
		bool questions;
	} cases[] = {
		{ "5km,28min,10m-down", NULL, NULL, false },
		{ "14.9km,74min,199m-down", NULL, NULL, false },
		{ "20km,70min,200m-down", "quadriceps", "calves", false },
		{ "10km,60min,150m-down", "quadriceps", NULL, false },
		{ "10km,60min,149m-down", NULL, NULL, false },
		{ "12km,70min,600m-down", "quadriceps", "calves", false },
		{ "70min,600m-down", "quadriceps", NULL, false },
		{ "70min,601m-down", "quadriceps", "calves", false },
		{ "10km,60min,300m-down", "quadriceps", NULL, false },
		{ "10km,60min,301m-down", "quadriceps", "calves", false },
		{ "70min,1000m-down", "quadriceps", "calves", false },
		{ "70min,1001m-down", "quadriceps", "calves", true },
		{ "75min", "calves", "hamstrings", false },
		{ "15km", "calves", "hamstrings", false },
		{ "2:30", "calves", "hamstrings", false },
		{ "2:30:01", "hamstrings", "calves", true },
		{ "30km", "calves", "hamstrings", false },
		{ "30.1km", "hamstrings", "calves", true },
		{ "400m-up", NULL, NULL, false },
		{ "401m-up", "glutes", "calves", false },
		{ "10km,250m-up", NULL, NULL, false },
		{ "10km,251m-up", "glutes", "calves", false },
		{ "easy,road", NULL, NULL, false },
		{ "fast", "calves", "hamstrings", false },
		{ "sprints", "hamstrings", "hip-stabilizers", false },
		{ "trail", "quadriceps", NULL, false },
		{ "mud", "calves", NULL, false },
		{ "new-shoes", "calves", "feet", false },
		{ "poles", "upper-back", NULL, false },
		{ "trail,poles,fast", "calves", "hamstrings", false },
		{ "12km,70min,250m-down,fast", "quadriceps", "calves", false },
		{ "20km,race", "calves", "hamstrings", false },
		{ "21.1km,race", "calves", "hamstrings", true },
		{ "21.1km", "calves", "hamstrings", false },
		{ "60min,hot", NULL, NULL, false },
		{ "61min,hot", NULL, NULL, true },
		{ "61min", NULL, NULL, false },
		{ "5km,after-break", NULL, NULL, true },
		{ "5km,fever", NULL, NULL, true },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		const struct catalogue *catalogue = catalogue_builtin();
		struct wish wish = wish_of(cases[i].words);
		struct run_effect effect;
		const char *groups[RUN_GROUPS_MAX] = { NULL, NULL };
		run_effect_of(&effect, catalogue, &wish.run);
		for (unsigned k = 0; k < effect.groups_count; k++)
			groups[k] = catalogue->groups[effect.groups[k]].id;
		const char *expected[] = { cases[i].first, cases[i].second };
		for (unsigned k = 0; k < RUN_GROUPS_MAX; k++)
			if ((groups[k] == NULL) != (expected[k] == NULL) ||
			    (groups[k] != NULL && strcmp(groups[k], expected[k]) != 0))
				fail_msg("%s: %s instead of %s", cases[i].words, groups[k] != NULL ? groups[k] : "none",
					 expected[k] != NULL ? expected[k] : "none");
		if (effect.questions_first != cases[i].questions)
			fail_msg("%s: questions first: %d", cases[i].words, effect.questions_first);
	}
}

static void unknown_value_fits_no_band(void **state)
{
	struct run run;
	struct run_effect effect;
	(void)state;
	run_init(&run);
	run.recording = RECORDING_RUN;
	run_effect_of(&effect, catalogue_builtin(), &run);
	assert_int_equal(effect.bands_count, 0);
	run_effect_of(&effect, catalogue_builtin(), NULL);
	assert_int_equal(effect.bands_count, 0);
}

static void the_questions_have_their_order(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned at[RUN_QUESTIONS_MAX], last = 0;
	unsigned count = run_questions(catalogue, at, RUN_QUESTIONS_MAX);
	(void)state;
	assert_true(count >= 3);
	assert_string_equal(catalogue->contraindications[at[0]].id, "dark-urine");
	assert_string_equal(catalogue->contraindications[at[1]].id, "tight-shiny-leg");
	for (unsigned i = 0; i < count; i++) {
		assert_true(catalogue->contraindications[at[i]].after_run > last);
		last = catalogue->contraindications[at[i]].after_run;
	}
	assert_int_equal(run_questions(catalogue, at, 1), count);
}

/* A catalogue with an additional kind of run at the end, and an additional question in the place of another. */
static struct catalogue extended(struct run_band *bands, struct contraindication *questions)
{
	struct catalogue catalogue = *catalogue_builtin();
	memcpy(bands, catalogue.runs, catalogue.runs_count * sizeof(*bands));
	memcpy(questions, catalogue.contraindications, catalogue.contraindications_count * sizeof(*questions));
	bands[catalogue.runs_count++] = (struct run_band){ .id = "mine", .feature = FEATURE_DURATION, .km = 1 };
	questions[catalogue.contraindications_count++] = (struct contraindication){ .id = "mine", .after_run = 1 };
	catalogue.runs = bands;
	catalogue.contraindications = questions;
	return catalogue;
}

static void an_overlay_takes_no_question_away(void **state)
{
	struct run_band bands[64];
	struct contraindication questions[CATALOGUE_QUESTIONS_MAX];
	struct catalogue catalogue = extended(bands, questions);
	struct run_effect effect;
	struct run run = wish_of("42km,4:00").run;
	unsigned at[RUN_QUESTIONS_MAX], before[RUN_QUESTIONS_MAX];
	unsigned count = run_questions(catalogue_builtin(), before, RUN_QUESTIONS_MAX);
	(void)state;
	run_effect_of(&effect, &catalogue, &run);
	assert_string_equal(effect.bands[0]->id, "mine");
	assert_true(effect.questions_first);
	assert_int_equal(run_questions(&catalogue, at, RUN_QUESTIONS_MAX), count + 1);
	assert_int_equal(at[0], before[0]);
	assert_int_equal(at[1], catalogue.contraindications_count - 1);
	for (unsigned i = 1; i < count; i++)
		assert_int_equal(at[i + 1], before[i]);
	/* With any number of them, none is pushed off a list. */
	for (unsigned i = 0; i < catalogue.contraindications_count; i++)
		if (questions[i].after_run == 0)
			questions[i].after_run = 1;
	assert_int_equal(run_questions(&catalogue, at, RUN_QUESTIONS_MAX), catalogue.contraindications_count);
	assert_true(catalogue.contraindications_count <= RUN_QUESTIONS_MAX);
	for (unsigned i = 0, found = 0; i < count; i++, found = 0) {
		for (unsigned k = 0; k < catalogue.contraindications_count; k++)
			found += at[k] == before[i];
		assert_int_equal(found, 1);
	}
	for (unsigned i = 0; i < catalogue.contraindications_count; i++)
		questions[i].after_run = catalogue_builtin()->contraindications_count > i
						 ? catalogue_builtin()->contraindications[i].after_run
						 : 1;
	assert_int_equal(run_questions(&catalogue, at, 2), count + 1);
	assert_int_equal(at[0], before[0]);
}

static void words_become_figures_and_figures_words(void **state)
{
	static const struct {
		const char *words, *metric, *imperial;
	} cases[] = {
		{ "21.1km,2:05,612m-down", "21.1 km, 2:05 h, 612 m down", "13.1 mi, 2:05 h, 2010 ft down" },
		{ "13.1mi,2h,1300ft-down", "21.1 km, 2:00 h, 396 m down", "13.1 mi, 2:00 h, 1300 ft down" },
		{ "95min,300m-up,trail", "1:35 h, 300 m up, uneven ground", "1:35 h, 980 ft up, uneven ground" },
		{ "0:45", "45 min", "45 min" },
		{ "10k", "10.0 km", "6.2 mi" },
		{ "5km,race", "5.0 km, fast", "3.1 mi, fast" },
		{ "1305ft-down,8ft-up", "398 m down, 2 m up", "1305 ft down, 8 ft up" },
		{ "hot", "no distance, duration or climb known", "no distance, duration or climb known" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof(cases) / sizeof(cases[0]); i++) {
		struct wish wish = wish_of(cases[i].words);
		struct buf text = { 0 };
		run_print(&text, &wish.run, catalogue_builtin(), false);
		assert_string_equal(buf_text(&text), cases[i].metric);
		buf_clear(&text);
		run_print(&text, &wish.run, catalogue_builtin(), true);
		assert_string_equal(buf_text(&text), cases[i].imperial);
		buf_done(&text);
	}
	assert_true(wish_of("11mi").imperial);
	assert_false(wish_of("18km").imperial);
	assert_int_equal(wish_of("18km,2:00").run.start, 1767225600 - 7200);
}

static void wrong_words_change_nothing(void **state)
{
	static const char *const wrong[] = { "18kn",     "18",         "2:65",
					     "2:5",      "25:00",      "9999999km",
					     "42km,5km", "2:05,95min", "400m-down,300m-down",
					     "trial",    "-5km",       "1e3km",
					     "18km,",    "18km 2:05",  "5km,22:15",
					     "22:15,5km" };
	(void)state;
	for (size_t i = 0; i < sizeof(wrong) / sizeof(wrong[0]); i++) {
		struct wish wish;
		struct err err = { 0 };
		wish_init(&wish, catalogue_builtin());
		assert_false(wish_parse(&wish, catalogue_builtin(), "ran", wrong[i], 0, &err));
		assert_int_equal(err.code, ERR_USAGE);
		assert_false(wish.has_run);
	}
}

static void what_is_said_wins_over_the_file(void **state)
{
	struct wish wish = wish_of("500m-down,trail");
	struct run run;
	(void)state;
	run_init(&run);
	run.recording = RECORDING_RUN;
	run.distance_m = 12000;
	run.descent_m = 300;
	wish_take_run(&wish, &run, NULL);
	assert_int_equal(wish.run.distance_m, 12000);
	assert_int_equal(wish.run.descent_m, 500);
	assert_int_equal(wish.run.climb, CLIMB_SAID);
	assert_true(wish.run.said != 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bands_choose_their_groups),
		cmocka_unit_test(unknown_value_fits_no_band),
		cmocka_unit_test(the_questions_have_their_order),
		cmocka_unit_test(an_overlay_takes_no_question_away),
		cmocka_unit_test(words_become_figures_and_figures_words),
		cmocka_unit_test(wrong_words_change_nothing),
		cmocka_unit_test(what_is_said_wins_over_the_file),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
