/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks modes, constants, rules and the pressure scale, and calls the other checks. */
#include "core/catalogue/check.h"

#include <stdio.h>
#include <string.h>

enum { RULES_LAST = 118, PRE_RUN_BOUT_MAX_S = 30 /* R48 */, PRE_RUN_HOLD_MAX_S = 3 /* R50 */, DRILLS_MIN = 4 };

/* ---- Modes ---------------------------------------------------------------------------------------------------- */

static void diagnostic_of_mode(struct check *check, const struct mode *mode, const char *path, const char *text)
{
	check_diagnostic(check, SECTION_MODES, (unsigned)(mode - check->catalogue->modes), path, "%s", text);
}

/* The lengths of a bout must increase, from minimum to maximum; only before a run may they start under the usual
 * minimum. */
static void check_bouts(struct check *check, const struct mode *mode)
{
	const struct catalogue *catalogue = check->catalogue;
	bool is_pre_run = strcmp(mode->id, "pre-run") == 0;
	if (mode->bout_min_s > mode->bout_default_s)
		diagnostic_of_mode(check, mode, "bout_default_s", "is below bout_min_s");
	if (mode->bout_default_s > mode->bout_most_s)
		diagnostic_of_mode(check, mode, "bout_most_s", "is below bout_default_s");
	if (mode->bout_most_s > mode->bout_user_max_s)
		diagnostic_of_mode(check, mode, "bout_user_max_s", "is below bout_most_s");
	if (mode->bout_marked_s > mode->bout_most_s ||
	    (mode->bout_marked_s > 0 && mode->bout_marked_s < mode->bout_min_s))
		diagnostic_of_mode(check, mode, "bout_marked_s", "is not between bout_min_s and bout_most_s");
	if (mode->ideal_min_s > mode->ideal_max_s)
		diagnostic_of_mode(check, mode, "ideal_max_s", "is below ideal_min_s");
	if (mode->bout_min_s > catalogue->constant[CONSTANT_BOUT_MAX_S])
		diagnostic_of_mode(check, mode, "bout_min_s", "is above the constant bout-max-s");
	if (!is_pre_run && mode->bout_min_s < catalogue->constant[CONSTANT_BOUT_MIN_S])
		diagnostic_of_mode(check, mode, "bout_min_s",
				   "is below the constant bout-min-s (R31): only pre-run may be shorter");
	if (is_pre_run && mode->bout_user_max_s > PRE_RUN_BOUT_MAX_S)
		diagnostic_of_mode(check, mode, "bout_user_max_s", "pre-run bouts take 20 to 30 s (R48)");
	if (is_pre_run && mode->hold_max_s > PRE_RUN_HOLD_MAX_S)
		diagnostic_of_mode(check, mode, "hold_max_s", "pre-run holds take at most 3 s (R50)");
	if (is_pre_run && mode->static_allowed)
		diagnostic_of_mode(check, mode, "static_allowed",
				   "static stretches are not allowed before a run (R53)");
	if (mode->hold_s < mode->hold_min_s || mode->hold_s > mode->hold_max_s)
		diagnostic_of_mode(check, mode, "hold_s", "is not between hold_min_s and hold_max_s");
	if (mode->minutes > mode->minutes_max)
		diagnostic_of_mode(check, mode, "minutes_max", "is below minutes");
}

/* Soreness counts for more than a run. */
static void check_run_points(struct check *check, const struct mode *mode)
{
	if (2 * mode->model.run_points > mode->model.marked_points)
		diagnostic_of_mode(check, mode, "model.run_points", "is over half of marked_points");
}

/* A less tolerant class is not pressed harder: a new muscle may be of any class from that of its group on. */
static void check_classes(struct check *check, const struct mode *mode)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 1; i < CLASS_COUNT; i++)
		if (mode->caps[i] > mode->caps[i - 1])
			check_diagnostic(check, SECTION_MODES, (unsigned)(mode - check->catalogue->modes),
					 diagnostic_path(path, "caps[%u]", i),
					 "class %c tolerates less than class %c: at most %u", 'A' + (int)i,
					 'A' + (int)i - 1, mode->caps[i - 1]);
}

