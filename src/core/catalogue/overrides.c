/* SPDX-License-Identifier: MIT */
/* The rules that an entry must keep to when it replaces another one.
 *
 * Words may always change (a translation is welcome); what a person may do may only shrink. */
#include "core/catalogue/overrides.h"

#include <string.h>

/* ---- Muscles -------------------------------------------------------------------------------------------------- */

static const struct dose *dose_of(const struct muscle *muscle, const char *mode)
{
	for (unsigned i = 0; i < muscle->doses_count; i++)
		if (strcmp(muscle->doses[i].mode, mode) == 0)
			return &muscle->doses[i];
	return NULL;
}

static void compare_doses(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	for (unsigned i = 0; i < before->doses_count; i++) {
		const struct dose *dose = &before->doses[i], *other = dose_of(now, dose->mode);
		if (other == NULL)
			override_rule_broken(comparison, "doses", "%s is no longer named", dose->mode);
		else if (dose->skip && !other->skip)
			override_rule_broken(comparison, "doses", "%s was not rolled", dose->mode);
		else if (!dose->skip && other->seconds > dose->seconds)
			override_rule_broken(comparison, "doses", "%s had %u s and has %u", dose->mode, dose->seconds,
					     other->seconds);
	}
}

static unsigned hardest(const struct catalogue *catalogue, const struct texts *tools)
{
	unsigned most = 0;
	for (unsigned i = 0; i < tools->items_count; i++) {
		const struct tool *tool = catalogue_tool(catalogue, tools->items[i]);
		if (tool != NULL && tool->firmness > most)
			most = tool->firmness;
	}
	return most;
}

/* A tool that is new in the world may be added, if it is no harder than those of the sheet. */
static void compare_tools(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *before = old, *now = new;
	unsigned most = hardest(comparison->merged, &before->tools);
	for (unsigned i = 0; i < now->tools.items_count; i++) {
		const char *id = now->tools.items[i];
		const struct tool *tool = catalogue_tool(comparison->merged, id);
		if (texts_has(&before->tools, id))
			continue;
		if (catalogue_tool(comparison->known, id) != NULL)
			override_rule_broken(comparison, "tools", "'%s' had been left out", id);
		else if (tool != NULL && tool->firmness > most)
			override_rule_broken(comparison, "tools", "'%s' is harder than any tool before", id);
	}
}

/* What a sheet allows with a tool in a position: the highest cap (0: not used so) and whether beginners may.  A tool of
 * NULL is any. */
struct way {
	unsigned cap;
	bool beginners;
};

static struct way way_of(const struct muscle *muscle, enum position position, const char *tool)
{
	struct way way = { 0, false };
	for (unsigned i = 0; i < muscle->stances_count; i++) {
		const struct stance *stance = &muscle->stances[i];
		unsigned cap = stance->cap == 0 ? CATALOGUE_PRESSURE_MAX : stance->cap;
		if (stance->position != position || (tool != NULL && !texts_has(&stance->tools, tool)))
			continue;
		way.cap = cap > way.cap ? cap : way.cap;
		way.beginners = way.beginners || !stance->no_beginners;
	}
	return way;
}

static void compare_way(struct comparison *comparison, const struct muscle *old, const struct stance *stance,
			const char *tool)
{
	bool is_known = catalogue_tool(comparison->known, tool) != NULL;
	struct way way = way_of(old, stance->position, is_known ? tool : NULL);
	unsigned cap = stance->cap == 0 ? CATALOGUE_PRESSURE_MAX : stance->cap;
	const char *position = position_word(stance->position);
	if (way.cap == 0)
		override_rule_broken(comparison, "stances", "%s was not used %s", tool, position);
	else if (cap > way.cap)
		override_rule_broken(comparison, "stances", "%s %s had a cap of %u", tool, position, way.cap);
	else if (!way.beginners && !stance->no_beginners)
		override_rule_broken(comparison, "stances", "%s %s was not for beginners", tool, position);
}

static void compare_stances(struct comparison *comparison, const void *old, const void *new)
{
	const struct muscle *now = new;
	for (unsigned i = 0; i < now->stances_count; i++)
		for (unsigned k = 0; k < now->stances[i].tools.items_count; k++)
			compare_way(comparison, old, &now->stances[i], now->stances[i].tools.items[k]);
}

