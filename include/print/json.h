/* SPDX-License-Identifier: MIT */
/* Writes JSON: well-formed and valid UTF-8 whatever the texts hold, and laid out to be read.
 *
 *	struct json json = { .out = &buf };
 *	json_open(&json, NULL, '{');
 *	json_text(&json, "mode", "post-run");
 *	json_open(&json, "steps", '[');
 *	...
 *	json_close(&json, ']');
 *	json_close(&json, '}');
 *
 * Members of objects have a key, elements of arrays NULL. */
#ifndef PRINT_JSON_H
#define PRINT_JSON_H

#include "base/buf.h"
#include <stdbool.h>
#include <stdint.h>

struct json {
	struct buf *out;
	unsigned lines; /* how deep each member stands on a line of its own; deeper ones share a line */
	unsigned depth; /* private */
	bool more; /* private: something stands before in this object or array */
};

void json_open(struct json *json, const char *key, char bracket);
void json_close(struct json *json, char bracket);
void json_text(struct json *json, const char *key, const char *text);
void json_number(struct json *json, const char *key, int64_t number);
void json_flag(struct json *json, const char *key, bool flag);

/* A text as a JSON string, quotes included. */
void json_quote(struct buf *out, const char *text);

#endif
