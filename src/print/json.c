/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The JSON writer: commas, quotes and line breaks. */
#include "print/json.h"

#include "base/text.h"
#include <inttypes.h>
#include <string.h>

/* Length of the prefix that needs no escaping, usually the whole text. */
static size_t plain_bytes(const char *text)
{
	size_t size = 0;
	while (text[size] >= ' ' && text[size] < 0x7F && text[size] != '"' && text[size] != '\\')
		size++;
	return size;
}

void json_quote(struct buf *out, const char *text)
{
	buf_add_char(out, '"');
	for (;;) {
		uint32_t code_point;
		size_t plain = plain_bytes(text);
		buf_add_bytes(out, text, plain);
		text += plain;
		if (*text == '\0')
			break;
		size_t used = text_decode(text, strlen(text), &code_point);
		if (code_point == '"' || code_point == '\\')
			buf_addf(out, "\\%c", (char)code_point);
		else if (code_point < 0x20 || code_point == 0x7F)
			buf_addf(out, "\\u%04x", (unsigned)code_point);
		else if (code_point == 0xFFFD)
			buf_add(out, "\xEF\xBF\xBD"); /* also for invalid UTF-8 */
		else
			buf_add_bytes(out, text, used);
		text += used;
	}
	buf_add_char(out, '"');
}

static void break_line(struct json *json)
{
	buf_add_char(json->out, '\n');
	for (unsigned i = 0; i < json->depth; i++)
		buf_add(json->out, "  ");
}

/* Writes what precedes a value: comma, line break and key. */
static void lead(struct json *json, const char *key)
{
	if (json->more)
		buf_add_char(json->out, ',');
	if (json->depth > 0 && json->depth <= json->lines)
		break_line(json);
	else if (json->more && !json->dense)
		buf_add_char(json->out, ' ');
	if (key != NULL) {
		json_quote(json->out, key);
		buf_add(json->out, json->dense ? ":" : ": ");
	}
	json->more = true;
}

void json_open(struct json *json, const char *key, char bracket)
{
	lead(json, key);
	buf_add_char(json->out, bracket);
	json->depth++;
	json->more = false;
}

void json_close(struct json *json, char bracket)
{
	bool was_filled = json->more;
	json->depth--;
	if (was_filled && json->depth < json->lines)
		break_line(json);
	buf_add_char(json->out, bracket);
	json->more = true;
}

void json_text(struct json *json, const char *key, const char *text)
{
	lead(json, key);
	json_quote(json->out, text);
}

void json_number(struct json *json, const char *key, int64_t number)
{
	lead(json, key);
	buf_addf(json->out, "%" PRId64, number);
}

void json_decimal(struct json *json, const char *key, double number)
{
	lead(json, key);
	buf_addf(json->out, "%g", number);
}

void json_plain(struct json *json, const char *key, const char *number)
{
	lead(json, key);
	buf_add(json->out, number);
}

void json_flag(struct json *json, const char *key, bool flag)
{
	lead(json, key);
	buf_add(json->out, flag ? "true" : "false");
}

void json_null(struct json *json, const char *key)
{
	lead(json, key);
	buf_add(json->out, "null");
}
