/* SPDX-License-Identifier: MIT */
/* Reads the words of a wish against the catalogue in use. */
#include "app/wish.h"

#include "core/person/wish_parse.h"

/* Where the words of one option stand and who reads them: one of both readers. */
struct reading {
	size_t field;
	bool (*read)(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err);
	bool (*read_at)(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
			struct err *err);
};

#define WORDS(name) offsetof(struct options, name)

static const struct reading readings[] = {
	{ WORDS(mode), wish_parse_mode, NULL },       { WORDS(minutes), wish_parse_minutes, NULL },
	{ WORDS(tools), wish_parse_tools, NULL },     { WORDS(sore), wish_parse_sore, NULL },
	{ WORDS(injured), NULL, wish_parse_injured }, { WORDS(has), NULL, wish_parse_has },
	{ WORDS(cleared), wish_parse_cleared, NULL }, { WORDS(only), wish_parse_only, NULL },
	{ WORDS(skip), wish_parse_skip, NULL },
};

/* A setting that no longer fits the catalogue is no reason not to roll: the default stands. */
static void take_settings(struct wish *wish, const struct settings *settings, const struct catalogue *catalogue)
{
	struct err ignored = { 0 };
	if (settings->mode[0] != '\0')
		wish_parse_mode(wish, catalogue, settings->mode, &ignored);
	if (settings->minutes != 0)
		wish->minutes = settings->minutes;
}

bool wish_of_options(struct wish *ret_wish, const struct options *options, const struct settings *settings,
		     const struct catalogue *catalogue, int64_t now, struct err *err)
{
	struct wish wish;
	wish_init(&wish, catalogue);
	take_settings(&wish, settings, catalogue);
	for (size_t i = 0; i < sizeof(readings) / sizeof(*readings); i++) {
		const struct reading *reading = &readings[i];
		const struct words *words = (const void *)((const char *)options + reading->field);
		for (unsigned j = 0; j < words->count; j++) {
			bool read = reading->read != NULL
					    ? reading->read(&wish, catalogue, words->items[j], err)
					    : reading->read_at(&wish, catalogue, words->items[j], now, err);
			if (!read)
				return false;
		}
	}
	wish.stretches = options->stretches;
	wish.drills = options->drills;
	wish.beginner = options->beginner;
	if (!wish_check(&wish, catalogue, err))
		return false;
	*ret_wish = wish;
	return true;
}
