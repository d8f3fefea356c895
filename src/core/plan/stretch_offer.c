/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Plans the stretches offered in the finish view. */
#include "core/plan/stretch_offer.h"

#include "core/plan/ending.h"
#include "core/plan/model.h"
#include "core/plan/steps.h"

static void keep_what_fits(const struct planning *planning, struct plan_ending *ending)
{
	unsigned room_s = planning->mode->stretches_offer_s, finish_s = planning->mode->finish_s;
	while (ending->count > 0 && ending_seconds(planning, ending, ending->count) + finish_s > room_s)
		ending->count--;
}

void plan_stretch_offer(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
			const struct person *person, const struct safety *safety)
{
	const struct mode *mode = &catalogue->modes[wish->mode];
	struct wish asked = *wish;
	struct planning planning;
	struct plan_ending ending;
	*ret_plan = (struct plan){ .catalogue = catalogue,
				   .mode = wish->mode,
				   .budget_s = mode->stretches_offer_s,
				   .verdict = safety->verdict };
	if (mode->stretches_offer_s == 0 || !mode->static_allowed || wish->stretches == CHOICE_NO ||
	    safety->verdict >= VERDICT_ASK_FIRST)
		return;
	asked.stretches = CHOICE_YES;
	planning_init(&planning, catalogue, &asked, person, safety, NULL);
	ending_stretches(&ending, &planning);
	keep_what_fits(&planning, &ending);
	if (ending.count > 0)
		plan_ending_steps(&planning, ret_plan, &ending);
	planning_done(&planning);
}
