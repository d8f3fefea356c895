/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sore marks on no-go areas: the question, the muscles left out until it is answered, and the limits after a no. */
#include "core/safety/questions.h"
#include "core/safety/sore_area.h"
#include "unit/safety_fixture.h"

static void sore(struct person *person, const char *text, const char *nots)
{
	struct wish wish;
	struct err err;
	wish_init(&wish, catalogue());
	if (!wish_parse(&wish, catalogue(), "sore", text, NOW, &err) ||
	    (nots[0] != '\0' && !wish_parse(&wish, catalogue(), "not", nots, NOW, &err)))
		fail_msg("%s", err.text);
	memcpy(person->sore, wish.sore, sizeof wish.sore);
	person->sore_count = wish.sore_count;
	memcpy(person->nots, wish.nots, sizeof wish.nots);
	person->nots_count = wish.nots_count;
}

/* Answers no to all questions of an area. */
static void answer_no(struct person *person, const struct area *area)
{
	person->nots_count = 0;
	for (unsigned i = 0; i < area->sore->asks.items_count; i++)
		person->nots[person->nots_count++] = at(SECTION_CONTRAINDICATIONS, area->sore->asks.items[i]);
	person->nots[person->nots_count++] = at(SECTION_CONTRAINDICATIONS, "acute-injury-72h");
}

static bool is_near(const struct area *area, const struct muscle *muscle)
{
	return area->near.items_count == 0 || texts_has(&area->near, muscle->id);
}

static void until_a_question_is_answered_what_lies_near_is_left_out(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->areas_count; i++) {
		const struct area *area = &catalogue()->areas[i];
		struct person person = anyone();
		assert_non_null(area->sore);
		person.sore[0] = (struct mark){ { TARGET_AREA, i }, SIDE_LEFT, -1 };
		person.sore_count = 1;
		assert_int_equal(sore_area_to_ask(catalogue(), &person, NOW), i);
		struct safety safety = review(&person, "post-run");
		assert_int_equal(safety.verdict, VERDICT_LIMITED);
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
			if (is_near(area, &catalogue()->muscles[muscle]) &&
			    (safety_allowance(&safety, muscle, SIDE_LEFT).kind != ALLOWED_NOT ||
			     !safety_allowance(&safety, muscle, SIDE_LEFT).rests))
				fail_msg("%s: %s", area->id, catalogue()->muscles[muscle].id);
		const struct notice *notice = notice_of(&safety, area->sore->asks.items[0]);
		const struct notice *options = notice_of(&safety, "open-question");
		assert_non_null(strstr(notice->reason.text, area->sore->question));
		assert_non_null(strstr(options->reason.text, "--not "));
		assert_non_null(strstr(options->reason.text, area->sore->asks.items[area->sore->asks.items_count - 1]));
		safety_done(&safety);
	}
}

/* The longest texts: every id is whole, and a fresh injury is asked about too. */
static void the_options_name_every_open_question_of_a_very_sore_area(void **state)
{
	(void)state;
	for (unsigned i = 0; i < catalogue()->areas_count; i++) {
		const struct texts *asks = &catalogue()->areas[i].sore->asks;
		struct person person = anyone();
		person.sore[0] = (struct mark){ { TARGET_AREA, i }, SIDE_LEFT, 9 };
		person.sore_count = 1;
		struct safety safety = review(&person, "post-run");
		const char *options = notice_of(&safety, "open-question")->reason.text;
		for (unsigned k = 0; k < asks->items_count; k++)
			assert_non_null(strstr(options, asks->items[k]));
		assert_non_null(strstr(strstr(options, "--has "), "acute-injury-72h"));
		for (unsigned n = 0; n < safety.notices_count; n++) {
			const char *text = safety.notices[n].reason.text;
			assert_non_null(strchr(".?)", text[strlen(text) - 1]));
		}
		safety_done(&safety);
	}
}

/* A possible stress fracture or torn tendon: its calf is not stretched, and no drill hops. */
static void until_a_question_is_answered_nothing_near_is_stretched(void **state)
{
	static const struct {
		const char *mark, *nots, *stretch;
		bool allowed;
	} rows[] = {
		{ "achilles=9", "", "calf-wall-straight", false },
		{ "achilles=9", "", "a-skips", false },
		{ "achilles=9", "", "open-book", true },
		{ "heel-bone=9", "", "high-knees", false },
		{ "heel-bone=9", "", "calf-wall-straight", false }, /* not near, but it pulls across the ankle */
		{ "ankle-foot-top=3", "", "calf-wall-straight", false },
		{ "ankle-foot-top=3", "bone-stress-suspected,acute-injury-72h", "calf-wall-straight", true },
		{ "ankle-foot-top=3", "", "open-book", true },
		{ "shin-bone=3", "", "walking-lunge", false },
		{ "achilles=3", "acute-injury-72h,tendon-pain", "high-knees", true },
		{ "achilles=3", "acute-injury-72h", "arm-circles", true },
		{ "achilles=3", "tendon-pain", "calf-wall-straight", false },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct person person = anyone();
		sore(&person, rows[i].mark, rows[i].nots);
		struct safety safety = review(&person, "rest-day");
		const struct stretch *stretch = catalogue_stretch(catalogue(), rows[i].stretch);
		if (safety_stretch(&safety, stretch, SIDE_BOTH) != rows[i].allowed)
			fail_msg("%s, not %s: %s", rows[i].mark, rows[i].nots, rows[i].stretch);
		safety_done(&safety);
	}
}

