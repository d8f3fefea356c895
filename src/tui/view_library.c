/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The library: look up any muscle, stretch, tool, no-go area or contraindication. */
#include "tui/library.h"

#include "base/text.h"
#include "core/catalogue/name.h"
#include "tui/body_zones.h"
#include "tui/list.h"
#include "tui/sheet.h"
#include "tui/typing.h"
#include <stdio.h>

static const struct {
	enum section section;
	const char *title;
} tabs[] = {
	{ SECTION_MUSCLES, "Muscles" },    { SECTION_STRETCHES, "Stretches and drills" }, { SECTION_TOOLS, "Tools" },
	{ SECTION_AREAS, "Never rolled" }, { SECTION_CONTRAINDICATIONS, "Conditions" },
};

enum { TABS_COUNT = sizeof tabs / sizeof tabs[0] };

static int tab_of(const struct ui *ui)
{
	return ui->place[VIEW_LIBRARY].page % TABS_COUNT;
}

static int entries(const struct catalogue *catalogue, const struct ui *ui)
{
	return (int)catalogue_count(catalogue, tabs[tab_of(ui)].section);
}

static unsigned chosen(const struct catalogue *catalogue, const struct ui *ui)
{
	int count = entries(catalogue, ui), cursor = ui->place[VIEW_LIBRARY].cursor;
	return (unsigned)(cursor < count ? cursor : 0);
}

static const char *name_of(const struct catalogue *catalogue, enum section section, unsigned at)
{
	switch ((int)section) {
	case SECTION_MUSCLES:
		return catalogue->muscles[at].name;
	case SECTION_STRETCHES:
		return catalogue->stretches[at].name;
	case SECTION_TOOLS:
		return catalogue->tools[at].name;
	case SECTION_AREAS:
		return catalogue->areas[at].name;
	default:
		return catalogue->contraindications[at].name;
	}
}

