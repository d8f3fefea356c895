/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the history as one HTML page: trends as drawings with their meaning in words, months, regions and all
 * sessions.
 *
 * Self-contained, light and dark, readable on a phone and on paper; no meaning depends on colour. */
#include "core/record/story.h"
#include "print/history_print.h"
#include "print/markup.h"
#include <inttypes.h>

enum {
	PLOT_LEFT = 30,
	PLOT_TOP = 10,
	PLOT_WIDTH = 480,
	PLOT_LEVEL = 12, /* units per level of soreness */
	PLOT_BOTTOM = PLOT_TOP + 10 * PLOT_LEVEL,
	TRENDS_SHOWN = 24,
	MONTHS_SHOWN = 3,
};

static const char style[] =
	":root{color-scheme:light dark;--ink:#1a1a1a;--quiet:#595959;--line:#c8c8c8;--paper:#fff;--soft:#ececea}\n"
	"@media(prefers-color-scheme:dark){:root{--ink:#ededeb;--quiet:#b4b4b0;--line:#4c4c4a;--paper:#161615;"
	"--soft:#2a2a28}}\n"
	"*{box-sizing:border-box}body{margin:0 auto;max-width:60rem;padding:1.5rem 1.25rem "
	"3rem;background:var(--paper);"
	"color:var(--ink);font:1rem/1.5 system-ui,-apple-system,\"Segoe UI\",Roboto,\"DejaVu Sans\",sans-serif}\n"
	"h1{font-size:1.8rem;margin:0 0 .5rem}h2{font-size:1.2rem;margin:2rem 0 .5rem}h3{font-size:1rem;margin:0}\n"
	".trends,.months{display:grid;gap:1.2rem 2rem;grid-template-columns:1fr}\n"
	"@media(min-width:48rem){.trends{grid-template-columns:1fr 1fr}.months{grid-template-columns:1fr 1fr 1fr}}\n"
	"figure{margin:0;break-inside:avoid}figcaption,.quiet{color:var(--quiet);font-size:.92rem}\n"
	"svg{display:block;width:100%;height:auto}svg text{fill:var(--quiet);font-size:12px}\n"
	"svg .axis{stroke:var(--line)}svg .line{fill:none;stroke:var(--ink);stroke-width:2}svg .dot{fill:var(--ink)}\n"
	"table{border-collapse:collapse;width:100%;font-size:.92rem}caption{text-align:left;padding:.2rem 0}\n"
	"th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}\n"
	"thead th{color:var(--quiet);font-weight:600}.sessions "
	"th{white-space:nowrap}.number{text-align:right;font-variant-numeric:tabular-nums}\n"
	".sessions td:nth-child(2){white-space:nowrap}\n"
	".month{table-layout:fixed}.month td,.month th{text-align:center;padding:.2rem 0;border:0}"
	".month td.rolled{background:var(--soft);"
	"font-weight:700;border:1px solid var(--quiet)}.month "
	"small{display:block;font-weight:400;font-size:.7rem;white-space:nowrap}\n"
	/* On a phone, a session is a paragraph instead of a row. */
	"@media screen and (max-width:40rem){.sessions thead{display:none}.sessions tr{display:block;"
	"border-bottom:1px solid var(--line);padding:.4rem 0}.sessions th,.sessions td{display:inline-block;border:0;"
	"padding:0 .9rem 0 0}.sessions td[data-label]::before{content:attr(data-label) \" \";color:var(--quiet)}}\n"
	"@media print{:root{--ink:#000;--quiet:#444;--line:#bbb;--paper:#fff;--soft:#eee}body{max-width:none;padding:0;"
	"font-size:10pt}.months{gap:1rem}.month small{font-size:6.5pt}.trends{grid-template-columns:1fr "
	"1fr}.months{grid-template-columns:1fr 1fr "
	"1fr}tr,.month,.months{break-inside:"
	"avoid}table:not(.sessions){break-inside:avoid}h2,h3{break-after:avoid}thead{display:table-header-group}}\n";

