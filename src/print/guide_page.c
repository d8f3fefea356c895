/* SPDX-License-Identifier: MIT */
/* What a guided page has beyond the sheet: its policy, its table and the player. */
#include "print/guide.h"
#include "print/guide_files.h"

/* Base64 of the 32 bytes of a digest. */
static void add_base64(struct buf *out, const unsigned char *bytes, unsigned size)
{
	static const char digits[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	for (unsigned i = 0; i < size; i += 3) {
		unsigned left = size - i;
		unsigned value = (unsigned)bytes[i] << 16 | (left > 1 ? (unsigned)bytes[i + 1] << 8 : 0) |
				 (left > 2 ? (unsigned)bytes[i + 2] : 0);
		buf_add_char(out, digits[value >> 18]);
		buf_add_char(out, digits[value >> 12 & 63]);
		buf_add_char(out, left > 1 ? digits[value >> 6 & 63] : '=');
		buf_add_char(out, left > 2 ? digits[value & 63] : '=');
	}
}

void guide_head(struct buf *out)
{
	buf_add(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
		     "'unsafe-inline'; base-uri 'none'; form-action 'none'; script-src 'sha256-");
	add_base64(out, guide_player_sha256, 32);
	buf_add(out, "'\">\n");
}

/* Inside a script element only "<" is special. */
static void add_table(struct buf *out, const char *table)
{
	for (; *table != '\0'; table++)
		if (*table == '<')
			buf_add(out, "\\u003c");
		else
			buf_add_char(out, *table);
}

void guide_script(struct buf *out, const char *table)
{
	buf_add(out, "<script type=\"application/json\" id=\"guide\">");
	add_table(out, table);
	buf_add(out, "</script>\n<script>");
	buf_add(out, guide_player);
	buf_add(out, "</script>\n");
}
