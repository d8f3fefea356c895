/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The day after: how a muscle that hurt is now, three general questions, and what kind of "not normal" it is. */
#include "base/text.h"
#include "core/record/next_day.h"
#include "tui/list.h"
#include "tui/page.h"
#include <stdio.h>
#include <string.h>

extern const struct view view_next_day;

enum { GENERAL_FIRST = NEXT_DAY_SORER };

static const struct next_day *entry_of(const struct scene *scene, enum next_day_question question, int number)
{
	return next_day_entry(scene->catalogue, question, (unsigned)number);
}

static int entries_count(const struct scene *scene, enum next_day_question question)
{
	int count = 0;
	while (entry_of(scene, question, count) != NULL)
		count++;
	return count;
}

static const char *hint_of(const struct next_day *entry)
{
	return entry != NULL && entry->hint != NULL ? entry->hint : "";
}

/* ---- One question with a list of answers ------------------------------------------------------------------------- */

static bool is_which(const struct ui *ui)
{
	return ui_view(ui) == VIEW_WHICH;
}

static enum next_day_question asked_now(const struct ui *ui)
{
	return is_which(ui) ? NEXT_DAY_NORMAL : NEXT_DAY_HURT;
}

static const char *heading(const struct scene *scene, const struct ui *ui, char out[NEXT_DAY_TEXT_MAX])
{
	if (is_which(ui) || scene->next_day == NULL || scene->next_day->hurt_count == 0)
		return entry_of(scene, asked_now(ui), 0)->ask;
	return next_day_hurt_text(&scene->next_day->hurt[0], scene->catalogue, scene->at, scene->offset_s, out);
}

/* Nothing is selected until the cursor was moved: `page` counts the answers seen since. */
static bool is_selected(const struct ui *ui, int number)
{
	const struct view_place *place = &ui->place[ui_view(ui)];
	return place->page > 0 && number == place->cursor;
}

/* The question, then its answers. */
static void answer_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char text[NEXT_DAY_TEXT_MAX], number[16];
	const struct next_day *entry;
	page_title(page, is_which(ui) ? "Which is it?" : "How is it today?");
	page_add(page, STYLE_TITLE, 0, heading(scene, ui, text));
	for (int i = 0; (entry = entry_of(scene, asked_now(ui), i)) != NULL; i++) {
		snprintf(number, sizeof number, "%d", i + 1);
		page_item(page, number, entry->answer, "", "")->here = is_selected(ui, i);
	}
}

static int draw_answer(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	enum { NUMBER_COLUMNS = 3 };
	const struct page_row *row = page_item_at(of, i);
	int column = box.column + LIST_LEAD;
	canvas_text(canvas, box.row, column, NUMBER_COLUMNS - 1, STYLE_ACCENT, row->label);
	return canvas_paragraph(canvas, box.row, column + NUMBER_COLUMNS, box.rows,
				box.columns - LIST_LEAD - NUMBER_COLUMNS, style, row->value);
}

/* The list of the page's rows; `of` is the page. */
static struct list list_of(const struct scene *scene, const struct ui *ui, const struct page *page)
{
	const struct view_place *place = &ui->place[ui_view(ui)];
	return (struct list){ .count = entries_count(scene, asked_now(ui)),
			      .cursor = place->cursor,
			      .row = draw_answer,
			      .of = page,
			      .open = place->page == 0 };
}

static void draw_answers(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	answer_rows(scene, ui, &page);
	struct area_box box = page_box(frame_draw(canvas, page.title, ""));
	struct list list = list_of(scene, ui, &page);
	int asked = text_lines(page.rows[0].value, box.columns), rest = box.rows - asked;
	int gap = rest > list_rows(&list, box.columns) ? 1 : 0;
	asked = rest < 1 ? box.rows - 1 : asked;
	canvas_paragraph(canvas, box.row, box.column, asked, box.columns, STYLE_TITLE, page.rows[0].value);
	list_draw(&list, canvas,
		  (struct area_box){ box.row + asked + gap, box.column, box.rows - asked - gap, box.columns });
	page_done(&page);
}

