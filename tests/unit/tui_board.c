/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The session at 80x24: name and side are in large letters for every muscle and sweep, in ASCII too. */
#include "core/plan/cue_line.h"
#include "session_sample.h"
#include "tui/view.h"
#include <string.h>

/* Draws a roll in its fourth second with nothing after it, so that the word for a side can only be its own. */
static void draw(struct buf *text, struct step step, bool ascii, bool hold)
{
	static struct session session;
	static struct ui ui;
	struct plan plan = sample_plan(sample_mode("post-run"));
	struct settings settings;
	struct cues cues = { 0 };
	struct canvas canvas = { .ascii = ascii };
	sample_add(&plan, sample_change(STEP_LEAD_IN, 10));
	sample_add(&plan, step);
	plan_layout(&plan);
	settings_init(&settings);
	session_start(&session, &plan, NULL, 0);
	session_advance(&session, 14000, &cues);
	if (hold)
		session_command(&session, COMMAND_HOLD, 14000, &cues);
	struct scene scene = { .views = views,
			       .catalogue = catalogue_builtin(),
			       .session = &session,
			       .settings = &settings,
			       .snapshot = session_snapshot(&session, 14000),
			       .now = 14000 };
	ui_init(&ui, VIEW_SESSION);
	canvas_resize(&canvas, 24, 80);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, text);
	canvas_done(&canvas);
	plan_done(&plan);
}

static void expect_large(struct step step, bool ascii)
{
	struct buf text = { 0 };
	const char *name = step_name(catalogue_builtin(), &step);
	draw(&text, step, ascii, false);
	if (strstr(buf_text(&text), "LEFT") != NULL || strstr(buf_text(&text), name) != NULL)
		fail_msg("%s: name or side in small letters:\n%s", name, buf_text(&text));
	buf_done(&text);
}

static void name_and_side_are_large_for_every_muscle(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++) {
		const char *id = catalogue->muscles[i / 2].id;
		expect_large(sample_roll(sample_mode("post-run"), id, SIDE_LEFT, 45), i % 2 == 1);
	}
}

static void name_and_side_are_large_for_every_sweep(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < 2 * catalogue->groups_count; i++)
		if (catalogue->groups[i / 2].sweep != NULL)
			expect_large(sample_sweep(sample_mode("post-run"), catalogue->groups[i / 2].id, SIDE_LEFT, 45),
				     i % 2 == 1);
}

/* The muscle's own line says "five seconds". */
static void a_hold_of_another_length_has_another_line(void **state)
{
	(void)state;
	struct buf text = { 0 };
	struct step step = sample_roll(sample_mode("post-run"), "soleus", SIDE_LEFT, 45);
	step_add_cues(&step, catalogue_builtin());
	draw(&text, step, false, true);
	assert_non_null(strstr(buf_text(&text), "Pause five seconds"));
	buf_clear(&text);
	step.cues_count = 0;
	step.hold_s = 8;
	step_add_cues(&step, catalogue_builtin());
	draw(&text, step, false, true);
	assert_non_null(strstr(buf_text(&text), "HOLD"));
	assert_null(strstr(buf_text(&text), "five seconds"));
	assert_non_null(strstr(buf_text(&text), "Tight spot? Pause, breathe, move on."));
	buf_done(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(name_and_side_are_large_for_every_muscle),
		cmocka_unit_test(name_and_side_are_large_for_every_sweep),
		cmocka_unit_test(a_hold_of_another_length_has_another_line),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
