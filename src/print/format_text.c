/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes a document as plain text for a pipe or a line printer: wrapped, with fixed columns and form feeds. */
#include "print/format.h"

#include "base/text.h"
#include <string.h>

enum { COLUMNS = 80, GAP = 2, BLANK_COLUMNS = 24 };

struct writer {
	struct buf *buf;
	int columns;
	bool ascii;
};

/* ASCII replacements for non-ASCII characters in our texts. */
static const struct {
	const char *text, *ascii;
} replacements[] = {
	{ "\u2192", "->" }, { "\u2013", "-" }, { "\u2014", "-" },    { "\u2026", "..." },
	{ "\u00d7", "x" },  { "\u2019", "'" }, { "\u00b0", " deg" },
};

/* Finds the ASCII replacement for the character at `text`; returns the length of the character.  Without a
 * replacement, '?': an ASCII line printer would print worse. */
static size_t ascii_word(const char *text, size_t size, const char **ret_word)
{
	uint32_t code_point;
	for (unsigned i = 0; i < sizeof(replacements) / sizeof(replacements[0]); i++) {
		size_t length = strlen(replacements[i].text);
		if (size >= length && memcmp(text, replacements[i].text, length) == 0) {
			*ret_word = replacements[i].ascii;
			return length;
		}
	}
	*ret_word = "?";
	return text_decode(text, size, &code_point);
}

/* Prepares the text for printing. Replacements come first, because lines are measured and wrapped after them.
 * `ret_text` owns the result. */
static const char *printed(const struct writer *writer, const char *text, struct buf *ret_text)
{
	size_t size = strlen(text);
	for (size_t at = 0; at < size;) {
		const char *word;
		if (!writer->ascii || (unsigned char)text[at] < 0x80) {
			buf_add_char(ret_text, text[at++]);
			continue;
		}
		at += ascii_word(text + at, size - at, &word);
		buf_add(ret_text, word);
	}
	return buf_text(ret_text);
}

static void add_times(const struct writer *writer, char c, int times)
{
	for (int i = 0; i < times; i++)
		buf_add_char(writer->buf, c);
}

/* Wraps a text: the first line starts with `first`, the other lines with `indent` blanks. */
static void add_wrapped(const struct writer *writer, const char *first, const char *text, int indent)
{
	struct buf start = { 0 }, whole = { 0 };
	first = printed(writer, first, &start);
	text = printed(writer, text, &whole);
	do {
		const char *next;
		size_t size = text_line(text, writer->columns - indent, &next);
		buf_add(writer->buf, first);
		add_times(writer, ' ', indent - text_columns(first));
		buf_add_bytes(writer->buf, text, size);
		buf_add_char(writer->buf, '\n');
		first = "";
		text = next;
	} while (*text != '\0');
	buf_done(&start);
	buf_done(&whole);
}

static void add_underlined(const struct writer *writer, const char *text, char line)
{
	struct buf whole = { 0 };
	int columns = text_columns(printed(writer, text, &whole));
	add_wrapped(writer, "", text, 0);
	add_times(writer, line, columns < writer->columns ? columns : writer->columns);
	buf_add_char(writer->buf, '\n');
	buf_done(&whole);
}

/* Prints "    Label: text", wrapped under the text. */
static void add_indented(const struct writer *writer, int indent, const char *label, const char *text)
{
	struct buf first = { 0 };
	if (text == NULL)
		return;
	add_times(&(struct writer){ .buf = &first }, ' ', indent);
	buf_add(&first, label);
	add_wrapped(writer, buf_text(&first), text, text_columns(buf_text(&first)));
	buf_done(&first);
}

/* ---- Steps ------------------------------------------------------------------------------------------------------ */

enum { STEP_INDENT = 4, BAR_LEVELS = 10 };

static void add_tick(struct buf *line, const char *side, enum tick tick)
{
	if (tick != TICK_NONE)
		buf_addf(line, tick == TICK_CLOSED ? "  [X] %s: not today" : "  [ ] %s", side);
}

/* Prints " 1. Calves", and the boxes to tick at the end of the line or, if the line is too long, on the next. */
static void add_step_head(const struct writer *writer, const struct step_card *card)
{
	struct buf line = { 0 }, ticks = { 0 }, name = { 0 };
	buf_addf(&line, "%2u. %s", card->number, printed(writer, card->name, &name));
	buf_addf(&ticks, "  %u s%s%s", card->seconds, card->sides[0] != '\0' ? " " : "", card->sides);
	if (card->left == TICK_NONE && card->right == TICK_NONE)
		buf_add(&ticks, "  [ ]");
	add_tick(&ticks, "left", card->left);
	add_tick(&ticks, "right", card->right);
	int blank = writer->columns - text_columns(buf_text(&line)) - text_columns(buf_text(&ticks));
	buf_add(writer->buf, buf_text(&line));
	if (blank < 0) {
		buf_add_char(writer->buf, '\n');
		blank = STEP_INDENT - 2;
	}
	add_times(writer, ' ', blank);
	buf_add(writer->buf, buf_text(&ticks));
	buf_add_char(writer->buf, '\n');
	buf_done(&name);
	buf_done(&line);
	buf_done(&ticks);
}

