/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The figure: every muscle is found where it is drawn, on the user's own side. */
#include "base/buf.h"
#include "core/safety/review.h"
#include "core/safety/safety.h"
#include "session_sample.h"
#include "test.h"
#include "tui/figure.h"
#include <string.h>

enum { ROWS = 60, COLUMNS = 70 };

static void every_muscle_has_a_view(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		enum body_view view;
		assert_true(figure_view_of(catalogue, muscle, &view));
	}
}

/* The cells of a drawing that belong to a muscle and side, and the sum of their columns. */
static int cells_of(const struct figure *figure, unsigned muscle, enum side side, int *ret_columns)
{
	int cells = 0;
	*ret_columns = 0;
	for (int row = 0; row < ROWS; row++)
		for (int column = 0; column < COLUMNS; column++) {
			unsigned found;
			enum side found_side;
			if (figure_at(figure, ROWS, COLUMNS, row, column, &found, &found_side) && found == muscle &&
			    found_side == side) {
				cells++;
				*ret_columns += column;
			}
		}
	return cells;
}

static void left_and_right_are_the_persons_own(void **state)
{
	(void)state;
	static const struct {
		const char *muscle;
		enum body_view view;
		bool left_is_left; /* the user's left is on the left of the picture */
	} expected[] = {
		{ "rectus-femoris", VIEW_FRONT, false },
		{ "soleus", VIEW_BACK, true },
		{ "foot-sole", VIEW_SOLE, false },
	};
	for (size_t i = 0; i < sizeof expected / sizeof expected[0]; i++) {
		struct figure figure;
		int columns[2], cells[2];
		figure_init(&figure, catalogue_builtin());
		figure.view = expected[i].view;
		figure.whole = true;
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			cells[side] = cells_of(&figure, sample_muscle(expected[i].muscle), side, &columns[side]);
			assert_true(cells[side] > 4);
		}
		assert_int_equal(columns[SIDE_LEFT] / cells[SIDE_LEFT] < columns[SIDE_RIGHT] / cells[SIDE_RIGHT],
				 expected[i].left_is_left);
	}
}

/* The middle row of all cells of a style. */
static int middle_row(const struct canvas *canvas, enum style style)
{
	int sum = 0, count = 0;
	for (int row = 0; row < ROWS; row++)
		for (int column = 0; column < COLUMNS; column++)
			if (canvas_at(canvas, row, column)->style == style) {
				sum += row;
				count++;
			}
	return count > 0 ? sum / count : -1;
}

static void the_tool_goes_from_the_upper_to_the_lower_landmark(void **state)
{
	(void)state;
	struct step step = sample_roll(sample_mode("post-run"), "soleus", SIDE_LEFT, 45);
	struct canvas canvas = { 0 };
	int last = -1;
	for (unsigned along = 0; along <= 1000; along += 200) {
		struct figure figure;
		figure_init(&figure, catalogue_builtin());
		figure_light_step(&figure, &step, LIT_NOW);
		figure.roll = &step;
		figure.along = along;
		figure.tool_shown = true;
		canvas_resize(&canvas, ROWS, COLUMNS);
		figure_draw(&figure, &canvas, 0, 0, ROWS, COLUMNS);
		int row = middle_row(&canvas, STYLE_ROLLER);
		assert_true(row > last);
		last = row;
	}
	canvas_done(&canvas);
}

static void the_stronger_reason_to_light_a_muscle_stays(void **state)
{
	(void)state;
	struct figure figure;
	figure_init(&figure, catalogue_builtin());
	figure_light(&figure, 0, SIDE_BOTH, LIT_NOW);
	figure_light(&figure, 0, SIDE_LEFT, LIT_DONE);
	assert_int_equal(figure.lit[0][SIDE_LEFT], LIT_NOW);
	figure_light(&figure, FIGURE_MUSCLES_MAX, SIDE_LEFT, LIT_NOW);
}

static bool is_drawn(const struct figure *figure, const char *text)
{
	struct canvas canvas = { 0 };
	struct buf dump = { 0 };
	canvas_resize(&canvas, ROWS, COLUMNS);
	figure_draw(figure, &canvas, 0, 0, ROWS, COLUMNS);
	canvas_dump(&canvas, false, &dump);
	bool found = strstr(buf_text(&dump), text) != NULL;
	buf_done(&dump);
	canvas_done(&canvas);
	return found;
}

static void what_is_closed_today_is_hatched_and_explained(void **state)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct person person = { .tools = tools_basic(catalogue), .asked = true };
	struct safety safety;
	struct figure figure;
	(void)state;
	figure_init(&figure, catalogue);
	figure.view = VIEW_BACK;
	figure.whole = true;
	figure_shut(&figure, NULL);
	assert_true(is_drawn(&figure, "hatched: keep off"));
	assert_false(is_drawn(&figure, "not today"));
	person.conditions[person.conditions_count++] = (struct condition){
		.contraindication = (unsigned)catalogue_find(catalogue, SECTION_CONTRAINDICATIONS, "open-wound"),
		.target = { TARGET_MUSCLE, sample_muscle("soleus") },
		.side = SIDE_LEFT,
	};
	safety_review(&safety, catalogue, 0, &person, 0);
	figure_shut(&figure, &safety);
	assert_int_equal(figure.lit[sample_muscle("soleus")][SIDE_LEFT], LIT_SHUT);
	assert_int_equal(figure.lit[sample_muscle("soleus")][SIDE_RIGHT], LIT_NOT);
	assert_true(is_drawn(&figure, "hatched: keep off or not today"));
	safety_done(&safety);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_muscle_has_a_view),
		cmocka_unit_test(left_and_right_are_the_persons_own),
		cmocka_unit_test(the_tool_goes_from_the_upper_to_the_lower_landmark),
		cmocka_unit_test(what_is_closed_today_is_hatched_and_explained),
		cmocka_unit_test(the_stronger_reason_to_light_a_muscle_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