static void one_sore_calf_has_neither_drills_nor_stretches(void **state)
{
	struct person person = anyone();
	(void)state;
	person.conditions[person.conditions_count++] = (struct condition){
		.contraindication = at(SECTION_CONTRAINDICATIONS, "one-calf-pain"), .side = SIDE_BOTH, .since = NOW
	};
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	for (unsigned i = 0; i < catalogue()->stretches_count; i++)
		assert_false(safety_stretch(&safety, &catalogue()->stretches[i], SIDE_BOTH));
	safety_done(&safety);
}

static void expect_no_looser(const struct safety *open, const struct safety *yes, const char *what)
{
	for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			const struct allowance now = safety_allowance(open, muscle, side);
			const struct allowance then = safety_allowance(yes, muscle, side);
			if (now.kind != ALLOWED_NOT &&
			    (then.kind == ALLOWED_NOT || now.cap > then.cap || now.seconds_max > then.seconds_max ||
			     (now.tools & ~then.tools) != 0 || (now.positions & ~then.positions) != 0 ||
			     (then.no_holds && !now.no_holds)))
				fail_msg("%s: %s", what, catalogue()->muscles[muscle].id);
		}
}

/* Not sure counts as yes; only a yes refuses the whole routine. */
static void an_open_question_is_no_looser_than_a_yes(void **state)
{
	unsigned compared = 0;
	(void)state;
	for (unsigned i = 0; i < catalogue()->areas_count; i++) {
		const struct area *area = &catalogue()->areas[i];
		for (unsigned k = 0; k < area->sore->asks.items_count; k++) {
			struct person open = anyone(), yes;
			open.sore[0] = (struct mark){ { TARGET_AREA, i }, SIDE_LEFT, -1 };
			open.sore_count = 1;
			yes = open;
			yes.conditions[yes.conditions_count++] = (struct condition){
				.contraindication = at(SECTION_CONTRAINDICATIONS, area->sore->asks.items[k]),
				.target = { TARGET_AREA, i },
				.side = SIDE_LEFT,
			};
			struct safety before = review(&open, "post-run"), after = review(&yes, "post-run");
			if (after.verdict < VERDICT_ASK_FIRST)
				expect_no_looser(&before, &after, area->id);
			compared += after.verdict < VERDICT_ASK_FIRST;
			safety_done(&before);
			safety_done(&after);
		}
	}
	assert_true(compared > 10);
}

