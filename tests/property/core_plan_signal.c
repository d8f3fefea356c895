/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After any stop signal, no muscle or group is rolled longer or firmer, on either side, than in the plan without it. */
#include "core/record/history.h"
#include "core/record/record.h"
#include "property/random_wish.h"

enum { GROUPS_MAX = 32 };

static char broken[800];

/* What a plan gives to each place: [place * 2 + side]. */
struct given {
	unsigned muscle_s[WISH_MUSCLES_MAX * 2], caps[WISH_MUSCLES_MAX * 2], group_s[GROUPS_MAX * 2];
};

static void add(struct given *given, const struct step *step, unsigned side)
{
	given->group_s[(unsigned)step->group * 2 + side] += step->seconds;
	for (unsigned i = 0; i < step->covers_count; i++) {
		unsigned at = step->covers[i] * 2 + side;
		given->muscle_s[at] += step->seconds;
		given->caps[at] = step->cap > given->caps[at] ? step->cap : given->caps[at];
	}
}

static struct given given_by(const struct plan *plan)
{
	struct given given = { { 0 }, { 0 }, { 0 } };
	for (unsigned i = 0; i < plan->steps_count; i++)
		for (unsigned side = 0; side < 2; side++)
			if (plan->steps[i].kind == STEP_ROLL &&
			    (plan->steps[i].side == SIDE_BOTH || (unsigned)plan->steps[i].side == side))
				add(&given, &plan->steps[i], side);
	return given;
}

static const char *is_within(const struct catalogue *catalogue, const struct given *after, const struct given *before)
{
	for (unsigned i = 0; i < catalogue->muscles_count * 2; i++)
		if (after->muscle_s[i] > before->muscle_s[i] || after->caps[i] > before->caps[i]) {
			snprintf(broken, sizeof broken, "%s %s: %u s up to %u, before %u s up to %u",
				 catalogue->muscles[i / 2].id, i % 2 == 0 ? "left" : "right", after->muscle_s[i],
				 after->caps[i], before->muscle_s[i], before->caps[i]);
			return broken;
		}
	for (unsigned i = 0; i < catalogue->groups_count * 2; i++)
		if (after->group_s[i] > before->group_s[i]) {
			snprintf(broken, sizeof broken, "%s %s: %u s, before %u s", catalogue->groups[i / 2].id,
				 i % 2 == 0 ? "left" : "right", after->group_s[i], before->group_s[i]);
			return broken;
		}
	return NULL;
}

/* Reports a random signal that makes something rest, on a random muscle, and reviews the person again. */
static void report(struct random *random, const struct catalogue *catalogue, struct asking *asking)
{
	static struct profile profile;
	const struct history none = { 0 };
	const struct stop_signal *signal;
	struct record_signal reported = { .side = (enum side)random_below(random, SIDE_COUNT), .at = WISH_NOW };
	do
		signal = &catalogue->stop_signals[random_below(random, catalogue->stop_signals_count)];
	while (!signal->skips_muscle && !signal->excludes_region);
	snprintf(reported.signal, sizeof reported.signal, "%s", signal->id);
	if (random_chance(random, 90))
		snprintf(reported.muscle, sizeof reported.muscle, "%s",
			 catalogue->muscles[random_below(random, catalogue->muscles_count)].id);
	profile = (struct profile){ .eases_count = asking->person.eases_count };
	memcpy(profile.eases, asking->person.eases, sizeof profile.eases);
	profile_learn_signal(&profile, catalogue, &none, NULL, &reported, 0);
	memcpy(asking->person.eases, profile.eases, sizeof profile.eases);
	asking->person.eases_count = profile.eases_count;
	safety_done(&asking->safety);
	safety_review(&asking->safety, catalogue, asking->wish.mode, &asking->person, WISH_NOW);
}

static void drop_rests(const struct catalogue *catalogue, struct asking *asking)
{
	for (unsigned i = 0; i < asking->person.eases_count; i++)
		asking->person.eases[i].left_out_until = 0;
	safety_done(&asking->safety);
	safety_review(&asking->safety, catalogue, asking->wish.mode, &asking->person, WISH_NOW);
}

static const char *a_signal_makes_nothing_longer_or_firmer(struct random *random)
{
	static struct asking asking;
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan;
	struct plan_diagnostic diagnostic;
	random_asking(random, catalogue, &asking);
	drop_rests(catalogue, &asking);
	plan_asked(&plan, catalogue, &asking);
	struct given before = given_by(&plan);
	plan_done(&plan);
	report(random, catalogue, &asking);
	plan_asked(&plan, catalogue, &asking);
	struct given after = given_by(&plan);
	const char *wrong = is_within(catalogue, &after, &before);
	if (wrong == NULL && !plan_check(&plan, &asking.safety, 0, &diagnostic)) {
		snprintf(broken, sizeof broken, "%.199s", diagnostic.reason.text);
		wrong = broken;
	}
	plan_done(&plan);
	safety_done(&asking.safety);
	return wrong;
}

int main(int argc, char **argv)
{
	return property_run("a signal makes nothing longer or firmer", a_signal_makes_nothing_longer_or_firmer, argc,
			    argv);
}
