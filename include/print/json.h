/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes JSON: always well-formed and valid UTF-8, with a readable layout.
 *
 *	struct json json = { .out = &buf };
 *	json_open(&json, NULL, '{');
 *	json_text(&json, "mode", "post-run");
 *	json_open(&json, "steps", '[');
 *	...
 *	json_close(&json, ']');
 *	json_close(&json, '}');
 *
 * Members of objects have a key; for elements of arrays it is NULL. */
#ifndef PRINT_JSON_H
#define PRINT_JSON_H

#include "base/buf.h"
#include <stdbool.h>
#include <stdint.h>

struct json {
	struct buf *out;
	unsigned lines; /* nesting levels with one member per line; deeper members share a line */
	bool dense; /* no blanks: for programs only */
	unsigned depth; /* private */
	bool more; /* private: the current object or array is not empty */
};

void json_open(struct json *json, const char *key, char bracket);
void json_close(struct json *json, char bracket);
void json_text(struct json *json, const char *key, const char *text);
void json_number(struct json *json, const char *key, int64_t number);
void json_decimal(struct json *json, const char *key, double number); /* six digits */
void json_flag(struct json *json, const char *key, bool flag);
void json_null(struct json *json, const char *key);

/* A number already in JSON form, such as "95.25". */
void json_plain(struct json *json, const char *key, const char *number);

/* A text as a JSON string, quotes included. */
void json_quote(struct buf *out, const char *text);

#endif
