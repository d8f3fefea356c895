/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The safety questions: none is skipped unseen, none is answered by accident. */

#include "test.h"
#include "unit/tui_fixture.h"
#include <stdio.h>
#include <string.h>

static int set_up(void **state)
{
	(void)state;
	show(VIEW_QUESTIONS);
	return 0;
}

static struct act press(key pressed)
{
	return ui_press(&ui, &scene, (struct press){ .key = pressed });
}

static bool shows(const char *words);

/* The keys stay readable while a message is shown; advice is never cut. */
static void a_message_leaves_the_keys(void **state)
{
	static const char advice[] = "Numb or weak: this area rests. See a doctor.";
	(void)state;
	assert_true(shows("u not sure"));
	scene.message = advice;
	assert_true(shows("u not sure"));
	assert_true(shows(advice));
	scene.message = "Not recorded: cannot write /home/somebody/.local/state/rollcoach/history.db: "
			"no space left on the device";
	assert_true(shows("Not recorded: cannot write"));
	assert_true(shows("u not sure"));
	assert_true(shows("Not sure? Say so. It counts as yes, to be safe."));
	scene.message = NULL;
}

static unsigned at(const char *id)
{
	return (unsigned)catalogue_find(scene.catalogue, SECTION_CONTRAINDICATIONS, id);
}

/* Answered no to all, a day ago. */
static void all_was_asked_before(void)
{
	profile.asked_all_at = scene.at - 86400;
	profile.asked_of = questions_fingerprint(scene.catalogue);
	profile.quiet[0] = (struct quiet){ at("travel-or-still-leg"), scene.at + 55 * 86400 };
	profile.quiet_count = 1;
}

static bool is_follow(unsigned question)
{
	return scene.catalogue->contraindications[question].asked == ASKED_FOLLOW;
}

/* Removes blanks and line ends, so that wrapping does not matter. */
static void squeeze(char *out, size_t size, const char *text)
{
	size_t used = 0;
	for (; *text != '\0' && used + 1 < size; text++)
		if (*text != ' ' && *text != '\n')
			out[used++] = *text;
	out[used] = '\0';
}

static bool shows(const char *words)
{
	static char frame[100000];
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	char squeezed[512];
	canvas_resize(&canvas, ui.rows, ui.columns);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &text);
	squeeze(frame, sizeof frame, buf_text(&text));
	squeeze(squeezed, sizeof squeezed, words);
	buf_done(&text);
	canvas_done(&canvas);
	return strstr(frame, squeezed) != NULL;
}

/* True if the whole question is legible in the frame. */
static bool is_seen(unsigned question)
{
	return shows(scene.catalogue->contraindications[question].question);
}

/* Presses Enter to the end; every question answered by a press must have been on screen before it. */
static struct act enter_to_the_end(void)
{
	bool seen[ANSWERS_MAX] = { false };
	for (int i = 0; i < 200; i++) {
		bool given[ANSWERS_MAX];
		memcpy(given, ui.answers.given, sizeof given);
		for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
			seen[q] = seen[q] || is_seen(q);
		struct act act = press(KEY_RETURN);
		for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
			if (ui.answers.given[q] && !given[q])
				if (!seen[q])
					fail_msg("%s at %d x %d", scene.catalogue->contraindications[q].id, ui.columns,
						 ui.rows);
		if (act.kind == ACT_ANSWERED)
			return act;
		assert_int_equal(act.kind, ACT_DRAW);
	}
	fail_msg("the questions never end");
	return (struct act){ 0 };
}

static void the_first_time_all_questions_are_asked(void **state)
{
	(void)state;
	struct act act = enter_to_the_end();
	assert_int_equal(act.value, 1);
	for (unsigned i = 0; i < scene.catalogue->contraindications_count; i++) {
		assert_true(ui.answers.given[i] != is_follow(i));
		assert_int_equal(ui.answers.answer[i], ANSWER_NO);
	}
}

static void no_question_is_skipped_in_a_small_frame(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 30, 14 }, { 40, 12 }, { 80, 10 }, { 200, 60 } };
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		set_up(NULL);
		ui.columns = sizes[i][0];
		ui.rows = sizes[i][1];
		enter_to_the_end();
		for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
			assert_true(ui.answers.given[q] != is_follow(q));
	}
}

