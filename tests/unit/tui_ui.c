/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* From a key to an act: tables, rebound keys, the stack of views, and the acts of each view. */
#include "core/plan/cue_line.h"
#include "core/record/next_day.h"
#include "session_sample.h"
#include "test.h"
#include "tui/binding.h"
#include "tui/board.h"
#include "tui/page.h"
#include "tui/widgets.h"
#include "tui/words.h"
#include "unit/tui_fixture.h"
#include <stdio.h>
#include <string.h>

static struct session session;

static int set_up(void **state)
{
	(void)state;
	show(VIEW_HOME);
	return 0;
}

static void start_session(void)
{
	struct plan plan = sample_post_run();
	struct cues cues = { 0 };
	session_start(&session, &plan, NULL, 0);
	session_advance(&session, 20000, &cues);
	plan_done(&plan);
	scene.session = &session;
	scene.snapshot = session_snapshot(&session, session.now);
	ui_only(&ui, VIEW_SESSION);
}

/* Presses a key and opens or closes views as the app does. */
static struct act press(key pressed)
{
	struct act act = ui_press(&ui, &scene, (struct press){ .key = pressed });
	if (act.kind == ACT_SHOW)
		ui_show(&ui, (enum view_id)act.at);
	if (act.kind == ACT_CLOSE)
		ui_close(&ui);
	return act;
}

static void every_view_is_complete(void **state)
{
	(void)state;
	for (int i = 0; i < VIEW_ID_COUNT; i++) {
		assert_non_null(views[i]);
		assert_non_null(views[i]->name);
		assert_non_null(views[i]->title);
		assert_non_null(views[i]->draw);
		for (const struct binding *binding = views[i]->keys; binding->name != NULL; binding++) {
			assert_non_null(binding->help);
			assert_int_not_equal(binding->key, KEY_NONE);
			assert_int_not_equal(binding->in, 0);
		}
	}
}

static void no_key_has_two_meanings_in_a_view(void **state)
{
	(void)state;
	for (int i = 0; i < VIEW_ID_COUNT; i++)
		for (const struct binding *a = views[i]->keys; a->name != NULL; a++)
			for (const struct binding *b = views[i]->keys; b < a; b++) {
				bool same = a->key == b->key || a->key == b->other ||
					    (a->other != KEY_NONE && (a->other == b->key || a->other == b->other));
				if (same && strcmp(a->name, b->name) != 0)
					fail_msg("%s: %s and %s", views[i]->name, a->name, b->name);
			}
}

static void every_key_of_the_session_works(void **state)
{
	(void)state;
	static const struct {
		key key;
		enum act_kind kind;
		int at;
	} expected[] = {
		{ ' ', ACT_PAUSE, 0 },
		{ 't', ACT_HOLD, 0 },
		{ 'e', ACT_EASE, 0 },
		{ 'f', ACT_FIRMER, 0 },
		{ 's', ACT_SKIP, 0 },
		{ 'b', ACT_BACK, 0 },
		{ '+', ACT_MORE, 0 },
		{ '-', ACT_LESS, 0 },
		{ 'v', ACT_VOICE, 0 },
		{ 'x', ACT_SHOW, VIEW_STOP },
		{ '3', ACT_SHOW, VIEW_MINUTES },
		{ 'w', ACT_SHOW, VIEW_WHY },
		{ 'i', ACT_SHOW, VIEW_INSTRUCTIONS },
		{ '?', ACT_SHOW, VIEW_HELP },
		{ 'q', ACT_SHOW, VIEW_LEAVE },
		{ 'X', ACT_SHOW, VIEW_STOP },
		{ 'z', ACT_NONE, 0 },
		{ KEY_OTHER, ACT_NONE, 0 },
		{ KEY_RESIZED, ACT_DRAW, 0 },
	};
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		start_session();
		struct act act = press(expected[i].key);
		assert_int_equal(act.kind, expected[i].kind);
		assert_int_equal(act.at, expected[i].at);
	}
}

static void a_rebound_key_wins_and_frees_the_old_one(void **state)
{
	(void)state;
	settings.keys[settings.keys_count++] = (struct key_choice){ "pause", 's' };
	start_session();
	assert_int_equal(press('s').kind, ACT_PAUSE);
	assert_int_equal(press(' ').kind, ACT_NONE);
	assert_int_equal(binding_key(views[VIEW_SESSION]->keys, &settings), 's');
}

/* R22: a key for "it hurts" is never taken away. */
static void no_act_is_left_without_a_key(void **state)
{
	static const struct {
		struct key_choice choice;
		const char *says;
	} rows[] = {
		{ { "pause", 'x' }, "'pause' takes the key of 'hurts': choose a key for each" },
		{ { "hurts", 's' }, "'hurts' takes the key of 'skip': choose a key for each" },
		{ { "pause", 'p' }, "" },
		{ { "hurts", 'X' }, "" },
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct err err = { 0 };
		settings.keys[0] = rows[i].choice;
		settings.keys_count = 1;
		assert_int_equal(binding_check(views, &settings, &err), rows[i].says[0] == '\0');
		assert_string_equal(err.text, rows[i].says);
	}
	settings.keys_count = 0;
	assert_true(binding_check(views, &settings, &(struct err){ 0 }));
}

static void views_open_above_each_other_and_close_again(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_PLAN);
	ui.place[VIEW_PLAN].cursor = 3;
	ui_show(&ui, VIEW_HELP);
	assert_int_equal(ui_view(&ui), VIEW_HELP);
	assert_true(ui_close(&ui));
	assert_int_equal(ui.place[VIEW_PLAN].cursor, 3);
	assert_true(ui_close(&ui));
	assert_false(ui_close(&ui));
	assert_int_equal(ui_view(&ui), VIEW_HOME);
	for (int i = 0; i < 20; i++)
		ui_show(&ui, VIEW_HELP);
	assert_int_equal(ui.depth, UI_DEPTH);
}

static void hurt_twice_is_pain(void **state)
{
	(void)state;
	start_session();
	press('x');
	assert_true(views[ui_view(&ui)]->pauses);
	struct act act = press('x');
	assert_int_equal(act.kind, ACT_STOP_SIGNAL);
	assert_string_equal(scene.catalogue->stop_signals[act.at].id, "pain");
}

