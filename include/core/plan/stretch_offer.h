/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Static stretches offered at the finish of a routine, while the muscles are warm (R97, R103, R108). */
#ifndef CORE_PLAN_STRETCH_OFFER_H
#define CORE_PLAN_STRETCH_OFFER_H

#include "core/plan/plan.h"

/* Plans as many whole stretches, each on all its sides, as fit the mode's stretches_offer_s. No steps if the mode
 * offers none, the person asked for no stretches, rolling is refused, or nothing may be stretched today. */
void plan_stretch_offer(struct plan *ret_plan, const struct catalogue *catalogue, const struct wish *wish,
			const struct person *person, const struct safety *safety);

#endif