void library_page(struct page *page, const struct catalogue *catalogue, const struct ui *ui)
{
	unsigned at = chosen(catalogue, ui);
	if (entries(catalogue, ui) == 0)
		return;
	switch ((int)tabs[tab_of(ui)].section) {
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

static bool fill_figure(struct figure *figure, const struct catalogue *catalogue, const struct ui *ui)
{
	enum section section = tabs[tab_of(ui)].section;
	unsigned at = chosen(catalogue, ui);
	bool any = false;
	if (section == SECTION_AREAS && entries(catalogue, ui) > 0)
		return area_figure(figure, catalogue, at);
	for (unsigned muscle = 0; muscle < catalogue->muscles_count && entries(catalogue, ui) > 0; muscle++) {
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

struct picture library_picture(const struct catalogue *catalogue, const struct ui *ui)
{
	enum section section = tabs[tab_of(ui)].section;
	struct picture picture = { .zone = STYLE_ZONE_LIGHT };
	figure_init(&picture.figure, catalogue);
	picture.has_figure = fill_figure(&picture.figure, catalogue, ui);
	if (entries(catalogue, ui) > 0)
		picture.has_pose = fill_pose(&picture.pose, catalogue, section, chosen(catalogue, ui));
	picture.pose_first = section == SECTION_STRETCHES;
	return picture;
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	const struct catalogue *catalogue = scene->catalogue;
	int tab = tab_of(ui), count = entries(catalogue, ui);
	char title[PAGE_TITLE_MAX];
	snprintf(title, sizeof title, "Library: %s, %d of %d", tabs[tab].title, tab + 1, TABS_COUNT);
	page_title(page, title);
	for (int i = 0; i < count; i++)
		page_item(page, "", name_of(catalogue, tabs[tab].section, (unsigned)i), "", "")->here =
			i == (int)chosen(catalogue, ui);
}

static int draw_name(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	return canvas_paragraph(canvas, box.row, box.column + LIST_LEAD, box.rows, box.columns - LIST_LEAD, style,
				page_item_at(of, i)->value);
}

/* If the title and the section do not both fit, only the section is shown. */
static struct area_box draw_header(const struct ui *ui, struct canvas *canvas)
{
	static const char title[] = "Library";
	char right[64], section[64];
	int tab = tab_of(ui), columns = header_columns(canvas);
	snprintf(right, sizeof right, "‹ %s ›  %d of %d", tabs[tab].title, tab + 1, TABS_COUNT);
	if (text_columns(title) + 2 + text_columns(right) <= columns)
		return frame_draw(canvas, title, right);
	snprintf(right, sizeof right, "%d of %d", tab + 1, TABS_COUNT);
	text_fit(section, sizeof section, tabs[tab].title, columns, canvas->ascii);
	return frame_draw(canvas, section, right);
}

/* ---- Search ------------------------------------------------------------------------------------------------------ */

/* The first entry with that name. A muscle, or the first of a group, comes before all others, as in the body view. */
static bool find(const struct catalogue *catalogue, const char *word, struct view_place *ret_place)
{
	static const int searched[TABS_COUNT] = { 0, 3, 4, 2, 1 }; /* tabs: no-go areas come early, stretches last */
	struct target target;
	if (body_zone_search(catalogue, word, &target)) {
		unsigned muscle = target.kind == TARGET_GROUP ? catalogue->groups[target.at].members.at[0] : target.at;
		*ret_place = (struct view_place){ .cursor = (int)muscle };
		return true;
	}
	for (int i = 0; i < TABS_COUNT; i++) {
		int tab = searched[i];
		for (unsigned at = 0; at < catalogue_count(catalogue, tabs[tab].section); at++)
			if (body_is_called(catalogue_name(catalogue, tabs[tab].section, at),
					   name_aliases(catalogue, tabs[tab].section, at), word)) {
				*ret_place = (struct view_place){ .page = tab, .cursor = (int)at };
				return true;
			}
	}
	return false;
}

/* If nothing matches, the cursor returns to where the search began. */
static struct act act_typing(struct ui *ui, const struct scene *scene, struct act act)
{
	if (act.kind != ACT_TYPE) {
		ui->typing = false;
		return (struct act){ .kind = ACT_DRAW };
	}
	typing_key(ui, act.value);
	ui->place[VIEW_LIBRARY] = ui->searched_from;
	if (ui->text[0] != '\0')
		find(scene->catalogue, ui->text, &ui->place[VIEW_LIBRARY]);
	return (struct act){ .kind = ACT_DRAW };
}

static void draw_search(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box *box)
{
	struct view_place found;
	const char *line = "Type any everyday name, then Enter.";
	if (ui->text[0] != '\0')
		line = find(scene->catalogue, ui->text, &found) ? "" : "Nothing is called that.";
	canvas_textf(canvas, box->row, box->column, box->columns, STYLE_TITLE, "Search: %s_", ui->text);
	canvas_text(canvas, box->row + 1, box->column, box->columns, STYLE_ACCENT, line);
	box->row += 2;
	box->rows -= 2;
}

/* All other keys are letters of the search. */
static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	return ui->typing ? IN_TYPING : 0;
}

/* ---- View -------------------------------------------------------------------------------------------------------- */

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box right, box = draw_header(ui, canvas);
	const struct catalogue *catalogue = scene->catalogue;
	struct picture picture = library_picture(catalogue, ui);
	figure_shut(&picture.figure, scene->safety);
	if ((picture.has_figure || picture.has_pose) && frame_split(&box, &right))
		picture_draw(&picture, canvas, right);
	if (ui->typing)
		draw_search(scene, ui, canvas, &box);
	struct page page;
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	struct list list = {
		.count = entries(catalogue, ui), .cursor = (int)chosen(catalogue, ui), .row = draw_name, .of = &page
	};
	list_draw(&list, canvas, box);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_LIBRARY];
	if (ui->typing)
		return act_typing(ui, scene, act);
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_CHOOSE)
		return (struct act){ .kind = ACT_SHOW, .at = VIEW_ENTRY };
	if (act.kind == ACT_SEARCH) {
		ui->typing = true;
		ui->text[0] = '\0';
		ui->searched_from = *place;
	} else if (act.kind == ACT_LEFT || act.kind == ACT_RIGHT)
		*place = (struct view_place){ .page = (place->page + (act.kind == ACT_LEFT ? TABS_COUNT - 1 : 1)) %
						      TABS_COUNT };
	else
		place->cursor = list_cursor(place->cursor, entries(scene->catalogue, ui), ui->rows - 4, act);
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys[] = {
	BIND(IN_ANY | IN_TYPING, KEY_RETURN, DO(ACT_CHOOSE), "open", "open", "Open the entry."),
	BIND(IN_ANY | SCREEN, '/', DO(ACT_SEARCH), "search", "search", "Go to an entry by any everyday name."),
	KEYS_HELP,
	BIND_2(IN_ANY, KEY_ARROW_RIGHT, KEY_TABULATOR, DO(ACT_RIGHT), "next-section", "next section", "Next section."),
	BIND_2(IN_ANY, KEY_ARROW_LEFT, KEY_BACK_TAB, DO(ACT_LEFT), "previous-section", NULL, "Previous section."),
	KEYS_MOVE,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_library = { .name = "library",
				   .title = "Library",
				   .keys = keys,
				   .situation = situation,
				   .draw = draw,
				   .rows = rows,
				   .act = act };
