/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Properties of the safety review, on random people, and on random rules where a property must hold for any overlay. */
#include "core/safety/questions.h"
#include "core/safety/review.h"
#include "core/safety/safety.h"
#include "own_catalogue.h"
#include "property/property.h"
#include "same_person.h"
#include <string.h>

enum { HOUR = 3600, DAY = 24 * HOUR, ENTRIES_MAX = 64, WORDS_MAX = 4 };

static const int64_t NOW = 1700000000;

/* ---- Random people ----------------------------------------------------------------------------------------------- */

static struct target random_target(struct random *random, const struct catalogue *catalogue)
{
	switch (random_below(random, 3)) {
	case 0:
		return (struct target){ TARGET_MUSCLE, random_below(random, catalogue->muscles_count) };
	case 1:
		return (struct target){ TARGET_GROUP, random_below(random, catalogue->groups_count) };
	default:
		return (struct target){ TARGET_AREA, random_below(random, catalogue->areas_count) };
	}
}

static struct condition random_condition(struct random *random, const struct catalogue *catalogue)
{
	static const int64_t ages[] = { 0, 5 * HOUR, 47 * HOUR, 71 * HOUR, 72 * HOUR, 73 * HOUR, 30 * DAY, 100 * DAY };
	struct condition condition = { .side = SIDE_BOTH };
	condition.contraindication = random_below(random, catalogue->contraindications_count);
	condition.cleared = random_chance(random, 40);
	const struct contraindication *entry = &catalogue->contraindications[condition.contraindication];
	if (question_needs_place(catalogue, condition.contraindication) ||
	    (entry->place_optional && random_chance(random, 50))) {
		condition.target = random_target(random, catalogue);
		condition.side = (enum side)random_below(random, SIDE_COUNT);
	}
	if (random_chance(random, 70))
		condition.since = NOW - ages[random_below(random, sizeof ages / sizeof *ages)];
	if (random_chance(random, 10))
		condition.until = NOW - DAY + (int64_t)random_below(random, 2 * DAY);
	return condition;
}

static struct mark random_mark(struct random *random, const struct catalogue *catalogue)
{
	struct mark mark = { .target = random_target(random, catalogue) };
	mark.side = (enum side)random_below(random, SIDE_COUNT);
	mark.level = (int)random_below(random, 12) - 1;
	return mark;
}

static struct ease random_ease(struct random *random, const struct catalogue *catalogue)
{
	struct ease ease = { .muscle = random_below(random, catalogue->muscles_count) };
	ease.side = (enum side)random_below(random, SIDE_COUNT);
	ease.cap_minus = random_below(random, 4);
	ease.minimum_dose = random_chance(random, 30);
	ease.left_out_until = random_chance(random, 20) ? NOW - DAY + (int64_t)random_below(random, 2 * DAY) : 0;
	return ease;
}

/* Answers no to some questions about sore areas. */
static void random_answers(struct random *random, const struct catalogue *catalogue, struct person *person)
{
	unsigned chance = random_below(random, 3) * 50;
	for (unsigned i = 0; i < catalogue->contraindications_count && person->nots_count < LIST_MAX; i++)
		if (random_chance(random, chance))
			person->nots[person->nots_count++] = i;
	if (random_chance(random, 20)) {
		struct sore_answer *said = &person->sore_said[person->sore_said_count++];
		said->area = random_below(random, catalogue->areas_count);
		said->no = random_chance(random, 50);
	}
}

static struct person random_person(struct random *random, const struct catalogue *catalogue)
{
	struct person person = { .beginner = random_chance(random, 30) };
	person.asked = random_chance(random, 50);
	person.tools = random_chance(random, 40) ? tools_basic(catalogue)
						 : random_next(random) & ((UINT64_C(1) << catalogue->tools_count) - 1);
	while (person.conditions_count < 6 && random_chance(random, 55))
		person.conditions[person.conditions_count++] = random_condition(random, catalogue);
	while (person.sore_count < 4 && random_chance(random, 40))
		person.sore[person.sore_count++] = random_mark(random, catalogue);
	while (person.eases_count < 4 && random_chance(random, 30))
		person.eases[person.eases_count++] = random_ease(random, catalogue);
	random_answers(random, catalogue, &person);
	return person;
}

/* ---- Random rules ------------------------------------------------------------------------------------------------ */

