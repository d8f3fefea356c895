/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shared by the JSON and CSV readers: a window that moves over the input, and records under construction. */
#ifndef IO_FILES_HISTORY_READER_H
#define IO_FILES_HISTORY_READER_H

#include "base/err.h"
#include "core/record/fields.h"
#include "core/record/measure.h"
#include "io/files/history_input.h"
#include <stdint.h>

/* Receives one session; may take ownership by zeroing it.  Returning false, with err set, ends the reading. */
typedef bool history_take(void *context, struct record *record, struct err *err);

/* Receives one self-test value; an error is given its place in the file. */
typedef bool history_take_measure(void *context, const struct measurement *measurement, struct err *err);

struct history_taker {
	history_take *session;
	history_take_measure *measure; /* NULL: they are skipped */
	void *context;
	int64_t latest; /* no session may begin after it; 0: no limit */
};

/* The longest token (a CSV cell with all its quotes doubled), and the window, which holds several. */
enum { READER_CELL_MAX = 32768, READER_AHEAD = 3 * READER_CELL_MAX, READER_WINDOW = 2 * READER_AHEAD };

struct reader {
	const struct history_input *input;
	char *window;
	const char *at, *end; /* NUL at `end` */
	uint64_t window_at; /* place of the window in the input */
	bool last; /* nothing follows after `end` */
	struct history_taker taker;
	struct err *err;
};

/* A place in the input, for errors. */
uint64_t reader_place(const struct reader *reader);

/* Moves the window so that READER_AHEAD bytes, or all that remain, follow `at`.  Pointers into it become invalid.
 * False with err set if the input cannot be read or contains a NUL. */
bool reader_fill(struct reader *reader);

/* Moves the window to `size` bytes (less than READER_WINDOW) at a place, as if the input ended there. */
bool reader_seek(struct reader *reader, uint64_t place, size_t size);

/* Returns to the start, after any byte order mark. */
bool reader_rewind(struct reader *reader);

/* Sets err with line and column of a place; returns false. */
bool reader_fail(struct reader *reader, uint64_t place, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Sets a member from text, or fails at `place`. */
bool reader_set(struct reader *reader, uint64_t place, const struct record_field *field, void *object,
		const char *text);

/* Adds to the lists of a record while they have room, or fails. */
bool reader_add_mark(struct reader *reader, struct record *record, const struct record_mark *mark);
bool reader_add_signal(struct reader *reader, struct record *record, const struct record_signal *signal);
bool reader_add_step(struct reader *reader, struct record *record, const struct record_step *step);

/* Checks a complete record, or a value that begins at `place`, and hands it to the taker. */
bool reader_add_record(struct reader *reader, struct record *record);
bool reader_add_measure(struct reader *reader, uint64_t place, const struct measurement *measurement);

#endif
