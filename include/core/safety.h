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
	bool softest;          /* of `tools` the softest is to be taken (limits and beginners, facts 6.1) */
	uint64_t tools;        /* at hand, in the muscle's sheet and allowed in one of `positions`, as bits */
	unsigned positions;    /* positions left with one of `tools`, as bits of enum position */
};

/* One way to roll a muscle with a tool. */
struct way {
	const struct stance *stance;
	unsigned cap;          /* the allowance's, or lower for this tool or stance */
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
	bool beginner;
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

/* The tools a plan may take by itself: those of the allowance, or the softest of them. */
uint64_t safety_choice(const struct safety *safety, unsigned muscle, enum side side);

/* The ways to roll with a tool, in the order of the sheet; `*from` starts at 0; false at the end.  This is the verdict
 * per muscle, side and tool: a tool without a way is not allowed. */
bool safety_way(const struct safety *safety, unsigned muscle, enum side side, unsigned tool, unsigned *from,
                struct way *ret_way);

/* Findings of a muscle and side (SIDE_BOTH: of either); `*from` starts at 0; NULL at the end. */
const struct finding *safety_finding(const struct safety *safety, unsigned muscle, enum side side, unsigned *from);

const char *verdict_word(enum verdict verdict); /* "go", "limited", "ask-first", "stop" */

/* The answer to a request for a no-go area: what it is, and what to roll instead (facts 4.1).  Its action is
 * "redirect". */
struct notice notice_redirect(const struct catalogue *catalogue, unsigned area);

/* Why a no-go area is never rolled. */
struct reason area_reason(const struct catalogue *catalogue, unsigned area);

/* The muscles a target stands for when it is blocked with this spread: sets their flags in blocked[muscles_count] and
 * leaves the others.  For TARGET_AREA the muscles near it.  Returns how many it stands for. */
unsigned safety_spread(const struct catalogue *catalogue, struct target target, enum spread spread, bool *blocked);

#endif
