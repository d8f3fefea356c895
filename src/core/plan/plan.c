/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan as a value: its lists and words. It is built in core/plan/build.c. */
#include "core/plan/plan.h"

#include "base/mem.h"
#include <stdlib.h>

void plan_done(struct plan *plan)
{
	free(plan->steps);
	free(plan->notices);
	free(plan->left_out);
	free(plan->options);
	*plan = (struct plan){ 0 };
}

struct step *plan_add_step(struct plan *plan, const struct step *step)
{
	plan->steps = mem_room(plan->steps, plan->steps_count, &plan->steps_capacity, sizeof *step);
	plan->steps[plan->steps_count] = *step;
	return &plan->steps[plan->steps_count++];
}

void plan_add_notice(struct plan *plan, const struct notice *notice)
{
	plan->notices = mem_room(plan->notices, plan->notices_count, &plan->notices_capacity, sizeof *notice);
	plan->notices[plan->notices_count++] = *notice;
}

struct left_out *plan_add_left_out(struct plan *plan, const struct left_out *left_out)
{
	plan->left_out = mem_room(plan->left_out, plan->left_out_count, &plan->left_out_capacity, sizeof *left_out);
	plan->left_out[plan->left_out_count] = *left_out;
	return &plan->left_out[plan->left_out_count++];
}

void plan_add_option(struct plan *plan, const struct option *option)
{
	plan->options = mem_room(plan->options, plan->options_count, &plan->options_capacity, sizeof *option);
	plan->options[plan->options_count++] = *option;
}

void step_add_reason(struct step *step, struct reason reason)
{
	if (step->reasons_count < STEP_REASONS_MAX)
		step->reasons[step->reasons_count++] = reason;
}

void step_add_cue(struct step *step, enum line_kind kind, const char *text)
{
	if (step->cues_count < STEP_CUES_MAX && text != NULL && text[0] != '\0')
		step->cues[step->cues_count++] = (struct step_cue){ kind, text };
}

enum line_kind exercise_line(unsigned at)
{
	static const enum line_kind kinds[] = { LINE_FIRST, LINE_SECOND, LINE_THIRD };
	return at < sizeof(kinds) / sizeof(*kinds) ? kinds[at] : LINE_OTHER;
}

void plan_layout(struct plan *plan)
{
	plan->total_s = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		plan->steps[i].start_s = plan->total_s;
		plan->total_s += plan->steps[i].seconds;
	}
}

unsigned plan_regions(const struct plan *plan)
{
	unsigned regions = 0;
	for (unsigned group = 0; group < plan->catalogue->groups_count; group++) {
		if (!plan->catalogue->groups[group].region)
			continue;
		for (unsigned i = 0; i < plan->steps_count; i++) {
			if (plan->steps[i].group == (int)group) {
				regions++;
				break;
			}
		}
	}
	return regions;
}

bool step_kind_is_work(enum step_kind kind)
{
	return kind == STEP_ROLL || kind == STEP_STRETCH || kind == STEP_DRILL;
}

bool step_is_work(const struct step *step)
{
	return step_kind_is_work(step->kind);
}

const char *step_kind_word(enum step_kind kind)
{
	static const char *const words[] = {
		[STEP_LEAD_IN] = "lead-in", [STEP_CHANGEOVER] = "changeover", [STEP_ROLL] = "roll",
		[STEP_STRETCH] = "stretch", [STEP_DRILL] = "drill",           [STEP_FINISH] = "finish",
	};
	return words[kind];
}