/* One row of a frame. */
static void copy_row(const struct canvas *canvas, int row, char *out, size_t size)
{
	struct buf text = { 0 };
	for (int i = 0; i < canvas->columns; i++)
		buf_add(&text, canvas_at(canvas, row, i)->utf8[0] != '\0' ? canvas_at(canvas, row, i)->utf8 : " ");
	snprintf(out, size, "%s", buf_text(&text));
	buf_done(&text);
}

static bool is_empty(const char *row)
{
	return row[strspn(row, " ")] == '\0';
}

/* Everything but blank rows and the title is as it was without the message; the message begins somewhere. */
static void expect_only_free_rows_taken(const char *message)
{
	char before[CANVAS_COLUMNS_MAX * 4], after[CANVAS_COLUMNS_MAX * 4];
	struct canvas bare = { 0 }, told = { 0 };
	bool begins = false;
	canvas_resize(&bare, ui.rows, ui.columns);
	canvas_resize(&told, ui.rows, ui.columns);
	scene.message = NULL;
	ui_draw(&scene, &ui, &bare);
	scene.message = message;
	ui_draw(&scene, &ui, &told);
	scene.message = NULL;
	for (int row = 0; row < ui.rows; row++) {
		copy_row(&bare, row, before, sizeof before);
		copy_row(&told, row, after, sizeof after);
		begins |= strstr(after, "Not recorded:") != NULL;
		if (row > 0 && !is_empty(before) && strcmp(before, after) != 0)
			fail_msg("%dx%d, row %d: \"%s\" became \"%s\"", ui.columns, ui.rows, row, before, after);
	}
	assert_true(begins);
	canvas_done(&bare);
	canvas_done(&told);
}

/* At every size with a row of keys, on question pages and on pages that pause a session. */
static void a_message_takes_only_free_rows(void **state)
{
	static const int sizes[][2] = { { 20, 7 }, { 30, 8 }, { 40, 12 }, { 60, 16 }, { 75, 15 }, { 80, 24 } };
	static const enum view_id pages[] = { VIEW_QUESTIONS, VIEW_STOP, VIEW_LEAVE, VIEW_MINUTES };
	(void)state;
	for (size_t k = 0; k < sizeof pages / sizeof *pages; k++) {
		for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
			show(pages[k]);
			ui.columns = sizes[i][0];
			ui.rows = sizes[i][1];
			expect_only_free_rows_taken("Not recorded: disk full.");
			expect_only_free_rows_taken("Not recorded: database or disk is full: check the disk and its "
						    "free space.");
		}
	}
	show(VIEW_QUESTIONS);
}

/* Elsewhere a message is never cut, and the keys stay. */
static void a_long_message_leaves_the_keys_of_every_page(void **state)
{
	(void)state;
	show(VIEW_HOME);
	ui.columns = 40;
	ui.rows = 12;
	assert_true(shows("Enter plan"));
	scene.message = "Not recorded: database or disk is full: check the disk and its free space.";
	assert_true(shows("Enter plan"));
	assert_true(shows(scene.message));
	scene.message = NULL;
	show(VIEW_QUESTIONS);
}

static const char too_small[] = "Make the window larger: this question does not fit.";

static void expect_no_answer(enum view_id view)
{
	static const key keys[] = { 'n', 'y', 'u', KEY_RETURN };
	for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
		assert_true(shows(too_small));
		assert_int_equal(press(keys[i]).kind, ACT_NONE);
		assert_int_equal(ui_view(&ui), view);
	}
	for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
		assert_false(ui.answers.given[q]);
	assert_false(shows("yes"));
	assert_true(press(KEY_ESC).kind != ACT_NONE);
}

static void a_question_that_does_not_fit_is_not_answered(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 20, 5 }, { 30, 8 }, { 40, 6 }, { 20, 24 }, { 24, 40 } };
	unsigned refused = 0;
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		set_up(NULL);
		ui.columns = sizes[i][0];
		ui.rows = sizes[i][1];
		if (!shows(too_small)) {
			enter_to_the_end();
			continue;
		}
		refused++;
		expect_no_answer(VIEW_QUESTIONS);
	}
	assert_int_equal(refused, 2);
}

