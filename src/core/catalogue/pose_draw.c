/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Paints a solved pose from back to front: furniture, far limbs, trunk, head, near limbs, muscle, tool, arrows. */
#include "core/catalogue/pose_draw.h"

#include "core/catalogue/words.h"
#include <string.h>

/* Width of the gap in cm if the size of dots limits it. */
static const float gap_dots = 0.85f;

struct painting {
	const struct pose_shot *shot;
	struct pose_sink *sink;
	struct pose_body body;
	struct box box; /* of the picture, y up, not mirrored: floors and walls end there */
	float gap;
};

/* Mirrors the picture if necessary, and turns y downwards. */
static void send(struct painting *painting, enum pose_ink ink)
{
	struct outline *outline = &painting->sink->scratch;
	for (size_t i = 0; i < outline->count; i++) {
		struct point *point = &outline->points[i];
		*point = (struct point){ painting->shot->mirrored ? -point->x : point->x, -point->y };
	}
	painting->sink->draw(painting->sink, ink, outline);
}

static void paint(struct painting *painting, enum pose_ink ink, const struct disc *discs, size_t count, float grow)
{
	struct disc thick[POSE_CHAIN_MAX];
	float least = painting->sink->dot; /* a line thinner than a dot would be invisible */
	for (size_t i = 0; i < count; i++) {
		thick[i] = discs[i];
		thick[i].radius = clamped(discs[i].radius, least, 1000);
	}
	outline_chain(&painting->sink->scratch, thick, count, grow);
	send(painting, ink);
}

static void paint_pair(struct painting *painting, enum pose_ink ink, struct disc from, struct disc to, float grow)
{
	struct disc discs[] = { from, to };
	paint(painting, ink, discs, 2, grow);
}

static void paint_line(struct painting *painting, enum pose_ink ink, const struct point *points, size_t count)
{
	painting->sink->scratch.count = 0;
	for (size_t i = 0; i < count; i++)
		outline_add(&painting->sink->scratch, points[i]);
	send(painting, ink);
}

/* Draws a part starting with its disc `first`. Feet have corners, so they are painted piece by piece. */
static void paint_part(struct painting *painting, enum pose_ink ink, enum pose_part part, unsigned first, float grow)
{
	const struct pose_chain *chain = &painting->body.parts[part];
	if (part != PART_FOOT_A && part != PART_FOOT_B) {
		paint(painting, ink, &chain->discs[first], chain->count - first, grow);
		return;
	}
	for (unsigned i = first; i + 1 < chain->count; i++)
		paint_pair(painting, ink, chain->discs[i], chain->discs[i + 1], grow);
}

/* ---- Floor, wall, furniture ------------------------------------------------------------------------------------- */

static void paint_chair(struct painting *painting, const struct pose_prop *prop, float line)
{
	float x = decimal_or(prop->x, 0), y = decimal_or(prop->height, 44), half = decimal_or(prop->depth, 40) / 2;
	float back = prop->side == AT_LEFT ? -1 : prop->side == AT_RIGHT ? 1 : 0;
	struct point seat[] = { { x - half, 0 }, { x - half, y - line }, { x + half, y - line }, { x + half, 0 } };
	struct point rest[] = { { x + back * half, y }, { x + back * (half + 6), y + 44 } };
	paint_line(painting, POSE_PROP, seat, 4);
	if (back != 0)
		paint_line(painting, POSE_PROP, rest, 2);
}

static void paint_prop(struct painting *painting, const struct pose_prop *prop)
{
	float line = clamped(painting->sink->dot * 0.5f, 0.9f, 1000), x = decimal_or(prop->x, 0);
	float height = decimal_or(prop->height, 44), out = prop->side == AT_LEFT ? -line : line;
	struct point floor[] = { { painting->box.min.x, -line - 0.3f }, { painting->box.max.x, -line - 0.3f } };
	struct point wall[] = { { x + out, -line }, { x + out, painting->box.max.y } };
	struct point table[] = { { x - 32, height - line },
				 { x + 26, height - line },
				 { x + 26, 0 },
				 { x + 26, height - line },
				 { x + 32, height - line } };
	switch (prop->kind) {
	case PROP_FLOOR:
		paint_line(painting, POSE_PROP, floor, 2);
		break;
	case PROP_WALL:
		paint_line(painting, POSE_PROP, wall, 2);
		break;
	case PROP_CHAIR:
		paint_chair(painting, prop, line);
		break;
	case PROP_TABLE:
		paint_line(painting, POSE_PROP, table, 5);
		break;
	case PROP_MAT:
	case PROP_STRAP:
		paint_line(painting, POSE_PROP, prop->line, prop->line_count);
		break;
	}
}

