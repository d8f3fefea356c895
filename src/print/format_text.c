/* SPDX-License-Identifier: MIT */
/* Writes a document as plain text for a pipe or a line printer: wrapped, with fixed columns and form feeds. */
#include "print/format.h"

#include "base/text.h"
#include <string.h>

enum { COLUMNS = 80, CELLS_MAX = 12, GAP = 2, BLANK_COLUMNS = 24 };

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

/* Finds the ASCII replacement for the character at `text`; returns the length of the character.  Without a replacement it
 * is '?': an ASCII line printer would print worse. */
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

static void add_text(const struct writer *writer, const char *text, size_t size)
{
	for (size_t at = 0; at < size;) {
		const char *word;
		if (!writer->ascii || (unsigned char)text[at] < 0x80) {
			buf_add_char(writer->buf, text[at++]);
			continue;
		}
		at += ascii_word(text + at, size - at, &word);
		buf_add(writer->buf, word);
	}
}

static void add_times(const struct writer *writer, char c, int times)
{
	for (int i = 0; i < times; i++)
		buf_add_char(writer->buf, c);
}

/* Wraps a text: the first line starts with `first`, the others with `indent` blanks. */
static void add_wrapped(const struct writer *writer, const char *first, const char *text, int indent)
{
	do {
		const char *next;
		size_t size = text_line(text, writer->columns - indent, &next);
		add_text(writer, first, strlen(first));
		add_times(writer, ' ', indent - text_columns(first));
		add_text(writer, text, size);
		buf_add_char(writer->buf, '\n');
		first = "";
		text = next;
	} while (*text != '\0');
}

static void add_underlined(const struct writer *writer, const char *text, char line)
{
	int columns = text_columns(text);
	add_wrapped(writer, "", text, 0);
	add_times(writer, line, columns < writer->columns ? columns : writer->columns);
	buf_add_char(writer->buf, '\n');
}

/* ---- Tables: columns fit their longest word and share the remaining width ---------------------------------------- */

struct widths {
	int of[CELLS_MAX];
	unsigned count; /* columns in the grid; the others go below it */
};

static const char *cell_text(const struct node *cell)
{
	return cell->tick ? "[ ]" : cell->text != NULL ? cell->text : "";
}

static int longest_word(const char *text)
{
	int longest = 0;
	while (*text != '\0') {
		size_t size = strcspn(text, " \n");
		char word[128];
		size_t kept = size < sizeof(word) - 1 ? size : sizeof(word) - 1;
		memcpy(word, text, kept);
		word[kept] = '\0';
		int columns = text_columns(word);
		longest = columns > longest ? columns : longest;
		text += size + (text[size] != '\0');
	}
	return longest;
}

static unsigned grid_columns(const struct node *table)
{
	unsigned count = 0;
	for (const struct node *head = table->first->first; head != NULL && !head->below && count < CELLS_MAX;
	     head = head->next)
		count++;
	return count;
}

static struct widths table_widths(const struct writer *writer, const struct node *table)
{
	struct widths widths = { { 0 }, grid_columns(table) };
	int wish[CELLS_MAX] = { 0 }, wished = 0, room = writer->columns;
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		unsigned i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < widths.count; cell = cell->next, i++) {
			int word = longest_word(cell_text(cell)), whole = text_columns(cell_text(cell));
			widths.of[i] = word > widths.of[i] ? word : widths.of[i];
			wish[i] = whole > wish[i] ? whole : wish[i];
		}
	}
	for (unsigned i = 0; i < widths.count; i++) {
		room -= widths.of[i] + (i > 0 ? GAP : 0);
		wished += wish[i] - widths.of[i];
	}
	for (unsigned i = 0; i < widths.count && wished > 0 && room > 0; i++) {
		int more = wish[i] - widths.of[i];
		int share = room >= wished ? more : room * more / wished;
		widths.of[i] += share;
		room -= share;
		wished -= more;
	}
	return widths;
}

static void trim_line(struct buf *buf)
{
	while (buf->size > 0 && buf->data[buf->size - 1] == ' ')
		buf->data[--buf->size] = '\0';
}