static void add_text(struct buf *out, const char *element, const char *text)
{
	buf_addf(out, "<%s>", element);
	markup_escape(out, text);
	buf_addf(out, "</%s>\n", element);
}

/* ---- Trends ------------------------------------------------------------------------------------------------------- */

static int x_of(unsigned week)
{
	return PLOT_LEFT + (int)week * PLOT_WIDTH / (TREND_WEEKS - 1);
}

static int y_of(const struct trend *trend, unsigned week)
{
	return PLOT_BOTTOM - (int)(trend->week[week].sum * PLOT_LEVEL / trend->week[week].count);
}

static void add_axes(struct buf *out)
{
	for (int level = 0; level <= 10; level += 5)
		buf_addf(
			out,
			"<path class=\"axis\" d=\"M%d %dh%d\"/><text x=\"%d\" y=\"%d\" text-anchor=\"end\">%d</text>\n",
			PLOT_LEFT, PLOT_BOTTOM - level * PLOT_LEVEL, PLOT_WIDTH, PLOT_LEFT - 6,
			PLOT_BOTTOM - level * PLOT_LEVEL + 4, level);
	buf_addf(out,
		 "<text x=\"%d\" y=\"%d\">%d weeks ago</text><text x=\"%d\" y=\"%d\" text-anchor=\"end\">this "
		 "week</text>\n",
		 PLOT_LEFT, PLOT_BOTTOM + 18, TREND_WEEKS, PLOT_LEFT + PLOT_WIDTH, PLOT_BOTTOM + 18);
}

/* Draws no line through very few marks, because it would suggest a trend that they cannot support. */
static void add_line(struct buf *out, const struct trend *trend)
{
	const char *command = "M";
	if (trend_judge(trend).verdict == TREND_FEW)
		return;
	buf_add(out, "<path class=\"line\" d=\"");
	for (unsigned i = 0; i < TREND_WEEKS; i++)
		if (trend->week[i].count > 0) {
			buf_addf(out, "%s%d %d", command, x_of(i), y_of(trend, i));
			command = "L";
		}
	buf_add(out, "\"/>\n");
}

static void add_trend(struct buf *out, const struct overview *overview, const struct catalogue *catalogue, unsigned at)
{
	const struct trend *trend = &overview->trends[at];
	struct buf name = { 0 }, text = { 0 };
	overview_name(catalogue, at, &name);
	trend_text(trend, &text);
	buf_add(out, "<figure>\n");
	add_text(out, "h3", buf_text(&name));
	buf_addf(out, "<svg viewBox=\"0 0 %d %d\" role=\"img\" aria-label=\"", PLOT_LEFT + PLOT_WIDTH + 10,
		 PLOT_BOTTOM + 26);
	markup_escape(out, buf_text(&text));
	buf_add(out, "\">\n");
	add_axes(out);
	add_line(out, trend);
	for (unsigned i = 0; i < TREND_WEEKS; i++)
		if (trend->week[i].count > 0)
			buf_addf(out, "<circle class=\"dot\" cx=\"%d\" cy=\"%d\" r=\"4\"/>\n", x_of(i), y_of(trend, i));
	buf_add(out, "</svg>\n");
	add_text(out, "figcaption", buf_text(&text));
	buf_add(out, "</figure>\n");
	buf_done(&name);
	buf_done(&text);
}

static void add_trends(struct buf *out, const struct overview *overview, const struct catalogue *catalogue)
{
	unsigned at[OVERVIEW_PLACES_MAX * 2], count = overview_marked(overview, catalogue, at);
	add_text(out, "h2", "Soreness");
	if (count == 0) {
		add_text(out, "p", "No place was marked as sore in the last weeks.");
		return;
	}
	buf_add(out,
		"<p class=\"quiet\">What was marked before the routines, as the mean of each week. It does not say "
		"why it changed.</p>\n<div class=\"trends\">\n");
	for (unsigned i = 0; i < count && i < TRENDS_SHOWN; i++)
		add_trend(out, overview, catalogue, at[i]);
	buf_add(out, "</div>\n");
}

