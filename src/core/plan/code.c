/* SPDX-License-Identifier: MIT */
/* Writes a routine as a text code and reads it again, naming the row that is wrong. */
#include "core/plan/code.h"

#include "core/plan/routine_name.h"
#include <string.h>

enum { ROWS_MAX = ROUTINE_ITEMS_MAX + 1, TWO = CODE_BASE * CODE_BASE, MINUTES_MAX = 60, CAP_MAX = 10, GROUP = 4 };

/* Where the values are in the head and in a row; those marked 2 take two characters. */
enum { HEAD_MARK /* 2 */, HEAD_FORMAT = 2, HEAD_MODE /* 2 */, HEAD_MINUTES = 5, HEAD_ROWS = 7, HEAD_SUM = 9 };
enum { ROW_WHAT /* 2 */, ROW_MUSCLE = 2, ROW_SIDES = 4, ROW_POSITION, ROW_TOOL /* 2 */, ROW_CAP = 8, ROW_SECONDS };
enum { CHECK = CODE_ROW - 1 };

const char code_alphabet[CODE_BASE + 1] = "23456789ABCDEFGHJKMNPQRTVWXYZ";

static const char mark[] = "RC";

/* By value of ROW_SIDES. */
static const struct {
	unsigned count;
	enum side sides[2];
} sides_rows[] = {
	{ 0, { SIDE_LEFT, SIDE_LEFT } }, { 1, { SIDE_LEFT, SIDE_LEFT } },  { 1, { SIDE_RIGHT, SIDE_LEFT } },
	{ 1, { SIDE_BOTH, SIDE_LEFT } }, { 2, { SIDE_LEFT, SIDE_RIGHT } }, { 2, { SIDE_RIGHT, SIDE_LEFT } },
};

enum { SIDES_ROWS = sizeof sides_rows / sizeof *sides_rows };

/* A code as digits, and what is wrong with it. */
struct code {
	unsigned char digits[ROWS_MAX][CODE_ROW];
	unsigned count; /* of digits */
	unsigned row; /* with the error */
	struct err *err;
};

/* ---- Digits ----------------------------------------------------------------------------------------------------- */

static int digit_of(char c)
{
	char capital = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	const char *at = capital != '\0' ? strchr(code_alphabet, capital) : NULL;
	return at != NULL ? (int)(at - code_alphabet) : -1;
}