/* A catalogue whose contraindications restrict at random. */
struct rules {
	struct catalogue catalogue;
	struct contraindication entries[ENTRIES_MAX];
	struct part_limit parts[ENTRIES_MAX];
	const char *words[ENTRIES_MAX][4][WORDS_MAX];
};

static struct texts random_words(struct random *random, const char **words, unsigned chance,
				 const char *word(const struct catalogue *, unsigned),
				 const struct catalogue *catalogue, unsigned count)
{
	struct texts texts = { .items = words,
			       .items_count = random_chance(random, chance) ? random_below(random, WORDS_MAX) : 0 };
	for (unsigned i = 0; i < texts.items_count; i++)
		words[i] = word(catalogue, random_below(random, count));
	return texts;
}

static const char *muscle_word(const struct catalogue *catalogue, unsigned at)
{
	return catalogue->muscles[at].id;
}

static const char *tool_word(const struct catalogue *catalogue, unsigned at)
{
	return catalogue->tools[at].id;
}

static const char *stance_word(const struct catalogue *catalogue, unsigned at)
{
	(void)catalogue;
	return position_word((enum position)at);
}

static struct restriction random_restriction(struct random *random, struct rules *rules, unsigned at)
{
	const struct catalogue *catalogue = &rules->catalogue;
	struct part_limit *part = &rules->parts[at];
	struct restriction restriction = { .parts = part };
	restriction.blocks = random_chance(random, 10) ? BLOCKS_ALL : (enum blocks)random_below(random, BLOCKS_ALL);
	restriction.cap = random_chance(random, 40) ? random_below(random, 7) : 0;
	restriction.place_cap = random_chance(random, 20) ? random_below(random, 7) : 0;
	restriction.seconds = random_chance(random, 30) ? 10 + random_below(random, 120) : 0;
	restriction.minimum_dose = random_chance(random, 20);
	restriction.firmness = random_chance(random, 30) ? random_below(random, 6) : 0;
	restriction.soft_tools = random_chance(random, 30);
	restriction.no_vibration = random_chance(random, 20);
	restriction.no_cold = random_chance(random, 20);
	restriction.one_set = random_chance(random, 20);
	restriction.no_end_range = random_chance(random, 20);
	restriction.parts_count = random_chance(random, 40) ? 1 : 0;
	restriction.muscles =
		random_words(random, rules->words[at][0], 50, muscle_word, catalogue, catalogue->muscles_count);
	restriction.side_muscles =
		random_words(random, rules->words[at][1], 50, muscle_word, catalogue, catalogue->muscles_count);
	restriction.tools = random_words(random, rules->words[at][2], 30, tool_word, catalogue, catalogue->tools_count);
	restriction.positions = random_words(random, rules->words[at][3], 30, stance_word, catalogue, POSITION_COUNT);
	*part = (struct part_limit){ .muscles = restriction.muscles,
				     .only_tools = restriction.tools,
				     .positions = restriction.positions };
	part->out = random_chance(random, 20);
	part->cap = random_below(random, 7);
	part->soft_tools = random_chance(random, 30);
	return restriction;
}

static const struct catalogue *random_rules(struct random *random, struct rules *rules)
{
	rules->catalogue = *catalogue_builtin();
	for (unsigned i = 0; i < rules->catalogue.contraindications_count && i < ENTRIES_MAX; i++) {
		rules->entries[i] = rules->catalogue.contraindications[i];
		rules->entries[i].restricts = random_restriction(random, rules, i);
		rules->entries[i].after_clearance =
			random_chance(random, 50) ? rules->entries[i].restricts : (struct restriction){ 0 };
		rules->entries[i].spread = (enum spread)random_below(random, SPREAD_CROSSING + 1);
		rules->entries[i].place_optional = random_chance(random, 50);
	}
	rules->catalogue.contraindications = rules->entries;
	own_catalogue_resolve(&rules->catalogue);
	return &rules->catalogue;
}

/* ---- Comparing --------------------------------------------------------------------------------------------------- */

static const char *ways_loosened(const struct safety *before, const struct safety *after, unsigned muscle,
				 enum side side)
{
	for (unsigned tool = 0; tool < after->catalogue->tools_count; tool++) {
		struct way now, then;
		for (unsigned from = 0; safety_way(after, muscle, side, tool, &from, &now);) {
			bool known = false;
			for (unsigned was = 0; safety_way(before, muscle, side, tool, &was, &then);)
				known |= then.stance == now.stance && now.cap <= then.cap;
			if (!known)
				return "a way was added or its cap rose";
		}
	}
	return NULL;
}

