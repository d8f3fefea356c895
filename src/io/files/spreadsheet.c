/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Cells that a spreadsheet has rewritten. */
#include "io/files/spreadsheet.h"
#include <string.h>
#include <strings.h>

static void trim(char *cell)
{
	size_t first = strspn(cell, " "), size = strlen(cell + first);
	while (size > 0 && cell[first + size - 1] == ' ')
		size--;
	memmove(cell, cell + first, size);
	cell[size] = '\0';
}

void spreadsheet_name(char *cell)
{
	trim(cell);
	for (; *cell != '\0'; cell++)
		*cell = *cell >= 'A' && *cell <= 'Z' ? (char)(*cell - 'A' + 'a') : *cell;
}

/* Reads "30,0" or "30.0" as 30. The decimal mark cannot be the separator; if that is a semicolon, it must be a
 * comma. */
static void drop_decimals(char *cell, char separator)
{
	const char *marks = separator == ',' ? "." : separator == ';' ? "," : ".,";
	char *mark = strpbrk(cell, marks);
	size_t zeros = mark != NULL ? strspn(mark + 1, "0") : 0;
	if (zeros > 0 && zeros < 3 && mark[1 + zeros] == '\0')
		*mark = '\0';
}

void spreadsheet_value(char *cell, const struct record_field *field, char separator)
{
	if (field->kind == FIELD_FLAG || field->kind == FIELD_TIME || field_is_number(field))
		trim(cell);
	if (field->kind == FIELD_FLAG && (strcasecmp(cell, "true") == 0 || strcasecmp(cell, "false") == 0))
		strcpy(cell, strcasecmp(cell, "true") == 0 ? "1" : "0");
	if (field_is_number(field))
		drop_decimals(cell, separator);
	if (field->kind == FIELD_TIME && (strlen(cell) == 19 || (strlen(cell) == 20 && cell[19] == 'Z'))) {
		cell[10] = 'T';
		strcpy(cell + 19, "Z");
	}
}
