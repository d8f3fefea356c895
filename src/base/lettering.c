/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws letters as strokes with round corners, so that one table of shapes serves every size.
 *
 * A cell is two pixels across and two down (quadrant blocks); in ASCII it is one. The unit of length is a column: a
 * row is two of them. Thickness and height in pixels are both even or both odd, otherwise the middle bar of an E would
 * be thicker than the others. */
#include "base/lettering.h"

#include "base/geometry.h"
#include "base/small_letters.h"
#include <string.h>

enum { POINTS_MAX = 160, LATTICE_ACROSS = 4, LATTICE_DOWN = 6 };

/* Strokes on a lattice of 5 x 7 points: "xy" a point, "xyr" one with a round corner, a blank lifts the pen. */
struct glyph {
	unsigned char width; /* columns of the lattice used: 4 for most */
	const char *strokes; /* NULL: unknown */
};

static const struct glyph glyphs[128] = {
	['0'] = { 4, "2000r06r46r40r20" },
	['1'] = { 4, "1020 2026 1636" },
	['2'] = { 4, "0040r43r03r0646" },
	['3'] = { 4, "0040r43r23 2343r46r06" },
	['4'] = { 4, "0003r43 4046" },
	['5'] = { 4, "40000343r46r06" },
	['6'] = { 4, "4000r06r46r43r03" },
	['7'] = { 4, "004016" },
	['8'] = { 4, "2343r40r00r03r23 2343r46r06r03r23" },
	['9'] = { 4, "4303r00r40r46r06" },
	[':'] = { 0, "01 05" },
	[' '] = { 1, "" },
	['-'] = { 2, "0323" },
	['.'] = { 0, "06" },
	[','] = { 1, "1506" },
	['\''] = { 0, "0001" },
	['('] = { 1, "1000r06r16" },
	[')'] = { 1, "0010r16r06" },
	['/'] = { 3, "3006" },
	['+'] = { 2, "0323 1214" },
	['?'] = { 4, "0040r43r2324 26" },
	['!'] = { 0, "0004 06" },
	['A'] = { 4, "0600r40r46 0343" },
	['B'] = { 4, "000646r43r0343r40r00" },
	['C'] = { 4, "4000r06r46" },
	['D'] = { 4, "0040r46r0600" },
	['E'] = { 3, "30000636 0333" },
	['F'] = { 3, "300006 0333" },
	['G'] = { 4, "4000r06r46r4434" },
	['H'] = { 4, "0006 4046 0343" },
	['I'] = { 0, "0006" },
	['J'] = { 3, "3036r06r" },
	['K'] = { 4, "0006 4003 0346" },
	['L'] = { 3, "000636" },
	['M'] = { 6, "0600r60r66 3033" },
	['N'] = { 4, "06004640" },
	['O'] = { 4, "2000r06r46r40r20" },
	['P'] = { 4, "060040r43r03" },
	['Q'] = { 4, "2000r06r46r40r20 3446" },
	['R'] = { 4, "060040r43r03 2346" },
	['S'] = { 4, "4000r03r43r46r06" },
	['T'] = { 4, "0040 2026" },
	['U'] = { 4, "0006r46r40" },
	['V'] = { 4, "002640" },
	['W'] = { 6, "0006r66r60 3336" },
	['X'] = { 4, "0046 4006" },
	['Y'] = { 4, "0023 4023 2326" },
	['Z'] = { 4, "00400646" },
};

/* Measures of letters, in columns (a row is two). */
struct measure {
	bool small; /* base/small_letters.h; only the gap counts */
	int pixels; /* down */
	float pixel; /* height of a pixel */
	float thickness;
	float across; /* of a glyph whose lattice is 4 wide, between the middles of its outer strokes */
	float gap;
};

