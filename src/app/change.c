/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Changes the wish and replans. Manual changes are part of the wish, so that they survive later changes. */
#include "app/change.h"

#include "app/review.h"
#include "core/plan/cue_line.h"
#include <string.h>

enum { MINUTES_MOST = 60 };

/* ---- Changing, and taking it back --------------------------------------------------------------------------------- */

static bool is_same(struct target a, struct target b)
{
	return a.kind == b.kind && a.at == b.at;
}

void change_remember(struct app *app)
{
	struct undo *undo = &app->undo;
	if (undo->count == UNDO_MAX)
		memmove(&undo->wishes[0], &undo->wishes[1], --undo->count * sizeof(*undo->wishes));
	undo->wishes[undo->count++] = app->wish;
}

/* Drops the newest undo entry, because nothing was changed. */
static void forget(struct app *app)
{
	app->undo.count--;
}

void change_undo(struct app *app)
{
	if (app->undo.count == 0) {
		app_say(app, "Nothing to undo.");
		return;
	}
	app->wish = app->undo.wishes[--app->undo.count];
	review_and_plan(app);
	app_say(app, "Undone.");
}

static bool has_bout(const struct plan *plan, struct target target)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == STEP_ROLL && is_same(plan_target_of(&plan->steps[i]), target))
			return true;
	return false;
}

/* Reports why the bout under the cursor cannot be split or joined. */
static void say_split(struct app *app, const struct plan_row_id *before)
{
	unsigned group = before->target.kind == TARGET_GROUP ? before->target.at
							     : app->catalogue->muscles[before->target.at].group_at;
	bool sore = app->person.sore_count > 0, joined = has_bout(&app->plan, (struct target){ TARGET_GROUP, group });
	const char *name = app->catalogue->groups[group].name;
	if (before->target.kind == TARGET_GROUP && plan_regions(&app->plan) > 0)
		app_say(app,
			sore ? "%s: the sore muscle has its own bout."
			     : "%s: there is time for each muscle separately.",
			name);
	else if (joined)
		app_say(app, "%s: one bout for them all.", name);
}

static void plan_again(struct app *app)
{
	const struct ui *ui = &app->coach.ui;
	struct plan_rows rows;
	if (app->plan.catalogue == NULL)
		return;
	plan_rows_of(&rows, &app->plan, &app->wish);
	int at = ui->plan_row_set ? plan_rows_find(&rows, app->catalogue, &ui->plan_row) : 0;
	bool rolled =
		at >= 0 && at < rows.count && rows.items[at].step >= 0 && rows.items[at].id.target.kind != TARGET_NONE;
	struct plan_row_id before = rolled ? rows.items[at].id : (struct plan_row_id){ 0 };
	review_and_plan(app);
	if (!rolled || has_bout(&app->plan, before.target))
		return;
	plan_rows_of(&rows, &app->plan, &app->wish);
	at = plan_rows_find(&rows, app->catalogue, &before);
	if (at >= 0 && rows.items[at].skip < 0)
		say_split(app, &before);
}

void change_forget(struct app *app)
{
	app->wish.kept_count = app->wish.order_count = 0;
	app->undo.count = 0;
	app->coach.ui.plan_row_set = false;
}

void change_minutes(struct app *app, unsigned minutes)
{
	change_remember(app);
	app->wish.minutes = minutes;
	plan_again(app);
}

/* ---- Marks -------------------------------------------------------------------------------------------------------- */

static void remove_mark(struct wish *wish, struct target target, enum side side)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < wish->sore_count; i++)
		if (!is_same(wish->sore[i].target, target) || wish->sore[i].side != side)
			wish->sore[kept++] = wish->sore[i];
	wish->sore_count = kept;
}

void change_mark(struct app *app, struct target target, enum side side, int level)
{
	struct wish *wish = &app->wish;
	change_remember(app);
	remove_mark(wish, target, side);
	if (level >= -1 && wish->sore_count == LIST_MAX)
		app_say(app, "No room for another mark: clear one first.");
	else if (level >= -1)
		wish->sore[wish->sore_count++] = (struct mark){ target, side, level };
	plan_again(app);
}

