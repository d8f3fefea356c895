/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words of the enumerations of body positions. */
#include "core/catalogue/pose.h"

#include "core/catalogue/words.h"

#define NAME(value, word) [value] = word,
#define WORDS(name, list)                                         \
	static const char *const name##_items[] = { list(NAME) }; \
	const struct word_list name##_words = { name##_items, sizeof(name##_items) / sizeof(name##_items[0]) }

WORDS(motion, MOTION_WORDS);
WORDS(pose_view, POSE_VIEW_WORDS);
WORDS(limb, LIMB_WORDS);
WORDS(pose_part, POSE_PART_WORDS);
WORDS(pose_side, POSE_SIDE_WORDS);
WORDS(rests, RESTS_WORDS);
WORDS(prop, PROP_WORDS);
