/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parses the words of a wish: lists of ids, each with an optional side and number.
 *
 * Everything is read into a copy of the wish, so that an error in the middle of a list changes nothing. */
#include "core/person/wish_parse.h"

#include "base/text.h"
#include "base/utc.h"
#include "core/catalogue/lookup.h"
#include "core/catalogue/name.h"
#include "core/person/run_parse.h"
#include "core/person/wish_words.h"
#include <string.h>

enum {
	WORD_MAX = 128,
	MINUTES_MAX = 60,
	LEVEL_MAX = 10,
	DAY_H = 24,
	WEEK_H = 7 * DAY_H,
	HOURS_MAX = DAY_H * 366 * 100, /* a lifetime */
};

static const char places[] = "muscles|groups|areas";

struct reading {
	struct wish wish;
	const struct catalogue *catalogue;
	int64_t now;
	struct err *err;
	struct condition *undated; /* the injury just read, if its age was not given */
};

typedef bool read_word(struct reading *reading, char *word);

/* Ignores blanks around a word; inside they are part of a name. */
static bool copy_word(char word[WORD_MAX], const char *text, size_t size, struct err *err)
{
	for (; size > 0 && *text == ' '; text++)
		size--;
	while (size > 0 && text[size - 1] == ' ')
		size--;
	if (size == 0)
		return err_set(err, ERR_USAGE, "empty word: write ID,ID,...");
	if (size >= WORD_MAX)
		return err_set(err, ERR_USAGE, "ID too long (%zu bytes)", size);
	if (text_unsafe(text, size) < size)
		return err_set(err, ERR_USAGE, "ID contains characters that are not printable text");
	memcpy(word, text, size);
	word[size] = '\0';
	return true;
}

/* Cuts `word` at the last `mark`; returns the text after it, or NULL without a mark. */
static char *cut(char *word, char mark)
{
	char *at = strrchr(word, mark);
	if (at == NULL)
		return NULL;
	*at = '\0';
	return at + 1;
}

static bool number_of(const char *text, int64_t max, int64_t *ret_number)
{
	int64_t number = 0;
	if (*text == '\0')
		return false;
	for (; *text != '\0'; text++) {
		if (*text < '0' || *text > '9')
			return false;
		number = number * 10 + (*text - '0');
		if (number > max)
			return false;
	}
	*ret_number = number;
	return true;
}

static bool full(struct err *err)
{
	return err_set(err, ERR_USAGE, "too many entries (at most %d): name groups instead of muscles", LIST_MAX);
}

static bool side_of(const char *text, enum side *ret_side, struct err *err)
{
	for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
		if (strcmp(text, side_word(side)) == 0) {
			*ret_side = side;
			return true;
		}
	}
	return err_set(err, ERR_USAGE, "unknown side '%s': expected ID, ID:left or ID:right", text);
}

/* Splits the side off "left calf" or "calf r"; returns what remains. */
static char *split_side(char *word, enum side *ret_side)
{
	char *last = strrchr(word, ' ');
	size_t first = strcspn(word, " ");
	if (last == NULL)
		return word;
	if (lookup_side(word, first, ret_side))
		return word + first + 1;
	if (lookup_side(last + 1, strlen(last + 1), ret_side))
		*last = '\0';
	return word;
}

static bool read_place(const struct catalogue *catalogue, char *word, struct target *ret_target, enum side *ret_side,
		       struct err *err)
{
	const char *side = cut(word, ':');
	*ret_side = SIDE_BOTH;
	word += lookup_bare(catalogue, places, word) - word;
	const char *name = side == NULL ? split_side(word, ret_side) : word;
	return target_find(catalogue, name, ret_target, err) && (side == NULL || side_of(side, ret_side, err));
}

static bool read_tools(struct reading *reading, char *word)
{
	unsigned tool;
	if (!lookup_tool(reading->catalogue, word, &tool, reading->err))
		return false;
	reading->wish.tools |= UINT64_C(1) << tool;
	return true;
}

static bool read_sore(struct reading *reading, char *word)
{
	struct mark mark;
	int64_t level = -1;
	const char *number = cut(word, '=');
	if (number != NULL && !number_of(number, LEVEL_MAX, &level))
		return err_set(reading->err, ERR_USAGE,
			       "soreness of '%s' must be 0 to %d: write ID[:left|right][=0-10]", word, LEVEL_MAX);
	if (!read_place(reading->catalogue, word, &mark.target, &mark.side, reading->err))
		return false;
	if (reading->wish.sore_count == LIST_MAX)
		return full(reading->err);
	mark.level = (int)level;
	reading->wish.sore[reading->wish.sore_count++] = mark;
	return true;
}

