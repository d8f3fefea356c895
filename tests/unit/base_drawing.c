/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Geometry, raster and large letters: the building blocks of drawings. */
#include "base/lettering.h"
#include "base/raster.h"
#include "test.h"
#include <string.h>

static const struct point square[] = { { 0, 0 }, { 4, 0 }, { 4, 4 }, { 0, 4 } };
static const struct projection as_it_is = { { 0, 0 }, 1, 1 };
static const enum style styles[INKS_MAX] = { [1] = STYLE_DETAIL, [2] = STYLE_ZONE, [INK_ALONE] = STYLE_ROLLER };

static struct outline outline_of(const struct point *points, size_t count)
{
	struct outline outline = { 0 };
	for (size_t i = 0; i < count; i++)
		outline_add(&outline, points[i]);
	return outline;
}

static void a_spline_goes_through_its_points(void **state)
{
	(void)state;
	struct outline closed = { 0 }, open = { 0 };
	outline_spline(&closed, square, 4, 5, true);
	outline_spline(&open, square, 4, 5, false);
	assert_int_equal(closed.count, 20);
	assert_int_equal(open.count, 16);
	for (size_t i = 0; i < 4; i++) {
		assert_true(closed.points[5 * i].x == square[i].x && closed.points[5 * i].y == square[i].y);
		assert_true(open.points[5 * i].x == square[i].x && open.points[5 * i].y == square[i].y);
	}
	outline_done(&closed);
	outline_done(&open);
}

static void an_outline_has_an_inside_an_area_and_a_box(void **state)
{
	(void)state;
	struct outline outline = outline_of(square, 4);
	assert_true(outline_contains(&outline, (struct point){ 1, 3 }));
	assert_false(outline_contains(&outline, (struct point){ 5, 3 }));
	assert_true(polygon_area(outline.points, outline.count) == 16);
	outline_mirror(&outline, 50);
	struct box box = outline_box(&outline);
	assert_true(box.min.x == 96 && box.max.x == 100 && box.min.y == 0 && box.max.y == 4);
	outline_done(&outline);
}

static void a_projection_keeps_shapes_and_centres_them(void **state)
{
	(void)state;
	struct projection projection = projection_fit((struct box){ { 0, 0 }, { 10, 10 } }, 10, 10);
	assert_true(projection.scale_x == 2 && projection.scale_y == 2);
	assert_true(projection.origin.x == 0 && projection.origin.y == -5);
}

static void a_line_is_one_dot_thin(void **state)
{
	(void)state;
	struct raster raster = { 0 };
	struct outline stairs = { 0 };
	raster_resize(&raster, 2, 4);
	for (int i = 0; i < 8; i++)
		outline_add(&stairs, (struct point){ (float)((i + 1) / 2) + 0.5f, (float)(i / 2) + 0.5f });
	raster_stroke(&raster, &as_it_is, &stairs, false, 1);
	int dots = 0;
	for (int i = 0; i < raster.width * raster.height; i++)
		dots += raster.dots[i] != 0;
	assert_int_equal(dots, 5);
	raster_done(&raster);
	outline_done(&stairs);
}

static void a_filled_square_has_as_many_dots_as_its_area(void **state)
{
	(void)state;
	struct raster raster = { 0 };
	struct outline outline = outline_of(square, 4);
	int dots = 0, hatched = 0;
	raster_resize(&raster, 2, 4);
	raster_fill(&raster, &as_it_is, &outline, 1, 4);
	for (int i = 0; i < raster.width * raster.height; i++)
		hatched += raster.dots[i] != 0;
	raster_fill(&raster, &as_it_is, &outline, 1, 1);
	for (int i = 0; i < raster.width * raster.height; i++)
		dots += raster.dots[i] != 0;
	assert_int_equal(dots, 16);
	assert_int_equal(hatched, 4);
	raster_done(&raster);
	outline_done(&outline);
}

static void the_higher_ink_wins_and_zero_erases(void **state)
{
	(void)state;
	struct raster raster = { 0 };
	raster_resize(&raster, 1, 1);
	raster_dot(&raster, 0, 0, 2);
	raster_dot(&raster, 0, 0, 1);
	assert_int_equal(raster.dots[0], 2);
	raster_dot(&raster, 0, 0, 0);
	assert_int_equal(raster.dots[0], 0);
	raster_dot(&raster, -1, 9, 1);
	raster_done(&raster);
}

static const struct cell *show(struct raster *raster, struct canvas *canvas)
{
	canvas_resize(canvas, 1, 1);
	raster_show(raster, canvas, 0, 0, styles);
	return canvas_at(canvas, 0, 0);
}

