/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The table that a guided page plays: the steps of a plan on a timeline, and the screens of questions and signals.
 *
 * Everything is decided here.  The script of the page only moves along the timeline and follows the edges of the
 * screens.  "Not sure" has its own edge, the worse one; every signal ends the page. */
#ifndef PRINT_GUIDE_H
#define PRINT_GUIDE_H

#include "base/buf.h"
#include "core/plan/plan.h"

/* Size in bytes that any mail program or messenger accepts. */
enum { GUIDE_PAGE_MAX = 220000 };

/* Appends the table as JSON; `name` (may be NULL) is the sender of the line at the end.  False if the plan has nothing
 * to play: no steps, a refusal, or entries without codes. */
bool guide_table(struct buf *out, const struct plan *plan, const char *name);

/* True if there are steps to play but an entry has no code: the page then has no player, and explains why. */
bool guide_is_missing(const struct plan *plan);

/* Appends the head of a guided page: a policy that allows no network and no script but the player's. */
void guide_head(struct buf *out);

/* The player's style sheet, to append to that of the handout. */
extern const char guide_style[];

/* Appends the table and the player, at the end of the page. */
void guide_script(struct buf *out, const char *table);

#endif
