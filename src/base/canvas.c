/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes clipped text and fills into a frame of cells, and dumps frames for golden tests.
 *
 * Characters without width (controls, lone combining marks) are dropped here, so that no text can move the cursor. */
#include "base/canvas.h"

#include "base/mem.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FORMATTED_MAX = 1024 };

static const struct cell blank = { .utf8 = "", .width = 1, .style = STYLE_BODY };

static int limited(int value, int most)
{
	return value < 0 ? 0 : value > most ? most : value;
}

/* Copies the blank cells in doubling blocks: every frame starts with this. */
static void blank_cells(struct cell *cells, size_t count)
{
	size_t done = count > 0;
	if (count > 0)
		cells[0] = blank;
	for (size_t more; done < count; done += more) {
		more = done < count - done ? done : count - done;
		memcpy(cells + done, cells, more * sizeof(*cells));
	}
}

void canvas_blank(struct canvas *canvas, int row, int rows)
{
	row = limited(row, canvas->rows);
	rows = limited(rows, canvas->rows - row);
	blank_cells(canvas->cells + (size_t)row * (size_t)canvas->columns, (size_t)rows * (size_t)canvas->columns);
}

void canvas_resize(struct canvas *canvas, int rows, int columns)
{
	canvas->rows = limited(rows, CANVAS_ROWS_MAX);
	canvas->columns = limited(columns, CANVAS_COLUMNS_MAX);
	canvas->cells = mem_grow(canvas->cells, (size_t)canvas->rows * (size_t)canvas->columns, sizeof(struct cell));
	canvas_blank(canvas, 0, canvas->rows);
}

void canvas_done(struct canvas *canvas)
{
	free(canvas->cells);
	*canvas = (struct canvas){ 0 };
}

struct cell *canvas_at(const struct canvas *canvas, int row, int column)
{
	if (row < 0 || row >= canvas->rows || column < 0 || column >= canvas->columns)
		return NULL;
	return &canvas->cells[row * canvas->columns + column];
}

/* The replacement for a symbol where only ASCII can be shown, otherwise the letter without its marks. */
static char in_ascii(const char *grapheme, size_t size)
{
	static const struct {
		const char *symbol;
		char ascii;
	} table[] = {
		{ "·", '-' }, { "…", '~' }, { "–", '-' },  { "—", '-' }, { "→", '>' }, { "←", '<' }, { "↑", '^' },
		{ "↓", 'v' }, { "─", '-' }, { "━", '=' },  { "│", '|' }, { "┃", '|' }, { "●", 'O' }, { "○", 'o' },
		{ "◆", '*' }, { "▸", '>' }, { "▲", '^' },  { "▼", 'v' }, { "█", '#' }, { "▌", '#' }, { "░", '.' },
		{ "✓", 'x' }, { "×", 'x' }, { "’", '\'' }, { "“", '"' }, { "”", '"' }, { "°", 'o' }, { "≥", '>' },
		{ "≤", '<' }, { "▄", '#' }, { "▀", '#' },  { "›", '>' }, { "‹", '<' }, { "▪", '#' }, { "▫", '.' },
	};
	for (size_t i = 0; i < sizeof table / sizeof table[0]; i++)
		if (strlen(table[i].symbol) == size && memcmp(table[i].symbol, grapheme, size) == 0)
			return table[i].ascii;
	return text_ascii(grapheme);
}

/* Overwriting half of a wide grapheme blanks its other half. */
static void split_wide(struct canvas *canvas, int row, int column)
{
	struct cell *cell = canvas_at(canvas, row, column), *other;
	if (cell->width == 0 && (other = canvas_at(canvas, row, column - 1)) != NULL)
		*other = blank;
	if (cell->width == 2 && (other = canvas_at(canvas, row, column + 1)) != NULL)
		*other = blank;
}

static void put(struct canvas *canvas, int row, int column, const char *grapheme, size_t size, int width,
		enum style style)
{
	struct cell *cell = canvas_at(canvas, row, column);
	if (cell == NULL || column + width > canvas->columns)
		return;
	char ascii[2] = "";
	if (canvas->ascii && (unsigned char)grapheme[0] >= 0x80) {
		ascii[0] = in_ascii(grapheme, size);
		grapheme = ascii;
		size = 1;
	}
	for (int i = 0; i < width; i++)
		if (cell[i].width != 1)
			split_wide(canvas, row, column + i);
	*cell = (struct cell){ .width = (uint8_t)width, .style = (uint8_t)style };
	/* Show '?' for a cluster too long for a cell: its first code points alone would be misleading. */
	if (size < sizeof cell->utf8)
		memcpy(cell->utf8, grapheme, size);
	else
		cell->utf8[0] = '?';
	if (width == 2)
		cell[1] = (struct cell){ .width = 0, .style = (uint8_t)style };
}

