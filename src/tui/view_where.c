/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* "Where?": asks for the place of a condition or an after-effect.
 *
 * After a session, the places it rolled come first, starting with those that hurt, because the answer is most likely
 * among them. */
#include "base/text.h"
#include "tui/list.h"
#include "tui/words.h"
#include <stdio.h>

/* Rows: places of the last session, "not sure", groups, areas, muscles.  Without a session "not sure" comes last, so
 * that Enter on the first row cannot choose it by accident. */
struct rows {
	const struct catalogue *catalogue;
	struct record_place rolled[RECORD_PLACES_MAX];
	int rolled_count;
	int not_sure; /* the row of the question; -1 if a place is required */
	int count;
};

struct row {
	struct target target; /* TARGET_NONE: not sure */
	const char *name, *kind;
};

/* Questions opened over the finish or home are about the last session; others are about the user. */
static bool is_afterwards(const struct ui *ui)
{
	return ui->asking_signal || (ui->depth > 1 && ui->stack[ui->depth - 2] == VIEW_DOUBTS);
}

static void fill_rows(const struct scene *scene, const struct ui *ui, struct rows *ret_rows)
{
	const struct catalogue *catalogue = scene->catalogue;
	*ret_rows = (struct rows){ .catalogue = catalogue, .not_sure = -1 };
	if (is_afterwards(ui) && scene->last != NULL)
		ret_rows->rolled_count = (int)record_places(scene->last, catalogue, ret_rows->rolled);
	ret_rows->count = ret_rows->rolled_count +
			  (int)(catalogue->groups_count + catalogue->areas_count + catalogue->muscles_count);
	if (!ui->asking_signal && question_needs_place(catalogue, ui->asking))
		return;
	ret_rows->not_sure = ret_rows->rolled_count > 0 ? ret_rows->rolled_count : ret_rows->count;
	ret_rows->count++;
}

static const char *kind_of_rolled(const struct record_place *place)
{
	static const char *const rolled[] = { "rolled", "rolled left", "rolled right" };
	static const char *const hurt[] = { "hurt", "hurt left", "hurt right" };
	int side = place->side == SIDE_LEFT ? 1 : place->side == SIDE_RIGHT ? 2 : 0;
	return (place->hurt ? hurt : rolled)[side];
}

/* Groups come first because most people know them. */
static struct row row_of_catalogue(const struct catalogue *catalogue, unsigned at)
{
	if (at < catalogue->groups_count)
		return (struct row){ { TARGET_GROUP, at }, catalogue->groups[at].name, "region" };
	at -= catalogue->groups_count;
	if (at < catalogue->areas_count)
		return (struct row){ { TARGET_AREA, at }, catalogue->areas[at].name, "area" };
	at -= catalogue->areas_count;
	return (struct row){ { TARGET_MUSCLE, at }, catalogue->muscles[at].name, "muscle" };
}

static struct row row_at(const struct rows *rows, int at)
{
	if (at == rows->not_sure)
		return (struct row){ { TARGET_NONE, 0 },
				     rows->rolled_count > 0 ? "Somewhere else, or not sure" : "Not sure where",
				     "" };
	if (at < rows->rolled_count) {
		const struct record_place *place = &rows->rolled[at];
		return (struct row){ place->target, target_name(rows->catalogue, place->target),
				     kind_of_rolled(place) };
	}
	bool below = rows->not_sure >= 0 && rows->not_sure < at;
	return row_of_catalogue(rows->catalogue, (unsigned)(at - rows->rolled_count - below));
}

enum { WITH_KIND_COLUMNS = 28 };

/* The name of a row, and its width beside its kind. In narrow frames only places of the last session show their kind,
 * after the name, because the same place may appear again as a group. */
static int row_text(struct row row, bool rolled, int columns, char *out, size_t size)
{
	enum { BETWEEN = 2 };
	bool narrow = columns < WITH_KIND_COLUMNS, named = narrow && rolled;
	snprintf(out, size, "%s%s%s", row.name, named ? ", " : "", named ? row.kind : "");
	return narrow || row.kind[0] == '\0' ? columns : columns - text_columns(row.kind) - BETWEEN;
}

