/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads a spreadsheet column by column: each cell is checked as the option or roster key of the same name would be. */
#include "io/files/roster_csv.h"

#include "base/text.h"
#include "base/utc.h"
#include "core/catalogue/name.h"
#include "core/person/wish_parse.h"
#include "io/files/csv.h"
#include "io/files/roster.h"
#include "io/yaml/writer.h"
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum { NAME_COLUMNS_MAX = 80, WORD_MAX = 160 };

enum column_kind { COLUMN_NAME, COLUMN_TEXT, COLUMN_NOTE, COLUMN_WORD, COLUMN_NUMBER, COLUMN_LIST, COLUMN_FLAG };

/* The possible columns: the roster key, and alternative headings. */
static const struct column {
	const char *key;
	enum column_kind kind;
	const char *names[5];
} columns[] = {
	{ "name", COLUMN_NAME, { "athlete", "runner", "full name" } },
	{ "group", COLUMN_TEXT, { "squad", "team" } },
	{ "mode", COLUMN_WORD, { "when", "session", "purpose", "type" } },
	{ "minutes", COLUMN_NUMBER, { "time", "min", "length", "duration" } },
	{ "tools", COLUMN_LIST, { "equipment", "kit", "gear" } },
	{ "sore", COLUMN_LIST, { "soreness", "stiff", "tight", "what's sore", "sore spots" } },
	{ "injured", COLUMN_LIST, { "injury", "injuries" } },
	{ "has", COLUMN_LIST, { "condition", "medical", "health", "medical condition" } },
	{ "not", COLUMN_LIST, { "answered no" } },
	{ "cleared", COLUMN_LIST, { "cleared by doctor" } },
	{ "only", COLUMN_LIST, { "focus" } },
	{ "skip", COLUMN_LIST, { "avoid", "never" } },
	{ "ran", COLUMN_LIST, { NULL } },
	{ "stretches", COLUMN_FLAG, { NULL } },
	{ "drills", COLUMN_FLAG, { NULL } },
	{ "beginner", COLUMN_FLAG, { "novice", "new", "first time", "new to rolling" } },
	{ "profile", COLUMN_TEXT, { NULL } },
	{ "routine", COLUMN_TEXT, { NULL } },
	{ "run", COLUMN_TEXT, { NULL } },
	{ "note", COLUMN_NOTE, { "comment", "remark", "coach's note", "coach note" } },
};
enum { COLUMNS = sizeof(columns) / sizeof(columns[0]) };

/* A column whose heading was reported; its cells are not reported as well. */
static const struct column unknown_column = { "", COLUMN_NOTE, { NULL } };

struct importing {
	const char *file;
	const struct catalogue *catalogue;
	int64_t now;
	struct report *report;
	struct yaml_writer writer;
	const struct column *of[CSV_CELLS_MAX]; /* the column of each cell; NULL if it has none */
	unsigned of_count;
	unsigned row, cell; /* current position, from 0 */
	bool good;
};

/* The row where this column was first reported with this text; 0 if it was not. */
static size_t first_row(const struct report *report, const char *key, const char *text)
{
	for (unsigned i = 0; i < report->shown_count; i++)
		if (strcmp(report->shown[i].path, key) == 0 && strcmp(report->shown[i].message, text) == 0)
			return report->shown[i].place.line;
	return 0;
}

/* Prints a text once, because a squad often shares a word: "roller" in every row. */
static void fail(struct importing *importing, const char *text)
{
	const struct column *column = importing->cell < importing->of_count ? importing->of[importing->cell] : NULL;
	const char *key = column != NULL ? column->key : "";
	const struct place place = { importing->row, importing->cell + 1 };
	size_t first = first_row(importing->report, key, text);
	if (first > 0 && first < importing->row)
		report_error(importing->report, importing->file, place, key, "as in row %zu", first);
	else
		report_error(importing->report, importing->file, place, key, "%s", text);
	importing->good = false;
}

/* ---- Headings --------------------------------------------------------------------------------------------------- */

static bool is_called(const struct column *column, const char *heading)
{
	if (name_compare(column->key, heading) == 0)
		return true;
	for (unsigned i = 0; i < sizeof(column->names) / sizeof(column->names[0]) && column->names[i] != NULL; i++)
		if (name_compare(column->names[i], heading) == 0)
			return true;
	return false;
}

