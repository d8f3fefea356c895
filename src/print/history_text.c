/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history as text: days, sessions, advice. */
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

/* One line, at most 80 columns; the column heads label the three times. */
static void add_session(struct buf *out, const struct catalogue *catalogue, const struct record *record)
{
	char date[UTC_MAX];
	utc_print(record->started + record->offset_s, date);
	buf_addf(out, "%5" PRId64 " %.10s %.5s ", record->id, date, date + 11);
	add_padded(out, mode_name(catalogue, record), widest_mode(catalogue));
	add_time(out, record->rolled_ms / 1000, 6);
	add_time(out, record->done_ms / 1000, 6);
	add_time(out, record->planned_s, 7);
	buf_addf(out, " %s", ending_word(record->ending));
	if (record->feel != FEEL_NOT_SAID)
		buf_addf(out, ", felt %s", feel_word(record->feel));
	buf_addf(out, "%s\n", record->by_hand ? ", by hand" : "");
	if (record->note[0] != '\0')
		buf_addf(out, "      %s\n", record->note);
	add_signals(out, catalogue, record);
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
	buf_addf(printer->out, "Rolled on %u of the last %d days.\n\n",
		 history_days_rolled(printer->recent, printer->today, RECENT_DAYS), RECENT_DAYS);
	add_heads(printer->out, printer->catalogue);
}

static void add(struct history_printer *printer, const struct record *record)
{
	add_session(printer->out, printer->catalogue, record);
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
