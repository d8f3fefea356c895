/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plan: the steps in order, to review and change; or why there is none today. */
#include "base/text.h"
#include "core/plan/cue_line.h"
#include "tui/figure.h"
#include "tui/list.h"
#include "tui/page.h"
#include "tui/plan_rows.h"
#include "tui/sheet.h"
#include "tui/words.h"
#include <stdio.h>

static bool has_steps(const struct plan *plan)
{
	for (unsigned i = 0; plan != NULL && i < plan->steps_count; i++)
		if (step_is_work(&plan->steps[i]))
			return true;
	return false;
}

/* The row of the cursor, limited to the rows that the plan now has. */
static int cursor_of(const struct scene *scene, const struct ui *ui, const struct plan_rows *rows)
{
	int found = ui->plan_row_set ? plan_rows_find(rows, scene->catalogue, &ui->plan_row) : -1;
	int cursor = found >= 0 ? found : ui->place[VIEW_PLAN].cursor;
	return cursor < rows->count ? cursor : rows->count - 1;
}

static bool is_refused(const struct scene *scene)
{
	return scene->plan != NULL &&
	       (scene->plan->verdict == VERDICT_STOP || scene->plan->verdict == VERDICT_ASK_FIRST);
}

/* ---- No plan ---------------------------------------------------------------------------------------------------- */

static void fill_notices(struct page *page, const struct scene *scene)
{
	for (unsigned i = 0; i < scene->plan->notices_count; i++)
		page_reason(page, scene->catalogue, &scene->plan->notices[i].reason);
}

/* The message of each refusing condition, what is still allowed and what to ask a doctor. */
static void fill_refusal(struct page *page, const struct scene *scene)
{
	if (scene->plan->verdict == VERDICT_ASK_FIRST)
		page_add(page, STYLE_TITLE, 0, "No rolling until a clinician has cleared it.");
	page_gap(page);
	for (unsigned i = 0; i < scene->plan->notices_count; i++) {
		const struct notice *notice = &scene->plan->notices[i];
		const struct contraindication *entry = catalogue_contraindication(scene->catalogue, notice->id);
		page_reason(page, scene->catalogue, &notice->reason);
		if (entry == NULL || entry->action < ACTION_ASK_DOCTOR)
			continue;
		if (entry->still_allowed != NULL && entry->still_allowed[0] != '\0')
			page_addf(page, STYLE_BODY, 2, "Still allowed: %s.", entry->still_allowed);
		if (entry->ask_doctor != NULL)
			page_addf(page, STYLE_BODY, 2, "Ask a doctor: %s", entry->ask_doctor);
	}
}

static void draw_pages(const struct scene *scene, const struct ui *ui, struct canvas *canvas, struct area_box box)
{
	struct page page;
	page_start(&page, box.columns - 2);
	if (is_refused(scene)) {
		box = heading_draw(canvas, box, 8, STYLE_WARNING,
				   scene->plan->verdict == VERDICT_STOP ? "No rolling today" : "Ask first");
		fill_refusal(&page, scene);
	} else if (scene->plan != NULL) {
		page_add(&page, STYLE_TITLE, 0, "Nothing to roll with these choices.");
		page_gap(&page);
		fill_notices(&page, scene);
		page_left_out(&page, scene->plan);
	}
	page_draw(&page, canvas, box, ui->place[VIEW_PLAN].scroll);
	page_done(&page);
}

/* ---- The list --------------------------------------------------------------------------------------------------- */

/* The columns of a row, from its left edge.  Columns that do not fit are omitted, except side, name and time. */
struct row_columns {
	int time, side, name, name_columns, yours, pressure;
};

enum { TIME_COLUMNS = 7, SIDE_COLUMNS = 6, YOURS_COLUMNS = 5, PRESSURE_COLUMNS = 16, SECONDS_COLUMNS = 5 };

static struct row_columns columns_of(int columns, bool yours)
{
	struct row_columns row = { .side = LIST_LEAD };
	int end = columns - SECONDS_COLUMNS - 1;
	if (columns >= 44) {
		row.time = TIME_COLUMNS;
		row.side += TIME_COLUMNS;
	}
	if (columns >= 66)
		row.pressure = end, end -= PRESSURE_COLUMNS + 1;
	if (yours && columns >= 44) {
		end -= YOURS_COLUMNS + 1;
		row.yours = end + 1;
	}
	row.name = row.side + (columns >= 30 ? SIDE_COLUMNS : 0);
	row.name_columns = end - row.name;
	return row;
}

