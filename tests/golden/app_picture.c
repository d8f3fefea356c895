/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The picture of the README: a frame of the session view in its colours, as SVG. */
#include "base/text.h"
#include "golden/golden.h"
#include "io/terminal/looks.h"
#include "session_shot.h"
#include "test.h"

enum { ROWS = 24, COLUMNS = 80, ACROSS = 10, DOWN = 20, BASELINE = 15, MARGIN = 16 }; /* of a cell and the frame */

/* Everything in one style is one path, and dots are another. */
struct picture {
	struct buf shapes[STYLE_COUNT], dots[STYLE_COUNT], text;
};

/* Quarters of a cell that a block character fills: 1 upper left, 2 upper right, 4 lower left, 8 lower right. */
static unsigned quarters_of(uint32_t character)
{
	static const unsigned char quadrants[] = { 4, 8, 1, 13, 9, 7, 11, 2, 6, 14 };
	switch (character) {
	case 0x2580:
		return 3;
	case 0x2584:
		return 12;
	case 0x2588:
		return 15;
	case 0x258c:
		return 5;
	case 0x2590:
		return 10;
	default:
		return character >= 0x2596 && character <= 0x259f ? quadrants[character - 0x2596] : 0;
	}
}

static void add_box(struct buf *out, int x, int y, int width, int height)
{
	buf_addf(out, "M%d %dh%dv%dh-%dz", x, y, width, height, width);
}

/* Draws blocks and lines itself, so that they join in any font. */
static bool add_shape(struct buf *out, uint32_t character, int x, int y)
{
	unsigned quarters = quarters_of(character);
	for (int i = 0; i < 4; i++)
		if (quarters & 1U << i)
			add_box(out, x + i % 2 * ACROSS / 2, y + i / 2 * DOWN / 2, ACROSS / 2, DOWN / 2);
	switch (character) {
	case 0x2500: /* light line across */
		add_box(out, x, y + DOWN / 2, ACROSS, 1);
		return true;
	case 0x2501: /* heavy line across */
		add_box(out, x, y + DOWN / 2 - 1, ACROSS, 3);
		return true;
	case 0x2502: /* light line down */
		add_box(out, x + ACROSS / 2, y, 1, DOWN);
		return true;
	case 0x2591: /* light shade */
		for (int i = 0; i < 4; i++)
			add_box(out, x, y + 2 + i * DOWN / 4, ACROSS, 1);
		return true;
	default:
		return quarters != 0;
	}
}

/* Braille: a zero-length line with round ends is a dot. */
static bool add_dots(struct buf *out, uint32_t character, int x, int y)
{
	static const unsigned char bits[4][2] = { { 1, 8 }, { 2, 16 }, { 4, 32 }, { 64, 128 } };
	if (character < 0x2800 || character > 0x28ff)
		return false;
	for (int row = 0; row < 4; row++)
		for (int column = 0; column < 2; column++)
			if (character & bits[row][column])
				buf_addf(out, "M%d.5 %d.5h0", x + 2 + 5 * column, y + 2 + 5 * row);
	return true;
}

static uint32_t character_of(const struct cell *cell)
{
	uint32_t character = ' ';
	if (cell->utf8[0] != '\0')
		text_decode(cell->utf8, strlen(cell->utf8), &character);
	return character;
}

static bool is_letter(uint32_t character)
{
	struct buf ignored = { 0 };
	bool drawn = character == ' ' || add_shape(&ignored, character, 0, 0) || add_dots(&ignored, character, 0, 0);
	buf_done(&ignored);
	return !drawn;
}

/* Text up to the next blank, style or shape, exactly as wide as its cells. */
static int add_word(struct picture *picture, const struct canvas *canvas, int row, int column)
{
	struct buf letters = { 0 };
	uint8_t style = canvas_at(canvas, row, column)->style;
	int end = column;
	for (; end < COLUMNS; end++) {
		const struct cell *cell = canvas_at(canvas, row, end);
		if (cell->style != style || !is_letter(character_of(cell)))
			break;
		buf_add(&letters, cell->utf8[0] == '&' ? "&amp;" : cell->utf8[0] == '<' ? "&lt;" : cell->utf8);
	}
	buf_addf(&picture->text, "<text class=\"%c\" x=\"%d\" y=\"%d\" textLength=\"%d\">%s</text>\n", 'a' + style,
		 column * ACROSS, row * DOWN + BASELINE, (end - column) * ACROSS, buf_text(&letters));
	buf_done(&letters);
	return end;
}

