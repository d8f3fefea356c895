/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a routine as a text code, and reads such a code; errors name the row. */
#include "core/plan/code.h"

#include "core/plan/routine_name.h"
#include <string.h>

enum { MINUTES_MAX = 60, CAP_MAX = 10, GROUP = 4 };

/* By value of ROW_SIDES. */
static const struct {
	unsigned count;
	enum side sides[2];
} sides_rows[] = {
	{ 0, { SIDE_LEFT, SIDE_LEFT } }, { 1, { SIDE_LEFT, SIDE_LEFT } },  { 1, { SIDE_RIGHT, SIDE_LEFT } },
	{ 1, { SIDE_BOTH, SIDE_LEFT } }, { 2, { SIDE_LEFT, SIDE_RIGHT } }, { 2, { SIDE_RIGHT, SIDE_LEFT } },
};

enum { SIDES_ROWS = sizeof sides_rows / sizeof *sides_rows };

/* ---- Short codes ------------------------------------------------------------------------------------------------ */

bool code_entry(const struct catalogue *catalogue, unsigned code, enum section *ret_section, unsigned *ret_at)
{
	static const enum section sections[] = { SECTION_MUSCLES, SECTION_GROUPS, SECTION_TOOLS, SECTION_STRETCHES,
						 SECTION_MODES };
	const char *id = catalogue->codes[code].entry;
	for (size_t i = 0; id != NULL && i < sizeof sections / sizeof *sections; i++) {
		int at = catalogue_find(catalogue, sections[i], id);
		if (at < 0)
			continue;
		*ret_section = sections[i];
		*ret_at = (unsigned)at;
		return true;
	}
	return false;
}

const char *code_of_entry(const struct catalogue *catalogue, enum section section, unsigned at)
{
	const char *id = catalogue_id(catalogue, section, at);
	enum section of;
	unsigned found;
	for (unsigned i = 0; i < catalogue->codes_count; i++)
		if (catalogue->codes[i].entry != NULL && strcmp(catalogue->codes[i].entry, id) == 0 &&
		    code_entry(catalogue, i, &of, &found) && of == section)
			return catalogue->codes[i].id;
	return NULL;
}

/* ---- Writing ---------------------------------------------------------------------------------------------------- */

static bool put_entry(unsigned char *digits, const struct catalogue *catalogue, enum section section, unsigned at,
		      struct err *err)
{
	const char *id = code_of_entry(catalogue, section, at);
	if (id == NULL)
		return err_set(err, ERR_DATA, "the %s '%s' has no code: add one to 'codes' in its catalogue file",
			       section_singular(section), catalogue_id(catalogue, section, at));
	code_put_text(digits, id);
	return true;
}

static unsigned sides_value(const struct routine_item *item)
{
	for (unsigned i = 0; i < SIDES_ROWS; i++)
		if (sides_rows[i].count == item->sides_count &&
		    (item->sides_count < 1 || sides_rows[i].sides[0] == item->sides[0]))
			return i;
	return 0;
}

static bool put_what(unsigned char *digits, const struct routine_item *item, const struct catalogue *catalogue,
		     struct err *err)
{
	if (item->kind != STEP_ROLL)
		return put_entry(digits + ROW_WHAT, catalogue, SECTION_STRETCHES, item->stretch, err);
	if (item->sweep < 0)
		return put_entry(digits + ROW_WHAT, catalogue, SECTION_MUSCLES, item->muscle, err);
	return put_entry(digits + ROW_WHAT, catalogue, SECTION_GROUPS, (unsigned)item->sweep, err) &&
	       put_entry(digits + ROW_MUSCLE, catalogue, SECTION_MUSCLES, item->muscle, err);
}

static bool put_row(unsigned char *digits, const struct routine_item *item, const struct catalogue *catalogue,
		    struct err *err)
{
	if (item->seconds >= CODE_TWO || item->cap > CAP_MAX)
		return err_set(err, ERR_DATA, "a code holds at most %d seconds and pressure %d", CODE_TWO - 1, CAP_MAX);
	digits[ROW_SIDES] = (unsigned char)sides_value(item);
	digits[ROW_POSITION] = (unsigned char)(item->position + 1);
	digits[ROW_CAP] = (unsigned char)item->cap;
	code_put_two(digits + ROW_SECONDS, item->seconds);
	return put_what(digits, item, catalogue, err) &&
	       (item->tool < 0 || put_entry(digits + ROW_TOOL, catalogue, SECTION_TOOLS, (unsigned)item->tool, err));
}

