/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The profile: name, tools at hand, conditions and remembered muscles. */
#include "tui/entry.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/typing.h"
#include "tui/words.h"
#include <stdio.h>
#include <string.h>

/* Kinds of tools, in display order. */
enum tool_kind { KIND_ROLLERS, KIND_STICKS, KIND_BALLS, KIND_OTHERS, KIND_AT_HOME, KIND_COUNT };

static enum tool_kind tool_kind(const struct tool *tool)
{
	static const enum tool_kind kinds[] = {
		[TOOL_OTHER] = KIND_OTHERS, [TOOL_ROLLER] = KIND_ROLLERS, [TOOL_BALL] = KIND_BALLS,
		[TOOL_PEANUT] = KIND_BALLS, [TOOL_STICK] = KIND_STICKS,   [TOOL_BOTTLE] = KIND_OTHERS
	};
	return tool->household ? KIND_AT_HOME : kinds[tool->shape];
}

/* The tool at row `row` of all tools, grouped by kind. */
static unsigned tool_in_row(const struct catalogue *catalogue, unsigned row)
{
	for (enum tool_kind kind = 0; kind < KIND_COUNT; kind++)
		for (unsigned i = 0; i < catalogue->tools_count; i++)
			if (tool_kind(&catalogue->tools[i]) == kind && row-- == 0)
				return i;
	return 0;
}

/* Kinds of rows, in display order. */
enum profile_row { ROW_NAME, ROW_TOOL, ROW_CONDITION, ROW_EASE, ROW_FORGET };

enum { CONFIRMING = 1 }; /* page of the view: the next y deletes the entry */

struct row {
	enum profile_row kind;
	unsigned at;
};

static int rows_count(const struct scene *scene)
{
	return (int)(2 + scene->catalogue->tools_count + scene->profile->conditions_count +
		     scene->profile->eases_count);
}

static struct row row_at(const struct scene *scene, int row)
{
	unsigned at = (unsigned)row;
	if (at == 0)
		return (struct row){ ROW_NAME, 0 };
	at--;
	if (at < scene->catalogue->tools_count)
		return (struct row){ ROW_TOOL, tool_in_row(scene->catalogue, at) };
	at -= scene->catalogue->tools_count;
	if (at < scene->profile->conditions_count)
		return (struct row){ ROW_CONDITION, at };
	at -= scene->profile->conditions_count;
	return (struct row){ at < scene->profile->eases_count ? ROW_EASE : ROW_FORGET, at };
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

/* "Soleus, left: 2 steps lighter, shortest time. Resting after a stop signal, until you say how it is" */
static void ease_text(const struct scene *scene, unsigned at, char *out, size_t size)
{
	const struct ease *ease = &scene->profile->eases[at];
	const struct reason rest = ease_rest(ease, scene->at, scene->offset_s);
	char lighter[40] = "";
	bool eased = ease->cap_minus > 0 || ease->minimum_dose, rests = rest.text[0] != '\0';
	if (ease->cap_minus > 0)
		snprintf(lighter, sizeof lighter, "%u step%s lighter%s", ease->cap_minus,
			 ease->cap_minus > 1 ? "s" : "", ease->minimum_dose ? ", " : "");
	snprintf(out, size, "%.80s%s%s: %s%s%s%.120s", scene->catalogue->muscles[ease->muscle].name,
		 ease->side != SIDE_BOTH ? ", " : "", ease->side != SIDE_BOTH ? side_word(ease->side) : "", lighter,
		 ease->minimum_dose ? "shortest time" : "", eased && rests ? ". " : "",
		 eased || rests ? rest.text : "back to normal");
}

static bool is_at_hand(const struct scene *scene, struct row row)
{
	return row.kind == ROW_TOOL && (tools_at_hand(scene) & (UINT64_C(1) << row.at)) != 0;
}

static void row_text(const struct scene *scene, const struct ui *ui, struct row row, char *out, size_t size)
{
	switch (row.kind) {
	case ROW_NAME:
		snprintf(out, size, "%.200s%s", ui->typing ? ui->text : scene->profile->name, ui->typing ? "_" : "");
		if (out[0] == '\0')
			snprintf(out, size, "no name");
		break;
	case ROW_TOOL:
		snprintf(out, size, "%s", scene->catalogue->tools[row.at].name);
		break;
	case ROW_CONDITION:
		condition_text(scene, row.at, out, size);
		break;
	case ROW_EASE:
		ease_text(scene, row.at, out, size);
		break;
	case ROW_FORGET:
		snprintf(out, size, "%s",
			 ui->place[VIEW_PROFILE].page == CONFIRMING
				 ? "Forget all sessions and self tests for good? y: forget them, n: keep them"
				 : "Forget all sessions and self tests");
		break;
	}
}

static int cursor_of(const struct scene *scene, const struct ui *ui)
{
	int cursor = ui->place[VIEW_PROFILE].cursor, count = rows_count(scene);
	return cursor < count ? cursor : count - 1;
}

static const char *label_of(const struct scene *scene, struct row row)
{
	static const char *const labels[] = { "name", "tools", "conditions", "remembered", "history" };
	static const char *const kinds[] = { "rollers", "sticks", "balls", "other tools", "at home" };
	return row.kind == ROW_TOOL ? kinds[tool_kind(&scene->catalogue->tools[row.at])] : labels[row.kind];
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char text[256];
	page_title(page, "Profile, stored on this computer only");
	for (int i = 0; i < rows_count(scene); i++) {
		struct row row = row_at(scene, i);
		row_text(scene, ui, row, text, sizeof text);
		page_item(page, label_of(scene, row), text, is_at_hand(scene, row) ? "at hand" : "", "")->here =
			i == cursor_of(scene, ui);
	}
}

struct drawn_rows {
	const struct scene *scene;
	const struct ui *ui;
	const struct page *page;
	int top; /* first visible row: labelled even if the row above has the same label */
};

static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	enum { LABEL = 12, LABEL_FROM = 38 };
	const struct drawn_rows *drawn = of;
	const struct page_row *row = page_item_at(drawn->page, i);
	enum profile_row kind = row_at(drawn->scene, i).kind;
	int lead = LIST_LEAD + (box.columns >= LABEL_FROM ? LABEL : 0);
	char text[256];
	snprintf(text, sizeof text, "%s%s", kind != ROW_TOOL ? "" : row->state[0] != '\0' ? "✓ " : "· ", row->value);
	if (i == 0 || box.row == drawn->top || strcmp(page_item_at(drawn->page, i - 1)->label, row->label) != 0)
		canvas_text(canvas, box.row, box.column + LIST_LEAD, lead - LIST_LEAD - 1, STYLE_MUTED, row->label);
	return canvas_paragraph(canvas, box.row, box.column + lead, box.rows, box.columns - lead, style, text);
}