/* Every question that a stop signal asks fits a frame of 40 x 12, with the advice above it if there is room. */
static void the_questions_of_all_signals_fit_small_frames(void **state)
{
	(void)state;
	for (unsigned i = 0; i < scene.catalogue->stop_signals_count; i++) {
		set_up(NULL);
		all_was_asked_before();
		profile_doubt(&profile, &scene.catalogue->stop_signals[i].asks);
		ui_doubt(&ui, i);
		ui.columns = 40;
		ui.rows = 12;
		assert_false(shows(too_small));
		for (unsigned j = 0; j < scene.catalogue->stop_signals[i].questions_count; j++) {
			scene.waiting = (struct waiting){ .signal = &scene.catalogue->stop_signals[i],
							  .question = &scene.catalogue->stop_signals[i].questions[j] };
			ui_show(&ui, VIEW_WAIT);
			assert_true(shows(scene.waiting.question->ask));
			ui.columns = 20;
			ui.rows = 5;
			bool seen = shows(scene.waiting.question->ask);
			assert_int_equal(press('n').kind, seen ? ACT_ANSWER : ACT_NONE);
			assert_int_equal(press(KEY_ESC).kind, ACT_LEAVE_WAIT);
			ui.columns = 40;
			ui.rows = 12;
		}
	}
}

static void a_shrinking_frame_answers_no_unseen_question(void **state)
{
	(void)state;
	static const int sizes[][2] = { { 24, 24 }, { 30, 14 }, { 40, 12 } };
	for (size_t i = 0; i < sizeof sizes / sizeof sizes[0]; i++) {
		for (int downs = 0; downs < 10; downs++) {
			set_up(NULL);
			for (int j = 0; j < downs; j++)
				press(KEY_ARROW_DOWN);
			ui.columns = sizes[i][0];
			ui.rows = sizes[i][1];
			assert_true(shows("▸"));
			bool seen[ANSWERS_MAX];
			for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
				seen[q] = is_seen(q);
			press('n');
			unsigned given = 0;
			for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++) {
				assert_true(seen[q] || !ui.answers.given[q]);
				given += ui.answers.given[q];
			}
			assert_int_equal(given, 1);
		}
	}
}

static void later_one_enter_answers_if_nothing_changed(void **state)
{
	(void)state;
	all_was_asked_before();
	ui.rows = 40; /* today's page in one piece */
	struct act act = press(KEY_RETURN);
	assert_int_equal(act.kind, ACT_ANSWERED);
	assert_int_equal(act.value, 0);
	assert_true(ui.answers.given[at("fever-illness")]);
	assert_false(ui.answers.given[at("blood-thinners")]);
}

static void something_changed_opens_all_pages(void **state)
{
	(void)state;
	all_was_asked_before();
	press('c');
	assert_int_equal(enter_to_the_end().value, 1);
	assert_true(ui.answers.given[at("blood-thinners")]);
}

static void enter_does_not_clear_a_condition_of_the_profile(void **state)
{
	(void)state;
	all_was_asked_before();
	profile.conditions[profile.conditions_count++] =
		(struct condition){ .contraindication = at("fever-illness"), .side = SIDE_BOTH };
	ui.rows = 40;
	press(KEY_RETURN);
	assert_false(ui.answers.given[at("fever-illness")]);
	assert_true(ui.answers.given[at("bone-stress-suspected")]);
}

static void not_sure_is_stored_and_can_be_changed(void **state)
{
	(void)state;
	press('u');
	assert_int_equal(ui.answers.answer[0], ANSWER_NOT_SURE);
	press(KEY_ARROW_UP);
	press('n');
	assert_int_equal(ui.answers.answer[0], ANSWER_NO);
}

static void move_to(const char *id)
{
	for (int i = 0; i < 300; i++) {
		unsigned page[64],
			count = questions_page(scene.catalogue, (enum asked)ui.place[VIEW_QUESTIONS].page, page, 64);
		for (unsigned q = 0; q < count; q++)
			if (page[q] == at(id)) {
				ui.place[VIEW_QUESTIONS].cursor = (int)q;
				return;
			}
		press(KEY_RETURN);
	}
}

static void a_place_is_asked_for_and_asked_again_until_it_is_named(void **state)
{
	(void)state;
	move_to("bruise");
	press('y');
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	ui_close(&ui);
	press(KEY_RETURN);
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	press(KEY_ARROW_DOWN);
	press('r');
	assert_int_equal(ui_view(&ui), VIEW_QUESTIONS);
	assert_int_equal(ui.answers.places_count, 1);
	assert_int_equal(ui.answers.places[0].contraindication, at("bruise"));
	assert_int_equal(ui.answers.places[0].target.kind, TARGET_GROUP);
	assert_int_equal(ui.answers.places[0].target.at, 1);
	assert_int_equal(ui.answers.places[0].side, SIDE_RIGHT);
	press('n');
	assert_int_equal(ui.answers.places_count, 0);
}

