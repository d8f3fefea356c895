/* SPDX-License-Identifier: MIT */
/* Turns the body atlas and a plan into a drawing: mirrored halves, smooth outlines, numbered zones. */
#include "print/figure.h"

#include "base/mem.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SPLINE_STEPS = 5 };

/* The atlas gives one half; the other is its mirror image at this line. */
static const float axis = 50.0f;

/* Where a view stands in the drawing.  The soles stand below the hands, smaller: they are only feet. */
struct place {
	float x, y, scale, caption_y;
	const char *caption;
};

static const struct place places[VIEW_COUNT] = {
	[VIEW_FRONT] = { 0.0f, 0.0f, 1.0f, 206.0f, "Front" },
	[VIEW_BACK] = { 96.0f, 0.0f, 1.0f, 206.0f, "Back" },
	[VIEW_SOLE] = { 190.0f, 102.0f, 0.62f, 206.0f, "Soles" },
};

/* What the drawing says of one muscle and side: the number of its row; 0: none. */
struct numbers {
	unsigned char (*of)[2];
};

static struct stroke *add_stroke(struct figure *figure, enum ink ink, bool closed)
{
	if (figure->strokes_count == figure->strokes_capacity) {
		figure->strokes_capacity = figure->strokes_capacity > 0 ? 2 * figure->strokes_capacity : 64;
		figure->strokes = mem_grow(figure->strokes, figure->strokes_capacity, sizeof(*figure->strokes));
	}
	struct stroke *stroke = &figure->strokes[figure->strokes_count++];
	*stroke = (struct stroke){ .ink = ink, .closed = closed };
	return stroke;
}

static struct point placed(struct point point, enum body_view view, bool mirrored)
{
	const struct place *place = &places[view];
	float x = mirrored ? 2.0f * axis - point.x : point.x;
	return (struct point){ place->x + x * place->scale, place->y + point.y * place->scale };
}

/* Front and soles look at us: their right half is the person's left. */
static enum side side_of_half(enum body_view view, bool mirrored)
{
	return (view == VIEW_BACK) == mirrored ? SIDE_LEFT : SIDE_RIGHT;
}

static void add_points(struct figure *figure, const struct shape *shape, enum ink ink, bool closed, bool mirrored,
		       const struct point *points, size_t count)
{
	struct outline smooth = { 0 };
	outline_spline(&smooth, points, count, SPLINE_STEPS, closed && !shape->central);
	struct stroke *stroke = add_stroke(figure, ink, closed);
	for (size_t i = 0; i < smooth.count; i++)
		outline_add(&stroke->outline, placed(smooth.points[i], shape->view, mirrored));
	/* Half an outline on the axis is closed by its own mirror image, walked back. */
	for (size_t i = smooth.count; closed && shape->central && i-- > 0;)
		outline_add(&stroke->outline, placed(smooth.points[i], shape->view, !mirrored));
	outline_done(&smooth);
}

/* Strips beside the axis have their discs beside them, or the discs of both sides would lie on each other. */
static struct point label_point(const struct shape *shape)
{
	struct point point = shape->label[0];
	if (point.x - axis < FIGURE_DISC)
		point.x = axis + 2.0f * FIGURE_DISC;
	return point;
}

static void add_label(struct figure *figure, const struct shape *shape, bool mirrored, unsigned number)
{
	struct stroke *stroke = add_stroke(figure, INK_LABEL, false);
	outline_add(&stroke->outline, placed(label_point(shape), shape->view, mirrored));
	snprintf(stroke->text, sizeof(stroke->text), "%u", number);
}

static void add_path(struct figure *figure, const struct shape *shape, bool mirrored)
{
	if (shape->path_count != 2)
		return;
	struct stroke *stroke = add_stroke(figure, INK_PATH, false);
	for (size_t i = 0; i < 2; i++)
		outline_add(&stroke->outline, placed(shape->path[i], shape->view, mirrored));
}

static void add_shape(struct figure *figure, const struct shape *shape, bool mirrored, unsigned number)
{
	static const enum ink inks[] = {
		[SHAPE_SILHOUETTE] = INK_BODY,
		[SHAPE_ZONE] = INK_MUSCLE,
		[SHAPE_NO_GO] = INK_NO_GO,
		[SHAPE_DETAIL] = INK_DETAIL,
	};
	enum ink ink = shape->kind == SHAPE_ZONE && number > 0 ? INK_ZONE : inks[shape->kind];
	add_points(figure, shape, ink, shape->kind != SHAPE_DETAIL, mirrored, shape->outline, shape->outline_count);
}

static unsigned number_of(const struct catalogue *catalogue, const struct numbers *numbers, const struct shape *shape,
			  bool mirrored)
{
	int muscle = shape->kind == SHAPE_ZONE ? catalogue_find(catalogue, SECTION_MUSCLES, shape->of) : -1;
	return muscle < 0 ? 0 : numbers->of[muscle][side_of_half(shape->view, mirrored)];
}

