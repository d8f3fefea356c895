/* SPDX-License-Identifier: MIT */
/* Writes a body position as SVG, in greys, so that it prints in black and white. */
#include "print/markup.h"

/* The default look of each ink: areas are filled, lines are stroked. */
static const struct {
	const char *name, *look;
} inks[POSE_INK_COUNT] = {
	[POSE_GAP] = { "gap", "fill=\"#fff\"" },
	[POSE_FAR] = { "far", "fill=\"#bbb\"" },
	[POSE_NEAR] = { "near", "fill=\"#333\"" },
	[POSE_ZONE] = { "zone", "fill=\"#aaa\"" },
	[POSE_TOOL] = { "tool", "fill=\"#777\"" },
	[POSE_PROP] = { "prop", "fill=\"none\" stroke=\"#999\" stroke-width=\"1.8\"" },
	[POSE_ARROW] = { "arrow", "fill=\"none\" stroke=\"#333\" stroke-width=\"2.2\"" },
};

struct writer {
	struct pose_sink sink; /* first: the sink's function casts it back */
	struct buf *text;
};

/* Millimetres, as integers, which do not depend on the locale. */
static int millimetres(float value)
{
	return (int)(value * 10 + (value < 0 ? -0.5f : 0.5f));
}

static void add_millimetres(struct buf *text, const char *before, int value)
{
	int size = value < 0 ? -value : value;
	buf_addf(text, "%s%s%d", before, value < 0 ? "-" : "", size / 10);
	if (size % 10 != 0)
		buf_addf(text, ".%d", size % 10);
}

/* The first point is absolute, the others are relative, which halves the size. */
static void add_path(struct buf *text, const struct outline *outline)
{
	int x = 0, y = 0;
	for (size_t i = 0; i < outline->count; i++) {
		int next_x = millimetres(outline->points[i].x), next_y = millimetres(outline->points[i].y);
		if (i > 0 && next_x == x && next_y == y)
			continue;
		add_millimetres(text, i == 0 ? "M" : "l", next_x - x);
		add_millimetres(text, " ", next_y - y);
		x = next_x;
		y = next_y;
	}
}

/* The head of an arrow: two barbs of 6 cm. */
static void add_barbs(struct buf *text, const struct outline *line)
{
	struct point end = line->points[line->count - 1], before = line->points[line->count - 2];
	float length = clamped(point_distance(before, end), 0.1f, 1000), size = 4.2f / length;
	struct point back = { (before.x - end.x) * size, (before.y - end.y) * size };
	struct point barbs[] = { { end.x + back.x - back.y, end.y + back.y + back.x },
				 end,
				 { end.x + back.x + back.y, end.y + back.y - back.x } };
	add_path(text, &(struct outline){ barbs, 3, 3 });
}

static void add_outline(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline)
{
	struct buf *text = ((struct writer *)sink)->text;
	buf_addf(text, "<path class=\"pose-%s\" %s d=\"", inks[ink].name, inks[ink].look);
	add_path(text, outline);
	if (ink == POSE_ARROW)
		add_barbs(text, outline);
	buf_add(text, ink == POSE_ARROW || ink == POSE_PROP ? "\"/>\n" : "Z\"/>\n");
}

/* Whole centimetres around the box; integers do not depend on the locale. */
static void add_box(struct buf *text, struct box box)
{
	int left = (int)box.min.x - 3, top = (int)box.min.y - 3;
	buf_addf(text, "%d %d %d %d", left, top, (int)box.max.x + 3 - left, (int)box.max.y + 3 - top);
}

void svg_pose(const struct pose_shot *shot, const char *title, struct buf *ret_text)
{
	struct writer writer = { .sink.draw = add_outline, .text = ret_text };
	buf_add(ret_text, "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pose\" role=\"img\" viewBox=\"");
	struct box box = pose_box(shot);
	add_box(ret_text, box);
	buf_add(ret_text, "\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n<title>");
	markup_escape(ret_text, title);
	buf_add(ret_text, "</title>\n");
	pose_draw(shot, box, &writer.sink);
	buf_add(ret_text, "</svg>\n");
	outline_done(&writer.sink.scratch);
}
