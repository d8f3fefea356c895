/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The body: mark sore and hurt muscles on the drawing, by key or mouse. */
#include "base/lettering.h"
#include "base/text.h"
#include "tui/body_marks.h"
#include "tui/figure.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/typing.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

static enum body_view view_of(const struct ui *ui)
{
	return (enum body_view)(ui->place[VIEW_BODY].page % VIEW_COUNT);
}

static struct zone zone_here(const struct scene *scene, const struct ui *ui, struct zones *ret_zones)
{
	body_zones(scene->catalogue, view_of(ui), ret_zones);
	int cursor = ui->place[VIEW_BODY].cursor;
	return ret_zones->items[cursor < ret_zones->count ? cursor : 0];
}

static void set_figure(struct figure *figure, const struct scene *scene, const struct ui *ui)
{
	struct zones zones;
	struct zone cursor = zone_here(scene, ui, &zones);
	figure_init(figure, scene->catalogue);
	figure->view = view_of(ui);
	figure->whole = true;
	figure->working = true; /* shown in the caution colour */
	for (int i = 0; i < zones.count; i++) {
		if (zones.items[i].target.kind != TARGET_MUSCLE)
			continue;
		if (body_condition(scene, zones.items[i]) != NULL)
			figure_light(figure, zones.items[i].target.at, zones.items[i].side, LIT_NOW);
		else if (body_mark(scene, zones.items[i]) != NULL)
			figure_light(figure, zones.items[i].target.at, zones.items[i].side, LIT_SORE);
	}
	figure_shut(figure, scene->safety);
	if (zones.count > 0 && cursor.target.kind == TARGET_MUSCLE) {
		figure->cursor = (int)cursor.target.at;
		figure->cursor_side = cursor.side;
	} else if (zones.count > 0) {
		const struct group *group = &scene->catalogue->groups[cursor.target.at];
		for (unsigned i = 0; i < group->members.items_count; i++)
			figure_light(figure, group->members.at[i], cursor.side, LIT_NEXT);
	}
}

/* The name of a zone: "Calves: all 3 parts" or "Front of thigh". */
static void target_text(const struct scene *scene, enum body_view view, struct target target, char *out, size_t size)
{
	if (target.kind == TARGET_MUSCLE) {
		snprintf(out, size, "%s", scene->catalogue->muscles[target.at].name);
		return;
	}
	const struct group *group = &scene->catalogue->groups[target.at];
	unsigned parts = group->members.items_count;
	(void)view;
	if (parts == 2)
		snprintf(out, size, "%s: both parts", group->name);
	else
		snprintf(out, size, "%s: all %u parts", group->name, parts);
}

static void zone_name(const struct scene *scene, const struct ui *ui, struct zone zone, char *out, size_t size)
{
	char name[112];
	target_text(scene, view_of(ui), zone.target, name, sizeof name);
	snprintf(out, size, "%s %s", zone.side == SIDE_LEFT ? "LEFT" : "RIGHT", name);
}

/* The drawing takes all rows or columns that the text (the list, or just the name) does not need. */
static void split(const struct scene *scene, const struct ui *ui, const struct canvas *canvas,
		  struct area_box *ret_words, struct area_box *ret_picture)
{
	char name[128];
	struct zones zones;
	struct area_box box = frame_box(canvas);
	*ret_words = *ret_picture = box;
	if (box.columns >= 60) {
		int wide = box.rows * 3 / 2, most = box.columns * 2 / 5;
		ret_words->columns = box.columns - 2 - (wide < most ? wide : most);
		ret_picture->column += ret_words->columns + 2;
		ret_picture->columns -= ret_words->columns + 2;
	} else {
		zone_name(scene, ui, zone_here(scene, ui, &zones), name, sizeof name);
		ret_words->rows = text_lines(name, box.columns) + 1;
		ret_picture->row += ret_words->rows;
		ret_picture->rows -= ret_words->rows;
	}
}

static const char whole_title[] = "Where is it sore, where does it hurt?";