static const struct override_rule muscle_override_rules[] = { LAW(SAME_TEXT, muscle, group),
							      LAW(SAME_FLAG, muscle, central),
							      LAW(RANK_UP, muscle, pressure_class),
							      LAW(NOT_HIGHER, muscle, hold_s),
							      LAW(NOT_HIGHER, muscle, hold_max_s),
							      LAW(KEEPS_ALL, muscle, near_areas),
							      LAW_OF(compare_doses),
							      LAW_OF(compare_tools),
							      LAW_OF(compare_stances),
							      LAWS_END };

static const struct override_rule group_override_rules[] = { LAW(KEEPS_ALL, group, neighbours),
							     LAW(KEEPS_ALL, group, members), LAWS_END };

static const struct override_rule tool_override_rules[] = { LAW(NOT_LOWER, tool, firmness),
							    LAW(SAME_FLAG, tool, basic),
							    LAW(STAYS_FALSE, tool, spans_spine),
							    LAW(STAYS_TRUE, tool, vibrates),
							    LAW(STAYS_TRUE, tool, textured),
							    LAW(STAYS_TRUE, tool, cold),
							    LAW(CAP, tool, cap),
							    LAW(NOT_LOWER, tool, cap_minus),
							    LAW(STAYS_FALSE, tool, beginner_ok),
							    LAW(ONLY, tool, only_positions),
							    LAWS_END };

/* ---- Contraindications ---------------------------------------------------------------------------------------- */

static const struct override_rule part_override_rules[] = { LAW(KEEPS_ALL, part_limit, muscles),
							    LAW(CAP, part_limit, cap),
							    LAW(STAYS_TRUE, part_limit, soft_tools),
							    LAW(ONLY, part_limit, only_tools),
							    LAW(KEEPS_ALL, part_limit, positions),
							    LAW(SAME_TEXT, part_limit, to),
							    LAWS_END };

/* Parts are compared in their order; more may follow. */
static void compare_parts(struct comparison *comparison, const void *old, const void *new)
{
	const struct restriction *before = old, *now = new;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < before->parts_count && i < now->parts_count; i++)
		override_rules_check_within(comparison, diagnostic_path(path, "parts[%u]", i), part_override_rules,
					    &before->parts[i], &now->parts[i]);
	if (now->parts_count < before->parts_count)
		override_rule_broken(comparison, "parts", "a part was taken out");
}

static const struct override_rule restriction_override_rules[] = { LAW(RANK_UP, restriction, blocks),
								   LAW(KEEPS_ALL, restriction, muscles),
								   LAW(KEEPS_ALL, restriction, side_muscles),
								   LAW(CAP, restriction, cap),
								   LAW(CAP, restriction, place_cap),
								   LAW_OF(compare_parts),
								   LAW(CAP, restriction, seconds),
								   LAW(STAYS_TRUE, restriction, minimum_dose),
								   LAW(CAP, restriction, firmness),
								   LAW(STAYS_TRUE, restriction, soft_tools),
								   LAW(STAYS_TRUE, restriction, no_vibration),
								   LAW(STAYS_TRUE, restriction, no_cold),
								   LAW(KEEPS_ALL, restriction, tools),
								   LAW(KEEPS_ALL, restriction, positions),
								   LAW(STAYS_TRUE, restriction, one_set),
								   LAW(STAYS_TRUE, restriction, no_end_range),
								   LAWS_END };

static void compare_spread(struct comparison *comparison, const void *old, const void *new)
{
	const struct contraindication *before = old, *now = new;
	if (before->spread != SPREAD_MARKED && now->spread != before->spread)
		override_rule_broken(comparison, "spread", "was wider or another one");
}

/* What comes after a clearance counts only where there can be one. */
static void compare_clearance(struct comparison *comparison, const void *old, const void *new)
{
	const struct contraindication *before = old, *now = new;
	if (before->clearable && now->clearable)
		override_rules_check_within(comparison, "after_clearance", restriction_override_rules,
					    &before->after_clearance, &now->after_clearance);
}

static const struct override_rule contraindication_override_rules[] = {
	LAW(RANK_DOWN, contraindication, asked),
	LAW(RANK_UP, contraindication, action),
	LAW(SAME_FLAG, contraindication, place),
	LAW_OF(compare_spread),
	LAW_OF_PART(contraindication, restricts, restriction_override_rules),
	LAW(STAYS_FALSE, contraindication, clearable),
	LAW_OF(compare_clearance),
	LAW(STAYS_FALSE, contraindication, drills_allowed),
	LAW(LASTS, contraindication, hours),
	LAW(SAME_TEXT, contraindication, then),
	LAW(NOT_LOWER, contraindication, all_for_days),
	LAW(CAP, contraindication, refer_after_days),
	LAW(KEEPS_ALL, contraindication, also_ask),
	LAW(KEEPS_ALL, contraindication, rules),
	LAWS_END
};

