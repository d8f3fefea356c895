/* SPDX-License-Identifier: MIT */
/* Says about a self test only what its error allows. */
#include "core/record/measure.h"
#include "core/record/history.h"
#include "core/record/story.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TENTHS_OF_INCH_MM = 254, WEEKS_SHOWN = 4, TRIAL_MAX = 16 };

int measure_value(const struct measurement *measurement)
{
	const int *t = measurement->trials;
	int least = t[0] < t[1] ? t[0] : t[1], most = t[0] > t[1] ? t[0] : t[1];
	return t[2] < least ? least : t[2] > most ? most : t[2];
}

/* ---- Lengths ------------------------------------------------------------------------------------------------------ */

/* Hundredths, so that nothing depends on the decimal point of the locale. */
static bool parse_hundredths(const char *text, long *ret_value)
{
	bool minus = text[0] == '-';
	const char *at = text + minus;
	size_t whole = strspn(at, "0123456789"), part = at[whole] == '.' ? strspn(at + whole + 1, "0123456789") : 0;
	bool has_part = at[whole] == '.';
	if (whole == 0 || whole > 4 || part > 2 || (has_part && part == 0) || at[whole + has_part + part] != '\0')
		return false;
	long value = strtol(at, NULL, 10) * 100;
	if (part > 0)
		value += (at[whole + 1] - '0') * 10;
	if (part > 1)
		value += at[whole + 2] - '0';
	*ret_value = minus ? -value : value;
	return true;
}

bool measure_parse(const struct self_test *test, const char *text, enum length_unit unit, int *ret_mm, struct err *err)
{
	long hundredths;
	if (!parse_hundredths(text, &hundredths))
		return err_set(err, ERR_USAGE, "'%s' is not a length: write it as 9.5", text);
	long mm = unit == UNIT_INCH ? hundredths * TENTHS_OF_INCH_MM / 1000 : hundredths / 10;
	if (mm > (long)test->most_mm || mm < -(long)test->below_mm)
		return err_set(err, ERR_USAGE, "%s %s is not possible here: from %d to %d cm", text,
			       unit == UNIT_INCH ? "inches" : "cm", -(int)test->below_mm / 10, (int)test->most_mm / 10);
	*ret_mm = (int)mm;
	return true;
}

bool measure_parse_trials(const struct self_test *test, const char *text, enum length_unit unit,
			  int ret_trials[MEASURE_TRIALS], struct err *err)
{
	char word[TRIAL_MAX];
	int trials[MEASURE_TRIALS];
	unsigned count = 0;
	for (const char *at = text; *at != '\0'; at += at[0] == ',') {
		size_t size = strcspn(at, ",");
		snprintf(word, sizeof(word), "%.*s", (int)size, at);
		if (count == MEASURE_TRIALS)
			return err_set(err, ERR_USAGE, "give only three trials, such as 9.5,10,9.5");
		if (!measure_parse(test, word, unit, &trials[count], err))
			return false;
		count++;
		at += size;
	}
	if (count < MEASURE_TRIALS)
		return err_set(err, ERR_USAGE, "give three trials, such as 9.5,10,9.5");
	memcpy(ret_trials, trials, sizeof(trials));
	return true;
}

void measure_print(int mm, enum length_unit unit, struct buf *out)
{
	int size = mm < 0 ? -mm : mm;
	int tenths = unit == UNIT_INCH ? (size * 100 + TENTHS_OF_INCH_MM / 2) / TENTHS_OF_INCH_MM : size;
	buf_addf(out, "%s%d.%d %s", mm < 0 ? "-" : "", tenths / 10, tenths % 10, unit == UNIT_INCH ? "in" : "cm");
}

/* ---- Who may ----------------------------------------------------------------------------------------------------- */