static bool put_head(struct code *code, const struct routine *routine, const struct catalogue *catalogue,
		     struct err *err)
{
	unsigned char *head = code->digits[0];
	if (routine->minutes > MINUTES_MAX)
		return err_set(err, ERR_DATA, "a code holds at most %d minutes", MINUTES_MAX);
	code_put_text(head + HEAD_MARK, "RC");
	head[HEAD_FORMAT] = CODE_FORMAT;
	code_put_two(head + HEAD_MINUTES, routine->minutes);
	code_put_two(head + HEAD_ROWS, routine->items_count);
	return put_entry(head + HEAD_MODE, catalogue, SECTION_MODES, routine->mode, err);
}

static void print_row(struct buf *out, const unsigned char *digits)
{
	for (unsigned i = 0; i < CODE_ROW; i++) {
		if (i > 0 && i % GROUP == 0)
			buf_add_char(out, '-');
		buf_add_char(out, code_alphabet[digits[i]]);
	}
	buf_add_char(out, '\n');
}

bool code_write(struct buf *out, const struct routine *routine, const struct catalogue *catalogue, struct err *err)
{
	struct code code = { .count = (routine->items_count + 1) * CODE_ROW };
	if (!put_head(&code, routine, catalogue, err))
		return false;
	for (unsigned i = 0; i < routine->items_count; i++) {
		if (!put_row(code.digits[i + 1], &routine->items[i], catalogue, err))
			return false;
		code_seal(code.digits[i + 1], i + 1);
	}
	code_put_two(code.digits[0] + HEAD_SUM, code_sum(&code));
	code_seal(code.digits[0], 0);
	for (unsigned i = 0; i <= routine->items_count; i++)
		print_row(out, code.digits[i]);
	return true;
}

void code_join(struct buf *code)
{
	if (code->size > 0)
		code->data[--code->size] = '\0'; /* the last line end */
	for (size_t i = 0; i < code->size; i++)
		code->data[i] = code->data[i] == '\n' ? '-' : code->data[i];
}

/* ---- Meaning ---------------------------------------------------------------------------------------------------- */

/* Finds the entry of two digits; never guesses an unknown one. */
static bool take_entry(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		       enum section *ret_section, unsigned *ret_at)
{
	char text[3], id[3] = { 0 };
	code_get_text(digits, text);
	for (unsigned i = 0; i < 2; i++)
		id[i] = text[i] >= 'A' ? (char)(text[i] - 'A' + 'a') : text[i];
	int at = catalogue_find(catalogue, SECTION_CODES, id);
	if (at < 0)
		return code_fail(code, code->row,
				 "this catalogue does not know '%s': the code may come from a newer version "
				 "or need --catalogue",
				 text);
	return code_entry(catalogue, (unsigned)at, ret_section, ret_at) ||
	       code_fail(code, code->row, "what '%s' stood for is no longer in the catalogue", text);
}

static bool take_of(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		    enum section section, unsigned *ret_at)
{
	enum section found;
	char text[3];
	if (!take_entry(code, catalogue, digits, &found, ret_at))
		return false;
	return found == section || code_fail(code, code->row, "'%s' is a %s, not a %s", code_get_text(digits, text),
					     section_singular(found), section_singular(section));
}

static bool take_sweep(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		       struct routine_item *item)
{
	const struct sweep *sweep = catalogue->groups[item->sweep].sweep;
	if (!take_of(code, catalogue, digits + ROW_MUSCLE, SECTION_MUSCLES, &item->muscle))
		return false;
	return (sweep != NULL && texts_has(&sweep->members, catalogue->muscles[item->muscle].id)) ||
	       code_fail(code, code->row, "no sweep of '%s' covers '%s'", catalogue->groups[item->sweep].id,
			 catalogue->muscles[item->muscle].id);
}