static const char *allowance_loosened(const struct allowance *before, const struct allowance *after)
{
	if (after->kind < before->kind)
		return "the kind of an allowance fell";
	if ((before->blocked && !after->blocked) || (before->rests && !after->rests))
		return "a place was unblocked";
	if (after->cap > before->cap)
		return "a cap rose";
	if (after->seconds_max > before->seconds_max || after->seconds_plan_max > before->seconds_plan_max)
		return "seconds rose";
	if (after->tools & ~before->tools)
		return "a tool was added";
	if (after->positions & ~before->positions)
		return "a position was added";
	return NULL;
}

static const char *loosened(const struct safety *before, const struct safety *after)
{
	const char *what = NULL;
	if (after->verdict < before->verdict)
		return "the verdict fell";
	if ((after->drills_allowed && !before->drills_allowed) || (before->no_end_range && !after->no_end_range) ||
	    (before->one_set && !after->one_set) || (after->positions & ~before->positions))
		return "drills, stretches, sets or positions came back";
	for (unsigned muscle = 0; what == NULL && muscle < after->catalogue->muscles_count; muscle++) {
		for (enum side side = SIDE_LEFT; what == NULL && side < SIDE_COUNT; side++) {
			struct allowance was = safety_allowance(before, muscle, side);
			struct allowance is = safety_allowance(after, muscle, side);
			is.rests |= !after->drills_allowed; /* whoever may do none need not rest one muscle */
			what = allowance_loosened(&was, &is);
			if (what == NULL && side != SIDE_BOTH)
				what = ways_loosened(before, after, muscle, side);
		}
	}
	for (unsigned i = 0; what == NULL && i < after->catalogue->stretches_count; i++)
		if (safety_stretch(after, &after->catalogue->stretches[i], SIDE_LEFT) &&
		    !safety_stretch(before, &after->catalogue->stretches[i], SIDE_LEFT))
			what = "a stretch came back";
	return what;
}

static const char *compare(const struct catalogue *catalogue, unsigned mode, const struct person *before,
			   const struct person *after, bool same)
{
	struct safety then, now;
	safety_review(&then, catalogue, mode, before, NOW);
	safety_review(&now, catalogue, mode, after, NOW);
	const char *what = loosened(&then, &now);
	if (what == NULL && same && loosened(&now, &then) != NULL)
		what = "the order or the wording made a difference";
	safety_done(&now);
	safety_done(&then);
	return what;
}

/* ---- Properties -------------------------------------------------------------------------------------------------- */

/* Takes back the last no about a sore area; a yes stays, because without it --not could answer for the area. */
static void take_back_no(struct person *person)
{
	if (person->sore_said_count > 0 && person->sore_said[person->sore_said_count - 1].no)
		person->sore_said_count--;
}

static const char *one_more_never_loosens(const struct catalogue *catalogue, struct random *random)
{
	const struct person before = random_person(random, catalogue);
	struct person after = before;
	switch (random_below(random, 7)) {
	case 5: /* one more unknown: a no is taken back */
		after.nots_count -= after.nots_count > 0;
		break;
	case 6:
		take_back_no(&after);
		break;
	case 0:
		after.sore[after.sore_count++] = random_mark(random, catalogue);
		break;
	case 1:
		after.eases[after.eases_count++] = random_ease(random, catalogue);
		break;
	case 2:
		after.beginner = true;
		break;
	default:
		after.conditions[after.conditions_count++] = random_condition(random, catalogue);
		break;
	}
	return compare(catalogue, random_below(random, catalogue->modes_count), &before, &after, false);
}

static const char *one_more_condition_never_loosens(struct random *random)
{
	return one_more_never_loosens(catalogue_builtin(), random);
}

static const char *one_more_condition_never_loosens_with_any_rules(struct random *random)
{
	static struct rules rules;
	const char *loosened = one_more_never_loosens(random_rules(random, &rules), random);
	own_catalogue_done(&rules.catalogue);
	return loosened;
}

/* A clearance may loosen limits, but removing it never does. */
static const char *without_a_clearance_nothing_is_looser(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct person cleared = random_person(random, catalogue);
	struct person not = cleared;
	for (unsigned i = 0; i < not .conditions_count; i++)
		not .conditions[i].cleared = false;
	return compare(catalogue, random_below(random, catalogue->modes_count), &cleared, &not, false);
}

