/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks the body positions: complete frames, reach, supports on the floor, the tool at the skin and on its support,
 * and rolling without slipping.
 *
 * Bones keep their length by construction (core/catalogue/pose_body.h), so a limb that would need longer ones is out
 * of reach. Tolerances in cm are those of a drawing: smaller differences are invisible. */
#include "core/catalogue/check.h"

#include "core/catalogue/pose_body.h"
#include "core/catalogue/words.h"
#include <stdio.h>
#include <string.h>

/* Centimetres. Between the ends of a motion a limb moves in a straight line but its joints do not, so the tolerance is
 * larger there. */
static const float reach_max = 1.5f, ground_max = 1.5f, ground_between_max = 2.5f, floor_max = 1.6f,
		   floor_between_max = 2.2f, rest_max = 1.5f, hand_max = 1.5f, slip_max = 2.5f, inside_max = 3;
enum { COORDINATE_MAX = 300, ANGLE_MAX = 720 };

struct pose_check {
	struct check *check;
	unsigned at;
	const struct pose *pose;
	struct pose_body body, start;
	bool between; /* neither start nor end */
};

#define FAIL(pose_check, path, ...) \
	check_diagnostic((pose_check)->check, SECTION_POSES, (pose_check)->at, path, __VA_ARGS__)

/* ---- Words and numbers ------------------------------------------------------------------------------------------ */

static bool is_word(const struct word_list *words, const char *word, unsigned *ret_value)
{
	for (unsigned i = 0; i < words->count; i++)
		if (strcmp(words->items[i], word) == 0) {
			*ret_value = i;
			return true;
		}
	return false;
}

static void check_words(struct pose_check *check, const char *key, const struct texts *texts,
			const struct word_list *words)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned value;
	for (unsigned i = 0; i < texts->items_count; i++)
		if (!is_word(words, texts->items[i], &value))
			FAIL(check, diagnostic_path(path, "%s[%u]", key, i), "unknown part of the body '%s'",
			     texts->items[i]);
}

static bool is_within(float value, float limit)
{
	return value >= -limit && value <= limit;
}

static bool pair_is_within(const struct point *pair, float limit)
{
	return pair == NULL || (is_within(pair->x, limit) && is_within(pair->y, limit));
}

static bool is_share(float value)
{
	return value > 0 && value <= 1;
}

static bool limb_is_sound(struct pose_check *check, const char *frame, const char *key, const struct limb *limb)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned before = check->check->found;
	if (limb == NULL)
		return true;
	diagnostic_path(path, "%s.%s", frame, key);
	if (!pair_is_within(limb->to, COORDINATE_MAX))
		FAIL(check, path, "is outside the picture: at most %d cm", COORDINATE_MAX);
	if (!is_within(decimal_or(limb->tip, 0), ANGLE_MAX))
		FAIL(check, path, "tip is not an angle");
	if ((limb->shown != NULL && !(is_share(limb->shown->x) && is_share(limb->shown->y))) ||
	    !is_share(decimal_or(limb->tip_shown, 1)))
		FAIL(check, path, "shown must be above 0 and at most 1: bones have a fixed length");
	if (!is_within(decimal_or(limb->bend, 1), 1) || !is_within(decimal_or(limb->up, 1), 1))
		FAIL(check, path, "bend and up must be from -1 to 1");
	return check->check->found == before;
}

static bool frame_is_sound(struct pose_check *check, const char *name, const struct pose_frame *frame)
{
	unsigned before = check->check->found;
	if (!pair_is_within(frame->hip, COORDINATE_MAX) || !pair_is_within(frame->trunk, ANGLE_MAX) ||
	    !is_within(decimal_or(frame->head, 0), ANGLE_MAX))
		FAIL(check, name, "the hip must be within %d cm, angles within %d degrees", COORDINATE_MAX, ANGLE_MAX);
	limb_is_sound(check, name, "leg_a", frame->leg_a);
	limb_is_sound(check, name, "leg_b", frame->leg_b);
	limb_is_sound(check, name, "arm_a", frame->arm_a);
	limb_is_sound(check, name, "arm_b", frame->arm_b);
	return check->check->found == before;
}

static bool start_is_complete(struct pose_check *check)
{
	const struct pose_frame *start = &check->pose->start;
	if (start->hip != NULL && start->trunk != NULL && start->head != NULL && start->leg_a != NULL &&
	    start->leg_b != NULL && start->arm_a != NULL && start->arm_b != NULL)
		return true;
	FAIL(check, "start", "needs hip, trunk, head, leg_a, leg_b, arm_a and arm_b");
	return false;
}