static bool take_what(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		      struct routine_item *item)
{
	enum section section;
	unsigned at;
	char text[3];
	if (!take_entry(code, catalogue, digits + ROW_WHAT, &section, &at))
		return false;
	if (section == SECTION_TOOLS || section == SECTION_MODES)
		return code_fail(code, code->row, "'%s' is a %s: a row needs a muscle, sweep, drill or stretch",
				 code_get_text(digits, text), section_singular(section));
	if (section == SECTION_MUSCLES) {
		item->muscle = at;
	} else if (section == SECTION_GROUPS) {
		item->sweep = (int)at;
		return take_sweep(code, catalogue, digits, item);
	} else {
		item->stretch = at;
		item->kind = catalogue->stretches[at].type == STRETCH_STATIC ? STEP_STRETCH : STEP_DRILL;
	}
	return code_get_two(digits + ROW_MUSCLE) == 0 ||
	       code_fail(code, code->row, "only a sweep is counted for a muscle");
}

static bool take_figures(struct code *code, const unsigned char *digits, struct routine_item *item)
{
	if (digits[ROW_SIDES] >= SIDES_ROWS || digits[ROW_POSITION] > POSITION_COUNT || digits[ROW_CAP] > CAP_MAX)
		return code_fail(code, code->row, "a side, position or pressure that does not exist");
	item->sides_count = sides_rows[digits[ROW_SIDES]].count;
	memcpy(item->sides, sides_rows[digits[ROW_SIDES]].sides, sizeof item->sides);
	item->position = digits[ROW_POSITION] - 1;
	item->cap = digits[ROW_CAP];
	item->seconds = code_get_two(digits + ROW_SECONDS);
	return true;
}

static bool take_row(struct code *code, const struct catalogue *catalogue, struct routine_item *item)
{
	const unsigned char *digits = code->digits[code->row];
	unsigned tool = 0;
	bool any_tool = code_get_two(digits + ROW_TOOL) == 0;
	*item = (struct routine_item){ .kind = STEP_ROLL, .sweep = -1, .tool = -1 };
	if (!take_what(code, catalogue, digits, item) || !take_figures(code, digits, item) ||
	    (!any_tool && !take_of(code, catalogue, digits + ROW_TOOL, SECTION_TOOLS, &tool)))
		return false;
	item->tool = any_tool ? -1 : (int)tool;
	return item->kind == STEP_ROLL || (any_tool && item->position < 0 && item->cap == 0) ||
	       code_fail(code, code->row, "drills and stretches have no tool, position or pressure");
}

static bool take_head(struct code *code, const struct catalogue *catalogue, struct routine *routine)
{
	const unsigned char *head = code->digits[0];
	code->row = 0;
	routine->minutes = code_get_two(head + HEAD_MINUTES);
	routine->items_count = code->count / CODE_ROW - 1;
	if (routine->minutes > MINUTES_MAX)
		return code_fail(code, 0, "%u minutes: at most %d", routine->minutes, MINUTES_MAX);
	if (!take_of(code, catalogue, head + HEAD_MODE, SECTION_MODES, &routine->mode))
		return false;
	routine_name(routine, catalogue);
	return true;
}

/* After an error, reads the remaining rows only to find all errors. */
static bool take_routine(struct code *code, const char *text, size_t size, const struct catalogue *catalogue,
			 struct routine *routine)
{
	bool good = code_take(code, text, size) && take_head(code, catalogue, routine);
	bool all = code_goes_on(code) && code->count > 0 && code->count % CODE_ROW == 0;
	unsigned rows = good || all ? code->count / CODE_ROW : 0;
	for (unsigned row = 1; row < rows && (good || all); row++) {
		code->row = row;
		if (!code->wrong[row] && !take_row(code, catalogue, &routine->items[row - 1]))
			good = false;
	}
	return good;
}

bool code_read(struct routine *ret_routine, const char *text, size_t size, const struct catalogue *catalogue,
	       unsigned *ret_row, struct err *err)
{
	struct code code = { .err = err };
	struct routine routine = { 0 };
	if (take_routine(&code, text, size, catalogue, &routine)) {
		*ret_routine = routine;
		return true;
	}
	*ret_row = code.row;
	return false;
}

unsigned code_errors(const char *text, size_t size, const struct catalogue *catalogue,
		     const struct code_listener *listener)
{
	struct err first = { 0 };
	struct code code = { .err = &first, .listener = listener };
	struct routine routine = { 0 };
	take_routine(&code, text, size, catalogue, &routine);
	return code.errors;
}
