/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Shows a catalogue entry: its sheet, and the muscles and the position that it is about. */
#include "tui/entry.h"

#include "tui/sheet.h"

void entry_page(struct page *page, const struct catalogue *catalogue, enum section section, unsigned at)
{
	switch ((int)section) {
	case SECTION_MUSCLES:
		page_muscle(page, catalogue, &catalogue->muscles[at]);
		break;
	case SECTION_STRETCHES:
		page_stretch(page, catalogue, &catalogue->stretches[at]);
		break;
	case SECTION_TOOLS:
		page_tool(page, catalogue, &catalogue->tools[at]);
		break;
	case SECTION_AREAS:
		page_no_go(page, catalogue, &catalogue->areas[at]);
		break;
	default:
		page_contraindication(page, catalogue, &catalogue->contraindications[at]);
	}
}

/* ---- The picture -------------------------------------------------------------------------------------------------- */

static bool concerns(const struct catalogue *catalogue, enum section section, unsigned at, unsigned muscle)
{
	const char *id = catalogue->muscles[muscle].id;
	switch ((int)section) {
	case SECTION_MUSCLES:
		return at == muscle;
	case SECTION_STRETCHES:
		return texts_has(&catalogue->stretches[at].muscles, id);
	case SECTION_TOOLS:
		return texts_has(&catalogue->muscles[muscle].tools, catalogue->tools[at].id);
	default:
		return false;
	}
}

/* Draws a no-go area solid, and lights the muscles to roll instead. */
static bool area_figure(struct figure *figure, const struct catalogue *catalogue, unsigned at)
{
	const struct redirect *redirect = catalogue->areas[at].redirect;
	bool drawn = figure_view_of_area(catalogue, at, &figure->view), any = drawn;
	figure->area = (int)at;
	for (unsigned i = 0; redirect != NULL && i < redirect->offer.items_count; i++) {
		unsigned muscle = redirect->offer.at[i];
		figure_light(figure, muscle, SIDE_BOTH, LIT_NOW);
		if (!drawn && !any)
			figure_view_of(catalogue, muscle, &figure->view);
		any = true;
	}
	return any;
}

static bool fill_figure(struct figure *figure, const struct catalogue *catalogue, enum section section, unsigned at)
{
	bool any = false;
	if (section == SECTION_AREAS)
		return area_figure(figure, catalogue, at);
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		if (!concerns(catalogue, section, at, muscle))
			continue;
		figure_light(figure, muscle, SIDE_BOTH, LIT_NOW);
		if (!any)
			figure_view_of(catalogue, muscle, &figure->view);
		any = true;
	}
	figure->whole = section == SECTION_TOOLS;
	return any;
}

/* Finds the first position of a muscle, or the position of a stretch or drill; false if there is none. */
static bool fill_pose(struct pose_shot *shot, const struct catalogue *catalogue, enum section section, unsigned at)
{
	if (section == SECTION_STRETCHES)
		shot->pose = pose_of_stretch(catalogue, catalogue->stretches[at].id);
	if (section == SECTION_MUSCLES)
		shot->pose = pose_of_muscle(catalogue, &catalogue->muscles[at], 0, &shot->reverse);
	return shot->pose != NULL;
}

struct picture entry_picture(const struct catalogue *catalogue, enum section section, unsigned at)
{
	struct picture picture = { .zone = STYLE_ZONE_LIGHT };
	figure_init(&picture.figure, catalogue);
	picture.has_figure = fill_figure(&picture.figure, catalogue, section, at);
	picture.has_pose = fill_pose(&picture.pose, catalogue, section, at);
	picture.pose_first = section == SECTION_STRETCHES;
	return picture;
}

void entry_draw(const struct scene *scene, enum section section, unsigned at, struct canvas *canvas,
		struct area_box box)
{
	enum { FIGURE_LEAST = 12 };
	struct page page;
	page_start(&page, box.columns - 2);
	entry_page(&page, scene->catalogue, section, at);
	int used = page_lines(&page) < box.rows ? page_lines(&page) : box.rows;
	page_draw(&page, canvas, (struct area_box){ box.row, box.column, used, box.columns }, 0);
	page_done(&page);
	struct picture picture = entry_picture(scene->catalogue, section, at);
	figure_shut(&picture.figure, scene->safety);
	struct area_box below = { box.row + used + 1, box.column, box.rows - used - 1, box.columns };
	if (below.rows >= FIGURE_LEAST)
		picture_draw(&picture, canvas, below);
}