/* The other three cannot happen while rolling. */
static void each_of_the_six_signals_of_a_session_has_a_digit(void **state)
{
	(void)state;
	bool told[9] = { false };
	start_session();
	for (key digit = '1'; digit <= '9'; digit++) {
		ui_only(&ui, VIEW_STOP);
		struct act act = press(digit);
		assert_int_equal(act.kind, digit <= '6' ? ACT_STOP_SIGNAL : ACT_DRAW);
		if (act.kind != ACT_STOP_SIGNAL)
			continue;
		assert_false(told[act.at]);
		assert_true(scene.catalogue->stop_signals[act.at].during);
		told[act.at] = true;
	}
}

static void after_the_session_a_signal_is_an_after_effect(void **state)
{
	(void)state;
	struct cues cues = { 0 };
	start_session();
	session_command(&session, COMMAND_LEAVE, session.now, &cues);
	scene.snapshot = session_snapshot(&session, session.now);
	ui_only(&ui, VIEW_FINISH);
	press('x');
	assert_int_equal(press('4').kind, ACT_DRAW); /* three after-effects, and no more */
	assert_int_equal(ui_view(&ui), VIEW_STOP);
	assert_int_equal(press('2').kind, ACT_DRAW);
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	struct act act = press('l');
	assert_int_equal(act.kind, ACT_AFTER_EFFECT);
	assert_int_equal(act.target.kind, TARGET_GROUP);
	assert_int_equal(act.side, SIDE_LEFT);
	assert_int_equal(ui_view(&ui), VIEW_STOP);
}

static void rolled_places_are_offered_first_then_not_sure(void **state)
{
	(void)state;
	struct record last = { 0 };
	struct record_step step = { .kind = STEP_ROLL, .begun = true, .side = SIDE_LEFT, .what = "soleus" };
	record_add_step(&last, &step);
	snprintf(step.what, sizeof step.what, "tfl");
	step.hurt = true;
	record_add_step(&last, &step);
	scene.last = &last;
	ui_only(&ui, VIEW_FINISH);
	ui_where(&ui, 2, true);
	struct act act = press('r');
	assert_string_equal(target_id(scene.catalogue, act.target), "tfl");
	assert_int_equal(act.side, SIDE_RIGHT);
	ui_where(&ui, 2, true);
	press(KEY_ARROW_DOWN);
	assert_string_equal(target_id(scene.catalogue, press(KEY_RETURN).target), "soleus");
	ui_where(&ui, 2, true);
	press(KEY_ARROW_DOWN);
	press(KEY_ARROW_DOWN);
	act = press('l');
	assert_int_equal(act.kind, ACT_AFTER_EFFECT);
	assert_int_equal(act.target.kind, TARGET_NONE);
	assert_int_equal(act.side, SIDE_BOTH);
	ui_where(&ui, 2, true);
	for (int i = 0; i < 3; i++)
		press(KEY_ARROW_DOWN);
	act = press('l');
	assert_int_equal(act.target.kind, TARGET_GROUP);
	assert_int_equal(act.target.at, 0);
	/* A condition that needs a place does not accept "not sure". */
	int bruise = catalogue_find(scene.catalogue, SECTION_CONTRAINDICATIONS, "bruise");
	ui_where(&ui, (unsigned)bruise, false);
	assert_int_equal(press('u').kind, ACT_DRAW);
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	record_done(&last);
}

static void a_rehearsal_asks_nothing_at_the_end(void **state)
{
	(void)state;
	scene.rehearsal = true;
	ui_only(&ui, VIEW_FINISH);
	assert_int_equal(press('1').kind, ACT_NONE);
	assert_int_equal(press('x').kind, ACT_NONE);
	assert_int_equal(press(KEY_RETURN).kind, ACT_DONE);
}

static void leaving_is_asked_once(void **state)
{
	(void)state;
	start_session();
	press('q');
	assert_int_equal(press('n').kind, ACT_CLOSE);
	assert_int_equal(ui_view(&ui), VIEW_SESSION);
	press('q');
	assert_int_equal(press('y').kind, ACT_LEAVE);
}

static void minutes_left_are_a_digit(void **state)
{
	(void)state;
	start_session();
	press('3');
	struct act act = press('3');
	assert_int_equal(act.kind, ACT_MINUTES_LEFT);
	assert_int_equal(act.value, 3);
}

static void home_starts_at_the_mode_of_the_wish(void **state)
{
	(void)state;
	struct act act = press(KEY_RETURN);
	assert_int_equal(act.kind, ACT_MODE);
	assert_int_equal(act.at, wish.mode);
	assert_int_equal(press('1').at, 0);
	press(KEY_ARROW_DOWN);
	assert_int_equal(press(KEY_RETURN).at, (wish.mode + 1) % scene.catalogue->modes_count);
}

/* The frame of the top view, as one text. */
static const char *frame(int rows, int columns)
{
	static char text[8192];
	struct canvas canvas = { .ascii = true };
	struct buf dump = { 0 };
	canvas_resize(&canvas, rows, columns);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &dump);
	snprintf(text, sizeof text, "%s", buf_text(&dump));
	buf_done(&dump);
	canvas_done(&canvas);
	return text;
}

static void a_step_is_left_out_and_put_back(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	ui_show(&ui, VIEW_PLAN);
	press(KEY_ARROW_DOWN);
	struct act act = press('s');
	assert_int_equal(act.kind, ACT_STEP_SKIP);
	assert_int_equal(act.at, 3);
	wish.skip[wish.skip_count++] = (struct target){ TARGET_GROUP, 0 };
	press(KEY_LAST);
	act = press('s');
	assert_int_equal(act.kind, ACT_PUT_BACK);
	assert_int_equal(act.at, 0);
	assert_int_equal(press('+').kind, ACT_NONE);
	assert_null(strstr(frame(24, 100), "longer"));
	press('i');
	assert_non_null(strstr(frame(24, 80), "Left out, as you asked."));
	plan_done(&plan);
}

static void a_name_is_typed_letter_by_letter(void **state)
{
	(void)state;
	strcpy(profile.name, "Ad");
	ui_show(&ui, VIEW_PROFILE);
	press(KEY_RETURN);
	press('q');
	press(0xE9);
	press(' ');
	press('?');
	press(KEY_RUBOUT);
	assert_non_null(strstr(frame(24, 80), "Enter keep  Esc back"));
	assert_string_equal(ui.text, "Adqé ");
	assert_int_equal(press(KEY_RETURN).kind, ACT_NAME);
	press(KEY_RETURN);
	assert_int_equal(press(KEY_ESC).kind, ACT_DRAW);
	assert_int_equal(ui_view(&ui), VIEW_PROFILE);
}