/* Removes the injuries at the same place from a list of conditions. */
static void remove_injury(struct condition *conditions, unsigned *count, const struct condition *injury)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < *count; i++)
		if (conditions[i].contraindication != injury->contraindication ||
		    !is_same(conditions[i].target, injury->target) || conditions[i].side != injury->side)
			conditions[kept++] = conditions[i];
	*count = kept;
}

void change_injury(struct app *app, struct target target, enum side side, bool injured)
{
	struct wish *wish = &app->wish;
	struct condition injury = condition_of_injury(app->catalogue, target, side, 0, app->now);
	change_remember(app);
	remove_injury(wish->conditions, &wish->conditions_count, &injury);
	if (injured && wish->conditions_count == LIST_MAX)
		app_say(app, "No room for another injury. Do not roll today.");
	else if (injured)
		wish->conditions[wish->conditions_count++] = injury;
	plan_again(app);
}

/* ---- Bouts left out ------------------------------------------------------------------------------------------------ */

/* Leaves out the rest of a group muscle by muscle, because the group as a whole has other bouts. */
static bool is_rest(const struct plan *plan, const struct step *step)
{
	for (unsigned i = 0; step->sweep && i < plan->steps_count; i++)
		if (plan->steps[i].group == step->group && !plan->steps[i].sweep)
			return true;
	return false;
}

void change_skip(struct app *app, unsigned at)
{
	struct wish *wish = &app->wish;
	const struct step *step = &app->plan.steps[at];
	if (step->kind != STEP_ROLL)
		return;
	if (wish->skip_count == LIST_MAX) {
		app_say(app, "No room to leave out more: put something back first.");
		return;
	}
	change_remember(app);
	unsigned first = wish->skip_count;
	plan_rows_leave_out(wish, &app->plan, at);
	if (is_rest(&app->plan, step) && wish->skip_count > first) {
		struct target before = wish->skip_before[first], after = wish->skip_after[first];
		wish->skip_count = first;
		for (unsigned i = 0; i < step->covers_count && wish->skip_count < LIST_MAX; i++) {
			wish->skip_before[wish->skip_count] = before;
			wish->skip_after[wish->skip_count] = after;
			wish->skip[wish->skip_count++] = (struct target){ TARGET_MUSCLE, step->covers[i] };
		}
	}
	plan_again(app);
}

void change_take_in(struct app *app, unsigned skip)
{
	struct wish *wish = &app->wish;
	if (skip >= wish->skip_count)
		return;
	change_remember(app);
	wish->skip_count--;
	for (unsigned i = skip; i < wish->skip_count; i++) {
		wish->skip[i] = wish->skip[i + 1];
		wish->skip_before[i] = wish->skip_before[i + 1];
		wish->skip_after[i] = wish->skip_after[i + 1];
	}
	plan_again(app);
}

/* ---- Bouts changed by hand ----------------------------------------------------------------------------------------- */

/* Returns the wish's entry for this bout, adding it if it is missing; NULL if the list is full. */
static struct kept_bout *keep(struct wish *wish, struct target target)
{
	for (unsigned i = 0; i < wish->kept_count; i++)
		if (is_same(wish->kept[i].target, target))
			return &wish->kept[i];
	if (wish->kept_count == LIST_MAX)
		return NULL;
	wish->kept[wish->kept_count] = (struct kept_bout){ target, 0, -1 };
	return &wish->kept[wish->kept_count++];
}

/* The bouts of a plan, in order. */
static unsigned list_bouts(const struct plan *plan, struct target ret_targets[LIST_MAX])
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count && count < LIST_MAX; i++) {
		struct target target = plan_target_of(&plan->steps[i]);
		if (target.kind != TARGET_NONE && (count == 0 || !is_same(ret_targets[count - 1], target)))
			ret_targets[count++] = target;
	}
	return count;
}

static bool has_all(const struct plan *plan, const struct target *targets, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (!has_bout(plan, targets[i]))
			return false;
	return true;
}

/* Replans with more minutes if the change would cost a bout. */
static void plan_with_room(struct app *app, const struct target *bouts, unsigned count)
{
	unsigned asked = app->wish.minutes;
	review_and_plan(app);
	while (!app->written && !has_all(&app->plan, bouts, count) && app->wish.minutes < MINUTES_MOST) {
		app->wish.minutes++;
		review_and_plan(app);
	}
	if (app->wish.minutes == asked)
		return;
	app_say(app, "Now %u minutes: %u are not enough for it all.", app->wish.minutes, asked);
}