static const char *the_order_of_conditions_does_not_matter(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct person person = random_person(random, catalogue);
	struct person turned = person;
	for (unsigned i = 0; i < person.conditions_count; i++)
		turned.conditions[i] = person.conditions[person.conditions_count - 1 - i];
	for (unsigned i = 0; i < person.eases_count; i++)
		turned.eases[i] = person.eases[person.eases_count - 1 - i];
	return compare(catalogue, random_below(random, catalogue->modes_count), &person, &turned, true);
}

static const char *profile_and_command_line_agree(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct person random_one = random_person(random, catalogue);
	struct profile profile = { .tools = random_one.tools, .finished = 99, .asked_all_at = NOW };
	struct profile empty = profile;
	struct wish said, unsaid;
	struct person by_profile, by_wish;
	wish_init(&said, catalogue);
	unsaid = said;
	memcpy(profile.conditions, random_one.conditions, sizeof profile.conditions);
	memcpy(said.conditions, random_one.conditions, sizeof said.conditions);
	profile.conditions_count = said.conditions_count = random_one.conditions_count;
	person_of(&by_profile, catalogue, &profile, &unsaid);
	person_of(&by_wish, catalogue, &empty, &said);
	return compare(catalogue, said.mode, &by_profile, &by_wish, true);
}

static const char *not_sure_counts_as_yes(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct condition condition = random_condition(random, catalogue);
	struct profile sure = { 0 }, unsure = { 0 };
	struct err err;
	profile_answer(&sure, catalogue, condition.contraindication, ANSWER_YES, condition.target, condition.side, NOW,
		       &err);
	profile_answer(&unsure, catalogue, condition.contraindication, ANSWER_NOT_SURE, condition.target,
		       condition.side, NOW, &err);
	return same_answers(&sure, &unsure) ? NULL : "not sure differs from yes";
}

static bool in_force(const struct condition *condition, const struct contraindication *entry)
{
	return (condition->until == 0 || condition->until > NOW) &&
	       (entry->hours == 0 || condition->since == 0 || NOW - condition->since < (int64_t)entry->hours * HOUR);
}

/* True if another condition of the person may turn this one into a full stop. */
static bool may_be_worsened(const struct catalogue *catalogue, const struct person *person,
			    const struct contraindication *entry)
{
	for (unsigned i = 0; i < person->conditions_count; i++)
		if (entry->worse_action == ACTION_STOP_ALL &&
		    texts_has(&entry->worse_with,
			      catalogue->contraindications[person->conditions[i].contraindication].id))
			return true;
	return false;
}

static const char *a_full_stop_overrides_everything_else(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct person person = random_person(random, catalogue);
	struct safety safety;
	bool stop = false, worse = false;
	for (unsigned i = 0; i < person.conditions_count; i++) {
		const struct contraindication *entry =
			&catalogue->contraindications[person.conditions[i].contraindication];
		stop |= entry->action == ACTION_STOP_ALL && in_force(&person.conditions[i], entry);
		worse |= may_be_worsened(catalogue, &person, entry);
	}
	safety_review(&safety, catalogue, random_below(random, catalogue->modes_count), &person, NOW);
	bool stopped = safety.verdict == VERDICT_STOP;
	const char *what = stop == stopped || (stopped && worse)
				   ? NULL
				   : "the verdict is not stop exactly when a full stop applies";
	for (unsigned i = 0; what == NULL && safety.verdict >= VERDICT_ASK_FIRST && i < catalogue->muscles_count * 2;
	     i++)
		if (safety.allowances[i].kind != ALLOWED_NOT || safety.allowances[i].tools != 0)
			what = "something may be rolled despite a refusal";
	safety_done(&safety);
	return what;
}