/* Measures `text` at this height.  In ASCII, words at small heights use small_letters; a countdown never does. */
static bool measure_of(const char *text, int rows, bool ascii, struct measure *ret_measure)
{
	enum { SMALL_BELOW = 7 };
	if (rows < (ascii ? 5 : 3))
		return false;
	if (ascii && rows < SMALL_BELOW && strspn(text, "0123456789:") != strlen(text)) {
		*ret_measure = (struct measure){ .small = true, .gap = 1 };
		return true;
	}
	int pixels = ascii ? rows : 2 * rows, thickness = (pixels * 185 + 500) / 1000;
	if (thickness < 1)
		thickness = 1;
	if (pixels % 2 != thickness % 2)
		pixels--;
	float pixel = ascii ? 2 : 1, height = (float)pixels * pixel;
	*ret_measure = (struct measure){ .pixels = pixels, .pixel = pixel, .thickness = (float)thickness * pixel };
	ret_measure->across = (float)(int)(height * 0.62f - ret_measure->thickness + 0.5f);
	ret_measure->gap = ret_measure->thickness > 2 ? 2 + (ret_measure->thickness - 2) / 2 : 1 + (pixel - 1);
	return true;
}

static char capital(char character)
{
	return character >= 'a' && character <= 'z' ? (char)(character - 'a' + 'A') : character;
}

static const struct glyph *glyph_of(char character)
{
	unsigned char at = (unsigned char)capital(character);
	return at < sizeof glyphs / sizeof glyphs[0] && glyphs[at].strokes != NULL ? &glyphs[at] : NULL;
}

static int whole_columns(float length)
{
	int columns = (int)length;
	return (float)columns < length ? columns + 1 : columns;
}

/* Columns of a letter; -1 if it is unknown. */
static int letter_columns(char character, const struct measure *measure)
{
	const struct glyph *glyph = glyph_of(character);
	if (glyph == NULL)
		return -1;
	if (measure->small)
		return small_letter_columns(capital(character));
	float across = measure->across * (float)glyph->width / LATTICE_ACROSS;
	return whole_columns(across + (glyph->strokes[0] == '\0' ? 0 : measure->thickness));
}

int lettering_columns(const char *text, int rows, bool ascii)
{
	struct measure measure;
	int columns = 0;
	if (!measure_of(text, rows, ascii, &measure))
		return 0;
	for (; *text != '\0'; text++) {
		int letter = letter_columns(*text, &measure);
		if (letter < 0)
			return 0;
		columns += letter + (text[1] != '\0' ? whole_columns(measure.gap) : 0);
	}
	return columns;
}

int lettering_rows(const char *text, int rows_max, int columns, bool ascii)
{
	for (int rows = rows_max; rows > 0; rows--) {
		int needed = lettering_columns(text, rows, ascii);
		if (needed > 0 && needed <= columns)
			return rows;
	}
	return 0;
}

/* The points of one stroke, with its round corners computed. */
struct stroke {
	struct point points[POINTS_MAX];
	int count;
};

static void add(struct stroke *stroke, struct point point)
{
	if (stroke->count < POINTS_MAX)
		stroke->points[stroke->count++] = point;
}

static struct point towards(struct point from, struct point to, float part)
{
	return (struct point){ from.x + (to.x - from.x) * part, from.y + (to.y - from.y) * part };
}

/* Cuts the corner at `corner` and bends the line around it. */
static void add_round(struct stroke *stroke, struct point before, struct point corner, struct point after, float radius)
{
	enum { STEPS = 6 };
	float in = point_distance(before, corner), out = point_distance(corner, after);
	struct point start = towards(corner, before, in > 0 ? (radius < in / 2 ? radius / in : 0.5f) : 0);
	struct point end = towards(corner, after, out > 0 ? (radius < out / 2 ? radius / out : 0.5f) : 0);
	for (int i = 0; i <= STEPS; i++) {
		float part = (float)i / STEPS;
		add(stroke, towards(towards(start, corner, part), towards(corner, end, part), part));
	}
}

struct vertex {
	struct point point;
	bool round;
};

/* Rounds to a multiple of `unit`, so that edges of strokes fall on edges of pixels. */
static float snapped(float length, float unit)
{
	return (float)(int)(length / unit + 0.5f) * unit;
}

