/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads routines, as YAML or as a code: resolves ids, and reports every step that cannot be done with its position.
 *
 * The limits are those of plan_check; this file only adds the positions. */
#include "io/files/routine.h"

#include "base/text.h"
#include "core/catalogue/area_words.h"
#include "core/catalogue/instruction.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/urging.h"
#include "core/plan/code.h"
#include "core/plan/routine_plan.h"
#include "core/safety/notice.h"
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
	unsigned cap, hold, pause;
	const char *note;
};

struct routine_yaml {
	const char *name, *mode;
	unsigned minutes, rounds;
	const struct routine_step *steps;
	unsigned steps_count;
};

static const cyaml_schema_field_t step_fields[] = {
	FIELD_TEXT_OPTIONAL(routine_step, roll, "muscles",
			    "a bout of this muscle; a step is one of roll, sweep, drill, stretch"),
	FIELD_TEXT_OPTIONAL(routine_step, sweep, "sweeps", "one bout for a group: the id of its sweep"),
	FIELD_TEXT_OPTIONAL(routine_step, drill, "stretches", "a dynamic drill, before a run"),
	FIELD_TEXT_OPTIONAL(routine_step, stretch, "stretches", "a held stretch"),
	FIELD_TEXT_OPTIONAL(routine_step, muscle, "muscles", "for a sweep: the muscle it is counted for"),
	FIELD_TEXTS(routine_step, sides, "", 0, "left, right, or both for both at once, in order (default: as usual)"),
	FIELD_NUMBER_OPTIONAL(routine_step, seconds, "0..3600", "per side; 0: as usual"),
	FIELD_TEXT_OPTIONAL(routine_step, tool, "tools", "tool (default: the best one available)"),
	FIELD_TEXT_OPTIONAL(routine_step, position, "positions", "position (default: the usual one)"),
	FIELD_NUMBER_OPTIONAL(routine_step, cap, "0..10", "highest pressure; 0: as high as allowed"),
	FIELD_NUMBER_OPTIONAL(routine_step, hold, "0..10", "seconds of a hold on a tight spot; 0: as usual"),
	FIELD_NUMBER_OPTIONAL(routine_step, pause, "0..300", "seconds of rest before the next step"),
	FIELD_TEXT_OPTIONAL(routine_step, note, "..72", "a line for the athlete, shown and spoken"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t step_entry = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_DEFAULT, struct routine_step, step_fields),
};

static const cyaml_schema_field_t routine_fields[] = {
	FIELDS_HEAD,
	FIELD_TEXT(routine_yaml, name, "..60", "name of the routine"),
	FIELD_TEXT(routine_yaml, mode, "modes", "purpose; sets the limits"),
	FIELD_NUMBER_OPTIONAL(routine_yaml, minutes, "0..60", "time limit; 0: as long as it takes"),
	FIELD_NUMBER_OPTIONAL(routine_yaml, rounds, "0..5", "how often to do all rolls, one after the other; 0: once"),
	FIELD_LIST(routine_yaml, steps, &step_entry, 1, ROUTINE_ITEMS_MAX,
		   "steps in order; changeovers are added automatically"),
	CYAML_FIELD_END
};

static const cyaml_schema_value_t routine_value = {
	CYAML_VALUE_MAPPING(CYAML_FLAG_POINTER, struct routine_yaml, routine_fields),
};
const struct yaml_type routine_document = { "routine", &routine_value };

/* ---- Ids -------------------------------------------------------------------------------------------------------- */

/* A group is not a muscle, so suggest its sweep or its muscles. */
static bool fail_group(const struct group *group, struct err *err)
{
	if (group->sweep != NULL)
		return err_set(err, ERR_DATA, "'%s' is a group: write 'sweep: %s', or roll its muscles", group->id,
			       group->sweep->id);
	return err_set(err, ERR_DATA, "'%s' is a group: roll its muscles, as '%s'", group->id, group->members.items[0]);
}

/* For a no-go area, names what to roll instead. */
static bool knows_muscle(const struct catalogue *catalogue, const char *id, struct err *err)
{
	static const char places[] = "muscles|groups|areas";
	enum section section;
	unsigned at;
	if (!lookup(catalogue, places, id, &section, &at, err))
		return lookup_ambiguous(catalogue, places, id) == NULL && lookup_fits(catalogue, "muscles", id, err);
	if (section == SECTION_GROUPS)
		return fail_group(&catalogue->groups[at], err);
	return section == SECTION_MUSCLES ||
	       err_set(err, ERR_DATA, "%s", notice_redirect(catalogue, at, NULL).reason.text);
}

static int group_of_sweep(const struct catalogue *catalogue, const char *id)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (catalogue->groups[i].sweep != NULL && strcmp(catalogue->groups[i].sweep->id, id) == 0)
			return (int)i;
	return -1;
}