static bool share_pair(const struct point *pair)
{
	return pair->x >= 0 && pair->x <= 1 && pair->y >= 0 && pair->y <= 1;
}

static const struct pose_prop *prop_of(const struct pose *pose, enum pose_rests rests)
{
	static const enum prop_kind kinds[] = {
		[RESTS_ON_FLOOR] = PROP_FLOOR,
		[RESTS_ON_WALL] = PROP_WALL,
		[RESTS_ON_CHAIR] = PROP_CHAIR,
		[RESTS_ON_TABLE] = PROP_TABLE,
	};
	for (unsigned i = 0; rests != RESTS_IN_HAND && i < pose->props_count; i++)
		if (pose->props[i].kind == kinds[rests])
			return &pose->props[i];
	return NULL;
}

static bool props_are_sound(struct pose_check *check)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned before = check->check->found;
	for (unsigned i = 0; i < check->pose->props_count; i++) {
		const struct pose_prop *prop = &check->pose->props[i];
		bool within = is_within(decimal_or(prop->x, 0), COORDINATE_MAX) &&
			      is_within(decimal_or(prop->height, 0), COORDINATE_MAX) &&
			      is_within(decimal_or(prop->depth, 0), COORDINATE_MAX);
		for (unsigned k = 0; k < prop->line_count; k++)
			within = within && pair_is_within(&prop->line[k], COORDINATE_MAX);
		if (!within)
			FAIL(check, diagnostic_path(path, "props[%u]", i), "is outside the picture: at most %d cm",
			     COORDINATE_MAX);
		if ((prop->kind == PROP_MAT || prop->kind == PROP_STRAP) && prop->line_count < 2)
			FAIL(check, diagnostic_path(path, "props[%u]", i), "needs a line of at least two points");
	}
	return check->check->found == before;
}

/* A picture shows where to roll, as words do. */
static bool is_on_spine(const struct pose_tool *tool)
{
	float first = tool->at->x < tool->at->y ? tool->at->x : tool->at->y;
	float last = tool->at->x + tool->at->y - first;
	return tool->bone == PART_NECK || tool->bone == PART_HEAD ||
	       (tool->bone == PART_TRUNK && (first < 0.15f || last > 0.5f));
}

static bool tool_is_sound(struct pose_check *check)
{
	const struct pose_tool *tool = check->pose->tool;
	unsigned before = check->check->found;
	if (tool == NULL)
		return true;
	if (tool->shape == TOOL_OTHER)
		FAIL(check, "tool.shape", "a tool needs a shape that can be drawn");
	if (!share_pair(tool->at))
		FAIL(check, "tool.at", "must be from 0 to 1 along the part");
	if (is_on_spine(tool))
		FAIL(check, "tool.at", "on the trunk, a tool rolls from 0.15 to 0.5: neither neck nor low back");
	bool placed = tool->angle != NULL || (tool->side != AT_MIDDLE && tool->bone != PART_SEAT);
	if (!placed && check->pose->view != POSE_TOP)
		FAIL(check, "tool.bone", "needs a side or an angle");
	if (!pair_is_within(tool->angle, ANGLE_MAX) || !is_within(decimal_or(tool->half, 0), COORDINATE_MAX))
		FAIL(check, "tool", "has a number out of range");
	if (tool->rests != RESTS_IN_HAND && check->pose->view != POSE_TOP && prop_of(check->pose, tool->rests) == NULL)
		FAIL(check, "tool.rests", "there is no %s among the props", rests_words.items[tool->rests]);
	return check->check->found == before;
}

static bool zones_are_sound(struct pose_check *check)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	unsigned before = check->check->found;
	for (unsigned i = 0; i < check->pose->zones_count; i++)
		if (!share_pair(check->pose->zones[i].at) ||
		    !is_within(decimal_or(check->pose->zones[i].angle, 0), ANGLE_MAX))
			FAIL(check, diagnostic_path(path, "zones[%u].at", i), "must be from 0 to 1 along the part");
	return check->check->found == before;
}

/* ---- The solved body -------------------------------------------------------------------------------------------- */

static const char *end_name(const struct pose_check *check)
{
	return check->between ? "halfway" : check->body.phase > 0 ? "at its end" : "at its start";
}

static const char *frame_key(const struct pose_check *check)
{
	return check->body.phase > 0 && check->pose->end != NULL ? "end" : "start";
}

