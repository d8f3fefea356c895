/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Solves a pose: two-bone inverse kinematics for the limbs, flesh around the bones, the tool at its contact. */
#include "core/catalogue/pose_body.h"

#include <string.h>

/* ---- The runner, 175 cm tall ------------------------------------------------------------------------------------ */

/* Lengths in cm.  The trunk has two halves. */
static const float trunk_half = 25, neck_length = 23, thigh = 42, shin = 41, upper_arm = 31, forearm = 27, hand = 13;
/* Half distances in the front view, and how far the shoulders are below the neck. */
static const float shoulder_half = 15.5f, shoulder_drop = 3, hip_half = 8;

/* Flesh at equal steps along a bone: radius, and shift to the front (in the side view). */
enum { FLESH_COUNT = 9 };
struct flesh {
	float radius, shift;
};
static const struct flesh thigh_flesh[FLESH_COUNT] = {
	{ 9.4f, 0 },      { 9.24f, 0.21f }, { 9.06f, 0.41f }, { 8.69f, 0.5f }, { 8.13f, 0.48f },
	{ 7.45f, 0.38f }, { 6.8f, 0.3f },   { 6.28f, 0.25f }, { 5.8f, 0.2f },
};
static const struct flesh shin_flesh[FLESH_COUNT] = {
	{ 5.7f, 0.2f },    { 5.97f, -0.58f }, { 6.13f, -1.23f }, { 5.78f, -1.26f }, { 5.17f, -0.96f },
	{ 4.61f, -0.66f }, { 4.18f, -0.43f }, { 3.79f, -0.22f }, { 3.4f, 0 },
};
static const struct flesh upper_arm_flesh[FLESH_COUNT] = {
	{ 5.6f, 0 },     { 5.42f, 0.08f }, { 5.24f, 0.15f }, { 5.04f, 0.19f }, { 4.83f, 0.19f },
	{ 4.6f, 0.15f }, { 4.37f, 0.1f },  { 4.13f, 0.05f }, { 3.9f, 0 },
};
static const struct flesh forearm_flesh[FLESH_COUNT] = {
	{ 4, 0 },     { 4.14f, 0 }, { 4.24f, 0 }, { 4.08f, 0 }, { 3.83f, 0 },
	{ 3.54f, 0 }, { 3.22f, 0 }, { 2.9f, 0 },  { 2.6f, 0 },
};
static const struct flesh hand_flesh[FLESH_COUNT] = {
	{ 2.7f, 0 }, { 2.81f, 0 }, { 2.94f, 0 }, { 3.02f, 0 }, { 3, 0 },
	{ 2.8f, 0 }, { 2.49f, 0 }, { 2.14f, 0 }, { 1.8f, 0 },
};

/* Half thickness of the trunk from neck to hip: position, side view, front view. */
static const struct {
	float at, side, front;
} trunk_flesh[] = {
	{ 0, 8.6f, 7.5f }, { 0.22f, 10.6f, 14 }, { 0.45f, 10, 13.2f }, { 0.72f, 8.6f, 11.4f }, { 1, 10.2f, 13.2f },
};

float pose_tool_radius(enum tool_shape shape)
{
	static const float radii[] = {
		[TOOL_ROLLER] = 7.5f, [TOOL_BALL] = 4.2f, [TOOL_PEANUT] = 4.2f, [TOOL_STICK] = 2, [TOOL_BOTTLE] = 3.6f,
	};
	return radii[shape];
}

/* ---- The frame at a phase --------------------------------------------------------------------------------------- */

float decimal_or(const float *value, float otherwise)
{
	return value != NULL ? *value : otherwise;
}

static float mixed(const float *start, const float *end, float otherwise, float phase)
{
	float from = decimal_or(start, otherwise), to = decimal_or(end, from);
	return from + (to - from) * phase;
}

static struct point mixed_pair(const struct point *start, const struct point *end, struct point otherwise, float phase)
{
	struct point from = start != NULL ? *start : otherwise, to = end != NULL ? *end : from;
	return point_between(from, to, phase);
}

static float length_of(struct point a, struct point b)
{
	float length = point_distance(a, b);
	return length > 0.001f ? length : 0.001f;
}

static struct point unit(struct point from, struct point to)
{
	float length = length_of(from, to);
	return (struct point){ (to.x - from.x) / length, (to.y - from.y) / length };
}

/* ---- The parts -------------------------------------------------------------------------------------------------- */

static void add_disc(struct pose_chain *chain, struct point middle, float radius)
{
	chain->discs[chain->count++] = (struct disc){ middle, radius };
}

