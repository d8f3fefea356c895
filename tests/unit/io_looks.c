/* SPDX-License-Identifier: MIT */
/* Styles can be told apart and read, with any number of colours. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include "io/looks.h"
#include <cmocka.h>

/* Styles of text that is read, by themselves on the background. */
static const enum style texts[] = { STYLE_BODY, STYLE_TITLE,   STYLE_MUTED,   STYLE_ACCENT,
				    STYLE_GOOD, STYLE_CAUTION, STYLE_WARNING, STYLE_SELECTED };

/* xterm's palette from 16 on: a cube of 6 x 6 x 6, then greys. */
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
	/* (part + 0.055) / 1.055 to the power of 2.4, near enough by x^2 * (0.6 + 0.4 x). */
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
		int dark = look_of(texts[i], 256, false).color, light = look_of(texts[i], 256, true).color;
		if (dark != LOOK_DEFAULT_COLOR)
			assert_true((luminance_of(dark) + 0.05) / (luminance_of(234) + 0.05) >= 4.5);
		if (light != LOOK_DEFAULT_COLOR)
			assert_true((1 + 0.05) / (luminance_of(light) + 0.05) >= 4.5);
	}
}

/* Body and good are both plain: what is good is also said. */
static void without_colours_what_matters_looks_different(void **state)
{
	static const enum style different[] = { STYLE_BODY,  STYLE_MUTED,   STYLE_ACCENT,
						STYLE_TITLE, STYLE_WARNING, STYLE_SELECTED };
	(void)state;
	for (size_t i = 0; i < sizeof(different) / sizeof(different[0]); i++)
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(look_of(different[i], 0, false).attributes,
					     look_of(different[j], 0, false).attributes);
}

/* Muscles to come, done and sore are told apart by how densely they are filled, the tool by its shape. */
static void without_colours_the_drawing_can_be_told_apart(void **state)
{
	static const enum style shapes[] = { STYLE_OUTLINE, STYLE_NO_GO, STYLE_ZONE };
	(void)state;
	for (size_t i = 0; i < sizeof(shapes) / sizeof(shapes[0]); i++)
		for (size_t j = 0; j < i; j++)
			assert_int_not_equal(look_of(shapes[i], 0, false).attributes,
					     look_of(shapes[j], 0, false).attributes);
}

static void no_colour_is_beyond_the_palette(void **state)
{
	static const unsigned palettes[] = { 8, 16, 256 };
	(void)state;
	for (int style = 0; style < STYLE_COUNT; style++)
		for (int i = 0; i < 6; i++)
			assert_true(look_of((enum style)style, palettes[i / 2], i % 2).color < (int)palettes[i / 2]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(text_in_256_colours_has_a_contrast_of_4_5),
		cmocka_unit_test(without_colours_what_matters_looks_different),
		cmocka_unit_test(without_colours_the_drawing_can_be_told_apart),
		cmocka_unit_test(no_colour_is_beyond_the_palette),
	};
	return cmocka_run_group_tests_name("looks", tests, NULL, NULL);
}
