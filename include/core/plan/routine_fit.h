/* SPDX-License-Identifier: MIT */
/* Fits the items of a written routine, one after the other: to a person, or as they are written to find their diagnostics. */
#ifndef CORE_PLAN_ROUTINE_FIT_H
#define CORE_PLAN_ROUTINE_FIT_H

#include "core/plan/ending.h"
#include "core/plan/order.h"
#include "core/plan/routine.h"

/* What is wrong with a routine as it is written, whoever rolls. */
struct routine_diagnostic {
	unsigned item; /* ROUTINE_ITEMS_MAX: the whole */
	const char *field; /* key of the item in the file: "seconds", "cap", "tool"; "" for the item itself */
	struct reason reason; /* what, and the remedy */
};

struct fitting {
	struct planning planning;
	const struct routine *routine;
	bool as_written; /* adapts nothing but notes diagnostics */
	struct plan *plan;
	struct candidate *candidates; /* of each item */
	struct bout *bouts;
	unsigned bouts_count;
	struct plan_ending ending;
	unsigned *muscle_s, *group_s; /* given so far: [muscle or group * 2 + side] */
	struct routine_diagnostic *diagnostics;
	unsigned diagnostics_count, diagnostics_most;
};

/* Appends the bouts or the drill or stretch of an item, as far as it can be done; else says why not. */
void fit_item(struct fitting *fitting, unsigned item);

/* Notes a diagnostic of an item that has none yet. */
void fit_diagnostic(struct fitting *fitting, unsigned item, const char *field, struct reason reason);

#endif
