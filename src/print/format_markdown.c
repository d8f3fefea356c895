/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a document as Markdown (CommonMark with tables). */
#include "print/format.h"

#include <string.h>

/* Escapes all markup characters. */
static void add_text(struct buf *buf, const char *text)
{
	for (; text != NULL && *text != '\0'; text++) {
		if (strchr("\\`*_{}[]<>#|~!&", *text) != NULL)
			buf_add_char(buf, '\\');
		buf_add_char(buf, *text == '\n' ? ' ' : *text);
	}
}

/* Escapes a text at the start of a line, where a number or a dash would start a list. */
static void add_block_text(struct buf *buf, const char *text)
{
	size_t digits = text != NULL ? strspn(text, "0123456789") : 0;
	if (text != NULL && digits > 0 && (text[digits] == '.' || text[digits] == ')')) {
		buf_add_bytes(buf, text, digits);
		buf_add_char(buf, '\\');
		text += digits;
	} else if (text != NULL && strchr("-+=", text[0]) != NULL && text[0] != '\0')
		buf_add_char(buf, '\\');
	add_text(buf, text);
}

static void add_wrapped_in(struct buf *buf, const char *before, const char *text, const char *after)
{
	buf_add(buf, before);
	add_text(buf, text);
	buf_add(buf, after);
}

/* ---- Blocks ----------------------------------------------------------------------------------------------------- */

static void add_title(struct buf *buf, const struct node *node)
{
	add_wrapped_in(buf, "# ", node->text, "\n\n");
	if (node->small != NULL)
		add_wrapped_in(buf, "**", node->small, "**\n\n");
	for (const struct node *fact = node->first; fact != NULL; fact = fact->next) {
		add_wrapped_in(buf, "- **", fact->label, ":** ");
		add_text(buf, fact->text != NULL ? fact->text : "____________");
		buf_add_char(buf, '\n');
	}
	buf_add_char(buf, '\n');
}

static void add_paragraph(struct buf *buf, const struct node *node)
{
	if (node->label != NULL)
		add_wrapped_in(buf, "**", node->label, ":** ");
	add_block_text(buf, node->text);
	buf_add(buf, "\n\n");
}

static void add_list(struct buf *buf, const struct node *list)
{
	for (const struct node *item = list->first; item != NULL; item = item->next) {
		buf_add(buf, "- ");
		add_block_text(buf, item->text);
		if (item->small != NULL)
			add_wrapped_in(buf, " \u2013 ", item->small, "");
		buf_add_char(buf, '\n');
	}
	buf_add_char(buf, '\n');
}

static void add_row(struct buf *buf, const struct node *row)
{
	for (const struct node *cell = row->first; cell != NULL; cell = cell->next) {
		buf_add(buf, "| ");
		add_block_text(buf, cell->text);
		buf_add_char(buf, ' ');
	}
	buf_add(buf, "|\n");
}

