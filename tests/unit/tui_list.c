/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists: which rows are visible, where the list continues, and how the cursor moves. */
#include "test.h"
#include "tui/list.h"
#include <string.h>

enum { COUNT = 9, COLUMNS = 10 };

static const int heights[COUNT] = { 1, 3, 2, 1, 5, 1, 1, 2, 1 };

/* Row 4 is "4" on five lines. */
static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	(void)of;
	for (int j = 0; j < heights[i] && j < box.rows; j++)
		canvas_textf(canvas, box.row + j, box.column + LIST_LEAD, box.columns - LIST_LEAD, style, "%d", i);
	return heights[i] < box.rows ? heights[i] : box.rows;
}

static struct canvas canvas;

static void draw(int count, int cursor, int rows)
{
	struct list list = { .count = count, .cursor = cursor, .row = draw_row };
	canvas_resize(&canvas, rows + 2, COLUMNS);
	list_draw(&list, &canvas, (struct area_box){ 1, 0, rows, COLUMNS });
}

/* The rows of the frame that show row `i`. */
static int seen(int i)
{
	int sum = 0;
	for (int row = 0; row < canvas.rows; row++)
		sum += canvas_at(&canvas, row, LIST_LEAD)->utf8[0] == '0' + i;
	return sum;
}

static int tear_down(void **state)
{
	(void)state;
	canvas_done(&canvas);
	return 0;
}

static bool is_at(int row, int column, const char *symbol)
{
	return strcmp(canvas_at(&canvas, row, column)->utf8, symbol) == 0;
}

static void visible_rows_are_whole_and_include_the_cursor(void **state)
{
	(void)state;
	for (int rows = 5; rows <= 18; rows++) {
		for (int cursor = 0; cursor < COUNT; cursor++) {
			int used = 0, first = COUNT, last = -1;
			draw(COUNT, cursor, rows);
			for (int i = 0; i < COUNT; i++) {
				assert_true(seen(i) == 0 || seen(i) == heights[i]);
				first = seen(i) > 0 && i < first ? i : first;
				last = seen(i) > 0 ? i : last;
				used += seen(i);
			}
			assert_true(first <= cursor && cursor <= last);
			/* No row is wasted at either end of the list. */
			assert_true(first == 0 || used + heights[first - 1] > rows);
			assert_true(last == COUNT - 1 || used + heights[last + 1] > rows);
			assert_true(is_at(1, COLUMNS - 1, "▲") == (first > 0));
			assert_true(is_at(rows, COLUMNS - 1, "▼") == (last < COUNT - 1));
		}
	}
}

static void a_row_higher_than_the_box_is_alone(void **state)
{
	(void)state;
	draw(COUNT, 4, 3);
	assert_int_equal(seen(4), 3);
	assert_int_equal(seen(3) + seen(5), 0);
}

/* Five lines for the first row, "a" to "e", and one for the other. */
static int draw_letters(const void *of, struct canvas *onto, struct area_box box, int i, enum style style)
{
	int rows = i == 0 ? 5 : 1;
	(void)of;
	for (int j = 0; j < rows && j < box.rows; j++)
		canvas_textf(onto, box.row + j, box.column + LIST_LEAD, 1, style, "%c", i == 0 ? 'a' + j : '.');
	return rows < box.rows ? rows : box.rows;
}

static void a_row_higher_than_the_box_scrolls_to_its_end(void **state)
{
	(void)state;
	static const struct {
		enum act_kind act;
		const char *seen;
	} expected[] = {
		{ ACT_NONE, "abc" }, { ACT_UP, "abc" },   { ACT_DOWN, "bcd" }, { ACT_DOWN, "cde" },
		{ ACT_UP, "bcd" },   { ACT_DOWN, "cde" }, { ACT_DOWN, ".  " }, { ACT_DOWN, ".  " },
		{ ACT_UP, "abc" },   { ACT_DOWN, "bcd" }, { ACT_LAST, ".  " }, { ACT_PAGE_UP, "abc" },
	};
	struct list list = { .count = 2, .row = draw_letters };
	struct view_place place = { 0 };
	struct area_box box = { 1, 0, 3, COLUMNS };
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		char seen[4] = "";
		list_move(&list, box, &place, (struct act){ .kind = expected[i].act });
		list.cursor = place.cursor;
		list.scroll = place.scroll;
		canvas_resize(&canvas, 5, COLUMNS);
		canvas_text(&canvas, 0, 0, COLUMNS, STYLE_TITLE, "the title");
		list_draw(&list, &canvas, box);
		for (int j = 0; j < 3; j++)
			seen[j] = (char)(canvas_at(&canvas, 1 + j, LIST_LEAD)->utf8[0] | ' ');
		assert_string_equal(seen, expected[i].seen);
		assert_true(is_at(1, 0, "▸") && is_at(0, 8, "e") && is_at(4, LIST_LEAD, ""));
		assert_true(is_at(1, COLUMNS - 1, "▲") == (seen[0] != 'a'));
		assert_true(is_at(3, COLUMNS - 1, "▼") == (seen[0] != '.'));
	}
}

