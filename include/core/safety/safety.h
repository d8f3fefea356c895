/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The result of the safety review: which muscles, sides and tools this person may use today, and why (R1-R118). */
#ifndef CORE_SAFETY_SAFETY_H
#define CORE_SAFETY_SAFETY_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/reason.h"
#include "core/safety/allowance.h"
#include "core/safety/notice.h"

enum verdict { VERDICT_GO, VERDICT_LIMITED, VERDICT_ASK_FIRST, VERDICT_STOP };

/* Why a muscle and side is limited or not allowed. */
struct finding {
	unsigned muscle;
	enum side side;
	bool removes; /* removes the muscle; otherwise limits it */
	struct reason reason;
	bool open; /* anybody would get it, with these tools and in this mode: it tells nothing about the person's health */
};

/* Made by safety_review (core/safety/review.h); end it with safety_done. */
struct safety {
	const struct catalogue *catalogue; /* borrowed */
	unsigned mode;
	int64_t now; /* of the review */
	enum verdict verdict;
	bool drills_allowed; /* drills and stretches may be offered, even when rolling is refused */
	bool no_drills; /* an open question may rule out everything: no hopping or jumping */
	bool no_end_range; /* no stretch to the end of the range */
	bool sore_area; /* a no-go area is sore */
	bool one_set;
	unsigned positions; /* positions that no condition forbids, as bits of enum position */
	struct allowance *allowances; /* [muscle * 2 + side], side left or right; owned */
	struct notice *notices;
	unsigned notices_count, notices_capacity;
	struct finding *findings; /* sorted by muscle and side; owned */
	unsigned findings_count, findings_capacity;
};

void safety_done(struct safety *safety);

/* Allowance of a muscle; for SIDE_BOTH the stricter of the two. */
struct allowance safety_allowance(const struct safety *safety, unsigned muscle, enum side side);

/* The tools a plan may choose by itself: those of the allowance, or the softest of them. */
uint64_t safety_choice(const struct safety *safety, unsigned muscle, enum side side);

/* The ways to roll with a tool, in the order of the sheet; `*from` starts at 0; false at the end.  This is the verdict
 * per muscle, side and tool: a tool without a way is not allowed. */
bool safety_way(const struct safety *safety, unsigned muscle, enum side side, unsigned tool, unsigned *from,
		struct way *ret_way);

/* True if a stretch or drill may be offered: not in a forbidden position, not to the end of the range for loose joints,
 * not for a place that rests (on that side; SIDE_BOTH: on either). */
bool safety_stretch(const struct safety *safety, const struct stretch *stretch, enum side side);

/* Findings of a muscle and side (SIDE_BOTH: of either), found in O(log n); `*from` starts at 0; NULL at the end. */
const struct finding *safety_finding(const struct safety *safety, unsigned muscle, enum side side, unsigned *from);

const char *verdict_word(enum verdict verdict); /* "go", "limited", "ask-first", "stop" */

#endif