static bool add_condition(struct reading *reading, struct condition condition)
{
	if (reading->wish.conditions_count == LIST_MAX)
		return full(reading->err);
	reading->wish.conditions[reading->wish.conditions_count++] = condition;
	return true;
}

/* Hours since a date. The injury may have happened at the end of that day, in the last time zone to reach it, so it
 * counts as more recent rather than less. */
static bool hours_since(int64_t date, int64_t now, int64_t *ret_hours)
{
	int64_t end = date + DATE_OVER_S;
	*ret_hours = now > end ? (now - end) / HOUR_S : 0;
	return now == 0 || date <= now + DAY_S; /* `now` is 0 if only the form is checked */
}

/* Parses "24", "24h", "2d", "2w" or "2026-11-27". People round, and count today or not, so it may be a day less, or half
 * a week. */
static bool age_of(const char *text, int64_t now, int64_t *ret_hours)
{
	char digits[16];
	size_t size = strspn(text, "0123456789");
	int64_t date;
	if (utc_parse(text, &date))
		return hours_since(date, now, ret_hours);
	if (size >= sizeof(digits) ||
	    (text[size] != '\0' && (strchr("hdw", text[size]) == NULL || text[size + 1] != '\0')))
		return false;
	memcpy(digits, text, size);
	digits[size] = '\0';
	int64_t unit = text[size] == 'w' ? WEEK_H : text[size] == 'd' ? DAY_H : 1;
	int64_t less = text[size] == 'w' ? WEEK_H / 2 : text[size] == 'd' ? DAY_H : 0;
	bool read = number_of(digits, HOURS_MAX / unit, ret_hours);
	if (read)
		*ret_hours = *ret_hours > 0 ? *ret_hours * unit - less : 0;
	return read;
}

static bool fail_age(const char *what, struct err *err)
{
	return err_set(
		err, ERR_USAGE,
		"when '%s' was injured must be whole hours, days, weeks or a past date: write ID[:left|right][=24], "
		"=2d, =2w or =2026-11-27",
		what);
}

/* In "calves:left, 2026-11-27" the date belongs to the injury in front of it. */
static bool read_injury_date(struct reading *reading, const char *text)
{
	int64_t hours;
	struct condition *injury = reading->undated;
	reading->undated = NULL;
	if (!age_of(text, reading->now, &hours))
		return fail_age(target_id(reading->catalogue, injury->target), reading->err);
	*injury = condition_of_injury(reading->catalogue, injury->target, injury->side, hours, reading->now);
	return true;
}

static bool read_injured(struct reading *reading, char *word)
{
	struct target target;
	enum side side;
	int64_t hours = 0;
	const char *age = cut(word, '=');
	if (age == NULL && reading->undated != NULL && utc_parse(word, &hours))
		return read_injury_date(reading, word);
	hours = 0;
	if (age != NULL && !age_of(age, reading->now, &hours))
		return fail_age(word, reading->err);
	if (!read_place(reading->catalogue, word, &target, &side, reading->err))
		return false;
	const struct condition injury = condition_of_injury(reading->catalogue, target, side, hours, reading->now);
	if (!condition_check(reading->catalogue, &injury, reading->err) || !add_condition(reading, injury))
		return false;
	reading->undated = age == NULL ? &reading->wish.conditions[reading->wish.conditions_count - 1] : NULL;
	return true;
}

/* A leg in a cast stays out, so somebody who enters "cast" has to name the leg. */
static bool is_placed_alias(const struct contraindication *entry, const char *word)
{
	for (unsigned i = 0; i < entry->placed_aliases.items_count; i++)
		if (name_compare(entry->placed_aliases.items[i], word) == 0)
			return true;
	return false;
}

static bool read_condition(const struct catalogue *catalogue, char *word, int64_t now, struct condition *ret_condition,
			   struct err *err)
{
	struct condition condition = { .side = SIDE_BOTH, .since = now };
	char *place = strchr(word, ':');
	if (place != NULL)
		*place++ = '\0';
	if (!lookup_contraindication(catalogue, word, &condition.contraindication, err))
		return false;
	if (place != NULL && !read_place(catalogue, place, &condition.target, &condition.side, err))
		return err_in(err, "%s", word);
	if (place == NULL && is_placed_alias(&catalogue->contraindications[condition.contraindication], word))
		return err_set(err, ERR_USAGE, "'%s' needs a place, as in '%s:%s:left'", word, word,
			       catalogue->groups[0].id);
	if (!condition_check(catalogue, &condition, err))
		return false;
	*ret_condition = condition;
	return true;
}

