/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety review: the allowance of each muscle and side after all conditions, marks and eases.
 *
 * Invariant: an allowance starts as allowance_of_anybody, and every step can only reduce it. */
#include "core/safety/review.h"

#include "base/buf.h"
#include "base/mem.h"
#include "base/number.h"
#include "base/utc.h"
#include "core/person/spread.h"
#include "core/safety/active_condition.h"
#include "core/safety/doubt.h"
#include "core/safety/review_state.h"
#include "core/safety/sore_area.h"
#include <stdlib.h>
#include <string.h>

/* ---- Limits ------------------------------------------------------------------------------------------------------ */

static struct allowance *allowance_at(const struct review *review, unsigned muscle, enum side side)
{
	return &review->safety->allowances[muscle * 2 + side];
}

static void add_finding(struct review *review, unsigned muscle, enum side side, bool removes, struct reason reason)
{
	struct safety *safety = review->safety;
	safety->findings = mem_room(safety->findings, safety->findings_count, &safety->findings_capacity,
				    sizeof *safety->findings);
	safety->findings[safety->findings_count++] = (struct finding){ muscle, side, removes, reason, false };
}

/* Formats "bruise". The reader of the finding adds that the muscle is left out. */
static void block(struct review *review, const struct active_condition *active, unsigned muscle, enum side side)
{
	bool whole = active->all && !active->unplaced;
	struct reason reason = reason_of("", "%s%s%s", whole ? "no rolling: " : "", active->entry->name,
					 active->unplaced   ? ", until its place is named"
					 : active->possible ? " not ruled out"
							    : "");
	reason_cite(&reason, &active->entry->rules);
	allowance_at(review, muscle, side)->blocked = true;
	add_finding(review, muscle, side, true, reason);
}

/* The allowance of a mode that lowers nothing itself. */
static struct allowance before_the_mode(const struct review *review, const struct allowance *anybody)
{
	struct allowance allowance = *anybody;
	allowance.cap = CATALOGUE_PRESSURE_MAX;
	allowance.seconds_max = review->catalogue->constant[CONSTANT_BOUT_MAX_S];
	return allowance;
}

/* A limit calls for the softest tool even where the mode is as low already: a lower mode must not allow a harder tool.
 * Formats "The softest tool that suits it: diabetes". */
static void limit_below_the_mode(struct review *review, const struct active_condition *active, unsigned muscle,
				 enum side side, bool in_place, const struct allowance *anybody)
{
	struct allowance left = before_the_mode(review, anybody);
	buf_clear(&review->words);
	if (!active_condition_limits(review->catalogue, active, review->mode, muscle, in_place, &left, &review->words))
		return;
	allowance_at(review, muscle, side)->softest = true;
	struct reason reason = reason_of("", "The softest tool that suits it: %s%s", active->entry->name,
					 active->possible ? " not ruled out" : "");
	reason_cite(&reason, &active->entry->rules);
	add_finding(review, muscle, side, false, reason);
}

/* Formats "Pressure at most 4, no golf ball: diabetes". */
static void limit(struct review *review, const struct active_condition *active, unsigned muscle, enum side side,
		  bool in_place, const struct allowance *anybody)
{
	struct allowance left = *anybody;
	buf_clear(&review->words);
	if (!active_condition_limits(review->catalogue, active, review->mode, muscle, in_place, &left,
				     &review->words)) {
		limit_below_the_mode(review, active, muscle, side, in_place, anybody);
		return;
	}
	left.kind = ALLOWED_LIMITED;
	left.softest = true;
	allowance_meet(allowance_at(review, muscle, side), &left);
	const char *doubt = active->possible ? " not ruled out" : "";
	buf_addf(&review->causes, "%s%s%s", review->causes.size > 0 ? ", " : ": ", active->entry->name, doubt);
	struct reason reason = reason_of("", "%s: %s%s", buf_text(&review->words), active->entry->name, doubt);
	reason_cite(&reason, &active->entry->rules);
	add_finding(review, muscle, side, false, reason);
}

