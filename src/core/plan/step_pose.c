/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Finds the body position of a step. */
#include "core/plan/step_pose.h"

/* The credited muscle first, because a sweep may cover others that have no picture in this position. */
static const struct pose *pose_of_roll(const struct catalogue *catalogue, const struct step *step, bool *ret_reverse)
{
	const struct tool *tool = step->tool >= 0 ? &catalogue->tools[step->tool] : NULL;
	if (step->muscle < 0)
		return NULL;
	const struct pose *pose =
		pose_of_stance(catalogue, catalogue->muscles[step->muscle].id, step->position, tool, ret_reverse);
	for (unsigned i = 0; pose == NULL && i < step->covers_count; i++)
		pose = pose_of_stance(catalogue, catalogue->muscles[step->covers[i]].id, step->position, tool,
				      ret_reverse);
	return pose;
}

bool step_pose(const struct catalogue *catalogue, const struct step *step, struct pose_shot *ret_shot)
{
	struct pose_shot shot = { 0 };
	if (step->kind == STEP_ROLL)
		shot.pose = pose_of_roll(catalogue, step, &shot.reverse);
	else if (step->stretch >= 0)
		shot.pose = pose_of_stretch(catalogue, catalogue->stretches[step->stretch].id);
	if (shot.pose == NULL)
		return false;
	shot.mirrored = pose_mirrored(shot.pose, step->side);
	pose_move(&shot, 0);
	*ret_shot = shot;
	return true;
}

void pose_move(struct pose_shot *shot, unsigned along)
{
	shot->phase = (float)(shot->reverse ? 1000 - along : along) / 1000;
}
