/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits a text code into characters and rows, and locates typing errors. */
#include "core/plan/code_rows.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

enum { CHECK = CODE_ROW - 1, GROUP = 4 };

const char code_alphabet[CODE_BASE + 1] = "23456789ABCDEFGHJKMNPQRTVWXYZ";

static const char mark[] = "RC";

bool code_fail(struct code *code, unsigned row, const char *format, ...)
{
	struct err err = { 0 };
	va_list arguments;
	va_start(arguments, format);
	err.code = ERR_DATA;
	vsnprintf(err.text, sizeof(err.text), format, arguments);
	va_end(arguments);
	if (code->errors++ == 0) {
		*code->err = err;
		code->row = row;
	}
	if (row < CODE_ROWS_MAX)
		code->wrong[row] = true;
	if (code->listener != NULL)
		code->listener->tell(code->listener->context, row, err.text);
	return false;
}

bool code_goes_on(const struct code *code)
{
	return code->listener != NULL;
}

/* ---- Digits ----------------------------------------------------------------------------------------------------- */

int code_digit(char c)
{
	char capital = c >= 'a' && c <= 'z' ? (char)(c - 'a' + 'A') : c;
	const char *at = capital != '\0' ? strchr(code_alphabet, capital) : NULL;
	return at != NULL ? (int)(at - code_alphabet) : -1;
}

void code_put_two(unsigned char *digits, unsigned value)
{
	digits[0] = (unsigned char)(value / CODE_BASE);
	digits[1] = (unsigned char)(value % CODE_BASE);
}

unsigned code_get_two(const unsigned char *digits)
{
	return digits[0] * (unsigned)CODE_BASE + digits[1];
}

void code_put_text(unsigned char *digits, const char *text)
{
	for (unsigned i = 0; i < 2; i++)
		digits[i] = (unsigned char)code_digit(text[i]);
}

const char *code_get_text(const unsigned char *digits, char out[3])
{
	out[0] = code_alphabet[digits[0]];
	out[1] = code_alphabet[digits[1]];
	out[2] = '\0';
	return out;
}

static unsigned check_of(const unsigned char *digits)
{
	unsigned sum = 0;
	for (unsigned i = 0; i < CODE_ROW; i++)
		sum += (i + 1) * digits[i];
	return sum % CODE_BASE;
}

static bool fits(const unsigned char *digits, unsigned row)
{
	return check_of(digits) == row % CODE_BASE;
}

void code_seal(unsigned char *digits, unsigned row)
{
	for (digits[CHECK] = 0; !fits(digits, row); digits[CHECK]++)
		;
}

/* The checksum of the head up to the sum itself, and of all rows. It finds several errors in one row that cancel each
 * other out. */
unsigned code_sum(const struct code *code)
{
	const unsigned char *digits = code->digits[0];
	unsigned sum = 0;
	for (unsigned i = 0; i < code->count; i++)
		if (i < HEAD_SUM || i >= CODE_ROW)
			sum = (sum * 31 + digits[i]) % CODE_TWO;
	return sum;
}

/* ---- Characters ------------------------------------------------------------------------------------------------- */

/* Size in bytes of a character that may separate code characters: hyphens, blanks, line ends and quotes of mail, and
 * their replacements in word processors and messengers; 0 for anything else. */
static size_t separator(const char *text, size_t size)
{
	static const char *const others[] = {
		"\xe2\x80\x90", "\xe2\x80\x91", "\xe2\x80\x92", "\xe2\x80\x93", "\xe2\x80\x94", /* hyphens, dashes */
		"\xe2\x88\x92", "\xc2\xad", /* minus, soft hyphen */
		"\xc2\xa0",     "\xe2\x80\xaf", "\xe2\x80\x8b", "\xe2\x81\xa0", "\xef\xbb\xbf", /* blanks, BOM */
	};
	if (strchr("- \n\r\t>", text[0]) != NULL)
		return text[0] != '\0';
	for (size_t i = 0; i < sizeof(others) / sizeof(*others); i++)
		if (strlen(others[i]) <= size && memcmp(text, others[i], strlen(others[i])) == 0)
			return strlen(others[i]);
	return 0;
}

