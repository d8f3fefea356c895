/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the whole body with the places of a routine: numbers in the margins, on leader lines sorted by height; or, small
 * and without numbers, what is closed today. */
#include "print/figure_parts.h"

#include "core/catalogue/atlas.h"
#include <stdio.h>
#include <string.h>

/* Position of a view, and the margin for its numbers. */
static const struct place {
	struct box window;
	struct point corner;
	float scale, number_x; /* of the middle of the numbers */
} places[VIEW_COUNT] = {
	[VIEW_FRONT] = { { { 7, 3 }, { 93, 197 } }, { 6.5f, 0.0f }, 0.2f, 3.0f },
	[VIEW_BACK] = { { { 7, 3 }, { 93, 197 } }, { 25.5f, 0.0f }, 0.2f, 46.0f },
	[VIEW_SOLE] = { { { 9, 43 }, { 91, 153 } }, { 49.5f, 19.5f }, 0.17f, 56.5f },
};

static const float width = 64.0f, width_bare = 49.0f, height = 45.5f; /* with and without the soles */
static const float number_size = 3.7f, number_pitch = 3.9f, caption_y = 40.6f, side_y = 2.0f;

/* A number and the place that it points to. */
struct pointer {
	unsigned number;
	struct point at;
};

struct pointers {
	struct pointer items[ROWS_MAX];
	unsigned count;
};

/* The front view has its margin on the left, the back view on the right. Leader lines point at the nearer side. */
static enum side near_side(enum body_view view, const struct row *row)
{
	enum side near = atlas_side(view, view == VIEW_FRONT);
	bool rolled = near == SIDE_LEFT ? row->left : row->right;
	return rolled ? near : near == SIDE_LEFT ? SIDE_RIGHT : SIDE_LEFT;
}

/* Inserts in order of height. */
static void add_pointer(struct pointers *pointers, unsigned number, struct point at)
{
	unsigned i = pointers->count++;
	for (; i > 0 && pointers->items[i - 1].at.y > at.y; i--)
		pointers->items[i] = pointers->items[i - 1];
	pointers->items[i] = (struct pointer){ number, at };
}

/* Moves numbers apart, first downwards, then back up from the foot of the figure. If there are very many, they are
 * closer together. */
static void spread(float *ys, unsigned count, float most)
{
	float pitch = count > 1 ? (most - side_y) / (float)(count - 1) : number_pitch;
	pitch = pitch < number_pitch ? pitch : number_pitch;
	for (unsigned i = 1; i < count; i++)
		if (ys[i] < ys[i - 1] + pitch)
			ys[i] = ys[i - 1] + pitch;
	for (unsigned i = count; i-- > 0;) {
		float limit = i + 1 == count ? most : ys[i + 1] - pitch;
		if (ys[i] > limit)
			ys[i] = limit;
	}
}

static void add_numbers(struct figure *figure, const struct pointers *pointers, enum body_view view)
{
	float ys[ROWS_MAX], x = places[view].number_x;
	float edge = view == VIEW_FRONT ? x + 2.2f : x - 2.2f;
	for (unsigned i = 0; i < pointers->count; i++)
		ys[i] = pointers->items[i].at.y;
	spread(ys, pointers->count, caption_y - 3.0f);
	for (unsigned i = 0; i < pointers->count; i++) {
		char text[8];
		snprintf(text, sizeof(text), "%u", pointers->items[i].number);
		figure_add_line(figure, LINE_LEADER, (struct point){ edge, ys[i] }, pointers->items[i].at);
		figure_add_label(figure, (struct point){ x, ys[i] }, number_size, true, text);
	}
}

/* The soles have their numbers above them. */
static void add_sole_numbers(struct figure *figure, const struct pointers *pointers)
{
	float y = places[VIEW_SOLE].corner.y;
	for (unsigned i = 0; i < pointers->count; i++) {
		char text[8];
		struct point at = { places[VIEW_SOLE].number_x, y - 6.0f - (float)i * number_pitch };
		snprintf(text, sizeof(text), "%u", pointers->items[i].number);
		figure_add_label(figure, at, number_size, true, text);
		if (i == 0)
			figure_add_line(figure, LINE_LEADER, (struct point){ at.x, at.y + 2.0f },
					pointers->items[i].at);
	}
}

static void mark_row(struct figure *figure, unsigned at, const struct plan *plan, const struct row *row)
{
	for (unsigned i = 0; i < row->step->covers_count; i++) {
		const struct shape *zone = atlas_largest_zone(plan->catalogue, row->step->covers[i]);
		if (zone == NULL || zone->view != figure->views[at].view)
			continue;
		if (row->left)
			figure_add_mark(figure, at, zone, SIDE_LEFT, false);
		if (row->right)
			figure_add_mark(figure, at, zone, SIDE_RIGHT, false);
	}
}

static void add_rows(struct figure *figure, unsigned at, const struct plan *plan)
{
	struct row rows[ROWS_MAX];
	struct pointers pointers = { .count = 0 };
	unsigned count = rows_of_plan(plan, rows);
	const struct figure_view *view = &figure->views[at];
	for (unsigned i = 0; i < count; i++) {
		int muscle = rows[i].step->muscle;
		const struct shape *zone = muscle < 0 ? NULL : atlas_largest_zone(plan->catalogue, (unsigned)muscle);
		mark_row(figure, at, plan, &rows[i]);
		if (zone != NULL && zone->view == view->view)
			add_pointer(&pointers, rows[i].number,
				    figure_point(view, shape_middle(zone, near_side(view->view, &rows[i]))));
	}
	if (view->view == VIEW_SOLE)
		add_sole_numbers(figure, &pointers);
	else
		add_numbers(figure, &pointers, view->view);
}

