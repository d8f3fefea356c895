/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words the result of a self test, without claiming more than its measurement error allows. */
#include "core/record/measure.h"
#include "core/record/history.h"
#include "core/record/story.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { UM_PER_MM = 1000, WEEKS_SHOWN = 4, TRIAL_MAX = 16, RACE_DAYS = 3 };

static const char *word_of_side(int value)
{
	return side_word((enum side)value);
}

const struct record_field measure_fields[] = {
	{ "test", FIELD_ID, offsetof(struct measurement, test), NULL, 0 },
	{ "side", FIELD_WORD, offsetof(struct measurement, side), word_of_side, SIDE_RIGHT + 1 },
	{ "at", FIELD_TIME, offsetof(struct measurement, at), NULL, 0 },
	{ "offset_s", FIELD_INT, offsetof(struct measurement, offset_s), NULL, 0 },
	{ 0 },
};

int measure_value(const struct measurement *measurement)
{
	const int *t = measurement->trials;
	int least = t[0] < t[1] ? t[0] : t[1], most = t[0] > t[1] ? t[0] : t[1];
	return t[2] < least ? least : t[2] > most ? most : t[2];
}

/* ---- Lengths ------------------------------------------------------------------------------------------------------ */

/* Parses a number with at most `places` decimals, multiplied by 10 to the power of `places`, independent of the
 * locale. */
static bool parse_decimal(const char *text, size_t places, long *ret_value)
{
	const char *at = text + (text[0] == '-');
	size_t whole = strspn(at, "0123456789"), part = at[whole] == '.' ? strspn(at + whole + 1, "0123456789") : 0;
	bool has_part = at[whole] == '.';
	if (whole == 0 || whole > 4 || part > places || (has_part && part == 0) || at[whole + has_part + part] != '\0')
		return false;
	long value = strtol(at, NULL, 10);
	for (size_t i = 0; i < places; i++)
		value = value * 10 + (i < part ? at[whole + 1 + i] - '0' : 0);
	*ret_value = text[0] == '-' ? -value : value;
	return true;
}

/* The last digit that a person may type. */
static int hundredth_um(enum length_unit unit)
{
	return unit == UNIT_INCH ? 254 : 100;
}

const char *measure_unit(enum length_unit unit)
{
	return unit == UNIT_INCH ? "inches" : "cm";
}

static bool is_possible(const struct self_test *test, long um)
{
	return um <= (long)test->most_mm * UM_PER_MM && um >= -(long)test->below_mm * UM_PER_MM;
}

static bool fail_range(const struct self_test *test, const char *text, enum length_unit unit, struct err *err)
{
	struct buf range = { 0 };
	buf_add(&range, "from ");
	measure_print(-(int)test->below_mm * UM_PER_MM, unit, &range);
	buf_add(&range, " to ");
	measure_print((int)test->most_mm * UM_PER_MM, unit, &range);
	err_set(err, ERR_USAGE, "%s %s is not possible here: %s", text, measure_unit(unit), buf_text(&range));
	buf_done(&range);
	return false;
}

bool measure_parse(const struct self_test *test, const char *text, enum length_unit unit, int *ret_um, struct err *err)
{
	long hundredths;
	if (!parse_decimal(text, 2, &hundredths))
		return err_set(err, ERR_USAGE, "'%s' is not a length: write it as 9.5", text);
	if (!is_possible(test, hundredths * hundredth_um(unit)))
		return fail_range(test, text, unit, err);
	*ret_um = (int)hundredths * hundredth_um(unit);
	return true;
}

bool measure_check(const struct self_test *test, const struct measurement *measurement, struct err *err)
{
	struct buf text = { 0 };
	unsigned good = 0;
	while (good < MEASURE_TRIALS && is_possible(test, measurement->trials[good]))
		good++;
	if (good == MEASURE_TRIALS)
		return true;
	measure_print_mm(measurement->trials[good], &text);
	err_set(err, ERR_USAGE, "%s: a trial of %s mm is not possible", test->id, buf_text(&text));
	buf_done(&text);
	return false;
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

void measure_print(int um, enum length_unit unit, struct buf *out)
{
	int size = um < 0 ? -um : um, step = hundredth_um(unit);
	int hundredths = size % step == 0 ? size / step : (size + 5 * step) / (10 * step) * 10;
	bool tenths = hundredths % 10 == 0;
	buf_addf(out, "%s%d.%0*d %s", um < 0 ? "-" : "", hundredths / 100, tenths ? 1 : 2,
		 tenths ? hundredths / 10 % 10 : hundredths % 100, unit == UNIT_INCH ? "in" : "cm");
}

void measure_print_mm(int um, struct buf *out)
{
	int size = um < 0 ? -um : um, part = size % UM_PER_MM, digits = 3;
	buf_addf(out, "%s%d", um < 0 ? "-" : "", size / UM_PER_MM);
	if (part == 0)
		return;
	for (; part % 10 == 0; part /= 10)
		digits--;
	buf_addf(out, ".%0*d", digits, part);
}

bool measure_parse_mm(const char *text, int *ret_um)
{
	long um;
	if (!parse_decimal(text, 3, &um))
		return false;
	*ret_um = (int)um;
	return true;
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

static bool is_doubted(const struct self_test *test, const struct catalogue *catalogue, const struct profile *profile)
{
	for (unsigned i = 0; i < profile->doubted_count; i++) {
		const struct contraindication *entry = &catalogue->contraindications[profile->doubted[i]];
		if (entry->action == ACTION_STOP_ALL || texts_has(&test->not_with, entry->id) ||
		    texts_has(&test->until_cleared, entry->id))
			return true;
	}
	return profile->after_effects_count > 0;
}

bool measure_allowed(const struct self_test *test, const struct catalogue *catalogue, const struct profile *profile,
		     int64_t now, struct err *err)
{
	const struct contraindication *entry = measure_excluded(test, catalogue, profile, now);
	int64_t since = now - profile->hard_run_at;
	if (entry != NULL)
		return err_set(err, ERR_REFUSED, "%s: not with: %s", test->name, entry->name);
	if (is_doubted(test, catalogue, profile))
		return err_set(err, ERR_REFUSED,
			       "%s: not while a question is open: start rollcoach and answer it first", test->name);
	for (unsigned i = 0; i < profile->eases_count; i++)
		if (ease_rests(&profile->eases[i], now))
			return err_set(err, ERR_REFUSED, "%s: not while a place rests: %s", test->name,
				       catalogue->muscles[profile->eases[i].muscle].name);
	return profile->hard_run_at == 0 || since < 0 || since >= RACE_DAYS * DAY_S ||
	       err_set(err, ERR_REFUSED, "%s: not in the first %d days after a long or hard run", test->name,
		       RACE_DAYS);
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

/* The direction of a change; 0 if it is smaller than the error of the test. */
static int direction(const struct self_test *test, const struct measurement *from, const struct measurement *to)
{
	int change = measure_value(to) - measure_value(from), error = (int)test->error_mm * UM_PER_MM;
	return change >= error ? 1 : change <= -error ? -1 : 0;
}

static void say_change(const struct self_test *test, const struct measurement *now, const struct measurement *before,
		       bool again, enum length_unit unit, struct buf *out)
{
	int change = measure_value(now) - measure_value(before), way = direction(test, before, now);
	if (way == 0) {
		buf_add(out, "  No change beyond the error of the test (");
		measure_print((int)test->error_mm * UM_PER_MM, unit, out);
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
	return difference > (int)test->error_mm * UM_PER_MM;
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
