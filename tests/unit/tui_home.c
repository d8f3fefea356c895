/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Home at every size: advice is whole, or a line points to it; never half a sentence. */
#include "test.h"
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
			assert_int_equal(
				has(&text, "find the cause.") + has(&text, "A place keeps coming back: press h."), 1);
		whole += has(&text, "find the cause.");
		pointed += has(&text, "press h.");
		buf_done(&text);
		canvas_done(&canvas);
	}
	assert_true(whole > 0);
	assert_true(pointed > 0);
	history_done(&history);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(advice_is_whole_or_pointed_to) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