/* True if the row of the zone's group, before it, already says what is marked here. */
static bool is_said_by_group(const struct scene *scene, const struct zones *zones, int at)
{
	char own[PAGE_STATE_MAX], of_group[PAGE_STATE_MAX];
	const struct zone *zone = &zones->items[at];
	body_mark_words(scene, *zone, own, sizeof own);
	for (int i = 0; i < at && zone->target.kind == TARGET_MUSCLE; i++) {
		const struct zone *other = &zones->items[i];
		if (other->target.kind != TARGET_GROUP || other->side != zone->side ||
		    !body_zone_covered(scene->catalogue, other->target, zone->target))
			continue;
		body_mark_words(scene, *other, of_group, sizeof of_group);
		return strcmp(own, of_group) == 0;
	}
	return false;
}

/* Lists everything marked, in all views of the body; a whole group in one row. */
static void add_marked(const struct scene *scene, const struct ui *ui, struct page *page)
{
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct zones zones;
		body_zones(scene->catalogue, view, &zones);
		for (int i = 0; i < zones.count; i++) {
			char state[PAGE_STATE_MAX], name[112];
			if (!body_is_marked(scene, zones.items[i]) || is_said_by_group(scene, &zones, i))
				continue;
			body_mark_words(scene, zones.items[i], state, sizeof state);
			target_text(scene, view_of(ui), zones.items[i].target, name, sizeof name);
			page_addf(page, STYLE_BODY, 0, "%s %s: %s", side_word(zones.items[i].side), name, state);
		}
	}
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	struct zones zones;
	struct zone here = zone_here(scene, ui, &zones);
	char name[128], state[PAGE_STATE_MAX];
	page_title(page, whole_title);
	if (zones.count == 0)
		return;
	zone_name(scene, ui, here, name, sizeof name);
	body_mark_words(scene, here, state, sizeof state);
	page_item(page, "", name, state, "")->here = true;
	add_marked(scene, ui, page);
}

/* ---- The list --------------------------------------------------------------------------------------------------- */

enum { MARK_COLUMNS = 7, ARROW_COLUMNS = 2, MARKS_COLUMNS = 2 * (MARK_COLUMNS + 1) + ARROW_COLUMNS };
enum { HERE_ROWS = 3, LIST_COLUMNS_MAX = 60 /* marks stay close to their names */ };

struct body_list {
	const struct scene *scene;
	const struct ui *ui;
	const struct zones *zones;
	enum side side; /* of the cursor */
	int cursor;
};

/* The column of a side's marks, right-aligned and clear of the list's arrows. */
static int marks_end(struct area_box box, int side)
{
	return box.column + box.columns - ARROW_COLUMNS - (1 - side) * (MARK_COLUMNS + 1);
}

static int draw_zone(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct body_list *list = of;
	const struct zone *zones = &list->zones->items[2 * i];
	int indent = zones->target.kind == TARGET_MUSCLE ? 2 : 0, lead = LIST_LEAD + indent;
	int marks = box.columns - MARKS_COLUMNS;
	char name[112], mark[32];
	target_text(list->scene, view_of(list->ui), zones->target, name, sizeof name);
	for (int side = 0; side < 2; side++) {
		bool here = i == list->cursor && (int)list->side == side;
		body_mark_brief(list->scene, zones[side], mark, sizeof mark);
		enum style of_mark = here ? STYLE_ACCENT : mark[0] == '-' ? STYLE_MUTED : STYLE_CAUTION;
		canvas_text_right(canvas, box.row, marks_end(box, side), MARK_COLUMNS, of_mark, mark);
	}
	return canvas_paragraph(canvas, box.row, box.column + lead, box.rows, marks - lead - 1, style, name);
}

static void draw_head(struct canvas *canvas, struct area_box box, enum side side)
{
	static const char *const heads[] = { "left", "right" };
	for (int i = 0; i < 2; i++)
		canvas_text_right(canvas, box.row, marks_end(box, i), MARK_COLUMNS,
				  (int)side == i ? STYLE_ACCENT : STYLE_MUTED, heads[i]);
}

/* Shows the matches for the text typed so far. A search for a place that is never rolled always shows what to do
 * instead. */
