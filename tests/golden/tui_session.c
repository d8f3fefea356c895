/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Frames of the session view: every kind of snapshot, and the ladder of sizes. */
#include "base/lettering.h"
#include "golden/golden.h"
#include "session_shot.h"
#include "test.h"
#include "tui/board.h"

static const struct shot lead_in = { "lead_in", false, 6000, NO_COMMAND };
static const struct shot light = { "light", false, 22400, NO_COMMAND };
static const struct shot working = { "working", false, 34600, NO_COMMAND };
static const struct shot lighter_back = { "lighter_back", false, 40300, NO_COMMAND };
static const struct shot last_ten = { "last_ten", false, 43600, NO_COMMAND };
static const struct shot switch_sides = { "switch_sides", false, 52000, NO_COMMAND };
static const struct shot changeover = { "changeover", false, 93000, NO_COMMAND };
static const struct shot sweep = { "sweep", false, 118000, NO_COMMAND };
static const struct shot hold = { "hold", false, 35000, COMMAND_HOLD };
static const struct shot paused = { "paused", false, 35600, COMMAND_PAUSE };
static const struct shot drill = { "drill", true, 68000, NO_COMMAND };
static const struct shot other_leg = { "other_leg", true, 76000, NO_COMMAND };
static const struct shot finish = { "finish", false, 212000, NO_COMMAND };

struct frame {
	const struct shot *shot;
	int columns, rows;
	bool ascii;
};

/* These snapshots at all of these sizes, and at the middle ones in ASCII too ... */
static const struct shot *const moments[] = { &changeover, &light, &working, &hold, &paused, &last_ten };
static const struct {
	int columns, rows;
	bool ascii_too;
} sizes[] = { { 20, 5, false }, { 40, 12, true }, { 80, 24, true }, { 120, 40, false }, { 200, 60, false } };

/* ... and these. */
static const struct frame frames[] = {
	{ &lead_in, 80, 24, false },   { &lighter_back, 80, 24, false }, { &switch_sides, 80, 24, false },
	{ &sweep, 80, 24, false },     { &drill, 80, 24, false },        { &finish, 80, 24, false },
	{ &other_leg, 80, 24, false }, { &lead_in, 20, 5, false },       { &drill, 40, 12, true },
	{ &working, 120, 40, true },   { &working, 30, 8, false },       { &working, 60, 16, false },
	{ &working, 40, 48, false },   { &working, 300, 90, false },
};

static bool frame_is_golden(const struct frame *frame)
{
	static struct session session;
	struct cue cue = { 0 };
	struct settings settings;
	struct profile profile = { 0 };
	struct wish wish;
	struct scene scene = take(frame->shot, &session, &cue, &settings, &profile, &wish);
	struct canvas canvas = { .ascii = frame->ascii };
	struct buf text = { 0 };
	struct ui ui;
	char name[128];
	ui_init(&ui, VIEW_SESSION);
	canvas_resize(&canvas, frame->rows, frame->columns);
	ui_draw(&scene, &ui, &canvas);
	canvas_dump(&canvas, true, &text);
	snprintf(name, sizeof name, "frames/session_%s_%dx%d%s.txt", frame->shot->name, frame->columns, frame->rows,
		 frame->ascii ? "_ascii" : "");
	bool same = golden_is(name, buf_text(&text));
	buf_done(&text);
	canvas_done(&canvas);
	return same;
}

static void frames_match_the_golden_files(void **state)
{
	(void)state;
	bool all = true;
	for (size_t i = 0; i < sizeof frames / sizeof frames[0]; i++)
		all = frame_is_golden(&frames[i]) && all;
	for (size_t i = 0; i < sizeof moments / sizeof moments[0]; i++) {
		for (size_t j = 0; j < sizeof sizes / sizeof sizes[0]; j++) {
			struct frame frame = { moments[i], sizes[j].columns, sizes[j].rows, false };
			all = frame_is_golden(&frame) && all;
			frame.ascii = true;
			all = (!sizes[j].ascii_too || frame_is_golden(&frame)) && all;
		}
	}
	assert_true(all);
}