static bool read_has(struct reading *reading, char *word)
{
	word += lookup_bare(reading->catalogue, "contraindications", word) - word; /* former ids too */
	struct condition condition = { 0 };
	bool read = read_condition(reading->catalogue, word, reading->now, &condition, reading->err) &&
		    add_condition(reading, condition);
	while (read && lookup_split(reading->catalogue, word, &condition.contraindication))
		read = add_condition(reading, condition);
	return read;
}

static bool read_cleared(struct reading *reading, char *word)
{
	unsigned contraindication;
	if (!lookup_contraindication(reading->catalogue, word, &contraindication, reading->err) ||
	    !clearance_check(reading->catalogue, contraindication, reading->err))
		return false;
	if (reading->wish.cleared_count == LIST_MAX)
		return full(reading->err);
	reading->wish.cleared[reading->wish.cleared_count++] = contraindication;
	return true;
}

static bool read_not(struct reading *reading, char *word)
{
	word += lookup_bare(reading->catalogue, "contraindications", word) - word; /* former ids too */
	unsigned contraindication;
	if (!lookup_contraindication(reading->catalogue, word, &contraindication, reading->err))
		return false;
	do {
		if (reading->wish.nots_count == LIST_MAX)
			return full(reading->err);
		reading->wish.nots[reading->wish.nots_count++] = contraindication;
	} while (lookup_split(reading->catalogue, word, &contraindication));
	return true;
}

static bool read_target(struct reading *reading, char *word, struct target *targets, unsigned *count)
{
	struct target target;
	enum side side = SIDE_BOTH;
	const char *name = split_side(word + (lookup_bare(reading->catalogue, places, word) - word), &side);
	if (!target_find(reading->catalogue, name, &target, reading->err))
		return false;
	if (side != SIDE_BOTH)
		return err_set(reading->err, ERR_USAGE, "no side can be chosen here: write '%s' for both", name);
	if (*count == LIST_MAX)
		return full(reading->err);
	targets[(*count)++] = target;
	return true;
}

static bool read_only(struct reading *reading, char *word)
{
	return read_target(reading, word, reading->wish.only, &reading->wish.only_count);
}

static bool read_skip(struct reading *reading, char *word)
{
	return read_target(reading, word, reading->wish.skip, &reading->wish.skip_count);
}

static bool read_ran(struct reading *reading, char *word)
{
	struct wish *wish = &reading->wish;
	if (!wish->has_run)
		run_init(&wish->run);
	if (!run_parse_word(&wish->run, &wish->imperial, reading->catalogue, word, reading->err))
		return false;
	wish->has_run = true;
	run_said(&wish->run, reading->now);
	return true;
}

static bool read_mode(struct reading *reading, const char *text)
{
	struct wish *wish = &reading->wish;
	if (!lookup_mode(reading->catalogue, text, &wish->mode, reading->err))
		return false;
	if (wish->minutes_said == 0)
		wish->minutes = reading->catalogue->modes[wish->mode].minutes;
	return true;
}

static bool read_minutes(struct reading *reading, const char *text)
{
	int64_t minutes;
	if (!number_of(text, MINUTES_MAX, &minutes) || minutes == 0)
		return err_set(reading->err, ERR_USAGE, "minutes must be a whole number from 1 to %d, not '%s'",
			       MINUTES_MAX, text);
	reading->wish.minutes = reading->wish.minutes_said = (unsigned)minutes;
	return true;
}

/* Parses each word of "a,b,c". */
static bool read_list(struct reading *reading, const char *text, read_word *read)
{
	char word[WORD_MAX];
	for (const char *next = text; next != NULL; text = next) {
		size_t size = strcspn(text, ",");
		if (!copy_word(word, text, size, reading->err) || !read(reading, word))
			return false;
		next = text[size] == ',' ? text + size + 1 : NULL;
	}
	return true;
}

/* The parser of each option: for the whole value, or for each word of a list. */
#define READS_ONE(key, ...) { #key, read_##key, NULL },
#define READS_LIST(key, ...) { #key, NULL, read_##key },

static const struct word_reader {
	const char *key;
	bool (*read_one)(struct reading *reading, const char *text);
	read_word *read_each;
} readers[] = { WISH_WORDS(READS_ONE, READS_ONE, READS_LIST, WISH_WORDS_NONE, WISH_WORDS_NONE) };

static const struct word_reader *reader_of(const char *key)
{
	for (size_t i = 0; i < sizeof(readers) / sizeof(*readers); i++)
		if (strcmp(readers[i].key, key) == 0)
			return &readers[i];
	return NULL;
}

