/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Undoes in place what spreadsheets and people change in the cells of a CSV file. */
#ifndef IO_FILES_SPREADSHEET_H
#define IO_FILES_SPREADSHEET_H

#include "core/record/fields.h"

/* The name of a column: without blanks around it, in lower case. */
void spreadsheet_name(char *cell);

/* A number without its zero decimals, a flag as 1 or 0, a time as in the export. */
void spreadsheet_value(char *cell, const struct record_field *field, char separator);

#endif
