/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides which legs are one run, and which run is the newest. */
#include "io/run/outing.h"

enum { GAP_S = 3600, GAP_TOGETHER_S = 12 * 3600 };

void outing_init(struct outing *outing)
{
	*outing = (struct outing){ 0 };
}

static void add_run(struct outing *outing, const struct run *leg, int64_t gap)
{
	struct run *run = &outing->run;
	if (!outing->has_run || leg->start > run->end + gap) {
		*run = *leg;
		outing->has_run = true;
	} else if (leg->end < run->start - gap || leg->start == RUN_UNKNOWN) {
		return;
	} else if (leg->start < run->end && run->start < leg->end) {
		outing->overlaps++;
		if (run_seconds(leg) > run_seconds(run))
			*run = *leg;
	} else {
		run_add_leg(run, leg);
	}
}

void outing_add(struct outing *outing, const struct run *leg, bool together)
{
	struct run checked = *leg;
	checked.legs = 1;
	run_check(&checked);
	if (checked.recording == RECORDING_RUN) {
		add_run(outing, &checked, together ? GAP_TOGETHER_S : GAP_S);
	} else if (!outing->has_other || checked.start >= outing->other.start) {
		outing->other = checked;
		outing->has_other = true;
	}
}

void outing_result(const struct outing *outing, struct run *ret_run)
{
	if (outing->has_run) {
		*ret_run = outing->run;
	} else if (outing->has_other) {
		*ret_run = outing->other;
	} else {
		run_init(ret_run);
		ret_run->recording = RECORDING_NONE;
	}
}
