/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The canvas: clipping, wide characters, ASCII, paragraphs, dumps. */
#include "base/canvas.h"
#include "test.h"
#include <string.h>

static struct canvas canvas;
static struct buf dump;

static int set_up(void **state)
{
	(void)state;
	canvas.ascii = false;
	canvas_resize(&canvas, 3, 10);
	return 0;
}

static int tear_down(void **state)
{
	(void)state;
	canvas_done(&canvas);
	buf_done(&dump);
	return 0;
}

static const char *shown(bool styles)
{
	buf_clear(&dump);
	canvas_dump(&canvas, styles, &dump);
	return buf_text(&dump);
}

static void nothing_is_drawn_outside(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&canvas, 0, 7, 10, STYLE_BODY, "abcdef"), 3);
	canvas_text(&canvas, 1, -2, 10, STYLE_BODY, "abcdef");
	canvas_text(&canvas, -1, 0, 10, STYLE_BODY, "up");
	canvas_text(&canvas, 3, 0, 10, STYLE_BODY, "down");
	canvas_fill(&canvas, 2, 8, 9, STYLE_BODY, "x");
	assert_string_equal(shown(false), "       abc\ncdef\n        xx\n");
}

static void text_ends_at_its_own_limit(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&canvas, 0, 0, 4, STYLE_BODY, "abcdef"), 4);
	assert_int_equal(canvas_textf(&canvas, 1, 0, 9, STYLE_BODY, "%d of %d", 3, 14), 7);
	assert_string_equal(shown(false), "abcd\n3 of 14\n\n");
}

static void a_wide_character_is_never_cut_in_half(void **state)
{
	(void)state;
	assert_int_equal(canvas_text(&canvas, 0, 0, 3, STYLE_BODY, "漢字"), 2);
	canvas_text(&canvas, 1, 8, 10, STYLE_BODY, "a漢");
	canvas_text(&canvas, 2, 0, 4, STYLE_BODY, "漢字");
	canvas_text(&canvas, 2, 1, 1, STYLE_BODY, "x");
	assert_string_equal(shown(false), "漢\n        a\n x字\n");
}

static void controls_do_not_reach_the_frame(void **state)
{
	(void)state;
	canvas_text(&canvas, 0, 0, 10, STYLE_BODY, "a\x1b[31mb\tc");
	assert_string_equal(shown(false), "a[31mbc\n\n\n");
}

static void ascii_has_a_replacement_for_every_symbol(void **state)
{
	(void)state;
	canvas.ascii = true;
	canvas_text(&canvas, 0, 0, 10, STYLE_BODY, "→ · … █ é 漢");
	assert_string_equal(shown(false), "> - ~ # e\n\n\n");
}

static void text_is_aligned_right_and_centred(void **state)
{
	(void)state;
	assert_int_equal(canvas_text_right(&canvas, 0, 10, 4, STYLE_BODY, "abcdef"), 4);
	canvas_text_centred(&canvas, 1, 0, 10, STYLE_BODY, "ab");
	assert_string_equal(shown(false), "      abc…\n    ab\n\n");
}

static void a_paragraph_wraps_and_marks_cut_text(void **state)
{
	(void)state;
	assert_int_equal(canvas_paragraph(&canvas, 0, 0, 2, 9, STYLE_BODY, "one two three four five"), 2);
	assert_string_equal(shown(false), "one two\nthree fo…\n\n");
}

static void a_dump_shows_styles(void **state)
{
	(void)state;
	canvas_resize(&canvas, 1, 4);
	canvas_text(&canvas, 0, 0, 4, STYLE_TITLE, "ab");
	canvas_text(&canvas, 0, 2, 4, STYLE_BODY, "c");
	canvas_fill(&canvas, 0, 3, 1, STYLE_MUTED, " ");
	assert_string_equal(shown(true), "abc\naa b\n");
}

static void sizes_are_clamped_to_the_maximum(void **state)
{
	(void)state;
	canvas_resize(&canvas, 10000, -3);
	assert_int_equal(canvas.rows, CANVAS_ROWS_MAX);
	assert_int_equal(canvas.columns, 0);
	assert_null(canvas_at(&canvas, 0, 0));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup_teardown(nothing_is_drawn_outside, set_up, tear_down),
		cmocka_unit_test_setup_teardown(text_ends_at_its_own_limit, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_wide_character_is_never_cut_in_half, set_up, tear_down),
		cmocka_unit_test_setup_teardown(controls_do_not_reach_the_frame, set_up, tear_down),
		cmocka_unit_test_setup_teardown(ascii_has_a_replacement_for_every_symbol, set_up, tear_down),
		cmocka_unit_test_setup_teardown(text_is_aligned_right_and_centred, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_paragraph_wraps_and_marks_cut_text, set_up, tear_down),
		cmocka_unit_test_setup_teardown(a_dump_shows_styles, set_up, tear_down),
		cmocka_unit_test_setup_teardown(sizes_are_clamped_to_the_maximum, set_up, tear_down),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
