/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The table that a guided page plays: the steps of a plan on its time line, and the screens of questions and signals.
 *
 * Everything is decided here.  The script of the page only moves along the time line and follows the edges of the
 * screens.  "Not sure" has its own edge, the worse one; every signal ends the page. */
#ifndef PRINT_GUIDE_H
#define PRINT_GUIDE_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Bytes of a page that any mail or messenger takes. */
enum { GUIDE_PAGE_MAX = 220000 };

/* Appends the table as JSON; `name` (may be NULL) is who sends the line at the end.  False if the plan has nothing to
 * play: no steps, a refusal, or entries without codes. */
bool guide_table(struct buf *out, const struct plan *plan, const char *name);

/* True if there is something to play, but an entry has no code: the page cannot lead, and explains why. */
bool guide_is_missing(const struct plan *plan);

/* Appends the head of a guided page: a policy that allows no network and no script but the player's. */
void guide_head(struct buf *out);

/* The style of the player, to be appended to that of the sheet. */
extern const char guide_style[];

/* Appends the table and the player, at the end of the page. */
void guide_script(struct buf *out, const char *table);

#endif
