/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The library: look up any muscle, stretch, tool, no-go area or contraindication. */
#include "tui/library.h"

#include "base/text.h"
#include "core/catalogue/name.h"
#include "tui/body_zones.h"
#include "tui/entry.h"
#include "tui/list.h"
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
	if (entries(catalogue, ui) > 0)
		entry_page(page, catalogue, tabs[tab_of(ui)].section, chosen(catalogue, ui));
}

struct picture library_picture(const struct catalogue *catalogue, const struct ui *ui)
{
	struct picture none = { 0 };
	if (entries(catalogue, ui) > 0)
		return entry_picture(catalogue, tabs[tab_of(ui)].section, chosen(catalogue, ui));
	figure_init(&none.figure, catalogue);
	return none;
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

static void draw_details(const struct catalogue *catalogue, const struct ui *ui, struct canvas *canvas,
			 struct area_box box)
{
	struct page page;
	page_start(&page, box.columns - 2);
	library_page(&page, catalogue, ui);
	page_draw(&page, canvas, box, 0);
	page_done(&page);
}

struct layout {
	struct area_box list, right, details; /* no rows: not drawn */
	struct picture picture;
};

static void lay_out(const struct scene *scene, const struct ui *ui, struct area_box box, struct layout *ret_layout)
{
	*ret_layout = (struct layout){ .list = box, .picture = library_picture(scene->catalogue, ui) };
	figure_shut(&ret_layout->picture.figure, scene->safety);
	if (ret_layout->picture.has_figure || ret_layout->picture.has_pose)
		frame_split(&ret_layout->list, &ret_layout->right);
	frame_details(&ret_layout->list, &ret_layout->details);
}

/* The page gets the names. */
static struct list list_of(const struct scene *scene, const struct ui *ui, int columns, struct page *page)
{
	page_start(page, columns);
	rows(scene, ui, page);
	return (struct list){ .count = entries(scene->catalogue, ui),
			      .cursor = (int)chosen(scene->catalogue, ui),
			      .row = draw_name,
			      .of = page };
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct layout layout;
	struct page page;
	lay_out(scene, ui, draw_header(ui, canvas), &layout);
	if (layout.right.rows > 0)
		picture_draw(&layout.picture, canvas, layout.right);
	if (layout.details.rows > 0)
		draw_details(scene->catalogue, ui, canvas, layout.details);
	if (ui->typing)
		draw_search(scene, ui, canvas, &layout.list);
	struct list list = list_of(scene, ui, layout.list.columns, &page);
	list_draw(&list, canvas, layout.list);
	page_done(&page);
}

static void move(struct ui *ui, const struct scene *scene, struct act act)
{
	const struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct layout layout;
	struct page page;
	lay_out(scene, ui, frame_box(&size), &layout);
	struct list list = list_of(scene, ui, layout.list.columns, &page);
	list_move(&list, layout.list, &ui->place[VIEW_LIBRARY], act);
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
		move(ui, scene, act);
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
