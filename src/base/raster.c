/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws lines and areas as dots and turns dots into braille or ASCII.
 *
 * Lines are one dot thin: a dot that only makes a corner between two neighbours is left out. This makes outlines look
 * smooth at this size. */
#include "base/raster.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

enum { DOTS_ACROSS = 2, DOTS_DOWN = 4, CROSSINGS_MAX = 64, FAR_OUTSIDE = 4096 };

static int floor_of(float value)
{
	if (value < -FAR_OUTSIDE)
		return -FAR_OUTSIDE;
	if (value > FAR_OUTSIDE)
		return FAR_OUTSIDE;
	int whole = (int)value;
	return (float)whole > value ? whole - 1 : whole;
}

struct projection projection_fit(struct box box, int rows, int columns)
{
	float width = (float)(columns * DOTS_ACROSS), height = (float)(rows * DOTS_DOWN);
	float across = box.max.x - box.min.x, down = box.max.y - box.min.y;
	float scale = 1;
	if (across > 0 && down > 0)
		scale = width / across < height / down ? width / across : height / down;
	return (struct projection){ .origin = { (box.min.x + box.max.x - width / scale) / 2,
						(box.min.y + box.max.y - height / scale) / 2 },
				    .scale_x = scale,
				    .scale_y = scale };
}

static struct point project(const struct projection *projection, struct point point)
{
	return (struct point){ (point.x - projection->origin.x) * projection->scale_x,
			       (point.y - projection->origin.y) * projection->scale_y };
}

void raster_resize(struct raster *raster, int rows, int columns)
{
	raster->width = (columns > 0 ? columns : 0) * DOTS_ACROSS;
	raster->height = (rows > 0 ? rows : 0) * DOTS_DOWN;
	size_t count = (size_t)raster->width * (size_t)raster->height;
	raster->dots = mem_grow(raster->dots, count, 1);
	raster->crossed = mem_grow(raster->crossed, (size_t)raster->height, 1);
	raster->crossings =
		mem_grow(raster->crossings, (size_t)raster->height, CROSSINGS_MAX * sizeof *raster->crossings);
	memset(raster->dots, 0, count);
}

void raster_done(struct raster *raster)
{
	free(raster->dots);
	free(raster->crossed);
	free(raster->crossings);
	*raster = (struct raster){ 0 };
}

void raster_dot(struct raster *raster, int x, int y, uint8_t ink)
{
	if (x < 0 || x >= raster->width || y < 0 || y >= raster->height)
		return;
	uint8_t *dot = &raster->dots[y * raster->width + x];
	if (ink == 0 || ink > *dot)
		*dot = ink % INKS_MAX;
}

/* The dots of a line before they reach the raster. The last one is held back until it is known not to be a mere
 * corner. */
struct pen {
	struct raster *raster;
	uint8_t ink;
	int count;
	int x[2], y[2]; /* [0] the dot before the last one, [1] the last one */
};

static int distance(int a, int b)
{
	return a < b ? b - a : a - b;
}

static bool is_corner(const struct pen *pen, int x, int y)
{
	return pen->count == 2 && distance(pen->x[0], x) == 1 && distance(pen->y[0], y) == 1 &&
	       (pen->x[1] == pen->x[0] || pen->y[1] == pen->y[0]) && (pen->x[1] == x || pen->y[1] == y);
}

static void pen_move(struct pen *pen, int x, int y)
{
	if (pen->count > 0 && pen->x[pen->count - 1] == x && pen->y[pen->count - 1] == y)
		return;
	if (is_corner(pen, x, y)) {
		pen->count = 1;
	} else if (pen->count == 2) {
		raster_dot(pen->raster, pen->x[0], pen->y[0], pen->ink);
		pen->x[0] = pen->x[1];
		pen->y[0] = pen->y[1];
		pen->count = 1;
	}
	pen->x[pen->count] = x;
	pen->y[pen->count] = y;
	pen->count++;
}

static void pen_lift(struct pen *pen)
{
	for (int i = 0; i < pen->count; i++)
		raster_dot(pen->raster, pen->x[i], pen->y[i], pen->ink);
	pen->count = 0;
}

/* Both ends are beyond the same edge, so that no dot of the line nor a corner of it is inside. */
static bool is_outside(const struct raster *raster, struct point from, struct point to)
{
	static const float margin = 2;
	float width = (float)raster->width + margin, height = (float)raster->height + margin;
	return (from.x < -margin && to.x < -margin) || (from.x > width && to.x > width) ||
	       (from.y < -margin && to.y < -margin) || (from.y > height && to.y > height);
}

