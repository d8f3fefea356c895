/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads an exported history in any of its formats. */
#include "io/files/history.h"
#include "base/mem.h"
#include "io/files/history_csv.h"
#include "io/files/history_json.h"
#include <stdlib.h>
#include <string.h>

/* Names common mistakes, and what to give instead. */
static bool is_readable(struct reader *reader)
{
	if (reader->at[strspn(reader->at, " \t\r\n")] == '\0' && reader->last)
		return reader_fail(reader, reader_place(reader), "the file is empty");
	return true;
}

/* Recognizes a database by its header, so that its NUL bytes are not reported as the problem. */
static bool is_database(const struct reader *reader)
{
	static const char database[] = "SQLite format 3";
	return strncmp(reader->window, database, sizeof(database) - 1) == 0;
}

static bool rewind_text(struct reader *reader)
{
	bool good = reader_rewind(reader);
	if (!is_database(reader))
		return good;
	*reader->err = (struct err){ 0 };
	return reader_fail(reader, 0,
			   "this is a database: export it with 'rollcoach history --format json' and import that");
}

bool history_input_read(const struct history_input *input, struct history_taker taker, struct err *err)
{
	struct reader reader = { .input = input, .taker = taker, .err = err };
	*err = (struct err){ 0 };
	reader.window = mem_new(1, READER_WINDOW + 1);
	bool good = rewind_text(&reader) && is_readable(&reader);
	if (good && reader.at[strspn(reader.at, " \t\r\n")] == '{')
		good = history_parse_json(&reader);
	else if (good)
		good = history_parse_csv(&reader);
	free(reader.window);
	return good;
}

static bool add(void *context, struct record *record, struct err *err)
{
	(void)err;
	history_add(context, record);
	return true;
}

bool history_parse(struct history *ret_history, const char *name, const char *bytes, size_t size, struct err *err)
{
	struct history_input input = { .name = name, .descriptor = -1, .bytes = bytes, .size = size };
	*ret_history = (struct history){ 0 };
	bool good = history_input_read(&input, (struct history_taker){ add, NULL, ret_history, 0 }, err);
	if (!good)
		history_done(ret_history);
	return good;
}
