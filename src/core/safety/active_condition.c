/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Evaluates a condition: the places it blocks and its limits elsewhere.
 *
 * Unknown facts are read strictly: a condition without a start date never ends, and one without a place applies
 * everywhere. */
#include "core/safety/active_condition.h"

#include "base/mem.h"
#include "base/text.h"
#include "base/utc.h"
#include "core/person/spread.h"
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* The entry in force at `now`; NULL once the condition is over. */
static const struct contraindication *entry_at(const struct catalogue *catalogue, const struct condition *condition,
					       int64_t now)
{
	const struct contraindication *entry = &catalogue->contraindications[condition->contraindication];
	if (condition->until != 0 && condition->until <= now)
		return NULL;
	if (entry->hours == 0 || condition->since <= 0 || now - condition->since < (int64_t)entry->hours * HOUR_S)
		return entry;
	return catalogue_contraindication(catalogue, entry->then);
}

static bool is_limiting(const struct restriction *limits)
{
	return limits->blocks != BLOCKS_NOTHING || limits->cap != 0 || limits->place_cap != 0 ||
	       limits->parts_count > 0 || limits->seconds != 0 || limits->minimum_dose || limits->firmness != 0 ||
	       limits->soft_tools || limits->no_vibration || limits->no_cold || limits->tools.items_count > 0 ||
	       limits->positions.items_count > 0 || limits->one_set || limits->no_holds || limits->no_end_range;
}

/* False if a required place is not named, or has no muscle near it ("any joint"). */
static bool place_known(const struct catalogue *catalogue, const struct active_condition *active)
{
	if (active->target.kind == TARGET_NONE)
		return active->entry->place_optional;
	bool *muscles = mem_new(catalogue->muscles_count, sizeof *muscles);
	unsigned count = spread_muscles(catalogue, active->target, active->entry->spread, muscles);
	free(muscles);
	return count > 0;
}

static bool has_blocks(const struct active_condition *active, enum blocks blocks)
{
	for (unsigned i = 0; i < active->limits_count; i++)
		if (active->limits[i]->blocks == blocks)
			return true;
	return false;
}

/* True within this many days of the start; an unknown start always counts as recent. */
static bool recent(unsigned days, int64_t since, int64_t now)
{
	return days > 0 && (since <= 0 || now - since < (int64_t)days * DAY_S);
}

bool active_condition_of(const struct catalogue *catalogue, const struct condition *condition, int64_t now,
			 struct active_condition *ret_active_condition)
{
	const struct contraindication *entry = entry_at(catalogue, condition, now);
	if (entry == NULL)
		return false;
	bool cleared = condition->cleared && entry->clearable && entry->action == ACTION_ASK_DOCTOR;
	struct active_condition active = {
		.entry = entry,
		.limits = { &entry->after_clearance, &entry->restricts },
		.limits_count = cleared ? 1 : 2,
		.cleared = cleared,
		.action = entry->action,
		.target = condition->target,
		.side = condition->side,
		.since = condition->since > 0 ? condition->since : 0,
	};
	if (cleared)
		active.action = is_limiting(&entry->after_clearance) ? ACTION_LIMIT : ACTION_ADVICE;
	active.unplaced = has_blocks(&active, BLOCKS_MARKED) && !place_known(catalogue, &active);
	active.all = entry->action == ACTION_STOP_ALL || has_blocks(&active, BLOCKS_ALL) || active.unplaced ||
		     (!cleared && recent(entry->all_for_days, active.since, now));
	active.listed = !cleared && recent(entry->listed_for_days, active.since, now);
	active.refuses = active.all && (active.action == ACTION_STOP_ALL || active.action == ACTION_ASK_DOCTOR);
	*ret_active_condition = active;
	return true;
}

/* A central muscle is rolled on both sides at once, so its sides share every limit. */
static bool on_side(const struct catalogue *catalogue, const struct active_condition *active, unsigned muscle,
		    enum side side)
{
	bool central = catalogue->muscles[muscle].central ||
		       (active->target.kind == TARGET_AREA && catalogue->areas[active->target.at].central);
	return central || active->side == SIDE_BOTH || active->side == side;
}

