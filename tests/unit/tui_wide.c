/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists by mouse, at any size, and the details that a wide frame shows beside them. */
#include "core/record/next_day.h"
#include "session_sample.h"
#include "test.h"
#include "tui/view.h"
#include "tui_fixture.h"
#include <stdio.h>
#include <string.h>

static struct canvas canvas;
static struct buf text;

static int tear_down(void **state)
{
	(void)state;
	canvas_done(&canvas);
	buf_done(&text);
	return 0;
}

static const char *draw(int columns, int rows)
{
	ui.columns = columns;
	ui.rows = rows;
	canvas_resize(&canvas, rows, columns);
	ui_draw(&scene, &ui, &canvas);
	buf_clear(&text);
	canvas_dump(&canvas, false, &text);
	return buf_text(&text);
}

/* The row of the frame that shows `words`; -1: none. */
static int row_of(const char *words)
{
	const char *found = strstr(buf_text(&text), words);
	int row = 0;
	if (found == NULL)
		return -1;
	for (const char *c = buf_text(&text); c < found; c++)
		row += *c == '\n';
	return row;
}

static bool has_cursor(int row)
{
	for (int column = 0; column < 4; column++)
		if (strcmp(canvas_at(&canvas, row, column)->utf8, "▸") == 0)
			return true;
	return false;
}

static const struct {
	int columns, rows;
} sizes[] = { { 40, 12 }, { 80, 24 }, { 120, 40 }, { 200, 60 } };

static void a_click_selects_what_is_drawn_there(void **state)
{
	(void)state;
	static const struct {
		enum view_id view;
		const char *words; /* of a row that is drawn at each size and is not selected yet */
	} lists[] = {
		{ VIEW_HOME, "10 min" },
		{ VIEW_LIBRARY, "Outer back of thigh" },
		{ VIEW_PROFILE, "Soft foam roller" },
		{ VIEW_TOOLS, "Soft foam roller" },
	};
	for (size_t i = 0; i < sizeof lists / sizeof lists[0]; i++) {
		for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
			show(lists[i].view);
			draw(sizes[j].columns, sizes[j].rows);
			int row = row_of(lists[i].words);
			assert_true(row > 0);
			struct press click = { .key = KEY_CLICK, .row = row, .column = 6 };
			ui_press(&ui, &scene, click);
			draw(sizes[j].columns, sizes[j].rows);
			if (lists[i].view == VIEW_HOME)
				assert_int_equal((scene.wish->mode + (unsigned)ui.place[VIEW_HOME].cursor) %
							 scene.catalogue->modes_count,
						 0);
			else
				assert_true(has_cursor(row));
		}
	}
}

static void click_on(const char *words)
{
	ui_press(&ui, &scene, (struct press){ .key = KEY_CLICK, .row = row_of(words), .column = 6 });
}

static void a_click_selects_a_bout_of_the_plan(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		show(VIEW_PLAN);
		struct plan plan = sample_post_run();
		scene.plan = &plan;
		draw(sizes[i].columns, sizes[i].rows);
		int row = row_of("RIGHT");
		assert_true(row > 0);
		assert_false(has_cursor(row));
		click_on("RIGHT");
		draw(sizes[i].columns, sizes[i].rows);
		assert_true(has_cursor(row));
		/* The line above the bouts is not one of them. */
		click_on("First:");
		draw(sizes[i].columns, sizes[i].rows);
		assert_true(has_cursor(row));
		plan_done(&plan);
	}
}

static void a_click_selects_a_saved_routine(void **state)
{
	(void)state;
	static const char *const names[] = { "After hills", "Short one", "Sunday" };
	show(VIEW_ROUTINES);
	scene.routines = names;
	scene.routines_count = 3;
	draw(80, 24);
	click_on("Sunday");
	draw(80, 24);
	assert_true(has_cursor(row_of("Sunday")));
	struct act act = ui_press(&ui, &scene, (struct press){ .key = KEY_RETURN });
	assert_int_equal(act.kind, ACT_ROUTINE);
	assert_int_equal(act.at, 2);
}

static void a_click_selects_a_session(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		struct record records[3] = { { .mode = "rest-day" }, { .mode = "before-bed" }, { .mode = "post-run" } };
		struct history history = { 0 };
		show(VIEW_HISTORY);
		scene.history = &history;
		scene.sessions = (struct session_list){ .total = 3, .records = records, .count = 3 };
		draw(sizes[i].columns, sizes[i].rows);
		int row = row_of("Before bed");
		click_on("Before bed");
		struct act act = ui_press(&ui, &scene, (struct press){ .key = KEY_RETURN });
		assert_int_equal(act.kind, ACT_PAST_OPEN);
		assert_true(row > 0 && act.at == 1);
	}
}

