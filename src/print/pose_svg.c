/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a body position as SVG, in greys, so that it prints in black and white. */
#include "print/markup.h"

/* Their styles are in html_style.c, which makes a page with many poses a third smaller. */
static const char *const inks[POSE_INK_COUNT] = {
	[POSE_GAP] = "gap",   [POSE_FAR] = "far",   [POSE_NEAR] = "near", [POSE_HALO] = "halo",
	[POSE_ZONE] = "zone", [POSE_TOOL] = "tool", [POSE_PROP] = "prop", [POSE_ARROW] = "arrow",
};

struct writer {
	struct pose_sink sink; /* must be first: the sink's function casts to the whole */
	struct buf *text;
	int ink; /* index in the open path; -1 if none is open */
};

/* Units of 4 mm of the runner's body, a twentieth of a millimetre on paper. They are integers, which are short and do
 * not depend on the locale. */
static int units(float centimetres)
{
	return (int)(centimetres * 2.5f + (centimetres < 0 ? -0.5f : 0.5f));
}

/* A minus sign separates numbers as well as a blank does. */
static void add_pair(struct buf *text, const char *before, int x, int y)
{
	buf_addf(text, y < 0 ? "%s%d%d" : "%s%d %d", before, x, y);
}

/* Tolerances in centimetres of the runner's body. A gap shows only as a thin line beside the body. */
static const float fine = 0.5f, coarse = 1.2f;

/* True if all points between two others are so close to the line between these that the difference is invisible. Units:
 * centimetres of the runner's body. */
static bool is_straight(const struct outline *outline, size_t from, size_t to, float close)
{
	struct point start = outline->points[from], end = outline->points[to];
	float x = end.x - start.x, y = end.y - start.y, length = point_distance(start, end);
	for (size_t i = from + 1; i < to; i++) {
		struct point at = { outline->points[i].x - start.x, outline->points[i].y - start.y };
		float off = at.x * y - at.y * x;
		if (length < close || (off < 0 ? -off : off) > close * length)
			return false;
	}
	return true;
}

/* The first point is absolute and the others are relative, which halves the size. Omitting points on a line halves it
 * again. */
static void add_path(struct buf *text, const struct outline *outline, float close)
{
	int x = 0, y = 0;
	bool first = true; /* the relative points need the command letter only once */
	for (size_t i = 0, last = 0; i < outline->count; i++) {
		int next_x = units(outline->points[i].x), next_y = units(outline->points[i].y);
		if (i > 0 && ((i + 1 < outline->count && is_straight(outline, last, i + 1, close)) ||
			      (next_x == x && next_y == y)))
			continue;
		add_pair(text, i == 0 ? "M" : first ? "l" : next_x < x ? "" : " ", next_x - x, next_y - y);
		first = i == 0;
		last = i;
		x = next_x;
		y = next_y;
	}
}

/* Adds the head of an arrow: two barbs of 6 cm. */
static void add_barbs(struct buf *text, const struct outline *line)
{
	struct point end = line->points[line->count - 1], before = line->points[line->count - 2];
	float length = clamped(point_distance(before, end), 0.1f, 1000), size = 4.2f / length;
	struct point back = { (before.x - end.x) * size, (before.y - end.y) * size };
	struct point barbs[] = { { end.x + back.x - back.y, end.y + back.y + back.x },
				 end,
				 { end.x + back.x + back.y, end.y + back.y - back.x } };
	add_path(text, &(struct outline){ barbs, 3, 3 }, fine);
}

static void close_path(struct writer *writer)
{
	if (writer->ink >= 0)
		buf_add(writer->text, "\"/>\n");
	writer->ink = -1;
}

/* Adjacent areas of one ink form one path. All areas are wound the same way, so overlaps are not cut out. */
static void add_outline(struct pose_sink *sink, enum pose_ink ink, const struct outline *outline)
{
	struct writer *writer = (struct writer *)sink;
	struct buf *text = writer->text;
	if (writer->ink != (int)ink) {
		close_path(writer);
		buf_addf(text, "<path class=\"pose-%s\" d=\"", inks[ink]);
		writer->ink = (int)ink;
	}
	add_path(text, outline, ink == POSE_GAP ? coarse : fine);
	if (ink == POSE_ARROW)
		add_barbs(text, outline);
	else if (ink != POSE_PROP)
		buf_add_char(text, 'Z');
}

static void add_box(struct buf *text, struct box box)
{
	enum { MARGIN = 6 };
	int left = units(box.min.x) - MARGIN, top = units(box.min.y) - MARGIN;
	buf_addf(text, "%d %d %d %d", left, top, units(box.max.x) + MARGIN - left, units(box.max.y) + MARGIN - top);
}

static void add_open(struct buf *text, struct box box, const char *title)
{
	buf_add(text, "<svg class=\"pose\" role=\"img\" viewBox=\"");
	add_box(text, box);
	buf_add(text, "\">\n<title>");
	markup_escape(text, title);
	buf_add(text, "</title>\n");
}

void svg_pose(const struct pose_shot *shot, const char *title, const char *id, struct buf *ret_text)
{
	struct writer writer = { .sink = { .draw = add_outline, .halos = true }, .text = ret_text, .ink = -1 };
	struct box box = pose_box(shot);
	add_open(ret_text, box, title);
	if (id != NULL)
		buf_addf(ret_text, "<g id=\"%s\">\n", id);
	pose_draw(shot, box, &writer.sink);
	close_path(&writer);
	buf_add(ret_text, id != NULL ? "</g>\n</svg>\n" : "</svg>\n");
	outline_done(&writer.sink.scratch);
}

void svg_pose_again(const struct pose_shot *shot, const char *title, const char *id, struct buf *ret_text)
{
	add_open(ret_text, pose_box(shot), title);
	buf_addf(ret_text, "<use href=\"#%s\"/>\n</svg>\n", id);
}