/* ---- Regions and months ------------------------------------------------------------------------------------------- */

static void add_regions(struct buf *out, const struct overview *overview, const struct catalogue *catalogue)
{
	buf_addf(out, "<h2>Rolled per region, last %d days</h2>\n<table>\n<tbody>\n", REGION_DAYS);
	for (unsigned i = 0; i < catalogue->groups_count; i++) {
		struct buf text = { 0 };
		if (!overview_has_region(overview, catalogue, i))
			continue;
		overview_region_text(overview, i, &text);
		buf_add(out, "<tr><th scope=\"row\">");
		markup_escape(out, catalogue->groups[i].name);
		buf_addf(out, "</th><td>%s</td></tr>\n", buf_text(&text));
		buf_done(&text);
	}
	buf_add(out, "</tbody>\n</table>\n");
}

static void add_day(struct buf *out, const struct overview *overview, const struct month *month, unsigned day)
{
	msec rolled;
	overview_day(overview, month->first_day + day, &rolled);
	if (rolled > 0)
		buf_addf(out, "<td class=\"rolled\">%u<small>%" PRId64 " min</small></td>", day + 1,
			 (rolled + 59999) / 60000);
	else
		buf_addf(out, "<td>%u</td>", day + 1);
}

static void add_month(struct buf *out, const struct overview *overview, const struct month *month)
{
	struct buf text = { 0 };
	overview_month_text(overview, month, &text);
	buf_addf(out, "<table class=\"month\">\n<caption><b>%s %d</b><br>%s</caption>\n<thead><tr>",
		 month_name((unsigned)month->month), month->year, buf_text(&text));
	buf_add(out, "<th scope=\"col\">Mo</th><th scope=\"col\">Tu</th><th scope=\"col\">We</th><th "
		     "scope=\"col\">Th</th><th scope=\"col\">Fr</th><th scope=\"col\">Sa</th><th "
		     "scope=\"col\">Su</th></tr></thead>\n<tbody>\n<tr>");
	for (unsigned i = 0; i < month->weekday; i++)
		buf_add(out, "<td></td>");
	for (unsigned i = 0; i < month->days; i++) {
		if (i > 0 && (month->weekday + i) % 7 == 0)
			buf_add(out, "</tr>\n<tr>");
		add_day(out, overview, month, i);
	}
	buf_add(out, "</tr>\n</tbody>\n</table>\n");
	buf_done(&text);
}

static void add_months(struct buf *out, const struct overview *overview)
{
	struct month month;
	add_text(out, "h2", "Months");
	buf_add(out, "<div class=\"months\">\n");
	for (unsigned back = MONTHS_SHOWN; back-- > 0;)
		if (overview_month(overview, back, &month))
			add_month(out, overview, &month);
	buf_add(out, "</div>\n");
}

/* ---- The page ----------------------------------------------------------------------------------------------------- */

static void add_summary(struct history_printer *printer)
{
	struct advice advice[ADVICE_MAX];
	unsigned count = history_advice(printer->recent, printer->catalogue, advice);
	buf_addf(printer->out, "<p>At least half a routine on %u of the last %d days.</p>\n",
		 history_days_rolled(printer->recent, printer->today, RECENT_DAYS), RECENT_DAYS);
	for (unsigned i = 0; i < count; i++) {
		struct buf text = { 0 };
		advice_text(&advice[i], printer->catalogue, &text);
		add_text(printer->out, "p", buf_text(&text));
		buf_done(&text);
	}
}

