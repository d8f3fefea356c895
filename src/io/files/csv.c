/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits CSV in place, because a cell is never longer than its text in the file. */
#include "io/files/csv.h"

#include <string.h>

/* The separator that occurs most often in the first line. */
static char separator_of(const char *line)
{
	static const char separators[] = { ',', ';', '\t' };
	unsigned most = 0;
	char best = ',';
	for (size_t i = 0; i < sizeof(separators); i++) {
		unsigned count = 0;
		for (const char *at = line; *at != '\0' && *at != '\n' && *at != '\r'; at++)
			count += *at == separators[i];
		if (count > most) {
			most = count;
			best = separators[i];
		}
	}
	return best;
}

static char *after_line_end(char *at)
{
	at += *at == '\r';
	return at + (*at == '\n');
}

void csv_open(struct csv *ret_csv, char *bytes)
{
	bytes += strncmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	*ret_csv = (struct csv){ .at = bytes, .separator = separator_of(bytes) };
	if (strncmp(bytes, "sep=", 4) == 0 && bytes[4] != '\0') {
		ret_csv->separator = bytes[4];
		ret_csv->at = after_line_end(bytes + strcspn(bytes, "\r\n"));
		ret_csv->row = 1;
	}
}

static bool ends_cell(const struct csv *csv, char c)
{
	return c == '\0' || c == '\n' || c == '\r' || c == csv->separator;
}

static void trim(const char *cell, char *end)
{
	while (end > cell && (end[-1] == ' ' || end[-1] == '\t'))
		end--;
	*end = '\0';
}

/* Reads one cell; returns the byte that ended it, which the cell's NUL may have replaced. */
static char take_cell(struct csv *csv, struct csv_row *row)
{
	while (*csv->at == ' ')
		csv->at++;
	char *cell = csv->at, *out = cell;
	bool quoted = *csv->at == '"';
	csv->at += quoted;
	while (*csv->at != '\0' && (quoted || !ends_cell(csv, *csv->at))) {
		if (quoted && csv->at[0] == '"' && csv->at[1] != '"') {
			quoted = false;
			csv->at++;
			continue;
		}
		csv->at += quoted && *csv->at == '"';
		*out++ = *csv->at++;
	}
	row->open_quote |= quoted;
	char end = *csv->at;
	trim(cell, out);
	if (row->count < CSV_CELLS_MAX)
		row->cells[row->count++] = cell;
	else
		row->too_many = true;
	return end;
}

bool csv_next(struct csv *csv, struct csv_row *ret_row)
{
	char end;
	*ret_row = (struct csv_row){ 0 };
	if (*csv->at == '\0')
		return false;
	csv->row++;
	do {
		end = take_cell(csv, ret_row);
		csv->at += end == csv->separator;
		csv->at += end == '\r' || end == '\n';
		csv->at += end == '\r' && *csv->at == '\n';
	} while (end == csv->separator);
	return true;
}