static void add_bone(struct pose_body *body, enum pose_part part, struct point from, struct point to,
		     const struct flesh *flesh)
{
	struct point along = unit(from, to), across = { -along.y, along.x };
	body->from[part] = from;
	body->to[part] = to;
	for (int i = 0; i < FLESH_COUNT; i++)
		add_disc(&body->parts[part],
			 point_along(point_between(from, to, (float)i / (FLESH_COUNT - 1)), across,
				     flesh[i].shift * (1 - body->width)),
			 flesh[i].radius);
}

/* Finds the joint and end of a limb that reaches for `goal`; returns the distance by which it misses. A joint moving
 * from one side to the other would shorten the bones, which also counts as a miss. */
static float reach(struct point root, struct point goal, float upper, float lower, float bend, struct point *ret_joint,
		   struct point *ret_end)
{
	float wanted = length_of(root, goal), least = upper > lower ? upper - lower : lower - upper;
	float span = clamped(wanted, least + 0.01f, upper + lower - 0.01f);
	struct point along = unit(root, goal), across = { -along.y, along.x };
	float near = (upper * upper - lower * lower + span * span) / (2 * span);
	float off = square_root(upper * upper - near * near) * bend;
	*ret_joint = point_along(point_along(root, along, near), across, off);
	*ret_end = point_along(root, along, span);
	float side = bend < 0 ? -bend : bend, missed = wanted > span ? wanted - span : span - wanted;
	return missed + (1 - side) * upper;
}

static void add_foot(struct pose_body *body, int side, struct point ankle, const struct limb *start,
		     const struct limb *end)
{
	enum pose_part part = (enum pose_part)(PART_FOOT_A + side);
	struct point along = unit_vector(mixed(start->tip, end->tip, 0, body->phase));
	float up = mixed(start->up, end->up, 1, body->phase);
	float seen = mixed(start->tip_shown, end->tip_shown, 1, body->phase);
	struct point top = { -along.y * up, along.x * up };
	static const struct {
		float along, top, radius;
	} parts[] = { { -3.6f, -3.2f, 3.5f }, { 0, 0, 3.4f }, { 11, -4.4f, 2.4f }, { 18, -4.8f, 1.9f } };
	for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++)
		add_disc(&body->parts[part],
			 point_along(point_along(ankle, along, parts[i].along * seen), top, parts[i].top),
			 parts[i].radius);
	body->from[part] = body->parts[part].discs[0].middle;
	body->to[part] = body->parts[part].discs[3].middle;
	body->soles[side] = (struct point){ -top.x, -top.y };
}

static void add_limb(struct pose_body *body, enum pose_limb which, struct point root, const struct limb *start,
		     const struct limb *end)
{
	bool leg = which <= LIMB_LEG_B;
	int side = (int)which % 2;
	float bend = body->width > 0.6f ? (side == 0 ? 1 : -1) : leg ? 1 : -1;
	end = end != NULL ? end : start;
	bend = mixed(start->bend, end->bend, bend, body->phase);
	struct point seen = mixed_pair(start->shown, end->shown, (struct point){ 1, 1 }, body->phase);
	struct point goal = mixed_pair(start->to, end->to, root, body->phase), joint, tip;
	body->missed[which] = reach(root, goal, (leg ? thigh : upper_arm) * seen.x, (leg ? shin : forearm) * seen.y,
				    bend, &joint, &tip);
	enum pose_part upper = (enum pose_part)((leg ? PART_THIGH_A : PART_UPPER_ARM_A) + side);
	enum pose_part lower = (enum pose_part)((leg ? PART_SHIN_A : PART_FOREARM_A) + side);
	add_bone(body, upper, root, joint, leg ? thigh_flesh : upper_arm_flesh);
	add_bone(body, lower, joint, tip, leg ? shin_flesh : forearm_flesh);
	if (leg) {
		add_foot(body, side, tip, start, end);
		return;
	}
	struct point fingers =
		start->tip != NULL ? unit_vector(mixed(start->tip, end->tip, 0, body->phase)) : unit(joint, tip);
	add_bone(body, (enum pose_part)(PART_HAND_A + side), tip, point_along(tip, fingers, hand), hand_flesh);
}

static float trunk_radius(float at, float width)
{
	size_t i = 0, last = sizeof trunk_flesh / sizeof trunk_flesh[0] - 1;
	while (i + 1 < last && at > trunk_flesh[i + 1].at)
		i++;
	float part = (at - trunk_flesh[i].at) / (trunk_flesh[i + 1].at - trunk_flesh[i].at);
	float side = trunk_flesh[i].side + (trunk_flesh[i + 1].side - trunk_flesh[i].side) * part;
	float front = trunk_flesh[i].front + (trunk_flesh[i + 1].front - trunk_flesh[i].front) * part;
	return side + (front - side) * width;
}

