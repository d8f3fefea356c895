/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests in lines: the guide, the results and a plot of text. */
#include "core/record/measure.h"
#include "core/record/story.h"

void measure_guide(const struct self_test *test, bool rolled_today, struct buf *out)
{
	buf_addf(out, "%s\n", test->name);
	buf_add(out, "Skip this test if anything is sore or not healed.\n"
		     "At most once a week, at the same time of day, barefoot, before rolling.\n"
		     "Not before a run or race, and not in the first 3 days after a long race.\n"
		     "Nothing that hurts.\n");
	buf_addf(out, "%s\n%s\n\n", test->care, test->stop);
	for (unsigned i = 0; i < test->steps.items_count; i++)
		buf_addf(out, "%2u. %s\n", i + 1, test->steps.items[i]);
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

void measure_plot(const struct self_test *test, const struct measurement *all, unsigned count, enum length_unit unit,
		  unsigned bar_most, struct buf *out)
{
	int below = (int)test->below_mm * 1000, most = 1;
	for (unsigned i = 0; i < count; i++)
		most = measure_value(&all[i]) + below > most ? measure_value(&all[i]) + below : most;
	for (unsigned i = 0; i < count && count > 2; i++) {
		char date[STORY_DATE_MAX];
		int bar = (measure_value(&all[i]) + below) * (int)bar_most / most;
		buf_addf(out, "%.10s  %-5s ", story_date(all[i].at, all[i].offset_s, date), side_word(all[i].side));
		for (int k = 0; k < bar; k++)
			buf_add_char(out, '=');
		buf_add(out, "| ");
		measure_print(measure_value(&all[i]), unit, out);
		buf_add_char(out, '\n');
	}
}