/* Steps are subtracted from the minimum of all caps, but never below the start of a bout: marks and eases do not remove
 * a muscle (R21, R109). */
static void take_steps(const struct review *review, struct allowance *allowance, unsigned steps)
{
	unsigned start = review->catalogue->constant[CONSTANT_PRESSURE_START];
	if (allowance->cap > start)
		allowance->cap = allowance->cap > start + steps ? allowance->cap - steps : start;
	allowance->kind = ALLOWED_LIMITED;
}

static void apply_soreness(struct review *review, unsigned muscle, enum side side, const bool *sore)
{
	const unsigned *constant = review->catalogue->constant;
	if (!sore[muscle * 2 + side])
		return;
	struct allowance *allowance = allowance_at(review, muscle, side);
	take_steps(review, allowance, constant[CONSTANT_SORE_CAP_MINUS]);
	allowance->seconds_max = min_u(allowance->seconds_max, constant[CONSTANT_SORE_SECONDS]);
	allowance->softest = true;
	add_finding(review, muscle, side, false,
		    reason_of("R37 R39", "Very sore: %u pressure steps lighter, at most %u s",
			      constant[CONSTANT_SORE_CAP_MINUS], constant[CONSTANT_SORE_SECONDS]));
}

/* As limit_below_the_mode. */
static void sore_area_below_the_mode(const struct review *review, const struct sore_area *sore, unsigned muscle,
				     bool near, struct allowance *allowance, const struct allowance *anybody)
{
	const struct allowance widest = before_the_mode(review, anybody);
	struct allowance left = widest;
	sore_area_limits(review->catalogue, sore, muscle, near, &left);
	allowance->softest |= left.cap < widest.cap || left.seconds_max < widest.seconds_max;
}

/* Leaves out or limits a muscle near a sore no-go area. */
static void apply_sore_area(struct review *review, unsigned at, unsigned muscle, enum side side,
			    const struct allowance *anybody)
{
	const struct sore_area *sore = &review->sore_areas[at];
	struct allowance *allowance = allowance_at(review, muscle, side), left = *anybody;
	if (!sore_area_on_side(review->catalogue, sore, muscle, side))
		return;
	buf_clear(&review->words);
	bool near = review->near[at * review->catalogue->muscles_count + muscle];
	allowance->rests |= review->unstretched[at * review->catalogue->muscles_count + muscle];
	bool out = sore_area_limits(review->catalogue, sore, muscle, near, &left);
	limits_describe(review->catalogue, anybody, &left, &review->words);
	if (!out && review->words.size == 0) {
		sore_area_below_the_mode(review, sore, muscle, near, allowance, anybody);
		return;
	}
	left.kind = ALLOWED_LIMITED;
	left.softest = true;
	left.blocked = out;
	left.rests = out && !sore->answered_no; /* nor is it stretched until the question is answered with no */
	allowance_meet(allowance, &left);
	if (!out)
		buf_addf(&review->causes, "%s%s is sore", review->causes.size > 0 ? ", " : ": ", sore->area->name);
	add_finding(review, muscle, side, out,
		    reason_of("R58 R64", "%s%s%s is sore%s", out ? "" : buf_text(&review->words), out ? "" : ": ",
			      sore->area->name, out && sore->open ? ", and a question about it is open" : ""));
}

/* A central muscle has one ease for both sides, and so has a new muscle that shares it. */
static bool ease_counts(const struct review *review, const struct ease *ease, unsigned muscle, enum side side)
{
	const struct muscle *muscles = review->catalogue->muscles;
	bool both = ease->side == SIDE_BOTH || muscles[muscle].central || muscles[ease->muscle].central;
	return spread_shares(review->catalogue, ease->muscle, muscle) && (both || ease->side == side);
}

static struct reason why_short(const struct review *review, const struct ease *ease, unsigned seconds)
{
	char day[DAY_TEXT_MAX];
	if (!ease_returns(ease, review->now))
		return reason_of("R39", "At most %u s: sorer after last time", seconds);
	return reason_of("R39", "Back, short and gentle, at most %u s: it hurt %s", seconds,
			 day_text(ease->hurt_at, review->now, review->person->offset_s, day));
}

