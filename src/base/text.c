/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures, checks, cuts and compares UTF-8 text. */
#include "base/text.h"

#include "base/mem.h"
#include <stdio.h>
#include <string.h>
#include <utf8proc.h>

enum { REPLACEMENT = 0xFFFD, EMOJI_PRESENTATION = 0xFE0F, WORD_MAX = 64, FAR_AWAY = 99 };

size_t text_decode(const char *bytes, size_t size, uint32_t *ret_code_point)
{
	utf8proc_int32_t code_point;
	const utf8proc_uint8_t *from = (const utf8proc_uint8_t *)bytes;
	/* Fast path: nearly all text is ASCII. */
	if (from[0] < 0x80) {
		*ret_code_point = from[0];
		return 1;
	}
	utf8proc_ssize_t used = utf8proc_iterate(from, size > 4 ? 4 : (utf8proc_ssize_t)size, &code_point);
	if (used <= 0 || code_point < 0) {
		*ret_code_point = REPLACEMENT;
		return 1;
	}
	*ret_code_point = (uint32_t)code_point;
	return (size_t)used;
}

static int code_point_columns(uint32_t code_point)
{
	if (code_point < 0x20 || code_point == 0x7F)
		return 0;
	if (code_point < 0x7F)
		return 1;
	return utf8proc_charwidth((utf8proc_int32_t)code_point);
}

size_t text_grapheme(const char *text, int *ret_columns)
{
	uint32_t code_point, next;
	utf8proc_int32_t state = 0;
	*ret_columns = 0;
	if (text[0] == '\0')
		return 0;
	if ((unsigned char)text[0] < 0x80 && (unsigned char)text[1] < 0x80) { /* CR LF is not safe text */
		*ret_columns = code_point_columns((unsigned char)text[0]);
		return 1;
	}
	size_t size = text_decode(text, strnlen(text, 4), &code_point);
	int columns = code_point_columns(code_point);
	for (uint32_t last = code_point; text[size] != '\0'; last = next) {
		size_t more = text_decode(text + size, strnlen(text + size, 4), &next);
		if (utf8proc_grapheme_break_stateful((utf8proc_int32_t)last, (utf8proc_int32_t)next, &state))
			break;
		if (next == EMOJI_PRESENTATION && columns == 1)
			columns = 2;
		size += more;
	}
	*ret_columns = columns;
	return size;
}

/* Only for letters with marks: other decompositions may change the meaning, such as the 1 in ½. */
char text_ascii(const char *grapheme)
{
	enum { PARTS_MAX = 8 };
	utf8proc_int32_t parts[PARTS_MAX];
	uint32_t code_point;
	int last = 0;
	text_decode(grapheme, strlen(grapheme), &code_point);
	utf8proc_ssize_t count =
		utf8proc_decompose_char((utf8proc_int32_t)code_point, parts, PARTS_MAX, UTF8PROC_DECOMPOSE, &last);
	return count > 0 && parts[0] > ' ' && parts[0] < 0x7F ? (char)parts[0] : '?';
}

int text_columns(const char *text)
{
	int total = 0, columns;
	for (size_t size; (size = text_grapheme(text, &columns)) > 0; text += size)
		total += columns;
	return total;
}