static const struct column *column_of(const char *heading)
{
	for (unsigned i = 0; i < COLUMNS; i++)
		if (is_called(&columns[i], heading))
			return &columns[i];
	return NULL;
}

static void fail_heading(struct importing *importing, const char *heading)
{
	const char *keys[COLUMNS];
	struct buf text = { 0 };
	for (unsigned i = 0; i < COLUMNS; i++)
		keys[i] = columns[i].key;
	const char *near = text_nearest(heading, keys, COLUMNS);
	buf_addf(&text, "unknown column '%.60s'", heading);
	if (near != NULL)
		buf_addf(&text, ": did you mean '%s'?", near);
	for (unsigned i = 0; i < COLUMNS && near == NULL; i++)
		buf_addf(&text, "%s%s", i == 0 ? "; known columns: " : ", ", keys[i]);
	fail(importing, buf_text(&text));
	buf_done(&text);
}

/* Without a name, no row below can be read. */
static bool read_headings(struct importing *importing, const struct csv_row *row)
{
	bool named = false;
	for (importing->cell = 0; importing->cell < row->count; importing->cell++) {
		const char *heading = row->cells[importing->cell];
		const struct column *column = heading[0] == '\0' ? NULL : column_of(heading);
		if (heading[0] != '\0' && column == NULL)
			fail_heading(importing, heading);
		importing->of[importing->cell] = heading[0] != '\0' && column == NULL ? &unknown_column : column;
		importing->of_count = importing->cell + 1;
		for (unsigned i = 0; column != NULL && i < importing->cell; i++)
			if (importing->of[i] == column)
				fail(importing, "two columns mean the same: remove one");
		named |= column == &columns[0];
	}
	importing->cell = 0;
	if (!named)
		fail(importing, "the first row must name the columns, one of them 'name'");
	return named;
}

/* ---- Cells ------------------------------------------------------------------------------------------------------ */

/* Lists and notes keep their lines; in other texts, line breaks become blanks. */
static void fold(char *text, bool keeps_lines)
{
	char *end = text;
	for (; *text != '\0'; text++) {
		bool line_break = *text == '\n' || *text == '\r';
		if (text[0] == '\r' && text[1] == '\n')
			continue;
		*end++ = line_break && keeps_lines ? '\n' : line_break || *text == '\t' ? ' ' : *text;
	}
	*end = '\0';
}

static void read_name(struct importing *importing, const char *text)
{
	if (strchr("=+-@", text[0]) != NULL)
		fail(importing, "starts like a formula, not like a name");
	else if (text_columns(text) > NAME_COLUMNS_MAX)
		fail(importing, "longer than 80 columns");
	else
		yaml_writer_text(&importing->writer, "name", text);
}

static bool accepts(const struct importing *importing, const char *key, const char *word)
{
	struct wish scratch = { 0 };
	struct err err = { 0 };
	return wish_parse(&scratch, importing->catalogue, key, word, importing->now, &err);
}

static bool check_word(struct importing *importing, const char *key, const char *word)
{
	struct wish scratch = { 0 };
	struct err err = { 0 };
	if (wish_parse(&scratch, importing->catalogue, key, word, importing->now, &err))
		return true;
	fail(importing, err.text);
	return false;
}

/* Parses "10", "10 min" or, as spreadsheets print a duration, "0:10". */
static void read_minutes(struct importing *importing, char *text)
{
	if (strncmp(text, "0:", 2) == 0)
		text += strspn(text, "0:");
	size_t size = strspn(text, "0123456789");
	const char *unit = text + size + strspn(text + size, " ");
	if (*unit == '\0' || name_compare(unit, "m") == 0 || name_compare(unit, "min") == 0 ||
	    name_compare(unit, "minute") == 0)
		text[size] = '\0';
	if (check_word(importing, "minutes", text))
		yaml_writer_word(&importing->writer, "minutes", text);
}

static void read_flag(struct importing *importing, const char *key, const char *text)
{
	static const char *const yes[] = { "yes", "y", "true", "x", "1" }, *const no[] = { "no", "n", "false", "0" };
	const char *word = NULL;
	for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++)
		word = name_compare(text, yes[i]) == 0 ? "true" : word;
	for (size_t i = 0; i < sizeof(no) / sizeof(no[0]); i++)
		word = name_compare(text, no[i]) == 0 ? "false" : word;
	if (word == NULL)
		fail(importing, "write yes or no");
	else
		yaml_writer_word(&importing->writer, key, word);
}