/* Furniture is behind the body. Floor and wall are drawn after the body, so that no gap interrupts them. */
static void paint_props(struct painting *painting, bool furniture)
{
	const struct pose *pose = painting->shot->pose;
	for (unsigned i = 0; i < pose->props_count; i++)
		if ((pose->props[i].kind != PROP_FLOOR && pose->props[i].kind != PROP_WALL) == furniture)
			paint_prop(painting, &pose->props[i]);
}

/* ---- The body --------------------------------------------------------------------------------------------------- */

/* Draws parts with a gap around them. */
static void paint_apart(struct painting *painting, enum pose_part part)
{
	if (painting->sink->halos)
		paint_part(painting, POSE_HALO, part, 0, 0);
	else
		paint_part(painting, POSE_GAP, part, 0, painting->gap);
}

/* The gap omits the upper part of the first bone, where the limb is attached. */
static void paint_limb(struct painting *painting, enum pose_limb limb, enum pose_ink ink)
{
	bool leg = limb <= LIMB_LEG_B;
	int side = (int)limb % 2;
	enum pose_part upper = (enum pose_part)((leg ? PART_THIGH_A : PART_UPPER_ARM_A) + side);
	enum pose_part lower = (enum pose_part)((leg ? PART_SHIN_A : PART_FOREARM_A) + side);
	enum pose_part last = (enum pose_part)((leg ? PART_FOOT_A : PART_HAND_A) + side);
	if (ink == POSE_NEAR) {
		paint_part(painting, POSE_GAP, upper, leg ? 5 : 4, painting->gap);
		paint_apart(painting, lower);
		paint_apart(painting, last);
	}
	paint_part(painting, ink, upper, 0, 0);
	if (ink == POSE_NEAR && painting->sink->halos)
		return;
	paint_part(painting, ink, lower, 0, 0);
	paint_part(painting, ink, last, 0, 0);
}

/* In the front view, hips and shoulders widen the trunk. */
static void paint_shoulders(struct painting *painting)
{
	const struct pose_body *body = &painting->body;
	for (int side = 0; side < 2; side++) {
		struct point shoulder = body->shoulders[side];
		paint_pair(painting, POSE_NEAR, (struct disc){ body->hips[side], 9.6f },
			   (struct disc){ body->hips[side], 9.6f }, 0);
		paint_pair(painting, POSE_NEAR, (struct disc){ body->neck, 4 }, (struct disc){ shoulder, 5.4f }, 0);
		paint_pair(painting, POSE_NEAR, (struct disc){ shoulder, 5 }, (struct disc){ body->waist, 11 }, 0);
	}
}

static void paint_trunk(struct painting *painting)
{
	paint_part(painting, POSE_GAP, PART_TRUNK, 2, painting->gap * 0.7f);
	paint_part(painting, POSE_GAP, PART_HEAD, 0, painting->gap);
	paint_part(painting, POSE_NEAR, PART_TRUNK, 0, 0);
	paint_part(painting, POSE_NEAR, PART_SEAT, 0, 0);
	paint_part(painting, POSE_NEAR, PART_NECK, 0, 0);
	if (painting->body.width > 0.3f)
		paint_shoulders(painting);
	paint_apart(painting, PART_HEAD);
	if (!painting->sink->halos)
		paint_part(painting, POSE_NEAR, PART_HEAD, 0, 0);
}

static bool has_limb(const struct texts *texts, enum pose_limb limb)
{
	return texts_has(texts, limb_words.items[limb]);
}

/* In a side view the far limbs are behind the body, unless the pose says otherwise. */
static bool is_behind(const struct pose_body *body, enum pose_limb limb)
{
	if (body->pose->behind.items_count > 0)
		return has_limb(&body->pose->behind, limb);
	return body->width <= 0.6f && (limb == LIMB_ARM_B || limb == LIMB_LEG_B);
}

static void paint_near_limbs(struct painting *painting)
{
	static const enum pose_limb order[] = { LIMB_LEG_B, LIMB_LEG_A, LIMB_ARM_B, LIMB_ARM_A };
	const struct pose *pose = painting->shot->pose;
	for (int i = 0; i < LIMB_COUNT; i++)
		if (!is_behind(&painting->body, order[i]) && !has_limb(&pose->under, order[i]) &&
		    !has_limb(&pose->over, order[i]))
			paint_limb(painting, order[i], POSE_NEAR);
	for (unsigned i = 0; i < pose->over.items_count; i++)
		for (int limb = 0; limb < LIMB_COUNT; limb++)
			if (strcmp(pose->over.items[i], limb_words.items[limb]) == 0)
				paint_limb(painting, (enum pose_limb)limb, POSE_NEAR);
}