/* Once all answers are no: the muscles left out, and the highest cap of those named. */
static void a_no_leaves_the_limits_of_the_area(void **state)
{
	(void)state;
	static const struct {
		const char *sore, *out, *capped;
		unsigned cap;
	} rows[] = {
		{ "abdomen", "hip-flexors", "", 0 },
		{ "neck", "", "upper-back", 3 },
		{ "spine", "", "upper-back", 3 },
		{ "lower-back", "", "glutes", 3 },
		{ "it-band", "", "", 0 },
		{ "groin:left", "hip-flexors:left adductors:left", "quadriceps:left", 4 },
		{ "back-of-knee:left", "", "calves:left hamstrings:left", 3 },
		{ "kneecap:left", "", "quadriceps:left", 4 },
		{ "inner-knee:left", "", "adductors:left vastus-medialis:left hamstrings-medial:left", 3 },
		{ "fibular-head:left", "peroneals:left gastrocnemius-lateral:left", "", 0 },
		{ "shin-bone:left", "shins:left soleus:left", "gastrocnemius-medial:left gastrocnemius-lateral:left",
		  3 },
		{ "achilles:left", "", "calves:left", 3 },
		{ "heel-bone:left", "", "feet:left", 3 },
		{ "ankle-foot-top:left", "shins:left feet:left", "calves:left", 4 },
		{ "hip-knob:left", "", "gluteus-medius:left tfl:left", 3 },
		{ "hip-bone-front:left", "hip-flexors:left", "tfl:left rectus-femoris:left", 3 },
		{ "sit-bone:left", "", "hamstrings:left", 4 },
		{ "tailbone", "", "glutes", 3 },
		{ "armpit:left", "", "latissimus-dorsi:left pectorals:left", 3 },
		{ "collarbone:left", "pectorals:left", "", 0 },
		{ "breast-tissue:left", "pectorals:left", "", 0 },
		{ "free-ribs:left", "latissimus-dorsi:left trapezius-mid-lower:left thoracic-erectors", "", 0 },
		{ "shoulder-blade-edge:left", "", "rhomboids:left posterior-shoulder:left", 3 },
		{ "elbow:left", "", "forearms:left", 3 },
		{ "wrist:left", "", "forearms:left", 3 },
		{ "any-joint:left", "", "quadriceps:left calves:left", 3 },
	};
	assert_int_equal(sizeof rows / sizeof *rows, catalogue()->areas_count);
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct person person = anyone();
		sore(&person, rows[i].sore, "");
		answer_no(&person, &catalogue()->areas[person.sore[0].target.at]);
		assert_int_equal(sore_area_to_ask(catalogue(), &person, NOW), -1);
		struct safety safety = review(&person, "post-run");
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
			for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
				const struct muscle *sheet = &catalogue()->muscles[muscle];
				struct allowance allowance = safety_allowance(&safety, muscle, side);
				if ((allowance.kind == ALLOWED_NOT) != listed(rows[i].out, sheet, side))
					fail_msg("%s: %s %s", rows[i].sore, sheet->id, side_word(side));
				if (listed(rows[i].capped, sheet, side) && allowance.cap > rows[i].cap)
					fail_msg("%s: %s may have %u", rows[i].sore, sheet->id, allowance.cap);
			}
		safety_done(&safety);
	}
}

/* At 7 or more the back is referred, and nothing beside it is rolled. */
static void a_very_sore_back_is_referred(void **state)
{
	(void)state;
	static const char *const backs[] = { "spine=7", "neck=8", "lower-back=7" };
	for (size_t i = 0; i < sizeof backs / sizeof *backs; i++) {
		struct person person = anyone();
		sore(&person, backs[i], "");
		answer_no(&person, &catalogue()->areas[person.sore[0].target.at]);
		struct safety safety = review(&person, "post-run");
		for (unsigned muscle = 0; muscle < catalogue()->muscles_count; muscle++)
			if (strcmp(catalogue()->muscles[muscle].group, "upper-back") == 0)
				assert_int_equal(safety_allowance(&safety, muscle, SIDE_LEFT).kind, ALLOWED_NOT);
		assert_non_null(notice_of(&safety, "refer"));
		safety_done(&safety);
	}
}

static void a_very_sore_area_asks_for_a_fresh_injury_too(void **state)
{
	(void)state;
	struct person person = anyone();
	sore(&person, "heel-bone=7", "bone-stress-suspected,heel-pain");
	struct sore_area found;
	assert_true(sore_area_of(catalogue(), &person, &person.sore[0], NOW, &found));
	assert_true(found.open && found.very && !found.answered_no);
	sore(&person, "heel-bone=6", "bone-stress-suspected,heel-pain");
	assert_true(sore_area_of(catalogue(), &person, &person.sore[0], NOW, &found));
	assert_true(!found.open && !found.very && found.answered_no);
	sore(&person, "heel-bone=7", "bone-stress-suspected,heel-pain,acute-injury-72h");
	assert_true(sore_area_of(catalogue(), &person, &person.sore[0], NOW, &found));
	assert_false(found.open);
}

/* A yes is not looser than no answer: muscles nearby stay out, and the condition adds its own limits. */
static void a_yes_keeps_what_lies_near_out(void **state)
{
	(void)state;
	struct person person = anyone();
	sore(&person, "achilles:left", "acute-injury-72h");
	has(&person, "tendon-pain:achilles:left");
	struct safety safety = review(&person, "post-run");
	assert_int_equal(safety.verdict, VERDICT_LIMITED);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_LEFT).kind, ALLOWED_NOT);
	assert_int_equal(safety_allowance(&safety, at(SECTION_MUSCLES, "soleus"), SIDE_RIGHT).kind, ALLOWED_CLEAR);
	assert_non_null(strstr(notice_of(&safety, "achilles")->reason.text, "A snap at the heel"));
	safety_done(&safety);
	has(&person, "bone-stress-suspected");
	assert_int_equal(verdict(&person), VERDICT_STOP);
}

static struct wish wish_of(const char *sore)
{
	struct wish wish;
	struct err err;
	wish_init(&wish, catalogue());
	if (!wish_parse(&wish, catalogue(), "sore", sore, NOW, &err))
		fail_msg("%s", err.text);
	return wish;
}

