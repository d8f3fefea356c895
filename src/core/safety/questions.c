/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the questions to ask, and records the answers in the profile.
 *
 * An answer is about the condition's current state: "no fresh injury" does not remove an active injury that was once
 * a fresh one. */
#include "core/safety/questions.h"

#include "base/utc.h"
#include "core/person/run_effect.h"
#include "core/safety/active_condition.h"
#include <string.h>

uint64_t questions_fingerprint(const struct catalogue *catalogue)
{
	uint64_t hash = UINT64_C(0xcbf29ce484222325); /* FNV-1a */
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &catalogue->contraindications[i];
		const char *const texts[] = { entry->id, entry->question };
		for (size_t text = 0; text < 2; text++)
			for (const char *at = texts[text]; *at != '\0'; at++)
				hash = (hash ^ (unsigned char)*at) * UINT64_C(0x100000001b3);
	}
	return hash;
}

bool questions_all_due(const struct catalogue *catalogue, const struct profile *profile)
{
	return profile->asked_all_at == 0 || profile->doubted_count > 0 ||
	       profile->asked_of != questions_fingerprint(catalogue);
}

unsigned questions_page(const struct catalogue *catalogue, enum asked page, unsigned *ret_at, unsigned max)
{
	unsigned count = 0;
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		if (catalogue->contraindications[i].asked != page)
			continue;
		if (count < max)
			ret_at[count] = i;
		count++;
	}
	return count;
}

bool questions_after_run(const struct catalogue *catalogue, const struct wish *wish)
{
	struct run_effect effect;
	run_effect_of(&effect, catalogue, wish->has_run ? &wish->run : NULL);
	return effect.questions_first || (wish->has_run && wish->has_also);
}

bool profile_take_hard_run(struct profile *profile, const struct catalogue *catalogue, const struct wish *wish)
{
	if (!questions_after_run(catalogue, wish) || wish->run.end <= profile->hard_run_at)
		return false;
	profile->hard_run_at = wish->run.end;
	profile->asked_today_at = 0;
	return true;
}

/* Setting a clock back must not make a question disappear. */
bool questions_run_first(const struct catalogue *catalogue, const struct wish *wish, const struct profile *profile,
			 int64_t now)
{
	enum { DAYS_3_S = 3 * 24 * 3600 };
	return questions_after_run(catalogue, wish) || now - profile->hard_run_at < DAYS_3_S;
}

/* Setting a clock back must not keep a question quiet for longer. */
static bool is_quiet(const struct question_terms *asking, const struct catalogue *catalogue, unsigned contraindication)
{
	int64_t most = (int64_t)catalogue->contraindications[contraindication].quiet_days * DAY_S;
	for (unsigned i = 0; i < asking->profile->quiet_count; i++) {
		const struct quiet *quiet = &asking->profile->quiet[i];
		if (quiet->contraindication == contraindication)
			return asking->now < quiet->until && quiet->until - asking->now <= most;
	}
	return false;
}

/* A full stop that came from two conditions is asked about by itself, so that a no to the other one does not hide it. */
static bool is_stop(const struct question_terms *asking, const struct catalogue *catalogue, unsigned contraindication)
{
	const struct profile *profile = asking->profile;
	for (unsigned i = 0; profile != NULL && i < profile->conditions_count; i++) {
		const struct condition *condition = &profile->conditions[i];
		for (unsigned k = 0; condition->contraindication == contraindication && k < profile->conditions_count;
		     k++)
			if (conditions_stopped(catalogue, condition, &profile->conditions[k]))
				return true;
	}
	return false;
}

static bool is_on_page(const struct question_terms *asking, const struct catalogue *catalogue, enum asked page,
		       unsigned contraindication)
{
	enum asked asked = catalogue->contraindications[contraindication].asked;
	bool follows = page == ASKED_EMERGENCY && asked == ASKED_FOLLOW;
	return asked == page || (follows && is_stop(asking, catalogue, contraindication));
}

unsigned questions_asked(const struct catalogue *catalogue, enum asked page, const struct question_terms *asking,
			 unsigned *ret_at, unsigned max)
{
	bool after_run = asking->after_run;
	unsigned count = after_run && page == ASKED_EMERGENCY ? run_questions(catalogue, ret_at, max) : 0;
	for (unsigned i = 0; i < catalogue->contraindications_count; i++) {
		const struct contraindication *entry = &catalogue->contraindications[i];
		if (!is_on_page(asking, catalogue, page, i) || (after_run && entry->after_run > 0) ||
		    (!asking->all && is_quiet(asking, catalogue, i)))
			continue;
		if (count < max)
			ret_at[count] = i;
		count++;
	}
	return count;
}

unsigned questions_follow(const struct catalogue *catalogue, unsigned contraindication, unsigned *ret_at, unsigned max)
{
	const struct texts *also = &catalogue->contraindications[contraindication].also_ask;
	unsigned count = 0;
	for (unsigned i = 0; i < also->items_count; i++) {
		if (count < max)
			ret_at[count] = also->at[i];
		count++;
	}
	return count;
}