/* A remembered muscle stays remembered, and a tool at hand. */
static void only_a_condition_is_cleared(void **state)
{
	(void)state;
	profile.eases_count = 1;
	profile.eases[0] = (struct ease){ .muscle = 0, .side = SIDE_LEFT, .cap_minus = 1 };
	profile.conditions_count = 1;
	ui_show(&ui, VIEW_PROFILE);
	assert_int_equal(press('c').kind, ACT_DRAW);
	assert_false(ui.typing);
	assert_null(strstr(frame(24, 80), "c cleared"));
	press(KEY_ARROW_DOWN);
	assert_int_equal(press('c').kind, ACT_DRAW);
	press(KEY_LAST);
	assert_int_equal(press('c').kind, ACT_DRAW);
	press(KEY_ARROW_UP);
	assert_int_equal(press('c').kind, ACT_DRAW);
	assert_int_equal(press(KEY_RETURN).kind, ACT_EASE_OVER);
	press(KEY_ARROW_UP);
	assert_int_equal(press('c').kind, ACT_CLEARED);
	assert_non_null(strstr(frame(24, 80), "c cleared"));
}

static void the_selected_tool_is_toggled(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_PROFILE);
	press(KEY_ARROW_DOWN);
	press(KEY_ARROW_DOWN);
	struct act act = press(KEY_RETURN);
	assert_int_equal(act.kind, ACT_TOOL);
	assert_int_equal(act.at, 1);
}

static void the_body_is_marked_by_key(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_BODY);
	struct act act = press('7');
	assert_int_equal(act.kind, ACT_MARK);
	assert_int_equal(act.side, SIDE_LEFT);
	assert_int_equal(act.value, 7);
	press(KEY_ARROW_RIGHT);
	assert_int_equal(press(' ').side, SIDE_RIGHT);
	wish.sore[wish.sore_count++] = (struct mark){ act.target, SIDE_RIGHT, 4 };
	assert_int_equal(press(' ').value, -2);
	assert_int_equal(press('h').kind, ACT_INJURED);
}

static bool frame_says(const char *text)
{
	struct canvas canvas = { 0 };
	struct buf dump = { 0 };
	canvas_resize(&canvas, 24, 80);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &dump);
	bool said = strstr(buf_text(&dump), text) != NULL;
	buf_done(&dump);
	canvas_done(&canvas);
	return said;
}

static void search_for(const char *word)
{
	press('/');
	for (; *word != '\0'; word++)
		press((key)*word);
}

/* The first letters of "it band" are those of a muscle, which must not be marked instead. */
static void a_search_of_the_body_says_what_it_finds(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_BODY);
	press(KEY_ARROW_DOWN);
	struct view_place start = ui.place[VIEW_BODY];
	search_for("it band");
	assert_true(frame_says("IT band (side of the thigh): never rolled."));
	assert_true(frame_says("Enter done") && !frame_says("h hurt"));
	press(KEY_RETURN);
	assert_true(frame_says("h hurt"));
	assert_memory_equal(&ui.place[VIEW_BODY], &start, sizeof start);
	search_for("qx");
	assert_true(frame_says("No muscle is called that."));
	press(KEY_RETURN);
	assert_memory_equal(&ui.place[VIEW_BODY], &start, sizeof start);
	search_for("hams");
	assert_true(frame_says("Hamstrings: both parts"));
	press(KEY_RETURN);
	assert_false(ui.typing);
	assert_int_equal(press(' ').target.kind, TARGET_GROUP);
}

static void a_click_marks_the_muscle_under_the_mouse(void **state)
{
	(void)state;
	int marks = 0;
	ui_show(&ui, VIEW_BODY);
	for (int row = 0; row < 24; row++)
		for (int column = 0; column < 80; column++) {
			struct act act = ui_press(&ui, &scene, (struct press){ KEY_CLICK, row, column });
			if (act.kind != ACT_MARK)
				continue;
			marks++;
			/* In the front view the user's left is on the right of the picture. */
			if (act.side == SIDE_LEFT)
				assert_true(column > 40);
		}
	assert_true(marks > 20);
}

/* The row of the screen that shows these words. */
static int row_of(int rows, int columns, const char *words)
{
	const char *text = frame(rows, columns), *at = strstr(text, words);
	int row = 0;
	assert_non_null(at);
	for (; text < at; text++)
		row += *text == '\n';
	return row;
}

static void a_click_on_the_list_selects_the_row(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_BODY);
	int row = row_of(24, 80, "Outer front of thigh");
	struct act act = ui_press(&ui, &scene, (struct press){ KEY_CLICK, row, 8 });
	assert_int_equal(act.kind, ACT_DRAW);
	assert_true(frame_says("LEFT Outer front of thigh"));
	row = row_of(24, 80, "Inner thigh");
	ui_press(&ui, &scene, (struct press){ KEY_CLICK, row, 43 }); /* in the column of the right side */
	assert_true(frame_says("RIGHT Inner thigh"));
	struct view_place before = ui.place[VIEW_BODY];
	assert_int_equal(ui_press(&ui, &scene, (struct press){ KEY_CLICK, 22, 8 }).kind, ACT_NONE);
	assert_memory_equal(&ui.place[VIEW_BODY], &before, sizeof before);
	assert_false(frame_says("click"));
	scene.mouse = true;
	assert_true(frame_says("Or click on a name, or on the drawing."));
	scene.mouse = false;
}

/* A part with a mark of its own is read out too. */
static void plain_mode_reads_a_marked_group_once(void **state)
{
	(void)state;
	struct page page;
	struct target quadriceps = { TARGET_GROUP, 0 };
	assert_string_equal(scene.catalogue->groups[0].id, "quadriceps");
	wish.sore[wish.sore_count++] = (struct mark){ .target = quadriceps, .side = SIDE_LEFT, .level = 4 };
	ui_show(&ui, VIEW_BODY);
	page_start(&page, PAGE_COLUMNS_MAX);
	views[VIEW_BODY]->rows(&scene, &ui, &page);
	assert_int_equal(page.count, 2);
	assert_string_equal(page.rows[1].value, "left Quadriceps: all 3 parts: sore, 4 of 10");
	page_done(&page);
	wish.conditions[wish.conditions_count++] =
		(struct condition){ .target = { TARGET_MUSCLE, scene.catalogue->groups[0].members.at[0] },
				    .side = SIDE_LEFT };
	page_start(&page, PAGE_COLUMNS_MAX);
	views[VIEW_BODY]->rows(&scene, &ui, &page);
	assert_int_equal(page.count, 3);
	page_done(&page);
}