static void found_text(const struct scene *scene, const struct ui *ui, char *out, size_t size)
{
	struct target target;
	if (ui->text[0] == '\0') {
		snprintf(out, size, "Type any everyday name, then Enter.");
		return;
	}
	if (body_zone_search(scene->catalogue, ui->text, &target)) {
		target_text(scene, view_of(ui), target, out, size);
		return;
	}
	const struct area *area = body_area_search(scene->catalogue, ui->text);
	if (area == NULL)
		snprintf(out, size, "No muscle is called that.");
	else if (area->redirect != NULL && area->force == FORCE_ABSOLUTE)
		snprintf(out, size, "%s: never rolled. %s", area->name, area->redirect->cue);
	else
		snprintf(out, size, "%s: %s", area->name, area->cue);
}

static void draw_search(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	char found[256];
	canvas_textf(canvas, box.row, box.column, box.columns, STYLE_TITLE, "Search: %s_", ui->text);
	found_text(scene, ui, found, sizeof found);
	canvas_paragraph(canvas, box.row + 1, box.column, box.rows - 1, box.columns, STYLE_ACCENT, found);
}

/* The name under the cursor, unless it is shown in large letters, and its mark; while searching, the text typed so far. */
static void draw_here(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box,
		      struct zone here, bool named)
{
	char name[128], state[PAGE_STATE_MAX];
	if (ui->typing) {
		draw_search(scene, ui, canvas, box);
		return;
	}
	int row = box.row;
	zone_name(scene, ui, here, name, sizeof name);
	if (named)
		row += canvas_paragraph(canvas, row, box.column, box.rows, box.columns, STYLE_TITLE, name);
	body_mark_words(scene, here, state, sizeof state);
	if (row < box.row + box.rows)
		canvas_text(canvas, row++, box.column, box.columns, STYLE_ACCENT, state);
	if (row < box.row + box.rows && scene->mouse)
		canvas_text(canvas, row, box.column, box.columns, STYLE_MUTED,
			    "Or click on a name, or on the drawing.");
}

/* The list beside the drawing: its rows, and the box that they scroll in, between the head and the name below. */
struct body_rows {
	struct zones zones;
	struct body_list of;
	struct list list;
	struct area_box box;
};

static void fill_rows(struct body_rows *rows, const struct scene *scene, const struct ui *ui, struct area_box words)
{
	struct zone here = zone_here(scene, ui, &rows->zones);
	int cursor = ui->place[VIEW_BODY].cursor < rows->zones.count ? ui->place[VIEW_BODY].cursor : 0;
	rows->of = (struct body_list){ scene, ui, &rows->zones, here.side, cursor / 2 };
	rows->list = (struct list){
		.count = rows->zones.count / 2, .cursor = cursor / 2, .row = draw_zone, .of = &rows->of, .full = true
	};
	rows->box = (struct area_box){ words.row + 1, words.column, words.rows - 2 - HERE_ROWS,
				       words.columns < LIST_COLUMNS_MAX ? words.columns : LIST_COLUMNS_MAX };
}

static bool has_list(struct area_box words, struct area_box picture)
{
	return words.column + words.columns < picture.column && words.rows >= 8;
}

/* Draws the name under the cursor in the largest letters for which the whole list leaves room. Returns false if it
 * leaves none. */
static bool draw_large_name(const struct body_rows *rows, struct canvas *canvas, struct area_box box, struct zone here)
{
	enum { LETTERS_LEAST = 3, LETTERS_MAX = 5, LINES_MAX = 2 };
	char name[128];
	int end = box.row + box.rows - HERE_ROWS, top = rows->box.row + list_rows(&rows->list, rows->box.columns);
	zone_name(rows->of.scene, rows->of.ui, here, name, sizeof name);
	for (int letters = LETTERS_MAX; letters >= LETTERS_LEAST && !rows->of.ui->typing; letters--) {
		int lines = lettering_lines(name, letters, box.columns, canvas->ascii), used = lines * (letters + 1);
		if (lines == 0 || lines > LINES_MAX || used > end - top)
			continue;
		lettering_paragraph(canvas, end - used, box.column, letters, box.columns, STYLE_TITLE, name);
		return true;
	}
	return false;
}

