/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits a spreadsheet's CSV into rows and cells: "," ";" or tab between them, quotes, any line ends, a byte order mark,
 * "sep=;" in the first line. */
#ifndef IO_FILES_CSV_H
#define IO_FILES_CSV_H

#include <stdbool.h>
#include <stddef.h>

enum { CSV_CELLS_MAX = 64 };

/* Start with csv_open. */
struct csv {
	char *at; /* what is left of the bytes */
	char separator;
	unsigned row; /* number of the last row read, as the spreadsheet counts */
};

/* One row; cells without the blanks around them. */
struct csv_row {
	char *cells[CSV_CELLS_MAX];
	unsigned count;
	bool too_many; /* further cells were dropped */
	bool open_quote; /* the file ends inside quotes */
};

/* Reads from `bytes`, which end with a NUL and are written to: the cells point into them. */
void csv_open(struct csv *ret_csv, char *bytes);

/* Reads the next row; false at the end.  A row of empty cells only is read like any other. */
bool csv_next(struct csv *csv, struct csv_row *ret_row);

#endif