static float lowest(const struct pose_chain *chain)
{
	float low = COORDINATE_MAX;
	for (unsigned i = 0; i < chain->count; i++)
		if (chain->discs[i].middle.y - chain->discs[i].radius < low)
			low = chain->discs[i].middle.y - chain->discs[i].radius;
	return low;
}

/* The limb at the end of the motion, or at its start if the end does not move it. */
static const char *limb_path(const struct pose_check *check, int limb, char *out)
{
	static const char *const keys[] = { "leg_a", "leg_b", "arm_a", "arm_b" };
	const struct pose_frame *end = check->body.phase > 0 ? check->pose->end : NULL;
	const struct limb *const limbs[LIMB_COUNT] = { end != NULL ? end->leg_a : NULL, end != NULL ? end->leg_b : NULL,
						       end != NULL ? end->arm_a : NULL,
						       end != NULL ? end->arm_b : NULL };
	return diagnostic_path(out, "%s.%s", limbs[limb] != NULL ? "end" : "start", keys[limb]);
}

static void check_reach(struct pose_check *check)
{
	char path[DIAGNOSTIC_PATH_SIZE];
	for (int limb = 0; limb < LIMB_COUNT; limb++)
		if (check->body.missed[limb] > reach_max)
			FAIL(check, limb_path(check, limb, path),
			     "%s, %s cannot be where it is put: it misses by %.1f cm", end_name(check),
			     limb_words.items[limb], (double)check->body.missed[limb]);
}

static void check_ground(struct pose_check *check)
{
	const struct texts *ground = &check->pose->ground;
	char path[DIAGNOSTIC_PATH_SIZE];
	for (unsigned i = 0; i < ground->items_count; i++) {
		unsigned part;
		float low = is_word(&pose_part_words, ground->items[i], &part) ? lowest(&check->body.parts[part]) : 0;
		if (!is_within(low, check->between ? ground_between_max : ground_max))
			FAIL(check, diagnostic_path(path, "ground[%u]", i), "%s, %s is %.1f cm %s the floor",
			     end_name(check), ground->items[i], (double)(low < 0 ? -low : low),
			     low < 0 ? "below" : "above");
	}
	for (unsigned part = 0; check->pose->view != POSE_TOP && part < POSE_PART_COUNT; part++)
		if (lowest(&check->body.parts[part]) < -(check->between ? floor_between_max : floor_max))
			FAIL(check, frame_key(check), "%s, %s is %.1f cm under the floor", end_name(check),
			     pose_part_words.items[part], -(double)lowest(&check->body.parts[part]));
}

/* Distance between the tool and its support. */
static float off_rest(const struct pose_check *check)
{
	const struct pose_tool *tool = check->pose->tool;
	const struct pose_prop *prop = prop_of(check->pose, tool->rests);
	const struct disc *disc = &check->body.tool;
	if (prop == NULL)
		return 0;
	if (tool->rests == RESTS_ON_WALL) {
		float away = disc->middle.x - decimal_or(prop->x, 0);
		return (away < 0 ? -away : away) - disc->radius;
	}
	float height = tool->rests == RESTS_ON_FLOOR ? 0 : decimal_or(prop->height, 44);
	return disc->middle.y - disc->radius - height;
}

/* Distance between a hand-held tool and the nearest hand. */
static float off_hand(const struct pose_check *check)
{
	const struct pose_tool *tool = check->pose->tool;
	bool stick = tool->shape == TOOL_STICK;
	float half = stick ? decimal_or(tool->half, 19) * 0.9f : 0, nearest = COORDINATE_MAX;
	struct point along = unit_vector(decimal_or(tool->tilt, 60));
	for (int i = -8; i <= 8; i++)
		for (unsigned k = 0; k < 2 * POSE_CHAIN_MAX; k++) {
			const struct pose_chain *hand = &check->body.parts[PART_HAND_A + k % 2];
			if (k / 2 >= hand->count)
				continue;
			const struct disc *disc = &hand->discs[k / 2];
			struct point bar = point_along(check->body.tool.middle, along, half * (float)i / 8);
			float gap = point_distance(disc->middle, bar) - disc->radius - check->body.tool.radius;
			nearest = gap < nearest ? gap : nearest;
		}
	return nearest;
}