/* The boundary is exact for every injury, to the second. */
static const char *an_injury_stops_for_72_hours_and_then_leaves_its_region(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	int acute = catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "acute-injury-72h");
	struct person person = { .tools = tools_basic(catalogue), .conditions_count = 1 };
	struct safety safety;
	int64_t age = random_chance(random, 50) ? (int64_t)random_below(random, 200 * HOUR)
						: 72 * HOUR - 2 + (int64_t)random_below(random, 4);
	unsigned muscle = random_below(random, catalogue->muscles_count);
	enum side side = (enum side)random_below(random, 2);
	person.conditions[0] =
		(struct condition){ (unsigned)acute,          { TARGET_MUSCLE, muscle }, side, NOW - age, 0,
				    random_chance(random, 50) };
	safety_review(&safety, catalogue, random_below(random, catalogue->modes_count), &person, NOW);
	const char *what = NULL;
	if (safety.verdict != (age < 72 * HOUR ? VERDICT_STOP : VERDICT_LIMITED))
		what = "the verdict does not turn at 72 hours";
	if (safety_allowance(&safety, muscle, side).kind != ALLOWED_NOT ||
	    !safety_allowance(&safety, muscle, side).blocked)
		what = "an injured muscle may be rolled";
	safety_done(&safety);
	return what;
}

static const char *explained(const struct safety *safety, unsigned muscle, enum side side,
			     const struct allowance *allowance)
{
	bool removed = false, limited = false;
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(safety, muscle, side, &from)) != NULL;) {
		removed |= finding->removes;
		limited |= !finding->removes;
		if (finding->reason.text[0] == '\0' || finding->reason.rules[0][0] == '\0')
			return "a finding without a text or a rule";
	}
	if ((allowance->kind == ALLOWED_NOT) != removed)
		return "left out without a reason, or a reason without effect";
	if (allowance->kind == ALLOWED_LIMITED && !limited)
		return "limited without a reason";
	return NULL;
}

static const char *an_allowance_stays_within_mode_sheet_and_tools(struct random *random)
{
	const struct catalogue *catalogue = catalogue_builtin();
	const struct person person = random_person(random, catalogue);
	unsigned mode_at = random_below(random, catalogue->modes_count);
	const struct mode *mode = &catalogue->modes[mode_at];
	struct safety safety;
	const char *what = NULL;
	safety_review(&safety, catalogue, mode_at, &person, NOW);
	for (unsigned i = 0; what == NULL && i < catalogue->muscles_count * 2; i++) {
		const struct muscle *muscle = &catalogue->muscles[i / 2];
		const struct allowance *allowance = &safety.allowances[i];
		bool allowed = allowance->kind != ALLOWED_NOT;
		if (allowance->cap > mode->caps[muscle->pressure_class] || (allowed && allowance->cap < 2) ||
		    (!allowed && allowance->cap != 0))
			what = "a cap over the class, or one under the start of a bout";
		else if (allowance->seconds_max > mode->bout_user_max_s ||
			 allowance->seconds_plan_max > mode->bout_most_s ||
			 (allowed && allowance->seconds_max < mode->bout_min_s))
			what = "seconds outside the mode";
		else if (allowed != (allowance->tools != 0) || allowed != (allowance->positions != 0))
			what = "allowed without a tool or position, or excluded with one";
		else if (allowance->tools & ~person.tools)
			what = "a tool that is not at hand";
		else if ((safety_choice(&safety, i / 2, (enum side)(i % 2)) & ~allowance->tools) ||
			 (allowed && safety_choice(&safety, i / 2, (enum side)(i % 2)) == 0))
			what = "a choice outside the tools, or none";
		for (unsigned tool = 0; what == NULL && tool < catalogue->tools_count; tool++)
			if ((allowance->tools >> tool & 1) && !texts_has(&muscle->tools, catalogue->tools[tool].id))
				what = "a tool that the sheet does not list";
		if (what == NULL)
			what = explained(&safety, i / 2, (enum side)(i % 2), allowance);
	}
	safety_done(&safety);
	return what;
}

int main(int argc, char **argv)
{
	return property_run("one more condition never loosens", one_more_condition_never_loosens, argc, argv) |
	       property_run("... with any rules", one_more_condition_never_loosens_with_any_rules, argc, argv) |
	       property_run("without a clearance nothing is looser", without_a_clearance_nothing_is_looser, argc,
			    argv) |
	       property_run("the order does not matter", the_order_of_conditions_does_not_matter, argc, argv) |
	       property_run("profile and command line agree", profile_and_command_line_agree, argc, argv) |
	       property_run("not sure counts as yes", not_sure_counts_as_yes, argc, argv) |
	       property_run("a full stop overrides everything else", a_full_stop_overrides_everything_else, argc,
			    argv) |
	       property_run("72 hours", an_injury_stops_for_72_hours_and_then_leaves_its_region, argc, argv) |
	       property_run("an allowance stays within mode, sheet and tools",
			    an_allowance_stays_within_mode_sheet_and_tools, argc, argv);
}
