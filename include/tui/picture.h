/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The picture beside the text: the muscle on the body, the body in position, or both. */
#ifndef TUI_PICTURE_H
#define TUI_PICTURE_H

#include "core/plan/step_pose.h"
#include "tui/figure.h"
#include "tui/widgets.h"

struct picture {
	struct figure figure;
	bool has_figure;
	struct pose_shot pose;
	bool has_pose;
	bool pose_first; /* if only one of them fits, show the position */
	enum style zone; /* style of the muscle in the position */
};

/* Draws as much of the picture as fits: both from 42 columns or 26 rows. */
void picture_draw(const struct picture *picture, struct canvas *canvas, struct area_box box);

#endif
