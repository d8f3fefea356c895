/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The characters and rows of a text code: reads them, checks each row and the whole, and names every wrong row. */
#ifndef CORE_PLAN_CODE_ROWS_H
#define CORE_PLAN_CODE_ROWS_H

#include "base/err.h"
#include "core/plan/routine.h"
#include <stddef.h>

enum { CODE_ROW = 12, CODE_BASE = 29, CODE_FORMAT = 1 };

/* Digits 0 to 28.  No 0, 1, I, L, O, S, U: they are easily misread. */
extern const char code_alphabet[CODE_BASE + 1];

/* Receives each error in a code. */
struct code_listener {
	void *context;
	void (*tell)(void *context, unsigned row, const char *text); /* row 0: the header */
};

/* Offset of the first code with a valid header in a text; `size` if there is none. */
size_t code_find(const char *text, size_t size);

/* Offset of the code in a text, which may be a whole message; sets *ret_size to its length in bytes.  The whole text
 * if no code is found. */
size_t code_part(const char *text, size_t size, size_t *ret_size);

/* Length in bytes of a complete code without typing errors at the start of a text; 0: none. */
size_t code_whole_at(const char *text, size_t size);

/* False with ERR_DATA if a text holds two different codes: it is unclear which one is meant. */
bool code_is_only(const char *text, size_t size, struct err *err);

/* True if a line begins with "kind:", as in all of the program's YAML files, which contain no codes. */
bool code_is_in_yaml(const char *text, size_t size);

/* True if this is meant to be a code, even a mistyped one, or a message with a code; false for any YAML file. */
bool code_is_meant(const char *text, size_t size);

/* True if it is complete and free of typing errors, for any catalogue. */
bool code_is_whole(const char *text, size_t size);

/* Offset of the first character of a row, to locate an error; `size` if there is none. */
size_t code_offset(const char *text, size_t size, unsigned row);

/* ---- For reading and writing codes ---- */

enum { CODE_ROWS_MAX = ROUTINE_ITEMS_MAX + 1, CODE_TWO = CODE_BASE * CODE_BASE };

/* Positions of the values in the head and in a row; those marked 2 take two characters. */
enum { HEAD_MARK /* 2 */, HEAD_FORMAT = 2, HEAD_MODE /* 2 */, HEAD_MINUTES = 5, HEAD_ROWS = 7, HEAD_SUM = 9 };
enum { ROW_WHAT /* 2 */, ROW_MUSCLE = 2, ROW_SIDES = 4, ROW_POSITION, ROW_TOOL /* 2 */, ROW_CAP = 8, ROW_SECONDS };

/* A code as digits, and its errors. */
struct code {
	unsigned char digits[CODE_ROWS_MAX][CODE_ROW];
	unsigned count; /* of digits */
	bool wrong[CODE_ROWS_MAX]; /* rows already reported */
	unsigned row; /* current; after a failure, the first wrong one */
	unsigned errors;
	struct err *err; /* of the first error */
	const struct code_listener *listener; /* NULL: stop at the first error */
};

/* Reports an error; returns false. */
bool code_fail(struct code *code, unsigned row, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* True if reading should continue after an error, to find the others. */
bool code_goes_on(const struct code *code);

int code_digit(char c);
void code_put_two(unsigned char *digits, unsigned value);
unsigned code_get_two(const unsigned char *digits);
void code_put_text(unsigned char *digits, const char *text);

/* Two digits as text, in capital letters. */
const char *code_get_text(const unsigned char *digits, char out[3]);

/* Sets the check character of a row. */
void code_seal(unsigned char *digits, unsigned row);

unsigned code_sum(const struct code *code);

/* Reads and checks all rows; false if one is wrong. */
bool code_take(struct code *code, const char *text, size_t size);

#endif
