/* SPDX-License-Identifier: MIT */
/* The body: mark sore and hurt muscles on the drawing, by key or mouse. */
#include "base/text.h"
#include "core/person/spread.h"
#include "tui/figure.h"
#include "tui/page.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

enum { ZONES_MAX = 64 };

/* A muscle on one side, as drawn in a view. */
struct zone {
	unsigned muscle;
	enum side side;
};

/* The zones of a view of the body: from top to bottom, the user's left first. */
static int zones_of(const struct catalogue *catalogue, enum body_view view, struct zone ret_zones[ZONES_MAX])
{
	int count = 0;
	for (unsigned muscle = 0; muscle < catalogue->muscles_count; muscle++) {
		enum body_view best;
		if (!figure_view_of(catalogue, muscle, &best) || best != view || count + 2 > ZONES_MAX)
			continue;
		for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
			ret_zones[count++] = (struct zone){ muscle, side };
	}
	return count;
}

static enum body_view view_of(const struct ui *ui)
{
	return (enum body_view)(ui->place[VIEW_BODY].page % VIEW_COUNT);
}

static struct zone zone_here(const struct scene *scene, const struct ui *ui, int *ret_count)
{
	struct zone zones[ZONES_MAX] = { { 0, SIDE_LEFT } };
	*ret_count = zones_of(scene->catalogue, view_of(ui), zones);
	int cursor = ui->place[VIEW_BODY].cursor;
	return zones[cursor < *ret_count ? cursor : 0];
}

static bool covers(const struct catalogue *catalogue, struct target target, unsigned muscle)
{
	bool flags[FIGURE_MUSCLES_MAX] = { false };
	if (target.kind == TARGET_NONE || catalogue->muscles_count > FIGURE_MUSCLES_MAX)
		return false;
	spread_muscles(catalogue, target, SPREAD_MARKED, flags);
	return flags[muscle];
}

static const struct mark *mark_of(const struct scene *scene, struct zone zone)
{
	for (unsigned i = 0; i < scene->wish->sore_count; i++) {
		const struct mark *mark = &scene->wish->sore[i];
		if ((mark->side == zone.side || mark->side == SIDE_BOTH) &&
		    covers(scene->catalogue, mark->target, zone.muscle))
			return mark;
	}
	return NULL;
}