/* ---- Small frames ----------------------------------------------------------------------------------------------- */

/* "Chest pain: emergency call" must never be cut. */
static void a_message_is_read_whole_in_any_frame(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 5, 20 }, { 12, 40 }, { 24, 80 } };
	start_session();
	scene.message = "Stop and sit. Chest pain: emergency call.";
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		const char *text = frame(sizes[i][0], sizes[i][1]);
		assert_non_null(strstr(text, "Stop and sit."));
		assert_non_null(strstr(text, "call."));
	}
	scene.message = NULL;
}

static unsigned count_of(const char *text, const char *part)
{
	unsigned count = 0;
	for (const char *at = strstr(text, part); at != NULL; at = strstr(at + 1, part))
		count++;
	return count;
}

static void a_stop_signal_in_the_message_is_not_repeated_as_a_cue(void **state)
{
	(void)state;
	struct cue cue = { .kind = CUE_STOPPED, .text = "Cramp: ease off and move the joint." };
	start_session();
	scene.cue = &cue;
	assert_int_equal(count_of(frame(24, 80), cue.text), 1);
	scene.message = cue.text;
	scene.message_is_signal = true;
	assert_int_equal(count_of(frame(24, 80), cue.text), 1);
	assert_int_equal(count_of(frame(40, 120), cue.text), 1);
}

static void a_cue_highlights_its_own_line_by_kind(void **state)
{
	(void)state;
	struct board board;
	start_session();
	step_add_cues(&session.steps[1], scene.catalogue);
	struct cue cue = {
		.kind = CUE_ONE, .line = LINE_ROLL, .step = 1, .due = scene.now, .text = "Worded differently."
	};
	scene.cue = &cue;
	board_fill(&board, &scene);
	assert_true(board.spoken_line >= 0 && board.line_kinds[board.spoken_line] == LINE_ROLL);
	assert_string_not_equal(board.lines[board.spoken_line], cue.text);
	cue.step = 3; /* a cue of another step gets its own line */
	board_fill(&board, &scene);
	assert_int_equal(board.spoken_line, 0);
	assert_string_equal(board.lines[0], cue.text);
}

static void a_cue_disappears_with_its_snapshot(void **state)
{
	(void)state;
	struct cue cue = { .kind = CUE_REENTRY, .text = "Continuing in three seconds." };
	start_session();
	scene.cue = &cue;
	scene.now = 3400;
	assert_int_equal(count_of(frame(24, 80), cue.text), 0);
	cue.kind = CUE_MOVE_ON;
	assert_int_equal(count_of(frame(24, 80), cue.text), 1);
}

static void the_plan_counts_one_region_and_cuts_no_name_left_out(void **state)
{
	(void)state;
	struct plan plan = sample_plan(sample_mode("post-run"));
	sample_add(&plan, sample_roll(plan.mode, "gastrocnemius-medial", SIDE_LEFT, 35));
	plan_layout(&plan);
	scene.plan = &plan;
	wish.skip[wish.skip_count++] = (struct target){ TARGET_MUSCLE, sample_muscle("trapezius-mid-lower") };
	ui_init(&ui, VIEW_PLAN);
	assert_non_null(strstr(frame(24, 80), ", 1 region\n"));
	assert_non_null(strstr(frame(24, 80), "blades"));
	scene.plan = NULL;
	scene.next_day = NULL;
	plan_done(&plan);
}

static void an_empty_plan_gives_its_reasons(void **state)
{
	(void)state;
	struct plan plan = sample_plan(sample_mode("post-run"));
	struct left_out left_out = { .id = "soleus", .side = SIDE_LEFT, .reason = { .text = "broken skin" } };
	plan_add_left_out(&plan, &left_out);
	scene.plan = &plan;
	ui_init(&ui, VIEW_PLAN);
	assert_non_null(strstr(frame(24, 80), "Lower calf, left: broken skin"));
	scene.plan = NULL;
	plan_done(&plan);
}

static void a_narrow_library_says_which_section_it_shows(void **state)
{
	(void)state;
	ui_init(&ui, VIEW_LIBRARY);
	press(KEY_ARROW_RIGHT);
	assert_non_null(strstr(frame(24, 80), "Stretches and drills"));
	assert_non_null(strstr(frame(12, 40), "Stretches and drills"));
	assert_non_null(strstr(frame(12, 40), "2 of 5"));
	press(KEY_ARROW_RIGHT);
	assert_non_null(strstr(frame(5, 20), "Tools"));
	assert_non_null(strstr(frame(5, 20), "3 of 5"));
}

static void the_library_finds_an_entry_by_an_everyday_name(void **state)
{
	static const struct {
		const char *word, *shown;
	} rows[] = {
		{ "lats", "Muscles" }, { "foam", "Tools" }, { "itb", "Never rolled" }, { "sciatica", "Conditions" }
	};
	(void)state;
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		ui_init(&ui, VIEW_LIBRARY);
		press('/');
		for (const char *c = rows[i].word; *c != '\0'; c++)
			press((key)*c);
		if (strstr(frame(24, 80), rows[i].shown) == NULL)
			fail_msg("%s: %s", rows[i].word, frame(24, 80));
		press(KEY_RETURN);
		assert_false(ui.typing);
		assert_non_null(strstr(frame(24, 80), rows[i].shown));
	}
	ui_init(&ui, VIEW_LIBRARY);
	press('/');
	press('#');
	assert_non_null(strstr(frame(24, 80), "Nothing is called that."));
	assert_int_equal(ui.place[VIEW_LIBRARY].cursor, 0);
}

static void a_narrow_profile_says_what_its_first_row_is(void **state)
{
	(void)state;
	ui_init(&ui, VIEW_PROFILE);
	assert_non_null(strstr(frame(5, 20), "no name"));
	assert_null(strstr(frame(5, 20), "kept"));
	assert_non_null(strstr(frame(12, 40), "stored on this computer only"));
}

static void an_interrupted_session_hides_no_purpose(void **state)
{
	(void)state;
	struct record unfinished = { .mode = "post-run" };
	scene.unfinished = &unfinished;
	assert_int_equal(count_of(frame(20, 80), "warm up and ease stiffness"), 1);
}

