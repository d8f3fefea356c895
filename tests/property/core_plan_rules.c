/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* No plan ever breaks a hard rule, for any wish and any person.
 *
 * The limits are written out here a second time, independent of the planner's code and plan_check. */
#include "core/safety/review.h"
#include "property/random_wish.h"

static char broken[800];

#define REQUIRE(holds, ...)                                           \
	do {                                                          \
		if (!(holds)) {                                       \
			snprintf(broken, sizeof broken, __VA_ARGS__); \
			return broken;                                \
		}                                                     \
	} while (0)

static bool works_on(const struct step *step, unsigned side)
{
	return step->side == SIDE_BOTH || (unsigned)step->side == side;
}

/* ---- Seconds (R31, R32, R33, R48) ---------------------------------------------------------------------------------- */

static const char *no_bout_is_too_short_or_too_long(const struct plan *plan)
{
	const struct mode *mode = &plan->catalogue->modes[plan->mode];
	bool before_a_run = strcmp(mode->id, "pre-run") == 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		unsigned most = step->by_hand ? mode->bout_user_max_s : before_a_run ? 30 : 60;
		if (step->kind == STEP_ROLL)
			REQUIRE(step->seconds >= (before_a_run ? 20 : 30) && step->seconds <= most, "a bout of %u s",
				step->seconds);
		if (step->kind == STEP_STRETCH)
			REQUIRE(!before_a_run && step->seconds >= 20 && step->seconds <= 60, "a stretch of %u s",
				step->seconds);
	}
	return NULL;
}

static const char *no_muscle_and_no_group_gets_over_two_minutes(const struct plan *plan)
{
	const struct mode *mode = &plan->catalogue->modes[plan->mode];
	static unsigned muscles[WISH_MUSCLES_MAX][2], groups[WISH_MUSCLES_MAX][2];
	static bool by_hand[WISH_MUSCLES_MAX][2];
	memset(muscles, 0, sizeof muscles);
	memset(by_hand, 0, sizeof by_hand);
	memset(groups, 0, sizeof groups);
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		for (unsigned side = 0; step->kind == STEP_ROLL && side < 2; side++) {
			if (!works_on(step, side))
				continue;
			for (unsigned c = 0; c < step->covers_count; c++) {
				muscles[step->covers[c]][side] += step->seconds;
				by_hand[step->covers[c]][side] |= step->by_hand;
			}
			groups[step->group][side] += step->seconds;
			REQUIRE(groups[step->group][side] <= 120, "group %d gets %u s", step->group,
				groups[step->group][side]);
		}
	}
	/* at most 60 s by default (R33), by hand the maximum a person may ask for in the mode, all bouts together */
	for (unsigned i = 0; i < WISH_MUSCLES_MAX; i++)
		for (unsigned side = 0; side < 2; side++)
			REQUIRE(muscles[i][side] <= (by_hand[i][side] ? mode->bout_user_max_s : 60),
				"muscle %u gets %u s", i, muscles[i][side]);
	return NULL;
}

static const char *both_sides_get_the_same(const struct plan *plan, const struct safety *safety)
{
	static unsigned seconds[WISH_MUSCLES_MAX][2];
	memset(seconds, 0, sizeof seconds);
	for (unsigned i = 0; i < plan->steps_count; i++)
		for (unsigned side = 0; plan->steps[i].kind == STEP_ROLL && side < 2; side++)
			if (works_on(&plan->steps[i], side))
				seconds[plan->steps[i].muscle][side] += plan->steps[i].seconds;
	for (unsigned i = 0; i < plan->catalogue->muscles_count; i++) {
		bool both = safety->allowances[i * 2].kind != ALLOWED_NOT &&
			    safety->allowances[i * 2 + 1].kind != ALLOWED_NOT;
		REQUIRE(!both || seconds[i][0] == seconds[i][1], "%s: %u s left, %u s right",
			plan->catalogue->muscles[i].id, seconds[i][0], seconds[i][1]);
	}
	return NULL;
}

/* ---- Pressure and tools (R27, R41, R49) ---------------------------------------------------------------------------- */

static const char *pressure_begins_light_and_keeps_every_cap(const struct plan *plan, const struct safety *safety)
{
	const struct mode *mode = &plan->catalogue->modes[plan->mode];
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		struct pass passes[PASSES_MAX];
		if (step->kind != STEP_ROLL)
			continue;
		unsigned count = step_passes(plan->catalogue, step, passes);
		REQUIRE(passes[0].pressure == 2 && passes[1].pressure == 2, "a bout begins at %u", passes[0].pressure);
		for (unsigned c = 0; c < step->covers_count; c++) {
			const struct muscle *muscle = &plan->catalogue->muscles[step->covers[c]];
			unsigned cap = mode->caps[muscle->pressure_class];
			for (unsigned side = 0; side < 2; side++)
				if (works_on(step, side) && safety->allowances[step->covers[c] * 2 + side].cap < cap)
					cap = safety->allowances[step->covers[c] * 2 + side].cap;
			for (unsigned p = 0; p < count; p++)
				REQUIRE(passes[p].pressure <= cap, "%s: pressure %u over %u", muscle->id,
					passes[p].pressure, cap);
		}
	}
	return NULL;
}

