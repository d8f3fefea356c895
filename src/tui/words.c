/* SPDX-License-Identifier: MIT */
/* Words that several views share. */
#include "tui/words.h"

#include <stdio.h>

const char *step_side(const struct step *step)
{
	static const char *const sides[] = { "LEFT", "RIGHT", "BOTH" };
	bool sided = step->kind == STEP_ROLL || (step->kind == STEP_STRETCH && step->side != SIDE_BOTH);
	return sided ? sides[step->side] : "";
}

long seconds_left(msec left)
{
	return (long)((left + MSEC_SECOND - 1) / MSEC_SECOND);
}

const char *time_text(msec time, char *out, size_t size)
{
	long seconds = seconds_left(time);
	snprintf(out, size, "%ld:%02ld", seconds / 60, seconds % 60);
	return out;
}