static void flag_everything(const struct catalogue *catalogue, bool *flags)
{
	for (unsigned i = 0; i < catalogue->muscles_count * 2; i++)
		flags[i] = true;
}

static void flag_listed(const struct catalogue *catalogue, const struct active_condition *active,
			const struct restriction *limits, bool *flags)
{
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		bool both = catalogue_covers(catalogue, &limits->muscles, i);
		bool one = catalogue_covers(catalogue, &limits->side_muscles, i);
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
			flags[i * 2 + side] |= both || (one && on_side(catalogue, active, i, side));
	}
}

static void flag_marked(const struct catalogue *catalogue, const struct active_condition *active, bool *flags)
{
	bool *muscles = mem_new(catalogue->muscles_count, sizeof *muscles);
	spread_muscles(catalogue, active->target, active->entry->spread, muscles);
	spread_added(catalogue, muscles);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
			flags[i * 2 + side] |= muscles[i] && on_side(catalogue, active, i, side);
	free(muscles);
}

void active_condition_place(const struct catalogue *catalogue, const struct active_condition *active, bool *place)
{
	bool named = active->target.kind != TARGET_NONE;
	if (named && place_known(catalogue, active))
		flag_marked(catalogue, active, place);
	else if (named || active->entry->place)
		flag_everything(catalogue, place);
	else
		for (unsigned i = 0; i < active->limits_count; i++)
			flag_listed(catalogue, active, active->limits[i], place);
}

/* Flags the parts that are left out, on the named side. */
static void flag_parts(const struct catalogue *catalogue, const struct active_condition *active, bool *flags)
{
	for (unsigned i = 0; i < active->limits_count; i++)
		for (unsigned part = 0; part < active->limits[i]->parts_count; part++)
			for (unsigned at = 0; at < catalogue->muscles_count * 2; at++)
				flags[at] |=
					active->limits[i]->parts[part].out &&
					on_side(catalogue, active, at / 2, (enum side)(at % 2)) &&
					catalogue_covers(catalogue, &active->limits[i]->parts[part].muscles, at / 2);
}

/* Flags the blocked places: those listed in its entry, and the one the person named. */
static void flag_places(const struct catalogue *catalogue, const struct active_condition *active, bool *flags)
{
	if (has_blocks(active, BLOCKS_LISTED) || has_blocks(active, BLOCKS_MARKED))
		flag_marked(catalogue, active, flags);
	for (unsigned i = 0; i < active->limits_count; i++)
		if (active->limits[i]->blocks == BLOCKS_LISTED)
			flag_listed(catalogue, active, active->limits[i], flags);
	flag_parts(catalogue, active, flags);
	for (unsigned i = 0; active->listed && i < catalogue->muscles_count * 2; i++)
		flags[i] |= catalogue_covers(catalogue, &active->entry->listed, i / 2);
}

void active_condition_blocks(const struct catalogue *catalogue, const struct active_condition *active, bool *blocked)
{
	if (active->all)
		flag_everything(catalogue, blocked);
	else
		flag_places(catalogue, active, blocked);
}

void active_condition_rests(const struct catalogue *catalogue, const struct active_condition *active, bool *rests)
{
	if (active->rests_all || (active->all && !active->refuses))
		flag_everything(catalogue, rests);
	else
		flag_places(catalogue, active, rests);
}

static unsigned positions_of(const struct texts *words)
{
	unsigned positions = 0;
	enum position position;
	for (unsigned i = 0; i < words->items_count; i++)
		if (position_of_word(words->items[i], &position))
			positions |= 1u << position;
	return positions;
}

unsigned active_condition_positions(const struct active_condition *active)
{
	unsigned positions = 0;
	for (unsigned i = 0; i < active->limits_count; i++)
		positions |= positions_of(&active->limits[i]->positions);
	return positions;
}

bool active_condition_ends_range(const struct active_condition *active)
{
	return active->limits[0]->no_end_range || (active->limits_count > 1 && active->limits[1]->no_end_range);
}

bool active_condition_ends_sets(const struct active_condition *active)
{
	return active->limits[0]->one_set || (active->limits_count > 1 && active->limits[1]->one_set);
}

