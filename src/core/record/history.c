/* SPDX-License-Identifier: MIT */
/* The history: keeping the records in order, and what they say about days and muscles. */
#include "core/record/history.h"
#include "base/mem.h"
#include <stdlib.h>
#include <string.h>

void history_done(struct history *history)
{
	for (unsigned i = 0; i < history->records_count; i++)
		record_done(&history->records[i]);
	free(history->records);
	*history = (struct history){ 0 };
}

struct record *history_add(struct history *history, struct record *record)
{
	if (history->records_count == history->records_capacity) {
		history->records_capacity = history->records_capacity > 0 ? 2 * history->records_capacity : 16;
		history->records = mem_grow(history->records, history->records_capacity, sizeof(*history->records));
	}
	unsigned at = history->records_count++;
	for (; at > 0 && history->records[at - 1].started > record->started; at--)
		history->records[at] = history->records[at - 1];
	history->records[at] = *record;
	*record = (struct record){ 0 };
	return &history->records[at];
}

int64_t day_of(int64_t at, int32_t offset_s)
{
	int64_t local = at + offset_s, day = 24 * 60 * 60;
	return local >= 0 ? local / day : (local + 1) / day - 1;
}

static int64_t record_day(const struct record *record)
{
	return day_of(record->started, record->offset_s);
}

/* ---- For the planner -------------------------------------------------------------------------------------------- */

static unsigned minimum_s(const struct catalogue *catalogue, const struct record *record)
{
	const struct mode *mode = catalogue_mode(catalogue, record->mode);
	return mode != NULL ? mode->bout_min_s : catalogue->constant[CONSTANT_BOUT_MIN_S];
}

/* Records come oldest first: the last one stays. */
static void note(uint16_t *days, unsigned muscle, enum side side, int64_t ago)
{
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++) {
		if (sides_meet(side, (enum side)i))
			days[muscle * 2 + i] = (uint16_t)(ago < STATS_NEVER ? ago : STATS_NEVER);
	}
}

static void note_record(const struct catalogue *catalogue, const struct record *record, int64_t today, uint16_t *days)
{
	int64_t ago = today > record_day(record) ? today - record_day(record) : 0;
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		int muscle = step->kind == STEP_ROLL ? catalogue_find(catalogue, SECTION_MUSCLES, step->what) : -1;
		if (muscle >= 0 && step->done_ms >= minimum_s(catalogue, record) * MSEC_SECOND)
			note(days, (unsigned)muscle, step->side, ago);
	}
}

struct stats history_stats(const struct history *history, const struct catalogue *catalogue, int64_t today,
			   uint16_t *ret_days)
{
	struct stats stats = { .days_since = ret_days };
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++)
		ret_days[i] = STATS_NEVER;
	for (unsigned i = 0; i < history->records_count; i++) {
		note_record(catalogue, &history->records[i], today, ret_days);
		stats.finished += history->records[i].ending == ENDING_FINISHED;
	}
	return stats;
}

/* ---- Days ------------------------------------------------------------------------------------------------------- */

static bool has_rolled(const struct record *record)
{
	for (unsigned i = 0; i < record->steps_count; i++) {
		if (record->steps[i].kind == STEP_ROLL && record->steps[i].done_ms > 0)
			return true;
	}
	return false;
}

unsigned history_days_rolled(const struct history *history, int64_t today, unsigned days)
{
	unsigned count = 0;
	int64_t counted = today + 1;
	for (unsigned i = history->records_count; i-- > 0;) {
		int64_t day = record_day(&history->records[i]);
		if (day < counted && day <= today && day > today - days && has_rolled(&history->records[i])) {
			counted = day;
			count++;
		}
	}
	return count;
}
