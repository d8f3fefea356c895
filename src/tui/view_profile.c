/* SPDX-License-Identifier: MIT */
/* The profile: name, tools at hand, conditions and what is remembered about muscles. */
#include "tui/list.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

/* Rows of the list, in this order. */
enum row_kind { ROW_NAME, ROW_TOOL, ROW_CONDITION, ROW_EASE };

struct row {
	enum row_kind kind;
	unsigned at;
};

static int rows_count(const struct scene *scene)
{
	return (int)(1 + scene->catalogue->tools_count + scene->profile->conditions_count +
		     scene->profile->eases_count);
}

static struct row row_at(const struct scene *scene, int row)
{
	unsigned at = (unsigned)row;
	if (at == 0)
		return (struct row){ ROW_NAME, 0 };
	at--;
	if (at < scene->catalogue->tools_count)
		return (struct row){ ROW_TOOL, at };
	at -= scene->catalogue->tools_count;
	if (at < scene->profile->conditions_count)
		return (struct row){ ROW_CONDITION, at };
	return (struct row){ ROW_EASE, at - scene->profile->conditions_count };
}

static uint64_t tools_at_hand(const struct scene *scene)
{
	return scene->profile->tools != 0 ? scene->profile->tools : tools_basic(scene->catalogue);
}

static void condition_text(const struct scene *scene, unsigned at, char *out, size_t size)
{
	const struct condition *condition = &scene->profile->conditions[at];
	const struct contraindication *entry = &scene->catalogue->contraindications[condition->contraindication];
	bool placed = condition->target.kind != TARGET_NONE;
	snprintf(out, size, "%s%s%s%s%s%s", entry->name, placed ? ": " : "",
		 target_name(scene->catalogue, condition->target), placed && condition->side != SIDE_BOTH ? ", " : "",
		 placed && condition->side != SIDE_BOTH ? side_word(condition->side) : "",
		 condition->cleared ? ", cleared" : "");
}

/* "Soleus, left: 2 steps lighter, shortest time.  Resting after a stop signal, until tomorrow" */
static void ease_text(const struct scene *scene, unsigned at, char *out, size_t size)
{
	const struct ease *ease = &scene->profile->eases[at];
	const struct reason rest = ease_rest(ease, scene->at);
	char lighter[40] = "";
	bool eased = ease->cap_minus > 0 || ease->minimum_dose, rests = rest.text[0] != '\0';
	if (ease->cap_minus > 0)
		snprintf(lighter, sizeof lighter, "%u step%s lighter%s", ease->cap_minus,
			 ease->cap_minus > 1 ? "s" : "", ease->minimum_dose ? ", " : "");
	snprintf(out, size, "%s%s%s: %s%s%s%s", scene->catalogue->muscles[ease->muscle].name,
		 ease->side != SIDE_BOTH ? ", " : "", ease->side != SIDE_BOTH ? side_word(ease->side) : "", lighter,
		 ease->minimum_dose ? "shortest time" : "", eased && rests ? ".  " : "",
		 eased || rests ? rest.text : "back to normal");
}

static void row_text(const struct scene *scene, const struct ui *ui, struct row row, char *out, size_t size)
{
	switch (row.kind) {
	case ROW_NAME:
		snprintf(out, size, "%s%s", ui->typing ? ui->text : scene->profile->name, ui->typing ? "_" : "");
		if (out[0] == '\0')
			snprintf(out, size, "no name");
		break;
	case ROW_TOOL:
		snprintf(out, size, "%s %s", tools_at_hand(scene) & (UINT64_C(1) << row.at) ? "✓" : "·",
			 scene->catalogue->tools[row.at].name);
		break;
	case ROW_CONDITION:
		condition_text(scene, row.at, out, size);
		break;
	case ROW_EASE:
		ease_text(scene, row.at, out, size);
		break;
	}
}

struct rows {
	const struct scene *scene;
	const struct ui *ui;
	int top; /* of the frame: there the kind of a row is said in any case */
};

