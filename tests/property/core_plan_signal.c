/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* After any stop signal or next-day answer, no muscle or group is rolled longer or firmer, on either side, than in the
 * plan without it; an answer may bring back the group that it is about. */
#include "core/record/history.h"
#include "core/record/next_day.h"
#include "core/record/record.h"
#include "property/random_wish.h"

enum { GROUPS_MAX = 32 };

static char broken[800];
static struct record_signal reported;
static int answered; /* the group of the muscle that an answer was about; -1: none */

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
		if ((int)catalogue->muscles[i / 2].group_at != answered &&
		    (after->muscle_s[i] > before->muscle_s[i] || after->caps[i] > before->caps[i])) {
			snprintf(broken, sizeof broken, "%s of %s %u: %s %s: %u s up to %u, before %u s up to %u",
				 reported.signal, reported.muscle, reported.side, catalogue->muscles[i / 2].id,
				 i % 2 == 0 ? "left" : "right", after->muscle_s[i], after->caps[i], before->muscle_s[i],
				 before->caps[i]);
			return broken;
		}
	for (unsigned i = 0; i < catalogue->groups_count * 2; i++)
		if ((int)i / 2 != answered && after->group_s[i] > before->group_s[i]) {
			snprintf(broken, sizeof broken, "%s of %s %u: %s %s: %u s, before %u s", reported.signal,
				 reported.muscle, reported.side, catalogue->groups[i / 2].id,
				 i % 2 == 0 ? "left" : "right", after->group_s[i], before->group_s[i]);
			return broken;
		}
	return NULL;
}

static void review_again(const struct catalogue *catalogue, struct asking *asking)
{
	safety_done(&asking->safety);
	safety_review(&asking->safety, catalogue, asking->wish.mode, &asking->person, WISH_NOW);
}

static struct record_signal random_signal(struct random *random, const struct catalogue *catalogue)
{
	struct record_signal signal = { .at = WISH_NOW };
	signal.side = (enum side)random_below(random, SIDE_COUNT);
	snprintf(signal.signal, sizeof signal.signal, "%s",
		 catalogue->stop_signals[random_below(random, catalogue->stop_signals_count)].id);
	if (random_chance(random, 90))
		snprintf(signal.muscle, sizeof signal.muscle, "%s",
			 catalogue->muscles[random_below(random, catalogue->muscles_count)].id);
	return signal;
}

static void report(struct random *random, const struct catalogue *catalogue, struct profile *profile)
{
	reported = random_signal(random, catalogue);
	struct record_signal earlier = reported;
	struct history history = { .signals = &earlier, .signals_count = (unsigned)random_chance(random, 30) };
	earlier.at -= 3 * DAY_S;
	profile_learn_signal(profile, catalogue, &history, NULL, &reported, 0);
}

/* Answers how the muscle is today, which may bring it back. */
static void answer(struct random *random, const struct catalogue *catalogue, struct profile *profile, unsigned ease)
{
	const struct ease *about = &profile->eases[ease];
	struct hurt hurt = { .target = { TARGET_MUSCLE, about->muscle },
			     .side = about->side,
			     .at = about->hurt_at,
			     .eases = UINT64_C(1) << ease };
	const struct next_day *entry = next_day_entry(catalogue, NEXT_DAY_HURT, random_below(random, 5));
	if (entry == NULL)
		return;
	answered = (int)catalogue->muscles[about->muscle].group_at;
	next_day_answer(profile, catalogue, &hurt, entry, WISH_NOW, &(struct err){ 0 });
}

/* Answers an open question, or reports a random signal on a random muscle, sometimes for the second time; then reviews
 * the person again. */
static void report_or_answer(struct random *random, const struct catalogue *catalogue, struct asking *asking)
{
	static struct profile profile;
	unsigned open = 0;
	profile = (struct profile){ .eases_count = asking->person.eases_count };
	memcpy(profile.eases, asking->person.eases, sizeof profile.eases);
	while (open < profile.eases_count && !profile.eases[open].open)
		open++;
	answered = -1;
	if (open < profile.eases_count && random_chance(random, 50))
		answer(random, catalogue, &profile, open);
	else
		report(random, catalogue, &profile);
	memcpy(asking->person.eases, profile.eases, sizeof profile.eases);
	asking->person.eases_count = profile.eases_count;
	review_again(catalogue, asking);
}

/* The rests are over, began today, or wait for an answer. */
static void renew_rests(struct random *random, const struct catalogue *catalogue, struct asking *asking)
{
	for (unsigned i = 0; i < asking->person.eases_count; i++) {
		struct ease *ease = &asking->person.eases[i];
		ease->open = random_chance(random, 20);
		bool today = random_chance(random, 20);
		ease->left_out_until = today ? WISH_NOW + 1 : 0;
		ease->hurt_at = today || ease->open ? WISH_NOW - (today ? 0 : DAY_S) : 0;
	}
	review_again(catalogue, asking);
}

static const char *a_signal_makes_nothing_longer_or_firmer(struct random *random)
{
	static struct asking asking;
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan;
	struct plan_diagnostic diagnostic;
	random_asking(random, catalogue, &asking);
	renew_rests(random, catalogue, &asking);
	plan_asked(&plan, catalogue, &asking);
	struct given before = given_by(&plan);
	plan_done(&plan);
	report_or_answer(random, catalogue, &asking);
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
