/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks kinds of run: what they may change, and whether they can match at all. */
#include "core/catalogue/check.h"

enum { GROUPS_MAX = 2, BANDS_MAX = 64 };

static bool can_fit(const struct run_band *band)
{
	return band->words.items_count > 0 || band->descent_m > 0 || band->descent_m_per_km > 0 || band->ascent_m > 0 ||
	       band->ascent_m_per_km > 0 || band->minutes > 0 || band->km > 0;
}

void check_runs(struct check *check)
{
	for (unsigned i = 0; i < check->catalogue->runs_count; i++) {
		const struct run_band *band = &check->catalogue->runs[i];
		if (i >= BANDS_MAX)
			check_diagnostic(check, SECTION_RUNS, i, "id", "more than %d kinds of run", BANDS_MAX);
		if (band->groups.items_count > GROUPS_MAX)
			check_diagnostic(check, SECTION_RUNS, i, "groups", "at most %d groups get more weight",
					 GROUPS_MAX);
		if (band->groups.items_count > 0 && band->reason == NULL)
			check_diagnostic(check, SECTION_RUNS, i, "reason", "is missing: the plan says why");
		if (!can_fit(band))
			check_diagnostic(check, SECTION_RUNS, i, "words", "no words and no limits: it fits no run");
	}
}