static void every_view_that_closes_names_the_key(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	for (int view = 0; view < VIEW_ID_COUNT; view++) {
		ui_init(&ui, (enum view_id)view);
		for (const struct binding *binding = views[view]->keys; binding->name != NULL; binding++) {
			char label[64], word[32];
			if (strcmp(binding->name, "close") != 0)
				continue;
			snprintf(label, sizeof label, "%s %s", key_word(binding->key, word, sizeof word),
				 binding->label);
			if (strstr(frame(24, 80), label) == NULL)
				fail_msg("%s: %s", views[view]->name, frame(24, 80));
		}
	}
	plan_done(&plan);
}

static void plan_and_minutes_name_it_in_forty_columns_too(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	ui_init(&ui, VIEW_PLAN);
	assert_non_null(strstr(frame(12, 40), "Esc back"));
	start_session();
	ui_show(&ui, VIEW_MINUTES);
	assert_non_null(strstr(frame(12, 40), "Esc back"));
	plan_done(&plan);
}

static void leaving_a_rehearsal_is_legible_in_full(void **state)
{
	(void)state;
	start_session();
	scene.rehearsal = true;
	ui_show(&ui, VIEW_LEAVE);
	assert_non_null(strstr(frame(5, 20), "saved."));
	assert_non_null(strstr(frame(5, 20), "3:25 to go."));
}

/* Cells in the style of a rolled muscle, in the top view. */
static unsigned cells_lit_as_rolled(void)
{
	struct canvas canvas = { 0 };
	unsigned count = 0;
	canvas_resize(&canvas, 24, 80);
	ui_draw(&scene, &ui, &canvas);
	for (int row = 0; row < canvas.rows; row++)
		for (int column = 0; column < canvas.columns; column++)
			count += canvas_at(&canvas, row, column)->style == STYLE_ZONE_DONE;
	canvas_done(&canvas);
	return count;
}

/* Rolls one bout for this long, then skips it; looks at the next step, or at the end. */
static unsigned lit_after(msec rolled, bool over)
{
	unsigned mode = sample_mode("post-run");
	struct plan plan = sample_plan(mode);
	struct cues cues = { 0 };
	sample_add(&plan, sample_roll(mode, "soleus", SIDE_LEFT, 35));
	sample_add(&plan, sample_change(STEP_FINISH, 30));
	plan_layout(&plan);
	session_start(&session, &plan, NULL, 0);
	session_command(&session, COMMAND_SKIP, rolled, &cues);
	session_advance(&session, over ? 60000 : session.now, &cues);
	plan_done(&plan);
	scene.session = &session;
	scene.snapshot = session_snapshot(&session, session.now);
	assert_int_equal(session.phase == PHASE_OVER, over);
	ui_only(&ui, over ? VIEW_FINISH : VIEW_SESSION);
	return cells_lit_as_rolled();
}

static void a_bout_skipped_at_once_is_not_lit_as_rolled(void **state)
{
	(void)state;
	for (int over = 0; over < 2; over++) {
		assert_int_equal(lit_after(900, over), 0);
		assert_true(lit_after(1000, over) > 0);
	}
}

static void the_finish_breaks_no_count_in_any_frame(void **state)
{
	(void)state;
	lit_after(1000, true);
	for (int columns = 20; columns <= 80; columns++) {
		const char *text = frame(24, columns);
		if (strstr(text, "Rolled 0:01") == NULL || strstr(text, "lanned 1:05") == NULL ||
		    strstr(text, "0 of 1 steps") == NULL)
			fail_msg("%d columns:\n%s", columns, text);
	}
}

/* ASCII letters fill their rows: without a gap, name and countdown would run together. */
static void large_letters_of_ascii_keep_apart(void **state)
{
	(void)state;
	unsigned mode = sample_mode("post-run"), blocks = 0;
	struct plan plan = sample_plan(mode);
	struct cues cues = { 0 };
	bool before = false;
	sample_add(&plan, sample_change(STEP_LEAD_IN, 15));
	sample_add(&plan, sample_sweep(mode, "calves", SIDE_LEFT, 35));
	plan_layout(&plan);
	session_start(&session, &plan, NULL, 0);
	session_advance(&session, 3000, &cues);
	plan_done(&plan);
	scene.session = &session;
	scene.snapshot = session_snapshot(&session, session.now);
	ui_only(&ui, VIEW_SESSION);
	const char *line = frame(24, 80);
	for (int row = 0; row < 24; row++, line = strchr(line, '\n') + 1) {
		const char *block = strchr(line, '#');
		bool here = block != NULL && block - line < 40 && block < strchr(line, '\n');
		blocks += here && !before;
		before = here;
	}
	assert_int_equal(blocks, 2);
}

static void a_frame_without_a_footer_still_names_a_key(void **state)
{
	(void)state;
	start_session();
	for (int view = 0; view < VIEW_ID_COUNT; view++) {
		ui_init(&ui, VIEW_SESSION);
		ui_show(&ui, (enum view_id)view);
		const char *text = frame(5, 20), *end = strchr(text, '\n');
		assert_true(end - text == 20);
		if (end[-1] != '?' && strncmp(end - 3, "Esc", 3) != 0)
			fail_msg("%s names no key: '%.20s'", views[view]->name, text);
	}
}

static void the_plan_starts_with_the_walk_before_it(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	ui_init(&ui, VIEW_PLAN);
	assert_non_null(strstr(frame(24, 80), "First: Walk for 3-5 minutes."));
	assert_non_null(strstr(frame(12, 40), "First: Walk for 3-5 minutes."));
	scene.plan = NULL;
	plan_done(&plan);
}

static void why_explains_the_selected_row_from_the_start(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	ui_init(&ui, VIEW_PLAN);
	press('w');
	assert_non_null(strstr(frame(24, 80), "LEFT Inner calf"));
	assert_null(strstr(frame(24, 80), "it hurts"));
	scene.plan = NULL;
	plan_done(&plan);
}

