/* SPDX-License-Identifier: MIT */
/* Changes the wish and replans, or changes the plan and runs the same check as for any other plan. */
#include "app/change.h"

#include "app/review.h"
#include <string.h>

enum { MINUTES_MOST = 60 };

static void plan_again(struct app *app)
{
	if (app->plan.catalogue != NULL)
		review_and_plan(app);
}

static bool is_muscle(struct target target, unsigned muscle)
{
	return target.kind == TARGET_MUSCLE && target.at == muscle;
}

static void remove_mark(struct wish *wish, unsigned muscle, enum side side)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < wish->sore_count; i++)
		if (!is_muscle(wish->sore[i].target, muscle) || wish->sore[i].side != side)
			wish->sore[kept++] = wish->sore[i];
	wish->sore_count = kept;
}

void change_mark(struct app *app, unsigned muscle, enum side side, int level)
{
	struct wish *wish = &app->wish;
	remove_mark(wish, muscle, side);
	if (level >= -1 && wish->sore_count < LIST_MAX)
		wish->sore[wish->sore_count++] = (struct mark){ { TARGET_MUSCLE, muscle }, side, level };
	plan_again(app);
}

/* Removes injuries of the same place from a list of conditions. */
static void remove_injury(struct condition *conditions, unsigned *count, const struct condition *injury)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < *count; i++)
		if (conditions[i].contraindication != injury->contraindication ||
		    !is_muscle(conditions[i].target, injury->target.at) || conditions[i].side != injury->side)
			conditions[kept++] = conditions[i];
	*count = kept;
}

void change_injury(struct app *app, unsigned muscle, enum side side, bool injured)
{
	struct wish *wish = &app->wish;
	struct condition injury =
		condition_of_injury(app->catalogue, (struct target){ TARGET_MUSCLE, muscle }, side, 0, app->now);
	remove_injury(wish->conditions, &wish->conditions_count, &injury);
	if (injured && wish->conditions_count == LIST_MAX)
		app_say(app, "No room for another injury. Do not roll today.");
	else if (injured)
		wish->conditions[wish->conditions_count++] = injury;
	plan_again(app);
}

/* The group for a sweep, otherwise the muscle. */
static struct target target_of(const struct step *step)
{
	return step->sweep ? (struct target){ TARGET_GROUP, (unsigned)step->group }
			   : (struct target){ TARGET_MUSCLE, (unsigned)step->muscle };
}

void change_skip(struct app *app, unsigned step)
{
	struct wish *wish = &app->wish;
	if (app->plan.steps[step].kind == STEP_ROLL && wish->skip_count < LIST_MAX)
		wish->skip[wish->skip_count++] = target_of(&app->plan.steps[step]);
	plan_again(app);
}

void change_take_in(struct app *app, unsigned skip)
{
	struct wish *wish = &app->wish;
	if (skip >= wish->skip_count)
		return;
	wish->skip_count--;
	for (unsigned i = skip; i < wish->skip_count; i++)
		wish->skip[i] = wish->skip[i + 1];
	plan_again(app);
}

static void add_seconds(struct plan *plan, unsigned at, int seconds)
{
	const struct step changed = plan->steps[at];
	for (unsigned i = 0; i < plan->steps_count; i++) {
		struct step *step = &plan->steps[i];
		bool same = step->muscle == changed.muscle && step->sweep == changed.sweep;
		if (step->kind == STEP_ROLL && same && (int)step->seconds + seconds > 0)
			step->seconds = (unsigned)((int)step->seconds + seconds);
	}
	plan_layout(plan);
}

/* A longer bout may need a longer routine: extends the time asked for, up to the maximum. */
static unsigned minutes_for(const struct plan *plan)
{
	unsigned minutes = (plan->total_s + 59) / 60, asked = plan->budget_s / 60;
	return minutes <= asked ? asked : minutes <= MINUTES_MOST ? minutes : MINUTES_MOST;
}

void change_seconds(struct app *app, unsigned step, int seconds)
{
	struct plan *plan = &app->plan;
	unsigned budget_s = plan->budget_s;
	struct plan_diagnostic diagnostic;
	if (plan->steps[step].kind != STEP_ROLL)
		return;
	add_seconds(plan, step, seconds);
	plan->budget_s = minutes_for(plan) * 60;
	if (plan_check(plan, &app->safety, 0, &diagnostic)) {
		app->wish.minutes = plan->budget_s / 60;
		app->wish.minutes_said = true;
		return;
	}
	add_seconds(plan, step, -seconds);
	plan->budget_s = budget_s;
	app_say(app, "%s", diagnostic.reason.text);
}
