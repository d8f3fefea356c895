/* SPDX-License-Identifier: MIT */
/* Reads a history from JSON: strictly, in one pass, as deep as a history goes. */
#include "io/files/history_reader.h"
#include <stdio.h>
#include <string.h>

enum { DEPTH_MAX = 32 };

/* Does something with the value that stands at reader->at; `key` is NULL in an array. */
typedef bool take_value(struct reader *reader, const char *key, void *object);

static void skip_space(struct reader *reader)
{
	reader->at += strspn(reader->at, " \t\r\n");
}

static bool expect(struct reader *reader, char c)
{
	skip_space(reader);
	if (*reader->at != c)
		return reader_fail(reader, reader->at, "'%c' is missing here", c);
	reader->at++;
	skip_space(reader);
	return true;
}

/* ---- Texts ------------------------------------------------------------------------------------------------------ */

/* An escape; what is not ASCII has no place in a history and becomes '?'. */
static bool take_escape(struct reader *reader, char *ret_c)
{
	static const char names[] = "\"\\/bfnrt", values[] = "\"\\/\b\f\n\r\t";
	const char *name = *reader->at != '\0' ? strchr(names, *reader->at) : NULL;
	unsigned code = '?';
	int used = 0;
	if (name != NULL) {
		*ret_c = values[name - names];
		reader->at++;
		return true;
	}
	if (sscanf(reader->at, "u%4x%n", &code, &used) != 1 || used != 5)
		return reader_fail(reader, reader->at, "this is no escape of JSON");
	*ret_c = code > 0 && code < 0x80 ? (char)code : '?';
	reader->at += used;
	return true;
}

static bool take_text(struct reader *reader, char *out, size_t size)
{
	const char *from = reader->at;
	size_t used = 0;
	if (*from != '"')
		return reader_fail(reader, from, "a text is missing here");
	for (reader->at++; *reader->at != '"';) {
		char c = *reader->at++;
		if ((unsigned char)c < 0x20)
			return reader_fail(reader, reader->at - 1, "a text does not end");
		if (c == '\\' && !take_escape(reader, &c))
			return false;
		if (used + 1 == size)
			return reader_fail(reader, from, "this text is too long");
		out[used++] = c;
	}
	out[used] = '\0';
	reader->at++;
	return true;
}

/* A text, number, true or false, as text: 1 and 0 for the last two. */
static bool take_scalar(struct reader *reader, char *out, size_t size)
{
	if (*reader->at == '"')
		return take_text(reader, out, size);
	size_t length = strspn(reader->at, "abcdefghijklmnopqrstuvwxyzE+-.0123456789");
	if (length == 0 || length >= size)
		return reader_fail(reader, reader->at, "a value is missing here");
	memcpy(out, reader->at, length);
	out[length] = '\0';
	if (strcmp(out, "true") == 0 || strcmp(out, "false") == 0)
		snprintf(out, size, "%d", out[0] == 't');
	reader->at += length;
	return true;
}

/* ---- Lists ------------------------------------------------------------------------------------------------------ */

/* Members of an object or elements of an array, each handed to `take`. */
static bool take_all(struct reader *reader, char close, take_value *take, void *object)
{
	char key[RECORD_ID_MAX];
	bool members = close == '}';
	if (!expect(reader, members ? '{' : '['))
		return false;
	for (bool first = true; *reader->at != close; first = false) {
		if (!first && !expect(reader, ','))
			return false;
		if (members && (!take_text(reader, key, sizeof(key)) || !expect(reader, ':')))
			return false;
		if (!take(reader, members ? key : NULL, object))
			return false;
		skip_space(reader);
	}
	reader->at++;
	return true;
}

/* Passes over a value; `object` is the depth. */
static bool pass_over(struct reader *reader, const char *key, void *object)
{
	unsigned deeper = *(const unsigned *)object + 1;
	char scalar[4096];
	(void)key;
	if (deeper > DEPTH_MAX)
		return reader_fail(reader, reader->at, "this is nested too deeply");
	if (*reader->at == '{')
		return take_all(reader, '}', pass_over, &deeper);
	if (*reader->at == '[')
		return take_all(reader, ']', pass_over, &deeper);
	return take_scalar(reader, scalar, sizeof(scalar));
}

static bool pass_over_unknown(struct reader *reader)
{
	unsigned depth = 0;
	return pass_over(reader, NULL, &depth);
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
		return reader_fail(reader, reader->at, "this list is too long");
	snprintf(ids + used, FIELD_TEXT_MAX - used, "%s%s", used > 0 ? " " : "", id);
	return true;
}

static bool take_field(struct reader *reader, const struct record_field *fields, const char *key, void *object)
{
	const struct record_field *field = field_named(fields, key);
	const char *from = reader->at;
	char text[FIELD_TEXT_MAX] = "";
	if (field == NULL)
		return pass_over_unknown(reader);
	bool good = field->kind == FIELD_IDS ? take_all(reader, ']', take_id, text)
					     : take_scalar(reader, text, sizeof(text));
	return good && reader_set(reader, from, field, object, text);
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

static bool take_member(struct reader *reader, const char *key, void *object)
{
	char kind[RECORD_ID_MAX];
	const char *from = reader->at;
	if (strcmp(key, "sessions") == 0)
		return take_all(reader, ']', take_record, NULL);
	if (strcmp(key, "kind") != 0)
		return pass_over_unknown(reader);
	*(bool *)object = true;
	if (!take_text(reader, kind, sizeof(kind)))
		return false;
	return strcmp(kind, "history") == 0 || reader_fail(reader, from, "this is no history: its kind is another");
}

bool history_parse_json(struct reader *reader)
{
	bool has_kind = false;
	if (!take_all(reader, '}', take_member, &has_kind))
		return false;
	skip_space(reader);
	if (reader->at < reader->end)
		return reader_fail(reader, reader->at, "something stands behind the end");
	return has_kind || reader_fail(reader, reader->start, "this is no history: \"kind\": \"history\" is missing");
}