/* ---- The rest ------------------------------------------------------------------------------------------------- */

static void compare_stop_action(struct comparison *comparison, const void *old, const void *new)
{
	const struct stop_signal *before = old, *now = new;
	if (now->action != before->action && now->action != STOP_ENDS_ROUTINE)
		override_rule_broken(comparison, "action", "may only become 'ends-routine'");
}

static const struct override_rule stop_signal_override_rules[] = {
	LAW(STAYS_TRUE, stop_signal, during),       LAW_OF(compare_stop_action),
	LAW(STAYS_TRUE, stop_signal, skips_muscle), LAW(STAYS_TRUE, stop_signal, excludes_region),
	LAW(KEEPS_ALL, stop_signal, asks),          LAW(NOT_LOWER, stop_signal, cap_minus),
	LAW(STAYS_TRUE, stop_signal, minimum_dose), LAW(NOT_LOWER, stop_signal, second_time_days),
	LAW(KEEPS_ALL, stop_signal, rules),         LAWS_END
};

/* The cap of an area that is light-only; an absolute one has none. */
static void compare_light(struct comparison *comparison, const void *old, const void *new)
{
	const struct area *before = old, *now = new;
	if (before->force == FORCE_LIGHT_ONLY && now->cap > before->cap)
		override_rule_broken(comparison, "cap", "was %u and is %u", before->cap, now->cap);
}

static const struct override_rule area_override_rules[] = { LAW(RANK_DOWN, area, force), LAW_OF(compare_light),
							    LAW(KEEPS_ALL, area, near),  LAW(SAME_FLAG, area, central),
							    LAW(KEEPS_ALL, area, rules), LAWS_END };

static const struct override_rule stretch_override_rules[] = { LAW(RANK_SAME, stretch, type),
							       LAW(STAYS_TRUE, stretch, end_range), LAWS_END };

static void compare_caps(struct comparison *comparison, const void *old, const void *new)
{
	const struct mode *before = old, *now = new;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < CLASS_COUNT; i++)
		if (now->caps[i] > before->caps[i])
			override_rule_broken(comparison, diagnostic_path(path, "caps[%u]", i), "was %u and is %u",
					     before->caps[i], now->caps[i]);
}

static const struct override_rule mode_override_rules[] = { LAW(NOT_LOWER, mode, bout_min_s),
							    LAW(NOT_HIGHER, mode, bout_most_s),
							    LAW(NOT_HIGHER, mode, bout_user_max_s),
							    LAW_OF(compare_caps),
							    LAW(NOT_HIGHER, mode, hold_s),
							    LAW(NOT_HIGHER, mode, hold_max_s),
							    LAW(NOT_HIGHER, mode, sets),
							    LAW(STAYS_TRUE, mode, no_firm_tools),
							    LAW(STAYS_TRUE, mode, no_textured_tools),
							    LAW(STAYS_TRUE, mode, no_vibrating_tools),
							    LAW(STAYS_TRUE, mode, no_cold_tools),
							    LAW(ADDS_NONE, mode, firm_allowed),
							    LAW(STAYS_FALSE, mode, static_allowed),
							    LAW(KEEPS_ALL, mode, rules),
							    LAWS_END };

static const struct override_rule rule_override_rules[] = { LAW(STAYS_TRUE, rule, force),
							    LAW(KEEPS_ALL, rule, served_by), LAWS_END };
static const struct override_rule pressure_override_rules[] = { LAW(SAME, pressure, from), LAW(SAME, pressure, to),
								LAWS_END };