/* Every size must show the essentials, and no size may fail. */
static void no_size_fails(void **state)
{
	(void)state;
	static const struct shot *const shots[] = { &lead_in, &working, &changeover, &hold, &paused, &drill, &finish };
	static struct session session;
	for (size_t i = 0; i < sizeof shots / sizeof shots[0]; i++) {
		struct cue cue = { 0 };
		struct settings settings;
		struct profile profile = { 0 };
		struct wish wish;
		struct scene scene = take(shots[i], &session, &cue, &settings, &profile, &wish);
		struct canvas canvas = { 0 };
		struct ui ui;
		ui_init(&ui, VIEW_SESSION);
		for (int rows = 0; rows <= 60; rows += rows < 30 ? 1 : 7) {
			for (int columns = 0; columns <= 170; columns += columns < 90 ? 3 : 17) {
				canvas.ascii = (rows + columns) % 2 == 0;
				canvas_resize(&canvas, rows, columns);
				ui_draw(&scene, &ui, &canvas);
			}
		}
		canvas_done(&canvas);
	}
}

static bool shows(const struct canvas *canvas, const char *text)
{
	struct buf dump = { 0 };
	canvas_dump(canvas, false, &dump);
	bool found = strstr(buf_text(&dump), text) != NULL;
	buf_done(&dump);
	if (!found)
		printf("'%s' is missing at %d x %d\n", text, canvas->columns, canvas->rows);
	return found;
}

static void the_smallest_frame_has_every_essential_value(void **state)
{
	(void)state;
	static struct session session;
	struct cue cue = { 0 };
	struct settings settings;
	struct profile profile = { 0 };
	struct wish wish;
	struct scene scene = take(&working, &session, &cue, &settings, &profile, &wish);
	struct canvas canvas = { 0 };
	struct ui ui;
	ui_init(&ui, VIEW_SESSION);
	canvas_resize(&canvas, 5, 20);
	ui_draw(&scene, &ui, &canvas);
	static const char *const essentials[] = { "LEFT",  "Inner calf", "16 s", "4 gentle to 6",
						  "→ 3 s", "RIGHT",      "1/4",  "3:11" };
	for (size_t i = 0; i < sizeof essentials / sizeof essentials[0]; i++)
		assert_true(shows(&canvas, essentials[i]));
	canvas_done(&canvas);
}

static unsigned times_shown(const struct canvas *canvas, const char *text)
{
	struct buf dump = { 0 };
	unsigned times = 0;
	canvas_dump(canvas, false, &dump);
	for (const char *at = buf_text(&dump); (at = strstr(at, text)) != NULL; at++)
		times++;
	buf_done(&dump);
	return times;
}

static void no_size_shows_a_value_twice(void **state)
{
	(void)state;
	static const struct {
		const struct shot *shot;
		const char *text;
	} rows[] = { { &lead_in, "then 35 s" }, { &light, "to 6" },           { &changeover, "then 45 s" },
		     { &light, "LEFT" },        { &drill, "10 each side" },   { &paused, "PAUSED" },
		     { &paused, "LEFT" },       { &finish, "done and saved" } };
	static struct session session;
	struct canvas canvas = { 0 };
	for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
		struct cue cue = { 0 };
		struct settings settings;
		struct profile profile = { 0 };
		struct wish wish;
		struct scene scene = take(rows[i].shot, &session, &cue, &settings, &profile, &wish);
		struct ui ui;
		ui_init(&ui, VIEW_SESSION);
		for (int rows_count = 9; rows_count <= 15; rows_count++) {
			canvas.ascii = true;
			canvas_resize(&canvas, rows_count, 40);
			ui_draw(&scene, &ui, &canvas);
			unsigned times = times_shown(&canvas, rows[i].text);
			if (times > 1 || (times == 0 && rows_count >= 12))
				fail_msg("'%s' stands %u times at 40 x %d", rows[i].text, times, rows_count);
		}
	}
	canvas_done(&canvas);
}

/* At 80x24 the board has 48 columns.  A name that would need two lines of large letters has a short one for one
 * line. */
static void every_name_has_large_letters(void **state)
{
	(void)state;
	enum { BOARD_COLUMNS = 48 };
	const struct catalogue *catalogue = catalogue_builtin();
	struct step steps[] = { { .kind = STEP_ROLL, .group = -1 },
				{ .kind = STEP_ROLL, .sweep = true },
				{ .kind = STEP_STRETCH } };
	for (unsigned i = 0; i < catalogue->muscles_count + catalogue->groups_count + catalogue->stretches_count; i++) {
		char name[64];
		unsigned group = i - catalogue->muscles_count, stretch = group - catalogue->groups_count;
		bool of_muscle = i < catalogue->muscles_count, of_group = !of_muscle && group < catalogue->groups_count;
		struct step *step = &steps[of_muscle ? 0 : of_group ? 1 : 2];
		step->muscle = of_muscle ? (int)i : 0;
		step->group = of_group ? (int)group : -1;
		step->stretch = !of_muscle && !of_group ? (int)stretch : -1;
		step_short_name(catalogue, step, name, sizeof name);
		if (lettering_lines(name, 3, BOARD_COLUMNS, false) != 1 ||
		    lettering_lines(name, 5, BOARD_COLUMNS, true) != 1)
			fail_msg("'%s' is too long for large letters", name);
	}
}