static struct act chosen(struct ui *ui, const struct scene *scene, int number)
{
	const struct next_day *entry = entry_of(scene, asked_now(ui), number);
	if (entry == NULL)
		return (struct act){ .kind = ACT_NONE };
	return (struct act){ .kind = is_which(ui) ? ACT_NEXT_DAY_YES : ACT_HURT_ANSWERED,
			     .at = (int)(entry - scene->catalogue->next_day) };
}

/* True once the last answer was on screen. The first one is the mildest, so the others must be seen before it
 * counts. */
static bool all_seen(const struct ui *ui, const struct scene *scene)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box box = page_box(frame_box(&size));
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	answer_rows(scene, ui, &page);
	struct list list = list_of(scene, ui, &page);
	bool fit = text_lines(page.rows[0].value, box.columns) + list_rows(&list, box.columns) <= box.rows;
	page_done(&page);
	return fit || ui->place[ui_view(ui)].page >= list.count;
}

/* The first move selects the first answer. */
static struct act move_to(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	int count = entries_count(scene, asked_now(ui));
	if (place->page > 0 || act.kind != ACT_DOWN)
		place->cursor = list_cursor(place->cursor, count, ui->rows - 4, act);
	place->page = place->cursor >= place->page ? place->cursor + 1 : place->page;
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act_answers(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[ui_view(ui)];
	int number = act.kind == ACT_DIGIT ? act.value - 1 : place->cursor;
	if (act.kind < ACT_UP)
		return act;
	if (act.kind != ACT_DIGIT && act.kind != ACT_CHOOSE)
		return move_to(ui, scene, act);
	if (act.kind == ACT_CHOOSE && place->page == 0)
		return (struct act){ .kind = ACT_DRAW };
	if (number == 0 && !all_seen(ui, scene))
		return move_to(ui, scene, (struct act){ .kind = ACT_DOWN });
	return chosen(ui, scene, number);
}

/* The question fits above the tallest answer. */
static bool whole_answers(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	struct area_box box = page_box(frame_box(frame));
	struct page page;
	int tallest = 0;
	page_start(&page, PAGE_COLUMNS_MAX);
	answer_rows(scene, ui, &page);
	struct list list = list_of(scene, ui, &page);
	for (int i = 0; i < list.count; i++) {
		int rows = list_height(&list, i, box.columns);
		tallest = rows > tallest ? rows : tallest;
	}
	bool fits = text_lines(page.rows[0].value, box.columns) + tallest <= box.rows;
	page_done(&page);
	return fits;
}

/* Each place counts as a new page to read. */
static unsigned asks_answers(const struct scene *scene, const struct ui *ui)
{
	return is_which(ui) || scene->next_day == NULL ? 1 : 2 + scene->next_day->hurt_count;
}

/* ---- The three general questions --------------------------------------------------------------------------------- */

static const char *const answer_words[] = { "", "no", "YES" };

static void add_text(struct buf *text, const char *more)
{
	if (more != NULL && strstr(buf_text(text), more) == NULL)
		buf_addf(text, "%s%s", text->size > 0 ? "; " : "", more);
}

/* Other signs to watch for in the groups that were rolled. */
static void add_looks(const struct scene *scene, int number, struct buf *text)
{
	const struct record *routine = scene->next_day->routine;
	for (unsigned i = 0; i < scene->catalogue->groups_count; i++) {
		const struct group *group = &scene->catalogue->groups[i];
		bool rolled = routine == NULL; /* a deleted session may have rolled anything */
		for (unsigned k = 0; routine != NULL && k < routine->steps_count; k++)
			rolled |= routine->steps[k].kind == STEP_ROLL && routine->steps[k].done_ms > 0 &&
				  strcmp(routine->steps[k].group, group->id) == 0;
		if (rolled && number + GENERAL_FIRST == NEXT_DAY_MARKS)
			add_text(text, group->look_for);
		if (rolled && number + GENERAL_FIRST == NEXT_DAY_NORMAL)
			add_text(text, group->not_normal);
	}
}

static void general_rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	char text[NEXT_DAY_TEXT_MAX], number[16];
	if (scene->next_day == NULL || scene->next_day->of == 0)
		return;
	page_title(page, view_next_day.title);
	page_add(page, STYLE_BODY, 0,
		 next_day_opening(scene->next_day, scene->catalogue, scene->at, scene->offset_s, text));
	for (int i = 0; i < NEXT_DAY_GENERAL; i++) {
		const struct next_day *entry = entry_of(scene, (enum next_day_question)(GENERAL_FIRST + i), 0);
		struct buf detail = { 0 }, looks = { 0 };
		add_looks(scene, i, &looks);
		buf_add(&detail, hint_of(entry));
		if (looks.size > 0)
			buf_addf(&detail, "%sAlso: %s.", detail.size > 0 ? " " : "", buf_text(&looks));
		snprintf(number, sizeof number, "%d", i + 1);
		page_item(page, number, entry->ask, answer_words[ui->next_day[i]], buf_text(&detail))->here =
			i == ui->place[VIEW_NEXT_DAY].cursor;
		buf_done(&detail);
		buf_done(&looks);
	}
}