/* A smooth spine: a parabola from neck to hip through the waist. */
static void add_trunk(struct pose_body *body)
{
	struct point middle = point_between(body->neck, body->hip, 0.5f);
	struct point control =
		point_along(body->waist, (struct point){ body->waist.x - middle.x, body->waist.y - middle.y }, 1);
	for (int i = 0; i < POSE_CHAIN_MAX; i++) {
		float at = (float)i / (POSE_CHAIN_MAX - 1);
		struct point upper = point_between(body->neck, control, at),
			     lower = point_between(control, body->hip, at);
		add_disc(&body->parts[PART_TRUNK], point_between(upper, lower, at), trunk_radius(at, body->width));
	}
}

static void add_head(struct pose_body *body, float angle)
{
	struct point up = unit_vector(angle), face = unit_vector(angle - 90);
	struct point skull = point_along(body->neck, up, neck_length);
	struct point jaw = point_along(skull, up, body->pose->view == POSE_TOP ? -2 : -5);
	if (body->pose->view != POSE_TOP)
		jaw = point_along(jaw, face, 2.9f * (1 - body->width));
	add_disc(&body->parts[PART_HEAD], skull, 9.4f);
	add_disc(&body->parts[PART_HEAD], jaw, 7);
	add_disc(&body->parts[PART_NECK], point_along(body->neck, up, -3), 5.2f);
	add_disc(&body->parts[PART_NECK], point_along(skull, up, -7), 4.6f);
}

static void add_limbs(struct pose_body *body, struct point lower, struct point upper)
{
	const struct pose_frame *start = &body->pose->start, none = { 0 };
	const struct pose_frame *end = body->pose->end != NULL ? body->pose->end : &none;
	const struct limb *const starts[] = { start->leg_a, start->leg_b, start->arm_a, start->arm_b };
	const struct limb *const ends[] = { end->leg_a, end->leg_b, end->arm_a, end->arm_b };
	for (int side = 0; side < 2; side++) {
		float sign = side == 0 ? body->width : -body->width;
		struct point right = { upper.y, -upper.x }, drop = { -upper.x, -upper.y };
		body->shoulders[side] = point_along(point_along(body->neck, right, sign * shoulder_half), drop,
						    shoulder_drop * body->width);
		body->hips[side] = point_along(body->hip, (struct point){ lower.y, -lower.x }, sign * hip_half);
		add_limb(body, (enum pose_limb)(LIMB_LEG_A + side), body->hips[side], starts[LIMB_LEG_A + side],
			 ends[LIMB_LEG_A + side]);
		add_limb(body, (enum pose_limb)(LIMB_ARM_A + side), body->shoulders[side], starts[LIMB_ARM_A + side],
			 ends[LIMB_ARM_A + side]);
	}
	struct point back = point_along(body->hip, (struct point){ -lower.y, lower.x }, 3.6f * (1 - body->width));
	add_disc(&body->parts[PART_SEAT], back, 9.6f + 1.2f * body->width);
}

/* ---- Skin and tool ---------------------------------------------------------------------------------------------- */

float pose_side_sign(enum pose_side side)
{
	switch (side) {
	case AT_FRONT:
	case AT_RIGHT:
		return 1;
	case AT_BACK:
	case AT_LEFT:
	case AT_SOLE:
		return -1;
	case AT_MIDDLE:
		break;
	}
	return 0;
}

struct point pose_centre(const struct pose_body *body, enum pose_part part, float at)
{
	const struct pose_chain *chain = &body->parts[part];
	at = clamped(at, 0, 1);
	if (part >= PART_THIGH_A)
		return point_between(body->from[part], body->to[part], at);
	float place = at * (float)(chain->count - 1);
	unsigned first = (unsigned)place < chain->count - 1 ? (unsigned)place : chain->count > 1 ? chain->count - 2 : 0;
	unsigned second = chain->count > 1 ? first + 1 : first;
	return point_between(chain->discs[first].middle, chain->discs[second].middle, place - (float)first);
}

/* Interpolates between the discs of a chain: 0 is the first, 1 the last. */
static struct disc disc_at(const struct pose_chain *chain, float at)
{
	float place = clamped(at, 0, 1) * (float)(chain->count - 1);
	unsigned first = (unsigned)place, second = first + 1 < chain->count ? first + 1 : first;
	const struct disc *a = &chain->discs[first], *b = &chain->discs[second];
	float part = place - (float)first;
	return (struct disc){ point_between(a->middle, b->middle, part), a->radius + (b->radius - a->radius) * part };
}

static struct point point_on(struct disc disc, struct point outward)
{
	return point_along(disc.middle, outward, disc.radius);
}

