/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Divides a box between the picture of the muscle and that of the position. */
#include "tui/picture.h"

#include "core/catalogue/pose_dots.h"

/* Side by side from this many columns; one above the other from this many rows. */
enum { BESIDE_FROM_COLUMNS = 42, ABOVE_FROM_ROWS = 26, GAP_COLUMNS = 2, GAP_ROWS = 1 };

static void draw_pose(const struct picture *picture, struct canvas *canvas, struct area_box box)
{
	pose_show(&picture->pose, picture->zone, canvas, box.row, box.column, box.rows, box.columns);
}

static void draw_muscle(const struct picture *picture, struct canvas *canvas, struct area_box box)
{
	figure_draw(&picture->figure, canvas, box.row, box.column, box.rows, box.columns);
}

/* Splits off the part for the position; false if the box is too small for both. */
static bool split(struct area_box *box, struct area_box *ret_pose)
{
	*ret_pose = *box;
	if (box->rows >= ABOVE_FROM_ROWS) {
		ret_pose->rows = (box->rows - GAP_ROWS) * 2 / 5;
		ret_pose->row = box->row + box->rows - ret_pose->rows;
		box->rows -= ret_pose->rows + GAP_ROWS;
		return true;
	}
	if (box->columns < BESIDE_FROM_COLUMNS)
		return false;
	ret_pose->columns = (box->columns - GAP_COLUMNS) * 3 / 5;
	ret_pose->column = box->column + box->columns - ret_pose->columns;
	box->columns -= ret_pose->columns + GAP_COLUMNS;
	return true;
}

void picture_draw(const struct picture *picture, struct canvas *canvas, struct area_box box)
{
	struct area_box pose;
	if (picture->has_figure && picture->has_pose && split(&box, &pose)) {
		draw_muscle(picture, canvas, box);
		draw_pose(picture, canvas, pose);
	} else if (picture->has_pose && (picture->pose_first || !picture->has_figure)) {
		draw_pose(picture, canvas, box);
	} else if (picture->has_figure) {
		draw_muscle(picture, canvas, box);
	}
}