/* Prints "0 [##===     ] 10  2 touch to 5 firm". */
static void add_bar(const struct writer *writer, const struct step_card *card)
{
	char bar[BAR_LEVELS + 1];
	struct buf text = { 0 };
	for (unsigned i = 0; i < BAR_LEVELS; i++)
		bar[i] = i < card->start ? '#' : i < card->cap ? '=' : ' ';
	bar[BAR_LEVELS] = '\0';
	buf_addf(&text, "0 [%s] 10  %s", bar, card->pressure);
	add_indented(writer, STEP_INDENT, "Pressure: ", buf_text(&text));
	buf_done(&text);
}

static void add_place(const struct writer *writer, const struct step_card *card)
{
	struct buf text = { 0 };
	buf_addf(&text, "From %s to %s.", card->from, card->to);
	if (card->from != NULL && card->to != NULL)
		add_indented(writer, STEP_INDENT, "", buf_text(&text));
	buf_done(&text);
}

static void add_step(const struct writer *writer, const struct step_card *card)
{
	add_step_head(writer, card);
	add_indented(writer, STEP_INDENT, "", card->tool);
	add_indented(writer, STEP_INDENT, "", card->tempo);
	if (card->cap > 0)
		add_bar(writer, card);
	add_place(writer, card);
	for (unsigned i = 0; i < card->lines_count; i++)
		add_indented(writer, STEP_INDENT, card->kinds[i] == LINE_AVOID ? "\u00d7 " : "- ", card->lines[i]);
}

static void add_steps(const struct writer *writer, const struct node *steps)
{
	add_underlined(writer, steps->text, '-');
	for (const struct node *node = steps->first; node != NULL; node = node->next)
		add_step(writer, node->card);
}

/* ---- The back --------------------------------------------------------------------------------------------------- */

static void add_grid(const struct writer *writer, const struct node *grid)
{
	enum { SESSIONS = 7, NUMBER_COLUMNS = 3, FIELD_MIN = 12 };
	static const char *const fields[] = { "Date", "Steps done", "Sore before", "Sore after", "What I noticed" };
	enum { FIELDS = sizeof(fields) / sizeof(fields[0]) };
	int width = (writer->columns - NUMBER_COLUMNS) / FIELDS - 1;
	add_underlined(writer, grid->text, '-');
	width = width < FIELD_MIN ? FIELD_MIN : width;
	add_times(writer, ' ', NUMBER_COLUMNS);
	for (int i = 0; i < FIELDS && NUMBER_COLUMNS + (i + 1) * (width + 1) <= writer->columns + 1; i++)
		buf_addf(writer->buf, "%-*s%s", i + 1 < FIELDS ? width + 1 : 0, fields[i], "");
	buf_add_char(writer->buf, '\n');
	for (int row = 1; row <= SESSIONS; row++) {
		buf_addf(writer->buf, "%d  ", row);
		for (int i = 0; i < FIELDS && NUMBER_COLUMNS + (i + 1) * (width + 1) <= writer->columns + 1; i++) {
			add_times(writer, ' ', i > 0);
			add_times(writer, '_', width);
		}
		buf_add_char(writer->buf, '\n');
	}
	add_wrapped(writer, "", grid->small, 0);
}

static void add_scale(const struct writer *writer, const struct node *scale)
{
	add_underlined(writer, scale->text, '-');
	for (const struct node *item = scale->first; item != NULL; item = item->next) {
		struct buf label = { 0 };
		if (item->from < item->to)
			buf_addf(&label, "%u-%u", item->from, item->to);
		else
			buf_addf(&label, "%u", item->from);
		add_times(&(struct writer){ .buf = &label }, ' ', 6 - (int)label.size);
		buf_addf(&label, "%s: ", item->text);
		add_wrapped(writer, buf_text(&label), item->small, text_columns(buf_text(&label)));
		buf_done(&label);
	}
}

