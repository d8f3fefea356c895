/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the questions to ask first after a long or very hard run. */
#include "core/plan/ask_first.h"

#include "core/person/run_effect.h"
#include <string.h>

static const char announcement[] = "run-questions";

static void announce(struct plan *plan, unsigned count)
{
	static const char *const numbers[] = { "no", "one", "two", "three", "four", "five", "six", "seven", "eight" };
	struct notice notice = {
		announcement, NOTICE_ADVICE,
		reason_of("R64", "After a long or very hard run, %s question%s first. Answer before you roll.",
			  count < sizeof(numbers) / sizeof(numbers[0]) ? numbers[count] : "many",
			  count == 1 ? " comes" : "s come")
	};
	plan_add_notice(plan, &notice);
}

void plan_ask_first(struct plan *plan, bool first)
{
	unsigned at[RUN_QUESTIONS_MAX];
	unsigned count = run_questions(plan->catalogue, at, RUN_QUESTIONS_MAX);
	if (!first || plan->questions_first || plan->verdict > VERDICT_LIMITED)
		return;
	plan->questions_first = true;
	if (count > 0)
		announce(plan, count);
	for (unsigned i = 0; i < count && i < RUN_QUESTIONS_MAX; i++) {
		const struct contraindication *entry = &plan->catalogue->contraindications[at[i]];
		struct notice notice = { entry->id, NOTICE_ADVICE, reason_of("", "%s", entry->question) };
		reason_cite(&notice.reason, &entry->rules);
		plan_add_notice(plan, &notice);
	}
}

bool ask_first_shows(const struct plan *plan, const struct notice *notice)
{
	const struct contraindication *entry = catalogue_contraindication(plan->catalogue, notice->id);
	bool asks = entry != NULL && entry->after_run > 0 && notice->action == NOTICE_ADVICE;
	return plan->questions_first && (asks || strcmp(notice->id, announcement) == 0);
}

const char *ask_first_stop(const struct contraindication *entry)
{
	bool stops = entry->action == ACTION_STOP_ALL && entry->message.items_count > 0;
	return stops ? entry->message.items[entry->message.items_count - 1] : NULL;
}