static void paint_body(struct painting *painting)
{
	for (int limb = 0; limb < LIMB_COUNT; limb++)
		if (is_behind(&painting->body, (enum pose_limb)limb))
			paint_limb(painting, (enum pose_limb)limb, POSE_FAR);
	for (int limb = 0; limb < LIMB_COUNT; limb++)
		if (has_limb(&painting->shot->pose->under, (enum pose_limb)limb))
			paint_limb(painting, (enum pose_limb)limb, POSE_NEAR);
	paint_trunk(painting);
	paint_near_limbs(painting);
}

/* ---- The muscle ------------------------------------------------------------------------------------------------- */

enum { ZONE_STEPS = POSE_CHAIN_MAX };

/* Rounds both ends of a zone: 0 at the ends, 1 in the middle. */
static float rounded(int step)
{
	return square_root(unit_vector(180 * ((float)step + 0.6f) / ((float)ZONE_STEPS + 0.2f)).y);
}

static void paint_seat_zone(struct painting *painting, const struct pose_zone *zone)
{
	const struct disc *seat = &painting->body.parts[PART_SEAT].discs[0];
	struct disc discs[ZONE_STEPS];
	for (int i = 0; i < ZONE_STEPS; i++) {
		float radius = seat->radius * 0.3f * rounded(i);
		struct point outward =
			unit_vector(decimal_or(zone->angle, -120) - 42 + 84 * (float)i / (ZONE_STEPS - 1));
		discs[i] = (struct disc){ point_along(seat->middle, outward, seat->radius - radius), radius };
	}
	paint(painting, POSE_ZONE, discs, ZONE_STEPS, 0);
}

static void paint_sole_zone(struct painting *painting, const struct pose_zone *zone)
{
	struct point heel, toes, outward;
	heel = pose_surface(&painting->body, zone->bone, zone->at->x, 0, &outward);
	toes = pose_surface(&painting->body, zone->bone, zone->at->y, 0, &outward);
	paint_pair(painting, POSE_ZONE, (struct disc){ point_along(heel, outward, -1.7f), 1.7f },
		   (struct disc){ point_along(toes, outward, -1.7f), 1.7f }, 0);
}

/* Draws a lens along the bone, at one side of it or in the middle. */
static void paint_bone_zone(struct painting *painting, const struct pose_zone *zone)
{
	struct disc discs[ZONE_STEPS];
	float side = pose_side_sign(zone->side);
	for (int i = 0; i < ZONE_STEPS; i++) {
		float at = zone->at->x + (zone->at->y - zone->at->x) * (float)i / (ZONE_STEPS - 1);
		struct point outward, centre = pose_centre(&painting->body, zone->bone, at);
		struct point skin = pose_surface(&painting->body, zone->bone, at, side != 0 ? side : 1, &outward);
		float radius = point_distance(skin, centre) * rounded(i) * (side != 0 ? 0.46f : 0.62f);
		discs[i] = (struct disc){ side != 0 ? point_along(skin, outward, -radius) : centre, radius };
	}
	paint(painting, POSE_ZONE, discs, ZONE_STEPS, 0);
}

static void paint_zones(struct painting *painting)
{
	const struct pose *pose = painting->shot->pose;
	for (unsigned i = 0; i < pose->zones_count; i++) {
		const struct pose_zone *zone = &pose->zones[i];
		if (zone->bone == PART_SEAT)
			paint_seat_zone(painting, zone);
		else if (zone->bone == PART_FOOT_A || zone->bone == PART_FOOT_B)
			paint_sole_zone(painting, zone);
		else
			paint_bone_zone(painting, zone);
	}
}

/* ---- The tool --------------------------------------------------------------------------------------------------- */

/* Draws a bar through the middle of the tool. */
static void paint_bar(struct painting *painting, enum pose_ink ink, float angle, float half, float radius, float grow)
{
	struct point along = unit_vector(angle), middle = painting->body.tool.middle;
	paint_pair(painting, ink, (struct disc){ point_along(middle, along, -half), radius },
		   (struct disc){ point_along(middle, along, half), radius }, grow);
}

