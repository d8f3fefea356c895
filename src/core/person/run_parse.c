/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Distinguishes figures, recognized by their units, from words of the catalogue. */
#include "core/person/run_parse.h"

#include "base/text.h"
#include "core/person/run_effect.h"
#include "core/person/run_words.h"
#include <string.h>

enum { NUMBER_MAX = 1000000, HOURS_MAX = 24, WORDS_MAX = 128 };

/* Parses a number with up to three decimals, in thousandths; advances past it. */
static bool thousandths_of(const char **text, int64_t *ret_value)
{
	int64_t value = 0, unit = 1000;
	const char *at = *text;
	if (*at < '0' || *at > '9')
		return false;
	for (; *at >= '0' && *at <= '9' && value <= NUMBER_MAX; at++)
		value = value * 10 + (*at - '0');
	value *= 1000;
	if (*at == '.')
		for (at++; *at >= '0' && *at <= '9'; at++) {
			unit /= 10;
			value += unit * (*at - '0');
		}
	*text = at;
	*ret_value = value;
	return value <= (int64_t)NUMBER_MAX * 1000;
}

/* ---- Figures ------------------------------------------------------------------------------------------------------ */

struct unit {
	const char *name;
	int64_t scale; /* metres or seconds, in ten-thousandths */
	bool imperial;
	size_t value; /* offset of the member in struct run */
};

#define VALUE(member) offsetof(struct run, member)

static const struct unit units[] = {
	{ "km", 10000000, false, VALUE(distance_m) }, { "k", 10000000, false, VALUE(distance_m) },
	{ "mi", 16093440, true, VALUE(distance_m) },  { "miles", 16093440, true, VALUE(distance_m) },
	{ "m-down", 10000, false, VALUE(descent_m) }, { "m-up", 10000, false, VALUE(ascent_m) },
	{ "ft-down", 3048, true, VALUE(descent_m) },  { "ft-up", 3048, true, VALUE(ascent_m) },
	{ "min", 600000, false, VALUE(moving_s) },    { "h", 36000000, false, VALUE(moving_s) },
};

static bool fail_form(const char *word, struct err *err)
{
	return err_set(err, ERR_USAGE,
		       "'%s' does not describe a run: write 18km, 11mi, 2:05, 95min, 400m-down, 1300ft-up", word);
}

/* Fails for a figure already given with another value: two runs in one. */
static bool fail_second(const struct run *run, size_t value, int before, const char *word, struct err *err)
{
	struct buf first = { 0 };
	bool imperial = run->ascent_ft >= 0 || run->descent_ft >= 0;
	if (value == VALUE(distance_m))
		run_print_distance(&first, before, false);
	else if (value == VALUE(moving_s))
		run_print_duration(&first, before);
	else
		run_print_height(&first, before, imperial);
	err_set(err, ERR_USAGE, "two runs: %s and '%s'; say one of them, or their sum", buf_text(&first), word);
	buf_done(&first);
	return false;
}

static bool put_value(struct run *run, size_t value, int number, const char *word, struct err *err)
{
	int before;
	memcpy(&before, (const char *)run + value, sizeof(before));
	if (before >= 0 && before != number)
		return fail_second(run, value, before, word, err);
	memcpy((char *)run + value, &number, sizeof(number));
	return true;
}

static bool set_value(struct run *run, const struct unit *unit, int64_t thousandths, const char *word, struct err *err)
{
	int64_t value = (thousandths * unit->scale + 5000000) / 10000000;
	if (value > NUMBER_MAX / 2)
		return err_set(err, ERR_USAGE, "'%s' is more than anybody runs", word);
	if (!put_value(run, unit->value, (int)value, word, err))
		return false;
	int feet = unit->imperial ? (int)((thousandths + 500) / 1000) : RUN_UNKNOWN;
	if (unit->value == VALUE(descent_m))
		run->descent_ft = feet;
	else if (unit->value == VALUE(ascent_m))
		run->ascent_ft = feet;
	if (unit->value == VALUE(descent_m) || unit->value == VALUE(ascent_m))
		run->climb = CLIMB_SAID;
	return true;
}