/* People read the first finding of a muscle, so its rest comes before conditions that are not ruled out. */
static void apply_rest(struct review *review, const struct ease *ease, unsigned muscle, enum side side)
{
	struct allowance *allowance = allowance_at(review, muscle, side);
	if (!ease_counts(review, ease, muscle, side) || !ease_rests(ease, review->now))
		return;
	allowance->blocked = allowance->rests = true;
	add_finding(review, muscle, side, true, ease_rest(ease, review->now, review->person->offset_s));
}

static void apply_ease(struct review *review, const struct ease *ease, unsigned muscle, enum side side)
{
	struct allowance *allowance = allowance_at(review, muscle, side);
	if (ease->cap_minus > 0) {
		take_steps(review, allowance, ease->cap_minus);
		add_finding(review, muscle, side, false,
			    reason_of("R39 R109", "Lighter by %u: remembered from last time", ease->cap_minus));
	}
	if (ease->minimum_dose) {
		allowance->minimum_dose = true;
		allowance->kind = ALLOWED_LIMITED;
		allowance->seconds_max = min_u(allowance->seconds_max, review->mode->bout_min_s);
		allowance->returns = ease_returns(ease, review->now);
		add_finding(review, muscle, side, false, why_short(review, ease, allowance->seconds_max));
	}
}

static size_t flag_at(const struct review *review, unsigned active, unsigned muscle, enum side side)
{
	return (size_t)active * review->catalogue->muscles_count * 2 + muscle * 2 + side;
}

static uint64_t tools_of_sheet(const struct muscle *sheet)
{
	uint64_t tools = 0;
	for (unsigned i = 0; i < sheet->tools.items_count; i++)
		tools |= UINT64_C(1) << sheet->tools.at[i];
	return tools;
}

/* The sheet's first tool that would be allowed today, whether at hand or not; for people limited to the softest way,
 * the softest. NULL if there is none. */
static const char *helping_tool(struct review *review, unsigned muscle, enum side side)
{
	const struct catalogue *catalogue = review->catalogue;
	const struct muscle *sheet = &catalogue->muscles[muscle];
	bool beginner = review->person->beginner;
	uint64_t tools = tools_for(catalogue, review->mode, ~UINT64_C(0), beginner);
	const struct allowance anybody = allowance_of_anybody(catalogue, review->mode, sheet, tools, beginner);
	struct allowance left = anybody;
	for (unsigned i = 0; i < review->active_conditions_count; i++) {
		struct allowance limited = anybody;
		active_condition_limits(catalogue, &review->active_conditions[i], review->mode, muscle,
					review->place[flag_at(review, i, muscle, side)], &limited, &review->words);
		allowance_meet(&left, &limited);
	}
	allowance_keep_ways(catalogue, &left, sheet);
	uint64_t helping = left.tools & tools_of_sheet(sheet);
	if (left.softest || beginner)
		helping = tools_softest(catalogue, helping);
	for (unsigned i = 0; i < sheet->tools.items_count; i++) {
		unsigned tool = sheet->tools.at[i];
		if (helping >> tool & 1)
			return catalogue->tools[tool].name;
	}
	return NULL;
}

/* The sheet's first tool at hand that only suits people who are not new to rolling; NULL if there is none. */
static const char *later_tool(const struct review *review, unsigned muscle)
{
	const struct catalogue *catalogue = review->catalogue;
	const struct muscle *sheet = &catalogue->muscles[muscle];
	uint64_t tools = tools_for(catalogue, review->mode, review->person->tools, false);
	struct allowance later = allowance_of_anybody(catalogue, review->mode, sheet, tools, false);
	if (!review->person->beginner)
		return NULL;
	allowance_keep_ways(catalogue, &later, sheet);
	for (unsigned i = 0; i < sheet->tools.items_count; i++)
		if (later.tools >> sheet->tools.at[i] & 1)
			return catalogue->tools[sheet->tools.at[i]].name;
	return NULL;
}