/* Reads one stroke's vertices; returns where the next stroke begins. */
static const char *read_stroke(const char *text, const struct measure *measure, struct vertex *ret_vertices,
			       int *ret_count)
{
	float down = (float)measure->pixels * measure->pixel - measure->thickness;
	*ret_count = 0;
	while (*text != '\0' && *text != ' ') {
		struct vertex *vertex = &ret_vertices[(*ret_count)++];
		vertex->point = (struct point){
			snapped(measure->across * (float)(text[0] - '0') / LATTICE_ACROSS, 0.5f) +
				measure->thickness / 2,
			snapped(down * (float)(text[1] - '0') / LATTICE_DOWN, measure->pixel) + measure->thickness / 2,
		};
		vertex->round = text[2] == 'r';
		text += vertex->round ? 3 : 2;
	}
	return *text == ' ' ? text + 1 : text;
}

static void bend(struct stroke *stroke, const struct vertex *vertices, int count, float radius)
{
	stroke->count = 0;
	for (int i = 0; i < count; i++) {
		if (vertices[i].round && i > 0 && i + 1 < count)
			add_round(stroke, vertices[i - 1].point, vertices[i].point, vertices[i + 1].point, radius);
		else
			add(stroke, vertices[i].point);
	}
}

static bool is_near(struct point point, struct point from, struct point to, float reach)
{
	float x = to.x - from.x, y = to.y - from.y, square = x * x + y * y;
	float part = square > 0 ? ((point.x - from.x) * x + (point.y - from.y) * y) / square : 0;
	struct point nearest = towards(from, to, part < 0 ? 0 : part > 1 ? 1 : part);
	float dx = point.x - nearest.x, dy = point.y - nearest.y;
	return dx * dx + dy * dy <= reach * reach;
}

/* Marks the pixels of a row (two per column) that are near the line; `shift` is the bit of a column's first pixel. */
static void ink_line(struct point from, struct point to, float reach, float y, unsigned shift, uint8_t *sets,
		     int columns)
{
	float left = (from.x < to.x ? from.x : to.x) - reach, right = (from.x < to.x ? to.x : from.x) + reach;
	if ((from.y < y - reach && to.y < y - reach) || (from.y > y + reach && to.y > y + reach))
		return;
	for (int pixel = left > 0 ? (int)(2 * left) : 0; pixel < 2 * columns; pixel++) {
		float x = ((float)pixel + 0.5f) / 2;
		if (x > right)
			break;
		uint8_t bit = (uint8_t)(1u << (shift + (unsigned)pixel % 2));
		if ((sets[pixel / 2] & bit) == 0 && is_near((struct point){ x, y }, from, to, reach))
			sets[pixel / 2] |= bit;
	}
}

static void ink_stroke(const struct stroke *stroke, float reach, float y, unsigned shift, uint8_t *sets, int columns)
{
	struct point dot = stroke->points[0];
	/* A dot: square, like the ends of the bars at small sizes. */
	if (stroke->count == 1 && dot.y >= y - reach && dot.y <= y + reach)
		ink_line((struct point){ dot.x, y }, (struct point){ dot.x, y }, reach, y, shift, sets, columns);
	for (int i = 0; i + 1 < stroke->count; i++)
		ink_line(stroke->points[i], stroke->points[i + 1], reach, y, shift, sets, columns);
}

enum { STROKES_MAX = 4 };

struct inked {
	struct stroke strokes[STROKES_MAX];
	int count;
	float reach;
};

static void bend_glyph(const struct glyph *glyph, const struct measure *measure, struct inked *ret_inked)
{
	struct vertex vertices[16];
	int count;
	ret_inked->count = 0;
	/* A hair more than half the thickness: pixels on the very edge belong to the stroke. */
	ret_inked->reach = measure->thickness / 2 + 0.01f;
	for (const char *text = glyph->strokes; *text != '\0' && ret_inked->count < STROKES_MAX;) {
		text = read_stroke(text, measure, vertices, &count);
		bend(&ret_inked->strokes[ret_inked->count++], vertices, count,
		     measure->pixel * (float)measure->pixels * 0.24f);
	}
}