static bool knows_sweep(const struct catalogue *catalogue, const char *id, struct err *err)
{
	enum { SWEEPS_MAX = 256 };
	const char *ids[SWEEPS_MAX], *nearest;
	size_t count = 0;
	if (group_of_sweep(catalogue, id) >= 0)
		return true;
	if (catalogue_find(catalogue, SECTION_MUSCLES, id) >= 0)
		return err_set(err, ERR_DATA, "'%s' is a muscle: write 'roll: %s'", id, id);
	if (catalogue_find(catalogue, SECTION_AREAS, id) >= 0 || catalogue_find(catalogue, SECTION_GROUPS, id) >= 0)
		return knows_muscle(catalogue, id, err);
	for (unsigned i = 0; i < catalogue->groups_count && count < SWEEPS_MAX; i++)
		if (catalogue->groups[i].sweep != NULL)
			ids[count++] = catalogue->groups[i].sweep->id;
	nearest = text_nearest(id, ids, count);
	if (nearest != NULL)
		return err_set(err, ERR_DATA, "no sweep '%.64s': did you mean '%s'?", id, nearest);
	return err_set(err, ERR_DATA, "no sweep '%.64s': see rollcoach list groups and rollcoach show GROUP", id);
}

static bool knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err)
{
	if (strcmp(rule, "muscles") == 0)
		return knows_muscle(catalogue, text, err);
	if (strcmp(rule, "sweeps") == 0)
		return knows_sweep(catalogue, text, err);
	return lookup_fits(catalogue, rule, text, err);
}

/* ---- Steps: unknown ids have been reported by the lint pass -------------------------------------------------- */

struct loading {
	const struct yaml_file *file;
	const struct catalogue *catalogue;
	struct report *report;
	unsigned step; /* step being read */
	unsigned step_of[ROUTINE_ITEMS_MAX]; /* the step that each item came from */
	bool valid; /* whether the step is valid so far */
	bool complete; /* whether all steps and the mode are valid */
};

static void fail(struct loading *loading, const char *field, const char *text)
{
	char path[64];
	snprintf(path, sizeof path, "steps[%u]%s%s", loading->step, *field != '\0' ? "." : "", field);
	yaml_file_error(loading->file, loading->report, path, "%s", text);
	loading->valid = false;
}

static void take_id(struct loading *loading, enum section section, const char *id, unsigned *ret_at)
{
	struct err reported = { 0 };
	loading->valid &= lookup(loading->catalogue, section_name(section), id, &section, ret_at, &reported);
}

static void take_sweep(struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	const struct catalogue *catalogue = loading->catalogue;
	item->sweep = group_of_sweep(catalogue, step->sweep);
	if (item->sweep < 0) {
		loading->valid = false;
		return;
	}
	const struct sweep *sweep = catalogue->groups[item->sweep].sweep;
	const char *muscle = sweep->booked_on.items_count > 0 ? sweep->booked_on.items[0] : sweep->members.items[0];
	take_id(loading, SECTION_MUSCLES, step->muscle != NULL ? step->muscle : muscle, &item->muscle);
	if (loading->valid && step->muscle != NULL && !texts_has(&sweep->members, catalogue->muscles[item->muscle].id))
		fail(loading, "muscle", "not covered by this sweep: name one of its muscles, or omit the key");
}

static void take_stretch(struct loading *loading, const char *field, const char *id, enum stretch_type type,
			 unsigned *ret_stretch)
{
	take_id(loading, SECTION_STRETCHES, id, ret_stretch);
	if (loading->valid && loading->catalogue->stretches[*ret_stretch].type != type)
		fail(loading, field,
		     type == STRETCH_STATIC ? "this is a drill: write 'drill'"
					    : "this is a held stretch: write 'stretch'");
}

static void take_what(struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	int given = (step->roll != NULL) + (step->sweep != NULL) + (step->drill != NULL) + (step->stretch != NULL);
	if (given != 1) {
		fail(loading, "", "a step needs exactly one of roll, sweep, drill and stretch");
		return;
	}
	item->kind = step->drill != NULL ? STEP_DRILL : step->stretch != NULL ? STEP_STRETCH : STEP_ROLL;
	if (step->roll != NULL)
		take_id(loading, SECTION_MUSCLES, step->roll, &item->muscle);
	else if (step->sweep != NULL)
		take_sweep(loading, step, item);
	else if (step->drill != NULL)
		take_stretch(loading, "drill", step->drill, STRETCH_DYNAMIC, &item->stretch);
	else
		take_stretch(loading, "stretch", step->stretch, STRETCH_STATIC, &item->stretch);
	if (step->muscle != NULL && step->sweep == NULL)
		fail(loading, "muscle", "only a sweep has a muscle: remove this key");
}