/* Formats "Calves", with the side in front if it has no column. */
static void row_name(const struct scene *scene, const struct row_columns *row, const struct step *step, char *out,
		     size_t size)
{
	bool both = row->name == row->side && step_side(step)[0] != '\0';
	snprintf(out, size, "%s%s%s", both ? step_side(step) : "", both ? " " : "", step_name(scene->catalogue, step));
}

/* True if changed by hand: its seconds, its tool or its place. */
static bool is_yours(const struct scene *scene, const struct step *step)
{
	struct target target = plan_target_of(step);
	for (unsigned i = 0; i < scene->wish->order_count; i++)
		if (step->kind == STEP_ROLL && scene->wish->order[i].kind == target.kind &&
		    scene->wish->order[i].at == target.at && scene->wish->moved[i])
			return true;
	return step->by_hand;
}

enum { PRESSURE_TEXT = 48 };

/* Formats "up to 5 firm". */
static const char *pressure_text(const struct scene *scene, const struct step *step, char out[PRESSURE_TEXT])
{
	snprintf(out, PRESSURE_TEXT, "up to %u %s", step->cap, catalogue_pressure_word(scene->catalogue, step->cap));
	return out;
}

/* Below the name, where there is room: the tool, and how to get into place if that fits whole. */
static int draw_more(const struct scene *scene, struct canvas *canvas, struct area_box box, const struct step *step)
{
	const char *tool = step_tool_name(scene->catalogue, step);
	char both[256];
	if (box.rows < 1)
		return 0;
	snprintf(both, sizeof both, "%s. %s", tool, step_muscle_cues(scene->catalogue, step).setup);
	bool fits = tool[0] != '\0' && text_columns(both) <= box.columns;
	canvas_text(canvas, box.row, box.column, box.columns, STYLE_MUTED, fits ? both : tool);
	return 1;
}

static int draw_step(const struct scene *scene, struct canvas *canvas, struct area_box box, const struct step *step,
		     enum style style, int more)
{
	char time[16], name[128], pressure[PRESSURE_TEXT];
	struct row_columns row = columns_of(box.columns, is_yours(scene, step));
	time_text((msec)step->start_s * MSEC_SECOND, time, sizeof time);
	canvas_text_right(canvas, box.row, box.column + row.time, row.time, STYLE_MUTED, time);
	if (row.name > row.side)
		canvas_text(canvas, box.row, box.column + row.side, SIDE_COLUMNS, STYLE_MUTED, step_side(step));
	row_name(scene, &row, step, name, sizeof name);
	if (row.yours > 0)
		canvas_text(canvas, box.row, box.column + row.yours, YOURS_COLUMNS, STYLE_ACCENT, "yours");
	if (row.pressure > 0 && step->kind == STEP_ROLL)
		canvas_text_right(canvas, box.row, box.column + row.pressure, PRESSURE_COLUMNS, STYLE_MUTED,
				  pressure_text(scene, step, pressure));
	canvas_textf(canvas, box.row, box.column + box.columns - SECONDS_COLUMNS, SECONDS_COLUMNS, style, "%3u s",
		     step->seconds);
	int used = canvas_paragraph(canvas, box.row, box.column + row.name, box.rows, row.name_columns, style, name);
	struct area_box below = { box.row + used, box.column + row.name, box.rows - used, box.columns - row.name };
	return more > 0 ? used + draw_more(scene, canvas, below, step) + more - 1 : used;
}

/* A skipped bout starts in the side column. Its name may wrap below "left out", because a narrow frame has no room for
 * a long word beside it. */
static int draw_skip(const struct scene *scene, struct canvas *canvas, struct area_box box, int skip)
{
	static const char left_out[] = "left out";
	char text[256];
	int side = columns_of(box.columns, false).side, column = box.column + side, columns = box.columns - side;
	snprintf(text, sizeof text, "%s  %s", left_out, target_name(scene->catalogue, scene->wish->skip[skip]));
	int used = canvas_paragraph(canvas, box.row, column, box.rows, columns, STYLE_MUTED, text);
	canvas_text(canvas, box.row, column, columns, STYLE_CAUTION, left_out);
	return used;
}