static void pen_line(struct pen *pen, struct point from, struct point to)
{
	if (is_outside(pen->raster, from, to)) {
		pen_lift(pen);
		return;
	}
	float across = to.x - from.x, down = to.y - from.y;
	float longest = (across < 0 ? -across : across) > (down < 0 ? -down : down) ? across : down;
	int steps = floor_of(longest < 0 ? -longest : longest) + 1;
	for (int i = 0; i <= steps; i++) {
		float part = (float)i / (float)steps;
		pen_move(pen, floor_of(from.x + across * part), floor_of(from.y + down * part));
	}
}

void raster_stroke(struct raster *raster, const struct projection *projection, const struct outline *outline,
		   bool closed, uint8_t ink)
{
	struct pen pen = { .raster = raster, .ink = ink };
	for (size_t i = 0; i + 1 < outline->count; i++)
		pen_line(&pen, project(projection, outline->points[i]), project(projection, outline->points[i + 1]));
	if (closed && outline->count > 1)
		pen_line(&pen, project(projection, outline->points[outline->count - 1]),
			 project(projection, outline->points[0]));
	pen_lift(&pen);
}

/* Sorts a few numbers; most rows have two crossings. */
static void sort(float *values, unsigned count)
{
	for (unsigned i = 1; i < count; i++) {
		float value = values[i];
		unsigned k = i;
		for (; k > 0 && values[k - 1] > value; k--)
			values[k] = values[k - 1];
		values[k] = value;
	}
}

/* Negative: rows instead of diagonals. */
static bool is_hatched(int x, int y, int every)
{
	if (every < -1)
		return y % -every == 0;
	return every <= 1 || (x + y) % every == 0;
}

/* Adds an edge to the crossings of each row of dots whose middle it crosses. */
static void cross(struct raster *raster, struct point a, struct point b)
{
	float low = a.y < b.y ? a.y : b.y, high = a.y < b.y ? b.y : a.y;
	int first = floor_of(low), last = floor_of(high);
	if (last >= raster->height)
		last = raster->height - 1;
	for (int row = first < 0 ? 0 : first; row <= last; row++) {
		float y = (float)row + 0.5f;
		if ((a.y > y) != (b.y > y) && raster->crossed[row] < CROSSINGS_MAX)
			raster->crossings[row * CROSSINGS_MAX + raster->crossed[row]++] =
				a.x + (b.x - a.x) * (y - a.y) / (b.y - a.y);
	}
}

/* The effect of a fill on a dot. */
struct paint {
	uint8_t ink;
	int every;
	bool covers; /* erases everything below, even between hatches */
};

static void fill_row(struct raster *raster, int y, const struct paint *paint)
{
	const float *x = &raster->crossings[y * CROSSINGS_MAX];
	uint8_t *dots = &raster->dots[y * raster->width], ink = paint->ink;
	for (unsigned i = 0; i + 1 < raster->crossed[y]; i += 2) {
		int from = floor_of(x[i] + 0.5f), to = floor_of(x[i + 1] + 0.5f);
		for (int dot = from < 0 ? 0 : from; dot < to && dot < raster->width; dot++) {
			bool hatched = is_hatched(dot, y, paint->every);
			if (paint->covers)
				dots[dot] = hatched ? ink : 0;
			else if (hatched && (ink == 0 || ink > dots[dot]))
				dots[dot] = ink;
		}
	}
}

static void paint(struct raster *raster, const struct projection *projection, const struct outline *outline,
		  const struct paint *paint)
{
	struct box box = outline_box(outline);
	int first = floor_of(project(projection, box.min).y), last = floor_of(project(projection, box.max).y);
	if (outline->count == 0 || last < 0 || first >= raster->height)
		return;
	first = first < 0 ? 0 : first;
	last = last < raster->height ? last : raster->height - 1;
	memset(&raster->crossed[first], 0, (size_t)(last - first) + 1);
	struct point before = project(projection, outline->points[outline->count - 1]);
	for (size_t i = 0; i < outline->count; i++) {
		struct point point = project(projection, outline->points[i]);
		cross(raster, point, before);
		before = point;
	}
	for (int y = first; y <= last; y++) {
		sort(&raster->crossings[y * CROSSINGS_MAX], raster->crossed[y]);
		fill_row(raster, y, paint);
	}
}

void raster_fill(struct raster *raster, const struct projection *projection, const struct outline *outline, uint8_t ink,
		 int every)
{
	paint(raster, projection, outline, &(struct paint){ ink % INKS_MAX, every, false });
}

void raster_cover(struct raster *raster, const struct projection *projection, const struct outline *outline,
		  uint8_t ink, int every)
{
	paint(raster, projection, outline, &(struct paint){ ink % INKS_MAX, every, true });
}

enum { DOTS = DOTS_ACROSS * DOTS_DOWN };