static void add_table(struct buf *buf, const struct node *table)
{
	const struct node *head = table->first;
	if (head == NULL)
		return;
	add_row(buf, head);
	for (const struct node *cell = head->first; cell != NULL; cell = cell->next)
		buf_add(buf, "|---");
	buf_add(buf, "|\n");
	for (const struct node *row = head->next; row != NULL; row = row->next)
		add_row(buf, row);
	buf_add_char(buf, '\n');
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

static void add_point(struct buf *buf, const char *before, const char *text, const char *after)
{
	if (text != NULL)
		add_wrapped_in(buf, before, text, after);
}

static void add_tick(struct buf *buf, const char *side, enum tick tick)
{
	if (tick != TICK_NONE)
		buf_addf(buf, tick == TICK_CLOSED ? " \u2612 %s: not today" : " \u2610 %s", side);
}

static void add_ticks(struct buf *buf, const struct step_card *card)
{
	buf_addf(buf, "- **%u s** %s", card->seconds, card->sides);
	if (card->left == TICK_NONE && card->right == TICK_NONE)
		buf_add(buf, " \u2610");
	add_tick(buf, "left", card->left);
	add_tick(buf, "right", card->right);
	buf_add_char(buf, '\n');
}

static void add_step(struct buf *buf, const struct step_card *card)
{
	buf_addf(buf, "### %u\\. ", card->number);
	add_text(buf, card->name);
	buf_add(buf, "\n\n");
	add_ticks(buf, card);
	add_point(buf, "- ", card->tool, "\n");
	add_point(buf, "- ", card->tempo, "\n");
	add_point(buf, "- Pressure of 10: ", card->pressure, "\n");
	if (card->from != NULL && card->to != NULL) {
		add_point(buf, "- From ", card->from, " to ");
		add_point(buf, "", card->to, "\n");
	}
	for (unsigned i = 0; i < card->lines_count; i++)
		add_point(buf, card->kinds[i] == LINE_AVOID ? "- **\u00d7 " : "- ", card->lines[i],
			  card->kinds[i] == LINE_AVOID ? "**\n" : "\n");
	buf_add_char(buf, '\n');
}

static void add_steps(struct buf *buf, const struct node *steps)
{
	add_wrapped_in(buf, "## ", steps->text, "\n\n");
	for (const struct node *node = steps->first; node != NULL; node = node->next)
		add_step(buf, node->card);
}

static void add_scale(struct buf *buf, const struct node *scale)
{
	add_wrapped_in(buf, "## ", scale->text, "\n\n");
	for (const struct node *item = scale->first; item != NULL; item = item->next) {
		buf_addf(buf, item->from < item->to ? "- **%u\u2013%u " : "- **%u ", item->from, item->to);
		add_wrapped_in(buf, "", item->text, ":** ");
		add_wrapped_in(buf, "", item->small, "\n");
	}
	buf_add_char(buf, '\n');
}

static void add_grid(struct buf *buf, const struct node *grid)
{
	enum { SESSIONS = 7 };
	add_wrapped_in(buf, "## ", grid->text, "\n\n");
	buf_add(buf, "| No. | Date | Steps done | Sore before | Sore next day | What I noticed |\n"
		     "|---|---|---|---|---|---|\n");
	for (unsigned i = 1; i <= SESSIONS; i++)
		buf_addf(buf, "| %u | | | | | |\n", i);
	buf_add_char(buf, '\n');
	add_wrapped_in(buf, "*", grid->small, "*\n\n");
}

static void add_code(struct buf *buf, const struct node *node)
{
	add_wrapped_in(buf, "## ", node->label, "\n\n");
	buf_addf(buf, "```text\n%s\n```\n\n", node->text);
	if (node->small != NULL)
		add_wrapped_in(buf, "*", node->small, "*\n\n");
}

static void add_blank(struct buf *buf, const struct node *node)
{
	(void)node;
	add_wrapped_in(buf, "", "________________", "\n\n");
}

static void add_small(struct buf *buf, const struct node *node)
{
	add_wrapped_in(buf, "*", node->text, "*\n\n");
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_children(struct buf *buf, const struct node *node);

static void add_section(struct buf *buf, const struct node *node)
{
	add_wrapped_in(buf, "## ", node->text, "\n\n");
	add_children(buf, node);
}

/* Figures are omitted: their information is also in the steps. Parents write the other parts. */
static void omit(struct buf *buf, const struct node *node)
{
	(void)buf;
	(void)node;
}

static void (*const writers[])(struct buf *buf, const struct node *node) = {
	[NODE_DOCUMENT] = omit,
	[NODE_PAGE] = omit,
	[NODE_TITLE] = add_title,
	[NODE_FACT] = omit,
	[NODE_HEADING] = add_section,
	[NODE_PARAGRAPH] = add_paragraph,
	[NODE_BLANK] = add_blank,
	[NODE_LIST] = add_list,
	[NODE_ITEM] = omit,
	[NODE_TABLE] = add_table,
	[NODE_ROW] = omit,
	[NODE_CELL] = omit,
	[NODE_STEPS] = add_steps,
	[NODE_STRIP] = add_steps,
	[NODE_STEP] = omit,
	[NODE_SCALE] = add_scale,
	[NODE_GRID] = add_grid,
	[NODE_BAND] = add_children,
	[NODE_BACK] = omit,
	[NODE_BESIDE] = add_children,
	[NODE_GROUP] = add_children,
	[NODE_BOX] = add_section,
	[NODE_FIGURE] = omit,
	[NODE_CODE] = add_code,
	[NODE_GUIDE] = omit,
	[NODE_SMALL] = add_small,
};
_Static_assert(sizeof(writers) / sizeof(writers[0]) == NODE_KIND_COUNT, "one row per kind");

static void add_children(struct buf *buf, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		writers[child->kind](buf, child);
}

void format_markdown(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	(void)options;
	for (const struct node *page = document->root->first; page != NULL; page = page->next) {
		add_children(ret_text, page);
		if (page->next != NULL)
			buf_add(ret_text, "---\n\n");
	}
}