/* A row for the preparation before the routine, such as a walk, if there is any. */
static int draw_before(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	const char *before = scene->catalogue->modes[scene->plan->mode].before;
	char text[256];
	snprintf(text, sizeof text, "%s%s", before != NULL ? "First: " : "", before != NULL ? before : "");
	return canvas_paragraph(canvas, box.row, box.column + LIST_LEAD, box.rows, box.columns - LIST_LEAD, STYLE_BODY,
				text);
}

struct shown {
	const struct scene *scene;
	const struct plan_rows *rows;
	int more; /* rows besides the name: one for the tool, one blank */
};

/* The list starts with what to do before the routine, followed by the rows of the plan. */
static int draw_row(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct shown *shown = of;
	if (i == 0)
		return draw_before(shown->scene, canvas, box) + (shown->more > 0);
	const struct plan_row *row = &shown->rows->items[i - 1];
	if (row->step < 0)
		return draw_skip(shown->scene, canvas, box, row->skip) + shown->more;
	return draw_step(shown->scene, canvas, box, &shown->scene->plan->steps[row->step], style, shown->more);
}

/* The list with the cursor on row `here` of the plan. Rows get more lines where all of them fit. */
static struct list list_of(struct shown *shown, struct area_box box, int here)
{
	const struct list list = {
		.count = 1 + shown->rows->count, .cursor = 1 + here, .row = draw_row, .of = shown, .full = true
	};
	while (shown->more > 0 && list_rows(&list, box.columns) > box.rows)
		shown->more--;
	return list;
}

/* Rows for what is said about the selected bout, in a box without the picture. */
static int detail_rows(struct area_box box)
{
	return box.rows >= 18 ? 5 : box.rows >= 12 ? 4 : box.rows >= 8 ? 1 : 0;
}

/* Shows tool, pressure and first reason of the selected row. */
static void draw_detail(const struct scene *scene, struct canvas *canvas, struct area_box box, const struct step *step)
{
	if (step == NULL) {
		canvas_paragraph(canvas, box.row, box.column, box.rows, box.columns, STYLE_BODY, left_out_note);
		return;
	}
	char pressure[PRESSURE_TEXT];
	const char *tool = step_tool_name(scene->catalogue, step);
	int used = canvas_text(canvas, box.row, box.column, box.columns, STYLE_MUTED, tool);
	bool beside = used + 2 + text_columns(pressure_text(scene, step, pressure)) <= box.columns;
	if (step->kind == STEP_ROLL && columns_of(box.columns, false).pressure == 0 && beside)
		canvas_text_right(canvas, box.row, box.column + box.columns, box.columns - used - 2, STYLE_MUTED,
				  pressure);
	if (step->reasons_count > 0 && box.rows > 1)
		canvas_paragraph(canvas, box.row + (used > 0), box.column, box.rows - (used > 0), box.columns,
				 STYLE_BODY, step->reasons[0].text);
}

/* Shows a single notice in full; otherwise, the number of notices. */
static void draw_notices(const struct scene *scene, struct canvas *canvas, struct area_box box)
{
	unsigned out = scene->plan->left_out_count, notes = scene->plan->notices_count;
	if (out == 0 && notes == 1 && text_columns(scene->plan->notices[0].reason.text) <= box.columns)
		canvas_text(canvas, box.row, box.column, box.columns, STYLE_CAUTION,
			    scene->plan->notices[0].reason.text);
	else if (out > 0)
		canvas_textf(canvas, box.row, box.column, box.columns, STYLE_CAUTION, "%u left out: press w", out);
	else if (notes > 0)
		canvas_textf(canvas, box.row, box.column, box.columns, STYLE_CAUTION, "%u tip%s: press w", notes,
			     notes > 1 ? "s" : "");
}

static void draw_figure(const struct scene *scene, struct canvas *canvas, struct area_box box, const struct step *step)
{
	struct figure figure;
	figure_init(&figure, scene->catalogue);
	if (step != NULL)
		figure_light_step(&figure, step, LIT_NOW);
	figure.whole = true;
	for (unsigned i = 0; i < scene->plan->steps_count; i++) {
		const struct step *other = &scene->plan->steps[i];
		for (unsigned j = 0; j < other->covers_count; j++)
			figure_light(&figure, other->covers[j], other->side, LIT_NEXT);
	}
	figure_shut(&figure, scene->safety);
	figure_draw(&figure, canvas, box.row, box.column, box.rows, box.columns);
}