static uint64_t tools_of(const struct texts *ids)
{
	uint64_t tools = 0;
	for (unsigned i = 0; i < ids->items_count; i++)
		tools |= UINT64_C(1) << ids->at[i];
	return tools;
}

/* A tool that an overlay adds may vibrate without saying so. */
static bool may_vibrate(const struct catalogue *catalogue, unsigned tool)
{
	return catalogue->tools[tool].vibrates || catalogue_added(catalogue, SECTION_TOOLS, tool);
}

/* The tools that a restriction still allows. */
static uint64_t tools_left(const struct catalogue *catalogue, const struct restriction *limits)
{
	uint64_t left = ~tools_of(&limits->tools);
	unsigned firmness = limits->firmness != 0 ? limits->firmness : UINT_MAX;
	if (limits->soft_tools && firmness > SOFT_TOOLS_MAX)
		firmness = SOFT_TOOLS_MAX;
	for (unsigned i = 0; i < catalogue->tools_count; i++) {
		const struct tool *tool = &catalogue->tools[i];
		if (tool->firmness > firmness || (limits->no_vibration && may_vibrate(catalogue, i)) ||
		    (limits->no_cold && tool->cold))
			left &= ~(UINT64_C(1) << i);
	}
	return left;
}

static uint64_t tools_soft(const struct catalogue *catalogue)
{
	return tools_left(catalogue, &(struct restriction){ .soft_tools = true });
}

static void lower(unsigned *value, unsigned limit)
{
	if (limit != 0 && limit < *value)
		*value = limit;
}

static void limit_everywhere(const struct catalogue *catalogue, const struct restriction *limits,
			     const struct mode *mode, struct allowance *allowance)
{
	lower(&allowance->cap, limits->cap);
	lower(&allowance->seconds_max, limits->seconds);
	if (limits->minimum_dose) {
		lower(&allowance->seconds_max, mode->bout_min_s);
		allowance->minimum_dose = true;
	}
	allowance->no_holds |= limits->no_holds;
	allowance->tools &= tools_left(catalogue, limits);
	allowance->positions &= ~positions_of(&limits->positions);
}

static void limit_part(const struct catalogue *catalogue, const struct part_limit *part, struct allowance *allowance)
{
	lower(&allowance->cap, part->cap);
	allowance->no_holds |= part->no_holds;
	if (part->soft_tools)
		allowance->tools &= tools_soft(catalogue);
	if (part->only_tools.items_count > 0)
		allowance->tools &= tools_of(&part->only_tools);
	allowance->positions &= ~positions_of(&part->positions);
	if (part->to != NULL)
		allowance->to = part->to;
}

bool limits_of_parts(const struct catalogue *catalogue, const struct part_limit *parts, unsigned count, unsigned muscle,
		     struct allowance *allowance)
{
	bool out = false;
	for (unsigned i = 0; i < count; i++) {
		if (!catalogue_covers(catalogue, &parts[i].muscles, muscle))
			continue;
		limit_part(catalogue, &parts[i], allowance);
		/* nobody knows where that end is on a muscle of an overlay */
		out |= parts[i].out || (parts[i].to != NULL && catalogue_added(catalogue, SECTION_MUSCLES, muscle));
	}
	return out;
}

/* Applies the limits of the joints to which its place belongs. */
static void limit_joints(const struct catalogue *catalogue, const struct active_condition *active, unsigned muscle,
			 struct allowance *allowance)
{
	if (active->entry->spread != SPREAD_CROSSING || active->cleared)
		return;
	bool *joints = mem_new(catalogue->joints_count, sizeof *joints);
	spread_joints(catalogue, active->target, joints);
	for (unsigned i = 0; i < catalogue->joints_count; i++)
		if (joints[i])
			limits_of_parts(catalogue, catalogue->joints[i].parts, catalogue->joints[i].parts_count, muscle,
					allowance);
	free(joints);
}

static const char *comma(const struct buf *words)
{
	return words->size > 0 ? ", " : "";
}

/* Adds the name without a remark in brackets. */
static void add_tool(struct buf *words, const char *before, const char *name)
{
	buf_addf(words, "%s%s%.*s", comma(words), before, (int)text_without_remark(name), name);
}

