/* SPDX-License-Identifier: MIT */
/* The words of a record's enumerations, and the way back. */
#include "core/record.h"
#include <string.h>

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

/* The position of a word in a list, or -1. */
static int find(const char *word, const char *const *words, int count)
{
	int at = count - 1;
	while (at >= 0 && strcmp(words[at], word) != 0)
		at--;
	return at;
}

bool ending_of_word(const char *word, enum ending *ret_ending)
{
	int at = find(word, endings, ENDING_COUNT);
	if (at >= 0)
		*ret_ending = (enum ending)at;
	return at >= 0;
}

bool skip_of_word(const char *word, enum skip *ret_skip)
{
	int at = find(word, skips, SKIP_COUNT);
	if (at >= 0)
		*ret_skip = (enum skip)at;
	return at >= 0;
}

bool feel_of_word(const char *word, enum feel *ret_feel)
{
	int at = find(word, feels, FEEL_COUNT);
	if (at >= 0)
		*ret_feel = (enum feel)at;
	return at >= 0;
}

bool step_kind_of_word(const char *word, enum step_kind *ret_kind)
{
	for (int kind = STEP_LEAD_IN; kind <= STEP_FINISH; kind++) {
		if (strcmp(step_kind_word((enum step_kind)kind), word) == 0) {
			*ret_kind = (enum step_kind)kind;
			return true;
		}
	}
	return false;
}

bool side_of_word(const char *word, enum side *ret_side)
{
	for (int side = SIDE_LEFT; side < SIDE_COUNT; side++) {
		if (strcmp(side_word((enum side)side), word) == 0) {
			*ret_side = (enum side)side;
			return true;
		}
	}
	return false;
}
