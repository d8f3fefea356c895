/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Draws the body from the atlas as large as fits.
 *
 * The level of detail depends on the size: small pictures show the outline and the muscle; larger ones add no-go
 * areas, then detail lines, then the other muscles. */
#include "tui/figure.h"

#include "base/raster.h"
#include "core/catalogue/atlas.h"
#include "tui/zoom.h"
#include <string.h>

/* Inks of the raster, weakest first; where shapes overlap, the higher one wins. */
enum ink {
	INK_NONE,
	INK_MUSCLE,
	INK_DETAIL,
	INK_NO_GO,
	INK_SHUT,
	INK_OUTLINE,
	INK_DONE,
	INK_NEXT,
	INK_SORE,
	INK_NOW,
	INK_CURSOR,
	INK_TOOL = INK_ALONE,
	INK_COUNT
};

static const enum style style_of_ink[INK_COUNT] = {
	[INK_SHUT] = STYLE_NO_GO,     [INK_MUSCLE] = STYLE_DETAIL,   [INK_DETAIL] = STYLE_DETAIL,
	[INK_NO_GO] = STYLE_NO_GO,    [INK_OUTLINE] = STYLE_OUTLINE, [INK_DONE] = STYLE_ZONE_DONE,
	[INK_NEXT] = STYLE_ZONE_NEXT, [INK_SORE] = STYLE_ZONE_SORE,  [INK_NOW] = STYLE_ZONE_LIGHT,
	[INK_CURSOR] = STYLE_ACCENT,  [INK_TOOL] = STYLE_ROLLER,
};

static const enum ink ink_of_lit[] = {
	[LIT_NOT] = INK_MUSCLE, [LIT_SHUT] = INK_SHUT, [LIT_DONE] = INK_DONE,
	[LIT_NEXT] = INK_NEXT,  [LIT_SORE] = INK_SORE, [LIT_NOW] = INK_NOW,
};

/* Fill density (every n-th diagonal); without colours, nothing else distinguishes the inks. */
static const int every_of_lit[] = {
	[LIT_NOT] = 0, [LIT_SHUT] = 4, [LIT_DONE] = 3, [LIT_NEXT] = 2, [LIT_SORE] = 1, [LIT_NOW] = 1
};

/* Level of detail: minimum scale (dots per grid unit) for no-go areas, details and unlit muscles; minimum length of a
 * detail and minimum width of a no-go area (in dots). */
static const float no_go_from = 0.55f, detail_from = 0.9f, muscles_from = 1.6f, detail_length_min = 8,
		   no_go_width_min = 3.5f;

void figure_init(struct figure *figure, const struct catalogue *catalogue)
{
	*figure = (struct figure){
		.catalogue = catalogue, .view = VIEW_FRONT, .area = -1, .cursor = -1, .part_muscle = -1
	};
}

void figure_light(struct figure *figure, unsigned muscle, enum side side, enum lit lit)
{
	for (enum side at = SIDE_LEFT; at <= SIDE_RIGHT && muscle < FIGURE_MUSCLES_MAX; at++)
		if ((side == at || side == SIDE_BOTH) && figure->lit[muscle][at] < lit)
			figure->lit[muscle][at] = (unsigned char)lit;
}

void figure_shut(struct figure *figure, const struct safety *safety)
{
	for (unsigned i = 0; safety != NULL && i < 2 * figure->catalogue->muscles_count; i++)
		if (safety_allowance(safety, i / 2, (enum side)(i % 2)).blocked)
			figure_light(figure, i / 2, (enum side)(i % 2), LIT_SHUT);
}

bool figure_view_of(const struct catalogue *catalogue, unsigned muscle, enum body_view *ret_view)
{
	const struct shape *zone = atlas_largest_zone(catalogue, muscle);
	if (zone != NULL)
		*ret_view = zone->view;
	return zone != NULL;
}