static void an_answer_moves_to_the_next_visible_question(void **state)
{
	(void)state;
	unsigned page[64], count = questions_page(scene.catalogue, ASKED_EMERGENCY, page, 64);
	for (unsigned i = 0; i < count; i++) {
		assert_int_equal(ui.place[VIEW_QUESTIONS].cursor, i);
		assert_true(is_seen(page[i]));
		press("ynu"[i % 3]);
		if (ui_view(&ui) == VIEW_WHERE)
			ui_close(&ui);
		assert_true(ui.answers.given[page[i]]);
		if (i + 1 < count)
			assert_true(is_seen(page[i + 1]));
	}
	assert_true(is_seen(page[count - 1]));
}

/* With a yes on the page, one key no longer answers all the others. */
static void after_a_yes_the_others_are_answered_one_by_one(void **state)
{
	(void)state;
	unsigned page[64], count = questions_page(scene.catalogue, ASKED_EMERGENCY, page, 64);
	ui.rows = 60;
	assert_true(shows("Enter no to all"));
	press('n');
	press('u');
	assert_false(shows("no to all"));
	press(KEY_ARROW_UP);
	press(KEY_RETURN);
	assert_int_equal(ui.place[VIEW_QUESTIONS].cursor, 2); /* the next open one */
	assert_false(ui.answers.given[page[2]]);
	for (unsigned i = 2; i < count; i++)
		press('n');
	assert_true(shows("Enter continue"));
	press(KEY_RETURN);
	assert_int_equal(ui.place[VIEW_QUESTIONS].page, 1);
	assert_true(shows("Enter no to all"));
}

/* One key answers the others; the earlier yes stays, and the key does not promise "all". */
static void a_yes_from_before_stays_when_the_rest_is_answered(void **state)
{
	unsigned clot = at("blood-clot");
	(void)state;
	ui.rows = 60;
	profile.conditions[profile.conditions_count++] = (struct condition){ .contraindication = clot };
	assert_true(shows("was YES"));
	assert_true(shows("Enter no to the rest") && !shows("no to all"));
	press(KEY_RETURN);
	assert_int_equal(ui.place[VIEW_QUESTIONS].page, 1);
	assert_false(ui.answers.given[clot]);
	assert_true(shows("Enter no to all"));
}

/* Asked only along with a journey. */
static void a_follow_up_appears_below_its_yes_and_goes_with_it(void **state)
{
	const char *follow = scene.catalogue->contraindications[at("one-calf-pain")].question;
	(void)state;
	ui.rows = 60;
	assert_false(shows(follow));
	unsigned page[64], count = questions_page(scene.catalogue, ASKED_EMERGENCY, page, 64);
	for (unsigned i = 0; i < count && page[i] != at("travel-or-still-leg"); i++)
		press('n');
	assert_false(shows(follow));
	press('y');
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	ui_close(&ui);
	assert_true(shows(follow));
	assert_false(shows("Enter continue"));
	press('u');
	assert_true(ui.answers.given[at("one-calf-pain")]);
	if (ui_view(&ui) == VIEW_WHERE)
		ui_close(&ui);
	press(KEY_ARROW_UP);
	assert_true(shows("▸ YES"));
	press('n');
	assert_false(shows(follow));
	assert_false(ui.answers.given[at("one-calf-pain")]);
	assert_true(shows("Enter continue"));
}

/* After a hard run both are asked: the journey first, and a no to it does not undo any answer. */
static void a_run_asks_for_the_cause_first_and_forgets_nothing(void **state)
{
	unsigned order[QUESTIONS_MAX], calf = 0, journey = 0;
	const struct question_terms asking = { .all = true, .after_run = true };
	unsigned count = questions_asked(scene.catalogue, ASKED_EMERGENCY, &asking, order, QUESTIONS_MAX);
	(void)state;
	for (unsigned i = 0; i < count; i++) {
		calf = order[i] == at("one-calf-pain") ? i : calf;
		journey = order[i] == at("travel-or-still-leg") ? i : journey;
	}
	assert_true(journey < calf);
	profile.hard_run_at = scene.at;
	ui.rows = 60;
	for (unsigned i = 0; i < journey; i++)
		press('n');
	press('n');
	press('u');
	if (ui_view(&ui) == VIEW_WHERE)
		ui_close(&ui);
	assert_true(ui.answers.given[at("one-calf-pain")]);
	press(KEY_ARROW_UP);
	press(KEY_ARROW_UP);
	press('n');
	assert_true(ui.answers.given[at("travel-or-still-leg")]);
	assert_true(ui.answers.given[at("one-calf-pain")]);
	assert_int_equal(ui.answers.answer[at("one-calf-pain")], ANSWER_NOT_SURE);
	profile.hard_run_at = 0;
}