static void draw_list(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	struct body_rows rows;
	fill_rows(&rows, scene, ui, box);
	if (rows.zones.count == 0)
		return;
	draw_head(canvas, (struct area_box){ box.row, box.column, 1, rows.box.columns }, rows.of.side);
	list_draw(&rows.list, canvas, rows.box);
	struct zone here = zone_here(scene, ui, &rows.zones);
	bool large = draw_large_name(&rows, canvas, box, here);
	struct area_box below = { box.row + box.rows - HERE_ROWS, box.column, HERE_ROWS, box.columns };
	draw_here(scene, ui, canvas, below, here, !large);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct figure figure;
	struct area_box words, picture;
	struct zones zones;
	frame_draw(canvas, canvas->columns >= 40 ? whole_title : "Sore or hurt?", "");
	split(scene, ui, canvas, &words, &picture);
	set_figure(&figure, scene, ui);
	if (picture.rows > 0)
		figure_draw(&figure, canvas, picture.row, picture.column, picture.rows, picture.columns);
	if (has_list(words, picture))
		draw_list(scene, ui, canvas, words);
	else if (zone_here(scene, ui, &zones).target.kind != TARGET_NONE)
		draw_here(scene, ui, canvas, words, zone_here(scene, ui, &zones), true);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static struct act mark(const struct scene *scene, struct zone zone, int level)
{
	const struct mark *old = body_mark(scene, zone);
	struct act act = { .kind = ACT_MARK, .target = zone.target, .side = zone.side, .value = level };
	if (level == -1 && old != NULL) {
		act.target = old->target;
		act.side = old->side;
		act.value = -2;
	}
	return act;
}

/* Moves the cursor to a muscle or group, in the view that shows it. */
static void go_to(struct ui *ui, const struct scene *scene, struct target target, enum side side)
{
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct zones zones;
		body_zones(scene->catalogue, view, &zones);
		for (int i = 0; i < zones.count; i++)
			if (zones.items[i].target.kind == target.kind && zones.items[i].target.at == target.at &&
			    zones.items[i].side == side) {
				ui->place[VIEW_BODY] = (struct view_place){ .page = (int)view, .cursor = i };
				return;
			}
	}
}

/* Selects the row of the list under the mouse; over the marks of a side, also that side. */
static struct act click_row(struct ui *ui, const struct scene *scene, struct area_box words, int row, int column)
{
	struct body_rows rows;
	fill_rows(&rows, scene, ui, words);
	int at = column < rows.box.column + rows.box.columns ? list_row_at(&rows.list, rows.box, row) : -1;
	if (at < 0)
		return (struct act){ .kind = ACT_NONE };
	int side = (int)rows.of.side;
	for (int i = 0; i < 2; i++)
		if (column < marks_end(rows.box, i) && column >= marks_end(rows.box, i) - MARK_COLUMNS)
			side = i;
	ui->place[VIEW_BODY].cursor = 2 * at + side;
	return (struct act){ .kind = ACT_DRAW };
}

static struct act click(struct ui *ui, const struct scene *scene, int row, int column)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box words, picture;
	struct figure figure;
	struct zone clicked = { .target = { .kind = TARGET_MUSCLE } };
	split(scene, ui, &size, &words, &picture);
	if (column < picture.column)
		return has_list(words, picture) ? click_row(ui, scene, words, row, column)
						: (struct act){ .kind = ACT_NONE };
	set_figure(&figure, scene, ui);
	if (!figure_at(&figure, picture.rows, picture.columns, row - picture.row, column - picture.column,
		       &clicked.target.at, &clicked.side))
		return (struct act){ .kind = ACT_NONE };
	go_to(ui, scene, clicked.target, clicked.side);
	return mark(scene, clicked, -1);
}

/* Moves to the zone whose name begins with the text typed so far. If none does, the cursor returns to where the search
 * began, so that Enter does not mark a zone that matched only the first letters. */
static void search(struct ui *ui, const struct scene *scene, enum side side)
{
	struct target target;
	ui->place[VIEW_BODY] = ui->searched_from;
	if (ui->text[0] == '\0' || !body_zone_search(scene->catalogue, ui->text, &target))
		return;
	if (target.kind == TARGET_GROUP)
		go_to(ui, scene, (struct target){ TARGET_MUSCLE, scene->catalogue->groups[target.at].members.at[0] },
		      side);
	go_to(ui, scene, target, side);
}

static struct act act_typing(struct ui *ui, const struct scene *scene, struct act act, struct zone here)
{
	if (act.kind != ACT_TYPE) {
		ui->typing = false;
		return (struct act){ .kind = ACT_DRAW };
	}
	typing_key(ui, act.value);
	search(ui, scene, here.side);
	return (struct act){ .kind = ACT_DRAW };
}

