/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run changes order and seconds and nothing else: for any run and wish, the verdict, the bouts with their sides,
 * tools, positions and caps, the parts left out, and the ending are those of the plan without it. */
#include "core/plan/parts.h"
#include "property/random_wish.h"

static char broken[800];

/* A step of the plan that differs only in place and seconds, and was not found before. */
static int find_same(const struct plan *plan, const struct step *step, bool *used)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *other = &plan->steps[i];
		if (used[i] || other->kind != step->kind || other->muscle != step->muscle ||
		    other->side != step->side || other->tool != step->tool || other->position != step->position ||
		    other->cap != step->cap || other->covers_count != step->covers_count ||
		    other->stretch != step->stretch || other->hold_s != step->hold_s)
			continue;
		used[i] = true;
		return (int)i;
	}
	return -1;
}

static const char *same_work(const struct plan *with, const struct plan *without)
{
	static bool used[1000];
	unsigned work[2] = { 0, 0 };
	memset(used, 0, sizeof used);
	for (unsigned i = 0; i < with->steps_count; i++) {
		work[0] += step_is_work(&with->steps[i]);
		if (step_is_work(&with->steps[i]) && find_same(without, &with->steps[i], used) < 0) {
			snprintf(broken, sizeof broken, "step %u is not in the plan without the run", i);
			return broken;
		}
	}
	for (unsigned i = 0; i < without->steps_count; i++)
		work[1] += step_is_work(&without->steps[i]);
	return work[0] == work[1] ? NULL : "a step of the plan without the run is missing";
}

static const char *same_left_out(const struct plan *with, const struct plan *without)
{
	if (with->left_out_count != without->left_out_count)
		return "something else is left out";
	for (unsigned i = 0; i < with->left_out_count; i++)
		if (strcmp(with->left_out[i].id, without->left_out[i].id) != 0 ||
		    with->left_out[i].side != without->left_out[i].side)
			return "something else is left out";
	return NULL;
}

static bool is_sore(const struct step *step, const struct person *person)
{
	for (unsigned i = 0; i < person->sore_count; i++)
		for (unsigned c = 0; c < step->covers_count; c++)
			if (person->sore[i].target.kind == TARGET_MUSCLE &&
			    person->sore[i].target.at == step->covers[c])
				return true;
	return false;
}

/* The parts of a bout; 0 if it is not divided. */
static unsigned parts_of(const struct plan *plan, const struct step *step)
{
	struct pass passes[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	unsigned count = step_passes(plan->catalogue, step, passes);
	return step_parts(plan->catalogue, step, passes, count, parts);
}

/* Sore muscles do not lose any seconds, and no part of a sweep is lost. */
static const char *none_loses(const struct plan *with, const struct plan *without, const struct person *person)
{
	for (unsigned i = 0; i < without->steps_count; i++) {
		const struct step *before = &without->steps[i];
		for (unsigned k = 0; before->kind == STEP_ROLL && k < with->steps_count; k++) {
			const struct step *now = &with->steps[k];
			if (now->kind != STEP_ROLL || now->muscle != before->muscle || now->side != before->side ||
			    now->sweep != before->sweep || now->covers_count != before->covers_count)
				continue;
			if (is_sore(before, person) && now->seconds < before->seconds)
				return "what is sore loses seconds to the run";
			if (parts_of(with, now) < parts_of(without, before)) {
				snprintf(broken, sizeof broken,
					 "a sweep loses a part to the run: %s %u s of %u, %u of %u",
					 with->catalogue->muscles[now->muscle].id, now->seconds, before->seconds,
					 parts_of(with, now), parts_of(without, before));
				return broken;
			}
		}
	}
	return NULL;
}

/* A bout that a mark asks for: of a sore muscle, or of one offered instead of a sore no-go area. */
static bool is_marked(const struct step *step)
{
	for (unsigned i = 0; i < step->reasons_count; i++)
		if (strstr(step->reasons[i].text, "Sore or stiff") != NULL ||
		    strncmp(step->reasons[i].text, "Instead of ", 11) == 0)
			return true;
	return false;
}

/* Number of unmarked bouts before a marked one; `place` is its index among the marked bouts. */
static unsigned before_marked(const struct plan *plan, unsigned place)
{
	unsigned others = 0;
	for (unsigned i = 0, marked = 0; i < plan->steps_count && marked <= place; i++) {
		bool roll = plan->steps[i].kind == STEP_ROLL;
		others += roll && !is_marked(&plan->steps[i]);
		marked += roll && is_marked(&plan->steps[i]);
	}
	return others;
}

/* Soreness takes precedence over a run: no unmarked bout moves ahead of a marked one.  Manual changes may move bouts
 * into the places of others; then this is only true of a marked bout that comes first. */
static const char *sore_before_run(const struct plan *with, const struct plan *without, const struct wish *wish)
{
	unsigned marked = 0;
	for (unsigned i = 0; i < without->steps_count; i++)
		marked += without->steps[i].kind == STEP_ROLL && is_marked(&without->steps[i]);
	if (wish->order_count > 0)
		marked = marked > 0 && before_marked(without, 0) == 0;
	for (unsigned place = 0; place < marked; place++)
		if (before_marked(with, place) > before_marked(without, place))
			return "the run comes before what is sore";
	return NULL;
}

static const char *compare(const struct plan *with, const struct plan *without, const struct wish *wish)
{
	const char *wrong = same_work(with, without);
	if (with->verdict != without->verdict)
		return "another verdict";
	if (with->total_s > with->budget_s)
		return "longer than the minutes";
	if (plan_regions(with) != plan_regions(without))
		return "other regions";
	if (wrong == NULL)
		wrong = same_left_out(with, without);
	return wrong != NULL ? wrong : sore_before_run(with, without, wish);
}

static const char *a_run_changes_order_and_seconds_alone(struct random *random)
{
	static struct asking asking;
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan with, without;
	struct plan_diagnostic diagnostic;
	random_asking(random, catalogue, &asking);
	asking.wish.has_run = false;
	plan_asked(&without, catalogue, &asking);
	asking.wish.has_run = true;
	plan_asked(&with, catalogue, &asking);
	const char *wrong = compare(&with, &without, &asking.wish);
	if (wrong == NULL)
		wrong = none_loses(&with, &without, &asking.person);
	if (wrong == NULL && !plan_check(&with, &asking.safety, 0, &diagnostic)) {
		snprintf(broken, sizeof broken, "%s", diagnostic.reason.text);
		wrong = broken;
	}
	plan_done(&with);
	plan_done(&without);
	safety_done(&asking.safety);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("a run changes order and seconds alone", a_run_changes_order_and_seconds_alone, argc, argv);
}