/* What is said about safety is said with keys. */
static void a_click_answers_no_question(void **state)
{
	(void)state;
	static const enum view_id asking[] = { VIEW_QUESTIONS, VIEW_WHERE, VIEW_STOP, VIEW_VOICE, VIEW_DOUBTS };
	for (size_t i = 0; i < sizeof asking / sizeof asking[0]; i++) {
		show(asking[i]);
		draw(80, 24);
		for (int row = 0; row < 24; row++) {
			struct press click = { .key = KEY_CLICK, .row = row, .column = 6 };
			struct act act = ui_press(&ui, &scene, click);
			assert_true(act.kind == ACT_NONE || act.kind == ACT_DRAW);
			assert_int_equal(ui_view(&ui), asking[i]);
		}
		for (unsigned j = 0; j < ANSWERS_MAX; j++)
			assert_false(ui.answers.given[j]);
	}
}

static void a_wide_frame_shows_the_entry_under_the_cursor(void **state)
{
	(void)state;
	show(VIEW_TOOLS);
	assert_non_null(strstr(draw(120, 40), "firmness"));
	assert_null(strstr(draw(80, 24), "firmness"));
	show(VIEW_PROFILE);
	assert_non_null(strstr(draw(120, 40), "Your tools reach"));
	ui_press(&ui, &scene, (struct press){ .key = KEY_ARROW_DOWN });
	assert_non_null(strstr(draw(120, 40), "firmness"));
	ui_press(&ui, &scene, (struct press){ .key = KEY_LAST });
	assert_non_null(strstr(draw(120, 40), "asks first"));
	show(VIEW_LIBRARY);
	assert_non_null(strstr(draw(200, 60), "get ready"));
	for (int i = 0; i < 2; i++)
		ui_press(&ui, &scene, (struct press){ .key = KEY_ARROW_RIGHT });
	assert_non_null(strstr(draw(200, 60), "firmness"));
}

static void a_short_message_leaves_the_keys(void **state)
{
	(void)state;
	show(VIEW_PROFILE);
	scene.message = "Saved.";
	assert_non_null(strstr(draw(80, 24), "Saved."));
	assert_int_equal(row_of("Saved."), 22);
	assert_int_equal(row_of("change  ? help"), 23);
	/* A long message takes more rows above them. */
	scene.message =
		"A message that is so long that it takes more than the one row that is left free above the keys.";
	draw(80, 24);
	assert_int_equal(row_of("above the keys."), 22);
	assert_int_equal(row_of("change  ? help"), 23);
}

/* Lines as long as a wide frame are hard to read. */
static void questions_and_advice_keep_to_the_columns_of_a_page(void **state)
{
	static const enum view_id pages[] = { VIEW_HURT, VIEW_WHICH, VIEW_NEXT_DAY, VIEW_ADVICE };
	static const char word[] = "Advice that takes more columns than a page has: it goes on, and on, and on. ";
	enum { PAST_THE_PAGE = 110 };
	char advice[2 * sizeof word];
	struct next_day_due due = { .of = 1 };
	(void)state;
	snprintf(advice, sizeof advice, "%s%s", word, word);
	for (size_t i = 0; i < sizeof pages / sizeof *pages; i++) {
		show(pages[i]);
		scene.next_day = &due;
		scene.advice.text = advice;
		draw(200, 60);
		for (int row = 2; row < 58; row++)
			for (int column = PAST_THE_PAGE; column < 200; column++)
				assert_true(strchr(" ", canvas_at(&canvas, row, column)->utf8[0]) != NULL);
	}
	scene.next_day = NULL;
	scene.advice.text = NULL;
}

static void the_history_names_undo_only_after_a_deletion(void **state)
{
	(void)state;
	show(VIEW_HISTORY);
	scene.sessions.can_restore = false;
	assert_null(strstr(draw(120, 40), "u undo"));
	scene.sessions.can_restore = true;
	assert_non_null(strstr(draw(120, 40), "u undo"));
	scene.sessions.can_restore = false;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_click_selects_what_is_drawn_there),
		cmocka_unit_test(a_click_selects_a_bout_of_the_plan),
		cmocka_unit_test(a_click_selects_a_saved_routine),
		cmocka_unit_test(a_click_selects_a_session),
		cmocka_unit_test(a_click_answers_no_question),
		cmocka_unit_test(a_wide_frame_shows_the_entry_under_the_cursor),
		cmocka_unit_test(a_short_message_leaves_the_keys),
		cmocka_unit_test(questions_and_advice_keep_to_the_columns_of_a_page),
		cmocka_unit_test(the_history_names_undo_only_after_a_deletion),
	};
	return cmocka_run_group_tests(tests, NULL, tear_down);
}
