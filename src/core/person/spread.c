/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines how far a marked place spreads: from a muscle to its group, over the joint, along the limb.
 *
 * A group's neighbours are the groups over the same joint, so a limb is what can be reached from group to group. */
#include "core/person/spread.h"

#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

static void flag_muscles(const struct texts *ids, bool *flags)
{
	for (unsigned i = 0; i < ids->items_count; i++)
		flags[ids->at[i]] = true;
}

/* Flags the muscles near an area: those it lists and those that name it. */
static void flag_near(const struct catalogue *catalogue, unsigned area, bool *flags)
{
	const struct area *entry = &catalogue->areas[area];
	flag_muscles(&entry->near, flags);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		flags[i] |= texts_has(&catalogue->muscles[i].near_areas, entry->id) ||
			    catalogue_names(catalogue, &entry->near, i);
}

/* Flags the muscles that the target itself names. */
static void flag_target(const struct catalogue *catalogue, struct target target, bool *flags)
{
	switch (target.kind) {
	case TARGET_MUSCLE:
		flags[target.at] = true;
		break;
	case TARGET_GROUP:
		flag_muscles(&catalogue->groups[target.at].members, flags);
		break;
	case TARGET_AREA:
		flag_near(catalogue, target.at, flags);
		break;
	case TARGET_NONE:
		break;
	}
}

static void flag_groups(const struct catalogue *catalogue, const bool *muscles, bool *groups)
{
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		if (muscles[i])
			groups[catalogue->muscles[i].group_at] = true;
	}
}

/* Adds the neighbours of the flagged groups; true if any was new. */
static bool cross_joints(const struct catalogue *catalogue, bool *groups)
{
	bool grew = false;
	bool *from = mem_new(catalogue->groups_count, sizeof *from);
	memcpy(from, groups, catalogue->groups_count * sizeof *from);
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		const struct texts *neighbours = &catalogue->groups[i].neighbours;
		for (unsigned j = 0; from[i] && j < neighbours->items_count; j++) {
			unsigned group = neighbours->at[j];
			if (!groups[group])
				groups[group] = grew = true;
		}
	}
	free(from);
	return grew;
}

static void flag_members(const struct catalogue *catalogue, const bool *groups, bool *muscles)
{
	for (unsigned i = 0; i < catalogue->groups_count; i++)
		if (groups[i])
			flag_muscles(&catalogue->groups[i].members, muscles);
}

/* True if the target belongs to the joint: an area at it, or a muscle or group that crosses it. */
static bool at_joint(const struct catalogue *catalogue, const struct joint *joint, struct target target,
		     const bool *muscles)
{
	if (target.kind == TARGET_AREA)
		return texts_has(&joint->areas, catalogue->areas[target.at].id);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		if (muscles[i] && catalogue_names(catalogue, &joint->muscles, i))
			return true;
	return false;
}

unsigned spread_joints(const struct catalogue *catalogue, struct target target, bool *joints)
{
	unsigned count = 0;
	bool *muscles = mem_new(catalogue->muscles_count, sizeof *muscles);
	flag_target(catalogue, target, muscles);
	for (unsigned i = 0; i < catalogue->joints_count; i++) {
		joints[i] = at_joint(catalogue, &catalogue->joints[i], target, muscles);
		count += joints[i];
	}
	free(muscles);
	return count;
}

static void flag_crossing(const struct catalogue *catalogue, struct target target, bool *flags)
{
	bool *joints = mem_new(catalogue->joints_count, sizeof *joints);
	spread_joints(catalogue, target, joints);
	for (unsigned i = 0; i < catalogue->joints_count; i++)
		for (unsigned at = 0; joints[i] && at < catalogue->muscles_count; at++)
			flags[at] |= catalogue_names(catalogue, &catalogue->joints[i].muscles, at);
	free(joints);
}

static bool by_group(struct target target, enum spread spread)
{
	switch (spread) {
	case SPREAD_MARKED:
		return false;
	case SPREAD_HAND_WIDTH:
	case SPREAD_CROSSING:
		return target.kind == TARGET_MUSCLE;
	case SPREAD_GROUP:
	case SPREAD_JOINT:
	case SPREAD_LIMB:
		break;
	}
	return true;
}

unsigned spread_muscles(const struct catalogue *catalogue, struct target target, enum spread spread, bool *flags)
{
	bool *muscles = mem_new(catalogue->muscles_count, sizeof *muscles);
	bool *groups = mem_new(catalogue->groups_count, sizeof *groups);
	unsigned count = 0;
	flag_target(catalogue, target, muscles);
	if (by_group(target, spread)) {
		flag_groups(catalogue, muscles, groups);
		if (spread == SPREAD_JOINT)
			cross_joints(catalogue, groups);
		while (spread == SPREAD_LIMB && cross_joints(catalogue, groups))
			;
		flag_members(catalogue, groups, muscles);
	}
	if (spread == SPREAD_CROSSING)
		flag_crossing(catalogue, target, muscles);
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		flags[i] |= muscles[i];
		count += muscles[i];
	}
	free(groups);
	free(muscles);
	return count;
}

void spread_added(const struct catalogue *catalogue, bool *flags)
{
	bool any = false;
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		any |= flags[i];
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		flags[i] |= any && catalogue_added(catalogue, SECTION_MUSCLES, i);
}

bool spread_shares(const struct catalogue *catalogue, unsigned muscle, unsigned other)
{
	return muscle == other || (catalogue->muscles[muscle].group_at == catalogue->muscles[other].group_at &&
				   (catalogue_added(catalogue, SECTION_MUSCLES, muscle) ||
				    catalogue_added(catalogue, SECTION_MUSCLES, other)));
}

void spread_sharing(const struct catalogue *catalogue, bool *flags)
{
	bool *from = mem_new(catalogue->muscles_count, sizeof *from);
	memcpy(from, flags, catalogue->muscles_count * sizeof *from);
	for (unsigned i = 0; i < catalogue->muscles_count; i++)
		for (unsigned k = 0; k < catalogue->muscles_count; k++)
			flags[i] |= from[k] && spread_shares(catalogue, k, i);
	free(from);
}
