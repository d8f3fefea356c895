/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the picture of one roll: the part of the body it works on, on both sides, labelled with view and side. */
#include "print/figure_parts.h"

#include "core/catalogue/atlas.h"

static const float width = 25.0f, height = 22.5f, caption = 3.6f; /* the height includes the caption line */

/* Finds the zone of a covered muscle, if this view shows it. */
static const struct shape *zone_in(const struct catalogue *catalogue, unsigned muscle, enum body_view view)
{
	const struct shape *zone = atlas_largest_zone(catalogue, muscle);
	return zone != NULL && zone->view == view ? zone : NULL;
}

/* Part of a sole would look like a leg, so a picture shows both feet whole. */
static const struct box feet = { { 10, 44 }, { 90, 152 } };

/* The bounds of all covered zones and their mirror images. */
static struct box box_of_zones(const struct plan *plan, const struct step *step, const struct shape *first)
{
	struct box box = polygon_box(first->outline, first->outline_count);
	if (first->view == VIEW_SOLE)
		return feet;
	for (unsigned i = 0; i < step->covers_count; i++) {
		const struct shape *zone = zone_in(plan->catalogue, step->covers[i], first->view);
		if (zone != NULL)
			box = box_join(box, polygon_box(zone->outline, zone->outline_count));
	}
	box.min.x = 2 * ATLAS_AXIS - box.max.x;
	return box;
}

/* Widens or heightens the window around the zones until it fills the picture. */
static struct figure_view view_of(enum body_view view, struct box box)
{
	const float margin = view == VIEW_SOLE ? 0.0f : 3.0f, room = height - caption;
	float wide = box.max.x - box.min.x + 2 * margin, high = box.max.y - box.min.y + 2 * margin;
	float scale = width / wide < room / high ? width / wide : room / high;
	struct point middle = { (box.min.x + box.max.x) / 2, (box.min.y + box.max.y) / 2 };
	return (struct figure_view){
		.view = view,
		.window = { { middle.x - width / scale / 2, middle.y - room / scale / 2 },
			    { middle.x + width / scale / 2, middle.y + room / scale / 2 } },
		.scale = scale,
	};
}

static void add_marks(struct figure *figure, const struct plan *plan, const struct row *row,
		      const struct closed *closed, enum side side)
{
	bool rolled = side == SIDE_LEFT ? row->left : row->right;
	for (unsigned i = 0; i < row->step->covers_count; i++) {
		unsigned muscle = row->step->covers[i];
		const struct shape *zone = zone_in(plan->catalogue, muscle, figure->views[0].view);
		bool shut = (closed->sides[muscle] & closed_bit(side)) != 0;
		if (zone != NULL && (rolled || shut))
			figure_add_mark(figure, 0, zone, side, !rolled);
	}
}

struct figure *figure_of_row(const struct plan *plan, const struct row *row, const struct closed *closed)
{
	int muscle = row->step->muscle;
	const struct shape *zone = muscle < 0 ? NULL : atlas_largest_zone(plan->catalogue, (unsigned)muscle);
	if (zone == NULL)
		return NULL;
	struct figure *figure = figure_new(plan->catalogue, width, height);
	figure->views[figure->views_count++] = view_of(zone->view, box_of_zones(plan, row->step, zone));
	struct point middle = { width / 2, height - caption / 2 };
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		add_marks(figure, plan, row, closed, side);
		if (side == SIDE_LEFT ? row->left : row->right)
			figure_add_stroke(figure, &figure->views[0], zone, side);
		else if ((closed->sides[muscle] & closed_bit(side)) != 0)
			figure_add_cross(figure, &figure->views[0], zone, side, 3.0f);
	}
	figure_add_sides(figure, zone->view, middle, 9.0f, 4.6f);
	figure_add_label(figure, middle, 3.0f, false, view_word(zone->view));
	return figure;
}