/* Lays out the page and, below its opening, the list of questions; without the opening if space is short. */
struct general {
	struct page page;
	struct list list;
	struct area_box box;
	int opening; /* rows of the list */
	bool hints; /* of every question, not only of the selected one */
};

enum { ANSWER_COLUMNS = 5 };

static int draw_question(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	const struct general *general = of;
	const struct page_row *row = page_item_at(&general->page, i);
	int column = box.column + LIST_LEAD + ANSWER_COLUMNS, columns = box.columns - LIST_LEAD - ANSWER_COLUMNS;
	canvas_text(canvas, box.row, box.column + LIST_LEAD, ANSWER_COLUMNS - 1,
		    row->state[0] == 'Y' ? STYLE_WARNING : STYLE_MUTED, row->state[0] != '\0' ? row->state : "·");
	int used = canvas_paragraph(canvas, box.row, column, box.rows, columns, style, row->value);
	if ((row->here || general->hints) && used < box.rows)
		used += canvas_paragraph(canvas, box.row + used, column, box.rows - used, columns, STYLE_MUTED,
					 row->detail);
	return used;
}

/* Returns false if there is nothing to ask. Free the page with page_done. */
static bool lay_out(const struct scene *scene, const struct ui *ui, struct area_box box, struct general *ret_general)
{
	const struct view_place *place = &ui->place[VIEW_NEXT_DAY];
	*ret_general = (struct general){ .box = box };
	page_start(&ret_general->page, PAGE_COLUMNS_MAX);
	general_rows(scene, ui, &ret_general->page);
	if (ret_general->page.count == 0)
		return false;
	ret_general->list = (struct list){ .count = NEXT_DAY_GENERAL,
					   .cursor = place->cursor,
					   .row = draw_question,
					   .of = ret_general,
					   .scroll = place->scroll };
	int opening = text_lines(ret_general->page.rows[0].value, box.columns);
	ret_general->hints = true;
	ret_general->hints = opening + list_rows(&ret_general->list, box.columns) <= box.rows;
	int rows = list_rows(&ret_general->list, box.columns);
	if (opening + rows <= box.rows)
		ret_general->opening = opening + (opening + rows < box.rows);
	ret_general->box.row += ret_general->opening;
	ret_general->box.rows -= ret_general->opening;
	return true;
}

static void draw_general(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct general general;
	struct area_box box = page_box(frame_draw(canvas, view_next_day.title, ""));
	if (lay_out(scene, ui, box, &general)) {
		canvas_paragraph(canvas, box.row, box.column, general.opening, box.columns, STYLE_BODY,
				 general.page.rows[0].value);
		list_draw(&general.list, canvas, general.box);
	}
	page_done(&general.page);
}

