/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints the history as text: days, sessions, advice. */
#include "base/text.h"
#include "base/utc.h"
#include "core/record/story.h"
#include "print/history_print.h"
#include <inttypes.h>
#include <stdio.h>

static void add_padded(struct buf *out, const char *text, int columns)
{
	buf_add(out, text);
	for (int i = text_columns(text); i < columns; i++)
		buf_add_char(out, ' ');
}

static const char *mode_name(const struct catalogue *catalogue, const struct record *record)
{
	const struct mode *mode = catalogue_mode(catalogue, record->mode);
	return mode != NULL ? mode->name : record->mode;
}

static int widest_mode(const struct catalogue *catalogue)
{
	int widest = 0;
	for (unsigned i = 0; i < catalogue->modes_count; i++) {
		int columns = text_columns(catalogue->modes[i].name);
		widest = columns > widest ? columns : widest;
	}
	return widest;
}

static void add_signals(struct buf *out, const struct catalogue *catalogue, const struct record *record)
{
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		buf_add(out, "      ");
		record_report(record, catalogue, i, out);
		buf_add_char(out, '\n');
	}
}

static void add_time(struct buf *out, int64_t seconds, int columns)
{
	char text[24];
	snprintf(text, sizeof(text), "%" PRId64 ":%02" PRId64, seconds / 60, seconds % 60);
	buf_addf(out, " %*s", columns, text);
}

/* Adds ", felt better, by hand". */
static void add_rest(struct buf *out, const struct record *record)
{
	if (record->feel != FEEL_NOT_SAID)
		buf_addf(out, ", felt %s", feel_word(record->feel));
	buf_add(out, record->by_hand ? ", by hand" : "");
}

enum { NUMBER_DAY_TIME = 23, TIMES = 22, INDENT = 6, ENDING = 12 };

static bool is_table(const struct history_printer *printer)
{
	int row = NUMBER_DAY_TIME + widest_mode(printer->catalogue) + TIMES + ENDING;
	return printer->columns == 0 || printer->columns >= row;
}

/* Prints one line, with column heads for the three times; whatever does not fit continues on the next line. */
static void add_row_of_table(struct history_printer *printer, const struct record *record)
{
	struct buf *out = printer->out, rest = { 0 };
	int widest = widest_mode(printer->catalogue);
	add_padded(out, mode_name(printer->catalogue, record), widest);
	add_time(out, record->rolled_ms / 1000, 6);
	add_time(out, record->done_ms / 1000, 6);
	add_time(out, record->planned_s, 7);
	buf_addf(out, " %s", ending_name(record->ending));
	add_rest(&rest, record);
	int used = NUMBER_DAY_TIME + widest + TIMES + 1 + text_columns(ending_name(record->ending));
	if (printer->columns == 0 || used + (int)rest.size <= printer->columns)
		buf_add(out, buf_text(&rest));
	else
		buf_addf(out, "\n%*s%s", INDENT, "", buf_text(&rest) + 2);
	buf_add_char(out, '\n');
	buf_done(&rest);
}

/* For lines whose columns would not line up with the heads. */
static void add_lines(struct history_printer *printer, const struct record *record)
{
	struct buf *out = printer->out;
	char rolled[STORY_TIME_MAX], done[STORY_TIME_MAX], planned[STORY_TIME_MAX];
	buf_addf(out, "%s\n%*srolled %s, in all %s, planned %s, %s", mode_name(printer->catalogue, record), INDENT, "",
		 story_time(record->rolled_ms, rolled), story_time(record->done_ms, done),
		 story_time(record->planned_s * MSEC_SECOND, planned), ending_name(record->ending));
	add_rest(out, record);
	buf_add_char(out, '\n');
}

static void add_session(struct history_printer *printer, const struct record *record)
{
	struct buf *out = printer->out;
	char date[UTC_MAX];
	utc_print(record->started + record->offset_s, date);
	buf_addf(out, "%5" PRId64 " %.10s %.5s ", record->id, date, date + 11);
	if (is_table(printer))
		add_row_of_table(printer, record);
	else
		add_lines(printer, record);
	if (record->note[0] != '\0')
		buf_addf(out, "%*s%s\n", INDENT, "", record->note);
	add_signals(out, printer->catalogue, record);
}

static void add_heads(struct buf *out, const struct catalogue *catalogue)
{
	buf_add(out, "    # day        time  ");
	add_padded(out, "routine", widest_mode(catalogue));
	buf_add(out, " rolled in all planned\n");
}

static void add_advice(struct buf *out, const struct history *history, const struct catalogue *catalogue)
{
	struct advice advice[ADVICE_MAX];
	unsigned count = history_advice(history, catalogue, advice);
	if (count > 0)
		buf_add_char(out, '\n');
	for (unsigned i = 0; i < count; i++) {
		advice_text(&advice[i], catalogue, out);
		buf_add_char(out, '\n');
	}
}

static void begin(struct history_printer *printer)
{
	if (printer->recent == NULL || printer->recent->records_count == 0)
		return;
	buf_addf(printer->out, "At least half a routine on %u of the last %d days.\n\n",
		 history_days_rolled(printer->recent, printer->today, RECENT_DAYS), RECENT_DAYS);
	if (is_table(printer))
		add_heads(printer->out, printer->catalogue);
}

static void add(struct history_printer *printer, const struct record *record)
{
	add_session(printer, record);
}

static void end(struct history_printer *printer)
{
	if (printer->recent == NULL || printer->recent->records_count == 0)
		buf_add(printer->out, "Nothing rolled yet.\n");
	else
		add_advice(printer->out, printer->recent, printer->catalogue);
}

const struct history_format history_text = { "text", true, false, begin, add, end };

void history_print(struct history_printer *printer, const struct history_format *format, const struct history *history)
{
	format->begin(printer);
	for (unsigned i = 0; i < history->records_count; i++)
		format->add(printer, &history->records[format->newest_first ? history->records_count - 1 - i : i]);
	format->end(printer);
}

/* ---- One session -------------------------------------------------------------------------------------------------- */

static void add_row(void *context, const char *label, const char *value)
{
	enum { LABEL = 21 };
	add_padded(context, label, LABEL);
	buf_addf(context, "%s\n", value);
}

void history_session(struct buf *out, const struct record *record, const struct catalogue *catalogue,
		     const struct history *recent, const struct in_force *in_force)
{
	record_story(record, catalogue, recent, in_force, add_row, out);
}