/* Draws one cross per group and side, because more would cover each other. */
static bool is_first_closed(const struct catalogue *catalogue, const struct closed *closed, unsigned muscle,
			    enum side side)
{
	for (unsigned i = 0; i < muscle; i++)
		if ((closed->sides[i] & closed_bit(side)) != 0 &&
		    strcmp(catalogue->muscles[i].group, catalogue->muscles[muscle].group) == 0)
			return false;
	return true;
}

static void add_closed(struct figure *figure, unsigned at, const struct closed *closed)
{
	for (unsigned muscle = 0; muscle < figure->catalogue->muscles_count; muscle++) {
		const struct shape *zone =
			closed->sides[muscle] == 0 ? NULL : atlas_largest_zone(figure->catalogue, muscle);
		for (enum side side = SIDE_LEFT; zone != NULL && side <= SIDE_RIGHT; side++) {
			if (zone->view != figure->views[at].view || (closed->sides[muscle] & closed_bit(side)) == 0)
				continue;
			figure_add_mark(figure, at, zone, side, true);
			if (is_first_closed(figure->catalogue, closed, muscle, side))
				figure_add_cross(figure, &figure->views[at], zone, side, 1.5f);
		}
	}
}

static void add_view(struct figure *figure, const struct plan *plan, const struct closed *closed, enum body_view view)
{
	const struct place *place = &places[view];
	unsigned at = figure->views_count++;
	figure->views[at] = (struct figure_view){ view, place->window, place->corner, place->scale };
	float middle = place->corner.x + (ATLAS_AXIS - place->window.min.x) * place->scale;
	add_closed(figure, at, closed);
	add_rows(figure, at, plan);
	if (view == VIEW_SOLE)
		figure_add_sides(figure, view, (struct point){ middle, caption_y - 1.0f }, 3.2f, 3.0f);
	else
		figure_add_sides(figure, view, (struct point){ middle, side_y + 1.0f }, 6.0f, 3.6f);
	figure_add_label(figure, (struct point){ middle, caption_y + 3.2f }, 2.9f, false, view_word(view));
}

static bool is_closed_in(const struct catalogue *catalogue, const struct closed *closed, enum body_view view)
{
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		const struct shape *zone = closed->sides[muscle] != 0 ? atlas_largest_zone(catalogue, muscle) : NULL;
		if (zone != NULL && zone->view == view)
			return true;
	}
	return false;
}

static bool needs_soles(const struct plan *plan, const struct closed *closed)
{
	bool needed = is_closed_in(plan->catalogue, closed, VIEW_SOLE);
	for (unsigned i = 0; i < plan->steps_count; i++) {
		int muscle = plan->steps[i].muscle;
		const struct shape *zone = muscle < 0 ? NULL : atlas_largest_zone(plan->catalogue, (unsigned)muscle);
		needed |= zone != NULL && zone->view == VIEW_SOLE;
	}
	return needed;
}

struct figure *figure_of_plan(const struct plan *plan, const struct closed *closed)
{
	bool soles = needs_soles(plan, closed);
	struct figure *figure = figure_new(plan->catalogue, soles ? width : width_bare, height);
	add_view(figure, plan, closed, VIEW_FRONT);
	add_view(figure, plan, closed, VIEW_BACK);
	if (soles)
		add_view(figure, plan, closed, VIEW_SOLE);
	return figure;
}

/* The letters are beside the head, and the word is under the feet, as in the large figure. */
static void add_closed_view(struct figure *figure, const struct closed *closed, enum body_view view, float x)
{
	const float scale = 0.135f, foot = 26.2f; /* of the bodies; all views stand there */
	const struct box *window = &places[view].window;
	unsigned at = figure->views_count++;
	float top = foot - (window->max.y - window->min.y) * scale;
	struct point middle = { x + (ATLAS_AXIS - window->min.x) * scale, top };
	figure->views[at] = (struct figure_view){ view, *window, { x, top }, scale };
	add_closed(figure, at, closed);
	middle.y = view == VIEW_SOLE ? top - 1.5f : 1.5f;
	figure_add_sides(figure, view, middle, view == VIEW_SOLE ? 3.0f : 4.4f, 3.0f);
	middle.y = foot + 2.2f;
	figure_add_label(figure, middle, 2.9f, false, view_word(view));
}

struct figure *figure_of_closed(const struct catalogue *catalogue, const struct closed *closed)
{
	const float pitch = 12.4f, height_closed = 30.0f;
	unsigned count = 0;
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++)
		count += is_closed_in(catalogue, closed, view);
	if (count == 0)
		return NULL;
	struct figure *figure = figure_new(catalogue, pitch * (float)count, height_closed);
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++)
		if (is_closed_in(catalogue, closed, view))
			add_closed_view(figure, closed, view, pitch * (float)figure->views_count);
	return figure;
}