/* [left], [right], [left, right], [right, left] or [both]. */
static void take_sides(struct loading *loading, const struct texts *sides, struct routine_item *item)
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

static void take_tool(struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	unsigned tool = 0;
	enum position position = POSITION_FACE_DOWN;
	if (step->tool != NULL) {
		take_id(loading, SECTION_TOOLS, step->tool, &tool);
		item->tool = (int)tool;
	}
	if (step->position != NULL && position_of_word(step->position, &position))
		item->position = (int)position; /* the lint pass rejects other words */
	if (item->kind != STEP_ROLL &&
	    (step->tool != NULL || step->position != NULL || step->cap != 0 || step->hold != 0))
		fail(loading, "", "drills and stretches have no tool, position, cap or hold: remove those keys");
}

/* A routine may come from a stranger, and its words are spoken between those of the program. In a roll, a no-go area that is
 * named is where the tool would go. */
static bool may_be_said(struct loading *loading, const char *text, bool rolls, char *ret_why, size_t size)
{
	const char *urging = urging_find(text, !rolls);
	const struct area *area = area_told(loading->catalogue, text);
	if (urging != NULL)
		snprintf(ret_why, size, "says '%.*s': nobody is urged to press hard or to bear pain",
			 (int)strlen(urging) - 2, urging + 1);
	else if (area != NULL && (rolls || instruction_rolls(text)))
		snprintf(ret_why, size, "leads to the no-go area '%s': it may name one only to stop short of it",
			 area->id);
	else if (area_mixes_alphabets(text))
		snprintf(ret_why, size, "mixes letters of two alphabets in one word");
	else
		return true;
	return false;
}

/* Takes the note, which is spoken and so limited like every other line. */
static void take_note(struct loading *loading, const struct routine_step *step, struct routine_item *item)
{
	enum { WORDS_SPOKEN_MAX = 12 };
	char why[128];
	unsigned words = 0;
	size_t size;
	for (const char *at = text_word(step->note != NULL ? step->note : "", &size); size > 0;
	     at = text_word(at + size, &size))
		words++;
	if (words > WORDS_SPOKEN_MAX)
		fail(loading, "note", "more than 12 words: nobody keeps more in mind while rolling");
	else if (step->note != NULL && strlen(step->note) >= sizeof item->note)
		fail(loading, "note", "too long: at most 255 bytes");
	else if (step->note != NULL && !may_be_said(loading, step->note, item->kind == STEP_ROLL, why, sizeof why))
		fail(loading, "note", why);
	else if (step->note != NULL)
		strcpy(item->note, step->note);
}

static void take_step(struct loading *loading, const struct routine_step *step, struct routine *routine)
{
	struct routine_item item = {
		.kind = STEP_ROLL, .sweep = -1, .tool = -1, .position = -1, .seconds = step->seconds, .cap = step->cap
	};
	item.hold_s = step->hold;
	item.pause_s = step->pause;
	loading->valid = true;
	take_what(loading, step, &item);
	take_sides(loading, &step->sides, &item);
	take_tool(loading, step, &item);
	take_note(loading, step, &item);
	loading->complete &= loading->valid;
	if (!loading->valid)
		return;
	loading->step_of[routine->items_count] = loading->step;
	routine->items[routine->items_count++] = item;
}

/* ---- The whole -------------------------------------------------------------------------------------------------- */

/* True for a step that an earlier diagnostic already names, because rounds repeat its item. */
static bool is_named(const struct loading *loading, const struct routine_diagnostic *diagnostics, unsigned at)
{
	for (unsigned i = 0; i < at; i++)
		if (diagnostics[i].item != ROUTINE_ITEMS_MAX &&
		    loading->step_of[diagnostics[i].item] == loading->step_of[diagnostics[at].item])
			return true;
	return false;
}

/* Reports the limits of single steps, and those of the whole routine only if every step is valid. */
static void take_diagnostics(struct loading *loading, const struct routine *routine)
{
	static struct routine_diagnostic diagnostics[ROUTINE_ITEMS_MAX + 1];
	unsigned count = routine_check(routine, loading->catalogue, diagnostics, ROUTINE_ITEMS_MAX + 1);
	for (unsigned i = 0; i < count; i++) {
		if (diagnostics[i].item != ROUTINE_ITEMS_MAX) {
			loading->step = loading->step_of[diagnostics[i].item];
			if (!is_named(loading, diagnostics, i))
				fail(loading, diagnostics[i].field, diagnostics[i].reason.text);
		} else if (loading->complete)
			yaml_file_error(loading->file, loading->report, diagnostics[i].field, "%s",
					diagnostics[i].reason.text);
	}
}