static void paint_stick(struct painting *painting, const struct pose_tool *tool)
{
	float tilt = decimal_or(tool->tilt, 60), half = decimal_or(tool->half, 19);
	paint_bar(painting, POSE_GAP, tilt, half * 0.55f, 2.3f, painting->gap * 0.8f);
	paint_bar(painting, POSE_TOOL, tilt, half, 1.5f, 0);
	paint_bar(painting, POSE_TOOL, tilt, half * 0.55f, 2.3f, 0);
}

/* Draws a ball, or a roller seen from its end with its hollow core. */
static void paint_round_tool(struct painting *painting)
{
	struct disc disc = painting->body.tool, core;
	disc.radius = clamped(disc.radius, 1.75f * painting->sink->dot, 1000);
	core = disc;
	core.radius *= 0.42f;
	paint(painting, POSE_GAP, &disc, 1, painting->gap * 0.6f);
	paint(painting, POSE_TOOL, &disc, 1, 0);
	if (painting->shot->pose->tool->shape == TOOL_ROLLER && core.radius >= painting->sink->dot)
		paint(painting, POSE_GAP, &core, 1, 0);
}

static void paint_tool(struct painting *painting)
{
	const struct pose_tool *tool = painting->shot->pose->tool;
	if (!painting->body.has_tool)
		return;
	if (tool->shape == TOOL_STICK)
		paint_stick(painting, tool);
	else if (tool->lies != NULL)
		paint_bar(painting, POSE_TOOL, *tool->lies, decimal_or(tool->half, 22),
			  painting->body.tool.radius * 0.9f, 0);
	else
		paint_round_tool(painting);
}

/* ---- Arrows ----------------------------------------------------------------------------------------------------- */

/* The default arrow: beside the bone, opposite the tool or ahead of it.  Returns false if there is none. */
static bool stroke_arrow(const struct pose_body *body, float dot, struct point *ret_line)
{
	const struct pose_tool *tool = body->pose->tool;
	if (tool == NULL || tool->no_arrow || tool->arrow_count > 0 || tool->bone == PART_SEAT ||
	    tool->at->x == tool->at->y)
		return false;
	float side = tool->side == AT_MIDDLE ? 1 : pose_side_sign(tool->side), ahead = decimal_or(tool->ahead, 0);
	float off = clamped(decimal_or(tool->gap, 7), dot * 3.1f, 1000);
	struct point ends[2], outward;
	for (int i = 0; i < 2; i++) {
		ends[i] = pose_surface(body, tool->bone, (i == 0 ? tool->at->x : tool->at->y) + ahead,
				       ahead != 0 ? side : -side, &outward);
		ends[i] = point_along(ends[i], outward, off);
	}
	float length = clamped(point_distance(ends[0], ends[1]), 0.1f, 1000);
	float wanted = clamped(clamped(length, 17, 1000), dot * 6, 1000), half = wanted / length / 2;
	struct point middle = point_between(ends[0], ends[1], 0.5f);
	struct point along = { ends[1].x - ends[0].x, ends[1].y - ends[0].y };
	ret_line[0] = point_along(middle, along, -half);
	ret_line[1] = point_along(middle, along, half);
	return true;
}

/* Below this size the arrows would only clutter the picture. */
static const float arrow_dot_max = 4.6f;
enum { ARROW_MAX = 16 };

static void paint_arrow(struct painting *painting, const struct point *line, size_t count, bool turned)
{
	struct point points[ARROW_MAX];
	for (size_t i = 0; i < count && i < ARROW_MAX; i++)
		points[i] = line[turned ? count - 1 - i : i];
	paint_line(painting, POSE_ARROW, points, count < ARROW_MAX ? count : ARROW_MAX);
}

static void paint_arrows(struct painting *painting)
{
	const struct pose *pose = painting->shot->pose;
	struct point line[2];
	if (painting->sink->dot > arrow_dot_max)
		return;
	if (stroke_arrow(&painting->body, painting->sink->dot, line))
		paint_arrow(painting, line, 2, painting->shot->reverse);
	if (pose->tool != NULL && pose->tool->arrow_count > 1)
		paint_arrow(painting, pose->tool->arrow, pose->tool->arrow_count, painting->shot->reverse);
	for (unsigned i = 0; i < pose->arrows_count; i++)
		paint_arrow(painting, pose->arrows[i].line, pose->arrows[i].line_count, false);
}

/* ---- The picture ------------------------------------------------------------------------------------------------ */

static struct box around(struct point middle, float left, float right, float below, float above)
{
	return (struct box){ { middle.x - left, middle.y - below }, { middle.x + right, middle.y + above } };
}

