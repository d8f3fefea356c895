/* SPDX-License-Identifier: MIT */
/* The members of a record as tables: what is given out as JSON or CSV, and what is taken back in.
 *
 * Names are for ever; a new member is one row. */
#ifndef CORE_RECORD_FIELDS_H
#define CORE_RECORD_FIELDS_H

#include "core/record/record.h"
#include <stddef.h>

enum field_kind {
	FIELD_ID, /* char[RECORD_ID_MAX] */
	FIELD_IDS, /* ids separated by blanks, char[RECORD_COVERS_MAX] */
	FIELD_TEXT, /* one line of safe text, char[RECORD_NOTE_MAX] */
	FIELD_WORD, /* an enumeration, told by its word */
	FIELD_FLAG, /* bool */
	FIELD_UNSIGNED,
	FIELD_INT,
	FIELD_MSEC,
	FIELD_TIME, /* seconds since 1970, told as a UTC date; 0: not there */
	FIELD_HEX, /* uint64_t, told as 16 hexadecimal digits */
};

struct record_field {
	const char *name;
	enum field_kind kind;
	size_t offset;
	const char *(*word)(int value); /* of FIELD_WORD: value 0 to words - 1 */
	int words;
};

/* Each ends with a row whose name is NULL; for struct record (without its lists), record_mark, record_signal and
 * record_step. */
extern const struct record_field record_fields[], record_mark_fields[], record_signal_fields[], record_step_fields[];

enum { FIELD_TEXT_MAX = RECORD_COVERS_MAX };

/* A member as text, into out[size]; "" where a time is not there. */
const char *field_text(const struct record_field *field, const void *object, char *out, size_t size);

/* A member as a number; texts and times are 0. */
int64_t field_number(const struct record_field *field, const void *object);

/* Whether it is told as a number or flag rather than as a text. */
bool field_is_number(const struct record_field *field);

/* Whether it is what a zeroed struct has. */
bool field_is_unset(const struct record_field *field, const void *object);

/* The row of a name, or NULL. */
const struct record_field *field_named(const struct record_field *fields, const char *name);

/* Sets a member from its text; false if the text is none of this kind. */
bool field_set(const struct record_field *field, void *object, const char *text);

#endif
