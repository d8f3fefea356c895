/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads a history from JSON: strictly, in one pass, one session in memory at a time. */
#include "io/files/history_json.h"
#include "base/text.h"
#include <stdio.h>
#include <string.h>

enum { DEPTH_MAX = 32 };

/* Reads the value at reader->at; `key` is NULL in an array. */
typedef bool take_value(struct reader *reader, const char *key, void *object);

/* Skips white space, which may be longer than the window. If the window cannot be refilled, the input has ended, and
 * the reader reports what is missing. */
static void skip_space(struct reader *reader)
{
	do
		while (*reader->at == ' ' || *reader->at == '\n' || *reader->at == '\t' || *reader->at == '\r')
			reader->at++;
	while (reader->at == reader->end && !reader->last && reader_fill(reader));
}

static bool fail_here(struct reader *reader, const char *what)
{
	return reader->err->code == ERR_NONE && reader_fail(reader, reader_place(reader), "%s", what);
}

static bool expect(struct reader *reader, char c)
{
	skip_space(reader);
	if (*reader->at != c)
		return reader->err->code == ERR_NONE &&
		       reader_fail(reader, reader_place(reader), "'%c' is missing here", c);
	reader->at++;
	skip_space(reader);
	return true;
}

/* ---- Texts ------------------------------------------------------------------------------------------------------ */

/* Writes a code point as UTF-8; returns its size, or 0 if there is no room. */
static size_t put_utf8(uint32_t code, char *out, size_t room)
{
	static const unsigned char lead[] = { 0, 0, 0xc0, 0xe0, 0xf0 };
	size_t size = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
	if (size > room)
		return 0;
	for (size_t i = size; i-- > 1; code >>= 6)
		out[i] = (char)(0x80 | (code & 0x3f));
	out[0] = (char)(size == 1 ? code : lead[size] | code);
	return size;
}

static bool take_hex(struct reader *reader, uint32_t *ret_code)
{
	unsigned code;
	int used = 0;
	if (sscanf(reader->at, "u%4x%n", &code, &used) != 1 || used != 5)
		return false;
	*ret_code = code;
	reader->at += used;
	return true;
}

/* Reads "\u00e9", or a surrogate pair: "\ud83d\ude00". */
static bool take_code_point(struct reader *reader, uint32_t *ret_code)
{
	uint32_t low;
	if (!take_hex(reader, ret_code))
		return false;
	if (*ret_code < 0xd800 || *ret_code > 0xdfff)
		return *ret_code != 0;
	if (*ret_code > 0xdbff || *reader->at != '\\')
		return false;
	reader->at++;
	if (!take_hex(reader, &low) || low < 0xdc00 || low > 0xdfff)
		return false;
	*ret_code = 0x10000 + ((*ret_code - 0xd800) << 10) + (low - 0xdc00);
	return true;
}

/* Reads an escape after its backslash. */
static bool take_escape(struct reader *reader, uint32_t *ret_code)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *name = *reader->at != '\0' ? strchr(names, *reader->at) : NULL;
	uint64_t place = reader_place(reader);
	if (name == NULL)
		return take_code_point(reader, ret_code) || reader_fail(reader, place, "this is not a JSON escape");
	*ret_code = (unsigned char)values[name - names];
	reader->at++;
	return true;
}

static bool take_text(struct reader *reader, char *out, size_t size)
{
	uint64_t place = reader_place(reader);
	size_t used = 0, put;
	if (*reader->at != '"')
		return fail_here(reader, "a text in quotes is missing here");
	for (reader->at++; *reader->at != '"'; used += put) {
		unsigned char c = (unsigned char)*reader->at++;
		uint32_t code = c;
		if (c < 0x20)
			return reader_fail(reader, reader_place(reader) - 1, "this text has no closing quote");
		if (c == '\\' && !take_escape(reader, &code))
			return false;
		put = used + 1 >= size ? 0 : c == '\\' ? put_utf8(code, out + used, size - 1 - used) : 1;
		if (put == 0)
			return reader_fail(reader, place, "this text is too long");
		if (c != '\\')
			out[used] = (char)c;
	}
	out[used] = '\0';
	reader->at++;
	return true;
}

