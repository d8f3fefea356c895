/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Tables of a record's members, and conversions between a member and its text. */
#include "core/record/fields.h"
#include "base/text.h"
#include "base/utc.h"
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- Words ------------------------------------------------------------------------------------------------------ */

static const char *word_of_ending(int value)
{
	return ending_word((enum ending)value);
}

static const char *word_of_feel(int value)
{
	return feel_word((enum feel)value);
}

static const char *word_of_kind(int value)
{
	return step_kind_word((enum step_kind)value);
}

static const char *word_of_side(int value)
{
	return side_word((enum side)value);
}

static const char *word_of_position(int value)
{
	return position_word((enum position)value);
}

static const char *word_of_skip(int value)
{
	return skip_word((enum skip)value);
}

/* ---- Tables ----------------------------------------------------------------------------------------------------- */

#define FIELD(type, member, kind)                                     \
	{                                                             \
#member, kind, offsetof(struct type, member), NULL, 0 \
	}
#define WORD(type, member, word, words)                                         \
	{                                                                       \
#member, FIELD_WORD, offsetof(struct type, member), word, words \
	}

const struct record_field record_fields[] = {
	FIELD(record, started, FIELD_TIME),
	FIELD(record, ended, FIELD_TIME),
	FIELD(record, offset_s, FIELD_INT),
	FIELD(record, mode, FIELD_ID),
	FIELD(record, minutes, FIELD_UNSIGNED),
	FIELD(record, planned_s, FIELD_UNSIGNED),
	FIELD(record, done_ms, FIELD_MSEC),
	FIELD(record, rolled_ms, FIELD_MSEC),
	FIELD(record, planned_roll_s, FIELD_UNSIGNED),
	WORD(record, ending, word_of_ending, ENDING_COUNT),
	WORD(record, feel, word_of_feel, FEEL_COUNT),
	FIELD(record, at, FIELD_UNSIGNED),
	FIELD(record, by_hand, FIELD_FLAG),
	FIELD(record, note, FIELD_TEXT),
	FIELD(record, fingerprint, FIELD_HEX),
	{ 0 },
};

const struct record_field record_mark_fields[] = {
	FIELD(record_mark, what, FIELD_ID),
	WORD(record_mark, side, word_of_side, SIDE_COUNT),
	FIELD(record_mark, level, FIELD_INT),
	{ 0 },
};

const struct record_field record_signal_fields[] = {
	FIELD(record_signal, signal, FIELD_ID),
	FIELD(record_signal, muscle, FIELD_ID),
	WORD(record_signal, side, word_of_side, SIDE_COUNT),
	FIELD(record_signal, at, FIELD_TIME),
	{ 0 },
};

const struct record_field record_step_fields[] = {
	WORD(record_step, kind, word_of_kind, STEP_FINISH + 1),
	FIELD(record_step, what, FIELD_ID),
	FIELD(record_step, group, FIELD_ID),
	FIELD(record_step, covers, FIELD_IDS),
	FIELD(record_step, sweep, FIELD_FLAG),
	WORD(record_step, side, word_of_side, SIDE_COUNT),
	FIELD(record_step, tool, FIELD_ID),
	WORD(record_step, position, word_of_position, POSITION_COUNT),
	FIELD(record_step, seconds, FIELD_UNSIGNED),
	FIELD(record_step, cap, FIELD_UNSIGNED),
	FIELD(record_step, tempo_s, FIELD_UNSIGNED),
	FIELD(record_step, hold_s, FIELD_UNSIGNED),
	FIELD(record_step, done_ms, FIELD_MSEC),
	FIELD(record_step, begun, FIELD_FLAG),
	FIELD(record_step, ended, FIELD_FLAG),
	FIELD(record_step, skipped, FIELD_FLAG),
	FIELD(record_step, hurt, FIELD_FLAG),
	WORD(record_step, why, word_of_skip, SKIP_COUNT),
	FIELD(record_step, signal, FIELD_ID),
	FIELD(record_step, eased, FIELD_UNSIGNED),
	FIELD(record_step, holds, FIELD_UNSIGNED),
	FIELD(record_step, cap_eased, FIELD_UNSIGNED),
	FIELD(record_step, cap_most, FIELD_UNSIGNED),
	{ 0 },
};

/* ---- To text ---------------------------------------------------------------------------------------------------- */

/* Enumerations are int-sized members with every supported compiler; checked by a static assertion. */
_Static_assert(sizeof(enum side) == sizeof(int) && sizeof(enum skip) == sizeof(int), "an enumeration is an int");

const struct record_field *field_named(const struct record_field *fields, const char *name)
{
	while (fields->name != NULL && (fields->name[0] != name[0] || strcmp(fields->name, name) != 0))
		fields++;
	return fields->name != NULL ? fields : NULL;
}

int64_t field_number(const struct record_field *field, const void *object)
{
	const void *member = (const char *)object + field->offset;
	switch (field->kind) {
	case FIELD_FLAG:
		return *(const bool *)member;
	case FIELD_UNSIGNED:
		return *(const unsigned *)member;
	case FIELD_INT:
	case FIELD_WORD:
		return *(const int *)member;
	case FIELD_MSEC:
		return *(const msec *)member;
	case FIELD_ID:
	case FIELD_IDS:
	case FIELD_TEXT:
	case FIELD_TIME:
	case FIELD_HEX:
		break;
	}
	return 0;
}

bool field_is_number(const struct record_field *field)
{
	return field->kind == FIELD_FLAG || field->kind == FIELD_UNSIGNED || field->kind == FIELD_INT ||
	       field->kind == FIELD_MSEC;
}