const char *questions_page_title(enum asked page)
{
	static const char *const titles[ASKED_COUNT] = {
		[ASKED_EMERGENCY] = "How are you right now?",
		[ASKED_GUIDE] = "Blood, nerves and bones",
		[ASKED_DOCTOR] = "Heart, operations, pregnancy and illness",
		[ASKED_REGION] = "Hurt or broken places",
		[ASKED_LIMIT] = "Reasons to go lighter",
	};
	return titles[page];
}

const char *questions_page_subtitle(enum asked page)
{
	static const char *const subtitles[ASKED_COUNT] = {
		[ASKED_EMERGENCY] = "Signs that a doctor should see first. Asked every time.",
		[ASKED_GUIDE] = "With one of these: no roller, or only after asking a doctor.",
		[ASKED_DOCTOR] = "With one of these, ask your doctor before you roll.",
		[ASKED_REGION] = "We leave these places out. Say where.",
		[ASKED_LIMIT] = "You can roll, but shorter, softer or in another position.",
	};
	return subtitles[page];
}

bool question_needs_place(const struct catalogue *catalogue, unsigned contraindication)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	return entry->place && !entry->place_optional;
}

bool question_takes_place(const struct catalogue *catalogue, unsigned contraindication)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	return entry->place || entry->place_optional;
}

bool signal_takes_place(const struct stop_signal *signal)
{
	return signal->skips_muscle || signal->excludes_region || signal->cap_minus > 0;
}

/* Position of the entry under which a condition counts at `now`; -1 once it is over. */
static int counts_as(const struct catalogue *catalogue, const struct condition *condition, int64_t now)
{
	struct active_condition active;
	if (!active_condition_of(catalogue, condition, now, &active))
		return -1;
	return (int)(active.entry - catalogue->contraindications);
}

bool profile_says(const struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		  int64_t now)
{
	const struct contraindication *entry = &catalogue->contraindications[contraindication];
	struct active_condition active;
	for (unsigned i = 0; i < profile->conditions_count; i++)
		if (active_condition_among(catalogue, profile->conditions, profile->conditions_count, i, now,
					   &active) &&
		    active.entry == entry)
			return true;
	return false;
}

/* ---- Doubt ----------------------------------------------------------------------------------------------------- */

bool profile_doubts(const struct profile *profile, unsigned contraindication)
{
	for (unsigned i = 0; i < profile->doubted_count; i++)
		if (profile->doubted[i] == contraindication)
			return true;
	return false;
}

/* If the list is full, every answer counts as doubtful. */
void profile_doubt_question(struct profile *profile, unsigned contraindication)
{
	if (profile_doubts(profile, contraindication))
		return;
	if (profile->doubted_count == LIST_MAX)
		profile->asked_all_at = 0;
	else
		profile->doubted[profile->doubted_count++] = contraindication;
}

bool profile_doubt(struct profile *profile, const struct texts *asks)
{
	for (unsigned i = 0; i < asks->items_count; i++)
		profile_doubt_question(profile, asks->at[i]);
	return asks->items_count > 0;
}

static void end_doubt(struct profile *profile, unsigned contraindication)
{
	unsigned kept = 0;
	for (unsigned i = 0; i < profile->doubted_count; i++)
		if (profile->doubted[i] != contraindication)
			profile->doubted[kept++] = profile->doubted[i];
	profile->doubted_count = kept;
}

bool profile_doubt_signal(struct profile *profile, const struct stop_signal *signal, unsigned from)
{
	bool any = false;
	for (unsigned i = from; i < signal->questions_count; i++)
		any |= profile_doubt(profile, &signal->questions[i].if_worse.has);
	return any;
}

void profile_doubts_over(struct profile *profile)
{
	profile->doubted_count = 0;
}

/* ---- Answers --------------------------------------------------------------------------------------------------- */

/* True if the condition made another one of the profile a full stop. */
static bool stops_another(const struct profile *profile, const struct catalogue *catalogue,
			  const struct condition *condition)
{
	for (unsigned i = 0; i < profile->conditions_count; i++)
		if (profile->conditions[i].contraindication != condition->contraindication &&
		    conditions_stopped(catalogue, &profile->conditions[i], condition))
			return true;
	return false;
}

/* Removes the conditions that count as this one now, and expired conditions of this kind. One that made another a full
 * stop is ended instead: the stop lasts until its own question is answered. */
static void take_back(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		      int64_t now)
{
	struct condition left[LIST_MAX];
	unsigned kept = 0;
	for (unsigned i = 0; i < profile->conditions_count; i++) {
		struct condition condition = profile->conditions[i];
		int at = counts_as(catalogue, &condition, now);
		bool over = at == (int)contraindication || (at < 0 && condition.contraindication == contraindication);
		if (over && (condition.until == 0 || condition.until > now))
			condition.until = now;
		if (!over || stops_another(profile, catalogue, &condition))
			left[kept++] = condition;
	}
	memcpy(profile->conditions, left, kept * sizeof *left);
	profile->conditions_count = kept;
}

