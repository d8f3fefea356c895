/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses the words of a wish against the current catalogue. */
#include "app/wish.h"

#include "core/person/wish_parse.h"

#define OPTION_WORDS(key, ...) { #key, offsetof(struct options, key) },

const struct wish_option wish_options[] = { WISH_WORDS(OPTION_WORDS, OPTION_WORDS, OPTION_WORDS, WISH_WORDS_NONE,
						       WISH_WORDS_NONE){ NULL, 0 } };

#define COPY_OPTION(key, ...) wish->key = options->key;

static bool read_options(struct wish *wish, const struct options *options, const struct catalogue *catalogue,
			 int64_t now, struct err *err)
{
	for (const struct wish_option *option = wish_options; option->key != NULL; option++) {
		const struct words *words = (const void *)((const char *)options + option->words);
		for (unsigned j = 0; j < words->count; j++)
			if (!wish_parse(wish, catalogue, option->key, words->items[j], now, err))
				return false;
	}
	WISH_WORDS(WISH_WORDS_NONE, WISH_WORDS_NONE, WISH_WORDS_NONE, COPY_OPTION, COPY_OPTION)
	return true;
}

/* Ignores a saved mode that is no longer in the catalogue, so that it does not keep anyone from rolling. */
static void apply_settings(struct wish *wish, const struct settings *settings, const struct catalogue *catalogue)
{
	struct err ignored = { 0 };
	if (settings->mode[0] != '\0')
		wish_parse(wish, catalogue, "mode", settings->mode, 0, &ignored);
	wish->imperial = settings->imperial;
	if (settings->minutes != 0)
		wish->minutes = settings->minutes;
}

bool wish_of_options(struct wish *ret_wish, const struct options *options, const struct settings *settings,
		     const struct catalogue *catalogue, int64_t now, struct err *err)
{
	struct wish wish;
	wish_init(&wish, catalogue);
	apply_settings(&wish, settings, catalogue);
	if (!read_options(&wish, options, catalogue, now, err) || !wish_check(&wish, catalogue, err))
		return false;
	*ret_wish = wish;
	return true;
}
