/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Body positions: every stance and exercise has one, bones keep their length, sides are mirrored, strokes reversed. */
#include "test.h"

#include "core/catalogue/pose_dots.h"
#include "core/plan/step_pose.h"
#include <stdio.h>
#include <string.h>

static void every_drill_has_two_key_pictures(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->stretches_count; i++) {
		const struct stretch *stretch = &catalogue->stretches[i];
		const struct pose *pose = pose_of_stretch(catalogue, stretch->id);
		if (stretch->type == STRETCH_DYNAMIC)
			assert_true(pose->motion == MOTION_MOVE && pose->end != NULL);
	}
}

static void an_overlay_tool_without_a_shape_has_words_only(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct tool tool = *catalogue_tool(catalogue, "large-smooth-roller");
	bool reverse;
	assert_non_null(pose_of_stance(catalogue, "soleus", POSITION_SITTING, &tool, &reverse));
	tool.shape = TOOL_OTHER;
	assert_null(pose_of_stance(catalogue, "soleus", POSITION_SITTING, &tool, &reverse));
	assert_null(pose_of_stance(catalogue, "soleus", POSITION_SITTING, NULL, &reverse));
	assert_null(pose_of_stretch(catalogue, "my-stretch"));
}

static bool is_near(float a, float b, float tolerance)
{
	return a - b < tolerance && b - a < tolerance;
}

static bool points_at_viewer(const struct pose_frame *frame, enum pose_limb limb)
{
	const struct limb *limbs[] = { frame->leg_a, frame->leg_b, frame->arm_a, frame->arm_b };
	return limbs[limb] != NULL && limbs[limb]->shown != NULL;
}

/* Thigh, shin, upper arm, forearm: cm. */
static void check_bones(const struct pose_body *body)
{
	static const struct {
		enum pose_part part;
		float length;
	} bones[] = { { PART_THIGH_A, 42 }, { PART_SHIN_A, 41 }, { PART_UPPER_ARM_A, 31 }, { PART_FOREARM_A, 27 } };
	for (size_t i = 0; i < sizeof bones / sizeof bones[0]; i++)
		for (int side = 0; side < 2; side++) {
			enum pose_part part = bones[i].part + (unsigned)side;
			enum pose_limb limb = (i >= 2 ? LIMB_ARM_A : LIMB_LEG_A) + (unsigned)side;
			if (!points_at_viewer(&body->pose->start, limb) &&
			    (body->pose->end == NULL || !points_at_viewer(body->pose->end, limb)))
				assert_true(is_near(point_distance(body->from[part], body->to[part]), bones[i].length,
						    0.1f));
		}
}

static void bones_keep_their_length_through_the_motion(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->poses_count; i++)
		for (int phase = 0; phase <= 10; phase++) {
			struct pose_body body;
			pose_solve(&catalogue->poses[i], (float)phase / 10, &body);
			check_bones(&body);
		}
}

/* The content of a picture. */
struct census {
	struct pose_sink sink;
	unsigned count[POSE_INK_COUNT];
	struct box box; /* of all but the gaps */
	struct point arrow_from, arrow_to; /* of the last arrow */
	float sum; /* of all x coordinates */
	bool gap_before_near;
};

static void take(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline)
{
	struct census *census = (struct census *)sink;
	unsigned drawn = 0;
	for (int i = 0; i < POSE_INK_COUNT; i++)
		drawn += census->count[i];
	if (ink == POSE_NEAR && census->count[POSE_NEAR] == 0)
		census->gap_before_near = census->count[POSE_GAP] > 0;
	census->count[ink]++;
	if (ink != POSE_GAP)
		census->box = drawn == 0 ? outline_box(outline) : box_join(census->box, outline_box(outline));
	if (ink == POSE_ARROW) {
		census->arrow_from = outline->points[0];
		census->arrow_to = outline->points[outline->count - 1];
	}
	for (size_t i = 0; i < outline->count; i++)
		census->sum += outline->points[i].x;
}

static struct census census_of(const struct pose_shot *shot)
{
	struct census census = { .sink.draw = take };
	pose_draw(shot, pose_box(shot), &census.sink);
	outline_done(&census.sink.scratch);
	return census;
}

static const struct pose *pose_named(const char *id)
{
	const struct catalogue *catalogue = catalogue_builtin();
	return &catalogue->poses[catalogue_find(catalogue, SECTION_POSES, id)];
}

static void every_picture_is_inside_its_box(void **state)
{
	static const float slack = 2;
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned i = 0; i < catalogue->poses_count; i++)
		for (int phase = 0; phase <= 4; phase++) {
			struct pose_shot shot = { .pose = &catalogue->poses[i], .phase = (float)phase / 4 };
			struct box box = pose_box(&shot);
			struct census census = census_of(&shot);
			assert_true(census.gap_before_near);
			assert_true(census.count[POSE_ZONE] > 0);
			assert_int_equal(census.count[POSE_TOOL] > 0, shot.pose->tool != NULL);
			if (census.box.min.x < box.min.x - slack || census.box.max.x > box.max.x + slack ||
			    census.box.min.y < box.min.y - slack || census.box.max.y > box.max.y + slack)
				fail_msg("%s is outside its box", shot.pose->id);
		}
}

static void left_is_the_mirror_image_of_right(void **state)
{
	(void)state;
	struct pose_shot right = { .pose = pose_named("soleus-roller") }, left = right;
	left.mirrored = true;
	struct census a = census_of(&right), b = census_of(&left);
	assert_true(is_near(a.sum, -b.sum, 1));
	assert_true(is_near(pose_box(&right).min.x, -pose_box(&left).max.x, 0.01f));
	assert_true(is_near(pose_box(&right).min.y, pose_box(&left).min.y, 0.01f));
	assert_true(pose_mirrored(right.pose, SIDE_LEFT));
	assert_false(pose_mirrored(right.pose, SIDE_RIGHT));
	assert_true(pose_mirrored(pose_named("lats-ball-wall"), SIDE_RIGHT)); /* seen from the front */
}

