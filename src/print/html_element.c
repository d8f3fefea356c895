/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes single HTML elements around escaped text. */
#include "print/html_element.h"

#include "print/markup.h"

void html_element(struct buf *buf, const char *name, const char *text)
{
	buf_addf(buf, "<%s dir=\"auto\">", name);
	markup_escape(buf, text);
	buf_addf(buf, "</%s>\n", name);
}

void html_line(struct buf *buf, const char *open, const char *text, const char *close)
{
	if (text == NULL)
		return;
	buf_add(buf, open);
	markup_escape(buf, text);
	buf_add(buf, close);
}
