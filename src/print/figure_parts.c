/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Builds figures: marks, strokes, crosses, numbers and letters. */
#include "print/figure_parts.h"

#include "base/mem.h"
#include "core/catalogue/atlas.h"
#include <stdio.h>

struct figure *figure_new(const struct catalogue *catalogue, float width, float height)
{
	struct figure *figure = mem_new(1, sizeof(*figure));
	*figure = (struct figure){ .catalogue = catalogue, .width = width, .height = height };
	return figure;
}

void figure_add_line(struct figure *figure, enum line_look look, struct point from, struct point to)
{
	figure->lines = mem_room(figure->lines, figure->lines_count, &figure->lines_capacity, sizeof(*figure->lines));
	figure->lines[figure->lines_count++] = (struct figure_line){ look, from, to };
}

void figure_add_label(struct figure *figure, struct point at, float size, bool strong, const char *text)
{
	figure->labels =
		mem_room(figure->labels, figure->labels_count, &figure->labels_capacity, sizeof(*figure->labels));
	struct figure_label *label = &figure->labels[figure->labels_count++];
	*label = (struct figure_label){ .at = at, .size = size, .strong = strong };
	snprintf(label->text, sizeof(label->text), "%s", text);
}

/* The positions of the person's left and right in a view, as the reader sees them. */
static const char *side_letter(enum body_view view, bool mirrored)
{
	return atlas_side(view, mirrored) == SIDE_LEFT ? "L" : "R";
}

void figure_add_sides(struct figure *figure, enum body_view view, struct point middle, float reach, float size)
{
	figure_add_label(figure, (struct point){ middle.x - reach, middle.y }, size, true, side_letter(view, true));
	figure_add_label(figure, (struct point){ middle.x + reach, middle.y }, size, true, side_letter(view, false));
}

const char *view_word(enum body_view view)
{
	static const char *const words[] = { [VIEW_FRONT] = "front", [VIEW_BACK] = "back", [VIEW_SOLE] = "soles" };
	return words[view];
}

struct point shape_middle(const struct shape *shape, enum side side)
{
	struct box box = polygon_box(shape->outline, shape->outline_count);
	struct point middle = shape->label_count > 0
				      ? shape->label[0]
				      : (struct point){ (box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2 };
	return atlas_point(shape->view, side, middle);
}

void figure_add_cross(struct figure *figure, const struct figure_view *view, const struct shape *shape, enum side side,
		      float reach)
{
	struct point at = figure_point(view, shape_middle(shape, side));
	figure_add_line(figure, LINE_CROSS, (struct point){ at.x - reach, at.y - reach },
			(struct point){ at.x + reach, at.y + reach });
	figure_add_line(figure, LINE_CROSS, (struct point){ at.x - reach, at.y + reach },
			(struct point){ at.x + reach, at.y - reach });
}

void figure_add_mark(struct figure *figure, unsigned at, const struct shape *shape, enum side side, bool closed)
{
	figure->marks = mem_room(figure->marks, figure->marks_count, &figure->marks_capacity, sizeof(*figure->marks));
	figure->marks[figure->marks_count++] = (struct figure_mark){ at, shape, side, closed };
}

void figure_add_stroke(struct figure *figure, const struct figure_view *view, const struct shape *shape, enum side side)
{
	const float least = 5.2f; /* if it were shorter, the arrowhead would hide the line */
	if (shape->path_count != 2)
		return;
	struct point from = figure_point(view, atlas_point(shape->view, side, shape->path[0]));
	struct point to = figure_point(view, atlas_point(shape->view, side, shape->path[1]));
	float length = point_distance(from, to);
	if (length > 0.0f && length < least) {
		float more = (least / length - 1.0f) / 2.0f, x = to.x - from.x, y = to.y - from.y;
		from = (struct point){ from.x - more * x, from.y - more * y };
		to = (struct point){ to.x + more * x, to.y + more * y };
	}
	figure_add_line(figure, LINE_STROKE, from, to);
}
