/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the plain-mode lines before a session: the steps, the tools and when to stop. */
#include "core/plan/cue_line.h"
#include "core/plan/left_out.h"
#include "print/plain.h"
#include <string.h>

static void add_item(struct buf *out, const char *item, bool first, const char *between)
{
	if (!first)
		buf_add(out, between);
	buf_add(out, item);
}

static unsigned count_work(const struct plan *plan)
{
	unsigned count = 0;
	for (unsigned i = 0; i < plan->steps_count; i++)
		count += step_is_work(&plan->steps[i]);
	return count;
}

static void add_length(struct buf *out, const struct plan *plan)
{
	const char *name = plan->catalogue->modes[plan->mode].name;
	unsigned count = count_work(plan);
	if (count == 0)
		buf_addf(out, "%s: nothing to do.\n", name);
	else
		buf_addf(out, "%s: %u bouts in %u:%02u.\n", name, count, plan->total_s / 60, plan->total_s % 60);
}

static void add_tools(struct buf *out, const struct plan *plan)
{
	uint64_t named = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const struct step *step = &plan->steps[i];
		if (step->kind != STEP_ROLL || step->tool < 0 || (named >> step->tool & 1) != 0)
			continue;
		add_item(out, step_tool_name(plan->catalogue, step), named == 0, ", ");
		named |= (uint64_t)1 << step->tool;
	}
}

/* Both sides of a muscle share one name. */
static void add_order(struct buf *out, const struct plan *plan)
{
	const char *last = "";
	for (unsigned i = 0; i < plan->steps_count; i++) {
		const char *name = step_name(plan->catalogue, &plan->steps[i]);
		if (name[0] == '\0' || strcmp(name, last) == 0)
			continue;
		add_item(out, name, last[0] == '\0', ", ");
		last = name;
	}
}

static void add_left_out(struct buf *out, const struct plan *plan)
{
	for (unsigned i = 0; i < plan->left_out_count; i++) {
		struct buf why = { 0 };
		if (left_out_words(plan, i, &why))
			buf_addf(out, "Left out: %s\n", buf_text(&why));
		buf_done(&why);
	}
}

static void add_stops(struct buf *out, const struct catalogue *catalogue)
{
	bool first = true;
	buf_add(out, "Stop if: ");
	for (unsigned i = 0; i < catalogue->stop_signals_count; i++) {
		if (!catalogue->stop_signals[i].during)
			continue;
		add_item(out, catalogue->stop_signals[i].signal, first, "; ");
		first = false;
	}
	buf_add(out, ".\n");
}

void plain_plan(struct buf *out, const struct plan *plan)
{
	add_length(out, plan);
	for (unsigned i = 0; i < plan->notices_count; i++)
		if (!left_out_reports(plan, &plan->notices[i]))
			buf_addf(out, "Note: %s\n", plan->notices[i].reason.text);
	add_left_out(out, plan);
	if (count_work(plan) == 0)
		return;
	if (plan->catalogue->modes[plan->mode].may != NULL)
		buf_addf(out, "%s\n", plan->catalogue->modes[plan->mode].may);
	buf_add(out, "You need: ");
	add_tools(out, plan);
	buf_add(out, ".\n");
	if (plan->catalogue->modes[plan->mode].before != NULL)
		buf_addf(out, "First: %s\n", plan->catalogue->modes[plan->mode].before);
	buf_add(out, "In this order: ");
	add_order(out, plan);
	buf_add(out, ".\n");
	add_stops(out, plan->catalogue);
}

static bool is_listed(const struct plain_key *keys, unsigned at)
{
	for (unsigned i = 0; i < at; i++) {
		if (strcmp(keys[i].key, keys[at].key) == 0)
			return true;
	}
	return false;
}

void plain_keys(struct buf *out, const struct plain_key *keys, unsigned count)
{
	buf_add(out, "Keys, each followed by Enter: ");
	for (unsigned i = 0; i < count; i++) {
		if (!is_listed(keys, i))
			buf_addf(out, "%s%s %s", i > 0 ? ", " : "", keys[i].key, keys[i].label);
	}
	buf_add(out, ".\n");
}
