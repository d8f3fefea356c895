/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Manages the window over the input, and the checks that JSON and CSV share. */
#include "io/files/history_reader.h"
#include "base/text.h"
#include <errno.h>
#include <inttypes.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* ---- The window --------------------------------------------------------------------------------------------------- */

/* Reads up to `size` bytes at an offset; *ret_size is smaller only at the end of the input. */
static bool read_at(struct reader *reader, uint64_t place, char *out, size_t size, size_t *ret_size)
{
	const struct history_input *input = reader->input;
	*ret_size = 0;
	if (input->descriptor < 0) {
		size_t from = place < input->size ? (size_t)place : input->size;
		*ret_size = input->size - from < size ? input->size - from : size;
		memcpy(out, input->bytes + from, *ret_size);
		return true;
	}
	while (*ret_size < size) {
		ssize_t got = pread(input->descriptor, out + *ret_size, size - *ret_size, (off_t)(place + *ret_size));
		if (got < 0 && errno != EINTR)
			return err_set(reader->err, ERR_FAILURE, "%s: cannot be read: %s", input->name,
				       strerror(errno));
		if (got == 0)
			break;
		*ret_size += got > 0 ? (size_t)got : 0;
	}
	return true;
}

uint64_t reader_place(const struct reader *reader)
{
	return reader->window_at + (uint64_t)(reader->at - reader->window);
}

/* Fills the window with up to `size` more bytes after the first `kept`. */
static bool load(struct reader *reader, size_t kept, size_t size)
{
	size_t got;
	if (!read_at(reader, reader->window_at + kept, reader->window + kept, size, &got))
		return false;
	reader->at = reader->window;
	reader->end = reader->window + kept + got;
	reader->window[kept + got] = '\0';
	reader->last = got < size;
	const char *nul = memchr(reader->window + kept, '\0', got);
	return nul == NULL || reader_fail(reader, reader->window_at + (uint64_t)(nul - reader->window),
					  "a history cannot contain NUL bytes");
}

bool reader_fill(struct reader *reader)
{
	size_t left = (size_t)(reader->end - reader->at);
	if (reader->last || left >= READER_AHEAD)
		return true;
	uint64_t place = reader_place(reader);
	memmove(reader->window, reader->at, left);
	reader->window_at = place;
	return load(reader, left, READER_WINDOW - left);
}

bool reader_seek(struct reader *reader, uint64_t place, size_t size)
{
	reader->window_at = place;
	bool good = load(reader, 0, size);
	reader->last = true;
	return good;
}

bool reader_rewind(struct reader *reader)
{
	static const char byte_order_mark[] = "\xef\xbb\xbf"; /* the byte order mark that spreadsheets write */
	size_t mark = sizeof(byte_order_mark) - 1;
	reader->window_at = 0;
	if (!load(reader, 0, READER_WINDOW))
		return false;
	if (strncmp(reader->at, byte_order_mark, mark) == 0)
		reader->at += mark;
	return true;
}

/* ---- Errors ------------------------------------------------------------------------------------------------------- */

/* Counts lines from the start of the input, because only errors need them. The byte order mark is not a column. */
static void find_line(struct reader *reader, uint64_t place, unsigned *ret_line, unsigned *ret_column)
{
	char part[4096], before = '\0';
	struct err ignored = { 0 }, *err = reader->err;
	size_t got = 0;
	*ret_line = *ret_column = 1;
	reader->err = &ignored;
	for (uint64_t from = 0; from < place; from += got) {
		if (!read_at(reader, from, part, sizeof(part), &got) || got == 0)
			break;
		for (size_t i = 0; i < got && from + i < place; before = part[i++]) {
			bool ends = part[i] == '\n' || (before == '\r' && part[i] != '\n');
			*ret_line += ends;
			*ret_column = ends ? 1 + (part[i] != '\n') : *ret_column + (part[i] != '\r');
			*ret_column -= from == 0 && i < 3 && part[i] == "\xef\xbb\xbf"[i] ? 1 : 0;
		}
	}
	reader->err = err;
}

bool reader_fail(struct reader *reader, uint64_t place, const char *format, ...)
{
	unsigned line, column;
	char text[256];
	va_list arguments;
	find_line(reader, place, &line, &column);
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	return err_set(reader->err, ERR_DATA, "%s:%u:%u: %s", reader->input->name, line, column, text);
}

/* The text may contain anything, so it is quoted only if it is safe to show. */
bool reader_set(struct reader *reader, uint64_t place, const struct record_field *field, void *object, const char *text)
{
	if (field_set(field, object, text))
		return true;
	if (strlen(text) > 40 || text_unsafe(text, strlen(text)) < strlen(text))
		return reader_fail(reader, place, "not a valid value for '%s'", field->name);
	return reader_fail(reader, place, "'%s' is not a valid value for '%s'", text, field->name);
}

