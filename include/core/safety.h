/* SPDX-License-Identifier: MIT */
/* The safety review: what this person may roll today, per muscle, side and tool, and why (facts 3; R1-R118).
 *
 * Laws, each held by a property test: the strongest action wins, exclusions add up, caps take the minimum; one more
 * condition never loosens a verdict; nothing here can be overridden.  Pure: time enters as a value. */
#ifndef CORE_SAFETY_H
#define CORE_SAFETY_H

#include "core/catalogue.h"
#include "core/person.h"
#include "core/reason.h"

enum verdict { VERDICT_GO, VERDICT_LIMITED, VERDICT_ASK_FIRST, VERDICT_STOP };

enum allowance_kind { ALLOWED_CLEAR, ALLOWED_LIMITED, ALLOWED_NOT };

/* What is allowed on one muscle and side. */
struct allowance {
	enum allowance_kind kind;
	unsigned cap;          /* highest pressure: least of class and mode, person, conditions; 0 if not allowed */
	unsigned seconds_max;  /* most seconds per routine */
	unsigned seconds_plan_max; /* most the planner may give by itself (high soreness, limits: 30) */
	bool minimum_dose;
	uint64_t tools;        /* allowed, at hand and in the muscle's sheet, as bits */
	unsigned positions;    /* allowed positions of this muscle, as bits of enum position */
};

/* One line for the person: a condition that counts, a redirect, a time notice, something not asked. */
struct notice {
	const char *id;        /* of the contraindication, area, ... */
	const char *action;    /* word of the JSON contract: "stop-all", "redirect", "time" ... */
	struct reason reason;
};

/* Why a muscle and side is limited or not allowed. */
struct finding {
	unsigned muscle;
	enum side side;
	bool removes;          /* leaves it out; else limits it */
	struct reason reason;
};

struct safety {
	const struct catalogue *catalogue; /* borrowed */
	unsigned mode;
	enum verdict verdict;
	bool drills_allowed;   /* when rolling is refused: may drills and stretches still be named */
	bool no_end_range;     /* no static stretches */
	bool one_set;
	struct allowance *allowances; /* [muscle * 2 + side], side left or right; owned */
	struct notice *notices;
	unsigned notices_count, notices_capacity;
	struct finding *findings;     /* sorted by muscle and side; owned */
	unsigned findings_count, findings_capacity;
};

/* Reviews everything; `ret_safety` is to be ended with safety_done.  Never fails: a refusal is a verdict. */
void safety_review(struct safety *ret_safety, const struct catalogue *catalogue, unsigned mode,
                   const struct person *person, int64_t now);
void safety_done(struct safety *safety);

/* Allowance of a muscle; for SIDE_BOTH the stricter of both sides. */
struct allowance safety_allowance(const struct safety *safety, unsigned muscle, enum side side);

/* Findings of a muscle and side (SIDE_BOTH: of either); `*from` starts at 0; NULL at the end. */
const struct finding *safety_finding(const struct safety *safety, unsigned muscle, enum side side, unsigned *from);

const char *verdict_word(enum verdict verdict); /* "go", "limited", "ask-first", "stop" */

/* The muscles a target stands for when it is blocked with this spread; writes their positions into ret[muscles_count]
 * as a flag per muscle.  For TARGET_AREA the muscles near it. */
void safety_spread(const struct catalogue *catalogue, struct target target, enum spread spread, bool *ret_blocked);

#endif
