/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The parts that only a guided page has: its policy, its table and the player. */
#include "print/guide.h"
#include "print/guide_files.h"
#include "print/markup.h"

void guide_head(struct buf *out)
{
	buf_add(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
		     "'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'; script-src 'sha256-");
	markup_base64(out, guide_player_sha256, 32);
	buf_add(out, "'\">\n");
}

/* Within a script element only "<" needs escaping. */
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
