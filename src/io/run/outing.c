/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Decides which legs belong to one run, and which run counts. */
#include "io/run/outing.h"

enum { GAP_S = 3600, GAP_TOGETHER_S = 12 * 3600 };

void outing_init(struct outing *outing, int64_t now)
{
	*outing = (struct outing){ .now = now };
}

/* True if `a` goes first: a plausible date before an implausible one, which must not hide other runs, then the later
 * start. */
static bool counts_before(const struct outing *outing, const struct run *a, const struct run *b)
{
	bool believed = run_is_believed(a, outing->now), other = run_is_believed(b, outing->now);
	return believed != other ? believed : a->start > b->start;
}

static void find_best(struct outing *outing)
{
	outing->best = 0;
	for (unsigned i = 1; i < outing->runs_count; i++)
		if (counts_before(outing, &outing->runs[i], &outing->runs[outing->best]))
			outing->best = i;
}

/* If there are too many, the least important one is dropped. */
static void keep(struct outing *outing, const struct run *leg)
{
	struct run *at = &outing->runs[0];
	if (outing->runs_count < OUTING_RUNS_MAX) {
		outing->runs[outing->runs_count++] = *leg;
		return;
	}
	for (unsigned i = 1; i < OUTING_RUNS_MAX; i++)
		at = counts_before(outing, at, &outing->runs[i]) ? &outing->runs[i] : at;
	if (counts_before(outing, leg, at))
		*at = *leg;
}

/* Returns false if the leg is unrelated to this run. */
static bool join(struct outing *outing, struct run *run, const struct run *leg, int64_t gap)
{
	if (leg->start == RUN_UNKNOWN || leg->start > run->end + gap || leg->end < run->start - gap)
		return false;
	if (leg->start < run->end && run->start < leg->end) {
		outing->overlaps++;
		struct run longer = run_seconds(leg) > run_seconds(run) ? *leg : *run;
		run_merge(&longer, run_seconds(leg) > run_seconds(run) ? run : leg);
		*run = longer;
	} else {
		run_add_leg(run, leg);
	}
	return true;
}

static void add_run(struct outing *outing, const struct run *leg, int64_t gap)
{
	bool joined = false;
	for (unsigned i = 0; i < outing->runs_count && !joined; i++)
		joined = join(outing, &outing->runs[i], leg, gap);
	if (!joined)
		keep(outing, leg);
	find_best(outing);
}

void outing_add(struct outing *outing, const struct run *leg, bool together)
{
	struct run checked = *leg;
	checked.legs = 1;
	run_check(&checked);
	run_end_by(&checked, outing->now);
	if (checked.recording == RECORDING_RUN) {
		add_run(outing, &checked, together ? GAP_TOGETHER_S : GAP_S);
	} else if (!outing->has_other || checked.start >= outing->other.start) {
		outing->other = checked;
		outing->has_other = true;
	}
}

void outing_result(const struct outing *outing, struct run *ret_run)
{
	if (outing->runs_count > 0) {
		*ret_run = outing->runs[outing->best];
	} else if (outing->has_other) {
		*ret_run = outing->other;
	} else {
		run_init(ret_run);
		ret_run->recording = RECORDING_NONE;
	}
}
