/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Lists a squad on one page; those without a routine come first, so that nobody hands out a routine by mistake. */
#include "print/cover.h"

#include "base/mem.h"
#include "print/why.h"
#include <stdlib.h>

void add_tools_of_plan(struct buf *text, const struct plan *plan)
{
	uint64_t seen = 0;
	for (unsigned i = 0; i < plan->steps_count; i++) {
		int tool = plan->steps[i].tool;
		if (tool < 0 || (seen >> tool & 1) != 0)
			continue;
		buf_addf(text, "%s%s", seen != 0 ? "; " : "", plan->catalogue->tools[tool].name);
		seen |= (uint64_t)1 << tool;
	}
}

void cover_add(struct cover *cover, const char *name, const char *group, const struct plan *plan)
{
	struct buf tools = { 0 };
	const char *nothing = why_nothing(plan);
	add_tools_of_plan(&tools, plan);
	cover->lines = mem_grow(cover->lines, cover->count + 1, sizeof(*cover->lines));
	cover->lines[cover->count++] = (struct cover_line){
		.name = mem_text(name),
		.group = mem_text(group != NULL ? group : ""),
		.tools = mem_text(buf_text(&tools)),
		.nothing = nothing != NULL ? mem_text(nothing) : NULL,
		.routine = plan->catalogue->modes[plan->mode].name,
		.seconds = plan->total_s,
		.verdict = plan->verdict,
	};
	buf_done(&tools);
}

void cover_done(struct cover *cover)
{
	for (unsigned i = 0; i < cover->count; i++) {
		free(cover->lines[i].name);
		free(cover->lines[i].group);
		free(cover->lines[i].tools);
		free(cover->lines[i].nothing);
	}
	free(cover->lines);
	*cover = (struct cover){ 0 };
}

static bool is_refused(const struct cover_line *line)
{
	return line->verdict > VERDICT_LIMITED;
}

static bool has_routine(const struct cover_line *line)
{
	return !is_refused(line) && line->nothing == NULL;
}

/* Omits the reason of a refusal, because others may see the sheet. */
static const char *why_none(const struct cover_line *line)
{
	if (line->verdict == VERDICT_STOP)
		return "must not roll";
	return is_refused(line) ? "ask a doctor first" : line->nothing;
}

/* Lists the refused before those for whom nothing fits. */
static void add_without_routine(struct node *page, const struct cover *cover)
{
	struct node *list = NULL;
	for (unsigned i = 0; i < 2 * cover->count; i++) {
		const struct cover_line *line = &cover->lines[i % cover->count];
		if (has_routine(line) || is_refused(line) != (i < cover->count))
			continue;
		if (list == NULL) {
			struct node *box = node_add(page, NODE_BOX, "No routine today");
			box->tone = TONE_STOP;
			list = node_add(box, NODE_LIST, NULL);
		}
		node_addf(list, NODE_ITEM, "%s: %s", line->name, why_none(line));
	}
}

static void add_row(struct node *table, const struct cover_line *line, bool groups)
{
	struct node *row = node_add(table, NODE_ROW, NULL);
	node_add(row, NODE_CELL, line->name)->head = true;
	if (groups)
		node_add(row, NODE_CELL, line->group);
	node_add(row, NODE_CELL, line->routine);
	node_addf(row, NODE_CELL, "%u:%02u", line->seconds / 60, line->seconds % 60);
	node_add(row, NODE_CELL, line->tools);
}

static void add_everyone(struct node *page, const struct cover *cover)
{
	bool groups = false, any = false;
	for (unsigned i = 0; i < cover->count; i++) {
		any |= has_routine(&cover->lines[i]);
		groups |= cover->lines[i].group[0] != '\0';
	}
	if (!any)
		return;
	struct node *table = node_add(page, NODE_TABLE, "Athletes, their routines and the tools to bring");
	struct node *head = node_add(table, NODE_ROW, NULL);
	node_add(head, NODE_CELL, "Athlete");
	if (groups)
		node_add(head, NODE_CELL, "Squad");
	node_add(head, NODE_CELL, "Routine");
	node_add(head, NODE_CELL, "Minutes");
	node_add(head, NODE_CELL, "Bring");
	for (unsigned i = 0; i < cover->count; i++)
		if (has_routine(&cover->lines[i]))
			add_row(table, &cover->lines[i], groups);
}

void cover_document(struct document *ret_document, const struct cover *cover, const char *coach, const char *date)
{
	document_init(ret_document, "Foam rolling: the squad");
	struct node *page = node_add(ret_document->root, NODE_PAGE, "The squad");
	struct node *title = node_add(page, NODE_TITLE, "The squad");
	node_label(node_addf(title, NODE_FACT, "%u", cover->count), "Athletes");
	node_label(node_add(title, NODE_FACT, date), "Date");
	node_label(node_add(title, NODE_FACT, coach), "Coach");
	add_without_routine(page, cover);
	add_everyone(page, cover);
}