const struct contraindication *measure_excluded(const struct self_test *test, const struct catalogue *catalogue,
						const struct profile *profile, int64_t now)
{
	for (unsigned i = 0; i < profile->conditions_count; i++) {
		const struct condition *condition = &profile->conditions[i];
		const struct contraindication *entry = &catalogue->contraindications[condition->contraindication];
		bool over = condition->until != 0 && condition->until <= now;
		bool stops = entry->action == ACTION_STOP_ALL || texts_has(&test->until_cleared, entry->id);
		if (!over && (texts_has(&test->not_with, entry->id) || (stops && !condition->cleared)))
			return entry;
	}
	return NULL;
}

/* ---- Wording a change --------------------------------------------------------------------------------------------- */

/* The last `most` values of a side, newest first. */
static unsigned last_of(const struct measurement *all, unsigned count, enum side side,
			const struct measurement *ret_last[], unsigned most)
{
	unsigned found = 0;
	for (unsigned i = count; i-- > 0 && found < most;)
		if (all[i].side == side)
			ret_last[found++] = &all[i];
	return found;
}

static void add_day(struct buf *out, const struct measurement *measurement)
{
	char date[STORY_DATE_MAX];
	buf_addf(out, "%.10s", story_date(measurement->at, measurement->offset_s, date));
}

/* Below -1, within 0, above 1 the error of the test. */
static int direction(const struct self_test *test, const struct measurement *from, const struct measurement *to)
{
	int change = measure_value(to) - measure_value(from), error = (int)test->error_mm;
	return change >= error ? 1 : change <= -error ? -1 : 0;
}

static void say_change(const struct self_test *test, const struct measurement *now, const struct measurement *before,
		       bool again, enum length_unit unit, struct buf *out)
{
	int change = measure_value(now) - measure_value(before), way = direction(test, before, now);
	if (way == 0) {
		buf_add(out, "  No change beyond the error of the test: within what this test cannot tell apart (");
		measure_print((int)test->error_mm, unit, out);
		buf_add(out, ").\n");
		return;
	}
	buf_add(out, "  ");
	measure_print(change < 0 ? -change : change, unit, out);
	buf_addf(out, " %s than on ", way > 0 ? "more" : "less");
	add_day(out, before);
	buf_add(out, way > 0 ? ": beyond the error.\n" : ". Tired or sore today?\n");
	if (way < 0 && again)
		buf_add(out, "  Less twice in a row: let a therapist look.\n");
}

void measure_say(const struct self_test *test, const struct measurement *all, unsigned count, enum side side,
		 enum length_unit unit, struct buf *out)
{
	const struct measurement *last[3];
	unsigned found = last_of(all, count, side, last, 3);
	if (found == 0)
		return;
	buf_addf(out, "%s: ", side == SIDE_LEFT ? "Left" : "Right");
	measure_print(measure_value(last[0]), unit, out);
	buf_add(out, ", ");
	add_day(out, last[0]);
	buf_add_char(out, '\n');
	if (found == 1)
		buf_add(out, "  The first value: there is nothing to compare it with yet.\n");
	else
		say_change(test, last[0], last[1], found > 2 && direction(test, last[2], last[1]) < 0, unit, out);
}

static bool sides_differ(const struct self_test *test, const struct measurement *left, const struct measurement *right)
{
	int difference = abs(measure_value(left) - measure_value(right));
	return difference > (int)test->error_mm;
}

void measure_say_both(const struct self_test *test, const struct measurement *all, unsigned count, struct buf *out)
{
	const struct measurement *left[2], *right[2];
	bool twice = last_of(all, count, SIDE_LEFT, left, 2) == 2 && last_of(all, count, SIDE_RIGHT, right, 2) == 2;
	if (twice && sides_differ(test, left[0], right[0]) && sides_differ(test, left[1], right[1]))
		buf_add(out, "Left and right differ. If one side is sore, ask a therapist.\n");
	if (count > 1 && all[count - 1].at - all[0].at >= (int64_t)WEEKS_SHOWN * 7 * 86400)
		buf_addf(out, "%s\n", test->weeks);
}
