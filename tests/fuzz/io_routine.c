/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a routine: rejected with a place, or loaded. A loaded routine passes the check for a person without
 * limits, and its plan passes the check for one with many. */
#include "core/person/wish_parse.h"
#include "core/plan/routine_plan.h"
#include "core/safety/review.h"
#include "io/files/routine.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void require(bool holds)
{
	if (!holds)
		abort();
}

/* The limits that these words of a wish give. */
static void plan_for(const struct routine *routine, const char *has, const char *tools)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct wish wish;
	struct person person;
	struct safety safety;
	struct plan plan;
	struct plan_diagnostic diagnostic;
	struct err err;
	wish_init(&wish, catalogue);
	wish.mode = routine->mode;
	require(wish_parse(&wish, catalogue, "has", has, 0, &err) &&
		wish_parse(&wish, catalogue, "tools", tools, 0, &err));
	person_of(&person, catalogue, NULL, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, 0);
	plan_of_routine(&plan, routine, catalogue, &wish, &person, &safety);
	require(plan_check(&plan, &safety, 0, &diagnostic));
	require(plan.steps_count > 0 || plan.left_out_count > 0);
	plan_done(&plan);
	safety_done(&safety);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct routine routine;
	struct report report = { 0 };
	struct yaml_file file;
	yaml_file_of_bytes(&file, "routine.yaml", (const char *)data, size);
	bool loaded = routine_parse(&routine, &file, catalogue_builtin(), &report);
	yaml_file_done(&file);
	require(loaded == (report.errors == 0) && loaded == (report.code == ERR_NONE));
	if (loaded) {
		plan_for(&routine, "diabetes,long-race-48h,varicose-veins:calves:left", "tennis-ball,stick-roller");
		plan_for(&routine, "older-or-no-floor", "large-smooth-roller,peanut-ball");
	} else {
		require(strstr(report_text(&report), "routine.yaml:") != NULL);
	}
	report_done(&report);
	return 0;
}