/* Formats "None of the tools at hand suits it. This one would do: Stick roller". */
static struct reason why_no_tool(struct review *review, unsigned muscle, enum side side, bool limits)
{
	const char *why = limits ? "No tool at hand is soft enough, or works in the positions allowed"
				 : "None of the tools at hand suits it";
	const char *tool = helping_tool(review, muscle, side), *later = limits ? NULL : later_tool(review, muscle);
	if (review->catalogue->muscles[muscle].no_tool != NULL && review->mode->static_allowed)
		return reason_of("R16 R17", "%s", review->catalogue->muscles[muscle].no_tool);
	if (later != NULL)
		return reason_of("R116 R16", "%s: not for beginners%s%s%s", later, buf_text(&review->causes),
				 tool != NULL ? ". This one would do: " : "", tool != NULL ? tool : "");
	return reason_of(limits ? "R64" : "R15 R16", "%s%s%s%s", why, buf_text(&review->causes),
			 tool != NULL ? ". This one would do: " : "", tool != NULL ? tool : "");
}

/* The reason why a muscle cannot be rolled at all; empty if it can. */
static struct reason why_nothing(struct review *review, unsigned muscle, enum side side,
				 const struct allowance *anybody, const struct allowance *left)
{
	const char *causes = buf_text(&review->causes);
	if (mode_skips(review->mode, &review->catalogue->muscles[muscle])) {
		struct reason reason = reason_of("", "Not for this routine: %s", review->mode->purpose);
		reason_cite(&reason, &review->mode->rules);
		return reason;
	}
	if (left->cap < review->catalogue->constant[CONSTANT_PRESSURE_START])
		return reason_of("R27", "The pressure allowed is below the start of a bout%s", causes);
	if (left->seconds_max < review->mode->bout_min_s)
		return reason_of("R31 R48", "The time allowed is shorter than a bout%s", causes);
	if (left->tools == 0)
		return why_no_tool(review, muscle, side, anybody->tools != 0);
	return (struct reason){ 0 };
}

static void close_allowance(struct review *review, unsigned muscle, enum side side, const struct allowance *anybody)
{
	struct allowance *allowance = allowance_at(review, muscle, side);
	struct reason reason = { 0 };
	if (allowance->softest && allowance->beginner)
		allowance->tools &= ~tools_harder_for_beginners(review->catalogue, &review->catalogue->muscles[muscle],
								review->person->tools);
	allowance->softest |= allowance->beginner;
	allowance_keep_ways(review->catalogue, allowance, &review->catalogue->muscles[muscle]);
	if (!allowance->blocked)
		reason = why_nothing(review, muscle, side, anybody, allowance);
	if (reason.text[0] != '\0') {
		add_finding(review, muscle, side, true, reason);
		bool lacks_tools = anybody->tools == 0 || (allowance->beginner && allowance->tools == 0);
		review->safety->findings[review->safety->findings_count - 1].open =
			review->causes.size == 0 &&
			(lacks_tools || mode_skips(review->mode, &review->catalogue->muscles[muscle]));
	}
	if (reason.text[0] != '\0' || allowance->blocked)
		allowance_forbid(allowance);
	allowance->seconds_plan_max = min_u(allowance->seconds_max, review->mode->bout_most_s);
}