/* Prints a table of two columns: "sign: what to do". */
static void add_table(const struct writer *writer, const struct node *table)
{
	for (const struct node *row = table->first != NULL ? table->first->next : NULL; row != NULL; row = row->next) {
		struct buf text = { 0 };
		for (const struct node *cell = row->first; cell != NULL; cell = cell->next)
			buf_addf(&text, "%s%s", text.size > 0 ? " -> " : "", cell->text);
		add_wrapped(writer, "-", buf_text(&text), 2);
		buf_done(&text);
	}
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_facts(const struct writer *writer, const struct node *title)
{
	char blank[BLANK_COLUMNS + 1];
	int widest = 0;
	memset(blank, '_', BLANK_COLUMNS);
	blank[BLANK_COLUMNS] = '\0';
	for (const struct node *fact = title->first; fact != NULL; fact = fact->next) {
		int columns = text_columns(fact->label);
		widest = columns > widest ? columns : widest;
	}
	for (const struct node *fact = title->first; fact != NULL; fact = fact->next)
		add_wrapped(writer, fact->label, fact->text != NULL ? fact->text : blank, widest + GAP);
}

static void add_paragraph(const struct writer *writer, const struct node *node)
{
	struct buf label = { 0 };
	if (node->label != NULL)
		buf_addf(&label, "%s: ", node->label);
	if (text_columns(buf_text(&label)) <= 8)
		add_wrapped(writer, buf_text(&label), node->text, text_columns(buf_text(&label)));
	else {
		buf_add(&label, node->text);
		add_wrapped(writer, "", buf_text(&label), 0);
	}
	buf_done(&label);
}

static void add_list(const struct writer *writer, const struct node *list)
{
	for (const struct node *item = list->first; item != NULL; item = item->next) {
		struct buf text = { 0 };
		buf_addf(&text, item->small != NULL ? "%s \u2013 %s" : "%s", item->text, item->small);
		add_wrapped(writer, "-", buf_text(&text), 2);
		buf_done(&text);
	}
}

static void add_title(const struct writer *writer, const struct node *node)
{
	add_underlined(writer, node->text, '=');
	if (node->small != NULL)
		add_wrapped(writer, "", node->small, 0);
	add_facts(writer, node);
}

static void add_blank(const struct writer *writer, const struct node *node)
{
	(void)node;
	add_times(writer, '_', writer->columns);
	buf_add_char(writer->buf, '\n');
}

static void add_code(const struct writer *writer, const struct node *node)
{
	add_underlined(writer, node->label, '-');
	buf_addf(writer->buf, "%s\n", node->text);
	if (node->small != NULL)
		add_wrapped(writer, "", node->small, 0);
}

static void add_children(const struct writer *writer, const struct node *node);

static void add_section(const struct writer *writer, const struct node *node)
{
	add_underlined(writer, node->text, '-');
	add_children(writer, node);
}

/* Drawings are omitted in text; parents write the other parts. */
static void omit(const struct writer *writer, const struct node *node)
{
	(void)writer;
	(void)node;
}

static const struct {
	void (*write)(const struct writer *writer, const struct node *node);
	bool block; /* followed by a blank line */
} writers[] = {
	[NODE_DOCUMENT] = { omit, false },
	[NODE_PAGE] = { omit, false },
	[NODE_TITLE] = { add_title, true },
	[NODE_FACT] = { omit, false },
	[NODE_HEADING] = { add_section, false },
	[NODE_PARAGRAPH] = { add_paragraph, true },
	[NODE_BLANK] = { add_blank, true },
	[NODE_LIST] = { add_list, true },
	[NODE_ITEM] = { omit, false },
	[NODE_TABLE] = { add_table, true },
	[NODE_ROW] = { omit, false },
	[NODE_CELL] = { omit, false },
	[NODE_STEPS] = { add_steps, true },
	[NODE_STRIP] = { add_steps, true },
	[NODE_STEP] = { omit, false },
	[NODE_SCALE] = { add_scale, true },
	[NODE_GRID] = { add_grid, true },
	[NODE_BAND] = { add_children, false },
	[NODE_BACK] = { omit, false },
	[NODE_BESIDE] = { add_children, false },
	[NODE_GROUP] = { add_children, false },
	[NODE_BOX] = { add_section, false },
	[NODE_FIGURE] = { omit, false },
	[NODE_CODE] = { add_code, true },
	[NODE_GUIDE] = { omit, false },
	[NODE_SMALL] = { add_paragraph, true },
};
_Static_assert(sizeof(writers) / sizeof(writers[0]) == NODE_KIND_COUNT, "one row per kind");

static void add_children(const struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next) {
		writers[child->kind].write(writer, child);
		if (writers[child->kind].block)
			buf_add_char(writer->buf, '\n');
	}
}

void format_text(const struct document *document, const struct format_options *options, struct buf *ret_text)
{
	struct writer writer = { ret_text, options->columns > 0 ? options->columns : COLUMNS, options->ascii };
	for (const struct node *page = document->root->first; page != NULL; page = page->next) {
		add_children(&writer, page);
		if (page->next != NULL)
			buf_add_char(ret_text, '\f');
	}
}
