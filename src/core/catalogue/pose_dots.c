/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Rasterises a body position.
 *
 * Bodies are filled, because an arm is only three dots wide. Far limbs are half tone and the muscle is hatched in
 * rows, so that they can be distinguished without colours. */
#include "core/catalogue/pose_dots.h"

#include "base/raster.h"

/* Inks of the raster. If a cell has several, it takes the colour of the ink with most dots. Lines never cover the
 * body. */
enum dot_ink {
	DOT_GAP,
	DOT_PROP,
	DOT_FAR,
	DOT_NEAR,
	DOT_ZONE = INK_STRONG,
	DOT_ARROW,
	DOT_TOOL = INK_ALONE,
	DOT_COUNT
};

static const enum dot_ink dot_of_ink[POSE_INK_COUNT] = {
	[POSE_GAP] = DOT_GAP,   [POSE_FAR] = DOT_FAR,   [POSE_NEAR] = DOT_NEAR,   [POSE_ZONE] = DOT_ZONE,
	[POSE_TOOL] = DOT_TOOL, [POSE_PROP] = DOT_PROP, [POSE_ARROW] = DOT_ARROW,
};

/* If dots are larger than this, in cm, half tone would leave nothing of a far limb. */
static const float half_tone_max = 3.9f;
/* Length of an arrow's barbs, in dots, and their angle to its line. */
static const float barb_dots = 3, barb_angle = 0.71f;

struct dots {
	struct pose_sink sink; /* must be first: the sink's function casts it back */
	struct raster raster;
	struct projection projection;
};

static void draw_barbs(struct dots *dots, const struct outline *line)
{
	struct point end = line->points[line->count - 1], before = line->points[line->count - 2];
	float length = point_distance(before, end), size = barb_dots * dots->sink.dot * barb_angle;
	struct outline barbs = { 0 };
	if (length < 0.01f)
		return;
	struct point back = { (before.x - end.x) / length, (before.y - end.y) / length };
	struct point across = { -back.y, back.x }, root = point_along(end, back, size);
	outline_add(&barbs, point_along(root, across, size));
	outline_add(&barbs, end);
	outline_add(&barbs, point_along(root, across, -size));
	raster_stroke(&dots->raster, &dots->projection, &barbs, false, DOT_ARROW);
	outline_done(&barbs);
}

static void draw_outline(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline)
{
	struct dots *dots = (struct dots *)sink;
	uint8_t dot = (uint8_t)dot_of_ink[ink];
	if (ink == POSE_PROP || ink == POSE_ARROW) {
		raster_stroke(&dots->raster, &dots->projection, outline, false, dot);
		if (ink == POSE_ARROW)
			draw_barbs(dots, outline);
		return;
	}
	int every = ink == POSE_FAR && sink->dot < half_tone_max ? 2 : ink == POSE_ZONE ? -2 : 1;
	raster_cover(&dots->raster, &dots->projection, outline, dot, every);
}

/* The floor is the lowest row of the box; a lying figure leaves the space above it empty. */
static struct projection fit(struct box box, int rows, int columns)
{
	struct projection projection = projection_fit(box, rows, columns);
	projection.origin.y = box.max.y - (float)(4 * rows) / projection.scale_y;
	return projection;
}

void pose_show(const struct pose_shot *shot, enum style zone, struct canvas *canvas, int row, int column, int rows,
	       int columns)
{
	const enum style styles[DOT_COUNT] = {
		[DOT_PROP] = STYLE_TRACK, [DOT_FAR] = STYLE_DETAIL,  [DOT_NEAR] = STYLE_OUTLINE,
		[DOT_ZONE] = zone,        [DOT_TOOL] = STYLE_ROLLER, [DOT_ARROW] = STYLE_ACCENT,
	};
	struct dots dots = { .sink.draw = draw_outline };
	if (rows < 1 || columns < 1)
		return;
	struct box box = pose_box(shot);
	dots.projection = fit(box, rows, columns);
	dots.sink.dot = 1 / dots.projection.scale_x;
	raster_resize(&dots.raster, rows, columns);
	pose_draw(shot, box, &dots.sink);
	raster_show(&dots.raster, canvas, row, column, styles);
	raster_done(&dots.raster);
	outline_done(&dots.sink.scratch);
}