/* The inks of a cell's dots, row by row from the left. */
static void take_cell(const struct raster *raster, int row, int column, uint8_t *ret_inks)
{
	const uint8_t *dots = &raster->dots[row * DOTS_DOWN * raster->width + column * DOTS_ACROSS];
	for (int y = 0; y < DOTS_DOWN; y++, dots += raster->width)
		memcpy(&ret_inks[y * DOTS_ACROSS], dots, DOTS_ACROSS);
}

static bool is_one_ink(const uint8_t *inks)
{
	return memcmp(inks, inks + 1, DOTS - 1) == 0;
}

/* The ink that colours a cell. */
static uint8_t ink_of_cell(const uint8_t *inks)
{
	if (is_one_ink(inks)) /* such as blank cells, the majority */
		return inks[0];
	unsigned count[INKS_MAX] = { 0 };
	uint8_t best = 0;
	for (int i = 0; i < DOTS; i++) {
		uint8_t ink = inks[i];
		if (ink == 0)
			continue;
		count[ink] += ink >= INK_ALONE ? 1 + DOTS : ink >= INK_STRONG ? 2 : 1;
		if (count[ink] > count[best] || (count[ink] == count[best] && ink > best))
			best = ink;
	}
	return best;
}

/* The dots shown in the cell's ink: bits 0 to 7 row by row from the left. */
static unsigned dots_of_cell(const uint8_t *inks, uint8_t shown)
{
	unsigned set = 0;
	for (int i = 0; i < DOTS; i++)
		if (shown >= INK_ALONE ? inks[i] == shown : inks[i] != 0)
			set |= 1u << i;
	return set;
}

/* U+2800 + bits in Unicode's own order: the left column from the top, the right column, then the bottom row. */
static void braille(unsigned set, char *out)
{
	static const unsigned char bit[] = { 0, 3, 1, 4, 2, 5, 6, 7 };
	unsigned pattern = 0;
	for (unsigned i = 0; i < 8; i++)
		if (set & 1u << i)
			pattern |= 1u << bit[i];
	out[0] = (char)0xE2;
	out[1] = (char)(0xA0 | pattern >> 6);
	out[2] = (char)(0x80 | (pattern & 0x3F));
	out[3] = '\0';
}

static unsigned bits(unsigned set)
{
	unsigned count = 0;
	for (; set != 0; set &= set - 1)
		count++;
	return count;
}

/* The ASCII character whose shape is nearest to the dots; earlier rows win ties. Single dots are not a shape, and a
 * hatch shows in every other cell. */
static char ascii_of(unsigned set)
{
	static const struct {
		unsigned char dots;
		char character;
	} shapes[] = {
		{ 0x55, '|' },  { 0xAA, '|' },  { 0x5A, '/' }, { 0x1E, '/' }, { 0x78, '/' }, { 0xA5, '\\' },
		{ 0x2D, '\\' }, { 0xB4, '\\' }, { 0x0C, '-' }, { 0x30, '-' }, { 0xC0, '_' }, { 0x03, '"' },
		{ 0x05, '\'' }, { 0x0A, '\'' }, { 0x50, '.' }, { 0xA0, '.' }, { 0x18, '/' }, { 0x81, ' ' },
		{ 0x96, '(' },  { 0x69, ')' },  { 0x44, ':' }, { 0x88, ':' }, { 0x00, ' ' }, { 0xFF, '#' },
		{ 0x0F, '"' },  { 0xF0, 'o' },  { 0x3C, '=' },
	};
	char best = '#';
	unsigned least = 9;
	for (size_t i = 0; i < sizeof shapes / sizeof shapes[0]; i++) {
		unsigned off = bits(set ^ shapes[i].dots);
		if (off < least) {
			least = off;
			best = shapes[i].character;
		}
	}
	return bits(set) < 2 ? ' ' : best;
}

static char ascii_alone(unsigned set)
{
	return bits(set) < 3 ? ' ' : '@';
}

/* Blank for a cell without dots, otherwise the text of its dots. */
static void text_of_cell(unsigned set, uint8_t ink, bool ascii, char *out)
{
	out[0] = out[1] = '\0';
	if (ink == 0)
		return;
	if (ascii)
		out[0] = ink >= INK_ALONE ? ascii_alone(set) : ascii_of(set);
	else
		braille(set, out);
}

void raster_show(const struct raster *raster, struct canvas *canvas, int row, int column,
		 const enum style *style_of_ink)
{
	for (int y = 0; y < raster->height / DOTS_DOWN; y++) {
		for (int x = 0; x < raster->width / DOTS_ACROSS; x++) {
			uint8_t inks[DOTS];
			char text[4];
			take_cell(raster, y, x, inks);
			uint8_t ink = ink_of_cell(inks);
			if (ink == 0)
				continue;
			text_of_cell(dots_of_cell(inks, ink), ink, canvas->ascii, text);
			canvas_symbol(canvas, row + y, column + x, style_of_ink[ink], text);
		}
	}
}
