/* SPDX-License-Identifier: MIT */
/* Loads routines: ids become positions in the catalogue, and what cannot be done is named at its line.
 *
 * The limits are those of plan_check; here they only find their place in the file. */
#include "io/routine_file.h"

#include "base/text.h"
#include "core/lookup.h"
#include "core/notice.h"
#include "core/routine_plan.h"
#include <stdio.h>
#include <string.h>

/* ---- The file --------------------------------------------------------------------------------------------------- */

/* One of roll, sweep, drill and stretch. */
struct routine_step {
	const char *roll, *sweep, *drill, *stretch;
	const char *muscle;
	struct texts sides;
	unsigned seconds;
	const char *tool, *position;
	unsigned cap;
};

struct routine_yaml {
	unsigned version;
	const char *name, *mode;
	unsigned minutes;
	const struct routine_step *steps;
	unsigned steps_count;
};

static const cyaml_schema_field_t step_fields[] = {
	FIELD_TEXT_OPTIONAL(routine_step, roll, "muscles",
			    "a bout of this muscle; a step is one of roll, sweep, drill, stretch"),
	FIELD_TEXT_OPTIONAL(routine_step, sweep, "", "one bout for a group: the id of its sweep"),
	FIELD_TEXT_OPTIONAL(routine_step, drill, "stretches", "a moving drill, before a run"),
	FIELD_TEXT_OPTIONAL(routine_step, stretch, "stretches", "a held stretch"),
	FIELD_TEXT_OPTIONAL(routine_step, muscle, "muscles", "of a sweep: the muscle it is booked on"),
	FIELD_TEXTS(routine_step, sides, "", 0,
		    "left, right, or both for both at once, in their order; none: as usual"),
	FIELD_NUMBER_OPTIONAL(routine_step, seconds, "0..3600", "of each side; 0: as usual"),
	FIELD_TEXT_OPTIONAL(routine_step, tool, "tools", "the tool; none: the best at hand"),
	FIELD_TEXT_OPTIONAL(routine_step, position, "positions", "the position; none: the usual one"),
	FIELD_NUMBER_OPTIONAL(routine_step, cap, "0..10", "highest pressure; 0: as high as is allowed"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t step_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct routine_step, step_fields),
};

static const cyaml_schema_field_t routine_fields[] = {
	FIELD_KIND,
	FIELD_NUMBER_OPTIONAL(routine_yaml, version, "1..1", "of this format"),
	FIELD_TEXT(routine_yaml, name, "..60", "of the routine"),
	FIELD_TEXT(routine_yaml, mode, "modes", "what it is for: its limits count"),
	FIELD_NUMBER_OPTIONAL(routine_yaml, minutes, "0..60", "most it may take; 0: as long as it takes"),
	FIELD_LIST(routine_yaml, steps, &step_entry, 1, ROUTINE_ITEMS_MAX,
		   "what to do, in its order; changes take their time by themselves"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t routine_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct routine_yaml, routine_fields),
};
const struct yaml_type routine_document = { "routine", &routine_value };

/* ---- Ids -------------------------------------------------------------------------------------------------------- */

struct loading {
	const struct yaml_file *file;
	const struct catalogue *catalogue;
	struct report *report;
	unsigned step; /* being read */
};

static void fail(const struct loading *loading, const char *field, const char *text)
{
	char path[64];
	snprintf(path, sizeof path, "steps[%u]%s%s", loading->step, *field != '\0' ? "." : "", field);
	yaml_file_error(loading->file, loading->report, path, "%s", text);
}

/* A group is rolled by its sweep or muscle by muscle. */
static void fail_group(const struct loading *loading, const char *field, const struct group *group)
{
	char text[200];
	if (group->sweep != NULL)
		snprintf(text, sizeof text, "'%s' is a group: write 'sweep: %s', or roll its muscles", group->id,
			 group->sweep->id);
	else
		snprintf(text, sizeof text, "'%s' is a group: roll its muscles, as '%s'", group->id,
			 group->members.items[0]);
	fail(loading, field, text);
}

