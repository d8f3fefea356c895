/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Asks for the tools at hand once, before the first plan: none are assumed. */
#include "base/text.h"
#include "tui/entry.h"
#include "tui/list.h"
#include "tui/page.h"
#include <string.h>

static const char intro[] = "Household things will do.";

static bool is_ticked(const struct ui *ui, unsigned tool)
{
	return (ui->tools >> tool & 1) != 0;
}

static void rows(const struct scene *scene, const struct ui *ui, struct page *page)
{
	page_title(page, "What do you have to roll with?");
	page_add(page, STYLE_BODY, 0, intro);
	for (unsigned i = 0; i < scene->catalogue->tools_count; i++) {
		const struct tool *tool = &scene->catalogue->tools[i];
		page_item(page, tool->household ? "from the house" : "tools", tool->name,
			  is_ticked(ui, i) ? "at hand" : "", "")
			->here = (int)i == ui->place[VIEW_TOOLS].cursor;
	}
}

struct drawn {
	const struct page *page;
	unsigned count;
	int top; /* first row of the list: labelled even if the row above has the same label */
};

static int draw_tool(const void *of, struct canvas *canvas, struct area_box box, int i, enum style style)
{
	enum { LABEL = 16, LABEL_FROM = 50, TICK = 2 };
	const struct drawn *drawn = of;
	const struct page_row *row = page_item_at(drawn->page, i);
	bool ticked = row->state[0] != '\0';
	bool first =
		i == 0 || box.row == drawn->top || strcmp(row->label, page_item_at(drawn->page, i - 1)->label) != 0;
	int lead = LIST_LEAD + (box.columns >= LABEL_FROM ? LABEL : 0);
	if (first)
		canvas_text(canvas, box.row, box.column + LIST_LEAD, lead - LIST_LEAD, STYLE_MUTED, row->label);
	canvas_text(canvas, box.row, box.column + lead, 1, ticked ? STYLE_GOOD : STYLE_MUTED, ticked ? "✓" : "·");
	return canvas_paragraph(canvas, box.row, box.column + lead + TICK, box.rows, box.columns - lead - TICK, style,
				row->value);
}

static bool is_beside(const struct canvas *canvas, const char *title)
{
	return text_columns(title) + 2 + text_columns(intro) <= header_columns(canvas);
}

/* The list, below the introduction if that is not beside the title. */
static struct list lay_out(const struct ui *ui, struct drawn *drawn, bool beside, struct area_box *box,
			   struct area_box *ret_details)
{
	int most = beside || box->rows <= 2 ? 0 : 2, lines = text_lines(intro, box->columns);
	int used = lines < most ? lines : most;
	*ret_details = (struct area_box){ 0 };
	frame_details(box, ret_details);
	box->row += used;
	box->rows -= used;
	drawn->top = box->row;
	return (struct list){
		.count = (int)drawn->count, .cursor = ui->place[VIEW_TOOLS].cursor, .row = draw_tool, .of = drawn
	};
}

static void draw(const struct scene *scene, const struct ui *ui, struct canvas *canvas)
{
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	rows(scene, ui, &page);
	bool beside = is_beside(canvas, page.title);
	struct area_box details, whole = frame_draw(canvas, page.title, beside ? intro : ""), box = whole;
	struct drawn drawn = { &page, scene->catalogue->tools_count, 0 };
	struct list list = lay_out(ui, &drawn, beside, &box, &details);
	canvas_paragraph(canvas, whole.row, whole.column, box.row - whole.row, whole.columns, STYLE_MUTED, intro);
	if (details.rows > 0)
		entry_draw(scene, SECTION_TOOLS, (unsigned)list.cursor, canvas, details);
	list_draw(&list, canvas, box);
	page_done(&page);
}

static void move(struct ui *ui, const struct scene *scene, struct act act)
{
	const struct canvas size = { .rows = ui->rows, .columns = ui->columns };
	struct area_box details, box = frame_box(&size);
	struct page page;
	page_start(&page, PAGE_COLUMNS_MAX);
	rows(scene, ui, &page);
	struct drawn drawn = { &page, scene->catalogue->tools_count, 0 };
	struct list list = lay_out(ui, &drawn, is_beside(&size, page.title), &box, &details);
	list_move(&list, box, &ui->place[VIEW_TOOLS], act);
	page_done(&page);
}

static struct act act(struct ui *ui, const struct scene *scene, struct act act)
{
	if (act.kind < ACT_UP)
		return act;
	if (act.kind == ACT_CHOOSE)
		ui->tools ^= UINT64_C(1) << ui->place[VIEW_TOOLS].cursor;
	else
		move(ui, scene, act);
	return (struct act){ .kind = ACT_DRAW };
}

/* The Enter that answered the last question must not also leave the page. */
static unsigned asks(const struct scene *scene, const struct ui *ui)
{
	(void)scene;
	(void)ui;
	return 1;
}

static const struct binding keys[] = {
	BIND(IN_ANY, ' ', DO(ACT_CHOOSE), "have", "have it", "Add or remove the selected tool."),
	BIND(IN_ANY, KEY_RETURN, DO(ACT_TOOLS_TOLD), "continue", "continue", "These are all; on to the plan."),
	KEYS_MOVE,
	BIND(IN_ANY, KEY_ESC, DO(ACT_CLOSE), "back", "back", "Back; it is asked again before the next routine."),
	KEYS_HELP,
	BIND(IN_ANY, 'q', DO(ACT_QUIT), "quit", "quit", "Quit rollcoach."),
	{ 0 },
};

const struct view view_tools = {
	.name = "tools", .title = "Tools at hand", .keys = keys, .asks = asks, .draw = draw, .rows = rows, .act = act
};
