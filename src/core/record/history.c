/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps records in order, and counts days per muscle. */
#include "core/record/history.h"

#include "base/mem.h"
#include "base/number.h"
#include "base/text.h"
#include "base/utc.h"
#include "core/plan/parts.h"
#include <stdlib.h>
#include <string.h>

void history_done(struct history *history)
{
	for (unsigned i = 0; i < history->records_count; i++)
		record_done(&history->records[i]);
	free(history->records);
	free(history->signals);
	*history = (struct history){ 0 };
}

static bool is_before(const struct record *a, const struct record *b)
{
	return a->started < b->started || (a->started == b->started && a->id < b->id);
}

struct record *history_add(struct history *history, struct record *record)
{
	history->records =
		mem_room(history->records, history->records_count, &history->records_capacity, sizeof(*record));
	unsigned at = history->records_count++;
	for (; at > 0 && is_before(record, &history->records[at - 1]); at--)
		history->records[at] = history->records[at - 1];
	history->records[at] = *record;
	*record = (struct record){ 0 };
	return &history->records[at];
}

int64_t record_day(const struct record *record)
{
	return day_of(record->started, record->offset_s);
}

int64_t days_ago(const struct record *record, int64_t today)
{
	return today > record_day(record) ? today - record_day(record) : 0;
}

/* ---- For the planner -------------------------------------------------------------------------------------------- */

unsigned record_bout_min_s(const struct catalogue *catalogue, const char *mode_id)
{
	const struct mode *mode = catalogue_mode(catalogue, mode_id);
	return mode != NULL ? mode->bout_min_s : catalogue->constant[CONSTANT_BOUT_MIN_S];
}

/* Records are added oldest first, so the last one wins. */
static void note(uint16_t *days, unsigned muscle, enum side side, int64_t ago)
{
	for (unsigned i = SIDE_LEFT; i <= SIDE_RIGHT; i++)
		if (sides_meet(side, (enum side)i))
			days[muscle * 2 + i] = (uint16_t)(ago < STATS_NEVER ? ago : STATS_NEVER);
}

static int find_word(const struct catalogue *catalogue, const char *word, size_t size)
{
	char id[RECORD_ID_MAX];
	if (size >= sizeof(id))
		return -1;
	memcpy(id, word, size);
	id[size] = '\0';
	return catalogue_find(catalogue, SECTION_MUSCLES, id);
}

static void note_record(const struct catalogue *catalogue, const struct record *record, int64_t today, uint16_t *days)
{
	msec minimum = record_bout_min_s(catalogue, record->mode) * MSEC_SECOND;
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		int muscle = step->kind == STEP_ROLL ? catalogue_find(catalogue, SECTION_MUSCLES, step->what) : -1;
		if (muscle >= 0 && step->done_ms >= minimum)
			note(days, (unsigned)muscle, step->side, days_ago(record, today));
	}
}

/* The muscles that the bout covered: for a sweep, all of its muscles. */
static void note_reached(const struct catalogue *catalogue, const struct record *record, struct stats *stats)
{
	msec minimum = record_bout_min_s(catalogue, record->mode) * MSEC_SECOND;
	for (unsigned i = 0; i < record->steps_count; i++) {
		const struct record_step *step = &record->steps[i];
		size_t size = 0;
		const char *words = step->covers[0] != '\0' ? step->covers : step->what;
		if (step->kind != STEP_ROLL || step->done_ms < minimum)
			continue;
		for (const char *at = text_word(words, &size); size > 0; at = text_word(at + size, &size)) {
			int muscle = find_word(catalogue, at, size);
			for (unsigned side = SIDE_LEFT; muscle >= 0 && side <= SIDE_RIGHT; side++)
				if (sides_meet(step->side, (enum side)side))
					stats->due[(unsigned)muscle * 2 + side] = false;
		}
	}
}

/* Determines which part the next sweep of this group begins with, unless a later sweep has decided that (`decided`, per
 * group and side). */
static void note_sweep(const struct catalogue *catalogue, const struct record_step *from, bool *decided,
		       struct stats *stats)
{
	struct step step;
	struct pass passes[PASSES_MAX];
	if (from->kind != STEP_ROLL || !from->sweep || from->done_ms == 0 ||
	    !record_step_rebuild(catalogue, from, &step))
		return;
	unsigned count = step_passes(catalogue, &step, passes);
	int next = parts_next(catalogue, &step, passes, count, (unsigned)from->done_ms);
	for (unsigned side = SIDE_LEFT; side <= SIDE_RIGHT; side++) {
		bool *known = &decided[(unsigned)step.group * 2 + side];
		if (!sides_meet(from->side, (enum side)side) || *known)
			continue;
		*known = true;
		if (next >= 0)
			stats->begins[(unsigned)next * 2 + side] = true;
	}
}

void history_due(const struct record *records, unsigned count, const struct catalogue *catalogue, struct stats *stats)
{
	unsigned routines = 0;
	bool *decided = mem_new(2 * catalogue->groups_count + 1, sizeof *decided);
	memset(stats->begins, 0, sizeof stats->begins);
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++)
		stats->due[i] = true;
	for (unsigned i = count; i-- > 0 && routines < DUE_ROUTINES;) {
		if (!record_counts_as_rolled(&records[i]))
			continue;
		note_reached(catalogue, &records[i], stats);
		for (unsigned k = records[i].steps_count; k-- > 0;)
			note_sweep(catalogue, &records[i].steps[k], decided, stats);
		routines++;
	}
	if (routines == 0)
		memset(stats->due, 0, sizeof(stats->due));
	free(decided);
}

struct stats history_stats(const struct history *history, const struct catalogue *catalogue, int64_t today,
			   uint16_t *ret_days)
{
	struct stats stats = { .days_since = ret_days };
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++)
		ret_days[i] = STATS_NEVER;
	for (unsigned i = 0; i < history->records_count; i++)
		note_record(catalogue, &history->records[i], today, ret_days);
	history_due(history->records, history->records_count, catalogue, &stats);
	return stats;
}

/* ---- Days ------------------------------------------------------------------------------------------------------- */

/* Sessions are in the order of their starts, but their local days need not be, because travellers change time zones. */
unsigned history_days_rolled(const struct history *history, int64_t today, unsigned days)
{
	uint64_t rolled = 0;
	unsigned count = 0;
	for (unsigned i = 0; i < history->records_count; i++) {
		int64_t ago = today - record_day(&history->records[i]);
		if (ago >= 0 && ago < (int64_t)min_u(days, 64) && record_counts_as_rolled(&history->records[i]))
			rolled |= UINT64_C(1) << ago;
	}
	for (; rolled != 0; rolled &= rolled - 1)
		count++;
	return count;
}
