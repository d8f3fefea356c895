/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Replanning the rest of a session: nothing twice, the other side not forgotten, never longer than the time left. */

#include "core/safety/review.h"
#include "core/session/replan.h"
#include "test.h"
#include <string.h>

/* A person without conditions, and the plan for a wish. */
struct story {
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan, rest;
	struct session session;
};

static struct story story;

static void begin(const char *mode, unsigned minutes)
{
	const struct catalogue *catalogue = catalogue_builtin();
	wish_init(&story.wish, catalogue);
	story.wish.mode = (unsigned)catalogue_find(catalogue, SECTION_MODES, mode);
	story.wish.minutes = minutes;
	person_of(&story.person, catalogue, &(struct profile){ .finished = 5 }, &story.wish);
	safety_review(&story.safety, catalogue, story.wish.mode, &story.person, 0);
	plan_build(&story.plan, catalogue, &story.wish, &story.person, &story.safety, NULL);
	session_start(&story.session, &story.plan, &story.safety, 0);
}

static void end(void)
{
	plan_done(&story.rest);
	plan_done(&story.plan);
	safety_done(&story.safety);
	story.rest = (struct plan){ 0 };
}

/* Advances to five seconds into the n-th roll (from 0). */
static const struct step *go_to_roll(unsigned wanted)
{
	unsigned rolls = 0;
	for (unsigned i = 0; i < story.plan.steps_count; i++)
		if (story.plan.steps[i].kind == STEP_ROLL && rolls++ == wanted) {
			struct cues cues = { 0 };
			session_advance(&story.session, (story.plan.steps[i].start_s + 5) * MSEC_SECOND, &cues);
			return &story.plan.steps[i];
		}
	fail_msg("roll %u is missing", wanted);
	return NULL;
}

static void plan_rest(unsigned minutes)
{
	replan(&story.rest, &story.session, &story.wish, &story.person, &story.safety, NULL, minutes);
}

static unsigned rolls_of(const struct plan *plan, int group, enum side side)
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		count += plan->steps[i].kind == STEP_ROLL && plan->steps[i].group == group &&
			 plan->steps[i].side == side;
	return count;
}

static void a_group_that_had_both_sides_is_not_rolled_again(void **state)
{
	(void)state;
	begin("post-run", 10);
	const struct step *second = go_to_roll(1);
	assert_int_equal(second->side, SIDE_RIGHT);
	plan_rest(5);
	assert_true(plan_regions(&story.rest) >= 2);
	assert_int_equal(rolls_of(&story.rest, second->group, SIDE_LEFT), 0);
	assert_int_equal(rolls_of(&story.rest, second->group, SIDE_RIGHT), 0);
	end();
}

static void a_group_that_had_one_side_gets_the_other(void **state)
{
	(void)state;
	begin("post-run", 10);
	const struct step *first = go_to_roll(0);
	assert_int_equal(first->side, SIDE_LEFT);
	plan_rest(5);
	assert_int_equal(rolls_of(&story.rest, first->group, SIDE_LEFT), 0);
	assert_int_equal(rolls_of(&story.rest, first->group, SIDE_RIGHT), 1);
	end();
}

static void the_other_side_is_rolled_on_the_same_muscles(void **state)
{
	unsigned singles = 0;
	(void)state;
	for (unsigned roll = 0; roll < 14; roll += 2) {
		begin("post-run", 10);
		const struct step *first = go_to_roll(roll), *other = NULL;
		plan_rest(20);
		for (unsigned i = 0; i < story.rest.steps_count && other == NULL; i++)
			other = story.rest.steps[i].group == first->group ? &story.rest.steps[i] : NULL;
		assert_non_null(other);
		assert_true(other->seconds <= first->seconds);
		for (unsigned i = 0; i < other->covers_count; i++)
			assert_true(step_covers(first, other->covers[i], first->side));
		singles += !first->sweep;
		end();
	}
	assert_true(singles > 0);
}

