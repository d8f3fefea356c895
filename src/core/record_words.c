/* SPDX-License-Identifier: MIT */
/* The words of a record's enumerations. */
#include "core/record.h"

static const char *const endings[ENDING_COUNT] = {
	[ENDING_NONE] = "interrupted",
	[ENDING_FINISHED] = "finished",
	[ENDING_LEFT] = "left",
	[ENDING_STOPPED] = "stopped",
};

static const char *const skips[SKIP_COUNT] = {
	[SKIP_NONE] = "",       [SKIP_PERSON] = "skipped",   [SKIP_HURT] = "hurt",
	[SKIP_LIMIT] = "limit", [SKIP_REPLAN] = "replanned",
};

static const char *const feels[FEEL_COUNT] = {
	[FEEL_NOT_SAID] = "",
	[FEEL_BETTER] = "better",
	[FEEL_SAME] = "same",
	[FEEL_WORSE] = "worse",
};

const char *ending_word(enum ending ending)
{
	return endings[ending];
}

const char *skip_word(enum skip skip)
{
	return skips[skip];
}

const char *feel_word(enum feel feel)
{
	return feels[feel];
}