static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	static const char *const labels[] = { "name", "tools", "conditions", "remembered" };
	enum { LABEL = 12, LABEL_FROM = 38 };
	const struct rows *rows = of;
	struct row row = row_at(rows->scene, i);
	int lead = LIST_LEAD + (box.columns >= LABEL_FROM ? LABEL : 0);
	char text[256];
	row_text(rows->scene, rows->ui, row, text, sizeof text);
	if (i == 0 || box.row == rows->top || row_at(rows->scene, i - 1).kind != row.kind)
		canvas_text(canvas, box.row, box.column + LIST_LEAD, lead - LIST_LEAD - 1, STYLE_MUTED,
			    labels[row.kind]);
	return canvas_paragraph(canvas, box.row, box.column + lead, box.rows, box.columns - lead, style, text);
}

static struct list list_of(const struct rows *rows)
{
	const struct view_place *place = &rows->ui->place[VIEW_PROFILE];
	int count = rows_count(rows->scene);
	return (struct list){ .count = count,
			      .cursor = place->cursor < count ? place->cursor : count - 1,
			      .row = draw_row,
			      .of = rows,
			      .scroll = place->scroll };
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box box =
		frame_draw(canvas, "Profile", canvas->columns >= 40 ? "stored on this computer only" : "");
	struct rows rows = { scene, ui, box.row };
	struct list list = list_of(&rows);
	list_draw(&list, canvas, box);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static struct act type(struct ui *ui, key typed)
{
	size_t size = strlen(ui->text);
	char bytes[8] = "";
	if (typed == KEY_RUBOUT) {
		while (size > 0 && ((unsigned char)ui->text[--size] & 0xC0) == 0x80)
			continue;
		ui->text[size] = '\0';
	} else {
		key_word(typed == ' ' ? '_' : typed, bytes, sizeof bytes);
		if (size + strlen(bytes) < UI_TEXT_MAX)
			memcpy(ui->text + size, typed == ' ' ? " " : bytes, strlen(bytes) + 1);
	}
	return (struct act){ .kind = ACT_DRAW };
}

static struct act choose(struct ui *ui, const struct scene *scene, struct row row, bool clear)
{
	switch (row.kind) {
	case ROW_NAME:
		snprintf(ui->text, sizeof ui->text, "%s", scene->profile->name);
		ui->typing = true;
		return (struct act){ .kind = ACT_DRAW };
	case ROW_TOOL:
		return (struct act){ .kind = ACT_TOOL, .at = (int)row.at };
	case ROW_CONDITION:
		return (struct act){ .kind = clear ? ACT_CLEARED : ACT_CONDITION_OVER, .at = (int)row.at };
	case ROW_EASE:
		break;
	}
	return (struct act){ .kind = ACT_EASE_OVER, .at = (int)row.at };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_PROFILE];
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box box = frame_box(&size);
	struct rows rows = { scene, ui, box.row };
	struct list list = list_of(&rows);
	if (ui->typing && act.kind == ACT_TYPE)
		return type(ui, act.value);
	if (ui->typing && (act.kind == ACT_CHOOSE || act.kind == ACT_CLOSE)) {
		ui->typing = false;
		return (struct act){ .kind = act.kind == ACT_CHOOSE ? ACT_NAME : ACT_DRAW };
	}
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_CHOOSE || act.kind == ACT_YES) {
		place->scroll = 0;
		return choose(ui, scene, row_at(scene, list.cursor), act.kind == ACT_YES);
	}
	list_move(&list, box, place, act);
	return (struct act){ .kind = ACT_DRAW };
}

static const struct binding keys[] = {
	BIND_2(IN_ANY, KEY_RETURN, ' ', DO(ACT_CHOOSE), "change", "change",
	       "Edit the name, add or remove a tool, end a condition, forget a muscle."),
	BIND(IN_ANY, 'c', DO(ACT_YES), "cleared", "cleared",
	     "A clinician has cleared this condition, or not any more."),
	KEYS_MOVE,
	KEYS_HELP,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_profile = { .name = "profile", .title = "Profile", .keys = keys, .draw = draw, .act = act };
