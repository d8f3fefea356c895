/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Styles are distinct and readable with any number of colours. */

#include "io/terminal/frame.h"
#include "io/terminal/looks.h"
#include "test.h"

/* Styles of text on the plain background. */
static const enum style texts[] = { STYLE_BODY, STYLE_TITLE,   STYLE_MUTED,   STYLE_ACCENT,
				    STYLE_GOOD, STYLE_CAUTION, STYLE_WARNING, STYLE_SELECTED };

/* xterm's palette from 16 up: a 6 x 6 x 6 cube, then greys. */
static double channel_of(int color, int shift)
{
	static const int steps[] = { 0, 95, 135, 175, 215, 255 };
	int value = color >= 232 ? 8 + 10 * (color - 232)
				 : steps[(color - 16) /
					 (shift == 2   ? 36
					  : shift == 1 ? 6
						       : 1) %
					 6];
	double part = value / 255.0;
	/* (part + 0.055) / 1.055 to the power of 2.4, approximated by x^2 * (0.6 + 0.4 x). */
	double x = (part + 0.055) / 1.055;
	return part <= 0.04 ? part / 12.92 : x * x * (0.6 + 0.4 * x);
}

static double luminance_of(int color)
{
	return 0.2126 * channel_of(color, 2) + 0.7152 * channel_of(color, 1) + 0.0722 * channel_of(color, 0);
}

static void text_in_256_colours_has_a_contrast_of_4_5(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(texts) / sizeof(texts[0]); i++) {
		int dark = look_of(texts[i], 256, BACKGROUND_DARK).color,
		    light = look_of(texts[i], 256, BACKGROUND_LIGHT).color;
		if (dark != LOOK_DEFAULT_COLOR)
			assert_true((luminance_of(dark) + 0.05) / (luminance_of(234) + 0.05) >= 4.5);
		if (light != LOOK_DEFAULT_COLOR)
			assert_true((1 + 0.05) / (luminance_of(light) + 0.05) >= 4.5);
	}
}

static double contrast_of(int color, double luminance)
{
	double own = luminance_of(color) + 0.05;
	luminance += 0.05;
	return own > luminance ? own / luminance : luminance / own;
}

static void colours_for_an_unknown_background_suit_black_and_white(void **state)
{
	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++) {
		int color = look_of((enum style)style, 256, BACKGROUND_AUTO).color;
		if (color == LOOK_DEFAULT_COLOR)
			continue;
		assert_true(contrast_of(color, 0) >= 3);
		assert_true(contrast_of(color, 1) >= 3);
	}
}

static bool alike(struct look a, struct look b)
{
	return a.attributes == b.attributes && a.color == b.color;
}

static void expect_all_different(const enum style *styles, size_t count, unsigned colors, enum background background)
{
	for (size_t i = 0; i < count; i++)
		for (size_t j = 0; j < i; j++)
			if (alike(look_of(styles[i], colors, background), look_of(styles[j], colors, background)))
				fail_msg("styles %d and %d look alike with %u colours", styles[i], styles[j], colors);
}

/* Without colours, body and good are both plain, title and caution both bold: their text also distinguishes them. */
static void different_meanings_look_different_with_any_number_of_colours(void **state)
{
	static const unsigned palettes[] = { 0, 8, 16, 256 };
	static const enum style words[] = { STYLE_BODY,  STYLE_MUTED,   STYLE_ACCENT,
					    STYLE_TITLE, STYLE_WARNING, STYLE_SELECTED };
	static const enum style colored[] = { STYLE_BODY, STYLE_GOOD, STYLE_CAUTION, STYLE_WARNING, STYLE_ACCENT };
	static const enum style shapes[] = { STYLE_OUTLINE,   STYLE_NO_GO,     STYLE_ZONE,  STYLE_ZONE_LIGHT,
					     STYLE_ZONE_NEXT, STYLE_ZONE_SORE, STYLE_ROLLER };
	/* The other areas differ in fill density, and the tool in shape. */
	enum { SHAPES_WITHOUT_COLOURS = 3 };
	(void)state;
	for (size_t i = 0; i < 12; i++) {
		unsigned palette = palettes[i / 3];
		enum background background = (enum background)(i % 3);
		expect_all_different(words, sizeof(words) / sizeof(words[0]), palette, background);
		expect_all_different(shapes, palette > 0 ? sizeof(shapes) / sizeof(shapes[0]) : SHAPES_WITHOUT_COLOURS,
				     palette, background);
		if (palette > 0)
			expect_all_different(colored, sizeof(colored) / sizeof(colored[0]), palette, background);
	}
}

