/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks that the new names of tools and modes fit their kind: people take whatever a name says. */
#include "core/catalogue/area_words.h"
#include "core/catalogue/named.h"
#include <string.h>

/* ---- Tools -------------------------------------------------------------------------------------------------------- */

enum { FIRM = 4 };

/* A tool without a shape is used nowhere. */
static bool has_shape(const struct tool *tool, enum tool_shape shape)
{
	return tool->shape == shape || tool->shape == TOOL_OTHER;
}

static bool is_roller(const struct tool *tool)
{
	return has_shape(tool, TOOL_ROLLER) || tool->shape == TOOL_STICK;
}

static bool is_ball(const struct tool *tool)
{
	return has_shape(tool, TOOL_BALL) || tool->shape == TOOL_PEANUT;
}

static bool is_stick(const struct tool *tool)
{
	return has_shape(tool, TOOL_STICK);
}

static bool is_bottle(const struct tool *tool)
{
	return has_shape(tool, TOOL_BOTTLE) || tool->shape == TOOL_ROLLER;
}

static bool is_peanut(const struct tool *tool)
{
	return has_shape(tool, TOOL_PEANUT);
}

static bool is_firm(const struct tool *tool)
{
	return tool->firmness >= FIRM;
}

static bool is_hardest(const struct tool *tool)
{
	return tool->firmness > FIRM && is_ball(tool);
}

static bool is_soft(const struct tool *tool)
{
	return tool->firmness < FIRM;
}

static bool vibrates(const struct tool *tool)
{
	return tool->vibrates;
}

static bool is_textured(const struct tool *tool)
{
	return tool->textured;
}

static bool is_cold(const struct tool *tool)
{
	return tool->cold;
}

static bool is_none(const struct tool *tool)
{
	(void)tool;
	return false;
}

static const struct {
	const char *word;
	bool (*fits)(const struct tool *tool);
	const char *needs;
} tool_words[] = {
	{ "roller", is_roller, "'shape: roller' or 'shape: stick'" },
	{ "ball", is_ball, "'shape: ball' or 'shape: peanut'" },
	{ "stick", is_stick, "'shape: stick'" },
	{ "bottle", is_bottle, "'shape: bottle' or 'shape: roller'" },
	{ "peanut", is_peanut, "'shape: peanut'" },
	{ "golf", is_hardest, "'shape: ball' and 'firmness: 5'" },
	{ "lacrosse", is_hardest, "'shape: ball' and 'firmness: 5'" },
	{ "hard", is_firm, "'firmness' 4 or 5" },
	{ "firm", is_firm, "'firmness' 4 or 5" },
	{ "steel", is_firm, "'firmness' 4 or 5" },
	{ "metal", is_firm, "'firmness' 4 or 5" },
	{ "wooden", is_firm, "'firmness' 4 or 5" },
	{ "soft", is_soft, "'firmness' 1 to 3" },
	{ "vibrating", vibrates, "'vibrates: true'" },
	{ "vibration", vibrates, "'vibrates: true'" },
	{ "electric", vibrates, "'vibrates: true'" },
	{ "textured", is_textured, "'textured: true'" },
	{ "spiky", is_textured, "'textured: true'" },
	{ "frozen", is_cold, "'cold: true'" },
	{ "ice", is_cold, "'cold: true'" },
	{ "cold", is_cold, "'cold: true'" },
	{ "hammer", is_none, "another name: it is not a tool for rolling" },
	{ "knife", is_none, "another name: it is not a tool for rolling" },
	{ "stone", is_none, "another name: it is not a tool for rolling" },
	{ "drill", is_none, "another name: it is not a tool for rolling" },
};

/* True if the text contains a name of something that is not part of the program, such as a massage gun. */
static bool is_of_unwanted(const struct ambiguous_name *name, const char *text)
{
	bool unwanted = name->choices_count == 0 && area_words_have(text, name->id);
	for (unsigned i = 0; i < name->names.items_count && name->choices_count == 0; i++)
		unwanted |= area_words_have(text, name->names.items[i]);
	return unwanted;
}

static void check_wanted(struct check *check, const struct named *named, const char *path)
{
	const struct catalogue *base = check->catalogue->base;
	for (unsigned i = 0; i < base->ambiguous_names_count; i++)
		if (is_of_unwanted(&base->ambiguous_names[i], named->text))
			check_diagnostic(check, SECTION_TOOLS, named->at, path, "%s",
					 base->ambiguous_names[i].question);
}

static void check_tool_name(struct check *check, const struct named *named, const char *path)
{
	const struct tool *tool = &check->catalogue->tools[named->at];
	for (size_t i = 0; i < sizeof tool_words / sizeof *tool_words; i++) {
		if (!area_words_have(named->text, tool_words[i].word) || tool_words[i].fits(tool))
			continue;
		check_diagnostic(check, SECTION_TOOLS, named->at, path, "'%s' needs %s", tool_words[i].word,
				 tool_words[i].needs);
		return;
	}
}

/* ---- Modes -------------------------------------------------------------------------------------------------------- */

static bool has_one(const char *text, const char *const *words)
{
	for (; *words != NULL; words++)
		if (area_words_have(text, *words))
			return true;
	return false;
}

static bool is_before_run(const char *text)
{
	static const char *const before[] = { "before", "prior", "ahead", "pre", NULL };
	static const char *const effort[] = { "run",   "running",  "race",    "racing",  "jog",   "workout",
					      "start", "training", "session", "running", "sport", NULL };
	static const char *const warm[] = { "warm up", "warmup", "warming", "prerun", "prerace", NULL };
	return has_one(text, warm) || (has_one(text, before) && has_one(text, effort));
}

static bool is_other_time(const char *text)
{
	static const char *const other[] = { "after",    "post",    "cool down", "cooldown", "recovery",
					     "bed",      "rest",    "day off",   "evening",  "sleep",
					     "finished", "bedtime", "postrun",   NULL };
	return has_one(text, other);
}

/* Only modes with drills are for use before a run: no muscle is stretched or rolled for long then. */
static void check_time(struct check *check, unsigned at, const char *path, const char *text)
{
	bool before = check->catalogue->modes[at].drills.items_count > 0;
	if (!before && is_before_run(text))
		check_diagnostic(check, SECTION_MODES, at, path, "only 'pre-run' is for use before a run");
	else if (before && is_other_time(text))
		check_diagnostic(check, SECTION_MODES, at, path, "a mode with drills is for use before a run only");
}

/* The name of a new mode stands for its other texts. */
static void check_times(struct check *check, unsigned at)
{
	const struct mode *mode = &check->catalogue->modes[at];
	char path[DIAGNOSTIC_PATH_SIZE];
	check_time(check, at, "purpose", mode->purpose);
	for (unsigned i = 0; i < mode->when.items_count; i++)
		check_time(check, at, diagnostic_path(path, "when[%u]", i), mode->when.items[i]);
}

void check_kind_of_name(struct check *check, const struct named *named)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	const char *at = named_path(named, path);
	if (named->section == SECTION_TOOLS) {
		check_wanted(check, named, at);
		check_tool_name(check, named, at);
	}
	if (named->section != SECTION_MODES)
		return;
	check_time(check, named->at, at, named->text);
	if (named->kind == NAME_ID && catalogue_added(check->catalogue, SECTION_MODES, named->at))
		check_times(check, named->at);
}