static void the_running_bout_is_inside_the_minutes(void **state)
{
	(void)state;
	for (unsigned minutes = 1; minutes <= 9; minutes++)
		for (unsigned roll = 0; roll < 10; roll++) {
			begin("post-run", 10);
			go_to_roll(roll);
			msec running = session_snapshot(&story.session, story.session.now).left_ms;
			plan_rest(minutes);
			if (story.rest.steps_count > 0)
				assert_true(running + story.rest.total_s * MSEC_SECOND <= minutes * 60 * MSEC_SECOND);
			end();
		}
}

static void no_changeover_leads_to_nothing_or_to_another(void **state)
{
	(void)state;
	for (unsigned minutes = 1; minutes <= 9; minutes++)
		for (unsigned roll = 0; roll < 14; roll++) {
			begin("pre-run", 10);
			go_to_roll(roll);
			plan_rest(minutes);
			for (unsigned i = 0; i < story.rest.steps_count; i++)
				if (story.rest.steps[i].kind == STEP_CHANGEOVER) {
					assert_true(i + 1 < story.rest.steps_count);
					assert_true(step_is_work(&story.rest.steps[i + 1]));
				}
			end();
		}
}

static unsigned seconds_left(const struct step *steps, unsigned from, unsigned count, unsigned muscle, enum side side)
{
	unsigned seconds = 0;
	for (unsigned i = from; i < count; i++)
		if (steps[i].kind == STEP_ROLL && step_covers(&steps[i], muscle, side))
			seconds += steps[i].seconds;
	return seconds;
}

static unsigned cap_left(const struct step *steps, unsigned from, unsigned count, unsigned muscle, enum side side)
{
	unsigned cap = 0;
	for (unsigned i = from; i < count; i++)
		if (steps[i].kind == STEP_ROLL && step_covers(&steps[i], muscle, side) && steps[i].cap > cap)
			cap = steps[i].cap;
	return cap;
}

static void hurt_now(void)
{
	struct cues cues = { 0 };
	unsigned pain = (unsigned)catalogue_find(catalogue_builtin(), SECTION_STOP_SIGNALS, "pain");
	session_stop_signal(&story.session, pain, story.session.now, &cues);
}

static void after_pain_nothing_becomes_longer_or_firmer(void **state)
{
	(void)state;
	for (unsigned minutes = 1; minutes <= 20; minutes++)
		for (unsigned roll = 0; roll < 8; roll++) {
			begin("post-run", 10);
			go_to_roll(roll);
			hurt_now();
			plan_rest(minutes);
			const struct session *was = &story.session;
			for (unsigned i = 0; i < was->catalogue->muscles_count * 2; i++) {
				enum side side = (enum side)(i % 2);
				assert_true(seconds_left(story.rest.steps, 0, story.rest.steps_count, i / 2, side) <=
					    seconds_left(was->steps, was->at + 1, was->steps_count, i / 2, side));
				assert_true(cap_left(story.rest.steps, 0, story.rest.steps_count, i / 2, side) <=
					    cap_left(was->steps, was->at + 1, was->steps_count, i / 2, side));
			}
			assert_true(story.rest.total_s <= 60 * minutes);
			end();
		}
}

static void when_all_is_rolled_the_drills_that_fit_are_kept(void **state)
{
	unsigned drills = 0;
	(void)state;
	begin("pre-run", 10);
	go_to_roll(13);
	plan_rest(2);
	for (unsigned i = 0; i < story.rest.steps_count; i++) {
		assert_int_not_equal(story.rest.steps[i].kind, STEP_ROLL);
		drills += story.rest.steps[i].kind == STEP_DRILL;
	}
	assert_int_in_range(drills, 2, 3);
	assert_true(story.rest.total_s <= 120);
	end();
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_group_that_had_both_sides_is_not_rolled_again),
		cmocka_unit_test(a_group_that_had_one_side_gets_the_other),
		cmocka_unit_test(the_other_side_is_rolled_on_the_same_muscles),
		cmocka_unit_test(the_running_bout_is_inside_the_minutes),
		cmocka_unit_test(no_changeover_leads_to_nothing_or_to_another),
		cmocka_unit_test(after_pain_nothing_becomes_longer_or_firmer),
		cmocka_unit_test(when_all_is_rolled_the_drills_that_fit_are_kept),
	};
	return cmocka_run_group_tests_name("replan", tests, NULL, NULL);
}