static void add_row(struct picture *picture, const struct canvas *canvas, int row)
{
	for (int column = 0; column < COLUMNS;) {
		const struct cell *cell = canvas_at(canvas, row, column);
		uint32_t character = character_of(cell);
		if (is_letter(character)) {
			column = add_word(picture, canvas, row, column);
			continue;
		}
		add_shape(&picture->shapes[cell->style], character, column * ACROSS, row * DOWN);
		add_dots(&picture->dots[cell->style], character, column * ACROSS, row * DOWN);
		column++;
	}
}

/* The usual 256-colour palette. */
static unsigned rgb_of(int color)
{
	static const unsigned levels[] = { 0, 95, 135, 175, 215, 255 };
	if (color == LOOK_DEFAULT_COLOR)
		return 0xe4e4e4;
	assert_int_in_range(color, 16, 255);
	unsigned cube = (unsigned)color - 16, grey = 8 + 10 * ((unsigned)color - 232);
	return color >= 232 ? grey << 16 | grey << 8 | grey
			    : levels[cube / 36] << 16 | levels[cube / 6 % 6] << 8 | levels[cube % 6];
}

static void add_head(struct buf *out)
{
	int width = COLUMNS * ACROSS + 2 * MARGIN, height = ROWS * DOWN + 2 * MARGIN;
	buf_addf(out, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"-%d -%d %d %d\">\n", MARGIN, MARGIN, width,
		 height);
	buf_add(out, "<title>A session of rollcoach in a terminal</title>\n<style>\n"
		     "text { font: 16px 'DejaVu Sans Mono', Menlo, Consolas, monospace; white-space: pre }\n");
	for (int style = 0; style < STYLE_COUNT; style++) {
		struct look look = look_of((enum style)style, 256, BACKGROUND_DARK);
		unsigned rgb = rgb_of(look.color);
		buf_addf(out, ".%c { fill: #%06x; stroke: #%06x; stroke-width: 0%s%s }\n", 'a' + style, rgb, rgb,
			 look.attributes & LOOK_BOLD ? "; font-weight: bold" : "",
			 look.attributes & LOOK_DIM ? "; opacity: 0.6" : "");
	}
	buf_add(out, ".dots { fill: none; stroke-width: 3; stroke-linecap: round }\n");
	buf_addf(out, "</style>\n<rect x=\"-%d\" y=\"-%d\" width=\"%d\" height=\"%d\" rx=\"10\" fill=\"#16181d\"/>\n",
		 MARGIN, MARGIN, width, height);
}

static void draw(const struct canvas *canvas, struct buf *out)
{
	struct picture picture = { 0 };
	add_head(out);
	for (int row = 0; row < ROWS; row++)
		add_row(&picture, canvas, row);
	for (int style = 0; style < STYLE_COUNT; style++) {
		if (picture.shapes[style].size > 0)
			buf_addf(out, "<path class=\"%c\" d=\"%s\"/>\n", 'a' + style, buf_text(&picture.shapes[style]));
		if (picture.dots[style].size > 0)
			buf_addf(out, "<path class=\"%c dots\" d=\"%s\"/>\n", 'a' + style,
				 buf_text(&picture.dots[style]));
		buf_done(&picture.shapes[style]);
		buf_done(&picture.dots[style]);
	}
	buf_addf(out, "%s</svg>\n", buf_text(&picture.text));
	buf_done(&picture.text);
}

static void the_readme_shows_a_frame_as_it_is_drawn(void **state)
{
	(void)state;
	static const struct shot working = { "working", false, 34600, NO_COMMAND };
	static struct session session;
	struct cue cue = { 0 };
	struct settings settings;
	struct profile profile = { 0 };
	struct wish wish;
	struct scene scene = take(&working, &session, &cue, &settings, &profile, &wish);
	struct canvas canvas = { 0 };
	struct buf out = { 0 };
	struct ui ui;
	ui_init(&ui, VIEW_SESSION);
	canvas_resize(&canvas, ROWS, COLUMNS);
	ui_draw(&scene, &ui, &canvas);
	draw(&canvas, &out);
	assert_true(golden_file_is(TESTS "/../docs/session.svg", "session.svg", buf_text(&out)));
	buf_done(&out);
	canvas_done(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(the_readme_shows_a_frame_as_it_is_drawn),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
