/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the notices about a run. */
#include "core/plan/run_notices.h"

#include "base/buf.h"
#include "core/person/run_words.h"

static void tell(struct plan *plan, const char *id, struct reason reason)
{
	struct notice notice = { id, NOTICE_ADVICE, reason };
	plan_add_notice(plan, &notice);
}

/* A written routine is carried out as written. */
static const char *what_changes(const struct planning *planning)
{
	if (planning->routine != NULL)
		return "The routine stays as written.";
	return planning->run.groups_count > 0 ? RUN_CHANGES : "It changes nothing in this routine.";
}

static void tell_questions(const struct planning *planning, struct plan *plan)
{
	static const char *const numbers[] = { "no", "one", "two", "three", "four", "five", "six", "seven", "eight" };
	unsigned at[RUN_QUESTIONS_MAX];
	unsigned count = run_questions(planning->catalogue, at, RUN_QUESTIONS_MAX);
	if (count == 0)
		return;
	tell(plan, "run-questions",
	     reason_of("R64", "After a run like this, %s question%s first. Answer before you roll.",
		       count < sizeof(numbers) / sizeof(numbers[0]) ? numbers[count] : "many",
		       count == 1 ? " comes" : "s come"));
	for (unsigned i = 0; i < count && i < RUN_QUESTIONS_MAX; i++) {
		const struct contraindication *entry = &planning->catalogue->contraindications[at[i]];
		struct reason reason = reason_of("", "%s", entry->question);
		reason_cite(&reason, &entry->rules);
		tell(plan, entry->id, reason);
	}
}

void run_notices(const struct planning *planning, struct plan *plan)
{
	struct buf line = { 0 };
	if (!planning->wish->has_run)
		return;
	run_print(&line, &planning->wish->run, planning->catalogue, planning->wish->imperial);
	tell(plan, "run", reason_of("R18 R21", "Your run: %s. %s", buf_text(&line), what_changes(planning)));
	if (planning->wish->has_also) {
		buf_clear(&line);
		run_print(&line, &planning->wish->also, NULL, planning->wish->imperial);
		tell(plan, "run-also", reason_of("R64", "Also today: %s.", buf_text(&line)));
	}
	plan->questions_first = planning->run.questions_first;
	if (plan->questions_first)
		tell_questions(planning, plan);
	buf_done(&line);
}