/* The selected muscle among those of the plan. */
static void the_muscle_in_hand_stands_out_with_any_number_of_colours(void **state)
{
	static const enum style zones[] = { STYLE_ZONE, STYLE_ZONE_NEXT };
	static const unsigned palettes[] = { 0, 8, 16, 256 };
	(void)state;
	for (int i = 0; i < 12; i++)
		expect_all_different(zones, 2, palettes[i / 3], (enum background)(i % 3));
	assert_true((look_of(STYLE_ZONE, 0, BACKGROUND_DARK).attributes & LOOK_BOLD) != 0);
	assert_true((look_of(STYLE_ZONE_NEXT, 0, BACKGROUND_DARK).attributes & LOOK_DIM) != 0);
}

static void all_colours_are_in_the_palette(void **state)
{
	static const unsigned palettes[] = { 8, 16, 256 };
	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++)
		for (int i = 0; i < 9; i++)
			assert_true(look_of((enum style)style, palettes[i / 3], (enum background)(i % 3)).color <
				    (int)palettes[i / 3]);
}

/* A row missing from the table would be black. */
static void every_style_has_a_look(void **state)
{
	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++)
		for (int i = 0; i < 3; i++)
			assert_int_not_equal(look_of((enum style)style, 256, (enum background)i).color, 0);
}

static void the_roller_is_visible_on_an_unknown_background(void **state)
{
	(void)state;
	static const unsigned colors[] = { 0, 8, 16, 256 };
	for (size_t i = 0; i < sizeof colors / sizeof colors[0]; i++)
		assert_int_equal(look_of(STYLE_ROLLER, colors[i], BACKGROUND_AUTO).color, LOOK_DEFAULT_COLOR);
}

static void old_terminals_and_consoles_get_ascii(void **state)
{
	static const char *const plain[] = { "linux", "linux-16color", "vt100", "vt220", "ansi" };
	static const char *const rich[] = {
		"xterm", "xterm-256color", "screen", "tmux-256color", "vte-256color", "foot"
	};
	(void)state;
	for (size_t i = 0; i < sizeof(plain) / sizeof(plain[0]); i++)
		assert_true(looks_ascii(plain[i]));
	for (size_t i = 0; i < sizeof(rich) / sizeof(rich[0]); i++)
		assert_false(looks_ascii(rich[i]));
	assert_false(looks_ascii(NULL));
}

/* Without colours a warning is in reverse video, where a full block would look blank. */
static void large_letters_are_never_reversed(void **state)
{
	(void)state;
	struct frame_looks looks = { .utf8 = true };
	struct canvas canvas = { 0 };
	struct frame_cell cells[3];
	looks.shows_on_blanks[STYLE_WARNING] = true;
	canvas_resize(&canvas, 1, 3);
	canvas_text(&canvas, 0, 0, 3, STYLE_WARNING, "a\u2588\u2598");
	assert_int_equal(frame_cells(&canvas, 0, (struct span){ 0, 3 }, &looks, cells), 3);
	assert_int_equal(cells[0].style, STYLE_WARNING);
	assert_int_equal(cells[1].style, STYLE_TITLE);
	assert_int_equal(cells[2].style, STYLE_TITLE);
	looks.shows_on_blanks[STYLE_WARNING] = false;
	frame_cells(&canvas, 0, (struct span){ 0, 3 }, &looks, cells);
	assert_int_equal(cells[1].style, STYLE_WARNING);
	canvas_done(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(old_terminals_and_consoles_get_ascii),
		cmocka_unit_test(text_in_256_colours_has_a_contrast_of_4_5),
		cmocka_unit_test(colours_for_an_unknown_background_suit_black_and_white),
		cmocka_unit_test(different_meanings_look_different_with_any_number_of_colours),
		cmocka_unit_test(the_muscle_in_hand_stands_out_with_any_number_of_colours),
		cmocka_unit_test(all_colours_are_in_the_palette),
		cmocka_unit_test(every_style_has_a_look),
		cmocka_unit_test(the_roller_is_visible_on_an_unknown_background),
		cmocka_unit_test(large_letters_are_never_reversed),
	};
	return cmocka_run_group_tests_name("looks", tests, NULL, NULL);
}