/* Writes one line of a cell.  Counts columns in the output, because ASCII replacements change the length. */
static void add_cell_line(const struct writer *writer, const struct node *cell, const char **text, int width)
{
	struct buf line = { 0 };
	struct writer inner = { &line, width, writer->ascii };
	const char *next = *text;
	add_text(&inner, *text, text_line(*text, width, &next));
	int blank = width - text_columns(buf_text(&line));
	add_times(writer, ' ', cell->numeric ? blank : 0);
	buf_add(writer->buf, buf_text(&line));
	add_times(writer, ' ', cell->numeric ? 0 : blank);
	buf_done(&line);
	*text = next;
}

static void add_row(const struct writer *writer, const struct node *row, const struct widths *widths)
{
	const char *text[CELLS_MAX] = { 0 };
	unsigned i = 0;
	bool more = true;
	for (const struct node *cell = row->first; cell != NULL && i < widths->count; cell = cell->next)
		text[i++] = cell_text(cell);
	while (more) {
		more = false;
		i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < widths->count; cell = cell->next, i++) {
			add_times(writer, ' ', i > 0 ? GAP : 0);
			add_cell_line(writer, cell, &text[i], widths->of[i]);
			more |= *text[i] != '\0';
		}
		trim_line(writer->buf);
		buf_add_char(writer->buf, '\n');
	}
}

/* "    Label: text", wrapped under the text. */
static void add_indented(const struct writer *writer, int indent, const char *label, const char *text)
{
	struct buf first = { 0 };
	add_times(&(struct writer){ .buf = &first }, ' ', indent);
	buf_add(&first, label);
	add_wrapped(writer, buf_text(&first), text, text_columns(buf_text(&first)));
	buf_done(&first);
}

/* What does not fit into the grid: small print of its cells, then the columns that go below. */
static void add_below(const struct writer *writer, const struct node *head, const struct node *row, int indent)
{
	struct buf text = { 0 };
	for (const struct node *cell = row->first; cell != NULL; cell = cell->next)
		if (cell->small != NULL)
			buf_addf(&text, "%s%s", text.size > 0 ? "; " : "", cell->small);
	if (text.size > 0)
		add_indented(writer, indent, "", buf_text(&text));
	for (const struct node *cell = row->first; cell != NULL && head != NULL; cell = cell->next, head = head->next) {
		if (!head->below || cell->text == NULL)
			continue;
		buf_clear(&text);
		buf_addf(&text, "%s: ", head->text);
		add_indented(writer, indent, buf_text(&text), cell->text);
	}
	buf_done(&text);
}

static void add_rule(const struct writer *writer, const struct widths *widths)
{
	for (unsigned i = 0; i < widths->count; i++) {
		add_times(writer, ' ', i > 0 ? GAP : 0);
		add_times(writer, '-', widths->of[i]);
	}
	buf_add_char(writer->buf, '\n');
}

static void add_table(const struct writer *writer, const struct node *table)
{
	if (table->first == NULL)
		return;
	struct widths widths = table_widths(writer, table);
	add_row(writer, table->first, &widths);
	add_rule(writer, &widths);
	for (const struct node *row = table->first->next; row != NULL; row = row->next) {
		add_row(writer, row, &widths);
		add_below(writer, table->first->first, row, widths.of[0] + GAP);
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

static void add_node(const struct writer *writer, const struct node *node);

static void add_children(const struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(writer, child);
}

static void add_node(const struct writer *writer, const struct node *node)
{
	switch (node->kind) {
	case NODE_TITLE:
		add_underlined(writer, node->text, '=');
		add_facts(writer, node);
		break;
	case NODE_HEADING:
	case NODE_BOX:
		add_underlined(writer, node->text, '-');
		add_children(writer, node);
		return;
	case NODE_BESIDE:
	case NODE_GROUP:
		add_children(writer, node);
		return;
	case NODE_PARAGRAPH:
	case NODE_SMALL:
		add_paragraph(writer, node);
		break;
	case NODE_BLANK:
		add_times(writer, '_', writer->columns);
		buf_add_char(writer->buf, '\n');
		break;
	case NODE_LIST:
		add_list(writer, node);
		break;
	case NODE_TABLE:
		add_table(writer, node);
		break;
	case NODE_FIGURE:
	case NODE_DOCUMENT:
	case NODE_PAGE:
	case NODE_FACT:
	case NODE_ITEM:
	case NODE_ROW:
	case NODE_CELL:
	case NODE_KIND_COUNT:
		return; /* drawings are omitted in text; the others are written by their parents */
	}
	buf_add_char(writer->buf, '\n');
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