static bool same_place(const struct condition *condition, struct target place, enum side side)
{
	return condition->target.kind == place.kind &&
	       (place.kind == TARGET_NONE || condition->target.at == place.at) && condition->side == side;
}

/* Adds a condition, unless the profile already has it. */
static bool add(struct profile *profile, const struct catalogue *catalogue, const struct condition *condition,
		struct err *err)
{
	if (!condition_check(catalogue, condition, err))
		return false;
	for (unsigned i = 0; i < profile->conditions_count; i++)
		if (counts_as(catalogue, &profile->conditions[i], condition->since) ==
			    (int)condition->contraindication &&
		    same_place(&profile->conditions[i], condition->target, condition->side))
			return true;
	if (profile->conditions_count == LIST_MAX)
		return err_set(err, ERR_DATA, "the profile is full (%d conditions): remove those that are over",
			       LIST_MAX);
	profile->conditions[profile->conditions_count++] = *condition;
	return true;
}

/* If the list is full, the question is asked every time. */
static void keep_quiet(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		       enum answer answer, int64_t now)
{
	unsigned days = catalogue->contraindications[contraindication].quiet_days, kept = 0;
	for (unsigned i = 0; i < profile->quiet_count; i++)
		if (profile->quiet[i].contraindication != contraindication && profile->quiet[i].until > now)
			profile->quiet[kept++] = profile->quiet[i];
	profile->quiet_count = kept;
	if (answer == ANSWER_NO && days > 0 && kept < LIST_MAX)
		profile->quiet[profile->quiet_count++] =
			(struct quiet){ contraindication, now + (int64_t)days * DAY_S };
}

bool profile_answer(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication,
		    enum answer answer, struct target place, enum side side, int64_t now, struct err *err)
{
	const struct condition condition = {
		.contraindication = contraindication,
		.target = place,
		.side = place.kind == TARGET_NONE ? SIDE_BOTH : side,
		.since = now,
	};
	if (answer == ANSWER_NO)
		take_back(profile, catalogue, contraindication, now);
	else if (!add(profile, catalogue, &condition, err))
		return false;
	bool doubted = profile_doubts(profile, contraindication);
	end_doubt(profile, contraindication);
	if (doubted && answer != ANSWER_NO)
		profile_doubt(profile, &catalogue->contraindications[contraindication].also_ask);
	keep_quiet(profile, catalogue, contraindication, answer, now);
	return true;
}

/* Ends the doubts that only the answers raised; those that the signal itself asks about stay. */
static void end_doubt_signal(struct profile *profile, const struct stop_signal *signal)
{
	for (unsigned i = 0; i < signal->questions_count; i++) {
		const struct texts *has = &signal->questions[i].if_worse.has;
		for (unsigned k = 0; k < has->items_count; k++)
			if (!texts_has(&signal->asks, has->items[k]))
				end_doubt(profile, has->at[k]);
	}
}

/* Before the next routine everything is asked again: a mistaken yes can be taken back there, and only there. */
static void say_yes(struct profile *profile, const struct catalogue *catalogue, const struct texts *has,
		    struct target place, enum side side, int64_t now)
{
	struct err ignored = { 0 };
	struct target nowhere = { TARGET_NONE, 0 };
	for (unsigned i = 0; i < has->items_count; i++) {
		bool placed = question_takes_place(catalogue, has->at[i]);
		profile->asked_all_at = 0;
		if (!profile_answer(profile, catalogue, has->at[i], ANSWER_YES, placed ? place : nowhere, side, now,
				    &ignored))
			profile_doubt_question(profile, has->at[i]);
	}
}

void profile_take_outcome(struct profile *profile, const struct catalogue *catalogue,
			  const struct signal_answer *answer)
{
	const struct stop_signal *signal = &catalogue->stop_signals[answer->signal];
	const struct wait_question *question = &signal->questions[answer->question];
	const struct outcome *outcome = answer->worse ? &question->if_worse : &question->otherwise;
	end_doubt_signal(profile, signal);
	if (outcome->then != OUTCOME_GO_ON)
		profile_doubt_signal(profile, signal, answer->question + 1);
	profile_doubt(profile, &outcome->asks);
	say_yes(profile, catalogue, &outcome->has, answer->place, answer->side, answer->at);
}

bool profile_clear(struct profile *profile, const struct catalogue *catalogue, unsigned contraindication, bool cleared,
		   struct err *err)
{
	if (!clearance_check(catalogue, contraindication, err))
		return false;
	for (unsigned i = 0; i < profile->conditions_count; i++)
		if (profile->conditions[i].contraindication == contraindication)
			profile->conditions[i].cleared = cleared;
	return true;
}

void profile_asked(struct profile *profile, const struct catalogue *catalogue, bool all, int64_t now)
{
	profile->asked_today_at = now;
	if (!all)
		return;
	profile_doubts_over(profile);
	profile->asked_all_at = now;
	profile->asked_of = questions_fingerprint(catalogue);
}