bool field_is_unset(const struct record_field *field, const void *object)
{
	char text[FIELD_TEXT_MAX];
	if (field->kind == FIELD_WORD || field_is_number(field))
		return field_number(field, object) == 0;
	return field_text(field, object, text, sizeof(text))[0] == '\0';
}

const char *field_text(const struct record_field *field, const void *object, char *out, size_t size)
{
	const void *member = (const char *)object + field->offset;
	char date[UTC_MAX];
	if (field_is_number(field))
		snprintf(out, size, "%" PRId64, field_number(field, object));
	else if (field->kind == FIELD_HEX)
		snprintf(out, size, "%016" PRIx64, *(const uint64_t *)member);
	else if (field->kind == FIELD_TIME)
		snprintf(out, size, "%s",
			 *(const int64_t *)member != 0 ? utc_print(*(const int64_t *)member, date) : "");
	else
		return field->kind == FIELD_WORD ? field->word(*(const int *)member) : (const char *)member;
	return out;
}

/* ---- From text -------------------------------------------------------------------------------------------------- */

static bool set_word(const struct record_field *field, void *member, const char *text)
{
	for (int value = 0; value < field->words; value++) {
		if (strcmp(field->word(value), text) == 0) {
			*(int *)member = value;
			return true;
		}
	}
	return false;
}

static bool is_id_character(char c)
{
	return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
}

/* Accepts only the characters of catalogue ids, so that a file from someone else cannot bring in anything harmful; in a
 * list, also the blanks between them. */
static bool set_ids(char *member, size_t size, const char *text, bool list)
{
	size_t length = 0;
	while (is_id_character(text[length]) || (list && text[length] == ' '))
		length++;
	if (text[length] != '\0' || length >= size)
		return false;
	memcpy(member, text, length + 1);
	return true;
}

/* Accepts a single line that any terminal can show safely. */
static bool set_text(char *member, const char *text)
{
	size_t size = strlen(text);
	if (size >= RECORD_NOTE_MAX || text_unsafe(text, size) < size || strpbrk(text, "\n\t") != NULL)
		return false;
	memcpy(member, text, size + 1);
	return true;
}

/* Accepts up to 15 digits, with a minus sign before them. */
static bool read_number(const char *text, int64_t *ret_number)
{
	const char *digits = text + (text[0] == '-');
	size_t count = 0;
	int64_t number = 0;
	for (; digits[count] >= '0' && digits[count] <= '9' && count < 15; count++)
		number = number * 10 + (digits[count] - '0');
	*ret_number = digits == text ? number : -number;
	return count > 0 && digits[count] == '\0';
}

static bool set_hex(uint64_t *member, const char *text)
{
	if (strspn(text, "0123456789abcdef") != 16 || text[16] != '\0')
		return false;
	*member = strtoull(text, NULL, 16);
	return true;
}

bool field_set_number(const struct record_field *field, void *object, int64_t number)
{
	void *member = (char *)object + field->offset;
	int64_t min = field->kind == FIELD_INT ? INT32_MIN : 0;
	int64_t max = field->kind == FIELD_FLAG ? 1 : field->kind == FIELD_MSEC ? INT64_MAX : INT32_MAX;
	if (number < min || number > max)
		return false;
	if (field->kind == FIELD_FLAG)
		*(bool *)member = number != 0;
	else if (field->kind == FIELD_MSEC)
		*(msec *)member = number;
	else if (field->kind == FIELD_INT)
		*(int *)member = (int)number;
	else
		*(unsigned *)member = (unsigned)number;
	return true;
}

bool field_set(const struct record_field *field, void *object, const char *text)
{
	void *member = (char *)object + field->offset;
	int64_t number = 0;
	switch (field->kind) {
	case FIELD_ID:
		return set_ids(member, RECORD_ID_MAX, text, false);
	case FIELD_IDS:
		return set_ids(member, RECORD_COVERS_MAX, text, true);
	case FIELD_TEXT:
		return set_text(member, text);
	case FIELD_WORD:
		return set_word(field, member, text);
	case FIELD_HEX:
		return set_hex(member, text);
	case FIELD_TIME:
		*(int64_t *)member = 0;
		return text[0] == '\0' || utc_parse(text, member);
	case FIELD_FLAG:
	case FIELD_UNSIGNED:
	case FIELD_INT:
	case FIELD_MSEC:
		return read_number(text, &number) && field_set_number(field, object, number);
	}
	return false;
}

/* ---- Comparing ----------------------------------------------------------------------------------------------------- */

static bool is_same(const struct record_field *field, const void *a, const void *b)
{
	char one[FIELD_TEXT_MAX], other[FIELD_TEXT_MAX];
	return strcmp(field_text(field, a, one, sizeof(one)), field_text(field, b, other, sizeof(other))) == 0 &&
	       field_number(field, a) == field_number(field, b);
}

static bool are_same(const struct record_field *fields, const void *a, const void *b)
{
	bool same = true;
	for (; fields->name != NULL; fields++)
		same = same && is_same(fields, a, b);
	return same;
}

bool record_agrees(const struct record *a, const struct record *b, const char *name)
{
	const struct record_field *field = field_named(record_fields, name);
	bool marks = strcmp(name, "marks") == 0, signals = strcmp(name, "signals") == 0;
	bool same = field == NULL || is_same(field, a, b);
	if ((marks && a->marks_count != b->marks_count) || (signals && a->signals_count != b->signals_count))
		return false;
	for (unsigned i = 0; marks && i < a->marks_count; i++)
		same = same && are_same(record_mark_fields, &a->marks[i], &b->marks[i]);
	for (unsigned i = 0; signals && i < a->signals_count; i++)
		same = same && are_same(record_signal_fields, &a->signals[i], &b->signals[i]);
	return same;
}
