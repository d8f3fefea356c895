/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Inserts the bouts that were left out between the steps of the plan. */
#include "tui/plan_rows.h"

#include <string.h>

static bool is_same(struct target a, struct target b)
{
	return a.kind == b.kind && a.at == b.at && a.kind != TARGET_NONE;
}

struct target plan_target_of(const struct step *step)
{
	if (step->kind != STEP_ROLL)
		return (struct target){ 0 };
	return step->sweep ? (struct target){ TARGET_GROUP, (unsigned)step->group }
			   : (struct target){ TARGET_MUSCLE, (unsigned)step->muscle };
}

static void insert(struct plan_rows *rows, int at, const struct plan_row *row)
{
	if (rows->count == PLAN_ROWS_MAX)
		return;
	memmove(&rows->items[at + 1], &rows->items[at], (size_t)(rows->count - at) * sizeof *rows->items);
	rows->items[at] = *row;
	rows->count++;
}

static int first_of(const struct plan_rows *rows, struct target target)
{
	for (int i = 0; i < rows->count; i++)
		if (is_same(rows->items[i].id.target, target))
			return i;
	return -1;
}

static int after_last_of(const struct plan_rows *rows, struct target target)
{
	for (int i = rows->count; i > 0; i--)
		if (is_same(rows->items[i - 1].id.target, target))
			return i;
	return -1;
}

static struct plan_row row_of_skip(const struct wish *wish, unsigned skip)
{
	return (struct plan_row){ .step = -1,
				  .skip = (int)skip,
				  .id = { .target = wish->skip[skip], .stretch = -1, .side = SIDE_BOTH } };
}

/* Inserts each left-out bout next to its previous neighbours, even if they were left out too. */
static void insert_skips(struct plan_rows *rows, const struct wish *wish)
{
	bool placed[LIST_MAX] = { false }, more = true;
	while (more) {
		more = false;
		for (unsigned i = 0; i < wish->skip_count && !more; i++) {
			int at = placed[i] ? -1 : first_of(rows, wish->skip_before[i]);
			if (at < 0 && !placed[i])
				at = after_last_of(rows, wish->skip_after[i]);
			if (at < 0)
				continue;
			const struct plan_row row = row_of_skip(wish, i);
			insert(rows, at, &row);
			placed[i] = more = true;
		}
	}
	for (unsigned i = 0; i < wish->skip_count; i++) {
		const struct plan_row row = row_of_skip(wish, i);
		if (!placed[i])
			insert(rows, rows->count, &row);
	}
}

void plan_rows_of(struct plan_rows *ret_rows, const struct plan *plan, const struct wish *wish)
{
	ret_rows->count = 0;
	for (unsigned i = 0; plan != NULL && i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		const struct plan_row row = { (int)i, -1, { plan_target_of(step), step->stretch, step->side } };
		if (step_is_work(step))
			insert(ret_rows, ret_rows->count, &row);
	}
	insert_skips(ret_rows, wish);
}

static int group_of(const struct catalogue *catalogue, struct target target)
{
	return target.kind == TARGET_GROUP    ? (int)target.at
	       : target.kind == TARGET_MUSCLE ? (int)catalogue->muscles[target.at].group_at
					      : -1;
}

/* Scores how well a row matches an id; 0 if it does not. */
static int likeness(const struct catalogue *catalogue, const struct plan_row_id *row, const struct plan_row_id *id)
{
	if (id->stretch >= 0)
		return row->stretch != id->stretch ? 0 : row->side == id->side ? 3 : 2;
	if (is_same(row->target, id->target))
		return row->side == id->side ? 3 : 2;
	return group_of(catalogue, id->target) >= 0 &&
	       group_of(catalogue, id->target) == group_of(catalogue, row->target);
}

int plan_rows_find(const struct plan_rows *rows, const struct catalogue *catalogue, const struct plan_row_id *id)
{
	int best = -1, most = 0;
	for (int i = 0; i < rows->count; i++) {
		int like = likeness(catalogue, &rows->items[i].id, id);
		if (like > most) {
			most = like;
			best = i;
		}
	}
	return best;
}

static struct target neighbour(const struct plan_rows *rows, int from, int step, struct target target)
{
	int at = from + step;
	while (at >= 0 && at < rows->count && is_same(rows->items[at].id.target, target))
		at += step;
	return at >= 0 && at < rows->count ? rows->items[at].id.target : (struct target){ 0 };
}

void plan_rows_leave_out(struct wish *wish, const struct plan *plan, unsigned step)
{
	struct plan_rows rows;
	struct target target = plan_target_of(&plan->steps[step]);
	plan_rows_of(&rows, plan, wish);
	int at = first_of(&rows, target);
	if (at < 0 || wish->skip_count == LIST_MAX)
		return;
	wish->skip_before[wish->skip_count] = neighbour(&rows, at, 1, target);
	wish->skip_after[wish->skip_count] = neighbour(&rows, at, -1, target);
	wish->skip[wish->skip_count++] = target;
}