/* Caps before a run are lower than after one (R49), and no mode exceeds the caps that apply after a run. */
static void check_caps(struct check *check, const struct mode *mode)
{
	const struct mode *post_run = catalogue_mode(check->catalogue, "post-run");
	bool is_pre_run = strcmp(mode->id, "pre-run") == 0;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < CLASS_COUNT; i++) {
		diagnostic_path(path, "caps[%u]", i);
		if (post_run != NULL && mode->caps[i] > post_run->caps[i])
			diagnostic_of_mode(check, mode, path, "is above the cap of post-run");
		else if (post_run != NULL && is_pre_run && mode->caps[i] == post_run->caps[i])
			diagnostic_of_mode(check, mode, path, "must be lower than the cap of post-run (R49)");
	}
}

static void check_block(struct check *check, const struct mode *mode, const char *name, const struct texts *block,
			enum stretch_type type)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < block->items_count; i++) {
		const struct stretch *stretch = catalogue_stretch(check->catalogue, block->items[i]);
		if (stretch != NULL && stretch->type != type)
			diagnostic_of_mode(check, mode, diagnostic_path(path, "%s[%u]", name, i),
					   type == STRETCH_STATIC ? "is not a static stretch"
								  : "is not a dynamic drill");
	}
}

static void check_blocks(struct check *check, const struct mode *mode)
{
	check_block(check, mode, "drills", &mode->drills, STRETCH_DYNAMIC);
	check_block(check, mode, "drills_short", &mode->drills_short, STRETCH_DYNAMIC);
	check_block(check, mode, "stretches", &mode->stretches, STRETCH_STATIC);
	if (mode->drills.items_count > 0 && mode->drills_short.items_count < DRILLS_MIN)
		diagnostic_of_mode(check, mode, "drills_short", "a block of drills needs at least 4");
	if (mode->drills.items_count < mode->drills_short.items_count)
		diagnostic_of_mode(check, mode, "drills_short", "is longer than drills");
	if (mode->drills.items_count > 0 && (mode->drill_s == 0 || mode->drill_short_s == 0))
		diagnostic_of_mode(check, mode, "drill_s", "drills need drill_s and drill_short_s");
	if (!mode->static_allowed && (mode->stretches_by_default || mode->stretches.items_count > 0))
		diagnostic_of_mode(check, mode, "stretches", "static stretches are not allowed here (static_allowed)");
	for (unsigned i = 0; i < mode->first_groups.items_count; i++)
		if (!texts_has(&mode->order, mode->first_groups.items[i]))
			diagnostic_of_mode(check, mode, "first_groups", "names a group that is not in order");
}

void check_modes(struct check *check)
{
	static const char *const known[] = { "pre-run", "post-run", "rest-day", "before-bed" };
	for (unsigned i = 0; i < check->catalogue->modes_count; i++) {
		check_bouts(check, &check->catalogue->modes[i]);
		check_caps(check, &check->catalogue->modes[i]);
		check_classes(check, &check->catalogue->modes[i]);
		check_run_points(check, &check->catalogue->modes[i]);
		check_blocks(check, &check->catalogue->modes[i]);
	}
	for (unsigned i = 0; i < sizeof(known) / sizeof(known[0]); i++)
		if (catalogue_mode(check->catalogue, known[i]) == NULL)
			check_diagnostic(check, SECTION_MODES, DIAGNOSTIC_NOWHERE, "", "the mode '%s' is missing",
					 known[i]);
}

/* ---- Constants ------------------------------------------------------------------------------------------------ */

/* The range that the rules allow for each constant. */
#define RANGE(name, id, min, max, override) [CONSTANT_##name] = { min, max },
static const struct {
	unsigned min, max;
} constant_range[CONSTANT_COUNT] = { CONSTANTS(RANGE) };

static void check_constant(struct check *check, unsigned at)
{
	const struct constant_value *constant = &check->catalogue->constants[at];
	for (unsigned i = 0; i < CONSTANT_COUNT; i++) {
		if (strcmp(constant->id, constant_ids[i]) != 0)
			continue;
		if (constant->value < constant_range[i].min || constant->value > constant_range[i].max)
			check_diagnostic(check, SECTION_CONSTANTS, at, "value", "%u is out of range: %u to %u",
					 constant->value, constant_range[i].min, constant_range[i].max);
		return;
	}
	const char *near = check_nearest(check, constant->id, constant_ids, CONSTANT_COUNT);
	check_diagnostic(check, SECTION_CONSTANTS, at, "id", "unknown constant '%s'%s%s%s", constant->id,
			 near != NULL ? ": did you mean '" : "", near != NULL ? near : "", near != NULL ? "'?" : "");
}