static void begin(struct history_printer *printer)
{
	struct buf *out = printer->out;
	buf_addf(
		out,
		"<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" "
		"content=\"width=device-width,initial-scale=1\">\n<title>Rolling history</title>\n<style>\n%s</style>\n"
		"</head>\n<body>\n<main>\n<h1>Rolling history</h1>\n",
		style);
	add_summary(printer);
	if (printer->overview != NULL) {
		add_trends(out, printer->overview, printer->catalogue);
		add_months(out, printer->overview);
		add_regions(out, printer->overview, printer->catalogue);
	}
	buf_add(out, "<h2>Sessions</h2>\n<table class=\"sessions\">\n<thead><tr><th scope=\"col\">Day</th><th "
		     "scope=\"col\">Routine</th><th scope=\"col\" class=\"number\">Rolled</th><th scope=\"col\" "
		     "class=\"number\">In all</th><th scope=\"col\" class=\"number\">Planned</th><th "
		     "scope=\"col\">Ended</th></tr></thead>\n<tbody>\n");
}

static void add_times(struct buf *out, const struct record *record)
{
	const struct {
		const char *label;
		msec ms;
	} times[] = { { "rolled", record->rolled_ms },
		      { "in all", record->done_ms },
		      { "planned", record->planned_s * MSEC_SECOND } };
	for (unsigned i = 0; i < sizeof(times) / sizeof(times[0]); i++) {
		char text[STORY_TIME_MAX];
		buf_addf(out, "<td class=\"number\" data-label=\"%s\">%s</td>", times[i].label,
			 story_time(times[i].ms, text));
	}
}

static void add_session(struct history_printer *printer, const struct record *record)
{
	struct buf *out = printer->out;
	const struct mode *mode = catalogue_mode(printer->catalogue, record->mode);
	char date[STORY_DATE_MAX];
	buf_addf(out, "<tr><th scope=\"row\">%s</th><td>", story_date(record->started, record->offset_s, date));
	markup_escape(out, mode != NULL ? mode->name : record->mode);
	buf_add(out, "</td>");
	add_times(out, record);
	buf_addf(out, "<td>%s%s%s%s", ending_name(record->ending), record->feel != FEEL_NOT_SAID ? ", felt " : "",
		 feel_word(record->feel), record->by_hand ? ", by hand" : "");
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		struct buf report = { 0 };
		record_report(record, printer->catalogue, i, &report);
		buf_add(out, "<br>");
		markup_escape(out, buf_text(&report));
		buf_done(&report);
	}
	if (record->note[0] != '\0') {
		buf_add(out, "<br>");
		markup_escape(out, record->note);
	}
	buf_add(out, "</td></tr>\n");
}

static void add_measurement(struct history_printer *printer, const struct measurement *one)
{
	struct buf *out = printer->out;
	int test = catalogue_find(printer->catalogue, SECTION_MEASURES, one->test);
	char date[STORY_DATE_MAX];
	buf_addf(out, "<tr><th scope=\"row\">%.10s</th><td>", story_date(one->at, one->offset_s, date));
	markup_escape(out, test >= 0 ? printer->catalogue->measures[test].name : one->test);
	buf_addf(out, "</td><td>%s</td><td class=\"number\">", side_word(one->side));
	measure_print(measure_value(one), printer->unit, out);
	buf_add(out, "</td></tr>\n");
}

static void add_measures(struct history_printer *printer)
{
	if (printer->measures_count == 0)
		return;
	buf_add(printer->out,
		"<h2>Self tests</h2>\n<table>\n<thead><tr><th scope=\"col\">Day</th><th scope=\"col\">Test</th><th "
		"scope=\"col\">Side</th><th scope=\"col\" class=\"number\">Median</th></tr></thead>\n<tbody>\n");
	for (unsigned i = printer->measures_count; i-- > 0;)
		add_measurement(printer, &printer->measures[i]);
	buf_add(printer->out, "</tbody>\n</table>\n");
}

static void end(struct history_printer *printer)
{
	buf_add(printer->out, "</tbody>\n</table>\n");
	add_measures(printer);
	buf_add(printer->out, "<p class=\"quiet\">Based on what was entered; not a diagnosis.</p>\n</main>\n</body>\n"
			      "</html>\n");
}

const struct history_format history_html = { "html", true, false, begin, add_session, end };