bool figure_view_of_area(const struct catalogue *catalogue, unsigned area, enum body_view *ret_view)
{
	for (unsigned i = 0; i < catalogue->atlas_count; i++) {
		const struct shape *shape = &catalogue->atlas[i];
		if (shape->kind != SHAPE_NO_GO || shape->of == NULL ||
		    strcmp(shape->of, catalogue->areas[area].id) != 0)
			continue;
		*ret_view = shape->view;
		return true;
	}
	return false;
}

void figure_light_step(struct figure *figure, const struct step *step, enum lit lit)
{
	int shown = step->muscle;
	for (unsigned i = 0; i < step->covers_count; i++)
		figure_light(figure, step->covers[i], step->side, lit);
	if (step->muscle >= 0)
		figure_light(figure, (unsigned)step->muscle, step->side, lit);
	const struct stretch *stretch = step->stretch >= 0 ? &figure->catalogue->stretches[step->stretch] : NULL;
	for (unsigned i = 0; stretch != NULL && i < stretch->muscles.items_count; i++) {
		unsigned muscle = stretch->muscles.at[i];
		figure_light(figure, muscle, step->side, lit);
		if (shown < 0)
			shown = (int)muscle;
	}
	if (shown >= 0)
		figure_view_of(figure->catalogue, (unsigned)shown, &figure->view);
}

void figure_light_part(struct figure *figure, const struct step *step, unsigned muscle)
{
	for (unsigned i = 0; i < step->covers_count; i++)
		figure_light(figure, step->covers[i], step->side, LIT_NEXT);
	figure_light(figure, muscle, step->side, LIT_NOW);
	figure_view_of(figure->catalogue, muscle, &figure->view);
	figure->part_muscle = (int)muscle;
}

/* ---- Choosing the part of the body ----------------------------------------------------------------------------- */

static struct box lit_box(const struct figure *figure, bool *ret_any)
{
	struct outline outline = { 0 };
	struct box box = { { 0, 0 }, { 0, 0 } };
	*ret_any = false;
	for (unsigned muscle = 0; muscle < figure->catalogue->muscles_count && muscle < FIGURE_MUSCLES_MAX; muscle++) {
		const struct shape *zone = atlas_zone(figure->catalogue, figure->view, muscle);
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
			if (zone == NULL || figure->lit[muscle][side] < LIT_NEXT)
				continue;
			atlas_trace(zone, atlas_mirrored(figure->view, side), &outline);
			struct box more = outline_box(&outline);
			box = *ret_any ? box_join(box, more) : more;
			*ret_any = true;
		}
	}
	outline_done(&outline);
	return box;
}

static struct box window(const struct figure *figure, int rows, int columns)
{
	bool any;
	struct box lit = lit_box(figure, &any);
	return zoom_window(figure->view, any && !figure->whole ? &lit : NULL, rows, columns);
}

/* ---- Drawing --------------------------------------------------------------------------------------------------- */

/* Rasterises the parts of the atlas. */
struct drawing {
	struct atlas_sink sink; /* must be first: the sink's functions cast to the whole */
	const struct figure *figure;
	struct raster raster;
	struct projection projection;
};

static void stroke(struct drawing *drawing, const struct outline *outline, bool closed, enum ink ink)
{
	raster_stroke(&drawing->raster, &drawing->projection, outline, closed, (uint8_t)ink);
}

static void fill(struct drawing *drawing, const struct outline *outline, enum ink ink, int every)
{
	raster_fill(&drawing->raster, &drawing->projection, outline, (uint8_t)ink, every);
}

static enum lit lit_of(const struct figure *figure, const struct atlas_part *part)
{
	return part->muscle < 0 || part->muscle >= FIGURE_MUSCLES_MAX ? LIT_NOT : figure->lit[part->muscle][part->side];
}

static bool has_cursor(const struct figure *figure, const struct atlas_part *part)
{
	return part->muscle >= 0 && figure->cursor == part->muscle && figure->cursor_side == part->side;
}