static bool is_scalar_character(char c)
{
	return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == 'E' || c == '+' || c == '-' || c == '.';
}

/* Reads a text, number, true or false as text; the last two become 1 and 0. */
static bool take_scalar(struct reader *reader, char *out, size_t size)
{
	size_t length = 0;
	if (*reader->at == '"')
		return take_text(reader, out, size);
	while (is_scalar_character(reader->at[length]))
		length++;
	if (length == 0 || length >= size)
		return fail_here(reader, "a value is missing here");
	memcpy(out, reader->at, length);
	out[length] = '\0';
	if ((out[0] == 't' && strcmp(out, "true") == 0) || (out[0] == 'f' && strcmp(out, "false") == 0))
		memcpy(out, out[0] == 't' ? "1" : "0", 2);
	reader->at += length;
	return true;
}

/* ---- Lists ------------------------------------------------------------------------------------------------------ */

/* Members of an object or elements of an array, each read by `take`. */
static bool take_all(struct reader *reader, char close, take_value *take, void *object)
{
	char key[RECORD_ID_MAX];
	bool members = close == '}';
	if (!expect(reader, members ? '{' : '['))
		return false;
	for (bool first = true; reader_fill(reader) && *reader->at != close; first = false) {
		if (!first && !expect(reader, ','))
			return false;
		if (members && (!take_text(reader, key, sizeof(key)) || !expect(reader, ':')))
			return false;
		if (!take(reader, members ? key : NULL, object))
			return false;
		skip_space(reader);
	}
	if (reader->err->code != ERR_NONE)
		return false;
	reader->at++;
	return true;
}

/* Skips a value; `object` is the depth. */
static bool skip_value(struct reader *reader, const char *key, void *object)
{
	unsigned deeper = *(const unsigned *)object + 1;
	char scalar[4096];
	(void)key;
	if (deeper > DEPTH_MAX)
		return fail_here(reader, "this is nested too deeply");
	if (*reader->at == '{')
		return take_all(reader, '}', skip_value, &deeper);
	if (*reader->at == '[')
		return take_all(reader, ']', skip_value, &deeper);
	return take_scalar(reader, scalar, sizeof(scalar));
}

static bool skip_unknown(struct reader *reader)
{
	unsigned depth = 0;
	return skip_value(reader, NULL, &depth);
}

/* ---- Members of a history --------------------------------------------------------------------------------------- */

static bool take_id(struct reader *reader, const char *key, void *object)
{
	char *ids = object, id[RECORD_ID_MAX];
	size_t used = strlen(ids);
	(void)key;
	if (!take_text(reader, id, sizeof(id)))
		return false;
	if (used + strlen(id) + 2 > FIELD_TEXT_MAX)
		return fail_here(reader, "this list is too long");
	snprintf(ids + used, FIELD_TEXT_MAX - used, "%s%s", used > 0 ? " " : "", id);
	return true;
}

static bool take_field(struct reader *reader, const struct record_field *fields, const char *key, void *object)
{
	const struct record_field *field = field_named(fields, key);
	uint64_t place = reader_place(reader);
	char text[FIELD_TEXT_MAX];
	if (field == NULL)
		return skip_unknown(reader);
	text[0] = '\0';
	bool good = field->kind == FIELD_IDS ? take_all(reader, ']', take_id, text)
					     : take_scalar(reader, text, sizeof(text));
	return good && reader_set(reader, place, field, object, text);
}

static bool take_mark_field(struct reader *reader, const char *key, void *object)
{
	return take_field(reader, record_mark_fields, key, object);
}

static bool take_signal_field(struct reader *reader, const char *key, void *object)
{
	return take_field(reader, record_signal_fields, key, object);
}

static bool take_step_field(struct reader *reader, const char *key, void *object)
{
	return take_field(reader, record_step_fields, key, object);
}

static bool take_mark(struct reader *reader, const char *key, void *object)
{
	struct record_mark mark = { 0 };
	(void)key;
	return take_all(reader, '}', take_mark_field, &mark) && reader_add_mark(reader, object, &mark);
}

static bool take_signal(struct reader *reader, const char *key, void *object)
{
	struct record_signal signal = { 0 };
	(void)key;
	return take_all(reader, '}', take_signal_field, &signal) && reader_add_signal(reader, object, &signal);
}