static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct rows *rows = of;
	struct row row = row_at(rows, i);
	char text[256];
	int columns = box.columns - LIST_LEAD;
	int beside = row_text(row, i < rows->rolled_count, columns, text, sizeof text);
	canvas_text_right(canvas, box.row, box.column + box.columns, columns - beside, STYLE_MUTED, row.kind);
	return canvas_paragraph(canvas, box.row, box.column + LIST_LEAD, box.rows, beside, style, text);
}

/* Rows for the question above the list: at most half, and never those that the selected row needs. */
static int asked_rows(const struct list *list, struct area_box box)
{
	int rest = box.rows - list_height(list, list->cursor, box.columns);
	return rest < box.rows / 2 ? rest : box.rows / 2;
}

/* The subject goes into the title if it fits; otherwise, above the list. */
static struct area_box draw_asked(const struct scene *scene, const struct ui *ui, struct canvas *canvas,
				  const struct list *list)
{
	static const char title[] = "Where?";
	struct area_box room = frame_box(canvas);
	char words[ASKED_MAX];
	const char *asked = asked_text(scene, ui, room.rows / 2, room.columns, words);
	bool fits = text_columns(asked) + text_columns(title) + 2 <= header_columns(canvas);
	struct area_box box = frame_draw(canvas, title, fits ? asked : "");
	int used = fits ? 0
			: canvas_paragraph(canvas, box.row, box.column, asked_rows(list, box), box.columns, STYLE_MUTED,
					   asked);
	return (struct area_box){ box.row + used, box.column, box.rows - used, box.columns };
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct rows rows;
	fill_rows(scene, ui, &rows);
	struct list list = { .count = rows.count,
			     .cursor = ui->place[VIEW_WHERE].cursor,
			     .row = draw_row,
			     .of = &rows,
			     .full = frame_box(canvas).columns < WITH_KIND_COLUMNS };
	list_draw(&list, canvas, draw_asked(scene, ui, canvas, &list));
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

/* Returns to the questions. Doubted answers, including this one, are saved at once. */
static struct act act_answered(struct ui *ui)
{
	ui_close(ui);
	return (struct act){ .kind = ui_view(ui) == VIEW_DOUBTS ? ACT_DOUBTS_ANSWERED : ACT_DRAW };
}

static struct act act_chosen(struct ui *ui, struct target target, enum side side)
{
	struct answers *answers = &ui->answers;
	if (ui->asking_signal) {
		ui_close(ui);
		return (struct act){ .kind = ACT_AFTER_EFFECT, .at = (int)ui->asking, .side = side, .target = target };
	}
	if (target.kind != TARGET_NONE && answers->places_count < LIST_MAX)
		answers->places[answers->places_count++] =
			(struct condition){ .contraindication = ui->asking, .target = target, .side = side };
	return act_answered(ui);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_WHERE];
	struct rows rows;
	fill_rows(scene, ui, &rows);
	if (act.kind == ACT_CLOSE && !ui->asking_signal)
		return act_answered(ui);
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_NOT_SURE)
		return rows.not_sure >= 0 ? act_chosen(ui, (struct target){ TARGET_NONE, 0 }, SIDE_BOTH)
					  : (struct act){ .kind = ACT_DRAW };
	if (act.kind == ACT_CHOOSE) {
		struct target target = row_at(&rows, place->cursor).target;
		return act_chosen(ui, target, target.kind != TARGET_NONE ? act.side : SIDE_BOTH);
	}
	place->cursor = list_cursor(place->cursor, rows.count, ui->rows - 4, act);
	return (struct act){ .kind = ACT_DRAW };
}

/* The question is shown above the list. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	return 1 + ui->asking;
}

static const struct binding keys[] = {
	BIND_2(IN_ANY, 'l', KEY_ARROW_LEFT, DO_SIDE(ACT_CHOOSE, SIDE_LEFT), "left", "left", "On the left."),
	BIND_2(IN_ANY, 'r', KEY_ARROW_RIGHT, DO_SIDE(ACT_CHOOSE, SIDE_RIGHT), "right", "right", "On the right."),
	BIND_2(IN_ANY, KEY_RETURN, 'b', DO_SIDE(ACT_CHOOSE, SIDE_BOTH), "both", "both",
	       "On both sides, or in the middle."),
	BIND(IN_ANY, 'u', DO(ACT_NOT_SURE), "not-sure", "not sure", "Somewhere else, or not sure where."),
	KEYS_MOVE,
	KEYS_HELP,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_where = {
	.name = "where", .title = "Where is it", .keys = keys, .asks = asks, .draw = draw, .act = act
};
