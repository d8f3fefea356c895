/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Notices: what a person should know before the routine, one line each with its rules. */
#ifndef CORE_SAFETY_NOTICE_H
#define CORE_SAFETY_NOTICE_H

#include "core/catalogue/catalogue.h"
#include "core/catalogue/reason.h"
#include "core/safety/active_condition.h"

/* Effects of a notice, from mild to strict: two that only notices have, then those of a condition (enum action). */
enum notice_action {
	NOTICE_TIME, /* about the minutes available */
	NOTICE_REDIRECT, /* roll something else instead */
	NOTICE_ADVICE,
	NOTICE_LIMIT,
	NOTICE_EXCLUDE_REGION,
	NOTICE_ASK_DOCTOR,
	NOTICE_STOP_ALL,
};

/* One line for the person: an active condition, a redirect, too little time, an unasked question. */
struct notice {
	const char *id; /* of the contraindication, area, ... */
	enum notice_action action;
	struct reason reason;
};

/* True if it restricts the routine, unlike advice, redirects and remarks about time. */
bool notice_limits(const struct notice *notice);

/* True if it names the options that answer the open question before it. */
bool notice_is_answer(const struct notice *notice);

/* True if it is an open question about a sore place or after a stop signal. */
bool notice_asks(const struct notice *notices, unsigned count, unsigned at);

/* True if it may forbid the routine: stop, or ask a doctor first. */
bool notice_refuses(const struct notice *notice);

/* Answers a request for a no-go area: the reason, and the muscles to roll instead (R60-R63).
 * `open`: by muscle, true if this person may roll it today; NULL if nobody in particular is meant. */
struct notice notice_redirect(const struct catalogue *catalogue, unsigned area, const bool *open);

/* Why a no-go area is never rolled. */
struct reason area_reason(const struct catalogue *catalogue, unsigned area);

/* The effect of a condition today. */
struct notice notice_of_active_condition(const struct catalogue *catalogue, const struct active_condition *active);

/* A no (--not) to a condition that no open question is about; notice_is_private, because it tells about the person. */
struct notice notice_of_unused_answer(const char *id);
bool notice_is_private(const struct notice *notice);

/* A global cue as advice; its id is that of the cue. */
struct notice notice_of_cue(const struct catalogue *catalogue, const char *cue, const char *rules);

#endif