static struct zone group_of(const struct scene *scene, struct zone zone)
{
	if (zone.target.kind == TARGET_MUSCLE)
		zone.target = (struct target){ TARGET_GROUP, scene->catalogue->muscles[zone.target.at].group_at };
	return zone;
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_BODY];
	struct zones zones;
	struct zone here = zone_here(scene, ui, &zones);
	if (ui->typing)
		return act_typing(ui, scene, act, here);
	if (act.kind < ACT_UP || zones.count == 0)
		return act;
	switch ((int)act.kind) {
	case ACT_CLICK:
		return click(ui, scene, act.at, act.value);
	case ACT_LEVEL:
		return mark(scene, here, act.value);
	case ACT_GROUP:
		return mark(scene, group_of(scene, here), -1);
	case ACT_HURT:
		return (struct act){ .kind = ACT_INJURED,
				     .target = here.target,
				     .side = here.side,
				     .value = body_condition(scene, here) == NULL };
	case ACT_SEARCH:
		ui->typing = true;
		ui->text[0] = '\0';
		ui->searched_from = *place;
		break;
	case ACT_TURN:
		*place = (struct view_place){ .page = (place->page + 1) % VIEW_COUNT };
		break;
	case ACT_LEFT:
	case ACT_RIGHT:
		place->cursor ^= 1;
		break;
	case ACT_UP:
	case ACT_DOWN:
		place->cursor = (place->cursor + (act.kind == ACT_UP ? zones.count - 2 : 2)) % zones.count;
		break;
	default:
		break;
	}
	return (struct act){ .kind = ACT_DRAW };
}

/* All other keys are letters of the search. */
static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	return ui->typing ? IN_TYPING : 0;
}

#define LEVEL(digit)                                                                                                  \
	BIND_SERIES(IN_ANY, '0' + digit, DO_VALUE(ACT_LEVEL, digit), "sore-" #digit, NULL, "Sore, " #digit " of 10.", \
		    "How sore, 0 to 9 out of 10.")

static const struct binding keys[] = {
	BIND_2(IN_ANY, ' ', 's', DO_VALUE(ACT_LEVEL, -1), "sore", "sore", "Mark as sore or stiff, or clear the mark."),
	BIND(IN_ANY, 'h', DO(ACT_HURT), "hurt", "hurt", "Mark a fresh injury, or clear it."),
	BIND_2(IN_ANY | IN_TYPING, KEY_RETURN, KEY_ESC, DO(ACT_CLOSE), "close", "done",
	       "Done; the plan takes the marks into account."),
	BIND(IN_ANY, 'g', DO(ACT_GROUP), "whole-group", "group", "Mark the whole group as sore, or clear its mark."),
	BIND_2(IN_ANY, KEY_TABULATOR, 't', DO(ACT_TURN), "turn", "turn", "Turn: front, back, soles."),
	BIND(IN_ANY | SCREEN, '/', DO(ACT_SEARCH), "search", "search",
	     "Go to a muscle by any everyday name. The mouse works too: a click on the drawing marks, one on the list "
	     "selects."),
	BIND_2(IN_ANY, KEY_ARROW_UP, 'k', DO(ACT_UP), "up", NULL, "Previous muscle."),
	BIND_2(IN_ANY, KEY_ARROW_DOWN, 'j', DO(ACT_DOWN), "down", NULL, "Next muscle."),
	BIND(IN_ANY, KEY_ARROW_LEFT, DO(ACT_LEFT), "other-side", NULL, "Other side."),
	BIND(IN_ANY, KEY_ARROW_RIGHT, DO(ACT_RIGHT), "other-side", NULL, "Other side."),
	LEVEL(0),
	LEVEL(1),
	LEVEL(2),
	LEVEL(3),
	LEVEL(4),
	LEVEL(5),
	LEVEL(6),
	LEVEL(7),
	LEVEL(8),
	LEVEL(9),
	KEYS_HELP,
	{ 0 },
};

const struct view view_body = {
	.name = "body", .title = "Body", .keys = keys, .situation = situation, .draw = draw, .rows = rows, .act = act
};
