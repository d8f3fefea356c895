/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects the words of the built-in instructions, and finds those of another text that are not among them. */
#include "core/catalogue/instruction.h"

#include "base/text.h"
#include "core/catalogue/area_words.h"
#include <string.h>

/* Words for things, movements and breathing that the built-in instructions happen not to use. */
static const char plain[] =
	" table desk bench couch bed sofa mat towel pillow cushion blanket rail corner step stair tree door frame sock "
	"shoe "
	"bottle pin pole ball roller stick tool bicep tricep opposite around between near next beneath "
	"underneath lengthwise sideway diagonal circle gently gentle calm calmly smooth smoothly even evenly steady "
	"loose "
	"loosely easy easily light lightly breath breathing exhale inhale out in again each every another same slide "
	"glide "
	"rock tilt rotate reach cross raise bring support rested resting while when as are be its you his her their "
	"them "
	"can during before after rather new upper lower wait ready place position kneel standing sitting lying ";

/* English can hardly do without one of these, and other languages spell few other words like them. */
static const char english[] = " and of to with from then not do for it you at by this that are into off down out up is "
			      "on no go be all be too as or if until till very just never ";

/* Words that some built-in instructions need, but that nobody else may put together. */
static const char guarded[] =
	" hard deep deeply very skip question questions safety drop fast quick force all whole much "
	"extra heavier heavy firm weight ";

static const char body[] =
	" knee kneecap ankle heel shin hip thigh calf neck throat spine back belly stomach groin foot feet toe elbow "
	"wrist "
	"shoulder rib chest armpit arm leg buttock pelvi bone bony blade sole arch forearm hollow seam strap ridge "
	"band "
	"tendon joint fold pit kidney flank head face jaw breast tailbone sacrum achille tibia body side ";

static bool has(const char *words, const char *word, size_t size)
{
	char spaced[KNOWN_WORD_SIZE + 2];
	if (size >= KNOWN_WORD_SIZE)
		return false;
	spaced[0] = ' ';
	memcpy(spaced + 1, word, size);
	memcpy(spaced + 1 + size, " ", 2);
	return strstr(words, spaced) != NULL;
}

static bool is_in(const struct known_words *known, const char *word, size_t size)
{
	return known->size > 0 && has(known->words, word, size);
}

void known_words_add(struct known_words *known, const char *text)
{
	char words[AREA_WORDS_SIZE];
	size_t size;
	area_words_copy(words, text);
	if (known->size == 0)
		known->words[known->size++] = ' ';
	for (const char *at = text_word(words, &size); size > 0; at = text_word(at + size, &size)) {
		if (has(known->words, at, size) || known->size + size + 2 > KNOWN_WORDS_SIZE)
			continue;
		memcpy(known->words + known->size, at, size);
		known->size += size;
		known->words[known->size++] = ' ';
		known->words[known->size] = '\0';
	}
}

static bool is_english(const struct known_words *all, const char *words)
{
	unsigned known = 0, count = 0;
	size_t size;
	for (const char *at = text_word(words, &size); size > 0; at = text_word(at + size, &size)) {
		if (has(english, at, size))
			return true;
		known += is_in(all, at, size) || has(plain, at, size);
		count++;
	}
	return 2 * known >= count;
}

static bool is_figure(const char *word, size_t size)
{
	return strcspn(word, "0123456789") < size;
}

static bool is_allowed(const struct known_words *all, const struct known_words *paths, const char *word, size_t size)
{
	if (paths != NULL && has(body, word, size))
		return is_in(paths, word, size);
	return !has(guarded, word, size) && (is_in(all, word, size) || has(plain, word, size));
}

bool known_words_lack(const struct known_words *all, const struct known_words *paths, const char *text,
		      char ret_word[KNOWN_WORD_SIZE])
{
	char words[AREA_WORDS_SIZE];
	size_t size;
	area_words_copy(words, text);
	bool is_known_language = is_english(all, words);
	for (const char *at = text_word(words, &size); size > 0; at = text_word(at + size, &size)) {
		if (!is_figure(at, size) && (!is_known_language || is_allowed(all, paths, at, size)))
			continue;
		size = size < KNOWN_WORD_SIZE ? size : KNOWN_WORD_SIZE - 1;
		memcpy(ret_word, at, size);
		ret_word[size] = '\0';
		return true;
	}
	return false;
}

bool instruction_rolls(const char *text)
{
	static const char *const verbs[] = { " roll ", " rolling ", " glide ", " stroke ", " slide " };
	char words[AREA_WORDS_SIZE];
	bool found = false;
	area_words_copy(words, text);
	for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++)
		found |= strstr(words, verbs[i]) != NULL;
	return found;
}