/* ---- Records ------------------------------------------------------------------------------------------------------ */

bool reader_add_mark(struct reader *reader, struct record *record, const struct record_mark *mark)
{
	if (record->marks_count == LIST_MAX)
		return reader_fail(reader, reader_place(reader), "a session has at most %d marks", LIST_MAX);
	record->marks[record->marks_count++] = *mark;
	return true;
}

bool reader_add_signal(struct reader *reader, struct record *record, const struct record_signal *signal)
{
	if (record->signals_count == RECORD_SIGNALS_MAX)
		return reader_fail(reader, reader_place(reader), "a session has at most %d signals",
				   RECORD_SIGNALS_MAX);
	record->signals[record->signals_count++] = *signal;
	return true;
}

bool reader_add_step(struct reader *reader, struct record *record, const struct record_step *step)
{
	if (record->steps_count == SESSION_STEPS_MAX)
		return reader_fail(reader, reader_place(reader), "a session has at most %d steps", SESSION_STEPS_MAX);
	record_add_step(record, step);
	return true;
}

/* The limits of the field tables; no catalogue can raise them. */
enum { BOUT_MAX_S = 120, HOLD_MAX_S = 10, STROKE_MAX_S = 4 };

/* Describes a value that no program keeping this history can have written; NULL if there is none. */
static const char *impossible(const struct record *record)
{
	if (record->offset_s > 18 * 3600 || record->offset_s < -18 * 3600)
		return "an 'offset_s' is at most 18 hours (64800) either way";
	for (unsigned i = 0; i < record->marks_count; i++)
		if (record->marks[i].level < -1 || record->marks[i].level > 10)
			return "the level of a mark is 0 to 10, or -1 if nobody gave one";
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		if (step->done_ms > DAY_S * MSEC_SECOND)
			return "a step takes at most a day (86400000 'done_ms')";
		if (step->seconds > HOUR_S)
			return "a step has at most an hour (3600 'seconds')";
		if (step->kind == STEP_ROLL && step->seconds > BOUT_MAX_S)
			return "a muscle is rolled for at most two minutes (120 'seconds')";
		if (step->cap > CATALOGUE_PRESSURE_MAX || step->cap_eased > CATALOGUE_PRESSURE_MAX ||
		    step->cap_most > CATALOGUE_PRESSURE_MAX || step->eased > CATALOGUE_PRESSURE_MAX)
			return "pressure is at most 6 of 10 ('cap', 'cap_eased', 'cap_most', 'eased')";
		if (step->hold_s > HOLD_MAX_S || step->tempo_s > STROKE_MAX_S)
			return "a hold takes at most 10 s ('hold_s') and a stroke at most 4 s ('tempo_s')";
	}
	return NULL;
}

bool reader_add_record(struct reader *reader, struct record *record)
{
	uint64_t place = reader_place(reader);
	const char *wrong = impossible(record);
	if (wrong != NULL)
		return reader_fail(reader, place, "%s", wrong);
	if (record->started == 0)
		return reader_fail(reader, place, "a session needs the time it 'started'");
	if (reader->taker.latest != 0 && record->started > reader->taker.latest)
		return reader_fail(reader, place, "this session 'started' in the future: correct the date");
	if (record->ended != 0 && record->ended < record->started)
		return reader_fail(reader, place, "this session 'ended' before it 'started'");
	if (record->at > record->steps_count)
		return reader_fail(reader, place, "steps are missing: the session reached step %u but has %u",
				   record->at, record->steps_count);
	if (record->ending == ENDING_NONE)
		record->ending = ENDING_LEFT;
	record_count(record);
	struct err err = { 0 };
	bool taken = reader->taker.session(reader->taker.context, record, &err);
	record_done(record);
	if (!taken && err.code == ERR_USAGE)
		return reader_fail(reader, place, "%s", err.text);
	if (!taken)
		*reader->err = err;
	return taken;
}

bool reader_add_measure(struct reader *reader, uint64_t place, const struct measurement *measurement)
{
	struct err err = { 0 };
	if (measurement->test[0] == '\0' || measurement->at == 0)
		return reader_fail(reader, place, "a value of a self test needs its 'test' and when it was, 'at'");
	if (reader->taker.measure == NULL || reader->taker.measure(reader->taker.context, measurement, &err))
		return true;
	if (err.code == ERR_USAGE)
		return reader_fail(reader, place, "%s", err.text);
	*reader->err = err;
	return false;
}