static void draw_zone(struct drawing *drawing, const struct atlas_part *part, const struct outline *outline)
{
	enum lit lit = lit_of(drawing->figure, part);
	if (has_cursor(drawing->figure, part))
		stroke(drawing, outline, true, INK_CURSOR);
	if (lit == LIT_NOT && drawing->projection.scale_x < muscles_from)
		return;
	stroke(drawing, outline, true, ink_of_lit[lit]);
	if (lit != LIT_NOT)
		fill(drawing, outline, ink_of_lit[lit], every_of_lit[lit]);
}

/* The average width of a strip. */
static float width_of(const struct outline *outline)
{
	struct box box = outline_box(outline);
	float across = box.max.x - box.min.x, down = box.max.y - box.min.y;
	return polygon_area(outline->points, outline->count) / (across > down ? across : down);
}

static bool is_chosen_area(const struct figure *figure, const struct shape *shape)
{
	return figure->area >= 0 && strcmp(figure->catalogue->areas[figure->area].id, shape->of) == 0;
}

/* True if any of the part may be in the picture. A spline can overshoot its points a little. */
static bool is_in_view(const struct drawing *drawing, const struct atlas_part *part)
{
	const struct shape *shape = part->shape;
	static const float overshoot = 4;
	const struct projection *projection = &drawing->projection;
	struct box box = polygon_box(shape->outline, shape->outline_count);
	float left = part->mirrored || shape->central ? 2 * ATLAS_AXIS - box.max.x : box.min.x;
	float right = part->mirrored ? 2 * ATLAS_AXIS - box.min.x : box.max.x;
	float width = (float)drawing->raster.width / projection->scale_x;
	float height = (float)drawing->raster.height / projection->scale_y;
	return left - overshoot < projection->origin.x + width && right + overshoot > projection->origin.x &&
	       box.min.y - overshoot < projection->origin.y + height && box.max.y + overshoot > projection->origin.y;
}

/* Tracing dominates the cost of a frame, so parts that would not be visible are culled first. */
static bool is_worth_tracing(struct atlas_sink *sink, const struct atlas_part *part)
{
	const struct drawing *drawing = (const struct drawing *)sink;
	const struct figure *figure = drawing->figure;
	float scale = drawing->projection.scale_x;
	enum shape_kind kind = part->shape->kind;
	if (kind == SHAPE_DETAIL && scale < detail_from)
		return false;
	if (kind == SHAPE_NO_GO && scale < no_go_from && !is_chosen_area(figure, part->shape))
		return false;
	if (kind == SHAPE_ZONE && scale < muscles_from && lit_of(figure, part) == LIT_NOT && !has_cursor(figure, part))
		return false;
	return is_in_view(drawing, part);
}

static void draw_no_go(struct drawing *drawing, const struct shape *shape, const struct outline *outline)
{
	if (is_chosen_area(drawing->figure, shape))
		fill(drawing, outline, INK_NO_GO, 1);
	else if (width_of(outline) * drawing->projection.scale_x >= no_go_width_min)
		fill(drawing, outline, INK_NO_GO, 4);
}

static void draw_detail(struct drawing *drawing, const struct outline *outline)
{
	struct box box = outline_box(outline);
	if ((box.max.x - box.min.x + box.max.y - box.min.y) * drawing->projection.scale_x >= detail_length_min)
		stroke(drawing, outline, false, INK_DETAIL);
}

static void draw_part(struct atlas_sink *sink, const struct atlas_part *part, const struct outline *outline)
{
	struct drawing *drawing = (struct drawing *)sink;
	switch (part->shape->kind) {
	case SHAPE_SILHOUETTE:
		stroke(drawing, outline, true, INK_OUTLINE);
		break;
	case SHAPE_NO_GO:
		draw_no_go(drawing, part->shape, outline);
		break;
	case SHAPE_DETAIL:
		draw_detail(drawing, outline);
		break;
	case SHAPE_ZONE:
		draw_zone(drawing, part, outline);
		break;
	}
}