struct point pose_surface(const struct pose_body *body, enum pose_part part, float at, float side,
			  struct point *ret_outward)
{
	if (part == PART_FOOT_A || part == PART_FOOT_B) {
		*ret_outward = body->soles[part - PART_FOOT_A];
		return point_on((struct disc){ point_between(body->from[part], body->to[part], at), 3.5f - 1.6f * at },
				*ret_outward);
	}
	static const float step = 0.04f;
	struct point along = unit(pose_centre(body, part, at - step), pose_centre(body, part, at + step));
	*ret_outward = (struct point){ -along.y * side, along.x * side };
	return point_on(disc_at(&body->parts[part], at), *ret_outward);
}

static void place_tool(struct pose_body *body)
{
	const struct pose_tool *tool = body->pose->tool;
	if (tool == NULL)
		return;
	float at = tool->at->x + (tool->at->y - tool->at->x) * body->phase;
	float radius = pose_tool_radius(tool->shape);
	struct point outward;
	body->contact = pose_surface(body, tool->bone, at, pose_side_sign(tool->side), &outward);
	if (tool->angle != NULL) {
		outward = unit_vector(tool->angle->x + (tool->angle->y - tool->angle->x) * body->phase);
		body->contact = point_on(disc_at(&body->parts[tool->bone], at), outward);
	}
	body->has_tool = true;
	body->tool = (struct disc){ point_along(body->contact, outward, radius), radius };
}

void pose_solve(const struct pose *pose, float phase, struct pose_body *ret_body)
{
	struct pose_body *body = ret_body;
	const struct pose_frame *start = &pose->start, none = { 0 }, *end = pose->end != NULL ? pose->end : &none;
	memset(body, 0, sizeof *body);
	body->pose = pose;
	body->phase = phase;
	body->width = decimal_or(pose->width, pose->view == POSE_SIDE ? 0 : 1);
	struct point angles = mixed_pair(start->trunk, end->trunk, (struct point){ 90, 90 }, phase);
	struct point lower = unit_vector(angles.x), upper = unit_vector(angles.y);
	body->hip = mixed_pair(start->hip, end->hip, (struct point){ 0, 0 }, phase);
	body->waist = point_along(body->hip, lower, trunk_half);
	body->neck = point_along(body->waist, upper, trunk_half);
	add_trunk(body);
	add_limbs(body, lower, upper);
	add_head(body, mixed(start->head, end->head, 90, phase));
	place_tool(body);
}

/* ---- Finding a pose --------------------------------------------------------------------------------------------- */

const struct pose *pose_of_stance(const struct catalogue *catalogue, const char *muscle, enum position position,
				  const struct tool *tool, bool *ret_reverse)
{
	for (unsigned i = 0; tool != NULL && i < catalogue->poses_count; i++)
		for (unsigned k = 0; k < catalogue->poses[i].uses_count; k++) {
			const struct pose_use *use = &catalogue->poses[i].uses[k];
			if (use->position != position || use->shape != tool->shape || use->shape == TOOL_OTHER ||
			    !texts_has(&use->muscles, muscle))
				continue;
			*ret_reverse = use->reverse;
			return &catalogue->poses[i];
		}
	return NULL;
}

enum { POSES_OF_MUSCLE_MAX = 16 };

/* Adds the poses of a stance that are not yet among `poses`. */
static unsigned add_poses(const struct catalogue *catalogue, const struct muscle *muscle, const struct stance *stance,
			  const struct pose **poses, unsigned count, bool *ret_reverse)
{
	for (unsigned i = 0; i < stance->tools.items_count && count < POSES_OF_MUSCLE_MAX; i++) {
		const struct tool *tool = catalogue_tool(catalogue, stance->tools.items[i]);
		bool known = false, reverse = false;
		const struct pose *pose = pose_of_stance(catalogue, muscle->id, stance->position, tool, &reverse);
		for (unsigned k = 0; k < count; k++)
			known = known || poses[k] == pose;
		if (pose == NULL || known)
			continue;
		ret_reverse[count] = reverse;
		poses[count++] = pose;
	}
	return count;
}

const struct pose *pose_of_muscle(const struct catalogue *catalogue, const struct muscle *muscle, unsigned n,
				  bool *ret_reverse)
{
	const struct pose *poses[POSES_OF_MUSCLE_MAX];
	bool reverse[POSES_OF_MUSCLE_MAX];
	unsigned count = 0;
	for (unsigned i = 0; i < muscle->stances_count; i++)
		count = add_poses(catalogue, muscle, &muscle->stances[i], poses, count, reverse);
	if (n >= count)
		return NULL;
	*ret_reverse = reverse[n];
	return poses[n];
}

const struct pose *pose_of_stretch(const struct catalogue *catalogue, const char *stretch)
{
	for (unsigned i = 0; i < catalogue->poses_count; i++)
		if (catalogue->poses[i].stretch != NULL && strcmp(catalogue->poses[i].stretch, stretch) == 0)
			return &catalogue->poses[i];
	return NULL;
}
