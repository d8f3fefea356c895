/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words of the enumerations, and queries about single entries. */
#include "core/catalogue/entry.h"

#include "core/catalogue/words.h"
#include <string.h>

#define NAME(value, word) [value] = word,
#define WORDS(name, list)                                         \
	static const char *const name##_items[] = { list(NAME) }; \
	const struct word_list name##_words = { name##_items, sizeof(name##_items) / sizeof(name##_items[0]) }

WORDS(position, POSITION_WORDS);
WORDS(class, CLASS_WORDS);
WORDS(action, ACTION_WORDS);
WORDS(blocks, BLOCKS_WORDS);
WORDS(spread, SPREAD_WORDS);
WORDS(asked, ASKED_WORDS);
WORDS(feature, FEATURE_WORDS);
WORDS(stretch, STRETCH_WORDS);
WORDS(view, VIEW_WORDS);
WORDS(shape, SHAPE_WORDS);
WORDS(force, FORCE_WORDS);
WORDS(stop, STOP_WORDS);
WORDS(tool_shape, TOOL_SHAPE_WORDS);
WORDS(next_day, NEXT_DAY_WORDS);
WORDS(worse, WORSE_WORDS);
WORDS(help, HELP_WORDS);
WORDS(outcome, OUTCOME_WORDS);

static const char *const position_long[] = {
	"face down, or on hands and knees",          "on your back",       "on your side",
	"sitting on the floor, or kneeling upright", "sitting on a chair", "standing, at a wall"
};
static const char *const blocks_long[] = { "nothing by itself", "the muscles named below", "the place named with it",
					   "everything" };
static const char *const stretch_long[] = { "static: held", "dynamic: moving" };
static const char *const force_long[] = { "absolute: never rolled", "light pressure only" };
const struct word_list position_shown = { position_long, POSITION_COUNT }, blocks_shown = { blocks_long, 4 },
		       stretch_shown = { stretch_long, 2 }, force_shown = { force_long, 2 };

#define CONSTANT_ID(name, id, min, max, override) [CONSTANT_##name] = id,
static const char *const sides[SIDE_COUNT] = { SIDE_WORDS(NAME) };
const char *const constant_ids[CONSTANT_COUNT] = { CONSTANTS(CONSTANT_ID) };

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

bool contraindication_is_doubt(const struct contraindication *entry)
{
	return entry->action >= ACTION_ASK_DOCTOR && entry->restricts.blocks == BLOCKS_ALL;
}

const char *side_word(enum side side)
{
	return sides[side];
}

const char *position_word(enum position position)
{
	return position_words.items[position];
}

const char *action_word(enum action action)
{
	return action_words.items[action];
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
		if (strcmp(word, position_word((enum position)i)) == 0) {
			*ret_position = (enum position)i;
			return true;
		}
	return false;
}
