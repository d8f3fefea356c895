/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The history for people (text), programs (JSON) and spreadsheets (CSV), printed session by session.
 *
 * JSON and CSV hold everything, by the tables of core/record/fields.h; docs/history.md describes them.  Three times are
 * given everywhere, each with its label: rolled, in all, planned. */
#ifndef PRINT_HISTORY_PRINT_H
#define PRINT_HISTORY_PRINT_H

#include "base/buf.h"
#include "core/record/history.h"
#include "core/record/measure.h"
#include "core/record/overview.h"
#include "core/record/story.h"
#include "print/json.h"

struct history_printer {
	struct buf *out; /* may be emptied between the calls */
	const struct catalogue *catalogue;
	const struct history *recent; /* for days rolled and advice */
	const struct overview *overview; /* HTML: trends; NULL: none */
	const struct measurement *measures; /* JSON, HTML: self tests, oldest first */
	unsigned measures_count;
	const struct in_force
		*in_force; /* JSON: with what later plans do differently; needs `recent`.  NULL: without */
	const char *as; /* for the coach: name or number; NULL: not given */
	unsigned untold; /* for the coach: sessions that cannot be written as a line */
	struct buf *untold_harm; /* when these were, and their stop signals, one line each; may be NULL */
	int64_t today;
	enum length_unit unit; /* HTML: of the self tests */
	int columns; /* text: of a line; 0: as many as it takes */
	struct json json; /* private */
};

struct history_format {
	const char *name;
	bool newest_first; /* order in which it wants the sessions */
	bool whole; /* wants them with their steps; otherwise only those with stop signals */
	void (*begin)(struct history_printer *printer);
	void (*add)(struct history_printer *printer, const struct record *record);
	void (*end)(struct history_printer *printer);
};

extern const struct history_format history_text, history_json, history_csv, history_html, history_coach;

/* All sessions of a history at once. */
void history_print(struct history_printer *printer, const struct history_format *format, const struct history *history);

/* Trends, regions and months as text. */
void history_trends(struct buf *out, const struct overview *overview, const struct catalogue *catalogue);

/* One session in full: what was planned and done, and what it changed. */
void history_session(struct buf *out, const struct record *record, const struct catalogue *catalogue,
		     const struct history *recent, const struct in_force *in_force);

#endif
