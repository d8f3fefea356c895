/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fits the items of a written routine one by one: to a person, or as written to find diagnostics. */
#ifndef CORE_PLAN_ROUTINE_FIT_H
#define CORE_PLAN_ROUTINE_FIT_H

#include "core/plan/ending.h"
#include "core/plan/order.h"
#include "core/plan/routine.h"

/* An error in a routine as written, whoever rolls it. */
struct routine_diagnostic {
	unsigned item; /* ROUTINE_ITEMS_MAX: the routine as a whole */
	const char *field; /* key of the item in the file: "seconds", "cap", "tool"; "" for the item itself */
	struct reason reason; /* the problem and the remedy */
};

struct fitting {
	struct planning planning;
	const struct routine *routine;
	bool as_written; /* report diagnostics instead of adapting */
	struct plan *plan;
	struct candidate *candidates; /* one per item */
	struct bout *bouts;
	unsigned bouts_count;
	struct plan_ending ending;
	unsigned *muscle_s, *group_s; /* seconds given so far: [muscle or group * 2 + side] */
	unsigned *sets; /* bouts given so far: [muscle * 2 + side] */
	struct routine_diagnostic *diagnostics;
	unsigned diagnostics_count, diagnostics_most;
};

/* Appends the bouts, drill or stretch of an item as far as possible; otherwise records why not. */
void fit_item(struct fitting *fitting, unsigned at);

/* Removes bouts that would give one side more time than the other (R18): a limit may have turned another bout into one
 * of the same muscle. */
void fit_even_out(struct fitting *fitting);

/* Records a diagnostic for an item that has none yet. */
void fit_diagnostic(struct fitting *fitting, unsigned item, const char *field, struct reason reason);

#endif