bool wish_has_word(const char *key)
{
	return reader_of(key) != NULL;
}

bool wish_parse(struct wish *wish, const struct catalogue *catalogue, const char *key, const char *text, int64_t now,
		struct err *err)
{
	const struct word_reader *reader = reader_of(key);
	struct reading reading = { *wish, catalogue, now, err, NULL };
	if (reader == NULL)
		return err_set(err, ERR_USAGE, "unknown word of a wish: '%s'", key);
	if (!(reader->read_one != NULL ? reader->read_one(&reading, text)
				       : read_list(&reading, text, reader->read_each)))
		return false;
	*wish = reading.wish;
	return true;
}

void wish_take_run(struct wish *wish, const struct run *run, const struct run *also)
{
	const struct run said = wish->run;
	wish->run = *run;
	if (wish->has_run)
		run_merge_said(&wish->run, &said);
	wish->has_run = true;
	wish->has_also = also != NULL;
	if (also != NULL)
		wish->also = *also;
}

/* ---- Ambiguous names -------------------------------------------------------------------------------------------- */

/* The kind of entries that a list names; NULL if none of them can be ambiguous. */
static const char *named_by(const char *key)
{
	static const struct {
		const char *key, *where;
	} rows[] = {
		{ "tools", "tools" },
		{ "sore", places },
		{ "injured", places },
		{ "only", places },
		{ "skip", places },
		{ "has", "contraindications" },
		{ "not", "contraindications" },
		{ "cleared", "contraindications" },
	};
	for (size_t i = 0; i < sizeof(rows) / sizeof(*rows); i++)
		if (strcmp(rows[i].key, key) == 0)
			return rows[i].where;
	return NULL;
}

/* Finds the ambiguous name in text[size], without blanks and side; sets its position and size. */
static const struct ambiguous_name *ambiguous_in(const struct catalogue *catalogue, const char *where, const char *text,
						 size_t size, size_t *ret_start, size_t *ret_size)
{
	char word[WORD_MAX];
	enum side side;
	struct err ignored = { 0 };
	if (!copy_word(word, text, size, &ignored))
		return NULL;
	char *bare = word + (lookup_bare(catalogue, where, word) - word);
	const char *name = strcmp(where, places) == 0 ? split_side(bare, &side) : bare;
	*ret_start = strspn(text, " ") + (size_t)(name - word);
	*ret_size = strlen(name);
	return lookup_ambiguous(catalogue, where, name);
}

const struct ambiguous_name *wish_ambiguous(const struct catalogue *catalogue, const char *key, const char *text,
					    const char **ret_where, size_t *ret_start, size_t *ret_size)
{
	const char *first = named_by(key), *where = first;
	for (size_t at = 0, size; where != NULL; at += size + 1) {
		size = strcspn(text + at, ",:=");
		const struct ambiguous_name *name =
			ambiguous_in(catalogue, where, text + at, size, ret_start, ret_size);
		*ret_start += at;
		*ret_where = where;
		if (name != NULL || text[at + size] == '\0')
			return name;
		/* The place of a condition follows its colon; a side or a number follows a place. */
		where = text[at + size] == ',' ? first : places;
	}
	return NULL;
}

/* Fails for both yes and no to the same question. */
static bool check_nots(const struct wish *wish, const struct catalogue *catalogue, struct err *err)
{
	for (unsigned i = 0; i < wish->nots_count; i++)
		for (unsigned j = 0; j < wish->conditions_count; j++)
			if (wish->conditions[j].contraindication == wish->nots[i])
				return err_set(err, ERR_USAGE, "'%s' is both in --has and in --not: keep only one",
					       catalogue->contraindications[wish->nots[i]].id);
	return true;
}

bool wish_check(const struct wish *wish, const struct catalogue *catalogue, struct err *err)
{
	if (!check_nots(wish, catalogue, err))
		return false;
	const struct mode *mode = &catalogue->modes[wish->mode];
	if (wish->stretches == CHOICE_YES && !mode->static_allowed)
		return err_set(err, ERR_USAGE, "no static stretches in mode %s: they belong after a run or before bed",
			       mode->id);
	if (wish->drills == CHOICE_YES && mode->drills.items_count == 0)
		return err_set(err, ERR_USAGE, "no drills in mode %s: they belong before a run", mode->id);
	return true;
}

bool place_parse(const struct catalogue *catalogue, const char *text, struct target *ret_target, enum side *ret_side,
		 struct err *err)
{
	char word[WORD_MAX];
	return copy_word(word, text, strlen(text), err) && read_place(catalogue, word, ret_target, ret_side, err);
}