static const char *nothing_is_rolled_that_is_left_out(const struct plan *plan, const struct asking *asking)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (step->kind != STEP_ROLL)
			continue;
		REQUIRE(asking->person.tools >> step->tool & 1, "a tool that is not at hand");
		for (unsigned c = 0; c < step->covers_count; c++)
			for (unsigned side = 0; side < 2; side++) {
				const struct allowance *allowance =
					&asking->safety.allowances[step->covers[c] * 2 + side];
				REQUIRE(!works_on(step, side) || (allowance->kind != ALLOWED_NOT &&
								  (allowance->tools >> step->tool & 1)),
					"%s is rolled and left out", plan->catalogue->muscles[step->covers[c]].id);
			}
	}
	return NULL;
}

/* ---- The whole --------------------------------------------------------------------------------------------------- */

static const char *the_check_agrees(const struct plan *plan, const struct safety *safety)
{
	struct plan_diagnostic diagnostic;
	REQUIRE(plan_check(plan, safety, 0, &diagnostic), "step %d: %s", diagnostic.step, diagnostic.reason.text);
	return NULL;
}

static const char *a_refusal_has_no_steps_and_all_else_has_a_reason(const struct plan *plan)
{
	bool refused = plan->verdict == VERDICT_STOP || plan->verdict == VERDICT_ASK_FIRST;
	REQUIRE(!refused || plan->steps_count == 0, "a refused plan has steps");
	REQUIRE(plan->steps_count > 0 || plan->notices_count > 0, "nothing to do and no explanation");
	for (unsigned i = 0; i < plan->steps_count; i++)
		REQUIRE(plan->steps[i].kind != STEP_ROLL || plan->steps[i].reasons_count >= 3,
			"a bout without reasons");
	for (unsigned i = 0; i < plan->left_out_count; i++)
		REQUIRE(plan->left_out[i].reason.text[0] != '\0' && plan->left_out[i].reason.rules[0][0] != '\0',
			"%s is left out without a reason", plan->left_out[i].id);
	return NULL;
}

static bool is_told(const struct plan *plan, const char *id)
{
	for (unsigned i = 0; i < plan->left_out_count; i++)
		if (strcmp(plan->left_out[i].id, id) == 0)
			return true;
	return false;
}

static bool is_reached(const struct plan *plan, unsigned group)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].group == (int)group)
			return true;
	return false;
}

static const char *nothing_usual_is_missing_without_a_word(const struct plan *plan, const struct asking *asking)
{
	const struct catalogue *catalogue = plan->catalogue;
	const struct texts *first = &catalogue->modes[plan->mode].first_groups;
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct group *group = &catalogue->groups[i];
		bool usual = first->items_count > 0 ? texts_has(first, group->id) : group->region;
		REQUIRE(!usual || is_reached(plan, i) || is_told(plan, group->id), "%s is missing without a word",
			group->id);
	}
	for (unsigned i = 0; i < asking->person.sore_count; i++) {
		struct target target = asking->person.sore[i].target;
		REQUIRE(target.kind != TARGET_AREA || is_told(plan, catalogue->areas[target.at].id),
			"%s was asked for and is not answered", catalogue->areas[target.at].id);
	}
	return NULL;
}

/* ---- More than one plan ------------------------------------------------------------------------------------------- */

/* Worth of the plan for that many minutes without a run: with one, the doses are chosen again for the groups that the
 * plan without it reaches, so a longer plan may spend its time on another stretch instead of the run's dose. */
static unsigned worth_without_run(const struct catalogue *catalogue, const struct asking *asking, unsigned minutes)
{
	static struct asking other;
	struct plan plan;
	other = *asking;
	other.wish.minutes = minutes;
	other.wish.has_run = false;
	plan_asked(&plan, catalogue, &other);
	unsigned worth = plan.worth;
	plan_done(&plan);
	return worth;
}

static const char *more_minutes_are_never_worth_less(const struct plan *plan, struct asking *asking,
						     struct random *random)
{
	unsigned minutes = asking->wish.minutes, more = minutes + random_below(random, 61 - minutes);
	unsigned worth = worth_without_run(plan->catalogue, asking, minutes);
	unsigned longer = worth_without_run(plan->catalogue, asking, more);
	REQUIRE(longer >= worth, "%u minutes are worth %u, %u minutes %u", minutes, worth, more, longer);
	return NULL;
}

/* All regions, or only the first groups of a mode that has some. */
static bool reaches_all(const struct plan *plan)
{
	const struct texts *first = &plan->catalogue->modes[plan->mode].first_groups;
	for (unsigned i = 0; i < first->items_count; i++)
		if (!is_reached(plan, (unsigned)catalogue_find(plan->catalogue, SECTION_GROUPS, first->items[i])))
			return false;
	return first->items_count > 0 || plan_regions(plan) == 7;
}

