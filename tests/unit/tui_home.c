/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Home at every size: advice is whole, or a line points to it; never half a sentence. */
#include "test.h"
#include "tui/home_memory.h"
#include "unit/tui_fixture.h"
#include <stdio.h>
#include <string.h>

static struct history history;

/* Calves marked in each of five routines, soreness unchanged. */
static void mark_calves(void)
{
	for (int i = 0; i < 5; i++) {
		struct record record = { .id = i + 1,
					 .started = scene.at - 86400 * (i + 1),
					 .ending = ENDING_FINISHED };
		snprintf(record.mode, sizeof record.mode, "post-run");
		record.marks[record.marks_count++] = (struct record_mark){ "calves", SIDE_LEFT, 6 };
		history_add(&history, &record);
	}
	scene.history = &history;
}

static bool has(const struct buf *text, const char *words)
{
	return strstr(buf_text(text), words) != NULL;
}

static const char *const places[] = { "calves", "shins", "glutes", "hamstrings" };

/* Four recurring places leave space for the rest: one line names them. */
static void several_places_share_a_line(void **state)
{
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	struct stats stats = { 0 };
	(void)state;
	show(VIEW_HOME);
	mark_calves();
	for (unsigned i = 0; i < history.records_count; i++)
		for (unsigned k = 1; k < sizeof(places) / sizeof(*places); k++) {
			struct record *record = &history.records[i];
			struct record_mark *mark = &record->marks[record->marks_count++];
			*mark = (struct record_mark){ .side = SIDE_RIGHT, .level = 6 };
			snprintf(mark->what, sizeof mark->what, "%s", places[k]);
		}
	scene.stats = &stats;
	ui.rows = 40;
	canvas_resize(&canvas, 40, 120);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &text);
	assert_true(has(&text, "Calves, left; "));
	assert_true(has(&text, "and 1 more (h)."));
	assert_true(has(&text, "Last: After a run"));
	const char *first = strstr(buf_text(&text), "may find the cause.");
	assert_non_null(first);
	assert_null(strstr(first + 1, "may find the cause."));
	scene.stats = NULL;
	buf_done(&text);
	canvas_done(&canvas);
	history_done(&history);
}

/* Suggests no region while nothing may be rolled. */
static void a_refusal_takes_the_place_of_a_suggestion(void **state)
{
	struct stats stats = { 0 };
	struct safety refused = { .verdict = VERDICT_STOP };
	const struct safety *before = scene.safety;
	struct page page;
	(void)state;
	show(VIEW_HOME);
	mark_calves();
	page_start(&page, 80);
	scene.stats = &stats;
	scene.safety = &refused;
	home_memory(&scene, 9, &page);
	assert_string_equal(page.rows[page.count - 1].value, "No rolling for now. Enter shows why.");
	scene.safety = before;
	scene.stats = NULL;
	page_done(&page);
	history_done(&history);
}

/* A frame of 40 by 12 has spare rows below the modes. */
static void a_small_frame_remembers_in_a_line(void **state)
{
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	(void)state;
	show(VIEW_HOME);
	mark_calves();
	ui.rows = 12;
	canvas_resize(&canvas, 12, 40);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &text);
	assert_true(has(&text, "Calves, left: 5 of 5 (h)."));
	assert_true(has(&text, "Before bed"));
	buf_done(&text);
	canvas_done(&canvas);
	history_done(&history);
}

static void advice_is_whole_or_pointed_to(void **state)
{
	unsigned whole = 0, pointed = 0;
	(void)state;
	show(VIEW_HOME);
	mark_calves();
	for (int rows = 5; rows <= 45; rows++) {
		struct canvas canvas = { 0 };
		struct buf text = { 0 };
		ui.rows = rows;
		canvas_resize(&canvas, rows, 80);
		ui_draw(&scene, &ui, &canvas);
		canvas_dump(&canvas, false, &text);
		assert_int_equal(has(&text, "Calves, left, marked in"), has(&text, "find the cause."));
		if (has(&text, "Last: After a run"))
			assert_int_equal(has(&text, "find the cause.") + has(&text, "Calves, left: 5 of 5 (h)."), 1);
		whole += has(&text, "find the cause.");
		pointed += has(&text, "5 of 5 (h).");
		buf_done(&text);
		canvas_done(&canvas);
	}
	assert_true(whole > 0);
	assert_true(pointed > 0);
	history_done(&history);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(advice_is_whole_or_pointed_to),
					    cmocka_unit_test(a_refusal_takes_the_place_of_a_suggestion),
					    cmocka_unit_test(several_places_share_a_line),
					    cmocka_unit_test(a_small_frame_remembers_in_a_line) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
