/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks modes and tools that an overlay adds: nobody has reviewed them, so they get no more than the built-in ones. */
#include "core/catalogue/catalogue.h"
#include "core/catalogue/check.h"
#include "core/catalogue/override_rule.h"

/* ---- Modes ---------------------------------------------------------------------------------------------------- */

static void ignore(void *context, const struct looser *looser)
{
	(void)context;
	(void)looser;
}

/* A mode with drills is for before a run, where everything is shorter and gentler. */
static bool is_before_run(const struct mode *mode)
{
	return mode->drills.items_count > 0;
}

/* Rules that compare one value with one other; a new mode need not keep the lists of an old one. */
static bool is_compared(const struct field *field)
{
	switch ((int)field->override) {
	case OVERRIDE_NOT_HIGHER:
	case OVERRIDE_NOT_LOWER:
	case OVERRIDE_STAYS_TRUE:
	case OVERRIDE_STAYS_FALSE:
	case OVERRIDE_ADDS_NONE:
		return true;
	default:
		return false;
	}
}

/* True if some built-in mode of the same kind allows as much. */
static bool some_mode_allows(const struct catalogue *catalogue, const struct mode *mode, const struct field *field)
{
	for (unsigned i = 0; i < catalogue->base->modes_count; i++) {
		const struct mode *known = &catalogue->base->modes[i];
		struct comparison comparison = { .known = catalogue->base,
						 .merged = catalogue,
						 .old_document = "",
						 .take = ignore,
						 .prefix = "",
						 .clean = true };
		if (is_before_run(known) != is_before_run(mode))
			continue;
		override_check_value(&comparison, field, known, mode);
		if (comparison.clean)
			return true;
	}
	return false;
}

void check_added_mode(struct check *check, unsigned at)
{
	const struct schema *schema = section_schema(SECTION_MODES);
	const struct mode *mode = &check->catalogue->modes[at];
	if (!catalogue_added(check->catalogue, SECTION_MODES, at))
		return;
	for (unsigned i = 0; i < schema->fields_count; i++)
		if (is_compared(&schema->fields[i]) && !some_mode_allows(check->catalogue, mode, &schema->fields[i]))
			check_diagnostic(check, SECTION_MODES, at, schema->fields[i].key,
					 "looser than in every built-in mode %s drills (see 'rollcoach show %s')",
					 is_before_run(mode) ? "with" : "without",
					 is_before_run(mode) ? "pre-run" : "post-run");
}

/* ---- Tools ---------------------------------------------------------------------------------------------------- */

/* Only the gap of a double ball is seen at a glance; a groove may be too narrow for the spine. */
void check_added_tool(struct check *check, unsigned at)
{
	const struct tool *tool = &check->catalogue->tools[at];
	if (catalogue_added(check->catalogue, SECTION_TOOLS, at) && tool->spans_spine && tool->shape != TOOL_PEANUT)
		check_diagnostic(check, SECTION_TOOLS, at, "spans_spine",
				 "a new tool that spares the spine must have 'shape: peanut'");
}