/* Parses "2:05" or "2:05:30": hours first. */
static bool read_clock(struct run *run, const char *word, int64_t hours, const char *at, struct err *err)
{
	int parts[2] = { 0 };
	unsigned count = 0;
	for (; *at == ':' && count < 2; count++, at += 3) {
		if (at[1] < '0' || at[1] > '5' || at[2] < '0' || at[2] > '9')
			return fail_form(word, err);
		parts[count] = (at[1] - '0') * 10 + (at[2] - '0');
	}
	if (*at != '\0')
		return fail_form(word, err);
	if (hours > HOURS_MAX)
		return err_set(err, ERR_USAGE, "'%s' is over %d hours: a duration is H:MM, such as 0:45 or 45min", word,
			       HOURS_MAX);
	return put_value(run, VALUE(moving_s), (int)hours * 3600 + parts[0] * 60 + parts[1], word, err);
}

static bool read_figure(struct run *run, bool *imperial, const char *word, struct err *err)
{
	const char *at = word;
	int64_t value;
	if (!thousandths_of(&at, &value))
		return fail_form(word, err);
	if (*at == ':')
		return read_clock(run, word, value / 1000, at, err);
	for (size_t i = 0; i < sizeof(units) / sizeof(units[0]); i++) {
		if (strcmp(units[i].name, at) != 0)
			continue;
		*imperial |= units[i].imperial;
		return set_value(run, &units[i], value, word, err);
	}
	return fail_form(word, err);
}

/* ---- Words -------------------------------------------------------------------------------------------------------- */

static const char *nearest_word(const struct catalogue *catalogue, const char *word)
{
	const char *words[WORDS_MAX];
	size_t count = 0;
	for (unsigned i = 0; i < catalogue->runs_count; i++)
		for (unsigned k = 0; k < catalogue->runs[i].words.items_count && count < WORDS_MAX; k++)
			words[count++] = catalogue->runs[i].words.items[k];
	return text_nearest(word, words, count);
}

/* "5km,22:15" would mean 22 hours, so ask for minutes and seconds instead. */
static bool check_pace(const struct run *run, struct err *err)
{
	enum { M_PER_HOUR_MIN = 1000 };
	int hours = run->moving_s / HOUR_S, minutes = run->moving_s / 60 % 60;
	if (run->distance_m < 0 || run->moving_s < 0 ||
	    (int64_t)run->distance_m * HOUR_S >= (int64_t)run->moving_s * M_PER_HOUR_MIN)
		return true;
	return err_set(err, ERR_USAGE,
		       "%d:%02d is %d hours, too slow for this distance: did you mean %d min %d s? say 0:%02d", hours,
		       minutes, hours, hours, minutes, hours);
}

bool run_parse_word(struct run *run, bool *imperial, const struct catalogue *catalogue, const char *word,
		    struct err *err)
{
	if (*word >= '0' && *word <= '9')
		return read_figure(run, imperial, word, err) && check_pace(run, err);
	if (run_say(catalogue, word, &run->said))
		return true;
	const char *nearest = nearest_word(catalogue, word);
	if (nearest != NULL)
		return err_set(err, ERR_USAGE, "'%s' does not describe a run: did you mean '%s'?", word, nearest);
	return err_set(err, ERR_USAGE,
		       "'%s' does not describe a run: try trail, fast, easy, race, hot or figures like 18km", word);
}

void run_said(struct run *run, int64_t now)
{
	run->recording = RECORDING_RUN;
	run->end = now;
	run->start = now - (run->moving_s > 0 ? run->moving_s : 0);
}

static void prefer(struct run *run, int *value, int said, enum run_part part)
{
	if (said < 0)
		return;
	*value = said;
	run->parts &= ~(unsigned)part;
}

void run_merge_said(struct run *run, const struct run *said)
{
	prefer(run, &run->distance_m, said->distance_m, PART_DISTANCE);
	prefer(run, &run->moving_s, said->moving_s, PART_MOVING);
	if (said->ascent_m >= 0)
		run->ascent_ft = said->ascent_ft;
	if (said->descent_m >= 0)
		run->descent_ft = said->descent_ft;
	prefer(run, &run->ascent_m, said->ascent_m, PART_ASCENT);
	prefer(run, &run->descent_m, said->descent_m, PART_DESCENT);
	if (said->climb == CLIMB_SAID)
		run->climb = CLIMB_SAID;
	run->said |= said->said;
}
