/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the limits of a plan and the rows to which they apply. */
#include "print/why.h"

#include "print/rows.h"
#include <string.h>

static bool is_among(const char *text, const char *const *texts, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(texts[i], text) == 0)
			return true;
	return false;
}

static enum side sides_of(const struct row *row)
{
	return row->left && row->right ? SIDE_BOTH : row->step->side;
}

/* Appends the limits of a row that are not yet in limits[count]; returns the new count. */
static unsigned add_limits(const struct row *row, const struct safety *safety, const char *limits[WHY_MAX],
			   unsigned count)
{
	for (unsigned i = 0; row->step->kind == STEP_ROLL && i < row->step->covers_count; i++) {
		const struct finding *finding;
		unsigned from = 0;
		while ((finding = safety_finding(safety, row->step->covers[i], sides_of(row), &from)) != NULL)
			if (!finding->removes && count < WHY_MAX && !is_among(finding->reason.text, limits, count))
				limits[count++] = finding->reason.text;
	}
	return count;
}

bool why_short(const struct plan *plan)
{
	enum { SHORT_PERCENT = 60 };
	return plan->total_s * 100 < plan->budget_s * SHORT_PERCENT;
}

const char *why_nothing(const struct plan *plan)
{
	for (unsigned i = 0; i < plan->notices_count && plan->steps_count == 0; i++)
		if (strcmp(plan->notices[i].id, "nothing-to-roll") == 0)
			return plan->notices[i].reason.text;
	return NULL;
}

unsigned why_limits(const struct plan *plan, const struct safety *safety, const char *ret_limits[WHY_MAX])
{
	struct row rows[ROWS_MAX];
	unsigned rows_count = rows_of_plan(plan, rows), count = 0;
	for (unsigned i = 0; i < rows_count; i++)
		count = add_limits(&rows[i], safety, ret_limits, count);
	return count;
}

void why_limit_rows(const struct plan *plan, const struct safety *safety, const char *limit, struct buf *names)
{
	struct row rows[ROWS_MAX];
	unsigned count = rows_of_plan(plan, rows);
	unsigned named = 0, rolls = 0;
	struct buf list = { 0 };
	for (unsigned i = 0; i < count; i++) {
		const char *limits[WHY_MAX];
		rolls += rows[i].step->kind == STEP_ROLL;
		if (is_among(limit, limits, add_limits(&rows[i], safety, limits, 0)))
			buf_addf(&list, "%s%s", named++ > 0 ? ", " : "", row_name(plan, &rows[i]));
	}
	buf_add(names, named == rolls && rolls > 2 ? "everything" : buf_text(&list));
	buf_done(&list);
}