/* The words of each question fit the frame; their hints may scroll. */
static bool whole_general(const struct scene *scene, const struct ui *ui, const struct canvas *frame)
{
	struct area_box box = page_box(frame_box(frame));
	struct page page;
	bool fits = true;
	page_start(&page, PAGE_COLUMNS_MAX);
	general_rows(scene, ui, &page);
	for (int i = 0; i < page.count; i++)
		fits &= text_lines(page.rows[i].value, box.columns - 2 * LIST_LEAD - ANSWER_COLUMNS) <= box.rows;
	page_done(&page);
	return fits;
}

/* True if all three questions are on screen at once, with their hints. */
static bool shows_all(const struct scene *scene, const struct ui *ui)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct general general;
	if (scene->plain)
		return true;
	bool all = !lay_out(scene, ui, page_box(frame_box(&size)), &general) || general.hints;
	page_done(&general.page);
	return all;
}

/* A question with more text than fits scrolls before the cursor moves on. */
static struct act move(struct ui *ui, const struct scene *scene, struct act act)
{
	struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct general general;
	if (lay_out(scene, ui, page_box(frame_box(&size)), &general))
		list_move(&general.list, general.box, &ui->place[VIEW_NEXT_DAY], act);
	page_done(&general.page);
	return (struct act){ .kind = ACT_DRAW };
}

static int first_open(const struct ui *ui)
{
	for (int i = 0; i < NEXT_DAY_GENERAL; i++)
		if (ui->next_day[i] == 0)
			return i;
	return NEXT_DAY_GENERAL;
}

static bool has_yes(const struct ui *ui)
{
	for (int i = 0; i < NEXT_DAY_GENERAL; i++)
		if (ui->next_day[i] == 2)
			return true;
	return false;
}

/* After a no, moves to the next question; after the last one, finishes. */
static struct act answered_no(struct ui *ui, int number)
{
	ui->next_day[number] = 1;
	int next = first_open(ui);
	if (next == NEXT_DAY_GENERAL)
		return (struct act){ .kind = ACT_NEXT_DAY_DONE };
	ui->place[VIEW_NEXT_DAY] = (struct view_place){ .cursor = next };
	return (struct act){ .kind = ACT_DRAW };
}

static struct act answered_yes(struct ui *ui, const struct scene *scene, int number)
{
	enum next_day_question question = (enum next_day_question)(GENERAL_FIRST + number);
	if (entries_count(scene, question) > 1) {
		ui_show(ui, VIEW_WHICH);
		return (struct act){ .kind = ACT_DRAW };
	}
	return (struct act){ .kind = ACT_NEXT_DAY_YES,
			     .at = (int)(entry_of(scene, question, 0) - scene->catalogue->next_day) };
}

/* After a yes, each of the other questions needs its own answer. Where the page scrolls, its end must be reached. */
static struct act all_fine(struct ui *ui, const struct scene *scene)
{
	struct view_place *place = &ui->place[VIEW_NEXT_DAY], before = *place;
	if (!has_yes(ui) && !shows_all(scene, ui))
		move(ui, scene, (struct act){ .kind = ACT_DOWN });
	if (place->cursor != before.cursor || place->scroll != before.scroll)
		return (struct act){ .kind = ACT_DRAW };
	if (!has_yes(ui))
		return (struct act){ .kind = ACT_NEXT_DAY_DONE };
	int next = first_open(ui);
	if (next == NEXT_DAY_GENERAL)
		return (struct act){ .kind = ACT_NEXT_DAY_DONE };
	ui->place[VIEW_NEXT_DAY].cursor = next;
	return (struct act){ .kind = ACT_DRAW };
}