/* Reads the next word of a cell into word[WORD_MAX]; false at the end. A date belongs to the injury in front of it. */
static bool next_word(char **text, char *word)
{
	static const char separators[] = ",;\n\r";
	int64_t date;
	size_t size, used = 0;
	do {
		*text += strspn(*text, ",;\n\r ");
		size = strcspn(*text, separators);
		used += (size_t)snprintf(word + used, used < WORD_MAX ? WORD_MAX - used : 0, "%s%.*s",
					 used > 0 ? "=" : "", (int)size, *text);
		*text += size;
		char next[16];
		const char *after = *text + strspn(*text, ",;\n\r ");
		snprintf(next, sizeof(next), "%.*s", (int)strcspn(after, ",;\n\r "), after);
		if (used == 0 || used >= WORD_MAX || !utc_parse(next, &date))
			break;
	} while (true);
	return used > 0;
}

/* Accepts "calf 6/10", which people write for "calf=6". An injury is left alone: that may be the date of one. */
static void drop_out_of(char *word)
{
	static const char out_of[] = "/10";
	size_t size = strlen(word), tail = strlen(out_of);
	if (size > tail && strcmp(word + size - tail, out_of) == 0)
		word[size - tail] = '\0';
}

/* Accepts "calf 6" and "calf 2026-03-02", which people write for "calf=6" and "calf=2026-03-02". */
static void join_value(char *word)
{
	char *blank = strrchr(word, ' ');
	int64_t date;
	if (blank == NULL || strchr(word, '=') != NULL)
		return;
	size_t digits = strspn(blank + 1, "0123456789");
	const char *unit = blank + 1 + digits;
	bool number = digits > 0 && (*unit == '\0' || strcmp(unit, "d") == 0 || strcmp(unit, "h") == 0);
	if (number || utc_parse(blank + 1, &date))
		*blank = '=';
}

/* Accepts "bruise left calf", which people write for "bruise:left calf". A place that is not known is still split off, so
 * that the error is about the place. */
static void join_place(const struct importing *importing, char *word)
{
	char *place = NULL;
	if (accepts(importing, "has", word))
		return;
	for (char *blank = strchr(word, ' '); blank != NULL; blank = strchr(blank + 1, ' ')) {
		*blank = '\0';
		place = accepts(importing, "not", word) ? blank : place;
		*blank = ':';
		if (accepts(importing, "has", word))
			return;
		*blank = ' ';
	}
	if (place != NULL)
		*place = ':';
}

/* Rejects dates such as "24/11/2026" or "calf 3 weeks ago", because a date that could mean two days is never guessed. */
static bool is_other_date(const struct importing *importing, const char *key, const char *word)
{
	return strcmp(key, "injured") == 0 && strchr(word, '=') == NULL && strpbrk(word, "0123456789") != NULL &&
	       !accepts(importing, key, word);
}

static void fail_date(struct importing *importing, const char *word)
{
	struct buf text = { 0 };
	buf_addf(&text, "'%.60s': write when it happened as a date (2026-11-24) or in days (21d)", word);
	fail(importing, buf_text(&text));
	buf_done(&text);
}

/* Drops words that add nothing: "both" is the default side, and everything in this column is sore, stiff or tight. */
static const char *plain_place(const char *key, const char *word)
{
	static const char *const words[] = { "both ", "sore ", "stiff ", "tight " };
	size_t count = strcmp(key, "sore") == 0 ? sizeof(words) / sizeof(words[0]) : 1;
	for (size_t i = 0; i < count; i++)
		if (strncasecmp(word, words[i], strlen(words[i])) == 0)
			return word + strlen(words[i]);
	return word;
}

/* Reads "roller and ball" as two tools. */
static void part_tools(char *text)
{
	static const char and[] = " and ";
	for (char *at = strstr(text, and); at != NULL; at = strstr(at, and))
		memcpy(at, ",    ", sizeof(and) - 1);
}