static void add_view(struct figure *figure, const struct catalogue *catalogue, const struct numbers *numbers,
		     enum body_view view)
{
	/* Whoever draws in this order has nothing hidden that matters. */
	static const enum shape_kind order[] = { SHAPE_SILHOUETTE, SHAPE_DETAIL, SHAPE_NO_GO, SHAPE_ZONE };
	for (unsigned k = 0; k < sizeof(order) / sizeof(order[0]); k++)
		for (unsigned i = 0; i < catalogue->atlas_count; i++) {
			const struct shape *shape = &catalogue->atlas[i];
			for (int half = 0; half < (shape->central ? 1 : 2); half++)
				if (shape->view == view && shape->kind == order[k])
					add_shape(figure, shape, half, number_of(catalogue, numbers, shape, half));
		}
	struct figure_caption *caption = &figure->captions[figure->captions_count++];
	caption->x = places[view].x + axis * places[view].scale;
	caption->y = places[view].caption_y;
	snprintf(caption->text, sizeof(caption->text), "%s", places[view].caption);
}

static float shown_area(const struct shape *shape)
{
	struct outline outline = { (struct point *)(uintptr_t)shape->outline, shape->outline_count,
				   shape->outline_count };
	return outline_area(&outline) * places[shape->view].scale * places[shape->view].scale;
}

/* Where a muscle is best seen: its largest zone with a place for a label. */
static const struct shape *best_zone(const struct catalogue *catalogue, int muscle)
{
	const struct shape *best = NULL;
	for (unsigned i = 0; muscle >= 0 && i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->kind == SHAPE_ZONE && shape->label_count > 0 &&
		    strcmp(shape->of, catalogue->muscles[muscle].id) == 0 &&
		    (best == NULL || shown_area(shape) > shown_area(best)))
			best = shape;
	}
	return best;
}

/* One number for each row and side, on the muscle the row is named after; drawn last. */
static void add_labels(struct figure *figure, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	unsigned count = plan != NULL ? rows_of_plan(plan, rows) : 0;
	for (unsigned i = 0; i < count; i++) {
		const struct shape *zone = best_zone(plan->catalogue, rows[i].step->muscle);
		for (int half = 0; zone != NULL && half < 2; half++)
			if (side_of_half(zone->view, half) == SIDE_LEFT ? rows[i].left : rows[i].right) {
				add_path(figure, zone, half);
				add_label(figure, zone, half, rows[i].number);
			}
	}
}

static bool view_has_number(const struct catalogue *catalogue, const struct numbers *numbers, enum body_view view)
{
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->view == view &&
		    (number_of(catalogue, numbers, shape, false) > 0 || number_of(catalogue, numbers, shape, true) > 0))
			return true;
	}
	return false;
}

static void set_box(struct figure *figure)
{
	for (size_t i = 0; i < figure->strokes_count; i++) {
		struct box box = outline_box(&figure->strokes[i].outline);
		figure->box = i == 0 ? box : box_join(figure->box, box);
	}
	figure->box.max.y = places[VIEW_FRONT].caption_y + 3.0f;
}

/* A row's number on every muscle that its roll covers. */
static void number_rolls(const struct plan *plan, struct numbers *numbers)
{
	struct row rows[ROWS_MAX];
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++) {
		const struct step *step = rows[i].step;
		for (unsigned k = 0; step->kind == STEP_ROLL && k < step->covers_count; k++) {
			if (rows[i].left)
				numbers->of[step->covers[k]][SIDE_LEFT] = (unsigned char)rows[i].number;
			if (rows[i].right)
				numbers->of[step->covers[k]][SIDE_RIGHT] = (unsigned char)rows[i].number;
		}
	}
}

struct figure *figure_of_plan(const struct catalogue *catalogue, const struct plan *plan)
{
	struct figure *figure = mem_new(1, sizeof(*figure));
	struct numbers numbers = { mem_new(catalogue->muscles_count, sizeof(*numbers.of)) };
	if (plan != NULL)
		number_rolls(plan, &numbers);
	add_view(figure, catalogue, &numbers, VIEW_FRONT);
	add_view(figure, catalogue, &numbers, VIEW_BACK);
	if (view_has_number(catalogue, &numbers, VIEW_SOLE))
		add_view(figure, catalogue, &numbers, VIEW_SOLE);
	add_labels(figure, plan);
	set_box(figure);
	free(numbers.of);
	return figure;
}

void figure_free(struct figure *figure)
{
	if (figure == NULL)
		return;
	for (size_t i = 0; i < figure->strokes_count; i++)
		outline_done(&figure->strokes[i].outline);
	free(figure->strokes);
	free(figure);
}
