/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The rows of the plan view: work steps and, in their former places among them, the bouts that were left out. */
#ifndef TUI_PLAN_ROWS_H
#define TUI_PLAN_ROWS_H

#include "core/plan/plan.h"

enum { PLAN_ROWS_MAX = 512 };

/* Identifies the subject of a row, so that it is found again in another plan. */
struct plan_row_id {
	struct target target; /* a muscle, or a group for its sweep; TARGET_NONE for a stretch or drill */
	int stretch; /* otherwise -1 */
	enum side side; /* SIDE_BOTH for a row that was left out */
};

struct plan_row {
	int step; /* -1: left out */
	int skip; /* index in the wish; -1: a step */
	struct plan_row_id id;
};

struct plan_rows {
	struct plan_row items[PLAN_ROWS_MAX];
	int count;
};

/* `plan` may be NULL. */
void plan_rows_of(struct plan_rows *ret_rows, const struct plan *plan, const struct wish *wish);

/* The row with this id; otherwise another row of its bout, or the first of its group; -1 if there is none. */
int plan_rows_find(const struct plan_rows *rows, const struct catalogue *catalogue, const struct plan_row_id *id);

/* The subject of a roll: its muscle, or its group for a sweep. */
struct target plan_target_of(const struct step *step);

/* Adds the bout of this step to the skips of the wish, with its place. */
void plan_rows_leave_out(struct wish *wish, const struct plan *plan, unsigned step);

#endif