static struct list list_of(const struct drawn_rows *drawn)
{
	return (struct list){ .count = rows_count(drawn->scene),
			      .cursor = cursor_of(drawn->scene, drawn->ui),
			      .row = draw_row,
			      .of = drawn,
			      .scroll = drawn->ui->place[VIEW_PROFILE].scroll };
}

/* Shows what the tools at hand can reach. */
static void draw_reach(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	const struct catalogue *catalogue = scene->catalogue;
	struct figure figure;
	unsigned reached = 0;
	figure_init(&figure, catalogue);
	figure.whole = true;
	for (unsigned i = 0; i < catalogue->muscles_count; i++) {
		bool reach = false;
		for (unsigned tool = 0; tool < catalogue->tools_count && !reach; tool++)
			reach = (tools_at_hand(scene) >> tool & 1) != 0 &&
				texts_has(&catalogue->muscles[i].tools, catalogue->tools[tool].id);
		reached += reach;
		if (reach)
			figure_light(&figure, i, SIDE_BOTH, LIT_NOW);
	}
	canvas_textf(canvas, box.row, box.column, box.columns, STYLE_TITLE, "Your tools reach %u of %u muscles.",
		     reached, catalogue->muscles_count);
	figure_shut(&figure, scene->safety);
	figure_draw(&figure, canvas, box.row + 2, box.column, box.rows - 2, box.columns);
}

/* Draws what is known about the entry of a row. */
static void draw_details(const struct scene *scene, struct row row, struct canvas *canvas, struct area_box box)
{
	if (row.kind == ROW_TOOL)
		entry_draw(scene, SECTION_TOOLS, row.at, canvas, box);
	else if (row.kind == ROW_CONDITION)
		entry_draw(scene, SECTION_CONTRAINDICATIONS, scene->profile->conditions[row.at].contraindication,
			   canvas, box);
	else if (row.kind == ROW_EASE)
		entry_draw(scene, SECTION_MUSCLES, scene->profile->eases[row.at].muscle, canvas, box);
	else if (row.kind == ROW_NAME)
		draw_reach(scene, canvas, box);
	else
		canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY,
				 "Deletes every session and self test on this computer for good; asks first. Tools, "
				 "conditions and rests stay.");
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct area_box details,
		box = frame_draw(canvas, "Profile", canvas->columns >= 40 ? "stored on this computer only" : "");
	if (frame_details(&box, &details))
		draw_details(scene, row_at(scene, cursor_of(scene, ui)), canvas, details);
	struct page page;
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	struct drawn_rows drawn = { scene, ui, &page, box.row };
	struct list list = list_of(&drawn);
	list_draw(&list, canvas, box);
	page_done(&page);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

