/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Splits a spreadsheet's CSV into rows and cells.  Accepts "," ";" or tab as separator, quotes, any line ends, a byte
 * order mark, and "sep=;" in the first line. */
#ifndef IO_FILES_CSV_H
#define IO_FILES_CSV_H

#include <stdbool.h>
#include <stddef.h>

enum { CSV_CELLS_MAX = 64 };

/* Start with csv_open. */
struct csv {
	char *at; /* the bytes not read yet */
	char separator;
	unsigned row; /* number of the last row read, as a spreadsheet counts */
};

/* One row; surrounding blanks of cells are removed. */
struct csv_row {
	char *cells[CSV_CELLS_MAX];
	unsigned count;
	bool too_many; /* further cells were dropped */
	bool open_quote; /* the file ends inside quotes */
};

/* Reads from `bytes`, which end with a NUL and are written to: the cells point into them. */
void csv_open(struct csv *ret_csv, char *bytes);

/* Reads the next row; false at the end.  A row of only empty cells counts like any other. */
bool csv_next(struct csv *csv, struct csv_row *ret_row);

#endif
