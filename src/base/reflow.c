/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Wraps lines with a hanging indentation. */
#include "base/reflow.h"

#include "base/text.h"
#include <string.h>

enum { BESIDE_LEAST = 16 }; /* columns that must remain beside a label */

/* Bytes of the line up to where its text begins: after the last gap of two blanks or more near its start, or after the
 * mark of an item. */
static size_t lead_of(const char *line, size_t size, int columns)
{
	size_t blanks = 0, lead;
	while (blanks < size && line[blanks] == ' ')
		blanks++;
	lead = blanks;
	for (size_t at = blanks + 1; at + 1 < size && (int)at < columns - BESIDE_LEAST && at <= (size_t)columns / 2;
	     at++)
		if (line[at] == ' ' && line[at - 1] == ' ' && line[at + 1] != ' ' &&
		    (at < 2 || strchr(".!?", line[at - 2]) == NULL))
			lead = at + 1;
	if (lead == blanks && size > blanks + 2 && strchr("-*", line[blanks]) != NULL && line[blanks + 1] == ' ')
		lead = blanks + 2;
	return lead;
}

/* The first line starts with the lead; the others are indented to its end. */
static void wrap(struct buf *out, const char *line, int columns)
{
	struct buf lead = { 0 };
	size_t size = lead_of(line, strlen(line), columns);
	buf_add_bytes(&lead, line, size);
	int indent = text_columns(buf_text(&lead));
	bool first = true;
	for (const char *text = line + size, *next; *text != '\0'; first = false, text = next) {
		size_t part = text_line(text, columns - indent, &next);
		if (first)
			buf_add(out, buf_text(&lead));
		else
			buf_addf(out, "%*s", indent, "");
		buf_add_bytes(out, text, part);
		buf_add_char(out, '\n');
	}
	buf_done(&lead);
}

void reflow(struct buf *lines, int columns)
{
	struct buf out = { 0 }, line = { 0 };
	for (const char *text = buf_text(lines); *text != '\0';) {
		size_t size = strcspn(text, "\n");
		buf_clear(&line);
		buf_add_bytes(&line, text, size);
		if (text_columns(buf_text(&line)) > columns)
			wrap(&out, buf_text(&line), columns);
		else
			buf_addf(&out, "%s\n", buf_text(&line));
		text += size + (text[size] == '\n');
	}
	buf_done(&line);
	buf_done(lines);
	*lines = out;
}