static void an_empty_list_or_box_draws_nothing(void **state)
{
	(void)state;
	struct buf text = { 0 };
	draw(0, 0, 3);
	canvas_dump(&canvas, false, &text);
	draw(COUNT, 4, 0);
	canvas_dump(&canvas, false, &text);
	assert_string_equal(buf_text(&text), "\n\n\n\n\n\n\n");
	buf_done(&text);
}

static int count_of(const char *symbol)
{
	int sum = 0;
	for (int row = 0; row < canvas.rows; row++)
		for (int column = 0; column < canvas.columns; column++)
			sum += is_at(row, column, symbol);
	return sum;
}

/* No line of the row may be lost. */
static int draw_full(const void *of, struct canvas *onto, struct area_box box, int i, enum style style)
{
	int rows = draw_row(of, onto, box, i, style);
	for (int j = 0; j < rows; j++)
		canvas_text(onto, box.row + j, box.column + box.columns - 1, 1, style, "s");
	return rows;
}

static void a_mark_covers_neither_a_row_nor_the_cursor(void **state)
{
	(void)state;
	for (int rows = 3; rows <= 18; rows++) {
		for (int cursor = 0; cursor < COUNT; cursor++) {
			struct list list = { .count = COUNT, .cursor = cursor, .row = draw_full, .full = true };
			int used = 0;
			canvas_resize(&canvas, rows, COLUMNS);
			list_draw(&list, &canvas, (struct area_box){ 0, 0, rows, COLUMNS });
			for (int i = 0; i < COUNT; i++)
				used += seen(i);
			assert_int_equal(count_of("s"), used);
			assert_int_equal(count_of("▸"), 1);
			assert_int_equal(count_of("▲"), seen(0) == 0);
			assert_int_equal(count_of("▼"), seen(COUNT - 1) == 0);
		}
	}
}

static void a_mark_touches_no_word(void **state)
{
	(void)state;
	struct area_box box = { 0, 0, 3, COLUMNS };
	canvas_resize(&canvas, 3, COLUMNS);
	canvas_text(&canvas, 0, 1, COLUMNS, STYLE_BODY, "a word");
	canvas_text(&canvas, 2, 1, COLUMNS, STYLE_BODY, "two word");
	list_marks(&canvas, box, true, true);
	assert_true(is_at(0, COLUMNS - 1, "▲"));
	assert_true(is_at(1, COLUMNS - 1, "▼"));
}

static int moved(int cursor, enum act_kind kind)
{
	return list_cursor(cursor, COUNT, 4, (struct act){ .kind = kind });
}

static void the_cursor_stays_in_the_list(void **state)
{
	(void)state;
	assert_int_equal(moved(0, ACT_UP), 0);
	assert_int_equal(moved(0, ACT_DOWN), 1);
	assert_int_equal(moved(0, ACT_PAGE_DOWN), 3);
	assert_int_equal(moved(1, ACT_PAGE_UP), 0);
	assert_int_equal(moved(0, ACT_LAST), COUNT - 1);
	assert_int_equal(moved(COUNT - 1, ACT_DOWN), COUNT - 1);
	/* The list has become shorter. */
	assert_int_equal(moved(COUNT + 5, ACT_UP), COUNT - 2);
	assert_int_equal(list_cursor(3, 0, 4, (struct act){ .kind = ACT_DOWN }), 0);
}

static void a_click_selects_the_row_under_the_mouse(void **state)
{
	(void)state;
	const struct list list = { .count = COUNT, .cursor = 0, .row = draw_row, .scroll = 0 };
	const struct area_box box = { 1, 4, 12, COLUMNS };
	struct view_place place = { .cursor = 0, .scroll = 2 };
	assert_false(list_click(&list, box, &place, (struct act){ .kind = ACT_DOWN, .at = 2, .value = 5 }));
	static const struct act beside[] = {
		{ .kind = ACT_CLICK, .at = 0, .value = 5 }, /* above */
		{ .kind = ACT_CLICK, .at = 2, .value = 3 }, /* to the left */
		{ .kind = ACT_CLICK, .at = 2, .value = 4 + COLUMNS }, /* to the right */
		{ .kind = ACT_CLICK, .at = 13, .value = 5 }, /* below */
	};
	for (size_t i = 0; i < sizeof beside / sizeof beside[0]; i++) {
		assert_true(list_click(&list, box, &place, beside[i]));
		assert_int_equal(place.cursor, 0);
	}
	list_move(&list, box, &place, (struct act){ .kind = ACT_CLICK, .at = 1 + 1 + 3 + 1, .value = 5 });
	assert_int_equal(place.cursor, 2);
	assert_int_equal(place.scroll, 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_teardown(visible_rows_are_whole_and_include_the_cursor, tear_down),
		cmocka_unit_test_teardown(a_row_higher_than_the_box_is_alone, tear_down),
		cmocka_unit_test_teardown(a_row_higher_than_the_box_scrolls_to_its_end, tear_down),
		cmocka_unit_test_teardown(an_empty_list_or_box_draws_nothing, tear_down),
		cmocka_unit_test_teardown(a_mark_covers_neither_a_row_nor_the_cursor, tear_down),
		cmocka_unit_test_teardown(a_mark_touches_no_word, tear_down),
		cmocka_unit_test(the_cursor_stays_in_the_list),
		cmocka_unit_test(a_click_selects_the_row_under_the_mouse),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