static void review_side(struct review *review, unsigned muscle, enum side side, const struct allowance *anybody,
			const bool *sore)
{
	*allowance_at(review, muscle, side) = *anybody;
	buf_clear(&review->causes);
	for (unsigned i = 0; i < review->person->eases_count; i++)
		apply_rest(review, &review->person->eases[i], muscle, side);
	if (review->person->beginner)
		add_finding(review, muscle, side, false,
			    reason_of("R116", "Lighter, and with the softest tool that suits it: %s",
				      review->person->unknown ? "experience is not known" : "new to rolling"));
	for (unsigned i = 0; i < review->active_conditions_count; i++) {
		size_t flag = flag_at(review, i, muscle, side);
		allowance_at(review, muscle, side)->rests |= review->rests[flag];
		if (review->blocked[flag])
			block(review, &review->active_conditions[i], muscle, side);
		else
			limit(review, &review->active_conditions[i], muscle, side, review->place[flag], anybody);
	}
	for (unsigned i = 0; i < review->sore_areas_count; i++)
		apply_sore_area(review, i, muscle, side, anybody);
	apply_soreness(review, muscle, side, sore);
	for (unsigned i = 0; i < review->person->eases_count; i++)
		if (ease_counts(review, &review->person->eases[i], muscle, side))
			apply_ease(review, &review->person->eases[i], muscle, side);
	close_allowance(review, muscle, side, anybody);
}

static void review_muscle(struct review *review, unsigned muscle, const bool *sore)
{
	const struct allowance allowance =
		allowance_of_anybody(review->catalogue, review->mode, &review->catalogue->muscles[muscle],
				     review->tools, review->person->beginner);
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
		review_side(review, muscle, side, &allowance, sore);
}

/* ---- The person -------------------------------------------------------------------------------------------------- */

static void find_active_conditions(struct review *review)
{
	const struct person *person = review->person;
	size_t flags = (size_t)review->catalogue->muscles_count * 2;
	size_t most =
		person->conditions_count + sore_areas_possible_most(review->catalogue, person) + doubts_most(person);
	review->active_conditions = mem_new(most, sizeof *review->active_conditions);
	for (unsigned i = 0; i < person->conditions_count; i++) {
		struct active_condition *active = &review->active_conditions[review->active_conditions_count];
		review->active_conditions_count += active_condition_among(
			review->catalogue, person->conditions, person->conditions_count, i, review->now, active);
	}
	active_conditions_worsen(review->active_conditions, review->active_conditions_count);
	review->active_conditions_count += sore_areas_possible(
		review->catalogue, person, review->now, &review->active_conditions[review->active_conditions_count]);
	review->active_conditions_count += doubts_possible(review->catalogue, person, review->now,
							   &review->active_conditions[review->active_conditions_count]);
	review->blocked = mem_new(review->active_conditions_count * flags, sizeof *review->blocked);
	review->rests = mem_new(review->active_conditions_count * flags, sizeof *review->rests);
	review->place = mem_new(review->active_conditions_count * flags, sizeof *review->place);
	for (unsigned i = 0; i < review->active_conditions_count; i++) {
		const struct active_condition *active = &review->active_conditions[i];
		active_condition_blocks(review->catalogue, active, review->blocked + i * flags);
		active_condition_rests(review->catalogue, active, review->rests + i * flags);
		active_condition_place(review->catalogue, active, review->place + i * flags);
	}
}

static void raise_to_limited(struct safety *safety)
{
	if (safety->verdict < VERDICT_LIMITED)
		safety->verdict = VERDICT_LIMITED;
}

static void find_sore_areas(struct review *review)
{
	const struct person *person = review->person;
	size_t muscles = review->catalogue->muscles_count;
	review->sore_areas = mem_new(person->sore_count, sizeof *review->sore_areas);
	review->near = mem_new(person->sore_count * muscles, sizeof *review->near);
	review->unstretched = mem_new(person->sore_count * muscles, sizeof *review->unstretched);
	for (unsigned i = 0; i < person->sore_count; i++) {
		struct sore_area *sore = &review->sore_areas[review->sore_areas_count];
		if (!sore_area_of(review->catalogue, person, &person->sore[i], review->now, sore))
			continue;
		review->safety->sore_area = true;
		sore_area_near(review->catalogue, sore, review->near + review->sore_areas_count * muscles);
		if (!sore_area_is_quiet(sore))
			raise_to_limited(review->safety);
		if (sore_area_may_stop(review->catalogue, person, sore)) {
			review->safety->no_drills = true;
			spread_muscles(review->catalogue, sore->mark->target, SPREAD_CROSSING,
				       review->unstretched + review->sore_areas_count * muscles);
			spread_added(review->catalogue, review->unstretched + review->sore_areas_count * muscles);
		}
		review->refers |= sore->very && sore->area->sore != NULL && sore->area->sore->refers;
		review->sore_areas_count++;
	}
}