static struct act choose(struct ui *ui, const struct scene *scene, struct row row)
{
	switch (row.kind) {
	case ROW_NAME:
		snprintf(ui->text, sizeof ui->text, "%s", scene->profile->name);
		ui->typing = true;
		return (struct act){ .kind = ACT_DRAW };
	case ROW_TOOL:
		return (struct act){ .kind = ACT_TOOL, .at = (int)row.at };
	case ROW_CONDITION:
		return (struct act){ .kind = ACT_CONDITION_OVER, .at = (int)row.at };
	case ROW_FORGET:
		ui->place[VIEW_PROFILE].page = CONFIRMING;
		return (struct act){ .kind = ACT_DRAW };
	case ROW_EASE:
		break;
	}
	return (struct act){ .kind = ACT_EASE_OVER, .at = (int)row.at };
}

static struct act move(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box details, box = frame_box(&size);
	struct page page;
	frame_details(&box, &details);
	page_start(&page, box.columns);
	rows(scene, ui, &page);
	struct drawn_rows drawn = { scene, ui, &page, box.row };
	struct list list = list_of(&drawn);
	list_move(&list, box, &ui->place[VIEW_PROFILE], act);
	page_done(&page);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	if (ui->typing && act.kind == ACT_TYPE)
		return typing_key(ui, act.value);
	if (ui->typing && (act.kind == ACT_CHOOSE || act.kind == ACT_CLOSE)) {
		ui->typing = false;
		return (struct act){ .kind = act.kind == ACT_CHOOSE ? ACT_NAME : ACT_DRAW };
	}
	bool confirmed = ui->place[VIEW_PROFILE].page == CONFIRMING && act.kind == ACT_CHANGED;
	ui->place[VIEW_PROFILE].page = 0;
	if (confirmed)
		return (struct act){ .kind = ACT_FORGET };
	if (act.kind == ACT_CHANGED || act.kind == ACT_NO)
		return (struct act){ .kind = ACT_DRAW };
	if (act.kind < ACT_UP)
		return act;
	if (act.kind != ACT_CHOOSE && act.kind != ACT_YES)
		return move(ui, scene, act);
	ui->place[VIEW_PROFILE].scroll = 0;
	struct row row = row_at(scene, cursor_of(scene, ui));
	if (act.kind == ACT_YES)
		return (struct act){ .kind = row.kind == ROW_CONDITION ? ACT_CLEARED : ACT_DRAW, .at = (int)row.at };
	return choose(ui, scene, row);
}

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	if (ui->typing)
		return IN_TYPING;
	if (ui->place[VIEW_PROFILE].page == CONFIRMING)
		return IN_CONFIRMING;
	return row_at(scene, cursor_of(scene, ui)).kind == ROW_CONDITION ? IN_SUITED : 0;
}

static const struct binding keys[] = {
	BIND_2(IN_ANY, KEY_RETURN, ' ', DO(ACT_CHOOSE), "change", "change",
	       "Edit the name, add or remove a tool, end a condition, forget a muscle or all sessions."),
	BIND(IN_TYPING, KEY_RETURN, DO(ACT_CHOOSE), "change", "keep", "Keep the name; Esc does not."),
	BIND_SUITED(IN_ANY, IN_SUITED, 'c', KEY_NONE, DO(ACT_YES), "cleared", "cleared",
		    "Record that a clinician has cleared this condition, or undo that."),
	BIND(IN_CONFIRMING, 'y', DO(ACT_CHANGED), "confirm-forget", "forget them",
	     "Yes, forget all sessions and self tests."),
	BIND(IN_CONFIRMING, 'n', DO(ACT_NO), "keep", "keep them", "No, keep them."),
	KEYS_MOVE,
	KEYS_HELP,
	KEYS_CLOSE,
	{ 0 },
};

const struct view view_profile = {
	.name = "profile",
	.title = "Profile",
	.keys = keys,
	.situation = situation,
	.draw = draw,
	.rows = rows,
	.act = act,
};
