/* SPDX-License-Identifier: MIT */
/* Writes a document as plain text for a pipe or a line printer: fixed columns, wrapped, form feeds between pages. */
#include "print/format.h"

#include <string.h>
#include "base/text.h"

enum { COLUMNS = 80, CELLS_MAX = 12, GAP = 2 };

struct writer {
	struct buf *buf;
	int columns;
	bool ascii;
};

/* Characters of ours that ASCII has another word for; names of people stay as they are. */
static const struct {
	const char *text, *ascii;
} replacements[] = {
	{ "☐", "[ ]" }, { "→", "->" }, { "–", "-" }, { "—", "-" }, { "…", "..." }, { "×", "x" }, { "’", "'" }, { "·", "-" },
};

static void add_text(const struct writer *writer, const char *text, size_t size)
{
	for (size_t at = 0; at < size;) {
		size_t known = 0;
		for (unsigned i = 0; writer->ascii && i < sizeof(replacements) / sizeof(replacements[0]); i++) {
			size_t length = strlen(replacements[i].text);
			if (size - at >= length && memcmp(text + at, replacements[i].text, length) == 0) {
				buf_add(writer->buf, replacements[i].ascii);
				known = length;
			}
		}
		if (known == 0)
			buf_add_char(writer->buf, text[at]);
		at += known > 0 ? known : 1;
	}
}

static void add_blanks(const struct writer *writer, int columns)
{
	for (int i = 0; i < columns; i++)
		buf_add_char(writer->buf, ' ');
}

/* Wraps a text behind `first` on its first line, and `indent` blanks on the others. */
static void add_wrapped(const struct writer *writer, const char *first, const char *text, int indent)
{
	const char *before = first;
	if (text == NULL)
		return;
	do {
		const char *next;
		size_t size = text_line(text, writer->columns - indent, &next);
		buf_add(writer->buf, before != NULL ? before : "");
		add_blanks(writer, indent - (before != NULL ? text_columns(before) : 0));
		add_text(writer, text, size);
		buf_add_char(writer->buf, '\n');
		before = NULL;
		text = next;
	} while (*text != '\0');
}

static void add_underlined(const struct writer *writer, const char *text, const char *line)
{
	int columns = text_columns(text);
	add_wrapped(writer, NULL, text, 0);
	for (int i = 0; i < columns && i < writer->columns; i++)
		buf_add(writer->buf, line);
	buf_add_char(writer->buf, '\n');
}

/* ---- Tables: each column as wide as its longest word needs, the rest shared by what they hold ------------------ */

struct widths {
	int of[CELLS_MAX];
	unsigned count;
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

static struct widths table_widths(const struct writer *writer, const struct node *table)
{
	struct widths widths = { { 0 }, 0 };
	int wish[CELLS_MAX] = { 0 }, wished = 0, used = 0;
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		unsigned i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < CELLS_MAX; cell = cell->next, i++) {
			int word = longest_word(cell_text(cell)), whole = text_columns(cell_text(cell));
			widths.of[i] = word > widths.of[i] ? word : widths.of[i];
			wish[i] = whole > wish[i] ? whole : wish[i];
		}
		widths.count = i > widths.count ? i : widths.count;
	}
	for (unsigned i = 0; i < widths.count; i++) {
		used += widths.of[i] + (i > 0 ? GAP : 0);
		wished += wish[i] - widths.of[i];
	}
	int room = writer->columns - used;
	for (unsigned i = 0; i < widths.count && wished > 0 && room > 0; i++) {
		int more = wish[i] - widths.of[i];
		int share = room >= wished ? more : room * more / wished;
		widths.of[i] += share;
		room -= share;
		wished -= more;
	}
	return widths;
}

static void add_cell_line(const struct writer *writer, const struct node *cell, const char **text, int width, bool last)
{
	const char *next = *text;
	size_t size = text_line(*text, width, &next);
	char line[256];
	size_t kept = size < sizeof(line) - 1 ? size : sizeof(line) - 1;
	memcpy(line, *text, kept);
	line[kept] = '\0';
	int blank = width - text_columns(line);
	add_blanks(writer, cell->numeric ? blank : 0);
	add_text(writer, line, kept);
	add_blanks(writer, last || cell->numeric ? 0 : blank);
	*text = next;
}

static void trim_line(struct buf *buf)
{
	while (buf->size > 0 && buf->data[buf->size - 1] == ' ')
		buf->data[--buf->size] = '\0';
}

static void add_row(const struct writer *writer, const struct node *row, const struct widths *widths)
{
	const char *text[CELLS_MAX] = { 0 };
	unsigned i = 0;
	bool more = true;
	for (const struct node *cell = row->first; cell != NULL && i < CELLS_MAX; cell = cell->next)
		text[i++] = cell_text(cell);
	while (more) {
		more = false;
		i = 0;
		for (const struct node *cell = row->first; cell != NULL && i < CELLS_MAX; cell = cell->next, i++) {
			add_blanks(writer, i > 0 ? GAP : 0);
			add_cell_line(writer, cell, &text[i], widths->of[i], cell->next == NULL);
			more |= *text[i] != '\0';
		}
		trim_line(writer->buf);
		buf_add_char(writer->buf, '\n');
	}
}

static void add_table(const struct writer *writer, const struct node *table)
{
	struct widths widths = table_widths(writer, table);
	for (const struct node *row = table->first; row != NULL; row = row->next) {
		add_row(writer, row, &widths);
		for (unsigned i = 0; row == table->first && i < widths.count; i++) {
			add_blanks(writer, i > 0 ? GAP : 0);
			for (int k = 0; k < widths.of[i]; k++)
				buf_add_char(writer->buf, '-');
		}
		if (row == table->first)
			buf_add_char(writer->buf, '\n');
	}
}

/* ---- The tree --------------------------------------------------------------------------------------------------- */

static void add_node(const struct writer *writer, const struct node *node);

static void add_children(const struct writer *writer, const struct node *node)
{
	for (const struct node *child = node->first; child != NULL; child = child->next)
		add_node(writer, child);
}

static void add_facts(const struct writer *writer, const struct node *title)
{
	int widest = 0;
	for (const struct node *fact = title->first; fact != NULL; fact = fact->next) {
		int columns = text_columns(fact->label);
		widest = columns > widest ? columns : widest;
	}
	for (const struct node *fact = title->first; fact != NULL; fact = fact->next)
		add_wrapped(writer, fact->label, fact->text, widest + GAP);
}

static void add_item(const struct writer *writer, const struct node *item)
{
	add_wrapped(writer, "-", item->text, 2);
	if (item->small != NULL)
		add_wrapped(writer, "", item->small, 4);
}

static void add_node(const struct writer *writer, const struct node *node)
{
	switch (node->kind) {
	case NODE_TITLE:
		add_underlined(writer, node->text, "=");
		add_facts(writer, node);
		break;
	case NODE_HEADING: case NODE_BOX:
		if (node->text != NULL)
			add_underlined(writer, node->text, "-");
		add_children(writer, node);
		return;
	case NODE_PARAGRAPH: case NODE_SMALL: add_wrapped(writer, NULL, node->text, 0); break;
	case NODE_LIST:
		for (const struct node *item = node->first; item != NULL; item = item->next)
			add_item(writer, item);
		break;
	case NODE_TABLE: add_table(writer, node); break;
	case NODE_FIGURE: case NODE_DOCUMENT: case NODE_PAGE: case NODE_FACT: case NODE_ITEM: case NODE_ROW: case NODE_CELL:
	case NODE_KIND_COUNT: return;
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
