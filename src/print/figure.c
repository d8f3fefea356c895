/* SPDX-License-Identifier: MIT */
/* Turns the body atlas and a plan into a drawing: the views side by side, with numbered zones. */
#include "print/figure.h"

#include "base/mem.h"
#include "core/catalogue/atlas.h"
#include "print/rows.h"
#include <stdio.h>
#include <stdlib.h>

/* Position of a view in the drawing.  The soles are smaller and go below the hands. */
struct place {
	float x, y, scale, caption_y;
	const char *caption;
};

static const struct place places[VIEW_COUNT] = {
	[VIEW_FRONT] = { 0.0f, 0.0f, 1.0f, 206.0f, "Front" },
	[VIEW_BACK] = { 96.0f, 0.0f, 1.0f, 206.0f, "Back" },
	[VIEW_SOLE] = { 190.0f, 102.0f, 0.62f, 206.0f, "Soles" },
};

/* Adds the parts of the atlas to a drawing. */
struct drawing {
	struct atlas_sink sink; /* first: the sink's functions cast it back */
	struct figure *figure;
	unsigned char (*numbers)[2]; /* by muscle and side: the number of its row; 0: none */
};

static struct stroke *add_stroke(struct figure *figure, enum ink ink, bool closed)
{
	figure->strokes =
		mem_room(figure->strokes, figure->strokes_count, &figure->strokes_capacity, sizeof(*figure->strokes));
	struct stroke *stroke = &figure->strokes[figure->strokes_count++];
	*stroke = (struct stroke){ .ink = ink, .closed = closed };
	return stroke;
}

static struct point placed(struct point point, enum body_view view)
{
	const struct place *place = &places[view];
	return (struct point){ place->x + point.x * place->scale, place->y + point.y * place->scale };
}

/* The atlas sets where a zone's number goes; otherwise it goes to the middle of the zone. */
static struct point label_of(const struct shape *shape)
{
	if (shape->label_count > 0)
		return shape->label[0];
	struct box box = polygon_box(shape->outline, shape->outline_count);
	return (struct point){ (box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2 };
}

/* The discs of zones close to the axis are moved outwards, so that those of the two sides do not overlap. */
static struct point label_point(const struct shape *shape)
{
	struct point point = label_of(shape);
	if (point.x - ATLAS_AXIS < FIGURE_DISC)
		point.x = ATLAS_AXIS + 2.0f * FIGURE_DISC;
	return point;
}

static void add_label(struct figure *figure, const struct shape *shape, enum side side, unsigned number)
{
	struct stroke *stroke = add_stroke(figure, INK_LABEL, false);
	struct point point = atlas_point(shape->view, side, label_point(shape));
	outline_add(&stroke->outline, placed(point, shape->view));
	snprintf(stroke->text, sizeof(stroke->text), "%u", number);
}

static void add_path(struct figure *figure, const struct shape *shape, enum side side)
{
	if (shape->path_count != 2)
		return;
	struct stroke *stroke = add_stroke(figure, INK_PATH, false);
	for (size_t i = 0; i < 2; i++)
		outline_add(&stroke->outline, placed(atlas_point(shape->view, side, shape->path[i]), shape->view));
}

static void add_part(struct atlas_sink *sink, const struct atlas_part *part, const struct outline *outline)
{
	static const enum ink inks[] = {
		[SHAPE_SILHOUETTE] = INK_BODY,
		[SHAPE_ZONE] = INK_MUSCLE,
		[SHAPE_NO_GO] = INK_NO_GO,
		[SHAPE_DETAIL] = INK_DETAIL,
	};
	struct drawing *drawing = (struct drawing *)sink;
	bool numbered = part->muscle >= 0 && drawing->numbers[part->muscle][part->side] > 0;
	enum ink ink = numbered ? INK_ZONE : inks[part->shape->kind];
	struct stroke *stroke = add_stroke(drawing->figure, ink, part->closed);
	for (size_t i = 0; i < outline->count; i++)
		outline_add(&stroke->outline, placed(outline->points[i], part->shape->view));
}

static void add_view(struct drawing *drawing, const struct catalogue *catalogue, enum body_view view)
{
	struct figure *figure = drawing->figure;
	struct figure_caption *caption = &figure->captions[figure->captions_count++];
	atlas_draw(catalogue, view, &drawing->sink);
	caption->x = places[view].x + ATLAS_AXIS * places[view].scale;
	caption->y = places[view].caption_y;
	snprintf(caption->text, sizeof(caption->text), "%s", places[view].caption);
}

/* One number per row and side, on the muscle that names the row; drawn last. */
static void add_labels(struct figure *figure, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	unsigned count = plan != NULL ? rows_of_plan(plan, rows) : 0;
	for (unsigned i = 0; i < count; i++) {
		int muscle = rows[i].step->muscle;
		const struct shape *zone = muscle < 0 ? NULL : atlas_largest_zone(plan->catalogue, (unsigned)muscle);
		for (enum side side = SIDE_LEFT; zone != NULL && side <= SIDE_RIGHT; side++)
			if (side == SIDE_LEFT ? rows[i].left : rows[i].right) {
				add_path(figure, zone, side);
				add_label(figure, zone, side, rows[i].number);
			}
	}
}

static bool view_has_number(const struct drawing *drawing, const struct catalogue *catalogue, enum body_view view)
{
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		const unsigned char *numbers = drawing->numbers[muscle];
		if (numbers[SIDE_LEFT] + numbers[SIDE_RIGHT] > 0 && atlas_zone(catalogue, view, muscle) != NULL)
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

/* Gives every muscle that a roll covers the number of its row. */
static void number_rolls(const struct plan *plan, unsigned char (*numbers)[2])
{
	struct row rows[ROWS_MAX];
	unsigned count = rows_of_plan(plan, rows);
	for (unsigned i = 0; i < count; i++) {
		const struct step *step = rows[i].step;
		for (unsigned k = 0; step->kind == STEP_ROLL && k < step->covers_count; k++) {
			if (rows[i].left)
				numbers[step->covers[k]][SIDE_LEFT] = (unsigned char)rows[i].number;
			if (rows[i].right)
				numbers[step->covers[k]][SIDE_RIGHT] = (unsigned char)rows[i].number;
		}
	}
}

struct figure *figure_of_plan(const struct catalogue *catalogue, const struct plan *plan)
{
	struct figure *figure = mem_new(1, sizeof(*figure));
	struct drawing drawing = { .sink = { .draw = add_part }, .figure = figure };
	drawing.numbers = mem_new(catalogue->muscles_count, sizeof(*drawing.numbers));
	if (plan != NULL)
		number_rolls(plan, drawing.numbers);
	add_view(&drawing, catalogue, VIEW_FRONT);
	add_view(&drawing, catalogue, VIEW_BACK);
	if (view_has_number(&drawing, catalogue, VIEW_SOLE))
		add_view(&drawing, catalogue, VIEW_SOLE);
	add_labels(figure, plan);
	set_box(figure);
	outline_done(&drawing.sink.scratch);
	free(drawing.numbers);
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