static void add_seconds(struct plan *plan, struct target target, int seconds)
{
	for (unsigned i = 0; i < plan->steps_count; i++) {
		struct step *step = &plan->steps[i];
		if (is_same(plan_target_of(step), target) && (int)step->seconds + seconds > 0)
			step->seconds = (unsigned)((int)step->seconds + seconds);
	}
	plan_layout(plan);
}

/* Checks the requested seconds on their own, regardless of the minutes, and reports why they are not allowed. */
static bool check_seconds(struct app *app, struct target target, int seconds)
{
	struct plan *plan = &app->plan;
	struct plan_diagnostic diagnostic;
	unsigned budget_s = plan->budget_s;
	add_seconds(plan, target, seconds);
	plan->budget_s = plan->total_s;
	bool good = plan_check(plan, &app->safety, 0, &diagnostic);
	add_seconds(plan, target, -seconds);
	plan->budget_s = budget_s;
	if (!good)
		app_say(app, "%s", diagnostic.reason.text);
	return good;
}

void change_seconds(struct app *app, unsigned step, int seconds)
{
	struct target bouts[LIST_MAX], target = plan_target_of(&app->plan.steps[step]);
	int changed = (int)app->plan.steps[step].seconds + seconds;
	if (target.kind == TARGET_NONE || !check_seconds(app, target, seconds))
		return;
	change_remember(app);
	struct kept_bout *kept = keep(&app->wish, target);
	if (kept == NULL) {
		forget(app);
		return;
	}
	kept->seconds = (unsigned)changed;
	unsigned count = list_bouts(&app->plan, bouts);
	plan_with_room(app, bouts, count);
}

/* The tool of a bout, or -1 if the bout is not in the plan. */
static int tool_of(const struct plan *plan, struct target target)
{
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (is_same(plan_target_of(&plan->steps[i]), target))
			return plan->steps[i].tool;
	return -1;
}

void change_tool(struct app *app, unsigned step)
{
	struct target bouts[LIST_MAX], target = plan_target_of(&app->plan.steps[step]);
	unsigned count = list_bouts(&app->plan, bouts), tools = app->catalogue->tools_count;
	int old = app->plan.steps[step].tool;
	if (target.kind == TARGET_NONE)
		return;
	change_remember(app);
	struct kept_bout *kept = keep(&app->wish, target);
	for (unsigned i = 1; kept != NULL && i < tools; i++) {
		kept->tool = (int)(((unsigned)old + i) % tools);
		if ((app->person.tools >> kept->tool & 1) == 0)
			continue;
		review_and_plan(app);
		if (tool_of(&app->plan, target) == kept->tool && has_all(&app->plan, bouts, count))
			return;
	}
	app->wish = app->undo.wishes[app->undo.count - 1];
	forget(app);
	review_and_plan(app);
	app_say(app, "No other tool at hand works here.");
}

static int place_of(const struct target *bouts, unsigned count, struct target target)
{
	for (unsigned i = 0; i < count; i++)
		if (is_same(bouts[i], target))
			return (int)i;
	return -1;
}

void change_place(struct app *app, unsigned step, int by)
{
	struct wish *wish = &app->wish;
	struct target target = plan_target_of(&app->plan.steps[step]);
	struct target bouts[LIST_MAX];
	unsigned count = list_bouts(&app->plan, bouts);
	int at = target.kind == TARGET_NONE ? -1 : place_of(bouts, count, target), to = at + by;
	if (at < 0 || to < 0 || to >= (int)count)
		return;
	change_remember(app);
	bool moved[LIST_MAX] = { false };
	for (unsigned i = 0; i < count; i++) {
		int known = place_of(wish->order, wish->order_count, bouts[i]);
		moved[i] = known >= 0 && wish->moved[known];
	}
	bouts[at] = bouts[to];
	moved[at] = moved[to];
	bouts[to] = target;
	moved[to] = true;
	memcpy(wish->order, bouts, count * sizeof(*bouts));
	memcpy(wish->moved, moved, sizeof(moved));
	wish->order_count = count;
	review_and_plan(app);
	count = list_bouts(&app->plan, bouts);
	if (place_of(bouts, count, target) == to)
		return;
	change_undo(app);
	app_next_message(app);
	app_say(app, "This one cannot change places today.");
}