static void profile_and_home_name_the_marks(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct condition injury = condition_of_injury(
		catalogue, (struct target){ TARGET_MUSCLE, sample_muscle("adductors") }, SIDE_LEFT, 0, 0);
	char before[8192];
	snprintf(before, sizeof before, "%s", frame(24, 80));
	wish.conditions[wish.conditions_count++] = injury;
	assert_string_not_equal(frame(24, 80), before);
	profile.conditions[profile.conditions_count++] = injury;
	profile.eases[profile.eases_count++] =
		(struct ease){ .muscle = sample_muscle("adductors"), .side = SIDE_BOTH, .cap_minus = 1 };
	ui_init(&ui, VIEW_PROFILE);
	press(KEY_LAST);
	assert_non_null(strstr(frame(24, 80), "fresh injury: Inner thigh, left"));
	assert_non_null(strstr(frame(24, 80), "Inner thigh: 1 step lighter"));
}

/* Nobody in pain should have to guess the rest of a sentence. */
static void each_stop_signal_is_legible_at_any_size(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 5, 20 },  { 5, 21 },  { 5, 22 },  { 5, 24 }, { 6, 27 },
					{ 12, 40 }, { 20, 30 }, { 15, 60 }, { 24, 80 } };
	start_session();
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		for (int cursor = 0; cursor < 6; cursor++) {
			struct canvas canvas = { 0 };
			struct buf dump = { 0 };
			ui_init(&ui, VIEW_SESSION);
			ui_show(&ui, VIEW_STOP);
			ui.place[VIEW_STOP].cursor = cursor;
			canvas_resize(&canvas, sizes[i][0], sizes[i][1]);
			ui_draw(&scene, &ui, &canvas);
			canvas_dump(&canvas, false, &dump);
			const char *text = buf_text(&dump);
			/* The visible signals must not look like the complete list. */
			bool above = strstr(text, "Any pain") == NULL, below = strstr(text, "Cramp") == NULL;
			if (strstr(text, "…") != NULL || strstr(text, "▸") == NULL ||
			    (strstr(text, "▲") != NULL) != above || (strstr(text, "▼") != NULL) != below)
				fail_msg("signal %d at %d x %d:\n%s", cursor + 1, sizes[i][1], sizes[i][0], text);
			buf_done(&dump);
			canvas_done(&canvas);
		}
	}
}

enum { TURNS = 16 };

/* Everything shown part by part, with a blank after each row. */
static void take_turns(const char *text, int rows, int columns, struct buf *ret_shown)
{
	struct canvas canvas = { 0 };
	struct buf dump = { 0 };
	for (int turn = 0; turn < TURNS; turn++) {
		canvas_resize(&canvas, rows, columns);
		turns_draw(&canvas, (struct area_box){ 0, 0, rows, columns }, STYLE_BODY, text, turn);
		canvas_dump(&canvas, false, &dump);
	}
	for (size_t i = 0; i < dump.size; i++)
		buf_add_char(ret_shown, dump.data[i] == '\n' ? ' ' : dump.data[i]);
	buf_done(&dump);
	canvas_done(&canvas);
}

static bool has_word(const char *text, const char *word, size_t size)
{
	for (const char *at = text; (at = strstr(at, word)) != NULL; at++)
		if ((at == text || at[-1] == ' ') && (at[size] == ' ' || at[size] == '\0'))
			return true;
	return false;
}

static void expect_words(const char *of, const char *in, int rows, int columns)
{
	char word[16];
	for (const char *at = of; *at != '\0'; at += strspn(at, " ")) {
		size_t size = strcspn(at, " ");
		snprintf(word, sizeof word, "%.*s", (int)size, at);
		if (!has_word(in, word, size) && strcmp(word, "…") != 0)
			fail_msg("%d x %d: '%s' is not in '%s'", columns, rows, word, in);
		at += size;
	}
}

static void text_shown_part_by_part_is_never_cut(void **state)
{
	static const char text[] = "aaaa bbbb cccc dddd eeee ffff gggg hhhh iiiiii jj kkkkkk";
	(void)state;
	for (int rows = 1; rows <= 3; rows++)
		for (int columns = 8; columns <= 40; columns++) {
			struct buf shown = { 0 };
			take_turns(text, rows, columns, &shown);
			expect_words(text, buf_text(&shown), rows, columns);
			expect_words(buf_text(&shown), text, rows, columns);
			buf_done(&shown);
		}
}

/* The frame as one line: its rows, with a blank after each. */
static const char *frame_line(int rows, int columns)
{
	static char line[8192];
	snprintf(line, sizeof line, "%s", frame(rows, columns));
	for (char *at = line; *at != '\0'; at++)
		*at = *at == '\n' ? ' ' : *at;
	return line;
}

static void no_word_of_a_skip_is_broken(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 5, 20 }, { 5, 24 }, { 8, 30 }, { 12, 40 } };
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	for (unsigned i = 0; i < catalogue->groups_count + catalogue->muscles_count; i++) {
		bool group = i < catalogue->groups_count;
		wish.skip[0] = group ? (struct target){ TARGET_GROUP, i }
				     : (struct target){ TARGET_MUSCLE, i - catalogue->groups_count };
		wish.skip_count = 1;
		ui_init(&ui, VIEW_PLAN);
		press(KEY_LAST);
		for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
			const char *line = frame_line(sizes[j][0], sizes[j][1]);
			expect_words("left out", line, sizes[j][0], sizes[j][1]);
			expect_words(target_name(catalogue, wish.skip[0]), line, sizes[j][0], sizes[j][1]);
		}
	}
	scene.plan = NULL;
	plan_done(&plan);
}

/* The question gives way to the answer. */
static void rolled_places_are_legible_in_any_frame(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 5, 20 }, { 5, 24 }, { 6, 28 }, { 5, 32 }, { 8, 30 } };
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->muscles_count * catalogue->stop_signals_count; i++) {
		struct record last = { 0 };
		struct record_step step = { .kind = STEP_ROLL, .begun = true, .side = SIDE_RIGHT };
		const struct muscle *muscle = &catalogue->muscles[i % catalogue->muscles_count];
		char row[128];
		snprintf(row, sizeof row, "%s, rolled right", muscle->name);
		snprintf(step.what, sizeof step.what, "%s", muscle->id);
		record_add_step(&last, &step);
		scene.last = &last;
		ui_only(&ui, VIEW_FINISH);
		ui_where(&ui, i / catalogue->muscles_count, true);
		for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++)
			expect_words(row, frame_line(sizes[j][0], sizes[j][1]), sizes[j][0], sizes[j][1]);
		record_done(&last);
	}
	scene.last = NULL;
}