int canvas_text(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *text)
{
	int used = 0, width;
	for (size_t size; (size = text_grapheme(text, &width)) > 0; text += size) {
		if (used + width > columns_max || column + used >= canvas->columns)
			break;
		if (width > 0)
			put(canvas, row, column + used, text, size, width, style);
		used += width;
	}
	return used;
}

void canvas_symbol(struct canvas *canvas, int row, int column, enum style style, const char *symbol)
{
	put(canvas, row, column, symbol, strlen(symbol), 1, style);
}

int canvas_textf(struct canvas *canvas, int row, int column, int columns_max, enum style style, const char *format, ...)
{
	char text[FORMATTED_MAX];
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(text, sizeof text, format, arguments);
	va_end(arguments);
	return canvas_text(canvas, row, column, columns_max, style, text);
}

int canvas_text_right(struct canvas *canvas, int row, int column_end, int columns_max, enum style style,
		      const char *text)
{
	char fitted[FORMATTED_MAX];
	int used = text_fit(fitted, sizeof fitted, text, columns_max, canvas->ascii);
	return canvas_text(canvas, row, column_end - used, used, style, fitted);
}

int canvas_text_centred(struct canvas *canvas, int row, int column, int columns, enum style style, const char *text)
{
	char fitted[FORMATTED_MAX];
	int used = text_fit(fitted, sizeof fitted, text, columns, canvas->ascii);
	return canvas_text(canvas, row, column + (columns - used) / 2, used, style, fitted);
}

int canvas_paragraph(struct canvas *canvas, int row, int column, int rows_max, int columns, enum style style,
		     const char *text)
{
	char line[FORMATTED_MAX];
	int used = 0;
	while (*text != '\0' && used < rows_max && columns > 0) {
		const char *next;
		size_t size = text_line(text, columns, &next);
		if (size >= sizeof line)
			size = sizeof line - 1;
		/* End the last row with an ellipsis if text remains. */
		if (used + 1 == rows_max && *next != '\0') {
			text_fit(line, sizeof line, text, columns, canvas->ascii);
		} else {
			memcpy(line, text, size);
			line[size] = '\0';
		}
		canvas_text(canvas, row + used, column, columns, style, line);
		text = next;
		used++;
	}
	return used;
}

void canvas_fill(struct canvas *canvas, int row, int column, int columns, enum style style, const char *grapheme)
{
	int width;
	size_t size = text_grapheme(grapheme, &width);
	for (int i = 0; width > 0 && i + width <= columns; i += width)
		put(canvas, row, column + i, grapheme, size, width, style);
}

void canvas_paste(struct canvas *canvas, int row, int column, const struct canvas *part)
{
	for (int y = 0; y < part->rows && column >= 0; y++) {
		struct cell *to = canvas_at(canvas, row + y, column);
		int room = canvas->columns - column, columns = part->columns < room ? part->columns : room;
		if (to != NULL)
			memcpy(to, canvas_at(part, y, 0), (size_t)columns * sizeof(*to));
	}
}

/* Appends a line without its trailing blanks. */
static void add_trimmed(struct buf *text, const struct buf *line)
{
	size_t size = line->size;
	while (size > 0 && line->data[size - 1] == ' ')
		size--;
	buf_add_bytes(text, buf_text(line), size);
	buf_add_char(text, '\n');
}

void canvas_dump(const struct canvas *canvas, bool styles, struct buf *ret_text)
{
	struct buf line = { 0 };
	for (int row = 0; row < canvas->rows; row++) {
		buf_clear(&line);
		for (int column = 0; column < canvas->columns; column++) {
			const struct cell *cell = canvas_at(canvas, row, column);
			if (cell->width > 0)
				buf_add(&line, cell->utf8[0] != '\0' ? cell->utf8 : " ");
		}
		add_trimmed(ret_text, &line);
		buf_clear(&line);
		for (int column = 0; styles && column < canvas->columns; column++) {
			enum style style = canvas_at(canvas, row, column)->style;
			buf_add_char(&line, style == STYLE_BODY ? ' ' : (char)('a' + (int)style - 1));
		}
		if (styles)
			add_trimmed(ret_text, &line);
	}
	buf_done(&line);
}
