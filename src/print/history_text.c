/* SPDX-License-Identifier: MIT */
/* The history as text: days, sessions, advice. */
#include "base/text.h"
#include "base/utc.h"
#include "print/history_print.h"
#include <string.h>

enum { DAYS_TOLD = 14 };

static bool is_within(const struct record *record, int64_t today, unsigned days)
{
	return days == 0 || day_of(record->started, record->offset_s) > today - days;
}

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

static const char *muscle_name(const struct catalogue *catalogue, const char *id)
{
	const struct muscle *muscle = catalogue_muscle(catalogue, id);
	const struct group *group = catalogue_group(catalogue, id);
	const struct area *area = catalogue_area(catalogue, id);
	return muscle != NULL ? muscle->name : group != NULL ? group->name : area != NULL ? area->name : id;
}

static void add_signals(struct buf *out, const struct catalogue *catalogue, const struct record *record)
{
	for (unsigned i = 0; i < record->signals_count; i += record_report_size(record, i)) {
		buf_add(out, "    ");
		record_report(record, catalogue, i, out);
		buf_add_char(out, '\n');
	}
}

static void add_session(struct buf *out, const struct catalogue *catalogue, const struct record *record)
{
	char date[UTC_MAX];
	unsigned work = record_work_s(record);
	utc_print(record->started + record->offset_s, date);
	buf_addf(out, "%.10s  %.5s  ", date, date + 11);
	add_padded(out, mode_name(catalogue, record), widest_mode(catalogue) + 2);
	buf_addf(out, "%3u:%02u  %s", work / 60, work % 60, ending_word(record->ending));
	if (record->feel != FEEL_NOT_SAID)
		buf_addf(out, ", felt %s", feel_word(record->feel));
	buf_add_char(out, '\n');
	add_signals(out, catalogue, record);
}

static void add_advice(struct buf *out, const struct history *history, const struct catalogue *catalogue)
{
	struct advice advice[ADVICE_MAX];
	unsigned count = history_advice(history, catalogue, advice);
	if (count > 0)
		buf_add_char(out, '\n');
	for (unsigned i = 0; i < count; i++) {
		if (advice[i].what[0] != '\0')
			buf_addf(out, "%s: ", muscle_name(catalogue, advice[i].what));
		buf_addf(out, "%s\n", advice[i].reason.text);
	}
}

void history_text(struct buf *out, const struct history *history, const struct catalogue *catalogue, int64_t today,
		  unsigned days)
{
	if (history->records_count == 0) {
		buf_add(out, "Nothing rolled yet.\n");
		return;
	}
	buf_addf(out, "Rolled on %u of the last %u days.\n\n", history_days_rolled(history, today, DAYS_TOLD),
		 DAYS_TOLD);
	for (unsigned i = history->records_count; i-- > 0;) {
		if (is_within(&history->records[i], today, days))
			add_session(out, catalogue, &history->records[i]);
	}
	add_advice(out, history, catalogue);
}
