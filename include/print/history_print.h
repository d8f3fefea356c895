/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history for people (text), programs (JSON) and spreadsheets (CSV), printed session by session.
 *
 * JSON and CSV hold everything, by the tables of core/record/fields.h; docs/history.md describes them.  All formats
 * give three times, each with its label: rolled, in all, planned. */
#ifndef PRINT_HISTORY_PRINT_H
#define PRINT_HISTORY_PRINT_H

#include "base/buf.h"
#include "core/record/history.h"
#include "core/record/measure.h"
#include "core/record/overview.h"
#include "core/record/story.h"
#include "print/json.h"

struct history_printer {
	struct buf *out; /* may be emptied between calls */
	const struct catalogue *catalogue;
	const struct history *recent; /* for days rolled and advice */
	const struct overview *overview; /* HTML: trends; NULL: none */
	const struct measurement *measures; /* JSON, HTML: self tests, oldest first */
	unsigned measures_count;
	const struct in_force *in_force; /* JSON: for the effects on later plans; needs `recent`.  NULL: omit them */
	const char *as; /* for the coach: name or number; NULL: not given */
	unsigned untold; /* for the coach: sessions that cannot be written as a line */
	struct buf *untold_harm; /* the time and stop signals of each, one line per session; may be NULL */
	int64_t today;
	enum length_unit unit; /* HTML: of the self tests */
	int columns; /* text: width of a line; 0: unlimited */
	struct json json; /* private */
};

struct history_format {
	const char *name;
	bool newest_first; /* required order of the sessions */
	bool whole; /* needs the steps of all sessions; otherwise only of those with stop signals */
	void (*begin)(struct history_printer *printer);
	void (*add)(struct history_printer *printer, const struct record *record);
	void (*end)(struct history_printer *printer);
};

extern const struct history_format history_text, history_json, history_csv, history_html, history_coach;

/* Prints all sessions of a history at once. */
void history_print(struct history_printer *printer, const struct history_format *format, const struct history *history);

/* Trends, regions and months as text. */
void history_trends(struct buf *out, const struct overview *overview, const struct catalogue *catalogue);

/* One session in full: what was planned and done, and what it changed. */
void history_session(struct buf *out, const struct record *record, const struct catalogue *catalogue,
		     const struct history *recent, const struct in_force *in_force);

#endif