static void draw_glyph(struct canvas *canvas, int row, int column, int columns, enum style style,
		       const struct measure *measure, const struct inked *inked)
{
	static const char *const quadrants[] = { " ", "▘", "▝", "▀", "▖", "▌", "▞", "▛",
						 "▗", "▚", "▐", "▜", "▄", "▙", "▟", "█" };
	int down = canvas->ascii ? 1 : 2;
	columns = columns < CANVAS_COLUMNS_MAX ? columns : CANVAS_COLUMNS_MAX;
	for (int y = 0; y < measure->pixels; y += down, row++) {
		uint8_t sets[CANVAS_COLUMNS_MAX] = { 0 };
		for (int i = 0; i < down && y + i < measure->pixels; i++)
			for (int stroke = 0; stroke < inked->count; stroke++)
				ink_stroke(&inked->strokes[stroke], inked->reach,
					   ((float)(y + i) + 0.5f) * measure->pixel, (unsigned)i * 2, sets, columns);
		for (int x = 0; x < columns; x++)
			if (sets[x] != 0)
				canvas_symbol(canvas, row, column + x, style, canvas->ascii ? "#" : quadrants[sets[x]]);
	}
}

static void draw_small(struct canvas *canvas, int row, int column, enum style style, char character)
{
	int at = column;
	for (const char *shape = small_letter(capital(character)); *shape != '\0'; shape++, at++) {
		if (*shape == '/')
			row++, at = column - 1;
		else if (*shape == '#')
			canvas_symbol(canvas, row, at, style, "#");
	}
}

void lettering_draw(struct canvas *canvas, int row, int column, int rows, enum style style, const char *text)
{
	struct measure measure;
	struct inked inked;
	if (!measure_of(text, rows, canvas->ascii, &measure))
		return;
	for (; *text != '\0'; text++) {
		int columns = letter_columns(*text, &measure);
		if (columns < 0)
			return;
		if (measure.small) {
			draw_small(canvas, row, column, style, *text);
		} else {
			bend_glyph(glyph_of(*text), &measure, &inked);
			draw_glyph(canvas, row, column, columns, style, &measure, &inked);
		}
		column += columns + whole_columns(measure.gap);
	}
}

enum { LINE_MAX = 80 };

/* Copies the longest start of `text` that fits, broken at a blank; returns where the rest starts, or NULL. */
static const char *take_line(char *out, const char *text, int rows, int columns, bool ascii)
{
	struct measure measure;
	const char *rest = NULL;
	int used = 0, letter;
	if (!measure_of(text, rows, ascii, &measure))
		return NULL;
	for (size_t size = 0; size < LINE_MAX; size++) {
		if (size > 0 && (text[size] == ' ' || text[size] == '\0')) {
			memcpy(out, text, size);
			out[size] = '\0';
			rest = text + size + (text[size] == ' ');
		}
		if (text[size] == '\0' || (letter = letter_columns(text[size], &measure)) < 0)
			break;
		used += letter + (size > 0 ? whole_columns(measure.gap) : 0);
		if (used > columns)
			break;
	}
	return rest;
}

int lettering_lines(const char *text, int rows, int columns, bool ascii)
{
	char line[LINE_MAX];
	int lines = 0;
	while (*text != '\0') {
		text = take_line(line, text, rows, columns, ascii);
		if (text == NULL)
			return 0;
		lines++;
	}
	return lines;
}

void lettering_paragraph(struct canvas *canvas, int row, int column, int rows, int columns, enum style style,
			 const char *text)
{
	char line[LINE_MAX];
	while (*text != '\0' && (text = take_line(line, text, rows, columns, canvas->ascii)) != NULL) {
		lettering_draw(canvas, row, column, rows, style, line);
		row += rows + 1;
	}
}
