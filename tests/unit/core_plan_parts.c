/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts of a sweep: order, shares, minimum length, the person's limits, and the pressure at a move. */
#include "core/plan/parts.h"
#include "test.h"
#include <string.h>

static int muscle(const char *id)
{
	return catalogue_find(catalogue_builtin(), SECTION_MUSCLES, id);
}

/* A sweep of all members of a group that its first tool works on. */
static struct step sweep_of(const char *group_id, unsigned seconds, unsigned tempo_s)
{
	const struct catalogue *catalogue = catalogue_builtin();
	int group = catalogue_find(catalogue, SECTION_GROUPS, group_id);
	const struct sweep *sweep = catalogue->groups[group].sweep;
	struct step step = { .kind = STEP_ROLL,
			     .group = group,
			     .sweep = true,
			     .seconds = seconds,
			     .tempo_s = tempo_s,
			     .cap = 6,
			     .position = POSITION_SITTING,
			     .tool = catalogue_find(catalogue, SECTION_TOOLS, sweep->tools.items[0]) };
	for (unsigned i = 0; i < sweep->members.items_count; i++)
		step.covers[step.covers_count++] = (unsigned)muscle(sweep->members.items[i]);
	step.muscle = (int)step.covers[0];
	return step;
}

static unsigned parts_of(const struct step *step, struct step_part parts[CATALOGUE_PARTS_MAX])
{
	struct pass passes[PASSES_MAX];
	unsigned count = step_passes(catalogue_builtin(), step, passes);
	return step_parts(catalogue_builtin(), step, passes, count, parts);
}

static void calves_are_rolled_inside_outside_below(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("calves", 35, 3);
	assert_int_equal(parts_of(&step, parts), 3);
	assert_string_equal(parts[0].of->cue, "Toes slightly in: upper inner calf.");
	assert_string_equal(parts[1].of->turn, "toes slightly out");
	assert_int_equal(parts[2].muscle, muscle("soleus"));
	assert_string_equal(parts[2].to, "a hand width above the heel");
	assert_int_equal(parts[0].strokes, 4);
	assert_int_equal(parts[1].start_ms, 12000);
	assert_int_equal(parts[2].start_ms + parts[2].length_ms, 35000);
}

/* For every bout length, tempo and group, parts follow each other without gaps and none is too short. */
static void parts_fill_the_bout(void **state)
{
	(void)state;
	static const char *const groups[] = { "quadriceps", "hamstrings", "calves", "glutes" };
	for (size_t g = 0; g < sizeof groups / sizeof groups[0]; g++)
		for (unsigned seconds = 1; seconds <= 120; seconds++)
			for (unsigned tempo = 2; tempo <= 4; tempo++) {
				struct step_part parts[CATALOGUE_PARTS_MAX];
				struct step step = sweep_of(groups[g], seconds, tempo);
				unsigned count = parts_of(&step, parts), ms = 0, stroke = 0;
				assert_true(count <= seconds / PART_MIN_S && count != 1);
				assert_true(seconds > TWO_PARTS_MOST_S || count <= 2);
				for (unsigned i = 0; i < count; i++) {
					assert_int_equal(parts[i].start_ms, ms);
					assert_int_equal(parts[i].stroke, stroke);
					assert_true(parts[i].length_ms >= PART_MIN_S * 1000);
					ms += parts[i].length_ms;
					stroke += parts[i].strokes;
				}
				assert_true(count == 0 || ms == seconds * 1000);
				assert_true(count == 0 || stroke == seconds / tempo);
			}
}

static void a_short_bout_leaves_out_the_last_part(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("calves", 30, 3);
	assert_int_equal(parts_of(&step, parts), 2);
	assert_int_equal(parts[1].muscle, muscle("gastrocnemius-lateral"));
	step.seconds = 19;
	assert_int_equal(parts_of(&step, parts), 0);
}

static void a_muscle_not_covered_leaves_its_share_to_the_others(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("quadriceps", 60, 3);
	step.covers_count = 2;
	assert_int_equal(parts_of(&step, parts), 2);
	assert_int_equal(parts[0].strokes + parts[1].strokes, 20);
	assert_int_equal(parts[1].muscle, muscle("vastus-lateralis"));
	step.covers_count = 1;
	assert_int_equal(parts_of(&step, parts), 0);
}

static void a_limit_of_the_person_ends_the_strokes_of_its_part(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("calves", 45, 3);
	step.ends[1] = "a hand width below the knee";
	assert_int_equal(parts_of(&step, parts), 3);
	assert_string_equal(parts[0].to, "middle of the lower leg");
	assert_string_equal(parts[1].to, "a hand width below the knee");
}

