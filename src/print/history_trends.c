/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints trends, regions and the months as text. */
#include "base/text.h"
#include "print/history_print.h"

enum { LABEL = 34, MONTHS = 3 };

static void add_line(struct buf *out, const char *label, const char *text)
{
	buf_addf(out, "  %s", label);
	for (int i = text_columns(label); i < LABEL; i++)
		buf_add_char(out, ' ');
	buf_addf(out, "  %s\n", text);
}

static void add_trends(struct buf *out, const struct overview *overview, const struct catalogue *catalogue)
{
	unsigned at[OVERVIEW_PLACES_MAX * 2], count = overview_marked(overview, catalogue, at);
	buf_add(out, "Soreness marked before routines\n");
	if (count == 0)
		buf_add(out, "  No place was marked as sore in the last weeks.\n");
	for (unsigned i = 0; i < count; i++) {
		struct buf name = { 0 }, text = { 0 };
		overview_name(catalogue, at[i], &name);
		trend_text(&overview->trends[at[i]], &text);
		add_line(out, buf_text(&name), buf_text(&text));
		buf_done(&name);
		buf_done(&text);
	}
}

static void add_regions(struct buf *out, const struct overview *overview, const struct catalogue *catalogue)
{
	buf_addf(out, "\nRolled per region, last %d days\n", REGION_DAYS);
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		struct buf text = { 0 };
		if (!overview_has_region(overview, catalogue, i))
			continue;
		overview_region_text(overview, i, &text);
		add_line(out, catalogue->groups[i].name, buf_text(&text));
		buf_done(&text);
	}
}

static void add_months(struct buf *out, const struct overview *overview)
{
	struct month month;
	buf_add(out, "\nMonths\n");
	for (unsigned back = 0; back < MONTHS && overview_month(overview, back, &month); back++) {
		struct buf name = { 0 }, text = { 0 };
		buf_addf(&name, "%s %d", month_name((unsigned)month.month), month.year);
		overview_month_text(overview, &month, &text);
		add_line(out, buf_text(&name), buf_text(&text));
		buf_done(&name);
		buf_done(&text);
	}
}

void history_trends(struct buf *out, const struct overview *overview, const struct catalogue *catalogue)
{
	add_trends(out, overview, catalogue);
	add_regions(out, overview, catalogue);
	add_months(out, overview);
}