static void take_muscle(const struct loading *loading, const char *field, const char *id, unsigned *ret_muscle)
{
	struct target target;
	struct err err = { 0 };
	if (!target_find(loading->catalogue, id, &target, &err))
		fail(loading, field, err.text);
	else if (target.kind == TARGET_AREA)
		fail(loading, field, notice_redirect(loading->catalogue, target.at).reason.text);
	else if (target.kind == TARGET_GROUP)
		fail_group(loading, field, &loading->catalogue->groups[target.at]);
	else
		*ret_muscle = target.at;
}

static int group_of_sweep(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (catalogue->groups[i].sweep != NULL && strcmp(catalogue->groups[i].sweep->id, id) == 0)
			return (int)i;
	return -1;
}

static void fail_sweep(const struct loading *loading, const char *id)
{
	enum { SWEEPS_MAX = 256 };
	const char *ids[SWEEPS_MAX], *nearest;
	size_t count = 0;
	char text[200];
	for (unsigned i = 0; i < loading->catalogue->groups_count && count < SWEEPS_MAX; i++)
		if (loading->catalogue->groups[i].sweep != NULL)
			ids[count++] = loading->catalogue->groups[i].sweep->id;
	nearest = text_nearest(id, ids, count);
	if (nearest != NULL)
		snprintf(text, sizeof text, "no sweep '%.64s': did you mean '%s'?", id, nearest);
	else
		snprintf(text, sizeof text, "no sweep '%.64s': roll the muscles one by one", id);
	fail(loading, "sweep", text);
}

static void take_sweep(const struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	const struct catalogue *catalogue = loading->catalogue;
	item->sweep = group_of_sweep(catalogue, step->sweep);
	if (item->sweep < 0) {
		fail_sweep(loading, step->sweep);
		return;
	}
	const struct sweep *sweep = catalogue->groups[item->sweep].sweep;
	const char *muscle = sweep->booked_on.items_count > 0 ? sweep->booked_on.items[0] : sweep->members.items[0];
	if (step->muscle != NULL && !texts_has(&sweep->members, step->muscle)) {
		fail(loading, "muscle", "this sweep does not cover it: name one of its muscles or none");
		return;
	}
	item->muscle =
		(unsigned)catalogue_find(catalogue, SECTION_MUSCLES, step->muscle != NULL ? step->muscle : muscle);
}

