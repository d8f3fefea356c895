/* SPDX-License-Identifier: MIT */
/* The words of the enumerations, and what an entry says of itself. */
#include "core/catalogue/entry.h"

#include "core/catalogue/words.h"
#include <string.h>

#define NAME(value, word) [value] = word,

static const char *const sides[SIDE_COUNT] = { SIDE_WORDS(NAME) };
static const char *const positions[POSITION_COUNT] = { POSITION_WORDS(NAME) };
static const char *const actions[ACTION_COUNT] = { ACTION_WORDS(NAME) };
const char *const constant_ids[CONSTANT_COUNT] = { CONSTANT_WORDS(NAME) };

struct muscle_cues stance_cues(const struct muscle *muscle, const struct stance *stance)
{
	struct muscle_cues cues = muscle->cues;
	if (stance == NULL)
		return cues;
	cues.setup = stance->setup != NULL ? stance->setup : cues.setup;
	cues.roll = stance->roll != NULL ? stance->roll : cues.roll;
	cues.more = stance->more != NULL ? stance->more : cues.more;
	cues.less = stance->less != NULL ? stance->less : cues.less;
	return cues;
}

const char *mode_last_cue(const struct mode *mode)
{
	return mode->drills.items_count > 0 ? "run-soon" : mode->done_cue;
}

bool texts_has(const struct texts *texts, const char *text)
{
	for (unsigned i = 0; i < texts->items_count; i++)
		if (strcmp(texts->items[i], text) == 0)
			return true;
	return false;
}

const char *side_word(enum side side)
{
	return sides[side];
}

const char *position_word(enum position position)
{
	return positions[position];
}

const char *action_word(enum action action)
{
	return actions[action];
}

bool side_of_word(const char *word, enum side *ret_side)
{
	for (int i = 0; i < SIDE_COUNT; i++)
		if (strcmp(word, sides[i]) == 0) {
			*ret_side = (enum side)i;
			return true;
		}
	return false;
}

bool position_of_word(const char *word, enum position *ret_position)
{
	for (int i = 0; i < POSITION_COUNT; i++)
		if (strcmp(word, positions[i]) == 0) {
			*ret_position = (enum position)i;
			return true;
		}
	return false;
}
