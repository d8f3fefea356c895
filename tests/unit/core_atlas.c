/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The tracer of the body atlas: halves, sides, order of parts, and smooth central outlines. */
#include "test.h"

#include "core/catalogue/atlas.h"

/* Counts the parts a view draws, and checks each. */
struct census {
	struct atlas_sink sink;
	unsigned parts[4]; /* by enum shape_kind */
	unsigned refused;
	int latest; /* rank of the last kind */
};

static void count_part(struct atlas_sink *sink, const struct atlas_part *part, const struct outline *outline)
{
	static const int rank[] = { [SHAPE_SILHOUETTE] = 0, [SHAPE_DETAIL] = 1, [SHAPE_NO_GO] = 2, [SHAPE_ZONE] = 3 };
	struct census *census = (struct census *)sink;
	struct box box = outline_box(outline);
	assert_true(rank[part->shape->kind] >= census->latest);
	census->latest = rank[part->shape->kind];
	census->parts[part->shape->kind]++;
	assert_int_equal(part->closed, part->shape->kind != SHAPE_DETAIL);
	if (part->shape->kind != SHAPE_ZONE) {
		assert_int_equal(part->muscle, -1);
		return;
	}
	assert_string_equal(catalogue_builtin()->muscles[part->muscle].id, part->shape->of);
	assert_int_equal((box.min.x + box.max.x) / 2 < ATLAS_AXIS, part->mirrored);
	assert_int_equal(part->side, atlas_side(part->shape->view, part->mirrored));
}

static unsigned expected_parts(const struct catalogue *catalogue, enum body_view view, enum shape_kind kind)
{
	unsigned count = 0;
	for (unsigned i = 0; i < catalogue->atlas_count; i++)
		if (catalogue->atlas[i].view == view && catalogue->atlas[i].kind == kind)
			count += catalogue->atlas[i].central ? 1 : 2;
	return count;
}

static void each_view_draws_both_halves_back_to_front(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct census census = { .sink = { .draw = count_part } };
		atlas_draw(catalogue, view, &census.sink);
		for (enum shape_kind kind = SHAPE_SILHOUETTE; kind <= SHAPE_DETAIL; kind++)
			assert_int_equal(census.parts[kind], expected_parts(catalogue, view, kind));
		outline_done(&census.sink.scratch);
	}
}

static bool wants_left_zones(struct atlas_sink *sink, const struct atlas_part *part)
{
	struct census *census = (struct census *)sink;
	bool wanted = part->shape->kind == SHAPE_ZONE && part->side == SIDE_LEFT;
	census->refused += !wanted;
	return wanted;
}

static void unwanted_parts_are_not_drawn(void **state)
{
	(void)state;
	struct census census = { .sink = { .wants = wants_left_zones, .draw = count_part } };
	atlas_draw(catalogue_builtin(), VIEW_BACK, &census.sink);
	assert_int_equal(2 * census.parts[SHAPE_ZONE], expected_parts(catalogue_builtin(), VIEW_BACK, SHAPE_ZONE));
	assert_int_equal(census.parts[SHAPE_SILHOUETTE] + census.parts[SHAPE_NO_GO] + census.parts[SHAPE_DETAIL], 0);
	assert_true(census.refused > 0);
	outline_done(&census.sink.scratch);
}

/* The person's left is on the right of a picture that faces the viewer. */
static void sides_are_the_persons_own(void **state)
{
	(void)state;
	assert_int_equal(atlas_side(VIEW_FRONT, false), SIDE_LEFT);
	assert_int_equal(atlas_side(VIEW_SOLE, false), SIDE_LEFT);
	assert_int_equal(atlas_side(VIEW_BACK, false), SIDE_RIGHT);
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct point left = atlas_point(view, SIDE_LEFT, (struct point){ 60, 10 });
		struct point right = atlas_point(view, SIDE_RIGHT, (struct point){ 60, 10 });
		assert_true(left.x + right.x == 2 * ATLAS_AXIS && left.y == 10 && right.y == 10);
		assert_int_equal(left.x > right.x, view != VIEW_BACK);
	}
}

/* A central curve passes the axis level: a half traced by itself would end in a corner there. */
static void central_outlines_are_symmetric_and_smooth(void **state)
{
	(void)state;
	const struct point half[] = { { 50, 0 }, { 70, 20 }, { 50, 40 } };
	const struct shape shape = { .kind = SHAPE_NO_GO, .central = true, .outline = half, .outline_count = 3 };
	struct outline outline = { 0 };
	atlas_trace(&shape, false, &outline);
	struct box box = outline_box(&outline);
	assert_true(box.min.x + box.max.x == 2 * ATLAS_AXIS);
	struct point first = outline.points[0], next = outline.points[1], last = outline.points[outline.count - 1];
	assert_true(first.x == ATLAS_AXIS && first.y == 0);
	assert_true(point_distance(next, (struct point){ 2 * ATLAS_AXIS - last.x, last.y }) < 0.01f);
	assert_true(next.y < (next.x - ATLAS_AXIS) / 2); /* flatter than the straight line to (70, 20) */
	outline_done(&outline);
}

static void the_largest_zone_decides_between_views(void **state)
{
	(void)state;
	const struct catalogue *catalogue = catalogue_builtin();
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		const struct shape *largest = atlas_largest_zone(catalogue, muscle);
		assert_non_null(largest);
		float area = polygon_area(largest->outline, largest->outline_count);
		for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
			const struct shape *zone = atlas_zone(catalogue, view, muscle);
			assert_true(zone == NULL || polygon_area(zone->outline, zone->outline_count) <= area);
		}
	}
	int sole = catalogue_find(catalogue, SECTION_MUSCLES, "foot-sole");
	assert_int_equal(atlas_largest_zone(catalogue, (unsigned)sole)->view, VIEW_SOLE);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(each_view_draws_both_halves_back_to_front),
		cmocka_unit_test(unwanted_parts_are_not_drawn),
		cmocka_unit_test(sides_are_the_persons_own),
		cmocka_unit_test(central_outlines_are_symmetric_and_smooth),
		cmocka_unit_test(the_largest_zone_decides_between_views),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