static void a_cell_takes_the_ink_of_most_dots_but_a_tool_stands_alone(void **state)
{
	(void)state;
	struct raster raster = { 0 };
	struct canvas canvas = { 0 };
	raster_resize(&raster, 1, 1);
	for (int y = 0; y < 4; y++)
		raster_dot(&raster, 0, y, 1);
	raster_dot(&raster, 1, 0, 2);
	assert_string_equal(show(&raster, &canvas)->utf8, "⡏");
	assert_int_equal(canvas_at(&canvas, 0, 0)->style, STYLE_DETAIL);
	raster_dot(&raster, 1, 3, INK_ALONE);
	assert_string_equal(show(&raster, &canvas)->utf8, "⢀");
	assert_int_equal(canvas_at(&canvas, 0, 0)->style, STYLE_ROLLER);
	raster_done(&raster);
	canvas_done(&canvas);
}

static void ascii_draws_lines_by_their_slope(void **state)
{
	(void)state;
	struct {
		struct point ends[2];
		const char *shown;
	} lines[] = {
		{ { { 0.5f, 0.5f }, { 0.5f, 3.5f } }, "|" },  { { { 1.5f, 0.5f }, { 0.5f, 3.5f } }, "/" },
		{ { { 0.5f, 0.5f }, { 1.5f, 3.5f } }, "\\" }, { { { 0.5f, 1.5f }, { 1.5f, 1.5f } }, "-" },
		{ { { 0.5f, 3.5f }, { 1.5f, 3.5f } }, "_" },  { { { 0.5f, 0.5f }, { 0.5f, 0.5f } }, " " },
	};
	for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
		struct raster raster = { 0 };
		struct canvas canvas = { .ascii = true };
		raster_resize(&raster, 1, 1);
		struct outline line = { .points = lines[i].ends, .count = 2 };
		raster_stroke(&raster, &as_it_is, &line, false, 1);
		assert_string_equal(show(&raster, &canvas)->utf8, lines[i].shown);
		raster_done(&raster);
		canvas_done(&canvas);
	}
}

static void all_digits_have_the_same_width(void **state)
{
	(void)state;
	for (int rows = 3; rows < 20; rows++)
		for (char digit[] = "0"; digit[0] <= '9'; digit[0]++)
			assert_int_equal(lettering_columns(digit, rows, false), lettering_columns("0", rows, false));
}

static void letters_stay_inside_their_box(void **state)
{
	(void)state;
	for (int rows = 3; rows < 16; rows++) {
		struct canvas canvas = { .ascii = rows % 2 };
		int columns = lettering_columns("0 Hip (M)?", rows, canvas.ascii);
		canvas_resize(&canvas, 20, 400);
		lettering_draw(&canvas, 0, 0, rows, STYLE_TITLE, "0 Hip (M)?");
		for (int row = 0; row < 20; row++)
			for (int column = 0; column < 400; column++)
				if (row >= rows || column >= columns)
					assert_string_equal(canvas_at(&canvas, row, column)->utf8, "");
		canvas_done(&canvas);
	}
}

static void unknown_letters_have_no_width(void **state)
{
	(void)state;
	assert_int_equal(lettering_columns("腿", 8, false), 0);
	assert_int_equal(lettering_columns("A", 2, false), 0);
	assert_int_equal(lettering_columns("A", 4, true), 0);
	assert_int_equal(lettering_rows("AAAAAAAAAA", 9, 8, false), 0);
	assert_int_equal(lettering_lines("ONE ONE", 3, lettering_columns("ONE", 3, false), false), 2);
}

static void a_three_row_digit_looks_like_one(void **state)
{
	(void)state;
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	canvas_resize(&canvas, 3, 7);
	lettering_draw(&canvas, 0, 0, 3, STYLE_BODY, "45");
	canvas_dump(&canvas, false, &text);
	assert_string_equal(buf_text(&text), "█ █ █▀▀\n▝▀█ ▀▀▙\n  ▀ ▀▀▘\n");
	buf_done(&text);
	canvas_done(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_spline_goes_through_its_points),
		cmocka_unit_test(an_outline_has_an_inside_an_area_and_a_box),
		cmocka_unit_test(a_projection_keeps_shapes_and_centres_them),
		cmocka_unit_test(a_line_is_one_dot_thin),
		cmocka_unit_test(a_filled_square_has_as_many_dots_as_its_area),
		cmocka_unit_test(the_higher_ink_wins_and_zero_erases),
		cmocka_unit_test(a_cell_takes_the_ink_of_most_dots_but_a_tool_stands_alone),
		cmocka_unit_test(ascii_draws_lines_by_their_slope),
		cmocka_unit_test(all_digits_have_the_same_width),
		cmocka_unit_test(letters_stay_inside_their_box),
		cmocka_unit_test(unknown_letters_have_no_width),
		cmocka_unit_test(a_three_row_digit_looks_like_one),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