static enum verdict verdict_of(const struct active_condition *active)
{
	if (active->refuses)
		return active->action == ACTION_STOP_ALL && !active->possible ? VERDICT_STOP : VERDICT_ASK_FIRST;
	return active->action == ACTION_ADVICE ? VERDICT_GO : VERDICT_LIMITED;
}

static void judge(struct review *review)
{
	struct safety *safety = review->safety;
	for (unsigned i = 0; i < review->active_conditions_count; i++) {
		const struct active_condition *active = &review->active_conditions[i];
		enum verdict verdict = verdict_of(active);
		if (verdict > safety->verdict)
			safety->verdict = verdict;
		if (active->refuses || active->action == ACTION_EXCLUDE_REGION)
			safety->drills_allowed &= active->entry->drills_allowed;
		safety->no_end_range |= active_condition_ends_range(active);
		safety->one_set |= active_condition_ends_sets(active);
		safety->positions &= ~active_condition_positions(active);
	}
	for (unsigned i = 0; i < review->person->eases_count; i++) {
		const struct ease *ease = &review->person->eases[i];
		if (ease->minimum_dose || ease_rests(ease, review->now))
			raise_to_limited(safety);
	}
}

/* Applies places marked as very sore. Marks can only limit: a mark on a no-go area makes the muscles near it
 * lighter. */
static bool *find_sore(struct review *review)
{
	const struct catalogue *catalogue = review->catalogue;
	bool *sore = mem_new((size_t)catalogue->muscles_count * 2, sizeof *sore);
	bool *muscles = mem_new(catalogue->muscles_count, sizeof *muscles);
	for (unsigned i = 0; i < review->person->sore_count; i++) {
		const struct mark *mark = &review->person->sore[i];
		if (mark->level < (int)catalogue->constant[CONSTANT_SORE_HIGH])
			continue;
		memset(muscles, 0, catalogue->muscles_count * sizeof *muscles);
		spread_muscles(catalogue, mark->target, SPREAD_MARKED, muscles);
		spread_sharing(catalogue, muscles);
		for (unsigned at = 0; at < catalogue->muscles_count * 2; at++)
			sore[at] |= muscles[at / 2] && (mark->side == SIDE_BOTH || mark->side == at % 2 ||
							catalogue->muscles[at / 2].central);
		review->very_sore = true;
	}
	if (review->very_sore)
		raise_to_limited(review->safety);
	free(muscles);
	return sore;
}

void safety_review(struct safety *ret_safety, const struct catalogue *catalogue, unsigned mode,
		   const struct person *person, int64_t now)
{
	*ret_safety = (struct safety){
		.catalogue = catalogue,
		.mode = mode,
		.now = now,
		.drills_allowed = true,
		.positions = (1u << POSITION_COUNT) - 1,
		.allowances = mem_new((size_t)catalogue->muscles_count * 2, sizeof *ret_safety->allowances),
	};
	struct review review = {
		.safety = ret_safety,
		.catalogue = catalogue,
		.mode = &catalogue->modes[mode],
		.person = person,
		.now = now,
		.tools = tools_for(catalogue, &catalogue->modes[mode], person->tools, person->beginner),
	};
	find_active_conditions(&review);
	find_sore_areas(&review);
	judge(&review);
	bool *sore = find_sore(&review);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		review_muscle(&review, i, sore);
	review_add_notices(&review);
	free(sore);
	free(review.active_conditions);
	free(review.blocked);
	free(review.rests);
	free(review.place);
	free(review.sore_areas);
	free(review.near);
	free(review.unstretched);
	buf_done(&review.words);
	buf_done(&review.causes);
}