static void join_line(struct box *box, const struct point *line, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		*box = box_join(*box, around(line[i], 4, 4, 1, 4));
}

static void join_body(struct box *box, const struct pose_body *body)
{
	struct point arrow[2];
	for (int part = 0; part < POSE_PART_COUNT; part++)
		for (unsigned i = 0; i < body->parts[part].count; i++) {
			const struct disc *disc = &body->parts[part].discs[i];
			*box = box_join(*box,
					around(disc->middle, disc->radius, disc->radius, disc->radius, disc->radius));
		}
	if (body->has_tool)
		*box = box_join(*box, around(body->tool.middle, body->tool.radius, body->tool.radius, body->tool.radius,
					     body->tool.radius));
	if (stroke_arrow(body, 0, arrow))
		join_line(box, arrow, 2);
}

static void join_props(struct box *box, const struct pose *pose)
{
	for (unsigned i = 0; i < pose->props_count; i++) {
		const struct pose_prop *prop = &pose->props[i];
		struct point middle = { decimal_or(prop->x, 0), 0 };
		float half = decimal_or(prop->depth, 40) / 2 + 7;
		if (prop->kind == PROP_WALL)
			*box = box_join(*box, around(middle, prop->side == AT_LEFT ? 3 : 0,
						     prop->side == AT_LEFT ? 0 : 3, 0, 0));
		else if (prop->kind == PROP_CHAIR)
			*box = box_join(*box, around(middle, half, half, 0, 0));
		else if (prop->kind == PROP_TABLE)
			*box = box_join(*box, around(middle, 33, 33, 0, 0));
		join_line(box, prop->line, prop->line_count);
	}
}

/* Half of the width and the height of a close-up, cm. */
static const float close_half = 48, close_height = 64;

/* Bounds with y up, not mirrored. */
static struct box bounds(const struct pose_shot *shot)
{
	static const float phases[] = { 0, 0.5f, 1 };
	const struct pose *pose = shot->pose;
	struct pose_body body;
	pose_solve(pose, 0, &body);
	struct box box = around(body.hip, 1, 1, 1, 1);
	for (int i = 0; i < 3; i++) {
		pose_solve(pose, phases[i], &body);
		join_body(&box, &body);
		if (i == 1 && shot->close && body.has_tool) {
			float floor = box.min.y > -3 ? -3 : box.min.y, below = body.tool.middle.y - close_height / 2;
			struct point bottom = { body.tool.middle.x, below > floor ? below : floor };
			return around(bottom, close_half, close_half, 0, close_height);
		}
	}
	join_props(&box, pose);
	if (pose->tool != NULL)
		join_line(&box, pose->tool->arrow, pose->tool->arrow_count);
	for (unsigned i = 0; i < pose->arrows_count; i++)
		join_line(&box, pose->arrows[i].line, pose->arrows[i].line_count);
	if (pose->view != POSE_TOP && box.min.y > -3)
		box.min.y = -3;
	return (struct box){ { box.min.x - 1, box.min.y }, { box.max.x + 1, box.max.y } };
}

/* Mirrors and flips points between the data and the picture, in either direction. */
static struct box turned(const struct pose_shot *shot, struct box box)
{
	float left = shot->mirrored ? -box.max.x : box.min.x, right = shot->mirrored ? -box.min.x : box.max.x;
	return (struct box){ { left, -box.max.y }, { right, -box.min.y } };
}

struct box pose_box(const struct pose_shot *shot)
{
	return turned(shot, bounds(shot));
}

/* Seen from the side or from above, limb a is on the right; seen from the front, on the left. */
bool pose_mirrored(const struct pose *pose, enum side side)
{
	return side == (pose->view == POSE_FRONT ? SIDE_RIGHT : SIDE_LEFT);
}

void pose_draw(const struct pose_shot *shot, struct box box, struct pose_sink *sink)
{
	struct painting painting = { .shot = shot, .sink = sink, .box = turned(shot, box) };
	painting.gap = sink->dot > 0 ? sink->dot * gap_dots : POSE_GAP_CM;
	pose_solve(shot->pose, shot->phase, &painting.body);
	bool beneath = shot->pose->tool != NULL && shot->pose->tool->beneath;
	paint_props(&painting, true);
	if (beneath)
		paint_tool(&painting);
	paint_body(&painting);
	paint_zones(&painting);
	if (!beneath)
		paint_tool(&painting);
	paint_props(&painting, false);
	paint_arrows(&painting);
}