/* Controls, bidirectional overrides and isolates, line separators, tags, noncharacters. */
static bool is_unsafe(uint32_t c)
{
	if (c < 0x20)
		return c != '\n' && c != '\t';
	if ((c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029)
		return true;
	if ((c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0x200E || c == 0x200F || c == 0x061C)
		return true;
	return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE || (c >= 0xE0000 && c <= 0xE007F) || c == 0xFEFF;
}

/* Fast path: are these eight bytes printable ASCII? */
static bool is_plain(const char *bytes)
{
	const uint64_t ones = 0x0101010101010101u, tops = 0x8080808080808080u;
	uint64_t word;
	memcpy(&word, bytes, sizeof(word));
	uint64_t below_blank = (word - ones * 0x20) & ~word, is_delete = (word ^ ones * 0x7F) - ones;
	return ((below_blank | is_delete | word) & tops) == 0;
}

size_t text_unsafe(const char *bytes, size_t size)
{
	uint32_t code_point;
	for (size_t at = 0, used; at < size; at += used) {
		used = 8;
		if (at + used <= size && is_plain(bytes + at))
			continue;
		used = text_decode(bytes + at, size - at, &code_point);
		if (is_unsafe(code_point) || (code_point == REPLACEMENT && used == 1))
			return at;
	}
	return size;
}

int text_fit(char *out, size_t size, const char *text, int columns, bool ascii)
{
	const char *mark = ascii ? "~" : "\xE2\x80\xA6";
	size_t used = 0, fits = 0;
	int width = 0, fits_width = 0, grapheme_columns;
	if (size == 0)
		return 0;
	size_t room = size - 1 > strlen(mark) ? size - 1 - strlen(mark) : 0;
	for (size_t next; (next = text_grapheme(text + used, &grapheme_columns)) > 0; used += next) {
		if (width + grapheme_columns > columns || used + next > room)
			break;
		width += grapheme_columns;
		if (width < columns) { /* the ellipsis would still fit after it */
			fits = used + next;
			fits_width = width;
		}
	}
	if (text[used] == '\0') {
		memcpy(out, text, used);
		out[used] = '\0';
		return width;
	}
	if (columns < 1 || room == 0) {
		out[0] = '\0';
		return 0;
	}
	memcpy(out, text, fits);
	memcpy(out + fits, mark, strlen(mark) + 1);
	return fits_width + 1;
}

/* Length of the longest prefix of text[size] that ends at a character boundary. */
static size_t whole_characters(const char *text, size_t size)
{
	while (size > 0 && ((unsigned char)text[size] & 0xC0) == 0x80)
		size--;
	return size;
}

void text_format(char *out, size_t size, const char *format, va_list arguments)
{
	static const char mark[] = " \xE2\x80\xA6";
	int length = vsnprintf(out, size, format, arguments);
	if (length < (int)size)
		return;
	size_t end = whole_characters(out, size > sizeof mark ? size - sizeof mark : 0), word = end;
	while (word > 0 && out[word] != ' ')
		word--;
	memcpy(out + (word > 0 ? word : end), mark, size > sizeof mark ? sizeof mark : 1);
}

size_t text_line(const char *text, int columns, const char **ret_next)
{
	size_t used = 0, last_space = 0;
	int width = 0, grapheme_columns;
	for (size_t next; (next = text_grapheme(text + used, &grapheme_columns)) > 0; used += next) {
		if (text[used] == '\n')
			break;
		if (width + grapheme_columns > columns && text[used] != ' ') {
			if (last_space > 0)
				used = last_space;
			break;
		}
		if (text[used] == ' ')
			last_space = used;
		width += grapheme_columns;
	}
	if (used == 0 && text[0] != '\0' && text[0] != '\n')
		used = text_grapheme(
			text, &grapheme_columns); /* narrower than one grapheme: take it anyway, to make progress */
	const char *rest = text + used;
	if (*rest == '\n')
		rest++;
	else
		while (*rest == ' ')
			rest++;
	*ret_next = rest;
	while (used > 0 && text[used - 1] == ' ')
		used--;
	return used;
}

int text_lines(const char *text, int columns)
{
	int lines = 0;
	while (columns > 0 && *text != '\0' && text_line(text, columns, &text) > 0)
		lines++;
	return lines;
}

static char small(char c)
{
	return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

const char *text_word(const char *text, size_t *ret_size)
{
	text += strspn(text, " ");
	*ret_size = strcspn(text, " ");
	return text;
}

unsigned text_words(const char *text)
{
	unsigned count = 0;
	size_t size;
	for (text = text_word(text, &size); size > 0; text = text_word(text + size, &size))
		count++;
	return count;
}

size_t text_without_remark(const char *name)
{
	size_t size = strlen(name);
	const char *remark = size > 0 && name[size - 1] == ')' ? strstr(name, " (") : NULL;
	return remark != NULL ? (size_t)(remark - name) : size;
}

bool text_starts(const char *text, const char *start)
{
	while (*start != '\0' && small(*text) == small(*start))
		text++, start++;
	return *start == '\0';
}

char *text_folded(const char *text)
{
	utf8proc_uint8_t *folded = NULL;
	utf8proc_option_t options = UTF8PROC_NULLTERM | UTF8PROC_STABLE | UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT |
				    UTF8PROC_CASEFOLD | UTF8PROC_STRIPMARK;
	if (utf8proc_map((const utf8proc_uint8_t *)text, 0, &folded, options) < 0)
		return mem_text(text);
	return (char *)folded;
}

unsigned text_distance(const char *a, const char *b)
{
	unsigned rows[3][WORD_MAX + 1];
	size_t m = strlen(a), n = strlen(b);
	if (m > WORD_MAX || n > WORD_MAX)
		return FAR_AWAY;
	unsigned *before = rows[0], *last = rows[1], *now = rows[2];
	for (size_t j = 0; j <= n; j++)
		last[j] = (unsigned)j;
	for (size_t i = 1; i <= m; i++) {
		now[0] = (unsigned)i;
		for (size_t j = 1; j <= n; j++) {
			unsigned cost = last[j - 1] + (small(a[i - 1]) != small(b[j - 1]));
			if (last[j] + 1 < cost)
				cost = last[j] + 1;
			if (now[j - 1] + 1 < cost)
				cost = now[j - 1] + 1;
			if (i > 1 && j > 1 && small(a[i - 1]) == small(b[j - 2]) &&
			    small(a[i - 2]) == small(b[j - 1]) && before[j - 2] + 1 < cost)
				cost = before[j - 2] + 1;
			now[j] = cost;
		}
		unsigned *spare = before;
		before = last;
		last = now;
		now = spare;
	}
	return last[n];
}

/* True if some part of `id`, split at hyphens, nearly equals part[size], or starts with it except for its last letter:
 * people say "ham" and "calf". */
static bool has_part(const char *id, const char *part, size_t size)
{
	char a[WORD_MAX + 1], b[WORD_MAX + 1];
	if (size > WORD_MAX)
		return false;
	memcpy(a, part, size);
	a[size] = '\0';
	for (size_t length; *id != '\0'; id += length + (id[length] == '-')) {
		length = strcspn(id, "-");
		if (strncmp(id, part, size > 3 ? size - 1 : size) == 0)
			return true;
		if (length > WORD_MAX)
			continue;
		memcpy(b, id, length);
		b[length] = '\0';
		if (text_distance(a, b) <= size / 4)
			return true;
	}
	return false;
}

bool text_is_short_for(const char *word, const char *id)
{
	for (size_t length; *word != '\0'; word += length + (word[length] == '-')) {
		length = strcspn(word, "-");
		if (length < 3 || !has_part(id, word, length))
			return false;
	}
	return true;
}

static const char *nearest_within(const char *word, const char *const *words, size_t count, unsigned most)
{
	const char *nearest = NULL;
	for (size_t i = 0; i < count; i++) {
		unsigned distance = text_distance(word, words[i]);
		if (distance > most || (nearest != NULL && distance == most))
			continue;
		most = distance;
		nearest = words[i];
	}
	return nearest;
}

static const char *shortest_of(const char *word, const char *const *words, size_t count)
{
	const char *shortest = NULL;
	for (size_t i = 0; i < count; i++)
		if (text_is_short_for(word, words[i]) && (shortest == NULL || strlen(words[i]) < strlen(shortest)))
			shortest = words[i];
	return shortest;
}

const char *text_nearest(const char *word, const char *const *words, size_t count)
{
	size_t size = strlen(word);
	if (size == 0)
		return NULL;
	const char *nearest = nearest_within(word, words, count, 1);
	if (nearest == NULL)
		nearest = shortest_of(word, words, count);
	/* Allows one wrong letter in three, and one more in longer words; a wilder guess would mislead. */
	return nearest != NULL || size < 4 ? nearest : nearest_within(word, words, count, (unsigned)(size / 3 + 1));
}