static void read_list(struct importing *importing, const char *key, char *text)
{
	bool placed = strcmp(key, "sore") == 0 || strcmp(key, "injured") == 0;
	char word[WORD_MAX];
	if (strcmp(key, "tools") == 0)
		part_tools(text);
	yaml_writer_list(&importing->writer, key);
	while (next_word(&text, word)) {
		if (strcmp(key, "sore") == 0)
			drop_out_of(word);
		if (placed)
			join_value(word);
		if (strcmp(key, "has") == 0)
			join_place(importing, word);
		const char *plain = placed ? plain_place(key, word) : word;
		if (is_other_date(importing, key, plain))
			fail_date(importing, plain);
		else if (check_word(importing, key, plain))
			yaml_writer_text(&importing->writer, NULL, plain);
	}
	yaml_writer_end(&importing->writer);
}

static void read_cell(struct importing *importing, const struct column *column, char *text)
{
	fold(text, column->kind == COLUMN_NOTE || column->kind == COLUMN_LIST);
	if (text_unsafe(text, strlen(text)) < strlen(text)) {
		fail(importing, "contains characters that are not printable text");
		return;
	}
	switch (column->kind) {
	case COLUMN_NAME:
		read_name(importing, text);
		break;
	case COLUMN_TEXT:
	case COLUMN_NOTE:
		if (strlen(text) > (column->kind == COLUMN_NOTE ? ROSTER_NOTE_MAX : SCHEMA_TEXT_MAX))
			fail(importing, "too long");
		else
			yaml_writer_text(&importing->writer, column->key, text);
		break;
	case COLUMN_WORD:
		if (check_word(importing, column->key, text))
			yaml_writer_text(&importing->writer, column->key, text);
		break;
	case COLUMN_NUMBER:
		read_minutes(importing, text);
		break;
	case COLUMN_LIST:
		read_list(importing, column->key, text);
		break;
	case COLUMN_FLAG:
		read_flag(importing, column->key, text);
		break;
	}
}

/* ---- Rows ------------------------------------------------------------------------------------------------------- */

static bool is_empty(const struct csv_row *row)
{
	for (unsigned i = 0; i < row->count; i++)
		if (row->cells[i][0] != '\0')
			return false;
	return true;
}

static void read_row(struct importing *importing, const struct csv_row *row)
{
	bool named = false;
	yaml_writer_mapping(&importing->writer, NULL);
	for (importing->cell = 0; importing->cell < row->count; importing->cell++) {
		const struct column *column =
			importing->cell < importing->of_count ? importing->of[importing->cell] : NULL;
		char *text = row->cells[importing->cell];
		if (text[0] == '\0' || column == &unknown_column)
			continue;
		if (column == NULL)
			fail(importing, "this column has no name in the first row");
		else
			read_cell(importing, column, text);
		named |= column == &columns[0];
	}
	importing->cell = 0;
	if (!named)
		fail(importing, "the athlete's name is missing");
	yaml_writer_end(&importing->writer);
}

static void read_rows(struct importing *importing, struct csv *csv)
{
	struct csv_row row;
	unsigned athletes = 0;
	while (csv_next(csv, &row)) {
		importing->row = csv->row;
		importing->cell = 0;
		if (row.open_quote)
			fail(importing, "a quote is opened and never closed");
		else if (row.too_many)
			fail(importing, "more than 64 columns");
		else if (importing->of_count == 0) {
			if (!read_headings(importing, &row))
				return;
		} else if (!is_empty(&row)) {
			read_row(importing, &row);
			athletes++;
		}
	}
	importing->cell = 0;
	if (importing->of_count == 0 && importing->good)
		read_headings(importing, &row); /* the file is empty */
	else if (athletes == 0 && importing->good)
		fail(importing, "no athletes: one row each, below the names of the columns");
	if (athletes > ROSTER_ATHLETES_MAX)
		fail(importing, "more than 10000 athletes");
}

bool roster_of_csv(struct buf *ret_yaml, const char *name, char *bytes, const struct catalogue *catalogue, int64_t now,
		   struct report *report)
{
	struct importing importing = {
		.file = name, .catalogue = catalogue, .now = now, .report = report, .row = 1, .good = true
	};
	struct csv csv;
	csv_open(&csv, bytes);
	yaml_writer_start(&importing.writer, ret_yaml);
	yaml_writer_word(&importing.writer, "kind", "roster");
	yaml_writer_list(&importing.writer, "athletes");
	read_rows(&importing, &csv);
	yaml_writer_end(&importing.writer);
	yaml_writer_finish(&importing.writer);
	return importing.good;
}
