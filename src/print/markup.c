/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Escapes the characters that have a meaning in markup, and writes bytes as text. */
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

void markup_base64(struct buf *out, const void *data, size_t size)
{
	const unsigned char *bytes = data;
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (size_t i = 0; i < size; i += 3) {
		size_t left = size - i;
		unsigned value = (unsigned)bytes[i] << 16 | (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
				 (left > 2 ? (unsigned)bytes[i + 2] : 0);
		buf_add_char(out, digits[value >> 18]);
		buf_add_char(out, digits[value >> 12 & 63]);
		buf_add_char(out, left > 1 ? digits[value >> 6 & 63] : '=');
		buf_add_char(out, left > 2 ? digits[value & 63] : '=');
	}
}