static bool is_letter_or_digit(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* An invalid character counts as the first digit, so that the following rows keep their places. */
static bool take_character(struct code *code, char c)
{
	unsigned row = code->count / CODE_ROW;
	int digit = code_digit(c);
	if (row == CODE_ROWS_MAX)
		return code_fail(code, row, "a code has at most %d rows", ROUTINE_ITEMS_MAX);
	code->digits[row][code->count++ % CODE_ROW] = (unsigned char)(digit < 0 ? 0 : digit);
	if (digit >= 0 || code->wrong[row])
		return true;
	if (is_letter_or_digit(c))
		return code_fail(code, row, "'%c' is never used in a code: compare this row with the original", c);
	return code_fail(code, row, "a character that is never used in a code: compare this row with the original");
}

static bool take_characters(struct code *code, const char *text, size_t size)
{
	for (size_t i = 0, bytes; i < size; i += bytes) {
		bytes = separator(text + i, size - i);
		if (bytes > 0)
			continue;
		for (bytes = 1; i + bytes < size && ((unsigned char)text[i + bytes] & 0xc0) == 0x80;)
			bytes++; /* one character */
		if (!take_character(code, text[i]) && (!code_goes_on(code) || code->count == CODE_ROWS_MAX * CODE_ROW))
			return false;
	}
	return code->errors == 0 || code_goes_on(code);
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

/* Counts how many of the next rows are valid, starting at a digit. */
enum { LOOK_AHEAD = 6 };

/* Copies the digits at a place, which may be in the middle of a row. */
static const unsigned char *digits_from(const struct code *code, unsigned from)
{
	return &code->digits[from / CODE_ROW][from % CODE_ROW];
}

static unsigned fitting(const struct code *code, unsigned from, unsigned row)
{
	unsigned count = 0;
	for (unsigned i = 0; i < LOOK_AHEAD && from + CODE_ROW <= code->count; i++, from += CODE_ROW)
		count += fits(digits_from(code, from), row + i);
	return count;
}

/* Possible causes of an invalid row, by the number of its characters. */
static const struct {
	unsigned characters;
	const char *says;
} slips[] = {
	{ CODE_ROW, "a character is wrong: compare this row with the original" },
	{ CODE_ROW - 1, "a character is missing: compare this row with the original" },
	{ CODE_ROW + 1, "a character too many: compare this row with the original" },
	{ 0, "missing: compare the code with the original" },
	{ CODE_ROW - 2, "two characters are missing: compare this row with the original" },
	{ CODE_ROW + 2, "two characters too many: compare this row with the original" },
	{ 2 * CODE_ROW, "a row too many: compare the code with the original" },
};

/* Number of following rows that are valid assuming a slip; a large number if it explains the whole code. */
static unsigned merit(const struct code *code, unsigned from, unsigned row, unsigned characters)
{
	unsigned next = from + characters, wanted = (code_get_two(code->digits[0] + HEAD_ROWS) + 1) * CODE_ROW;
	bool known = code->count >= CODE_ROW && fits(code->digits[0], 0);
	if (next > code->count || (known && characters < CODE_ROW && code->count >= wanted) ||
	    (known && characters > CODE_ROW && code->count <= wanted))
		return 0;
	if (next < code->count)
		return fitting(code, next, row + 1);
	return !known || code->count + CODE_ROW == wanted + characters ? 2 * LOOK_AHEAD : 0;
}

/* The slip that makes the largest number of following rows valid. */
static size_t slip_of(const struct code *code, unsigned from, unsigned row)
{
	size_t found = 0;
	unsigned best = 0;
	for (size_t i = 0; i < sizeof(slips) / sizeof(*slips); i++) {
		unsigned good = merit(code, from, row, slips[i].characters);
		if (good > best) {
			best = good;
			found = i;
		}
	}
	return found;
}

static bool check_rows(struct code *code)
{
	unsigned row = 0;
	for (unsigned from = 0; from < code->count; row++) {
		unsigned rest = code->count - from;
		bool whole = rest >= CODE_ROW, good = whole && fits(digits_from(code, from), row);
		size_t slip = good || (row < CODE_ROWS_MAX && code->wrong[row]) ? 0 : slip_of(code, from, row);
		from += whole || slip != 0 ? slips[slip].characters : rest;
		if (good || (row < CODE_ROWS_MAX && code->wrong[row]))
			continue;
		if (!whole && slips[slip].characters != 0)
			code_fail(code, row, "has %u of its %d characters: compare it with the original", rest,
				  CODE_ROW);
		else
			code_fail(code, row, "%s", slips[slip].says);
		if (!code_goes_on(code))
			return false;
	}
	return code->errors == 0 && (code->count > 0 || code_fail(code, 0, "empty: a code begins with %s", mark));
}

/* True if all rows are there and valid but out of order: each row's check gives its number. */
static bool is_shuffled(const struct code *code)
{
	unsigned rows = code->count / CODE_ROW;
	bool there[CODE_BASE] = { false }, shuffled = false;
	if (code->count % CODE_ROW != 0 || rows < 3 || rows > CODE_BASE || !fits(code->digits[0], 0) ||
	    code_get_two(code->digits[0] + HEAD_ROWS) + 1 != rows)
		return false;
	for (unsigned row = 1; row < rows; row++) {
		unsigned number = check_of(code->digits[row]);
		if (number == 0 || number >= rows || there[number])
			return false;
		there[number] = true;
		shuffled |= number != row;
	}
	return shuffled;
}

static bool check_order(struct code *code)
{
	unsigned row = 1;
	if (!is_shuffled(code))
		return true;
	while (fits(code->digits[row], row))
		row++;
	return code_fail(code, row, "this is row %u: type the rows in the order of their numbers",
			 check_of(code->digits[row]));
}

static bool check_head(struct code *code)
{
	const unsigned char *head = code->digits[0];
	unsigned rows = code->count / CODE_ROW - 1, told = code_get_two(head + HEAD_ROWS);
	char text[3];
	if (strcmp(code_get_text(head + HEAD_MARK, text), mark) != 0)
		return code_fail(code, 0, "not the code of a routine: it would begin with %s", mark);
	if (head[HEAD_FORMAT] != CODE_FORMAT)
		return code_fail(code, 0, "format %u: this program reads format %d", head[HEAD_FORMAT], CODE_FORMAT);
	if (rows < told)
		return code_fail(code, rows + 1, "missing: the code has %u rows", told);
	if (rows > told)
		return code_fail(code, told + 1, "one row too many: the code has %u", told);
	return code_sum(code) == code_get_two(head + HEAD_SUM) ||
	       code_fail(code, 0, "rows were changed: compare the whole code with the original");
}

bool code_take(struct code *code, const char *text, size_t size)
{
	return take_characters(code, text, size) && check_order(code) && check_rows(code) && check_head(code);
}

bool code_is_whole(const char *text, size_t size)
{
	struct err err = { 0 };
	struct code code = { .err = &err };
	return code_take(&code, text, size);
}

/* ---- Codes in other texts --------------------------------------------------------------------------------------- */

/* Size in bytes of a valid head at the start of a text; 0 if there is none. Only its groups may be separated. */
static size_t head_at(const char *text, size_t size, bool *ret_grouped, unsigned *ret_rows)
{
	unsigned char digits[CODE_ROW];
	unsigned count = 0;
	size_t at = 0, bytes;
	*ret_grouped = false;
	for (; count < CODE_ROW && at < size; at += bytes) {
		bytes = separator(text + at, size - at);
		if (bytes > 0 && count % GROUP != 0)
			return 0;
		*ret_grouped |= bytes > 0;
		if (bytes > 0)
			continue;
		int digit = code_digit(text[at]);
		if (digit < 0)
			return 0;
		digits[count++] = (unsigned char)digit;
		bytes = 1;
	}
	char first[3];
	if (count < CODE_ROW || !fits(digits, 0) || digits[HEAD_FORMAT] != CODE_FORMAT ||
	    strcmp(code_get_text(digits, first), mark) != 0)
		return 0;
	*ret_rows = code_get_two(digits + HEAD_ROWS);
	return at;
}

/* Size in bytes of `count` characters, with separators. */
static size_t extent(const char *text, size_t size, unsigned count)
{
	size_t at = 0;
	for (size_t bytes; at < size && count > 0; at += bytes) {
		bytes = separator(text + at, size - at);
		count -= bytes == 0;
		bytes += bytes == 0;
	}
	return at;
}

/* A row must follow: "rc3r-32c2-4e6d.yaml" is the name of a file. */
static bool is_head(const char *text, size_t size, bool apart)
{
	bool grouped;
	unsigned rows;
	size_t head = head_at(text, size, &grouped, &rows);
	return head > 0 && (grouped || apart) &&
	       (head == size || separator(text + head, size - head) > 0 || code_digit(text[head]) >= 0);
}

size_t code_find(const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++)
		if (code_digit(text[i]) == code_digit(mark[0]) &&
		    is_head(text + i, size - i, i == 0 || !is_letter_or_digit(text[i - 1])))
			return i;
	return size;
}

/* True if a text is as long as a row and could be one. */
static bool is_row(const char *text, size_t size)
{
	size_t count = 0;
	for (size_t i = 0, bytes; i < size; i += bytes) {
		bytes = separator(text + i, size - i);
		if (bytes == 0 && code_digit(text[i]) < 0)
			return false;
		count += bytes == 0;
		bytes += bytes == 0;
	}
	return count >= CODE_ROW;
}

size_t code_part(const char *text, size_t size, size_t *ret_size)
{
	bool grouped;
	unsigned rows = 0;
	size_t from = code_find(text, size);
	*ret_size = size;
	if (from == size)
		return 0;
	head_at(text + from, size - from, &grouped, &rows);
	size_t part = extent(text + from, size - from, (rows + 1) * CODE_ROW);
	const char *rest = text + from + part;
	size_t rest_size = size - from - part;
	if (!is_row(rest, rest_size) || head_at(rest, rest_size, &grouped, &rows) > 0)
		*ret_size = part;
	else /* an extra row does not make it a different text */
		*ret_size = size - from;
	return from;
}

size_t code_whole_at(const char *text, size_t size)
{
	bool grouped;
	unsigned rows = 0;
	if (head_at(text, size, &grouped, &rows) == 0)
		return 0;
	size_t part = extent(text, size, (rows + 1) * CODE_ROW);
	return code_is_whole(text, part) ? part : 0;
}

/* The first characters of a code. */
static void name_of(const char *text, char ret_name[CODE_ROW + 3])
{
	unsigned count = 0, used = 0;
	for (; count < CODE_ROW; text++) {
		int digit = code_digit(*text);
		if (digit < 0)
			continue;
		if (count > 0 && count % GROUP == 0)
			ret_name[used++] = '-';
		ret_name[used++] = code_alphabet[digit];
		count++;
	}
	ret_name[used] = '\0';
}

static bool is_same(const char *first, size_t first_size, const char *second, size_t second_size)
{
	struct err err = { 0 };
	struct code a, b;
	a = b = (struct code){ .err = &err };
	return code_take(&a, first, first_size) && code_take(&b, second, second_size) && a.count == b.count &&
	       memcmp(a.digits, b.digits, a.count) == 0;
}

bool code_is_only(const char *text, size_t size, struct err *err)
{
	char name[CODE_ROW + 3], other[CODE_ROW + 3];
	size_t first = code_find(text, size), first_size = code_whole_at(text + first, size - first);
	for (size_t at = first + first_size; first_size > 0 && at < size; at++) {
		at += code_find(text + at, size - at);
		size_t next = at < size ? code_whole_at(text + at, size - at) : 0;
		if (next == 0 || is_same(text + first, first_size, text + at, next))
			continue;
		name_of(text + first, name);
		name_of(text + at, other);
		return err_set(err, ERR_DATA, "two codes, %s... and %s...: give one", name, other);
	}
	return true;
}

bool code_is_in_yaml(const char *text, size_t size)
{
	static const char key[] = "kind:";
	for (size_t i = 0; i + sizeof(key) <= size; i++)
		if ((i == 0 || text[i - 1] == '\n') && memcmp(text + i, key, sizeof(key) - 1) == 0)
			return true;
	return false;
}

bool code_is_meant(const char *text, size_t size)
{
	size_t count = 0;
	char start[2] = { 0 };
	for (size_t i = 0, bytes; i < size; i += bytes) {
		bytes = separator(text + i, size - i);
		if (bytes > 0)
			continue;
		if (!is_letter_or_digit(text[i]))
			return !code_is_in_yaml(text, size) && code_find(text, size) < size;
		if (count < 2)
			start[count] = text[i];
		count++;
		bytes = 1;
	}
	bool marked = code_digit(start[0]) == code_digit(mark[0]) && code_digit(start[1]) == code_digit(mark[1]);
	return count >= 2 * CODE_ROW || (marked && count >= CODE_ROW) || code_find(text, size) < size;
}

size_t code_offset(const char *text, size_t size, unsigned row)
{
	unsigned count = 0;
	for (size_t i = 0, bytes; i < size; i += bytes) {
		bytes = separator(text + i, size - i);
		if (bytes == 0 && count++ == row * CODE_ROW)
			return i;
		bytes += bytes == 0;
	}
	return size;
}