static void describe_tools(const struct catalogue *catalogue, uint64_t gone, struct buf *words)
{
	if ((gone & (gone - 1)) != 0) {
		buf_addf(words, "%sfewer tools", comma(words));
		return;
	}
	for (unsigned i = 0; i < catalogue->tools_count; i++)
		if (gone >> i & 1)
			add_tool(words, "not with: ", catalogue->tools[i].name);
}

void limits_describe(const struct catalogue *catalogue, const struct allowance *before, const struct allowance *now,
		     struct buf *words)
{
	if (now->cap < before->cap)
		buf_addf(words, "pressure at most %u", now->cap);
	if (now->seconds_max < before->seconds_max)
		buf_addf(words, "%sat most %u s", comma(words), now->seconds_max);
	if (now->no_holds && !before->no_holds)
		buf_addf(words, "%sno holds", comma(words));
	describe_tools(catalogue, before->tools & ~now->tools, words);
	for (enum position position = 0; position < POSITION_COUNT; position++)
		if ((before->positions & ~now->positions) >> position & 1)
			buf_addf(words, "%snot %s", comma(words), position_word(position));
	if (now->to != before->to)
		buf_addf(words, "%sonly to %s", comma(words), now->to);
	if (words->size > 0 && words->data[0] >= 'a' && words->data[0] <= 'z')
		words->data[0] = (char)(words->data[0] - 'a' + 'A');
}

bool active_condition_limits(const struct catalogue *catalogue, const struct active_condition *active,
			     const struct mode *mode, unsigned muscle, bool in_place, struct allowance *allowance,
			     struct buf *ret_limits)
{
	const struct allowance before = *allowance;
	for (unsigned i = 0; i < active->limits_count; i++) {
		const struct restriction *limits = active->limits[i];
		limit_everywhere(catalogue, limits, mode, allowance);
		if (in_place)
			lower(&allowance->cap, limits->place_cap);
		limits_of_parts(catalogue, limits->parts, limits->parts_count, muscle, allowance);
	}
	limit_joints(catalogue, active, muscle, allowance);
	limits_describe(catalogue, &before, allowance, ret_limits);
	return ret_limits->size > 0;
}

static void worsen(struct active_condition *active)
{
	active->action = active->entry->worse_action;
	active->rests_all |= active->all && !active->refuses;
	active->all = active->refuses = true;
}

void active_conditions_worsen(struct active_condition *actives, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		for (unsigned other = 0; other < count; other++)
			if (texts_has(&actives[i].entry->worse_with, actives[other].entry->id) &&
			    actives[i].entry->worse_action > actives[i].action)
				worsen(&actives[i]);
}

/* The second at which a condition ends by itself; INT64_MAX if it does not. */
static int64_t end_of(const struct catalogue *catalogue, const struct condition *condition)
{
	unsigned hours = catalogue->contraindications[condition->contraindication].hours;
	int64_t end = condition->until != 0 ? condition->until : INT64_MAX;
	if (hours == 0 || condition->since <= 0 || condition->since + (int64_t)hours * HOUR_S >= end)
		return end;
	return condition->since + (int64_t)hours * HOUR_S;
}

bool conditions_stopped(const struct catalogue *catalogue, const struct condition *condition,
			const struct condition *other)
{
	const struct contraindication *entry = &catalogue->contraindications[condition->contraindication];
	return entry->worse_action == ACTION_STOP_ALL &&
	       texts_has(&entry->worse_with, catalogue->contraindications[other->contraindication].id) &&
	       condition->since < end_of(catalogue, other) && other->since < end_of(catalogue, condition);
}

bool active_condition_among(const struct catalogue *catalogue, const struct condition *conditions, unsigned count,
			    unsigned at, int64_t now, struct active_condition *ret_active_condition)
{
	struct condition condition = conditions[at];
	bool stops = false;
	for (unsigned i = 0; i < count; i++)
		stops |= conditions_stopped(catalogue, &conditions[at], &conditions[i]);
	if (stops)
		condition.since = 0; /* it does not end after its hours */
	if (!active_condition_of(catalogue, &condition, now, ret_active_condition))
		return false;
	if (stops)
		worsen(ret_active_condition);
	return true;
}
