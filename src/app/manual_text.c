/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes the parts of a manual page as scdoc markup. */
#include "app/manual.h"

#include <string.h>

void manual_plain(struct buf *manual, const char *text)
{
	for (; *text != '\0'; text++) {
		if (*text == '`') /* marks words of a file format */
			continue;
		if (strchr("\\_*#~<>[]|", *text) != NULL)
			buf_add_char(manual, '\\');
		buf_add_char(manual, *text);
	}
}

void manual_paragraph(struct buf *manual, const char *text)
{
	buf_add_char(manual, '\n');
	manual_plain(manual, text);
	buf_add_char(manual, '\n');
}

void manual_title(struct buf *manual, const char *title)
{
	buf_addf(manual, "\n# %s\n", title);
}

void manual_item(struct buf *manual, const char *term, const char *rest, const char *text)
{
	buf_add(manual, "\n*");
	manual_plain(manual, term);
	buf_add_char(manual, '*');
	if (*rest != '\0')
		buf_add_char(manual, ' ');
	manual_plain(manual, rest);
	buf_add(manual, *text == '-' ? "\n\t\\" : "\n\t"); /* a lone '-' would begin a list */
	manual_plain(manual, text);
	buf_add_char(manual, '\n');
}