static void todays_page_fits_one_screen_of_24_rows(void **state)
{
	(void)state;
	all_was_asked_before();
	assert_true(shows("Enter no to all"));
	assert_true(is_seen(at("bone-stress-suspected")) && is_seen(at("pain-tablets")));
}

static void no_to_all_comes_after_the_last_row(void **state)
{
	(void)state;
	unsigned page[64], count = questions_page(scene.catalogue, ASKED_EMERGENCY, page, 64);
	ui.rows = 12;
	for (int presses = 0; !is_seen(page[count - 1]); presses++) {
		assert_true(shows("Enter more") && !shows("no to all"));
		press(KEY_RETURN);
		assert_false(ui.answers.given[page[0]]);
		assert_true(presses < 20);
	}
	assert_true(shows("Enter no to all"));
	press(KEY_RETURN);
	assert_true(ui.answers.given[page[0]] && ui.answers.given[page[count - 1]]);
}

static void consequences_of_a_yes_stay_visible(void **state)
{
	(void)state;
	static char wanted[512], frame[100000];
	struct canvas canvas = { 0 };
	struct buf text = { 0 };
	press('y');
	canvas_resize(&canvas, ui.rows, ui.columns);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, false, &text);
	unsigned page[64];
	questions_page(scene.catalogue, ASKED_EMERGENCY, page, 64);
	squeeze(wanted, sizeof wanted, scene.catalogue->contraindications[page[0]].message.items[0]);
	squeeze(frame, sizeof frame, buf_text(&text));
	assert_non_null(strstr(frame, wanted));
	buf_done(&text);
	canvas_done(&canvas);
}

/* A finish view with the questions of this signal above it. */
static void doubt(const char *id)
{
	unsigned signal = (unsigned)catalogue_find(scene.catalogue, SECTION_STOP_SIGNALS, id);
	all_was_asked_before();
	profile_doubt(&profile, &scene.catalogue->stop_signals[signal].asks);
	ui_only(&ui, VIEW_FINISH);
	ui_doubt(&ui, signal);
}

static void only_doubted_questions_are_asked(void **state)
{
	(void)state;
	doubt("bruise-after");
	for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
		assert_int_equal(shows(scene.catalogue->contraindications[q].question), profile_doubts(&profile, q));
	struct act act = press(KEY_RETURN);
	assert_int_equal(act.kind, ACT_DOUBTS_ANSWERED);
	assert_int_equal(act.value, 1);
	for (unsigned q = 0; q < scene.catalogue->contraindications_count; q++)
		assert_int_equal(ui.answers.given[q], profile_doubts(&profile, q));
}

static void each_doubted_answer_is_reported_at_once(void **state)
{
	(void)state;
	doubt("bruise-after");
	struct act act = press('y');
	assert_int_equal(act.kind, ACT_DOUBTS_ANSWERED);
	assert_int_equal(act.value, 0);
	assert_true(ui.answers.given[at("blood-thinners")]);
	assert_false(ui.answers.given[at("antiplatelet")]);
	/* The page stays the same once the app has saved the answer. */
	profile.doubted[0] = profile.doubted[--profile.doubted_count];
	assert_true(is_seen(at("blood-thinners")));
	assert_int_equal(ui.place[VIEW_DOUBTS].cursor, 1);
	press('u');
	assert_int_equal(ui.answers.answer[at("antiplatelet")], ANSWER_NOT_SURE);
}

static void an_answer_is_reported_with_its_place(void **state)
{
	(void)state;
	doubt("sharp-pain");
	press('n');
	assert_int_equal(press('y').kind, ACT_DRAW);
	assert_int_equal(ui_view(&ui), VIEW_WHERE);
	assert_int_equal(press('l').kind, ACT_DOUBTS_ANSWERED);
	assert_int_equal(ui_view(&ui), VIEW_DOUBTS);
	assert_int_equal(ui.answers.places_count, 1);
	press('y');
	assert_int_equal(press('u').kind, ACT_DOUBTS_ANSWERED); /* not sure where */
	assert_int_equal(ui.answers.places_count, 0);
	press('y');
	assert_int_equal(press(KEY_ESC).kind, ACT_DOUBTS_ANSWERED);
}

