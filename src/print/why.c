/* SPDX-License-Identifier: MIT */
/* Words why something is limited or left out. */
#include "print/why.h"

#include <string.h>

/* The limit that counts on a muscle, in words; NULL if there is none. */
static const char *limit_on(const struct safety *safety, unsigned muscle)
{
	const struct finding *finding;
	for (unsigned from = 0; (finding = safety_finding(safety, muscle, SIDE_BOTH, &from)) != NULL;)
		if (!finding->removes)
			return finding->reason.text;
	return NULL;
}

bool why_is_among(const char *text, const char *const *texts, unsigned count)
{
	for (unsigned i = 0; i < count; i++)
		if (strcmp(texts[i], text) == 0)
			return true;
	return false;
}

unsigned why_row_limited(const struct row *row, const struct safety *safety, const char *limits[WHY_MAX], unsigned count)
{
	for (unsigned i = 0; row->step->kind == STEP_ROLL && i < row->step->covers_count; i++) {
		const char *limit = limit_on(safety, row->step->covers[i]);
		if (limit != NULL && count < WHY_MAX && !why_is_among(limit, limits, count))
			limits[count++] = limit;
	}
	return count;
}
