/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the changed columns of a frame and converts its cells for the screen. */
#include "io/terminal/frame.h"

#include "base/text.h"
#include <string.h>

/* Quadrants and full blocks, which large letters are made of. */
static bool is_block(wchar_t character)
{
	return character >= 0x2580 && character <= 0x259f;
}

/* Converts a grapheme for ncurses: one character with a width, and combining marks.  If the C library disagrees about
 * the width, it becomes a question mark, so that no column ever shifts. */
static struct frame_cell cell_of(const struct cell *cell, enum style style, const struct frame_looks *looks,
				 bool *ret_blank_after)
{
	struct frame_cell converted = { { 0 }, style };
	wchar_t *text = converted.text;
	const char *at = cell->utf8[0] != '\0' ? cell->utf8 : " ";
	unsigned count = 0;
	for (uint32_t code_point; *at != '\0' && count < FRAME_CELL_CHARACTERS; count++) {
		at += text_decode(at, strlen(at), &code_point);
		if (count > 0 && (code_point == 0xfe0f || code_point == 0x200d || wcwidth((wchar_t)code_point) != 0))
			break;
		text[count] = (wchar_t)code_point;
		text[count + 1] = L'\0';
	}
	int width = text[0] < 0x80 ? 1 : looks->utf8 ? wcwidth(text[0]) : -1;
	/* Reversed, a full block would be a blank; underlined, letters of blocks would be striped. */
	if (is_block(text[0]) && looks->shows_on_blanks[style])
		converted.style = STYLE_TITLE;
	if (width < 1 || width > cell->width) {
		text[0] = L'?';
		text[1] = L'\0';
		width = 1;
	}
	*ret_blank_after = width < cell->width;
	return converted;
}

static bool is_blank(const struct cell *cell, const struct frame_looks *looks)
{
	return cell->width == 1 && (cell->utf8[0] == '\0' || cell->utf8[0] == ' ') &&
	       !looks->shows_on_blanks[cell->style];
}

/* Blanks keep the style of the text before them, which is invisible and saves switching attributes.  Trailing blanks
 * use their own style, so that ncurses can clear to the end of the line. */
int frame_cells(const struct canvas *canvas, int row, struct span span, const struct frame_looks *looks,
		struct frame_cell *ret_cells)
{
	const struct cell *from = canvas_at(canvas, row, 0);
	enum style style = STYLE_BODY;
	int count = 0, text_end = canvas->columns;
	while (text_end > 0 && is_blank(&from[text_end - 1], looks))
		text_end--;
	for (int column = 0; column < span.end; column++) {
		bool blank_after = false;
		if (!is_blank(&from[column], looks) || column >= text_end || looks->shows_on_blanks[style])
			style = from[column].style;
		if (column < span.first || from[column].width == 0)
			continue;
		ret_cells[count++] = cell_of(&from[column], style, looks, &blank_after);
		if (blank_after)
			ret_cells[count++] = (struct frame_cell){ L" ", style };
	}
	return count;
}

static bool is_same(const struct cell *a, const struct cell *b)
{
	return memcmp(a, b, sizeof(*a)) == 0;
}

struct span frame_take_row(struct canvas *shown_canvas, const struct canvas *canvas, int row, int columns)
{
	struct cell *shown = canvas_at(shown_canvas, row, 0);
	const struct cell *cells = canvas_at(canvas, row, 0);
	struct span span = { 0, columns };
	if (memcmp(shown, cells, (size_t)canvas->columns * sizeof(*cells)) == 0)
		return (struct span){ 0, 0 };
	while (span.first < span.end && is_same(&shown[span.first], &cells[span.first]))
		span.first++;
	while (span.end > span.first && is_same(&shown[span.end - 1], &cells[span.end - 1]))
		span.end--;
	memcpy(shown, cells, (size_t)canvas->columns * sizeof(*cells));
	while (span.first > 0 && cells[span.first].width == 0) /* the right half of a wide character */
		span.first--;
	return span;
}