static void check_not_inside(struct pose_check *check)
{
	static const enum pose_part working[] = { PART_THIGH_A, PART_SHIN_A, PART_UPPER_ARM_A, PART_FOREARM_A };
	const struct disc *tool = &check->body.tool;
	for (size_t i = 0; i < sizeof working / sizeof working[0]; i++) {
		const struct pose_chain *chain = &check->body.parts[working[i]];
		for (unsigned k = 0; k < chain->count; k++) {
			float gap = point_distance(chain->discs[k].middle, tool->middle) - chain->discs[k].radius -
				    tool->radius;
			if (gap >= -inside_max)
				continue;
			FAIL(check, "tool.at", "%s, the tool is inside %s", end_name(check),
			     pose_part_words.items[working[i]]);
			break;
		}
	}
}

static void check_tool(struct pose_check *check)
{
	const struct pose_tool *tool = check->pose->tool;
	if (tool == NULL || check->pose->view == POSE_TOP)
		return;
	if (tool->rests == RESTS_IN_HAND && off_hand(check) > hand_max)
		FAIL(check, "tool.at", "%s, no hand is on the tool: the nearest is %.1f cm away", end_name(check),
		     (double)off_hand(check));
	if (tool->rests != RESTS_IN_HAND && !is_within(off_rest(check), rest_max))
		FAIL(check, "tool.at", "%s, the tool at the skin is %.1f cm off the %s", end_name(check),
		     (double)off_rest(check), rests_words.items[tool->rests]);
	if (tool->rests == RESTS_ON_FLOOR || tool->rests == RESTS_ON_WALL)
		check_not_inside(check);
}

/* A tool that rolls moves half as far as the body on it. Under the foot it may slide. */
static void check_rolling(struct pose_check *check)
{
	const struct pose_tool *tool = check->pose->tool;
	if (tool == NULL || check->pose->view == POSE_TOP || tool->at->x == tool->at->y || tool->bone == PART_FOOT_A ||
	    tool->bone == PART_FOOT_B || (tool->rests != RESTS_ON_FLOOR && tool->rests != RESTS_ON_WALL))
		return;
	float middle = (tool->at->x + tool->at->y) / 2;
	struct point before = pose_centre(&check->start, tool->bone, middle);
	struct point after = pose_centre(&check->body, tool->bone, middle);
	struct point from = check->start.tool.middle, to = check->body.tool.middle;
	float slip = tool->rests == RESTS_ON_FLOOR ? to.x - from.x - (after.x - before.x) / 2
						   : to.y - from.y - (after.y - before.y) / 2;
	if (!is_within(slip, slip_max))
		FAIL(check, "tool.at", "the tool slips by %.1f cm; it should travel half as far as the body",
		     (double)(slip < 0 ? -slip : slip));
}

/* Stops at the first finding, because others would only follow from it. */
static void check_motion(struct pose_check *check)
{
	static void (*const checks[])(struct pose_check *) = { check_reach, check_ground, check_tool };
	static const float phases[] = { 0, 0.5f, 1 };
	unsigned before = check->check->found;
	pose_solve(check->pose, 0, &check->start);
	for (int i = 0; i < (check->pose->end != NULL ? 3 : 1); i++) {
		pose_solve(check->pose, phases[i], &check->body);
		check->between = i == 1;
		for (size_t k = 0; k < sizeof checks / sizeof checks[0]; k++) {
			checks[k](check);
			if (check->check->found > before)
				return;
		}
	}
	if (check->pose->end != NULL)
		check_rolling(check);
}

static void check_pose(struct check *check, unsigned at)
{
	struct pose_check own = { .check = check, .at = at, .pose = &check->catalogue->poses[at] };
	unsigned before = check->found;
	check_words(&own, "behind", &own.pose->behind, &limb_words);
	check_words(&own, "under", &own.pose->under, &limb_words);
	check_words(&own, "over", &own.pose->over, &limb_words);
	check_words(&own, "ground", &own.pose->ground, &pose_part_words);
	if (!is_within(decimal_or(own.pose->width, 0), 1))
		FAIL(&own, "width", "must be from 0 to 1");
	frame_is_sound(&own, "start", &own.pose->start);
	if (own.pose->end != NULL)
		frame_is_sound(&own, "end", own.pose->end);
	props_are_sound(&own);
	tool_is_sound(&own);
	zones_are_sound(&own);
	if (start_is_complete(&own) && check->found == before)
		check_motion(&own);
}

void check_poses(struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->poses_count; i++)
		if (check->catalogue->origin[SECTION_POSES][i] >= check->first)
			check_pose(check, i);
}