static void a_reversed_stroke_turns_its_arrow_and_its_motion(void **state)
{
	(void)state;
	struct pose_shot there = { .pose = pose_named("upper-back-ball-wall") }, back = there;
	back.reverse = true;
	struct census a = census_of(&there), b = census_of(&back);
	assert_true(is_near(a.arrow_from.y, b.arrow_to.y, 0.01f) && is_near(a.arrow_to.y, b.arrow_from.y, 0.01f));
	pose_move(&there, 250);
	pose_move(&back, 250);
	assert_true(is_near(there.phase, 0.25f, 0.001f) && is_near(back.phase, 0.75f, 0.001f));
}

static void the_tool_rolls_half_as_far_as_the_body(void **state)
{
	(void)state;
	struct pose_body start, end;
	pose_solve(pose_named("calf-roller"), 0, &start);
	pose_solve(pose_named("calf-roller"), 1, &end);
	float body = end.hip.x - start.hip.x, tool = end.tool.middle.x - start.tool.middle.x;
	assert_true(is_near(tool, body / 2, 2.5f));
	assert_true(is_near(end.tool.middle.y - end.tool.radius, 0, 1.5f));
}

/* A step has its picture, mirrored for the other side. */
static void a_step_shows_its_pose_on_its_side(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	struct pose_shot shot;
	struct step step = { .kind = STEP_ROLL,
			     .muscle = catalogue_find(catalogue, SECTION_MUSCLES, "soleus"),
			     .tool = catalogue_find(catalogue, SECTION_TOOLS, "soft-roller"),
			     .position = POSITION_SITTING,
			     .side = SIDE_LEFT,
			     .stretch = -1 };
	assert_true(step_pose(catalogue, &step, &shot));
	assert_string_equal(shot.pose->id, "soleus-roller");
	assert_true(shot.mirrored);
	step.position = POSITION_FACE_DOWN;
	assert_false(step_pose(catalogue, &step, &shot));
	step = (struct step){ .kind = STEP_STRETCH,
			      .muscle = -1,
			      .tool = -1,
			      .side = SIDE_RIGHT,
			      .stretch = catalogue_find(catalogue, SECTION_STRETCHES, "calf-wall-bent") };
	assert_true(step_pose(catalogue, &step, &shot));
	assert_string_equal(shot.pose->id, "calf-wall-bent");
	assert_false(shot.mirrored);
}

static unsigned drawn_cells(const struct canvas *canvas, bool *ret_ascii)
{
	unsigned count = 0;
	*ret_ascii = true;
	for (int i = 0; i < canvas->rows * canvas->columns; i++) {
		count += canvas->cells[i].utf8[0] != '\0' && canvas->cells[i].utf8[0] != ' ';
		*ret_ascii = *ret_ascii && (unsigned char)canvas->cells[i].utf8[0] < 0x80;
	}
	return count;
}

static void every_size_shows_a_picture_inside_its_cells(void **state)
{
	static const int sizes[][2] = { { 1, 1 }, { 1, 40 }, { 30, 1 }, { 8, 24 }, { 12, 36 }, { 60, 120 } };
	(void)state;
	for (size_t i = 0; i < 2 * sizeof sizes / sizeof sizes[0]; i++) {
		int rows = sizes[i / 2][0], columns = sizes[i / 2][1];
		struct canvas canvas = { .ascii = i % 2 == 1 };
		struct pose_shot shot = { .pose = pose_named("quads-roller") };
		bool ascii;
		canvas_resize(&canvas, rows + 2, columns + 2);
		pose_show(&shot, STYLE_ZONE, &canvas, 1, 1, rows, columns);
		unsigned drawn = drawn_cells(&canvas, &ascii);
		assert_true(drawn <= (unsigned)(rows * columns) && (columns < 24 || rows < 8 || drawn > 20));
		assert_true(ascii || !canvas.ascii);
		for (int row = 0; row < rows + 2; row++)
			assert_true(canvas_at(&canvas, row, 0)->utf8[0] == '\0' &&
				    canvas_at(&canvas, row, columns + 1)->utf8[0] == '\0');
		canvas_done(&canvas);
	}
}

static void a_close_up_shows_the_tool(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	unsigned found = 0;
	for (unsigned i = 0; i < catalogue->poses_count; i++) {
		const struct pose_shot shot = { .pose = &catalogue->poses[i], .close = true };
		struct box box = pose_box(&shot);
		struct pose_body body;
		for (int end = 0; shot.pose->detail && end < 2; end++, found++) {
			pose_solve(shot.pose, (float)end, &body);
			assert_true(body.tool.middle.x > box.min.x && body.tool.middle.x < box.max.x);
			assert_true(-body.tool.middle.y > box.min.y && -body.tool.middle.y < box.max.y);
		}
	}
	assert_true(found > 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_drill_has_two_key_pictures),
		cmocka_unit_test(an_overlay_tool_without_a_shape_has_words_only),
		cmocka_unit_test(bones_keep_their_length_through_the_motion),
		cmocka_unit_test(every_picture_is_inside_its_box),
		cmocka_unit_test(left_is_the_mirror_image_of_right),
		cmocka_unit_test(a_reversed_stroke_turns_its_arrow_and_its_motion),
		cmocka_unit_test(the_tool_rolls_half_as_far_as_the_body),
		cmocka_unit_test(a_step_shows_its_pose_on_its_side),
		cmocka_unit_test(every_size_shows_a_picture_inside_its_cells),
		cmocka_unit_test(a_close_up_shows_the_tool),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