/* Expands the rounds: repeats all rolls before the drills or stretches. */
static void take_rounds(struct loading *loading, unsigned rounds, struct routine *routine)
{
	struct routine_item *items = routine->items;
	unsigned rolls = 0;
	while (rolls < routine->items_count && items[rolls].kind == STEP_ROLL)
		rolls++;
	unsigned more = rounds > 1 ? (rounds - 1) * rolls : 0;
	if (routine->items_count + more > ROUTINE_ITEMS_MAX) {
		yaml_file_error(loading->file, loading->report, "rounds", "more than %u steps in all: use fewer rounds",
				(unsigned)ROUTINE_ITEMS_MAX);
		loading->complete = false;
		return;
	}
	unsigned rest = routine->items_count - rolls;
	memmove(&items[rolls + more], &items[rolls], rest * sizeof *items);
	memmove(&loading->step_of[rolls + more], &loading->step_of[rolls], rest * sizeof *loading->step_of);
	for (unsigned i = rolls; i < rolls + more; i++) {
		items[i] = items[i - rolls];
		loading->step_of[i] = loading->step_of[i - rolls];
	}
	routine->items_count += more;
}

static void take_all(struct loading *loading, const struct routine_yaml *yaml, struct routine *routine)
{
	char why[128];
	struct err reported = { 0 };
	bool known = lookup_mode(loading->catalogue, yaml->mode, &routine->mode, &reported);
	loading->complete = known;
	if (strlen(yaml->name) >= sizeof routine->name)
		yaml_file_error(loading->file, loading->report, "name", "longer than %zu bytes",
				sizeof routine->name - 1);
	else if (!may_be_said(loading, yaml->name, false, why, sizeof why))
		yaml_file_error(loading->file, loading->report, "name", "%s", why);
	else
		strcpy(routine->name, yaml->name);
	routine->minutes = yaml->minutes;
	for (loading->step = 0; loading->step < yaml->steps_count; loading->step++)
		take_step(loading, &yaml->steps[loading->step], routine);
	take_rounds(loading, yaml->rounds, routine);
	if (known)
		take_diagnostics(loading, routine);
}

/* ---- Codes ------------------------------------------------------------------------------------------------------ */

/* A code in a file, and where its errors are reported. */
struct coded {
	const struct yaml_file *file;
	struct report *report;
	size_t start, size; /* the code within the file, which may be a whole message */
};

static void fail_row(void *context, unsigned row, const char *text)
{
	const struct coded *coded = context;
	const struct yaml_file *file = coded->file;
	size_t offset = coded->start + code_offset(file->bytes + coded->start, coded->size, row);
	char path[32] = "head";
	if (row > 0)
		snprintf(path, sizeof path, "row %u", row);
	report_error(coded->report, file->name, place_of_offset(file->bytes, file->size, offset), path, "%s", text);
}

static bool parse_code(struct routine *ret_routine, const struct yaml_file *file, const struct catalogue *catalogue,
		       struct report *report)
{
	static struct routine_diagnostic diagnostics[ROUTINE_ITEMS_MAX + 1];
	struct coded coded = { .file = file, .report = report };
	struct routine routine;
	struct err err = { 0 };
	unsigned row = 0;
	if (!code_is_only(file->bytes, file->size, &err)) {
		report_error(report, file->name, (struct place){ 1, 1 }, "", "%s", err.text);
		return false;
	}
	coded.start = code_part(file->bytes, file->size, &coded.size);
	const char *text = file->bytes + coded.start;
	if (!code_read(&routine, text, coded.size, catalogue, &row, &err)) {
		code_errors(text, coded.size, catalogue, &(struct code_listener){ &coded, fail_row });
		return false;
	}
	unsigned count = routine_check(&routine, catalogue, diagnostics, ROUTINE_ITEMS_MAX + 1);
	for (unsigned i = 0; i < count; i++)
		fail_row(&coded, diagnostics[i].item == ROUTINE_ITEMS_MAX ? 0 : diagnostics[i].item + 1,
			 diagnostics[i].reason.text);
	if (count == 0)
		*ret_routine = routine;
	return count == 0;
}

/* ---- Both ------------------------------------------------------------------------------------------------------- */

bool routine_parse(struct routine *ret_routine, struct yaml_file *file, const struct catalogue *catalogue,
		   struct report *report)
{
	const struct vocabulary vocabulary = { catalogue, knows };
	struct loading loading = { .file = file, .catalogue = catalogue, .report = report };
	struct routine routine = { 0 };
	unsigned errors = report->errors;
	if (code_is_meant(file->bytes, file->size))
		return parse_code(ret_routine, file, catalogue, report);
	yaml_file_parse(file, &routine_document, &vocabulary, report);
	if (file->value != NULL)
		take_all(&loading, file->value, &routine);
	if (report->errors > errors || !loading.complete)
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