static void later_leaves_the_rest_in_doubt(void **state)
{
	(void)state;
	static const key keys[] = { KEY_ESC, 'q' };
	for (size_t i = 0; i < 2; i++) {
		doubt("sharp-pain");
		assert_int_equal(press(keys[i]).kind, ACT_CLOSE);
		assert_false(ui.answers.given[at("bone-stress-suspected")]);
	}
}

static void no_doubted_question_is_skipped_in_a_small_frame(void **state)
{
	(void)state;
	ui.rows = 8;
	ui.columns = 40;
	doubt("bruise-after");
	assert_int_equal(press(KEY_RETURN).value, 0);
	for (int i = 0; i < 3 && press(KEY_RETURN).value == 0; i++)
		continue;
	assert_true(ui.answers.given[at("blood-thinners")] && ui.answers.given[at("antiplatelet")] &&
		    ui.answers.given[at("blood-disorder")]);
}

static void no_doubted_question_is_answered_where_it_does_not_fit(void **state)
{
	(void)state;
	ui.rows = 5;
	ui.columns = 20;
	doubt("bruise-after");
	expect_no_answer(VIEW_DOUBTS);
}

static void the_footer_names_the_way_out_before_something_changed(void **state)
{
	(void)state;
	all_was_asked_before();
	for (ui.columns = 59; ui.columns <= 120; ui.columns++)
		assert_true(shows("Esc back"));
	for (ui.columns = 80; ui.columns <= 120; ui.columns++)
		assert_true(shows("c something changed"));
	ui.columns = 80;
	assert_true(shows("y yes") && shows("n no") && shows("u not sure") && shows("? help"));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test_setup(a_message_leaves_the_keys, set_up),
		cmocka_unit_test_setup(a_message_takes_only_free_rows, set_up),
		cmocka_unit_test_setup(a_long_message_leaves_the_keys_of_every_page, set_up),
		cmocka_unit_test_setup(the_first_time_all_questions_are_asked, set_up),
		cmocka_unit_test_setup(no_question_is_skipped_in_a_small_frame, set_up),
		cmocka_unit_test_setup(a_question_that_does_not_fit_is_not_answered, set_up),
		cmocka_unit_test_setup(the_questions_of_all_signals_fit_small_frames, set_up),
		cmocka_unit_test_setup(a_shrinking_frame_answers_no_unseen_question, set_up),
		cmocka_unit_test_setup(later_one_enter_answers_if_nothing_changed, set_up),
		cmocka_unit_test_setup(something_changed_opens_all_pages, set_up),
		cmocka_unit_test_setup(enter_does_not_clear_a_condition_of_the_profile, set_up),
		cmocka_unit_test_setup(not_sure_is_stored_and_can_be_changed, set_up),
		cmocka_unit_test_setup(an_answer_moves_to_the_next_visible_question, set_up),
		cmocka_unit_test_setup(after_a_yes_the_others_are_answered_one_by_one, set_up),
		cmocka_unit_test_setup(a_yes_from_before_stays_when_the_rest_is_answered, set_up),
		cmocka_unit_test_setup(a_follow_up_appears_below_its_yes_and_goes_with_it, set_up),
		cmocka_unit_test_setup(a_run_asks_for_the_cause_first_and_forgets_nothing, set_up),
		cmocka_unit_test_setup(todays_page_fits_one_screen_of_24_rows, set_up),
		cmocka_unit_test_setup(no_to_all_comes_after_the_last_row, set_up),
		cmocka_unit_test_setup(consequences_of_a_yes_stay_visible, set_up),
		cmocka_unit_test_setup(only_doubted_questions_are_asked, set_up),
		cmocka_unit_test_setup(each_doubted_answer_is_reported_at_once, set_up),
		cmocka_unit_test_setup(an_answer_is_reported_with_its_place, set_up),
		cmocka_unit_test_setup(later_leaves_the_rest_in_doubt, set_up),
		cmocka_unit_test_setup(no_doubted_question_is_skipped_in_a_small_frame, set_up),
		cmocka_unit_test_setup(no_doubted_question_is_answered_where_it_does_not_fit, set_up),
		cmocka_unit_test_setup(the_footer_names_the_way_out_before_something_changed, set_up),
		cmocka_unit_test_setup(a_place_is_asked_for_and_asked_again_until_it_is_named, set_up),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