/* The first condition that covers this zone, or NULL. */
static const struct condition *condition_among(const struct scene *scene, const struct condition *conditions,
					       unsigned count, struct zone zone)
{
	for (unsigned i = 0; i < count; i++) {
		const struct condition *condition = &conditions[i];
		if ((condition->side == zone.side || condition->side == SIDE_BOTH) &&
		    covers(scene->catalogue, condition->target, zone.muscle))
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
	struct zone zones[ZONES_MAX];
	int count = zones_of(scene->catalogue, view_of(ui), zones), here;
	struct zone cursor = zone_here(scene, ui, &here);
	figure_init(figure, scene->catalogue);
	figure->view = view_of(ui);
	figure->whole = true;
	figure->working = true; /* use the caution colour */
	for (int i = 0; i < count; i++) {
		if (condition_of(scene, zones[i]) != NULL)
			figure_light(figure, zones[i].muscle, zones[i].side, LIT_NOW);
		else if (mark_of(scene, zones[i]) != NULL)
			figure_light(figure, zones[i].muscle, zones[i].side, LIT_SORE);
	}
	figure->cursor = (int)cursor.muscle;
	figure->cursor_side = cursor.side;
}

static void zone_name(const struct scene *scene, struct zone zone, char *out, size_t size)
{
	snprintf(out, size, "%s %s", zone.side == SIDE_LEFT ? "LEFT" : "RIGHT",
		 scene->catalogue->muscles[zone.muscle].name);
}

/* The drawing takes all rows or columns that the text does not need: the name and the marks. */
static void split(const struct scene *scene, const struct ui *ui, const struct canvas *canvas,
		  struct area_box *ret_words, struct area_box *ret_picture)
{
	char name[128];
	int count;
	struct area_box box = frame_box(canvas);
	*ret_words = *ret_picture = box;
	if (box.columns >= 60) {
		int wide = box.rows * 3 / 2, most = box.columns * 3 / 5;
		ret_words->columns = box.columns - 2 - (wide < most ? wide : most);
		ret_picture->column += ret_words->columns + 2;
		ret_picture->columns -= ret_words->columns + 2;
	} else {
		zone_name(scene, zone_here(scene, ui, &count), name, sizeof name);
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

/* Everything marked, in all views of the body. */
static void add_marked(const struct scene *scene, struct page *page)
{
	for (enum body_view view = VIEW_FRONT; view < VIEW_COUNT; view++) {
		struct zone zones[ZONES_MAX];
		int count = zones_of(scene->catalogue, view, zones);
		for (int i = 0; i < count; i++) {
			char state[PAGE_STATE_MAX];
			if (mark_of(scene, zones[i]) == NULL && condition_of(scene, zones[i]) == NULL)
				continue;
			describe(scene, zones[i], state, sizeof state);
			page_addf(page, STYLE_BODY, 0, "%s %s: %s", side_word(zones[i].side),
				  scene->catalogue->muscles[zones[i].muscle].name, state);
		}
	}
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	int count;
	struct zone here = zone_here(scene, ui, &count);
	char name[128], state[PAGE_STATE_MAX];
	page_title(page, whole_title);
	if (count == 0)
		return;
	zone_name(scene, here, name, sizeof name);
	describe(scene, here, state, sizeof state);
	page_item(page, "", name, state, "")->here = true;
	add_marked(scene, page);
}

static void draw_words(const struct page *page, struct canvas *canvas, struct area_box box)
{
	int row = box.row, end = box.row + box.rows;
	if (page->count == 0)
		return;
	row += canvas_paragraph(canvas, row, box.column, box.rows, box.columns, STYLE_TITLE, page->rows[0].value);
	if (row < end)
		canvas_text(canvas, row++, box.column, box.columns, STYLE_ACCENT, page->rows[0].state);
	row++;
	for (int i = 1; i < page->count && row < end; i++)
		row += canvas_paragraph(canvas, row, box.column, end - row, box.columns, STYLE_BODY,
					page->rows[i].value);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct figure figure;
	struct area_box words, picture;
	struct page page;
	frame_draw(canvas, canvas->columns >= 40 ? whole_title : "Sore or hurt?", "");
	split(scene, ui, canvas, &words, &picture);
	set_figure(&figure, scene, ui);
	if (picture.rows > 0)
		figure_draw(&figure, canvas, picture.row, picture.column, picture.rows, picture.columns);
	page_start(&page, words.columns);
	rows(scene, ui, &page);
	draw_words(&page, canvas, words);
	page_done(&page);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static struct act mark(const struct scene *scene, struct zone zone, int level)
{
	const struct mark *old = mark_of(scene, zone);
	bool off = level == -1 && old != NULL;
	return (struct act){
		.kind = ACT_MARK, .target = { TARGET_MUSCLE, zone.muscle }, .side = zone.side, .value = off ? -2 : level
	};
}

static struct act click(struct ui *ui, const struct scene *scene, int row, int column)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box words, picture;
	struct figure figure;
	struct zone clicked, zones[ZONES_MAX];
	split(scene, ui, &size, &words, &picture);
	set_figure(&figure, scene, ui);
	if (!figure_at(&figure, picture.rows, picture.columns, row - picture.row, column - picture.column,
		       &clicked.muscle, &clicked.side))
		return (struct act){ .kind = ACT_NONE };
	int count = zones_of(scene->catalogue, view_of(ui), zones);
	for (int i = 0; i < count; i++)
		if (zones[i].muscle == clicked.muscle && zones[i].side == clicked.side)
			ui->place[VIEW_BODY].cursor = i;
	return mark(scene, clicked, -1);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_BODY];
	int count;
	struct zone here = zone_here(scene, ui, &count);
	if (act.kind < ACT_UP || count == 0)
		return act;
	switch ((int)act.kind) {
	case ACT_CLICK:
		return click(ui, scene, act.at, act.value);
	case ACT_LEVEL:
		return mark(scene, here, act.value);
	case ACT_HURT:
		return (struct act){ .kind = ACT_INJURED,
				     .at = (int)here.muscle,
				     .side = here.side,
				     .value = condition_of(scene, here) == NULL };
	case ACT_TURN:
		*place = (struct view_place){ .page = (place->page + 1) % VIEW_COUNT };
		break;
	case ACT_LEFT:
	case ACT_RIGHT:
		place->cursor ^= 1;
		break;
	case ACT_UP:
	case ACT_DOWN:
		place->cursor = (place->cursor + (act.kind == ACT_UP ? count - 2 : 2)) % count;
		break;
	default:
		break;
	}
	return (struct act){ .kind = ACT_DRAW };
}

#define LEVEL(digit)                                                                                                  \
	BIND_SERIES(IN_ANY, '0' + digit, DO_VALUE(ACT_LEVEL, digit), "sore-" #digit, NULL, "Sore, " #digit " of 10.", \
		    "How sore, 0 to 9 out of 10.")

static const struct binding keys[] = {
	BIND_2(IN_ANY, ' ', 's', DO_VALUE(ACT_LEVEL, -1), "sore", "sore", "Mark as sore or stiff, or clear the mark."),
	BIND(IN_ANY, 'h', DO(ACT_HURT), "hurt", "hurt", "Mark a fresh injury, or clear it."),
	BIND_2(IN_ANY, KEY_TABULATOR, 't', DO(ACT_TURN), "turn", "turn", "Turn: front, back, soles."),
	BIND_2(IN_ANY, KEY_RETURN, KEY_ESC, DO(ACT_CLOSE), "close", "done",
	       "Done; the plan takes the marks into account."),
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

const struct view view_body = { .name = "body", .title = "Body", .keys = keys, .draw = draw, .rows = rows, .act = act };