static bool take_step(struct reader *reader, const char *key, void *object)
{
	struct record_step step;
	(void)key;
	memset(&step, 0, sizeof(step));
	return take_all(reader, '}', take_step_field, &step) && reader_add_step(reader, object, &step);
}

static bool take_record_member(struct reader *reader, const char *key, void *object)
{
	if (strcmp(key, "marks") == 0)
		return take_all(reader, ']', take_mark, object);
	if (strcmp(key, "signals") == 0)
		return take_all(reader, ']', take_signal, object);
	if (strcmp(key, "steps") == 0)
		return take_all(reader, ']', take_step, object);
	return take_field(reader, record_fields, key, object);
}

static bool take_record(struct reader *reader, const char *key, void *object)
{
	struct record record = { 0 };
	(void)key;
	(void)object;
	bool good = take_all(reader, '}', take_record_member, &record) && reader_add_record(reader, &record);
	record_done(&record);
	return good;
}

/* A value of a self test, and how many of its trials were read. */
struct trials {
	struct measurement *measurement;
	unsigned count;
	bool has_value;
	int value; /* their median, if it is given */
};

static bool take_trial(struct reader *reader, const char *key, void *object)
{
	struct trials *trials = object;
	char text[32];
	uint64_t place = reader_place(reader);
	(void)key;
	if (!take_scalar(reader, text, sizeof(text)))
		return false;
	return (trials->count < MEASURE_TRIALS &&
		measure_parse_mm(text, &trials->measurement->trials[trials->count++])) ||
	       reader_fail(reader, place, "a self test has three trials in millimetres, such as 95.25");
}

static bool take_median(struct reader *reader, struct trials *trials)
{
	char text[32];
	uint64_t place = reader_place(reader);
	trials->has_value = take_scalar(reader, text, sizeof(text));
	return trials->has_value &&
	       (measure_parse_mm(text, &trials->value) ||
		reader_fail(reader, place, "'value_mm' is a length in millimetres, such as 95.25"));
}

static bool take_measure_member(struct reader *reader, const char *key, void *object)
{
	struct trials *trials = object;
	if (strcmp(key, "trials_mm") == 0)
		return take_all(reader, ']', take_trial, trials);
	if (strcmp(key, "value_mm") == 0)
		return take_median(reader, trials);
	return take_field(reader, measure_fields, key, trials->measurement);
}

static bool take_measure(struct reader *reader, const char *key, void *object)
{
	struct measurement measurement = { 0 };
	struct trials trials = { .measurement = &measurement };
	uint64_t place = reader_place(reader);
	(void)key;
	(void)object;
	if (!take_all(reader, '}', take_measure_member, &trials))
		return false;
	if (trials.count < MEASURE_TRIALS)
		return reader_fail(reader, place, "a self test has three trials in millimetres, such as 95.25");
	if (trials.has_value && trials.value != measure_value(&measurement))
		return reader_fail(reader, place, "'value_mm' is not the median of these trials");
	return reader_add_measure(reader, place, &measurement);
}

static bool take_member(struct reader *reader, const char *key, void *object)
{
	char kind[RECORD_ID_MAX];
	uint64_t place = reader_place(reader);
	if (strcmp(key, "sessions") == 0)
		return take_all(reader, ']', take_record, NULL);
	if (strcmp(key, "measures") == 0)
		return take_all(reader, ']', take_measure, NULL);
	if (strcmp(key, "kind") != 0)
		return skip_unknown(reader);
	*(bool *)object = true;
	if (!take_text(reader, kind, sizeof(kind)))
		return false;
	bool known = strcmp(kind, "history") == 0 || strcmp(kind, "measures") == 0;
	return known || reader_fail(reader, place, "this is not a history: its kind is '%s'",
				    text_unsafe(kind, strlen(kind)) < strlen(kind) ? "?" : kind);
}

bool history_parse_json(struct reader *reader)
{
	bool has_kind = false;
	if (!take_all(reader, '}', take_member, &has_kind))
		return false;
	skip_space(reader);
	if (reader->at < reader->end)
		return fail_here(reader, "unexpected text after the end");
	return has_kind || reader_fail(reader, 0, "this is not a history: \"kind\": \"history\" is missing");
}