/* Finds the path of a roll: from the start of the first muscle it covers to the end of the last. */
static bool path_of(const struct figure *figure, const struct step *step, enum side side, struct point *ret_from,
		    struct point *ret_to)
{
	if (step->muscle < 0)
		return false;
	unsigned credited = (unsigned)(figure->part_muscle >= 0 ? figure->part_muscle : step->muscle);
	bool sweep = step->sweep && step->covers_count > 0 && figure->part_muscle < 0;
	const struct shape *first = atlas_zone(figure->catalogue, figure->view, sweep ? step->covers[0] : credited);
	const struct shape *last =
		atlas_zone(figure->catalogue, figure->view, sweep ? step->covers[step->covers_count - 1] : credited);
	if (first == NULL || last == NULL || first->path_count < 2 || last->path_count < 2)
		return false;
	*ret_from = atlas_point(figure->view, side, first->path[0]);
	*ret_to = atlas_point(figure->view, side, last->path[1]);
	return true;
}

/* Position and size of the tool in the picture. */
struct tool_mark {
	bool shown;
	struct point middle, along; /* `along` is the direction of the roll; the tool lies across it */
	float half_length, radius;
};

/* Draws the tool with a blank rim, so that it stands out. */
static void draw_tool(struct drawing *drawing, const struct tool_mark *tool)
{
	float rim = 1.2f / drawing->projection.scale_x, half = tool->half_length;
	struct point across = { -tool->along.y, tool->along.x };
	struct point from = { tool->middle.x - across.x * half, tool->middle.y - across.y * half };
	struct point to = { tool->middle.x + across.x * half, tool->middle.y + across.y * half };
	struct outline *outline = &drawing->sink.scratch;
	outline_capsule(outline, from, to, across, tool->radius + rim);
	fill(drawing, outline, INK_NONE, 1);
	outline_capsule(outline, from, to, across, tool->radius);
	fill(drawing, outline, INK_TOOL, 1);
}

static struct tool_mark tool_on(const struct figure *figure, enum side side, float scale)
{
	const struct step *step = figure->roll;
	struct point from, to;
	if (!figure->tool_shown || step == NULL || (step->side != SIDE_BOTH && step->side != side) ||
	    !path_of(figure, step, side, &from, &to))
		return (struct tool_mark){ .shown = false };
	const struct tool *tool = step->tool >= 0 ? &figure->catalogue->tools[step->tool] : NULL;
	bool small = tool != NULL && (tool->ball || (tool->spans_spine && step->side == SIDE_BOTH));
	float part = (float)figure->along / 1000, x = to.x - from.x, y = to.y - from.y;
	float length = point_distance(from, to), unit = figure->view == VIEW_SOLE ? 2 : 1, radius_min = 1.6f / scale;
	return (struct tool_mark){ .shown = true,
				   .middle = { from.x + x * part, from.y + y * part },
				   .along = { x / length, y / length },
				   .half_length = small ? 0 : 7 * unit,
				   .radius = clamped((small ? 2.6f : 1.7f) * unit, radius_min, 10) };
}

static bool is_lit(const struct figure *figure, enum side side)
{
	for (unsigned muscle = 0; muscle < FIGURE_MUSCLES_MAX; muscle++)
		if (figure->lit[muscle][side] >= LIT_NEXT)
			return true;
	return false;
}

/* Labels the sides "left  back  right" as they are in the picture, and emphasizes the side of the lit muscles. */
static void name_sides(const struct figure *figure, struct canvas *canvas, int row, int column, int columns)
{
	static const char *const views[] = { "front", "back", "soles" }, *const words[] = { "left", "right" };
	enum side first = atlas_mirrored(figure->view, SIDE_LEFT) ? SIDE_LEFT : SIDE_RIGHT, second = SIDE_RIGHT - first;
	int width = columns < 19 ? 1 : 5;
	canvas_text(canvas, row, column + 1, width, is_lit(figure, first) ? STYLE_TITLE : STYLE_MUTED, words[first]);
	canvas_text_right(canvas, row, column + columns - 1, 5, is_lit(figure, second) ? STYLE_TITLE : STYLE_MUTED,
			  words[second]);
	canvas_text_centred(canvas, row, column, columns, STYLE_MUTED, views[figure->view]);
}

