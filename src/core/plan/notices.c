/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the notices of a plan. Every change they suggest has been tried. */
#include "core/plan/notices.h"

#include "core/catalogue/walk.h"
#include "core/plan/choose.h"
#include "core/plan/model.h"
#include "core/safety/review.h"
#include <string.h>

static void add_notice(struct plan *plan, const char *id, enum notice_action action, struct reason reason)
{
	struct notice notice = { id, action, reason };
	plan_add_notice(plan, &notice);
}

static void notice_drills(const struct planning *planning, struct plan *plan, const struct plan_ending *ending)
{
	const struct mode *mode = planning->mode;
	if (mode->drills.items_count == 0 || planning->wish->drills == CHOICE_NO || ending->count > 0)
		return;
	if (planning->wish->minutes < mode->drills_none_under_min)
		add_notice(plan, "no-time-for-drills", NOTICE_TIME,
			   reason_of("R96 R107", "Under %u minutes there is no time for drills. Start your run gently.",
				     mode->drills_none_under_min));
	else
		add_notice(plan, "no-drills", NOTICE_ADVICE,
			   reason_of("R96", "No drills today. Start your run gently."));
}

static bool has_ending(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
		       unsigned minutes, void *context)
{
	(void)planning, (void)plan, (void)minutes, (void)context;
	return ending->count > 0;
}

static void notice_stretches(const struct planning *planning, struct plan *plan, const struct plan_ending *ending)
{
	struct plan_ending possible;
	bool asked = planning->wish->stretches == CHOICE_YES || planning->mode->stretches_by_default;
	if (!stretches_wanted(planning) || !asked || ending->count > 0)
		return;
	ending_stretches(&possible, planning);
	if (possible.count == 0) {
		add_notice(plan, "no-stretches", NOTICE_ADVICE,
			   reason_of("R97", "None of this routine's stretches suits you today."));
		return;
	}
	unsigned minutes = plan_minutes_until(planning, plan, has_ending, NULL);
	if (minutes > 0)
		add_notice(plan, "no-stretches", NOTICE_TIME,
			   reason_of("R97", "No time for stretches after the rolling: %u minutes would fit one.",
				     minutes));
	else
		add_notice(plan, "no-stretches", NOTICE_TIME,
			   reason_of("R97", "No time for stretches after the rolling."));
}

static void notice_most(const struct planning *planning, struct plan *plan)
{
	const struct mode *mode = planning->mode;
	if (planning->wish->minutes > mode->minutes_max)
		add_notice(plan, "long-enough", NOTICE_TIME,
			   reason_of("R1", "%s: %u minutes at most. The rest of your time stays free.", mode->name,
				     mode->minutes_max));
}

/* A person who names sore places may expect to roll only those, so explain that the other regions are included on
 * purpose. People with limits are not told to roll everywhere. */
static void notice_full_body(const struct planning *planning, struct plan *plan)
{
	if (planning->person->sore_count == 0 || planning->wish->only_count > 0 || plan->verdict != VERDICT_GO)
		return;
	for (unsigned i = 0; i < plan->steps_count; i++)
		if (plan->steps[i].kind == STEP_ROLL && !muscle_asked(planning, (unsigned)plan->steps[i].muscle)) {
			struct notice notice = notice_of_cue(planning->catalogue, "full-body", "R18 R21");
			plan_add_notice(plan, &notice);
			return;
		}
}

/* A wording of a document that the built-in catalogue does not have. */
struct own_words {
	unsigned document;
	bool found;
};

static void find_own_words(const struct walk *walk, const struct field *field, const char *text)
{
	struct own_words *own = walk->context;
	bool wording = field->range[0] == '\0' || field->range[0] == '.';
	if (!own->found && wording && walk->catalogue->origin[walk->section][walk->at] == own->document &&
	    strcmp(field->key, "aliases") != 0)
		own->found = !walk_has_line(walk->catalogue->base, walk->section, text);
}

