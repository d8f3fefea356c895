/* SPDX-License-Identifier: MIT */
/* Notices: what a person should know before the routine, one line each with its rules. */
#ifndef CORE_SAFETY_NOTICE_H
#define CORE_SAFETY_NOTICE_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/reason.h"
#include "core/safety/active_condition.h"

/* One line for the person: a condition that counts, a redirect, a time notice, something not asked. */
struct notice {
	const char *id; /* of the contraindication, area, ... */
	const char *action; /* word of the JSON contract: "stop-all", "redirect", "time" ... */
	struct reason reason;
};

/* Whether it takes something away: a condition, not an advice, a redirect or a line about the time. */
bool notice_limits(const struct notice *notice);

/* The answer to a request for a no-go area: what it is, and what to roll instead (R60-R63).  Its action is
 * "redirect". */
struct notice notice_redirect(const struct catalogue *catalogue, unsigned area);

/* Why a no-go area is never rolled. */
struct reason area_reason(const struct catalogue *catalogue, unsigned area);

/* What a condition does today. */
struct notice notice_of_active_condition(const struct catalogue *catalogue, const struct active_condition *active);

/* A global cue as advice; its id is that of the cue. */
struct notice notice_of_cue(const struct catalogue *catalogue, const char *cue, const char *rules);

#endif