/* In ASCII too, both sides are large beside the countdown at 80x24, where the board has 20 rows of 48 columns. */
static void the_side_is_large_next_to_every_name(void **state)
{
	(void)state;
	static const char *const sides[] = { "LEFT", "RIGHT" };
	static const struct shot *const shots[] = { &light, &working, &changeover, &last_ten };
	static struct session session;
	struct canvas canvas = { 0 };
	for (int i = 0; i < 16; i++) {
		struct cue cue = { 0 };
		struct settings settings;
		struct profile profile = { 0 };
		struct wish wish;
		struct scene scene = take(shots[i / 4], &session, &cue, &settings, &profile, &wish);
		struct board board;
		board_fill(&board, &scene);
		board.beside = sides[i % 2];
		board.next[0] = board.next_short[0] = '\0'; /* it has its own side */
		canvas.ascii = i / 2 % 2 == 1;
		canvas_resize(&canvas, 20, 48);
		board_draw(&board, &canvas, (struct area_box){ 0, 0, 20, 48 });
		if (times_shown(&canvas, sides[i % 2]) > 0)
			fail_msg("%s is small", sides[i % 2]);
	}
	canvas_done(&canvas);
}

/* Orange means more than a touch, so it never appears if only a touch is allowed, as before bed. */
static void a_touch_is_never_shown_as_work(void **state)
{
	(void)state;
	static struct session session;
	struct cue cue = { 0 };
	struct settings settings;
	struct profile profile = { 0 };
	struct wish wish;
	struct scene scene = take(&working, &session, &cue, &settings, &profile, &wish);
	struct board board;
	board_fill(&board, &scene);
	assert_true(board.working);
	assert_int_equal(board.tone, STYLE_ZONE);
	scene.snapshot.pressure = scene.snapshot.cap = 2;
	board_fill(&board, &scene);
	assert_false(board.working);
	assert_int_equal(board.tone, STYLE_GOOD);
}

/* The lines about position and about what to avoid must be readable in full at any frame size. */
static void text_that_does_not_fit_is_shown_part_by_part(void **state)
{
	(void)state;
	static const char *const words[] = { "You",  "need:", "Large", "smooth",   "foam", "roller",
					     "Sit,", "calf",  "toes",  "slightly", "in." };
	bool found[sizeof words / sizeof words[0]] = { false };
	static struct session session;
	struct canvas canvas = { 0 };
	struct ui ui;
	ui_init(&ui, VIEW_SESSION);
	for (msec at = 500; at < 15000; at += 1000) {
		const struct shot shot = { "lead_in", false, at, NO_COMMAND };
		struct cue cue = { 0 };
		struct settings settings;
		struct profile profile = { 0 };
		struct wish wish;
		struct scene scene = take(&shot, &session, &cue, &settings, &profile, &wish);
		canvas_resize(&canvas, 5, 20);
		ui_draw(&scene, &ui, &canvas);
		for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
			found[i] = found[i] || times_shown(&canvas, words[i]) > 0;
	}
	for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
		if (!found[i])
			fail_msg("'%s' is never shown", words[i]);
	canvas_done(&canvas);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(frames_match_the_golden_files),
		cmocka_unit_test(no_size_fails),
		cmocka_unit_test(the_smallest_frame_has_every_essential_value),
		cmocka_unit_test(every_name_has_large_letters),
		cmocka_unit_test(the_side_is_large_next_to_every_name),
		cmocka_unit_test(a_touch_is_never_shown_as_work),
		cmocka_unit_test(no_size_shows_a_value_twice),
		cmocka_unit_test(text_that_does_not_fit_is_shown_part_by_part),
	};
	mkdir(BUILD "/golden", 0777);
	mkdir(BUILD "/golden/frames", 0777);
	return cmocka_run_group_tests(tests, NULL, NULL);
}