static bool sides_named(int rows, int columns)
{
	return rows >= 4 && columns >= 11;
}

enum { LEGEND_FROM_ROWS = 12, LEGEND_FROM_COLUMNS = 17 };

/* Rows of the drawing above the sides and the legend. */
static int drawn_rows(int rows, int columns)
{
	return rows - sides_named(rows, columns) - (rows >= LEGEND_FROM_ROWS && columns >= LEGEND_FROM_COLUMNS);
}

static bool shows(const struct raster *raster, enum ink ink)
{
	for (int i = 0; i < raster->width * raster->height; i++)
		if (raster->dots[i] == ink)
			return true;
	return false;
}

/* Explains the hatching if there is any. */
static void draw_legend(const struct raster *raster, struct canvas *canvas, int row, int column, int columns)
{
	enum { BOTH_FROM_COLUMNS = 30 };
	bool no_go = shows(raster, INK_NO_GO), shut = shows(raster, INK_SHUT);
	const char *legend = no_go && shut && columns >= BOTH_FROM_COLUMNS ? "hatched: keep off or not today"
			     : shut                                        ? "hatched: not today"
									   : "hatched: keep off";
	if (no_go || shut)
		canvas_text_centred(canvas, row, column, columns, STYLE_NO_GO, legend);
}

static void draw_tools(struct drawing *drawing, const struct figure *figure)
{
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		struct tool_mark tool = tool_on(figure, side, drawing->projection.scale_x);
		if (tool.shown)
			draw_tool(drawing, &tool);
	}
}

void figure_draw(const struct figure *figure, struct canvas *canvas, int row, int column, int rows, int columns)
{
	struct drawing drawing = { .sink = { .wants = is_worth_tracing, .draw = draw_part }, .figure = figure };
	enum style styles[INK_COUNT];
	int drawn = drawn_rows(rows, columns);
	if (rows < 1 || columns < 1)
		return;
	memcpy(styles, style_of_ink, sizeof styles);
	styles[INK_NOW] = figure->working ? STYLE_ZONE : STYLE_ZONE_LIGHT;
	drawing.projection = projection_fit(window(figure, drawn, columns), drawn, columns);
	raster_resize(&drawing.raster, drawn, columns);
	atlas_draw(figure->catalogue, figure->view, &drawing.sink);
	draw_tools(&drawing, figure);
	raster_show(&drawing.raster, canvas, row, column, styles);
	if (drawn < rows - 1)
		draw_legend(&drawing.raster, canvas, row + drawn, column, columns);
	if (sides_named(rows, columns))
		name_sides(figure, canvas, row + rows - 1, column, columns);
	raster_done(&drawing.raster);
	outline_done(&drawing.sink.scratch);
}

bool figure_at(const struct figure *figure, int rows, int columns, int row, int column, unsigned *ret_muscle,
	       enum side *ret_side)
{
	struct outline outline = { 0 };
	bool found = false;
	int drawn = drawn_rows(rows, columns);
	struct projection projection = projection_fit(window(figure, drawn, columns), drawn, columns);
	struct point point = { ((float)column * 2 + 1) / projection.scale_x + projection.origin.x,
			       ((float)row * 4 + 2) / projection.scale_y + projection.origin.y };
	for (unsigned muscle = 0; muscle < figure->catalogue->muscles_count && !found; muscle++) {
		const struct shape *zone = atlas_zone(figure->catalogue, figure->view, muscle);
		for (int half = 0; half < 2 && zone != NULL && !found; half++) {
			atlas_trace(zone, half == 1, &outline);
			found = outline_contains(&outline, point);
			if (found) {
				*ret_muscle = muscle;
				*ret_side = atlas_side(figure->view, half == 1);
			}
		}
	}
	outline_done(&outline);
	return found;
}
