/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The members of a record as tables, for the database, JSON and CSV.
 *
 * Names are contracts: add a member as one row, never rename one. */
#ifndef CORE_RECORD_FIELDS_H
#define CORE_RECORD_FIELDS_H

#include "core/record/record.h"
#include <stddef.h>

enum field_kind {
	FIELD_ID, /* char[RECORD_ID_MAX] */
	FIELD_IDS, /* IDs separated by blanks, char[RECORD_COVERS_MAX] */
	FIELD_TEXT, /* one line of safe text, char[RECORD_NOTE_MAX] */
	FIELD_WORD, /* an enumeration, as its word */
	FIELD_FLAG, /* bool */
	FIELD_UNSIGNED,
	FIELD_INT,
	FIELD_MSEC,
	FIELD_TIME, /* seconds since 1970, as a UTC date; 0: none */
	FIELD_HEX, /* uint64_t, as 16 hexadecimal digits */
};

struct record_field {
	const char *name;
	enum field_kind kind;
	size_t offset;
	const char *(*word)(int value); /* of FIELD_WORD: value 0 to words - 1 */
	int words;
};

/* The tables of struct record (without its lists), record_mark, record_signal and record_step.  Each ends with a row
 * whose name is NULL. */
extern const struct record_field record_fields[], record_mark_fields[], record_signal_fields[], record_step_fields[];

enum { FIELD_TEXT_MAX = RECORD_COVERS_MAX };

/* A member as text: the member itself, or written into out[size].  "" if there is no time. */
const char *field_text(const struct record_field *field, const void *object, char *out, size_t size);

/* A member as a number; texts and times are 0. */
int64_t field_number(const struct record_field *field, const void *object);

/* True for numbers and flags. */
bool field_is_number(const struct record_field *field);

/* True if the member has the value of a zeroed struct. */
bool field_is_unset(const struct record_field *field, const void *object);

/* The row with this name, or NULL. */
const struct record_field *field_named(const struct record_field *fields, const char *name);

/* Sets a member from its text; false if the text is not valid for it. */
bool field_set(const struct record_field *field, void *object, const char *text);

/* Sets a number or flag; false if it is out of range. */
bool field_set_number(const struct record_field *field, void *object, int64_t number);

/* True if both records have the same value of a member of record_fields, or the same `marks` or `signals`. */
bool record_agrees(const struct record *a, const struct record *b, const char *name);

#endif