static void a_long_condition_scrolls_to_its_end_in_any_frame(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 5, 20 }, { 5, 24 }, { 7, 20 }, { 8, 30 }, { 24, 80 } };
	const struct catalogue *catalogue = catalogue_builtin();
	struct target place = { TARGET_AREA, (unsigned)catalogue_find(catalogue, SECTION_AREAS, "collarbone") };
	profile.conditions[profile.conditions_count++] =
		(struct condition){ .contraindication = (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS,
										 "implant-joint-replacement"),
				    .target = place,
				    .side = SIDE_RIGHT,
				    .cleared = true };
	for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
		struct buf shown = { 0 };
		ui_init(&ui, VIEW_PROFILE);
		ui.rows = sizes[j][0];
		ui.columns = sizes[j][1];
		press(KEY_LAST);
		press(KEY_ARROW_UP);
		assert_int_equal(press(KEY_RETURN).kind, ACT_CONDITION_OVER);
		for (int turn = 0; turn < TURNS; turn++, press(KEY_ARROW_DOWN))
			buf_add(&shown, frame_line(ui.rows, ui.columns));
		expect_words("implant or joint replacement: Collarbone and front of the shoulder joint, right, cleared",
			     buf_text(&shown), ui.rows, ui.columns);
		buf_done(&shown);
	}
}

static bool asks_in_its_own_way(enum view_id view)
{
	return view == VIEW_SESSION || view == VIEW_PLAN || view == VIEW_QUESTIONS || view == VIEW_DOUBTS ||
	       view == VIEW_WHERE;
}

static void every_view_hands_out_its_rows(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	struct record routine = { .started = scene.at - 86400 };
	struct next_day_due due = { .of = 1, .routine = &routine };
	start_session();
	scene.plan = &plan;
	scene.next_day = &due;
	scene.waiting = (struct waiting){ .signal = &scene.catalogue->stop_signals[0] };
	for (enum view_id view = 0; view < VIEW_ID_COUNT; view++) {
		struct page page;
		unsigned said = 0;
		assert_int_equal(views[view]->rows == NULL, asks_in_its_own_way(view));
		if (views[view]->rows == NULL)
			continue;
		ui_init(&ui, VIEW_SESSION);
		ui_show(&ui, view);
		page_start(&page, PAGE_COLUMNS_MAX);
		views[view]->rows(&scene, &ui, &page);
		for (int i = 0; i < page.count; i++) {
			said += page.rows[i].value[0] != '\0';
			assert_null(strchr(page.rows[i].value, '\n'));
		}
		if (said == 0)
			fail_msg("%s has nothing to say", views[view]->name);
		page_done(&page);
	}
	scene.plan = NULL;
	plan_done(&plan);
}

/* One key says all is fine only after the last question, with its hint, was shown. */
static void the_next_day_is_fine_only_once_its_end_was_shown(void **state)
{
	(void)state;
	struct record routine = { .started = scene.at - 86400 };
	struct next_day_due due = { .of = 1, .routine = &routine };
	static const int sizes[][2] = { { 24, 80 }, { 12, 40 } };
	scene.next_day = &due;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		ui_init(&ui, VIEW_NEXT_DAY);
		ui.rows = sizes[i][0];
		ui.columns = sizes[i][1];
		while (press(KEY_RETURN).kind == ACT_DRAW)
			assert_true(ui.place[VIEW_NEXT_DAY].cursor > 0);
		assert_int_equal(ui.place[VIEW_NEXT_DAY].cursor, i == 0 ? 0 : 2);
	}
	ui_init(&ui, VIEW_NEXT_DAY);
	ui.rows = 5;
	ui.columns = 20;
	assert_non_null(strstr(frame(5, 20), "Make the window"));
	assert_int_equal(press(KEY_RETURN).kind, ACT_NONE);
	assert_int_equal(press('n').kind, ACT_NONE);
	assert_int_equal(press('q').kind, ACT_QUIT);
	scene.next_day = NULL;
}

static void the_rows_of_a_stop_say_what_each_signal_leads_to(void **state)
{
	(void)state;
	struct page page;
	start_session();
	ui_show(&ui, VIEW_STOP);
	press(KEY_ARROW_DOWN);
	page_start(&page, PAGE_COLUMNS_MAX);
	views[VIEW_STOP]->rows(&scene, &ui, &page);
	assert_string_equal(page.title, "Paused. First, come off the roller.");
	assert_string_equal(page.rows[0].value, "What is it?");
	assert_string_equal(page_item_at(&page, 0)->label, "1");
	assert_string_equal(page_item_at(&page, 0)->value, "Any pain (not just pressure)");
	assert_string_equal(page_item_at(&page, 0)->detail, "ends the bout; this muscle rests today");
	assert_false(page_item_at(&page, 0)->here);
	assert_true(page_item_at(&page, 1)->here);
	assert_null(page_item_at(&page, (int)catalogue_builtin()->stop_signals_count));
	page_done(&page);
}

static void keys_for_the_screen_are_not_named_in_plain_mode(void **state)
{
	(void)state;
	struct plan plan = sample_post_run();
	scene.plan = &plan;
	const struct binding *save = binding_of(views[VIEW_PLAN], &settings, 'S');
	const struct binding *start = binding_of(views[VIEW_PLAN], &settings, KEY_RETURN);
	assert_true(binding_is_named(save, &scene) && binding_is_named(start, &scene));
	scene.plain = true;
	assert_true(!binding_is_named(save, &scene) && binding_is_named(start, &scene));
	ui_show(&ui, VIEW_WHY);
	ui_show(&ui, VIEW_HELP);
	assert_null(strstr(frame(40, 80), "Up one row."));
	scene.plain = false;
	assert_non_null(strstr(frame(40, 80), "Up one row."));
	scene.plan = NULL;
	plan_done(&plan);
}

static void a_series_of_keys_is_listed_once_except_rebound_keys(void **state)
{
	(void)state;
	ui_show(&ui, VIEW_BODY);
	press('?');
	assert_non_null(strstr(frame(40, 80), "0-9        How sore, 0 to 9 out of 10."));
	assert_null(strstr(frame(40, 80), "Sore, "));
	settings.keys[settings.keys_count++] = (struct key_choice){ "sore-3", 'z' };
	assert_non_null(strstr(frame(40, 80), "0-2        How sore, 0 to 9 out of 10."));
	assert_non_null(strstr(frame(40, 80), "z          Sore, 3 of 10."));
	assert_non_null(strstr(frame(40, 80), "4-9        How sore, 0 to 9 out of 10."));
	ui_close(&ui);
	assert_int_equal(press('z').value, 3);
}

