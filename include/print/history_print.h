/* SPDX-License-Identifier: MIT */
/* The history for people (text), programs (JSON) and spreadsheets (CSV).
 *
 * JSON and CSV hold everything, by the tables of core/record/fields.h, told in docs/history.md.  With `days` > 0 only
 * the sessions of the last so many days, today included. */
#ifndef PRINT_HISTORY_PRINT_H
#define PRINT_HISTORY_PRINT_H

#include "base/buf.h"
#include "core/record/history.h"

/* Newest first, one line a session, with the days rolled above and advice below. */
void history_text(struct buf *out, const struct history *history, const struct catalogue *catalogue, int64_t today,
		  unsigned days);

void history_json(struct buf *out, const struct history *history, int64_t today, unsigned days);

/* One row a step, its session repeated in it; lists are joined with blanks. */
void history_csv(struct buf *out, const struct history *history, int64_t today, unsigned days);

#endif