static void take_stretch(const struct loading *loading, const char *field, const char *id, enum stretch_type type,
			 unsigned *ret_stretch)
{
	enum section section;
	struct err err = { 0 };
	unsigned at = 0;
	if (!lookup(loading->catalogue, "stretches", id, &section, &at, &err))
		fail(loading, field, err.text);
	else if (loading->catalogue->stretches[at].type != type)
		fail(loading, field,
		     type == STRETCH_STATIC ? "this is a drill: write 'drill'" : "this is held: write 'stretch'");
	else
		*ret_stretch = at;
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

static void take_what(const struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	int said = (step->roll != NULL) + (step->sweep != NULL) + (step->drill != NULL) + (step->stretch != NULL);
	if (said != 1) {
		fail(loading, "", "a step is one of roll, sweep, drill and stretch: write just one");
		return;
	}
	item->kind = step->drill != NULL ? STEP_DRILL : step->stretch != NULL ? STEP_STRETCH : STEP_ROLL;
	if (step->roll != NULL)
		take_muscle(loading, "roll", step->roll, &item->muscle);
	else if (step->sweep != NULL)
		take_sweep(loading, step, item);
	else if (step->drill != NULL)
		take_stretch(loading, "drill", step->drill, STRETCH_DYNAMIC, &item->stretch);
	else
		take_stretch(loading, "stretch", step->stretch, STRETCH_STATIC, &item->stretch);
	if (step->muscle != NULL && step->sweep == NULL)
		fail(loading, "muscle", "only a sweep names the muscle it is booked on: take the line away");
}

/* [left], [right], [left, right], [right, left] or [both]. */
static void take_sides(const struct loading *loading, const struct texts *sides, struct routine_item *item)
{
	bool known = sides->items_count <= 2;
	for (unsigned i = 0; known && i < sides->items_count; i++)
		known = side_of_word(sides->items[i], &item->sides[i]);
	bool twice = sides->items_count == 2 &&
		     (item->sides[0] == item->sides[1] || item->sides[0] == SIDE_BOTH || item->sides[1] == SIDE_BOTH);
	if (!known || twice)
		fail(loading, "sides", "write [left, right], [left], [right], or [both] for both at once");
	else
		item->sides_count = sides->items_count;
}

static void take_tool(const struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	struct err err = { 0 };
	unsigned tool = 0;
	enum position position = POSITION_FACE_DOWN;
	if (step->tool != NULL && !lookup_tool(loading->catalogue, step->tool, &tool, &err))
		fail(loading, "tool", err.text);
	else if (step->tool != NULL)
		item->tool = (int)tool;
	if (step->position != NULL && position_of_word(step->position, &position))
		item->position = (int)position; /* the lint pass lets no other word through */
	if (item->kind != STEP_ROLL && (step->tool != NULL || step->position != NULL || step->cap != 0))
		fail(loading, "", "drills and stretches have no tool, position or cap: take the lines away");
}

static void take_step(const struct loading *loading, const struct routine_step *step, struct routine *routine)
{
	struct routine_item item = {
		.sweep = -1, .tool = -1, .position = -1, .seconds = step->seconds, .cap = step->cap
	};
	take_what(loading, step, &item);
	take_sides(loading, &step->sides, &item);
	take_tool(loading, step, &item);
	routine->items[routine->items_count++] = item;
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

static void take_flaws(struct loading *loading, const struct routine *routine)
{
	static struct routine_flaw flaws[ROUTINE_ITEMS_MAX + 1];
	unsigned count = routine_check(routine, loading->catalogue, flaws, ROUTINE_ITEMS_MAX + 1);
	for (unsigned i = 0; i < count; i++) {
		loading->step = flaws[i].item;
		if (flaws[i].item == ROUTINE_ITEMS_MAX)
			yaml_file_error(loading->file, loading->report, flaws[i].field, "%s", flaws[i].reason.text);
		else
			fail(loading, flaws[i].field, flaws[i].reason.text);
	}
}

static void take_all(struct loading *loading, const struct routine_yaml *yaml, struct routine *routine)
{
	struct err err = { 0 };
	unsigned errors = loading->report->errors;
	if (!lookup_mode(loading->catalogue, yaml->mode, &routine->mode, &err))
		yaml_file_error(loading->file, loading->report, "mode", "%s", err.text);
	if (strlen(yaml->name) >= sizeof routine->name)
		yaml_file_error(loading->file, loading->report, "name", "longer than %zu bytes",
				sizeof routine->name - 1);
	else
		strcpy(routine->name, yaml->name);
	routine->minutes = yaml->minutes;
	for (loading->step = 0; loading->step < yaml->steps_count; loading->step++)
		take_step(loading, &yaml->steps[loading->step], routine);
	if (loading->report->errors == errors)
		take_flaws(loading, routine);
}

bool routine_parse(struct routine *ret_routine, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report)
{
	struct loading loading = { .file = file, .catalogue = catalogue, .report = report };
	struct routine routine = { 0 };
	unsigned errors = report->errors;
	if (!yaml_file_parse(file, &routine_document, report))
		return false;
	take_all(&loading, file->value, &routine);
	if (report->errors > errors)
		return false;
	*ret_routine = routine;
	return true;
}

bool routine_load(struct routine *ret_routine, const char *path, const struct catalogue *catalogue,
		  struct report *report)
{
	struct yaml_file file;
	bool loaded = yaml_file_read(&file, path, report) && routine_parse(ret_routine, &file, catalogue, report);
	yaml_file_done(&file);
	return loaded;
}