static struct act act_general(struct ui *ui, const struct scene *scene, struct act act)
{
	struct view_place *place = &ui->place[VIEW_NEXT_DAY];
	if (scene->next_day == NULL)
		return act;
	switch ((int)act.kind) {
	case ACT_NO:
		return answered_no(ui, place->cursor);
	case ACT_YES:
	case ACT_NOT_SURE:
		return answered_yes(ui, scene, place->cursor);
	case ACT_NONE_OF_THESE:
		return all_fine(ui, scene);
	case ACT_UP:
	case ACT_DOWN:
		return move(ui, scene, act);
	default:
		return act;
	}
}

/* Where the page scrolls, each part counts as a new page to read. */
static unsigned asks_general(const struct scene *scene, const struct ui *ui)
{
	const struct view_place *place = &ui->place[VIEW_NEXT_DAY];
	return shows_all(scene, ui) ? 1 : 2 + (unsigned)place->cursor + NEXT_DAY_GENERAL * (unsigned)place->scroll;
}

/* ---- Keys --------------------------------------------------------------------------------------------------------- */

#define ANSWER(digit)                                                                                              \
	BIND_SERIES(IN_ANY, '0' + digit, DO_VALUE(ACT_DIGIT, digit), "choose-" #digit, NULL, "Answer " #digit ".", \
		    "Choose the answer with this number.")
#define KEYS_ANSWERS                                                                                            \
	BIND(IN_ANY, KEY_RETURN, DO(ACT_CHOOSE), "choose", "choose", "Choose the selected answer."), ANSWER(1), \
		ANSWER(2), ANSWER(3), ANSWER(4), ANSWER(5)
#define KEY_LATER \
	BIND(IN_LATER, 'l', DO(ACT_LATER), "later", "later", "Ask at the next start; what hurt rests until then.")

static const struct binding keys_hurt[] = {
	KEYS_ANSWERS,
	KEY_LATER,
	KEYS_MOVE,
	KEYS_HELP,
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_QUIT), "quit", "quit", "Quit; the question stays open."),
	{ 0 },
};

static const struct binding keys_which[] = { KEYS_ANSWERS, KEYS_CLOSE, KEYS_MOVE, KEYS_HELP, { 0 } };

static const struct binding keys_general[] = {
	BIND_BRIEF(IN_ANY, KEY_RETURN, DO(ACT_NONE_OF_THESE), "all-fine", "all fine",
		   "No to all three; after a yes, on to the next question.", "fine"),
	BIND(IN_ANY, 'y', DO(ACT_YES), "yes", "yes", "Yes to the selected question."),
	BIND(IN_ANY, 'u', DO(ACT_NOT_SURE), "not-sure", "not sure", "Not sure: counts as yes."),
	BIND(IN_ANY, 'n', DO(ACT_NO), "no", "no", "No to the selected question."),
	KEY_LATER,
	BIND_2(IN_ANY, KEY_ARROW_UP, 'k', DO(ACT_UP), "up", NULL, "Previous question."),
	BIND_2(IN_ANY, KEY_ARROW_DOWN, 'j', DO(ACT_DOWN), "down", NULL, "Next question."),
	KEYS_HELP,
	BIND_2(IN_ANY, 'q', KEY_ESC, DO(ACT_QUIT), "quit", "quit", "Quit; the questions stay open."),
	{ 0 },
};

const struct view view_hurt = { .name = "how-is-it",
				.title = "How is it today",
				.keys = keys_hurt,

				.asks = asks_answers,
				.whole = whole_answers,
				.draw = draw_answers,
				.rows = answer_rows,
				.act = act_answers };
const struct view view_which = { .name = "which",
				 .title = "Which is it",
				 .keys = keys_which,

				 .asks = asks_answers,
				 .whole = whole_answers,
				 .draw = draw_answers,
				 .rows = answer_rows,
				 .act = act_answers };
const struct view view_next_day = { .name = "next-day",
				    .title = "How was it after last time?",
				    .keys = keys_general,

				    .asks = asks_general,
				    .whole = whole_general,
				    .draw = draw_general,
				    .rows = general_rows,
				    .act = act_general };