/* Nobody has reviewed the words of an overlay, and no check can. */
static void notice_own_words(const struct planning *planning, struct plan *plan)
{
	const struct catalogue *catalogue = planning->catalogue;
	for (unsigned i = 1; catalogue->base != NULL && i < catalogue->documents_count; i++) {
		struct own_words own = { .document = i };
		catalogue_walk(catalogue, i, find_own_words, &own);
		const char *slash = strrchr(catalogue->documents[i], '/');
		if (own.found)
			add_notice(plan, "own-words", NOTICE_ADVICE,
				   reason_of("", "Words of %.40s are used here: they have had no safety review.",
					     slash != NULL ? slash + 1 : catalogue->documents[i]));
	}
}

void plan_notices(const struct planning *planning, struct plan *plan, const struct plan_ending *ending)
{
	notice_own_words(planning, plan);
	notice_full_body(planning, plan);
	notice_drills(planning, plan, ending);
	notice_stretches(planning, plan, ending);
	notice_most(planning, plan);
}

/* ---- Nothing to roll ---------------------------------------------------------------------------------------------- */

static bool anything(const struct planning *planning, const struct wish *wish, const struct person *person,
		     const struct safety *safety)
{
	struct planning other;
	planning_init(&other, planning->catalogue, wish, person, safety, NULL);
	bool found = other.candidates_count > 0;
	planning_done(&other);
	return found;
}

/* The first tool, basic ones first, that would make something rollable; -1 if none does. */
static int helping_tool(const struct planning *planning)
{
	const struct catalogue *catalogue = planning->catalogue;
	for (unsigned i = 0; i < 2 * catalogue->tools_count; i++) {
		unsigned tool = i % catalogue->tools_count;
		struct person person = *planning->person;
		struct safety safety;
		if (catalogue->tools[tool].basic != (i < catalogue->tools_count))
			continue;
		person.tools |= UINT64_C(1) << tool;
		safety_review(&safety, catalogue, planning->wish->mode, &person, planning->safety->now);
		bool helps = anything(planning, planning->wish, &person, &safety);
		safety_done(&safety);
		if (helps)
			return (int)tool;
	}
	return -1;
}

/* The first skipped target that would leave something to roll if not skipped; NULL if there is none. */
static const char *hindering_skip(const struct planning *planning)
{
	const struct wish *wish = planning->wish;
	const struct person *person = planning->person;
	for (unsigned i = 0; i < wish->skip_count + person->skips_count; i++) {
		struct wish less = *wish;
		struct person other = *person;
		bool of_wish = i < wish->skip_count;
		struct target *skip = of_wish ? &less.skip[i] : &other.skips[i - wish->skip_count];
		const char *id = target_id(planning->catalogue, *skip);
		skip->kind = TARGET_NONE;
		if (anything(planning, &less, &other, planning->safety))
			return id;
	}
	return NULL;
}

static struct reason what_would_help(const struct planning *planning)
{
	const char *skip = hindering_skip(planning);
	if (skip != NULL)
		return reason_of("R109", "You skip everything that is left: stop skipping '%s' to get a plan.", skip);
	struct wish wish = *planning->wish;
	wish.only_count = 0;
	if (anything(planning, &wish, planning->person, planning->safety))
		return reason_of("R109", "What you asked for cannot be rolled today; other muscles can.");
	int tool = helping_tool(planning);
	if (tool >= 0)
		return reason_of("R15 R16", "None of the tools at hand suits what is left. This one would: %s.",
				 planning->catalogue->tools[tool].name);
	return reason_of("R64", "There is nothing left to roll today.");
}

static bool has_worth(const struct planning *planning, const struct plan *plan, const struct plan_ending *ending,
		      unsigned minutes, void *context)
{
	(void)planning, (void)ending, (void)minutes, (void)context;
	return plan->worth > 0;
}

void plan_nothing(const struct planning *planning, struct plan *plan)
{
	unsigned minutes = planning->candidates_count > 0 ? plan_minutes_until(planning, plan, has_worth, NULL) : 0;
	if (minutes > 0)
		add_notice(plan, "nothing-to-roll", NOTICE_TIME,
			   reason_of("R31", "Too short for a single bout: allow at least %u minutes.", minutes));
	else
		add_notice(plan, "nothing-to-roll", NOTICE_ADVICE, what_would_help(planning));
}
