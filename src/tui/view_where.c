/* SPDX-License-Identifier: MIT */
/* Where is it: the place of a condition, from the groups, no-go areas and muscles of the catalogue. */
#include "tui/page.h"

static int targets_count(const struct catalogue *catalogue)
{
	return (int)(catalogue->groups_count + catalogue->areas_count + catalogue->muscles_count);
}

/* Regions first: most people know those. */
static struct target target_at(const struct catalogue *catalogue, int row, const char **ret_name)
{
	unsigned at = (unsigned)row;
	if (at < catalogue->groups_count) {
		*ret_name = catalogue->groups[at].name;
		return (struct target){ TARGET_GROUP, at };
	}
	at -= catalogue->groups_count;
	if (at < catalogue->areas_count) {
		*ret_name = catalogue->areas[at].name;
		return (struct target){ TARGET_AREA, at };
	}
	at -= catalogue->areas_count;
	*ret_name = catalogue->muscles[at].name;
	return (struct target){ TARGET_MUSCLE, at };
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	static const char *const kinds[] = { "", "muscle", "region", "area" };
	const char *asked = ui->asking_signal ? scene->catalogue->stop_signals[ui->asking].signal :
						scene->catalogue->contraindications[ui->asking].name;
	struct area_box box = frame_draw(canvas, "Where?", asked);
	int count = targets_count(scene->catalogue), cursor = ui->place[VIEW_WHERE].cursor;
	int first = list_first(cursor, box.rows, count);
	for (int i = 0; i < box.rows && first + i < count; i++) {
		const char *name;
		struct target target = target_at(scene->catalogue, first + i, &name);
		bool here = first + i == cursor;
		cursor_draw(canvas, box.row + i, box.column, here);
		canvas_text(canvas, box.row + i, box.column + 2, box.columns - 10, here ? STYLE_TITLE : STYLE_BODY,
			    name);
		canvas_text_right(canvas, box.row + i, box.column + box.columns, 7, STYLE_MUTED, kinds[target.kind]);
	}
}

static struct act act_chosen(struct ui *ui, struct target target, enum side side)
{
	struct answers *answers = &ui->answers;
	ui_close(ui);
	if (ui->asking_signal)
		return (struct act){ .kind = ACT_LASTING, .at = (int)ui->asking, .side = side, .target = target };
	if (answers->places_count < LIST_MAX)
		answers->places[answers->places_count++] =
			(struct condition){ .contraindication = ui->asking, .target = target, .side = side };
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_WHERE];
	const char *name;
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_CHOOSE)
		return act_chosen(ui, target_at(scene->catalogue, place->cursor, &name), act.side);
	place->cursor = list_cursor(place->cursor, targets_count(scene->catalogue), ui->rows - 4, act);
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys[] = {
	BIND_2(IN_ANY, 'l', KEY_ARROW_LEFT, DO_SIDE(ACT_CHOOSE, SIDE_LEFT), "left", "left",
	       "It is there, on the left."),
	BIND_2(IN_ANY, 'r', KEY_ARROW_RIGHT, DO_SIDE(ACT_CHOOSE, SIDE_RIGHT), "right", "right",
	       "It is there, on the right."),
	BIND_2(IN_ANY, KEY_RETURN, 'b', DO_SIDE(ACT_CHOOSE, SIDE_BOTH), "both", "both or middle",
	       "It is there, on both sides or in the middle."),
	KEYS_MOVE,
	KEYS_HELP,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_where = { .name = "where", .title = "Where is it", .keys = keys, .draw = draw, .act = act };