static bool is_separator(char c)
{
	return c == '-' || c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

static bool is_letter_or_digit(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static void put_two(unsigned char *digits, unsigned value)
{
	digits[0] = (unsigned char)(value / CODE_BASE);
	digits[1] = (unsigned char)(value % CODE_BASE);
}

static unsigned get_two(const unsigned char *digits)
{
	return digits[0] * (unsigned)CODE_BASE + digits[1];
}

static void put_text(unsigned char *digits, const char *text)
{
	for (unsigned i = 0; i < 2; i++)
		digits[i] = (unsigned char)digit_of(text[i]);
}

/* Two digits as text, in capital letters. */
static const char *get_text(const unsigned char *digits, char out[3])
{
	out[0] = code_alphabet[digits[0]];
	out[1] = code_alphabet[digits[1]];
	out[2] = '\0';
	return out;
}

static bool fits(const unsigned char *digits, unsigned row)
{
	unsigned sum = 0;
	for (unsigned i = 0; i < CODE_ROW; i++)
		sum += (i + 1) * digits[i];
	return sum % CODE_BASE == row % CODE_BASE;
}

static void seal(unsigned char *digits, unsigned row)
{
	for (digits[CHECK] = 0; !fits(digits, row); digits[CHECK]++)
		;
}

/* Of the head up to the sum itself, and of all rows: finds several errors in one row that cancel out. */
static unsigned sum_of(const struct code *code)
{
	const unsigned char *digits = code->digits[0];
	unsigned sum = 0;
	for (unsigned i = 0; i < code->count; i++)
		if (i < HEAD_SUM || i >= CODE_ROW)
			sum = (sum * 31 + digits[i]) % TWO;
	return sum;
}

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
	put_text(digits, id);
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
	if (item->seconds >= TWO || item->cap > CAP_MAX)
		return err_set(err, ERR_DATA, "a code holds at most %d seconds and pressure %d", TWO - 1, CAP_MAX);
	digits[ROW_SIDES] = (unsigned char)sides_value(item);
	digits[ROW_POSITION] = (unsigned char)(item->position + 1);
	digits[ROW_CAP] = (unsigned char)item->cap;
	put_two(digits + ROW_SECONDS, item->seconds);
	return put_what(digits, item, catalogue, err) &&
	       (item->tool < 0 || put_entry(digits + ROW_TOOL, catalogue, SECTION_TOOLS, (unsigned)item->tool, err));
}

static bool put_head(struct code *code, const struct routine *routine, const struct catalogue *catalogue,
		     struct err *err)
{
	unsigned char *head = code->digits[0];
	if (routine->minutes > MINUTES_MAX)
		return err_set(err, ERR_DATA, "a code holds at most %d minutes", MINUTES_MAX);
	put_text(head + HEAD_MARK, mark);
	head[HEAD_FORMAT] = CODE_FORMAT;
	put_two(head + HEAD_MINUTES, routine->minutes);
	put_two(head + HEAD_ROWS, routine->items_count);
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
		seal(code.digits[i + 1], i + 1);
	}
	put_two(code.digits[0] + HEAD_SUM, sum_of(&code));
	seal(code.digits[0], 0);
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

/* ---- Characters and rows ---------------------------------------------------------------------------------------- */

#define fail(code, row_, ...) ((code)->row = (row_), err_set((code)->err, ERR_DATA, __VA_ARGS__))

static bool take_character(struct code *code, char c)
{
	unsigned row = code->count / CODE_ROW;
	int digit = digit_of(c);
	if (digit < 0 && is_letter_or_digit(c))
		return fail(code, row, "'%c' is never used in a code: compare this row with the original", c);
	if (digit < 0)
		return fail(code, row, "a character that is never used in a code: compare this row with the original");
	if (row == ROWS_MAX)
		return fail(code, row, "a code has at most %d rows", ROUTINE_ITEMS_MAX);
	code->digits[row][code->count++ % CODE_ROW] = (unsigned char)digit;
	return true;
}

static bool take_characters(struct code *code, const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (!is_separator(text[i]) && !take_character(code, text[i]))
			return false;
	return true;
}

/* True if this row and all after it would be right one place further on, and the head counts one more. */
static bool one_is_missing(const struct code *code, unsigned row, unsigned rows)
{
	bool counts = row > 0 && get_two(code->digits[0] + HEAD_ROWS) == rows;
	for (; counts && row < rows; row++)
		counts = fits(code->digits[row], row + 1);
	return counts;
}

static bool check_rows(struct code *code)
{
	unsigned rows = code->count / CODE_ROW, rest = code->count % CODE_ROW;
	for (unsigned row = 0; row < rows; row++)
		if (!fits(code->digits[row], row))
			return fail(code, row,
				    one_is_missing(code, row, rows)
					    ? "missing: compare the code with the original"
					    : "a character is wrong: compare this row with the original");
	return (rest == 0 && rows > 0) ||
	       fail(code, rows, "has %u of its %d characters: compare it with the original", rest, CODE_ROW);
}

static bool check_head(struct code *code)
{
	const unsigned char *head = code->digits[0];
	unsigned rows = code->count / CODE_ROW - 1, told = get_two(head + HEAD_ROWS);
	char text[3];
	if (strcmp(get_text(head + HEAD_MARK, text), mark) != 0)
		return fail(code, 0, "not the code of a routine: it would begin with %s", mark);
	if (head[HEAD_FORMAT] != CODE_FORMAT)
		return fail(code, 0, "format %u: this program reads format %d", head[HEAD_FORMAT], CODE_FORMAT);
	if (rows < told)
		return fail(code, rows + 1, "missing: the code has %u rows", told);
	if (rows > told)
		return fail(code, told + 1, "one row too many: the code has %u", told);
	return sum_of(code) == get_two(head + HEAD_SUM) ||
	       fail(code, 0, "rows were changed: compare the whole code with the original");
}

static bool take_code(struct code *code, const char *text, size_t size)
{
	return take_characters(code, text, size) && check_rows(code) && check_head(code);
}

bool code_is_whole(const char *text, size_t size)
{
	struct err err = { 0 };
	struct code code = { .err = &err };
	return take_code(&code, text, size);
}

bool code_is_meant(const char *text, size_t size)
{
	size_t count = 0;
	char start[2] = { 0 };
	for (size_t i = 0; i < size; i++) {
		if (is_separator(text[i]))
			continue;
		if (!is_letter_or_digit(text[i]))
			return false;
		if (count < 2)
			start[count] = text[i];
		count++;
	}
	bool marked = digit_of(start[0]) == digit_of(mark[0]) && digit_of(start[1]) == digit_of(mark[1]);
	return count >= 2 * CODE_ROW || (marked && count >= CODE_ROW);
}

size_t code_offset(const char *text, size_t size, unsigned row)
{
	unsigned count = 0;
	for (size_t i = 0; i < size; i++)
		if (!is_separator(text[i]) && count++ == row * CODE_ROW)
			return i;
	return size;
}

/* ---- Meaning ---------------------------------------------------------------------------------------------------- */

/* The entry of two digits; "unknown" is never guessed. */
static bool take_entry(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		       enum section *ret_section, unsigned *ret_at)
{
	char text[3], id[3] = { 0 };
	get_text(digits, text);
	for (unsigned i = 0; i < 2; i++)
		id[i] = text[i] >= 'A' ? (char)(text[i] - 'A' + 'a') : text[i];
	int at = catalogue_find(catalogue, SECTION_CODES, id);
	if (at < 0)
		return fail(code, code->row,
			    "this catalogue does not know '%s': the code may be of a newer version, or "
			    "need --catalogue",
			    text);
	return code_entry(catalogue, (unsigned)at, ret_section, ret_at) ||
	       fail(code, code->row, "what '%s' stood for is no longer in the catalogue", text);
}

static bool take_of(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		    enum section section, unsigned *ret_at)
{
	enum section found;
	char text[3];
	if (!take_entry(code, catalogue, digits, &found, ret_at))
		return false;
	return found == section || fail(code, code->row, "'%s' is a %s, not a %s", get_text(digits, text),
					section_singular(found), section_singular(section));
}

static bool take_sweep(struct code *code, const struct catalogue *catalogue, const unsigned char *digits,
		       struct routine_item *item)
{
	const struct sweep *sweep = catalogue->groups[item->sweep].sweep;
	if (!take_of(code, catalogue, digits + ROW_MUSCLE, SECTION_MUSCLES, &item->muscle))
		return false;
	return (sweep != NULL && texts_has(&sweep->members, catalogue->muscles[item->muscle].id)) ||
	       fail(code, code->row, "no sweep of '%s' covers '%s'", catalogue->groups[item->sweep].id,
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
		return fail(code, code->row, "'%s' is a %s: a row needs a muscle, sweep, drill or stretch",
			    get_text(digits, text), section_singular(section));
	if (section == SECTION_MUSCLES) {
		item->muscle = at;
	} else if (section == SECTION_GROUPS) {
		item->sweep = (int)at;
		return take_sweep(code, catalogue, digits, item);
	} else {
		item->stretch = at;
		item->kind = catalogue->stretches[at].type == STRETCH_STATIC ? STEP_STRETCH : STEP_DRILL;
	}
	return get_two(digits + ROW_MUSCLE) == 0 || fail(code, code->row, "only a sweep is counted for a muscle");
}

static bool take_figures(struct code *code, const unsigned char *digits, struct routine_item *item)
{
	if (digits[ROW_SIDES] >= SIDES_ROWS || digits[ROW_POSITION] > POSITION_COUNT || digits[ROW_CAP] > CAP_MAX)
		return fail(code, code->row, "a side, position or pressure that does not exist");
	item->sides_count = sides_rows[digits[ROW_SIDES]].count;
	memcpy(item->sides, sides_rows[digits[ROW_SIDES]].sides, sizeof item->sides);
	item->position = digits[ROW_POSITION] - 1;
	item->cap = digits[ROW_CAP];
	item->seconds = get_two(digits + ROW_SECONDS);
	return true;
}

static bool take_row(struct code *code, const struct catalogue *catalogue, struct routine_item *item)
{
	const unsigned char *digits = code->digits[code->row];
	unsigned tool = 0;
	bool any_tool = get_two(digits + ROW_TOOL) == 0;
	*item = (struct routine_item){ .kind = STEP_ROLL, .sweep = -1, .tool = -1 };
	if (!take_what(code, catalogue, digits, item) || !take_figures(code, digits, item) ||
	    (!any_tool && !take_of(code, catalogue, digits + ROW_TOOL, SECTION_TOOLS, &tool)))
		return false;
	item->tool = any_tool ? -1 : (int)tool;
	return item->kind == STEP_ROLL || (any_tool && item->position < 0 && item->cap == 0) ||
	       fail(code, code->row, "drills and stretches have no tool, position or pressure");
}

static bool take_head(struct code *code, const struct catalogue *catalogue, struct routine *routine)
{
	const unsigned char *head = code->digits[0];
	code->row = 0;
	routine->minutes = get_two(head + HEAD_MINUTES);
	routine->items_count = code->count / CODE_ROW - 1;
	if (routine->minutes > MINUTES_MAX)
		return fail(code, 0, "%u minutes: at most %d", routine->minutes, MINUTES_MAX);
	if (!take_of(code, catalogue, head + HEAD_MODE, SECTION_MODES, &routine->mode))
		return false;
	routine_name(routine, catalogue);
	return true;
}

bool code_read(struct routine *ret_routine, const char *text, size_t size, const struct catalogue *catalogue,
	       unsigned *ret_row, struct err *err)
{
	struct code code = { .err = err };
	struct routine routine = { 0 };
	bool good = take_code(&code, text, size) && take_head(&code, catalogue, &routine);
	for (unsigned i = 0; good && i < routine.items_count; i++) {
		code.row = i + 1;
		good = take_row(&code, catalogue, &routine.items[i]);
	}
	if (good)
		*ret_routine = routine;
	else
		*ret_row = code.row;
	return good;
}
