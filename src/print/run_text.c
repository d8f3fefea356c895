/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Prints a run as text. */
#include "print/run_print.h"

#include "base/utc.h"
#include "core/person/run_words.h"

typedef void print_value(struct buf *out, int value, bool imperial);

static void print_duration(struct buf *out, int seconds, bool imperial)
{
	(void)imperial;
	buf_addf(out, "%d:%02d:%02d", seconds / 3600, seconds / 60 % 60, seconds % 60);
}

/* `part`: only a part of the run has this value. */
static void add_value(struct buf *out, const char *label, int value, print_value *print, bool imperial,
		      const char *remark, unsigned part)
{
	buf_addf(out, "  %-10s", label);
	if (value < 0) {
		buf_add(out, "unknown\n");
		return;
	}
	buf_add(out, part != 0 ? "at least " : "");
	print(out, value, imperial);
	buf_addf(out, "%s%s\n", remark, part != 0 ? " (missing for part of the run)" : "");
}

static void add_start(struct buf *out, const struct run_report *report)
{
	char time[UTC_MAX];
	buf_add(out, "  Start     ");
	if (report->run->start == RUN_UNKNOWN) {
		buf_add(out, "unknown\n");
		return;
	}
	utc_print(report->run->start + report->offset_s, time);
	buf_addf(out, "%.10s %.5s\n", time, time + 11);
}

static const char *climb_remark(enum climb_by climb)
{
	static const char *const remarks[] = { "", ", by the device", ", from smoothed elevation",
					       ", from elevation smoothed over time", ", as you said" };
	return remarks[climb];
}

static void add_values(struct buf *out, const struct run_report *report)
{
	const struct run *run = report->run;
	add_start(out, report);
	add_value(out, "Moving", run->moving_s, print_duration, false, "", run->parts & PART_MOVING);
	add_value(out, "Elapsed", run->elapsed_s, print_duration, false, "", run->parts & PART_ELAPSED);
	add_value(out, "Distance", run->distance_m, run_print_distance, report->imperial, "",
		  run->parts & PART_DISTANCE);
	add_value(out, "Descent", run->descent_m, run_print_height, report->imperial, climb_remark(run->climb),
		  run->parts & PART_DESCENT);
	add_value(out, "Ascent", run->ascent_m, run_print_height, report->imperial, climb_remark(run->climb),
		  run->parts & PART_ASCENT);
	if (run->effort >= 0)
		buf_addf(out, "  Effort    %d of 100 by your own rating (shown, not used)\n", run->effort);
	if (run->legs > 1)
		buf_addf(out, "  Legs      %u running legs of one activity\n", run->legs);
}

/* If earlier bands already chose the groups of a band, only its name is printed. */
static void add_bands(struct buf *out, const struct run_effect *effect)
{
	for (unsigned i = 0; i < effect->bands_count; i++) {
		const struct run_band *band = effect->bands[i];
		buf_addf(out, "  %s%s%s\n", run_effect_chose(effect, band) ? band->reason : "Also: ",
			 run_effect_chose(effect, band) ? "" : band->name, run_effect_chose(effect, band) ? "" : ".");
	}
	if (effect->groups_count == 0)
		buf_add(out, "  Nothing in the routine.\n");
}

static void add_groups(struct buf *out, const struct run_report *report, const struct run_effect *effect)
{
	for (unsigned i = 0; i < effect->groups_count; i++)
		buf_addf(out, "%s%s", i == 0 ? "  More weight: " : ", then ",
			 report->catalogue->groups[effect->groups[i]].name);
	if (effect->groups_count > 0)
		buf_add(out, ".\n");
	for (unsigned i = 0; i < effect->bands_count; i++)
		for (unsigned k = 0; k < effect->bands[i]->on_request.items_count; k++) {
			const struct group *group =
				catalogue_group(report->catalogue, effect->bands[i]->on_request.items[k]);
			if (group != NULL)
				buf_addf(out, "  On request: %s (--only %s).\n", group->name, group->id);
		}
	if (effect->groups_count > 0)
		buf_add(out, "  " RUN_CHANGES "\n");
}

static void add_questions(struct buf *out, const struct catalogue *catalogue)
{
	unsigned at[RUN_QUESTIONS_MAX];
	unsigned count = run_questions(catalogue, at, RUN_QUESTIONS_MAX);
	buf_add(out, "\nQuestions first\n");
	for (unsigned i = 0; i < count && i < RUN_QUESTIONS_MAX; i++)
		buf_addf(out, "  %s\n", catalogue->contraindications[at[i]].question);
}

void run_print_text(struct buf *out, const struct run_report *report)
{
	struct run_effect effect;
	buf_addf(out, "%s: %s\n", report->file, recording_phrase(report->run->recording));
	add_values(out, report);
	run_print_doubts(out, report->run);
	buf_add(out, report->notes);
	if (report->standing != RUN_COUNTS) {
		buf_addf(out, "\nDoes not count: %s.\n", run_standing_text(report->standing));
		return;
	}
	if (report->also != NULL)
		buf_addf(out, "%s\n", report->also);
	run_effect_of(&effect, report->catalogue, report->run);
	buf_add(out, "\nWould change\n");
	add_bands(out, &effect);
	add_groups(out, report, &effect);
	if (effect.questions_first || report->also != NULL)
		add_questions(out, report->catalogue);
}