static void answer_digits_are_listed_as_one(void **state)
{
	(void)state;
	start_session();
	ui_show(&ui, VIEW_STOP);
	press('?');
	assert_non_null(strstr(frame(40, 80), "1-9        Report the signal with this number."));
	ui_close(&ui);
	ui_show(&ui, VIEW_MINUTES);
	press('?');
	assert_non_null(strstr(frame(40, 80), "1-9        You have this many minutes left."));
	settings.keys[settings.keys_count++] = (struct key_choice){ "choose-4", 'z' };
	assert_non_null(strstr(frame(40, 80), "z          Minutes left: 4."));
	ui_close(&ui);
	assert_int_equal(press('z').value, 4);
}

static void dates_are_written_in_words(void **state)
{
	(void)state;
	char text[32];
	assert_string_equal(date_text(0, 0, text, sizeof text), "Thu 1 Jan 00:00");
	assert_string_equal(date_text(1709164800, 3600, text, sizeof text), "Thu 29 Feb 01:00");
	assert_string_equal(date_text(1763700000, -18000, text, sizeof text), "Thu 20 Nov 23:40");
	assert_string_equal(date_text(-1, 0, text, sizeof text), "Wed 31 Dec 23:59");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(every_view_is_complete, set_up),
		cmocka_unit_test_setup(no_key_has_two_meanings_in_a_view, set_up),
		cmocka_unit_test_setup(every_key_of_the_session_works, set_up),
		cmocka_unit_test_setup(a_rebound_key_wins_and_frees_the_old_one, set_up),
		cmocka_unit_test_setup(no_act_is_left_without_a_key, set_up),
		cmocka_unit_test_setup(views_open_above_each_other_and_close_again, set_up),
		cmocka_unit_test_setup(hurt_twice_is_pain, set_up),
		cmocka_unit_test_setup(each_of_the_six_signals_of_a_session_has_a_digit, set_up),
		cmocka_unit_test_setup(after_the_session_a_signal_is_an_after_effect, set_up),
		cmocka_unit_test_setup(rolled_places_are_offered_first_then_not_sure, set_up),
		cmocka_unit_test_setup(a_rehearsal_asks_nothing_at_the_end, set_up),
		cmocka_unit_test_setup(leaving_is_asked_once, set_up),
		cmocka_unit_test_setup(minutes_left_are_a_digit, set_up),
		cmocka_unit_test_setup(home_starts_at_the_mode_of_the_wish, set_up),
		cmocka_unit_test_setup(a_step_is_left_out_and_put_back, set_up),
		cmocka_unit_test_setup(a_name_is_typed_letter_by_letter, set_up),
		cmocka_unit_test_setup(the_selected_tool_is_toggled, set_up),
		cmocka_unit_test_setup(only_a_condition_is_cleared, set_up),
		cmocka_unit_test_setup(a_click_on_the_list_selects_the_row, set_up),
		cmocka_unit_test_setup(plain_mode_reads_a_marked_group_once, set_up),
		cmocka_unit_test_setup(the_body_is_marked_by_key, set_up),
		cmocka_unit_test_setup(a_search_of_the_body_says_what_it_finds, set_up),
		cmocka_unit_test_setup(a_click_marks_the_muscle_under_the_mouse, set_up),
		cmocka_unit_test_setup(a_message_is_read_whole_in_any_frame, set_up),
		cmocka_unit_test_setup(a_stop_signal_in_the_message_is_not_repeated_as_a_cue, set_up),
		cmocka_unit_test_setup(a_cue_highlights_its_own_line_by_kind, set_up),
		cmocka_unit_test_setup(a_cue_disappears_with_its_snapshot, set_up),
		cmocka_unit_test_setup(the_plan_counts_one_region_and_cuts_no_name_left_out, set_up),
		cmocka_unit_test_setup(an_empty_plan_gives_its_reasons, set_up),
		cmocka_unit_test_setup(a_narrow_library_says_which_section_it_shows, set_up),
		cmocka_unit_test_setup(the_library_finds_an_entry_by_an_everyday_name, set_up),
		cmocka_unit_test_setup(a_narrow_profile_says_what_its_first_row_is, set_up),
		cmocka_unit_test_setup(an_interrupted_session_hides_no_purpose, set_up),
		cmocka_unit_test_setup(every_view_that_closes_names_the_key, set_up),
		cmocka_unit_test_setup(plan_and_minutes_name_it_in_forty_columns_too, set_up),
		cmocka_unit_test_setup(leaving_a_rehearsal_is_legible_in_full, set_up),
		cmocka_unit_test_setup(a_bout_skipped_at_once_is_not_lit_as_rolled, set_up),
		cmocka_unit_test_setup(the_finish_breaks_no_count_in_any_frame, set_up),
		cmocka_unit_test_setup(large_letters_of_ascii_keep_apart, set_up),
		cmocka_unit_test_setup(a_frame_without_a_footer_still_names_a_key, set_up),
		cmocka_unit_test_setup(the_plan_starts_with_the_walk_before_it, set_up),
		cmocka_unit_test_setup(why_explains_the_selected_row_from_the_start, set_up),
		cmocka_unit_test_setup(profile_and_home_name_the_marks, set_up),
		cmocka_unit_test_setup(each_stop_signal_is_legible_at_any_size, set_up),
		cmocka_unit_test_setup(text_shown_part_by_part_is_never_cut, set_up),
		cmocka_unit_test_setup(rolled_places_are_legible_in_any_frame, set_up),
		cmocka_unit_test_setup(a_long_condition_scrolls_to_its_end_in_any_frame, set_up),
		cmocka_unit_test_setup(no_word_of_a_skip_is_broken, set_up),
		cmocka_unit_test_setup(every_view_hands_out_its_rows, set_up),
		cmocka_unit_test_setup(the_next_day_is_fine_only_once_its_end_was_shown, set_up),
		cmocka_unit_test_setup(the_rows_of_a_stop_say_what_each_signal_leads_to, set_up),
		cmocka_unit_test_setup(keys_for_the_screen_are_not_named_in_plain_mode, set_up),
		cmocka_unit_test_setup(a_series_of_keys_is_listed_once_except_rebound_keys, set_up),
		cmocka_unit_test_setup(answer_digits_are_listed_as_one, set_up),
		cmocka_unit_test_setup(dates_are_written_in_words, set_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
