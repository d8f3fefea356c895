/* SPDX-License-Identifier: MIT */
/* Takes a history back from a file, whatever of its formats it is in. */
#include "io/files/history.h"
#include "base/text.h"
#include "io/files/history_reader.h"
#include "io/system/file.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

bool reader_fail(struct reader *reader, const char *at, const char *format, ...)
{
	unsigned line = 1, column = 1;
	char text[256];
	va_list arguments;
	for (const char *from = reader->start; from < at; from++) {
		column = *from == '\n' ? 1 : column + 1;
		line += *from == '\n';
	}
	va_start(arguments, format);
	vsnprintf(text, sizeof(text), format, arguments);
	va_end(arguments);
	return err_set(reader->err, ERR_DATA, "%s:%u:%u: %s", reader->name, line, column, text);
}

/* What is wrong may be anything: it is shown only if it is safe to be shown. */
bool reader_set(struct reader *reader, const char *at, const struct record_field *field, void *object, const char *text)
{
	if (field_set(field, object, text))
		return true;
	if (strlen(text) > 40 || text_unsafe(text, strlen(text)) < strlen(text))
		return reader_fail(reader, at, "this is no value of '%s'", field->name);
	return reader_fail(reader, at, "'%s' is no value of '%s'", text, field->name);
}

bool reader_add_mark(struct reader *reader, struct record *record, const struct record_mark *mark)
{
	if (record->marks_count == LIST_MAX)
		return reader_fail(reader, reader->at, "a session has at most %d marks", LIST_MAX);
	record->marks[record->marks_count++] = *mark;
	return true;
}

bool reader_add_signal(struct reader *reader, struct record *record, const struct record_signal *signal)
{
	if (record->signals_count == RECORD_SIGNALS_MAX)
		return reader_fail(reader, reader->at, "a session has at most %d signals", RECORD_SIGNALS_MAX);
	record->signals[record->signals_count++] = *signal;
	return true;
}

bool reader_add_step(struct reader *reader, struct record *record, const struct record_step *step)
{
	if (record->steps_count == SESSION_STEPS_MAX)
		return reader_fail(reader, reader->at, "a session has at most %d steps", SESSION_STEPS_MAX);
	record_add_step(record, step);
	return true;
}

bool reader_add_record(struct reader *reader, struct record *record)
{
	if (record->started == 0)
		return reader_fail(reader, reader->at, "a session needs the time it 'started'");
	if (record->at > record->steps_count)
		return reader_fail(reader, reader->at,
				   "steps are missing: the session came to step %u and there are %u", record->at,
				   record->steps_count);
	if (record->ending == ENDING_NONE)
		record->ending = ENDING_LEFT;
	history_add(reader->history, record);
	return true;
}

/* What people give by mistake, and what it would have to be. */
static bool is_readable(struct reader *reader)
{
	static const char database[] = "SQLite format 3";
	const char *nul = memchr(reader->start, '\0', (size_t)(reader->end - reader->start));
	if (reader->start[strspn(reader->start, " \t\r\n")] == '\0' && nul == NULL)
		return reader_fail(reader, reader->start, "the file is empty");
	if (strncmp(reader->start, database, sizeof(database) - 1) == 0)
		return reader_fail(reader, reader->start,
				   "this is a database: import what 'rollcoach history --format json' says of it");
	return nul == NULL || reader_fail(reader, nul, "a NUL may not stand in a history");
}

bool history_parse(struct history *ret_history, const char *name, const char *bytes, size_t size, struct err *err)
{
	static const char byte_order_mark[] = "\xef\xbb\xbf"; /* spreadsheets write it */
	size_t mark =
		strncmp(bytes, byte_order_mark, sizeof(byte_order_mark) - 1) == 0 ? sizeof(byte_order_mark) - 1 : 0;
	*ret_history = (struct history){ 0 };
	struct reader reader = { name, bytes + mark, bytes + mark, bytes + size, ret_history, err };
	if (!is_readable(&reader))
		return false;
	bytes += mark;
	bool is_json = bytes[strspn(bytes, " \t\r\n")] == '{';
	bool good = is_json ? history_parse_json(&reader) : history_parse_csv(&reader);
	if (!good)
		history_done(ret_history);
	return good;
}

bool history_load(struct history *ret_history, const char *path, struct err *err)
{
	struct file_reading reading;
	char *bytes;
	size_t size;
	*ret_history = (struct history){ 0 };
	if (!file_open(&reading, path, err))
		return err_in(err, "%s", path);
	reading.most = HISTORY_BYTES_MAX;
	if (!file_finish(&reading, &bytes, &size, err))
		return err_in(err, "%s", path);
	bool good = history_parse(ret_history, path, bytes, size, err);
	free(bytes);
	return good;
}