/* Shows the possible benefit of rolling, with its source, on the blank row below the title. */
static void draw_benefit(const struct mode *mode, struct canvas *canvas, struct area_box box)
{
	enum { BELOW_TITLE = 1 };
	if (mode->may != NULL && box.row > BELOW_TITLE && text_columns(mode->may) <= box.columns)
		canvas_text(canvas, BELOW_TITLE, box.column, box.columns, STYLE_MUTED, mode->may);
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	static const char *const formats[] = { "%s", "%s of %u min", "%s of %u min, %u region%s" };
	char right[64] = "", total[16];
	const struct mode *mode = &scene->catalogue->modes[scene->wish->mode];
	struct area_box picture = { 0 };
	if (scene->plan != NULL && scene->plan->steps_count > 0)
		snprintf(right, sizeof right, formats[(canvas->columns >= 36) + (canvas->columns >= 44)],
			 time_text((msec)scene->plan->total_s * MSEC_SECOND, total, sizeof total), scene->wish->minutes,
			 plan_regions(scene->plan), plan_regions(scene->plan) == 1 ? "" : "s");
	struct area_box box = frame_draw(canvas, scene->routine != NULL ? scene->routine : mode->name, right);
	if (!has_steps(scene->plan)) {
		draw_pages(scene, ui, canvas, box);
		return;
	}
	struct plan_rows rows;
	plan_rows_of(&rows, scene->plan, scene->wish);
	const struct plan_row *here = &rows.items[cursor_of(scene, ui, &rows)];
	const struct step *step = here->step >= 0 ? &scene->plan->steps[here->step] : NULL;
	draw_benefit(mode, canvas, box);
	if (frame_split(&box, &picture))
		draw_figure(scene, canvas, picture, step);
	int detail = detail_rows(box);
	struct area_box below = { box.row + box.rows - detail, box.column, detail, box.columns };
	struct shown shown = { .scene = scene, .rows = &rows, .more = 2 };
	box.rows -= detail;
	struct list list = list_of(&shown, box, (int)(here - rows.items));
	list_draw(&list, canvas, box);
	if (detail >= 4) {
		draw_detail(scene, canvas, (struct area_box){ below.row + 1, below.column, detail - 2, below.columns },
			    step);
		below.row += detail - 1;
	}
	if (detail > 0)
		draw_notices(scene, canvas, below);
}

/* ---- Acts ------------------------------------------------------------------------------------------------------- */

/* Makes an act for the row of the cursor: a bout, or one that was left out. */
static struct act act_on_row(const struct plan_row *row, struct act act)
{
	if (act.kind == ACT_STEP_SKIP && row->skip >= 0)
		return (struct act){ .kind = ACT_PUT_BACK, .at = row->skip };
	act.at = row->step;
	return row->step >= 0 ? act : (struct act){ .kind = ACT_NONE };
}

static void remember(struct ui *ui, const struct plan_rows *rows, int cursor)
{
	ui->place[VIEW_PLAN].cursor = cursor;
	ui->plan_row_set = cursor >= 0;
	if (cursor >= 0)
		ui->plan_row = rows->items[cursor].id;
}

/* Selects the row under the mouse. */
static struct act click(struct ui *ui, const struct scene *scene, const struct plan_rows *rows, struct act act)
{
	const struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box picture, box = frame_box(&size);
	struct shown shown = { .scene = scene, .rows = rows, .more = 2 };
	struct view_place place = { .cursor = 0 };
	frame_split(&box, &picture);
	box.rows -= detail_rows(box);
	struct list list = list_of(&shown, box, ui->place[VIEW_PLAN].cursor);
	list_click(&list, box, &place, act);
	if (place.cursor > 0)
		remember(ui, rows, place.cursor - 1);
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_PLAN];
	struct plan_rows rows;
	plan_rows_of(&rows, scene->plan, scene->wish);
	int cursor = cursor_of(scene, ui, &rows);
	remember(ui, &rows, cursor);
	switch ((int)act.kind) {
	case ACT_STEP_SKIP:
	case ACT_STEP_MORE:
	case ACT_STEP_LESS:
	case ACT_STEP_TOOL:
	case ACT_STEP_MOVE:
		return cursor >= 0 ? act_on_row(&rows.items[cursor], act) : (struct act){ .kind = ACT_NONE };
	case ACT_BUDGET:
		act.value += (int)scene->wish->minutes;
		return act.value >= 1 && act.value <= 60 ? act : (struct act){ .kind = ACT_NONE };
	case ACT_START:
		return has_steps(scene->plan) ? act : (struct act){ .kind = ACT_NONE };
	case ACT_SHOW:
		if (act.at == VIEW_SAVE) {
			ui->typing = true;
			ui->text[0] = '\0';
		}
		return act;
	case ACT_CLICK:
		return has_steps(scene->plan) ? click(ui, scene, &rows, act) : (struct act){ .kind = ACT_NONE };
	default:
		break;
	}
	if (act.kind < ACT_UP)
		return act;
	remember(ui, &rows, list_cursor(cursor, rows.count, ui->rows - 6, act));
	place->scroll = list_cursor(place->scroll, 1000, ui->rows - 4, act);
	return (struct act){ .kind = ACT_DRAW };
}

