/* SPDX-License-Identifier: MIT */
/* Reads the words of a wish: lists of ids, each with its side and its number.
 *
 * A list is read into a copy of the wish, so that a bad word in the middle leaves nothing half done. */
#include "core/person/wish_parse.h"

#include "base/text.h"
#include "core/catalogue/lookup.h"
#include <string.h>

enum {
	WORD_MAX = 128,
	MINUTES_MAX = 60,
	LEVEL_MAX = 10,
	HOURS_MAX = 24 * 366 * 100, /* a life */
};

struct reading {
	struct wish wish;
	const struct catalogue *catalogue;
	int64_t now;
	struct err *err;
};

typedef bool read_word(struct reading *reading, char *word);

static bool copy_word(char word[WORD_MAX], const char *text, size_t size, struct err *err)
{
	if (size == 0)
		return err_set(err, ERR_USAGE, "an empty word: write ID,ID,... without blanks");
	if (size >= WORD_MAX)
		return err_set(err, ERR_USAGE, "a word of %zu bytes is no id", size);
	if (text_unsafe(text, size) < size)
		return err_set(err, ERR_USAGE, "a word with characters that are no text");
	memcpy(word, text, size);
	word[size] = '\0';
	return true;
}

static bool read_list(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
		      read_word *read, struct err *err)
{
	struct reading reading = { *wish, catalogue, now, err };
	char word[WORD_MAX];
	for (const char *next = text; next != NULL; text = next) {
		size_t size = strcspn(text, ",");
		if (!copy_word(word, text, size, err) || !read(&reading, word))
			return false;
		next = text[size] == ',' ? text + size + 1 : NULL;
	}
	*wish = reading.wish;
	return true;
}

/* Cuts `word` at the last `mark`; returns what follows, or NULL if there is none. */
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
	return err_set(err, ERR_USAGE, "more than %d of one kind: name groups instead of muscles", LIST_MAX);
}

static bool side_of(const char *text, enum side *ret_side, struct err *err)
{
	for (enum side side = SIDE_LEFT; side < SIDE_COUNT; side++) {
		if (strcmp(text, side_word(side)) == 0) {
			*ret_side = side;
			return true;
		}
	}
	return err_set(err, ERR_USAGE, "no side '%s': expected ID, ID:left or ID:right", text);
}

static bool read_place(const struct catalogue *catalogue, char *word, struct target *ret_target, enum side *ret_side,
		       struct err *err)
{
	const char *side = cut(word, ':');
	*ret_side = SIDE_BOTH;
	return target_find(catalogue, word, ret_target, err) && (side == NULL || side_of(side, ret_side, err));
}

static bool read_tool(struct reading *reading, char *word)
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
			       "how sore '%s' is goes from 0 to %d; expected ID[:left|right][=0-10]", word, LEVEL_MAX);
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

static bool read_injured(struct reading *reading, char *word)
{
	struct target target;
	enum side side;
	int64_t hours = 0;
	const char *number = cut(word, '=');
	if (number != NULL && !number_of(number, HOURS_MAX, &hours))
		return err_set(reading->err, ERR_USAGE,
			       "how old the injury of '%s' is goes in whole hours; expected ID[:left|right][=HOURS]",
			       word);
	if (!read_place(reading->catalogue, word, &target, &side, reading->err))
		return false;
	const struct condition injury = condition_of_injury(reading->catalogue, target, side, hours, reading->now);
	return condition_check(reading->catalogue, &injury, reading->err) && add_condition(reading, injury);
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
	if (!condition_check(catalogue, &condition, err))
		return false;
	*ret_condition = condition;
	return true;
}

static bool read_has(struct reading *reading, char *word)
{
	struct condition condition = { 0 };
	return read_condition(reading->catalogue, word, reading->now, &condition, reading->err) &&
	       add_condition(reading, condition);
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

static bool read_target(struct reading *reading, const char *word, struct target *targets, unsigned *count)
{
	struct target target;
	if (!target_find(reading->catalogue, word, &target, reading->err))
		return false;
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

bool wish_parse_mode(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	if (!lookup_mode(catalogue, text, &wish->mode, err))
		return false;
	if (!wish->minutes_said)
		wish->minutes = catalogue->modes[wish->mode].minutes;
	return true;
}

bool wish_parse_minutes(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	(void)catalogue;
	int64_t minutes;
	if (!number_of(text, MINUTES_MAX, &minutes) || minutes == 0)
		return err_set(err, ERR_USAGE, "minutes go from 1 to %d in whole numbers, not '%s'", MINUTES_MAX, text);
	wish->minutes = (unsigned)minutes;
	wish->minutes_said = true;
	return true;
}

bool wish_parse_tools(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	return read_list(wish, catalogue, text, 0, read_tool, err);
}

bool wish_parse_sore(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	return read_list(wish, catalogue, text, 0, read_sore, err);
}

bool wish_parse_injured(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
			struct err *err)
{
	return read_list(wish, catalogue, text, now, read_injured, err);
}

bool wish_parse_has(struct wish *wish, const struct catalogue *catalogue, const char *text, int64_t now,
		    struct err *err)
{
	return read_list(wish, catalogue, text, now, read_has, err);
}

bool wish_parse_cleared(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	return read_list(wish, catalogue, text, 0, read_cleared, err);
}

bool wish_parse_only(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	return read_list(wish, catalogue, text, 0, read_only, err);
}

bool wish_parse_skip(struct wish *wish, const struct catalogue *catalogue, const char *text, struct err *err)
{
	return read_list(wish, catalogue, text, 0, read_skip, err);
}

bool wish_check(const struct wish *wish, const struct catalogue *catalogue, struct err *err)
{
	const struct mode *mode = &catalogue->modes[wish->mode];
	if (wish->stretches == CHOICE_YES && !mode->static_allowed)
		return err_set(err, ERR_USAGE, "no static stretches in %s: they belong after the run or before bed",
			       mode->id);
	if (wish->drills == CHOICE_YES && mode->drills.items_count == 0)
		return err_set(err, ERR_USAGE, "no drills in %s: they belong before a run", mode->id);
	return true;
}

bool place_parse(const struct catalogue *catalogue, const char *text, struct target *ret_target, enum side *ret_side,
		 struct err *err)
{
	char word[WORD_MAX];
	return copy_word(word, text, strlen(text), err) && read_place(catalogue, word, ret_target, ret_side, err);
}
