/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints self tests as lines: the guide, the results and a text plot. */
#include "core/record/measure.h"
#include "core/record/story.h"

void measure_guide(const struct self_test *test, enum length_unit unit, bool rolled_today, struct buf *out)
{
	bool inches = unit == UNIT_INCH && test->steps_inch.items_count > 0;
	const struct texts *steps = inches ? &test->steps_inch : &test->steps;
	buf_addf(out, "%s\n", test->name);
	buf_add(out, "Skip this test if anything is sore or not healed.\n"
		     "At most once a week, at the same time of day, barefoot, before rolling.\n"
		     "Not before a run or race, and not in the first 3 days after a long race.\n"
		     "Nothing that hurts.\n");
	buf_addf(out, "%s\n%s\n\n", test->care, test->stop);
	for (unsigned i = 0; i < steps->items_count; i++)
		buf_addf(out, "%2u. %s\n", i + 1, steps->items[i]);
	if (rolled_today)
		buf_add(out, "\nJust after rolling the range may be larger for a while.\n");
}

void measure_results(const struct self_test *test, const struct measurement *all, unsigned count, enum length_unit unit,
		     struct buf *out)
{
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++)
		measure_say(test, all, count, side, unit, out);
	measure_say_both(test, all, count, out);
	if (count == 0)
		buf_add(out, "Not measured yet.\n");
}

/* Columns of a plot: those left of zero, and all; the range in micrometres from the lowest to the highest value,
 * including zero. */
struct scale {
	int zero, all;
	int64_t range;
};

static struct scale scale_of(const struct measurement *all, unsigned count, unsigned columns)
{
	int lowest = 0, highest = 1;
	for (unsigned i = 0; i < count; i++) {
		int value = measure_value(&all[i]);
		lowest = value < lowest ? value : lowest;
		highest = value > highest ? value : highest;
	}
	int64_t range = (int64_t)highest - lowest;
	return (struct scale){ (int)(-(int64_t)lowest * columns / range), (int)columns, range };
}

/* A bar from zero, which is marked, to the value. */
static void add_bar(const struct measurement *one, const struct scale *scale, enum length_unit unit, struct buf *out)
{
	char date[STORY_DATE_MAX];
	int value = measure_value(one);
	int end = scale->zero + (int)((int64_t)value * scale->all / scale->range);
	buf_addf(out, "%.10s ", story_date(one->at, one->offset_s, date));
	for (int k = 0; k <= scale->all; k++) {
		bool filled = k < scale->zero ? k >= end : k <= end;
		buf_add_char(out, k == scale->zero ? '|' : filled ? '=' : ' ');
	}
	buf_add_char(out, ' ');
	measure_print(value, unit, out);
	buf_add_char(out, '\n');
}

void measure_plot(const struct measurement *all, unsigned count, enum length_unit unit, unsigned bar_most,
		  struct buf *out)
{
	const struct scale scale = scale_of(all, count, bar_most);
	if (count <= 2)
		return;
	for (enum side side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		bool headed = false;
		for (unsigned i = 0; i < count; i++) {
			if (all[i].side != side)
				continue;
			if (!headed)
				buf_addf(out, "%s, from the mark at zero:\n", side == SIDE_LEFT ? "Left" : "Right");
			headed = true;
			add_bar(&all[i], &scale, unit, out);
		}
	}
}