#define KEY_EARLIER(in, label) \
	BIND_2(in | SCREEN, '[', 'K', DO_VALUE(ACT_STEP_MOVE, -1), "earlier", label, "Move it up in the order.")

static const struct binding keys[] = {
	BIND_2(IN_PLANNED, KEY_RETURN, ' ', DO(ACT_START), "start", "start", "Start the session."),
	BIND(IN_PLANNED, 'w', SHOW(VIEW_WHY), "why", "why", "Why this muscle and this long; what is left out and why."),
	KEYS_HELP,
	KEYS_CLOSE,
	BIND(IN_PLANNED | SCREEN, 's', DO(ACT_STEP_SKIP), "leave-out", NULL,
	     "Leave this muscle out today, or put it back."),
	BIND(IN_KEPT | SCREEN, 's', DO(ACT_STEP_SKIP), "leave-out", "leave out", "Leave this muscle out today."),
	BIND(IN_LEFT_OUT | SCREEN, 's', DO(ACT_STEP_SKIP), "leave-out", "put back", "Put it back."),
	BIND_SUITED(IN_PLANNED | SCREEN, IN_KEPT | SCREEN, '+', '=', DO(ACT_STEP_MORE), "more", "longer",
		    "Add 15 seconds on each side, within the limits."),
	BIND(IN_PLANNED | SCREEN, '-', DO(ACT_STEP_LESS), "less", NULL, "Take 15 seconds off each side."),
	BIND_2(IN_ANY, '>', '.', DO_VALUE(ACT_BUDGET, 1), "minute-more", "minutes", "One minute more in total."),
	BIND_2(IN_ANY, '<', ',', DO_VALUE(ACT_BUDGET, -1), "minute-less", NULL, "One minute less in total."),
	BIND(IN_ANY, 'b', SHOW(VIEW_BODY), "body", "sore spots", "Mark sore or hurt muscles."),
	BIND_SUITED(IN_PLANNED | SCREEN, IN_KEPT | SCREEN, 't', KEY_NONE, DO(ACT_STEP_TOOL), "next-tool", "tool",
		    "Use the next tool at hand."),
	KEY_EARLIER(IN_PLANNED, NULL),
	KEY_EARLIER(IN_KEPT, "move"),
	BIND_2(IN_PLANNED | SCREEN, ']', 'J', DO_VALUE(ACT_STEP_MOVE, 1), "later", NULL, "Move it down in the order."),
	BIND(IN_ANY, 'u', DO(ACT_UNDO), "undo", "undo", "Undo the last change of the plan or a mark."),
	BIND(IN_PLANNED | SCREEN, 'S', SHOW(VIEW_SAVE), "save", "save", "Save the plan as your own routine."),
	BIND(IN_PLANNED, 'i', SHOW(VIEW_INSTRUCTIONS), "instructions", "instructions", "Full instructions."),
	BIND(IN_PLANNED, 'p', DO(ACT_PRINT), "print", "print", "Save a handout to print."),
	KEYS_SCROLL,
	{ 0 },
};

static unsigned situation(const struct scene *scene, const struct ui *ui)
{
	struct plan_rows rows;
	plan_rows_of(&rows, scene->plan, scene->wish);
	int cursor = cursor_of(scene, ui, &rows);
	if (cursor < 0 || !has_steps(scene->plan))
		return 0;
	return rows.items[cursor].skip >= 0 ? IN_LEFT_OUT : IN_KEPT;
}

/* A plan asks whether to start; a refusal is to be read. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)ui;
	return is_refused(scene) ? 1 : has_steps(scene->plan) ? ASKS_TO_START : 0;
}

const struct view view_plan = {
	.name = "plan", .title = "Plan", .keys = keys, .asks = asks, .situation = situation, .draw = draw, .act = act
};
