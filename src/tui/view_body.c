/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The body: mark sore and hurt muscles on the drawing, by key or mouse. */
#include "base/text.h"
#include "tui/body_zones.h"
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

static const struct mark *mark_of(const struct scene *scene, struct zone zone)
{
	for (unsigned i = 0; i < scene->wish->sore_count; i++) {
		const struct mark *mark = &scene->wish->sore[i];
		if ((mark->side == zone.side || mark->side == SIDE_BOTH) &&
		    body_zone_covered(scene->catalogue, mark->target, zone.target))
			return mark;
	}
	return NULL;
}

/* The first condition that covers this zone; NULL if there is none. */
static const struct condition *condition_among(const struct scene *scene, const struct condition *conditions,
					       unsigned count, struct zone zone)
{
	for (unsigned i = 0; i < count; i++) {
		const struct condition *condition = &conditions[i];
		if ((condition->side == zone.side || condition->side == SIDE_BOTH) &&
		    body_zone_covered(scene->catalogue, condition->target, zone.target))
			return condition;
	}
	return NULL;
}

static const struct condition *condition_of(const struct scene *scene, struct zone zone)
{
	const struct condition *today =
		condition_among(scene, scene->wish->conditions, scene->wish->conditions_count, zone);
	if (today != NULL)
		return today;
	return condition_among(scene, scene->profile->conditions, scene->profile->conditions_count, zone);
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
		if (condition_of(scene, zones.items[i]) != NULL)
			figure_light(figure, zones.items[i].target.at, zones.items[i].side, LIT_NOW);
		else if (mark_of(scene, zones.items[i]) != NULL)
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

static void describe(const struct scene *scene, struct zone zone, char *out, size_t size)
{
	const struct mark *mark = mark_of(scene, zone);
	const struct condition *condition = condition_of(scene, zone);
	if (condition != NULL)
		snprintf(out, size, "%s", scene->catalogue->contraindications[condition->contraindication].name);
	else if (mark != NULL && mark->level >= 0)
		snprintf(out, size, "sore, %d of 10", mark->level);
	else
		snprintf(out, size, mark != NULL ? "sore" : "nothing marked");
}

static const char whole_title[] = "Where is it sore, where does it hurt?";

/* Lists everything marked, in all views of the body; a group only once. */
static void add_marked(const struct scene *scene, const struct ui *ui, struct page *page)
{
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct zones zones;
		body_zones(scene->catalogue, view, &zones);
		for (int i = 0; i < zones.count; i++) {
			char state[PAGE_STATE_MAX], name[112];
			if (mark_of(scene, zones.items[i]) == NULL && condition_of(scene, zones.items[i]) == NULL)
				continue;
			describe(scene, zones.items[i], state, sizeof state);
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
	describe(scene, here, state, sizeof state);
	page_item(page, "", name, state, "")->here = true;
	add_marked(scene, ui, page);
}

/* ---- The list --------------------------------------------------------------------------------------------------- */

enum { MARK_COLUMNS = 7, ARROW_COLUMNS = 2, MARKS_COLUMNS = 2 * (MARK_COLUMNS + 1) + ARROW_COLUMNS };

struct body_list {
	const struct scene *scene;
	const struct ui *ui;
	const struct zones *zones;
	enum side side; /* of the cursor */
	int cursor;
};

/* The marks of a zone: "sore 7", "hurt" or "sore"; "-" if there are none. */
static void short_mark(const struct scene *scene, struct zone zone, char *out, size_t size)
{
	const struct mark *mark = mark_of(scene, zone);
	if (condition_of(scene, zone) != NULL)
		snprintf(out, size, "hurt");
	else if (mark != NULL && mark->level >= 0)
		snprintf(out, size, "sore %d", mark->level);
	else
		snprintf(out, size, mark != NULL ? "sore" : "-");
}

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
		short_mark(list->scene, zones[side], mark, sizeof mark);
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

/* The name under the cursor; while searching, the text typed so far. */
static void draw_here(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box,
		      struct zone here)
{
	char name[128], state[PAGE_STATE_MAX];
	if (ui->typing) {
		draw_search(scene, ui, canvas, box);
		return;
	}
	zone_name(scene, ui, here, name, sizeof name);
	describe(scene, here, state, sizeof state);
	int row = box.row + canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_TITLE, name);
	if (row < box.row + box.rows)
		canvas_text(canvas, row, box.column, box.columns, STYLE_ACCENT, state);
}

static void draw_list(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	struct zones zones;
	struct zone here = zone_here(scene, ui, &zones);
	int cursor = ui->place[VIEW_BODY].cursor < zones.count ? ui->place[VIEW_BODY].cursor : 0, words = 3;
	const struct body_list of = { scene, ui, &zones, here.side, cursor / 2 };
	struct list list = {
		.count = zones.count / 2, .cursor = cursor / 2, .row = draw_zone, .of = &of, .full = true
	};
	if (zones.count == 0)
		return;
	draw_head(canvas, box, here.side);
	list_draw(&list, canvas, (struct area_box){ box.row + 1, box.column, box.rows - 1 - words - 1, box.columns });
	draw_here(scene, ui, canvas, (struct area_box){ box.row + box.rows - words, box.column, words, box.columns },
		  here);
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
	if (words.column + words.columns < picture.column && words.rows >= 8)
		draw_list(scene, ui, canvas, words);
	else if (zone_here(scene, ui, &zones).target.kind != TARGET_NONE)
		draw_here(scene, ui, canvas, words, zone_here(scene, ui, &zones));
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static struct act mark(const struct scene *scene, struct zone zone, int level)
{
	const struct mark *old = mark_of(scene, zone);
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

static struct act click(struct ui *ui, const struct scene *scene, int row, int column)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box words, picture;
	struct figure figure;
	struct zone clicked = { .target = { .kind = TARGET_MUSCLE } };
	split(scene, ui, &size, &words, &picture);
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
				     .value = condition_of(scene, here) == NULL };
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
	     "Go to a muscle by any everyday name. The mouse works too: click on the drawing."),
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
