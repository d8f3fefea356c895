/* SPDX-License-Identifier: MIT */
/* Escapes the characters that have a meaning in markup. */
#include "print/markup.h"

void markup_escape(struct buf *buf, const char *text)
{
	for (; text != NULL && *text != '\0'; text++) {
		switch (*text) {
		case '&':
			buf_add(buf, "&amp;");
			break;
		case '<':
			buf_add(buf, "&lt;");
			break;
		case '>':
			buf_add(buf, "&gt;");
			break;
		case '"':
			buf_add(buf, "&quot;");
			break;
		case '\'':
			buf_add(buf, "&#39;");
			break;
		default:
			buf_add_char(buf, *text);
			break;
		}
	}
}