/* Which way a figure is the safer one. */
static const enum override_rule_kind constant_override_rule[CONSTANT_COUNT] = {
	[CONSTANT_TOTAL_DEFAULT_S] = LAW_NOT_HIGHER,
	[CONSTANT_BOUT_MIN_S] = LAW_NOT_LOWER,
	[CONSTANT_BOUT_MAX_S] = LAW_NOT_HIGHER,
	[CONSTANT_GROUP_MAX_S] = LAW_NOT_HIGHER,
	[CONSTANT_LIGHT_PASSES_SHORT] = LAW_NOT_LOWER,
	[CONSTANT_LIGHT_PASSES_LONG] = LAW_NOT_LOWER,
	[CONSTANT_LIGHT_LONG_FROM_S] = LAW_NOT_HIGHER,
	[CONSTANT_PRESSURE_START] = LAW_NOT_HIGHER,
	[CONSTANT_PRESSURE_MAX_ANY] = LAW_NOT_HIGHER,
	[CONSTANT_HOLD_S] = LAW_NOT_HIGHER,
	[CONSTANT_HOLDS_PER_BOUT_MAX] = LAW_NOT_HIGHER,
	[CONSTANT_SWITCH_SIDE_S] = LAW_NOT_LOWER,
	[CONSTANT_NEXT_MUSCLE_S] = LAW_NOT_LOWER,
	[CONSTANT_BEFORE_DRILL_S] = LAW_NOT_LOWER,
	[CONSTANT_SET_REST_S] = LAW_NOT_LOWER,
	[CONSTANT_INJURY_BLOCK_H] = LAW_NOT_LOWER,
	[CONSTANT_LASTING_REDNESS_MIN] = LAW_NOT_HIGHER,
	[CONSTANT_REFER_ROUTINES] = LAW_NOT_HIGHER,
	[CONSTANT_REFER_OF_ROUTINES] = LAW_NOT_LOWER,
	[CONSTANT_REFER_DAYS] = LAW_NOT_HIGHER,
	[CONSTANT_STATIC_HOLD_MIN_S] = LAW_NOT_LOWER,
	[CONSTANT_STATIC_HOLD_MAX_S] = LAW_NOT_HIGHER,
	[CONSTANT_BEGINNER_ROUTINES] = LAW_NOT_LOWER,
	[CONSTANT_BEGINNER_CAP_MINUS] = LAW_NOT_LOWER,
	[CONSTANT_BEGINNER_CAP_FLOOR] = LAW_NOT_HIGHER,
	[CONSTANT_SORE_HIGH] = LAW_NOT_HIGHER,
	[CONSTANT_SORE_CAP_MINUS] = LAW_NOT_LOWER,
	[CONSTANT_SORE_SECONDS] = LAW_NOT_HIGHER,
	[CONSTANT_PLANNER_STEP_S] = LAW_SAME,
	[CONSTANT_PRE_RUN_END_TO_START_MIN] = LAW_NOT_HIGHER,
};

static void compare_constant(struct comparison *comparison, const void *old, const void *new)
{
	const struct constant_value *before = old, *now = new;
	for (int i = 0; i < CONSTANT_COUNT; i++)
		if (strcmp(constant_ids[i], before->id) == 0 &&
		    !override_rule_holds(constant_override_rule[i], before->value, now->value))
			override_rule_broken(comparison, "value", "was %u and is %u", before->value, now->value);
}

static const struct override_rule constant_override_rules[] = { LAW_OF(compare_constant), LAWS_END };

/* A drawing may be improved, but what is closed to rollers stays so, to the point. */
static void compare_outline(struct comparison *comparison, const void *old, const void *new)
{
	const struct shape *before = old, *now = new;
	size_t size = before->outline_count * sizeof(*before->outline);
	bool same = before->outline_count == now->outline_count && memcmp(before->outline, now->outline, size) == 0;
	if (before->kind == SHAPE_NO_GO && !same)
		override_rule_broken(comparison, "outline", "a no-go outline cannot be changed (add another one)");
}

static const struct override_rule shape_override_rules[] = {
	LAW(RANK_SAME, shape, view),    LAW(RANK_SAME, shape, kind), LAW(SAME_TEXT, shape, of),
	LAW(SAME_FLAG, shape, central), LAW_OF(compare_outline),     LAWS_END
};

bool is_not_looser(struct comparison *comparison, enum section section, const void *old, const void *new)
{
	static const struct override_rule *const rules[SECTION_COUNT] = {
		[SECTION_MUSCLES] = muscle_override_rules,
		[SECTION_GROUPS] = group_override_rules,
		[SECTION_TOOLS] = tool_override_rules,
		[SECTION_CONTRAINDICATIONS] = contraindication_override_rules,
		[SECTION_AREAS] = area_override_rules,
		[SECTION_STRETCHES] = stretch_override_rules,
		[SECTION_MODES] = mode_override_rules,
		[SECTION_STOP_SIGNALS] = stop_signal_override_rules,
		[SECTION_RULES] = rule_override_rules,
		[SECTION_PRESSURES] = pressure_override_rules,
		[SECTION_CONSTANTS] = constant_override_rules,
		[SECTION_ATLAS] = shape_override_rules,
	};
	if (rules[section] != NULL)
		override_rules_check(comparison, rules[section], old, new);
	return comparison->clean;
}
