/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words of the enumerations of a record, and names of its places. */
#include "core/record/record.h"

#include <string.h>

static const char *const endings[ENDING_COUNT] = {
	[ENDING_NONE] = "interrupted",
	[ENDING_FINISHED] = "finished",
	[ENDING_LEFT] = "left",
	[ENDING_STOPPED] = "stopped",
};

static const char *const skips[SKIP_COUNT] = {
	[SKIP_NONE] = "",       [SKIP_PERSON] = "skipped",   [SKIP_HURT] = "hurt",
	[SKIP_LIMIT] = "limit", [SKIP_REPLAN] = "replanned",
};

static const char *const feels[FEEL_COUNT] = {
	[FEEL_NOT_SAID] = "",
	[FEEL_BETTER] = "better",
	[FEEL_SAME] = "same",
	[FEEL_WORSE] = "worse",
};

const char *ending_word(enum ending ending)
{
	return endings[ending];
}

/* Beside a part of the body, "left" is understood as a side. */
const char *ending_name(enum ending ending)
{
	return ending == ENDING_LEFT ? "ended early" : endings[ending];
}

const char *skip_word(enum skip skip)
{
	return skips[skip];
}

const char *feel_word(enum feel feel)
{
	return feels[feel];
}

static bool is_of(const struct record_step *step, const struct record_signal *signal)
{
	return step->sweep && step->hurt && step->side == signal->side && strcmp(step->what, signal->muscle) == 0;
}

const struct record_step *record_signal_sweep(const struct record *record, const struct record_signal *signal)
{
	for (unsigned i = 0; i < record->steps_count; i++)
		if (is_of(&record->steps[i], signal))
			return &record->steps[i];
	return NULL;
}

const char *record_signal_name(const struct record *record, const struct catalogue *catalogue,
			       const struct record_signal *signal)
{
	struct err unknown = { 0 };
	struct target target;
	const struct record_step *sweep = record_signal_sweep(record, signal);
	const char *id = sweep != NULL ? sweep->group : signal->muscle;
	return id[0] != '\0' && target_find(catalogue, id, &target, &unknown) ? target_name(catalogue, target) : id;
}

static bool is_same_report(const struct record_signal *a, const struct record_signal *b)
{
	return a->at == b->at && a->side == b->side && strcmp(a->signal, b->signal) == 0;
}

unsigned record_report_size(const struct record *record, unsigned first)
{
	unsigned count = 1;
	while (first + count < record->signals_count &&
	       is_same_report(&record->signals[first], &record->signals[first + count]))
		count++;
	return count;
}

void record_report(const struct record *record, const struct catalogue *catalogue, unsigned first, struct buf *out)
{
	const struct record_signal *signal = &record->signals[first];
	int at = catalogue_find(catalogue, SECTION_STOP_SIGNALS, signal->signal);
	unsigned count = record_report_size(record, first);
	buf_addf(out, "%s", at >= 0 ? catalogue->stop_signals[at].signal : signal->signal);
	for (unsigned i = 0; i < count && signal[i].muscle[0] != '\0'; i++)
		buf_addf(out, "%s%s", i == 0 ? ": " : ", ", record_signal_name(record, catalogue, &signal[i]));
	if (signal->muscle[0] != '\0' && signal->side != SIDE_BOTH)
		buf_addf(out, ", %s", side_word(signal->side));
}
