/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The summary of a roster, one athlete at a time: routines, limits with reasons, refusals. */
#ifndef PRINT_SUMMARY_H
#define PRINT_SUMMARY_H

#include "core/plan/plan.h"
#include "print/json.h"

/* A plain value; keeps only the number of athletes per verdict. */
struct summary {
	bool as_json;
	struct json json;
	unsigned verdicts[VERDICT_STOP + 1];
};

/* Each function appends to `text`, which may be emptied in between. */
void summary_begin(struct summary *ret_summary, bool as_json, const char *roster, struct buf *text);
void summary_add(struct summary *summary, const char *name, const char *file, const struct plan *plan,
		 const struct safety *safety, struct buf *text); /* `file` may be NULL */

/* `athletes`: how many were to be processed.  `complete`: all were, and every file is up to date. */
void summary_end(struct summary *summary, unsigned athletes, bool complete, struct buf *text);

#endif