static bool is_by_hand(const struct plan *plan, unsigned muscle)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == STEP_ROLL && plan->steps[i].by_hand && plan->steps[i].muscle == (int)muscle)
			return true;
	return false;
}

/* A mark may bring in a bout that was changed by hand.  Then the manual change costs a region: it takes precedence
 * over regions, and must not vanish because the bout was made longer. */
static bool hand_comes_with_marks(const struct plan *plan, const struct plan *plain)
{
	for (unsigned i = 0; i < plan->catalogue->muscles_count; i++)
		if (is_by_hand(plan, i) && !is_by_hand(plain, i))
			return true;
	return false;
}

/* R21: if there is time for all regions, a mark never removes one, unless it is on a no-go area. */
static const char *marks_never_take_a_region_away(const struct plan *plan, struct asking *asking)
{
	struct person marked = asking->person;
	struct safety review = asking->safety;
	struct plan plain;
	for (unsigned i = 0; i < marked.sore_count; i++)
		if (marked.sore[i].level >= 7 || marked.sore[i].target.kind == TARGET_AREA)
			return NULL;
	asking->person.sore_count = 0;
	safety_review(&asking->safety, plan->catalogue, asking->wish.mode, &asking->person, WISH_NOW);
	plan_asked(&plain, plan->catalogue, asking);
	bool all = reaches_all(&plain) && !hand_comes_with_marks(plan, &plain);
	plan_done(&plain);
	safety_done(&asking->safety);
	asking->person = marked;
	asking->safety = review;
	REQUIRE(!all || reaches_all(plan), "marks left %u of 7 regions", plan_regions(plan));
	return NULL;
}

/* The highest cap of a muscle and side; 0 if it is not rolled. */
static unsigned cap_of(const struct plan *plan, unsigned muscle, unsigned side)
{
	unsigned cap = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		for (unsigned c = 0; step->kind == STEP_ROLL && works_on(step, side) && c < step->covers_count; c++)
			if (step->covers[c] == muscle && step->cap > cap)
				cap = step->cap;
	}
	return cap;
}

static const char *no_cap_is_higher(const struct plan *with, const struct plan *without)
{
	for (unsigned i = 0; i < 2 * with->catalogue->muscles_count; i++) {
		unsigned cap = cap_of(without, i / 2, i % 2);
		REQUIRE(cap == 0 || cap_of(with, i / 2, i % 2) <= cap, "a mark makes %s firmer: %u, without it %u",
			with->catalogue->muscles[i / 2].id, cap_of(with, i / 2, i % 2), cap);
	}
	return NULL;
}

/* Removing any one mark never makes anything gentler. */
static const char *a_mark_never_makes_it_firmer(const struct plan *plan, const struct asking *asking,
						struct random *random)
{
	static struct asking other;
	struct plan without;
	if (asking->person.sore_count == 0)
		return NULL;
	other = *asking;
	unsigned mark = random_below(random, other.person.sore_count);
	other.person.sore[mark] = other.person.sore[--other.person.sore_count];
	safety_review(&other.safety, plan->catalogue, other.wish.mode, &other.person, WISH_NOW);
	plan_asked(&without, plan->catalogue, &other);
	const char *wrong = no_cap_is_higher(plan, &without);
	plan_done(&without);
	safety_done(&other.safety);
	return wrong;
}

static const char *no_plan_breaks_a_rule(struct random *random)
{
	static struct asking asking;
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan;
	random_asking(random, catalogue, &asking);
	plan_asked(&plan, catalogue, &asking);
	const char *wrong = no_bout_is_too_short_or_too_long(&plan);
	wrong = wrong != NULL ? wrong : no_muscle_and_no_group_gets_over_two_minutes(&plan);
	wrong = wrong != NULL ? wrong : both_sides_get_the_same(&plan, &asking.safety);
	wrong = wrong != NULL ? wrong : pressure_begins_light_and_keeps_every_cap(&plan, &asking.safety);
	wrong = wrong != NULL ? wrong : nothing_is_rolled_that_is_left_out(&plan, &asking);
	wrong = wrong != NULL ? wrong : the_check_agrees(&plan, &asking.safety);
	wrong = wrong != NULL ? wrong : a_refusal_has_no_steps_and_all_else_has_a_reason(&plan);
	wrong = wrong != NULL ? wrong : nothing_usual_is_missing_without_a_word(&plan, &asking);
	wrong = wrong != NULL ? wrong : more_minutes_are_never_worth_less(&plan, &asking, random);
	wrong = wrong != NULL ? wrong : marks_never_take_a_region_away(&plan, &asking);
	wrong = wrong != NULL ? wrong : a_mark_never_makes_it_firmer(&plan, &asking, random);
	plan_done(&plan);
	safety_done(&asking.safety);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("no plan breaks a rule", no_plan_breaks_a_rule, argc, argv);
}