static void an_answer_lasts_as_long_as_its_mark(void **state)
{
	(void)state;
	struct wish wish = wish_of("heel-bone:left=4,achilles:right=5,heel-bone:right");
	unsigned heel = at(SECTION_AREAS, "heel-bone"), achilles = at(SECTION_AREAS, "achilles");
	struct person person;
	sore_area_say(&wish, heel, true);
	person_of(&person, catalogue(), NULL, &wish);
	assert_int_equal(sore_area_to_ask(catalogue(), &person, NOW), (int)achilles);
	sore_area_say(&wish, achilles, false);
	sore_area_say(&wish, heel, false); /* instead of the no */
	assert_int_equal(wish.sore_said_count, 2);
	person_of(&person, catalogue(), NULL, &wish);
	assert_int_equal(sore_area_to_ask(catalogue(), &person, NOW), -1);
	wish.sore_count = 1; /* the left heel */
	sore_area_forget(&wish);
	assert_int_equal(wish.sore_said_count, 1);
	assert_int_equal(wish.sore_said[0].area, heel);
	assert_false(wish.sore_said[0].no);
}

static void a_yes_is_about_the_marked_sides(void **state)
{
	(void)state;
	struct wish wish = wish_of("heel-bone:left=4,heel-bone:right=7,achilles:right=5,any-joint");
	struct condition place;
	assert_true(sore_area_place(catalogue(), &wish, at(SECTION_AREAS, "heel-bone"), &place));
	assert_int_equal(place.target.kind, TARGET_AREA);
	assert_int_equal(place.side, SIDE_BOTH);
	assert_true(sore_area_place(catalogue(), &wish, at(SECTION_AREAS, "achilles"), &place));
	assert_int_equal(place.side, SIDE_RIGHT);
	assert_false(sore_area_place(catalogue(), &wish, at(SECTION_AREAS, "any-joint"), &place));
	assert_false(sore_area_place(catalogue(), &wish, at(SECTION_AREAS, "neck"), &place));
}

static bool doubts(const struct profile *profile, const char *id)
{
	return profile_doubts(profile, at(SECTION_CONTRAINDICATIONS, id));
}

static void a_yes_and_a_high_mark_lead_to_more_questions(void **state)
{
	(void)state;
	struct wish wish = wish_of("heel-bone:left=6,achilles:right=7");
	struct profile profile = { 0 };
	assert_false(sore_area_doubt(catalogue(), &wish, at(SECTION_AREAS, "heel-bone"), true, &profile));
	assert_int_equal(profile.doubted_count, 0);
	assert_true(sore_area_doubt(catalogue(), &wish, at(SECTION_AREAS, "heel-bone"), false, &profile));
	assert_true(doubts(&profile, "bone-stress-suspected") && doubts(&profile, "heel-pain"));
	assert_false(doubts(&profile, "acute-injury-72h"));
	profile_doubts_over(&profile);
	assert_true(sore_area_doubt(catalogue(), &wish, at(SECTION_AREAS, "achilles"), true, &profile));
	assert_true(doubts(&profile, "acute-injury-72h"));
	assert_false(doubts(&profile, "tendon-pain"));
}

static void yes_and_no_to_one_question_is_an_error(void **state)
{
	(void)state;
	struct wish wish;
	struct err err = { 0 };
	wish_init(&wish, catalogue());
	assert_true(wish_parse(&wish, catalogue(), "not", "hernia,older-or-no-floor", NOW, &err));
	assert_int_equal(wish.nots_count, 3);
	assert_true(wish_check(&wish, catalogue(), &err));
	assert_true(wish_parse(&wish, catalogue(), "has", "hernia", NOW, &err));
	assert_false(wish_check(&wish, catalogue(), &err));
	assert_int_equal(err.code, ERR_USAGE);
	assert_string_equal(err.text, "'hernia' is both in --has and in --not: keep only one");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(until_a_question_is_answered_what_lies_near_is_left_out),
		cmocka_unit_test(the_options_name_every_open_question_of_a_very_sore_area),
		cmocka_unit_test(until_a_question_is_answered_nothing_near_is_stretched),
		cmocka_unit_test(one_sore_calf_has_neither_drills_nor_stretches),
		cmocka_unit_test(an_open_question_is_no_looser_than_a_yes),
		cmocka_unit_test(a_no_leaves_the_limits_of_the_area),
		cmocka_unit_test(a_very_sore_back_is_referred),
		cmocka_unit_test(a_very_sore_area_asks_for_a_fresh_injury_too),
		cmocka_unit_test(a_yes_keeps_what_lies_near_out),
		cmocka_unit_test(an_answer_lasts_as_long_as_its_mark),
		cmocka_unit_test(a_yes_is_about_the_marked_sides),
		cmocka_unit_test(a_yes_and_a_high_mark_lead_to_more_questions),
		cmocka_unit_test(yes_and_no_to_one_question_is_an_error),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