void check_constants(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	for (unsigned i = 0; i < catalogue->constants_count; i++)
		check_constant(check, i);
	for (unsigned i = 0; i < CONSTANT_COUNT; i++)
		if (catalogue_find(catalogue, SECTION_CONSTANTS, constant_ids[i]) < 0)
			check_diagnostic(check, SECTION_CONSTANTS, DIAGNOSTIC_NOWHERE, "",
					 "the constant '%s' is missing", constant_ids[i]);
}

/* ---- Rules ---------------------------------------------------------------------------------------------------- */

/* "function:plan_build": code, a view or a test, which can only be checked against the source. */
static bool is_outside(const char *server)
{
	static const char *const kinds[] = { "function:", "view:", "test:" };
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (strncmp(server, kinds[i], strlen(kinds[i])) == 0)
			return server[strlen(kinds[i])] != '\0';
	return false;
}

/* "muscles/tfl": an entry. */
static bool is_served(const struct catalogue *catalogue, const char *server)
{
	const char *slash = strchr(server, '/');
	if (is_outside(server))
		return true;
	if (slash == NULL)
		return false;
	for (int i = 0; i < SECTION_COUNT; i++) {
		const char *name = section_name((enum section)i);
		if (strlen(name) == (size_t)(slash - server) && strncmp(name, server, strlen(name)) == 0)
			return catalogue_find(catalogue, (enum section)i, slash + 1) >= 0;
	}
	return false;
}

void check_rules(struct check *check)
{
	const struct catalogue *catalogue = check->catalogue;
	char id[16], path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < catalogue->rules_count; i++) {
		const struct rule *rule = &catalogue->rules[i];
		if (rule->force && rule->served_by.items_count == 0)
			check_diagnostic(check, SECTION_RULES, i, "served_by",
					 "a rule in force needs an entry, function or test that implements it");
		for (unsigned k = 0; k < rule->served_by.items_count; k++)
			if (!is_served(catalogue, rule->served_by.items[k]))
				check_diagnostic(check, SECTION_RULES, i, diagnostic_path(path, "served_by[%u]", k),
						 "unknown entry '%s'", rule->served_by.items[k]);
	}
	for (unsigned number = 1; number <= RULES_LAST; number++) {
		snprintf(id, sizeof(id), "R%u", number);
		if (catalogue_find(catalogue, SECTION_RULES, id) < 0)
			check_diagnostic(check, SECTION_RULES, DIAGNOSTIC_NOWHERE, "", "the rule '%s' is missing", id);
	}
}

/* ---- The pressure scale --------------------------------------------------------------------------------------- */

void check_pressures(struct check *check)
{
	unsigned next = 0;
	for (unsigned i = 0; i < check->catalogue->pressures_count; i++) {
		const struct pressure *pressure = &check->catalogue->pressures[i];
		if (pressure->from != next)
			check_diagnostic(check, SECTION_PRESSURES, i, "from", "the scale has a gap: expected %u", next);
		if (pressure->to < pressure->from)
			check_diagnostic(check, SECTION_PRESSURES, i, "to", "is below from");
		next = pressure->to + 1;
	}
	if (next != 11)
		check_diagnostic(check, SECTION_PRESSURES, DIAGNOSTIC_NOWHERE, "", "the scale must end at 10");
}

bool catalogue_check(const struct catalogue *catalogue, unsigned first, const struct diagnostics *diagnostics)
{
	static void (*const checks[])(struct check *) = {
		check_muscles, check_groups,    check_tools, check_contraindications,
		check_areas,   check_stretches, check_modes, check_constants,
		check_rules,   check_pressures, check_atlas, check_runs,
		check_names,   check_poses,     check_codes, check_added,
		check_told,    check_urging,
	};
	struct check check = { .catalogue = catalogue, .diagnostics = diagnostics, .first = first };
	for (unsigned i = 0; i < sizeof(checks) / sizeof(checks[0]); i++)
		checks[i](&check);
	return check.found == 0;
}
