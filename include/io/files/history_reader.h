/* SPDX-License-Identifier: MIT */
/* What the readers of JSON and CSV have in common: a place in the text, and records as they grow. */
#ifndef IO_FILES_HISTORY_READER_H
#define IO_FILES_HISTORY_READER_H

#include "base/err.h"
#include "core/record/fields.h"
#include "core/record/history.h"
#include <stddef.h>

struct reader {
	const char *name; /* of the file, for errors */
	const char *start, *at, *end; /* NUL at `end` */
	struct history *history;
	struct err *err;
};

/* Sets the err with line and column of `at`; returns false. */
bool reader_fail(struct reader *reader, const char *at, const char *format, ...) __attribute__((format(printf, 3, 4)));

/* Sets a member, or fails at `at`. */
bool reader_set(struct reader *reader, const char *at, const struct record_field *field, void *object,
		const char *text);

/* Adds to the lists of a record as long as they have room, or fails at reader->at. */
bool reader_add_mark(struct reader *reader, struct record *record, const struct record_mark *mark);
bool reader_add_signal(struct reader *reader, struct record *record, const struct record_signal *signal);
bool reader_add_step(struct reader *reader, struct record *record, const struct record_step *step);

/* Hands a whole record to the history. */
bool reader_add_record(struct reader *reader, struct record *record);

bool history_parse_json(struct reader *reader);
bool history_parse_csv(struct reader *reader);

#endif