static void the_way_decides_the_parts(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("glutes", 60, 3);
	step.tool = catalogue_find(catalogue_builtin(), SECTION_TOOLS, "large-smooth-roller");
	assert_int_equal(parts_of(&step, parts), 3);
	assert_string_equal(parts[0].of->cue, "Ankle over knee, lean in: fleshy buttock.");
	step.position = POSITION_WALL_STANDING;
	assert_int_equal(parts_of(&step, parts), 0);
	step.tool = catalogue_find(catalogue_builtin(), SECTION_TOOLS, "lacrosse-ball");
	assert_int_equal(parts_of(&step, parts), 3);
	assert_string_equal(parts[0].of->cue, "Back to the wall, ball on the fleshy buttock.");
}

static void a_bout_of_one_muscle_has_no_parts_but_the_sole_has(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("calves", 45, 3);
	step.sweep = false;
	step.covers_count = 1;
	assert_int_equal(parts_of(&step, parts), 0);
	step = sweep_of("feet", 30, 3);
	step.sweep = false;
	assert_int_equal(parts_of(&step, parts), 2);
	assert_string_equal(parts[1].of->cue, "Now the inner arch, a little lighter.");
}

static void the_pressure_falls_by_one_at_a_move(void **state)
{
	(void)state;
	struct pass passes[PASSES_MAX], whole[PASSES_MAX];
	struct step_part parts[CATALOGUE_PARTS_MAX];
	struct step step = sweep_of("calves", 60, 3), plain = step;
	plain.sweep = false;
	unsigned count = step_passes(catalogue_builtin(), &step, passes), stroke = 0, lowered = 0;
	assert_int_equal(parts_of(&step, parts), 3);
	assert_int_equal(step_passes(catalogue_builtin(), &plain, whole), count);
	for (unsigned i = 0; i < count; stroke += passes[i++].strokes) {
		assert_true(passes[i].pressure <= whole[i].pressure && passes[i].pressure >= 2);
		if (stroke > 0 && (stroke == parts[1].stroke || stroke == parts[2].stroke)) {
			assert_int_equal(passes[i].pressure, passes[i - 1].pressure - (passes[i - 1].pressure > 2));
			lowered++;
		}
	}
	assert_int_equal(lowered, 2);
}

static unsigned rolled(const struct step *step, unsigned done_ms, int *ret_next, struct step_part *parts)
{
	struct pass passes[PASSES_MAX];
	unsigned count = step_passes(catalogue_builtin(), step, passes);
	*ret_next = parts_next(catalogue_builtin(), step, passes, count, done_ms);
	return step_parts(catalogue_builtin(), step, passes, count, parts);
}

static void the_next_sweep_begins_with_what_was_left_out_or_cut_short(void **state)
{
	(void)state;
	struct step_part parts[CATALOGUE_PARTS_MAX];
	int next;
	struct step step = sweep_of("calves", 30, 3), whole = sweep_of("calves", 35, 3);
	assert_int_equal(rolled(&step, 30000, &next, parts), 2);
	assert_int_equal(next, muscle("soleus"));
	rolled(&step, 17000, &next, parts);
	assert_int_equal(next, muscle("gastrocnemius-lateral"));
	rolled(&whole, 35000, &next, parts);
	assert_int_equal(next, -1);
	rolled(&whole, 30000, &next, parts);
	assert_int_equal(next, muscle("soleus"));

	const unsigned turned[] = { (unsigned)muscle("soleus"), (unsigned)muscle("gastrocnemius-medial"),
				    (unsigned)muscle("gastrocnemius-lateral") };
	memcpy(step.covers, turned, sizeof turned);
	assert_int_equal(rolled(&step, 30000, &next, parts), 2);
	assert_int_equal(parts[0].muscle, muscle("soleus"));
	assert_int_equal(parts[1].muscle, muscle("gastrocnemius-medial"));
	assert_int_equal(next, muscle("gastrocnemius-lateral"));
	assert_string_equal(parts_first_cue(catalogue_builtin(), &step), parts[0].of->cue);
	assert_null(parts_first_cue(catalogue_builtin(), &whole));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(calves_are_rolled_inside_outside_below),
		cmocka_unit_test(parts_fill_the_bout),
		cmocka_unit_test(a_short_bout_leaves_out_the_last_part),
		cmocka_unit_test(a_muscle_not_covered_leaves_its_share_to_the_others),
		cmocka_unit_test(a_limit_of_the_person_ends_the_strokes_of_its_part),
		cmocka_unit_test(the_way_decides_the_parts),
		cmocka_unit_test(a_bout_of_one_muscle_has_no_parts_but_the_sole_has),
		cmocka_unit_test(the_pressure_falls_by_one_at_a_move),
		cmocka_unit_test(the_next_sweep_begins_with_what_was_left_out_or_cut_short),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
