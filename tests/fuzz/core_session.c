/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Bytes become a plan, keys and time. For any bytes, no muscle or group exceeds its limit, and nothing crashes.
 *
 * First byte: the mode; second: the number of rolls; then three bytes per roll; then two bytes per turn: a key and the
 * time that passes after it. */
#include "core/record/record.h"
#include "session_sample.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

enum { ROLLS_MAX = 24, TURNS_MAX = 200 };

struct bytes {
	const uint8_t *at, *end;
};

static unsigned take(struct bytes *bytes)
{
	return bytes->at < bytes->end ? *bytes->at++ : 0;
}

static struct plan plan_of(struct bytes *bytes, unsigned mode, unsigned rolls)
{
	const struct catalogue *catalogue = catalogue_builtin();
	struct plan plan = sample_plan(mode);
	sample_add(&plan, sample_change(STEP_LEAD_IN, 10));
	for (unsigned i = 0; i < rolls; i++) {
		const struct muscle *muscle = &catalogue->muscles[take(bytes) % catalogue->muscles_count];
		unsigned how = take(bytes), seconds = take(bytes);
		enum side side = (enum side)(how % SIDE_COUNT);
		bool sweep = (how & 8) != 0 && catalogue_group(catalogue, muscle->group)->sweep != NULL;
		if ((how & 16) == 0)
			sample_add(&plan, sample_change(STEP_CHANGEOVER, how % 11));
		if ((how & 96) == 96)
			sample_add(&plan, sample_stretch(STEP_STRETCH, "standing-quad", side, seconds % 90));
		else
			sample_add(&plan, sweep ? sample_sweep(mode, muscle->group, side, seconds)
						: sample_roll(mode, muscle->id, side, seconds));
	}
	sample_add(&plan, sample_change(STEP_FINISH, 5));
	return plan;
}

static void hold_to_limits(const struct session *session)
{
	const struct catalogue *catalogue = session->catalogue;
	msec sum = 0;
	for (unsigned i = 0; i < session->steps_count; i++)
		sum += session->record[i].done_ms;
	if (sum != session->counted)
		abort();
	for (unsigned i = 0; i < 2 * catalogue->muscles_count; i++) {
		if (session_used_muscle(session, i / 2, (enum side)(i % 2)) > 120 * MSEC_SECOND)
			abort();
	}
	for (unsigned i = 0; i < 2 * catalogue->groups_count; i++) {
		if (session_used_group(session, i / 2, (enum side)(i % 2)) > 120 * MSEC_SECOND)
			abort();
	}
}

/* Resuming after an interruption keeps all progress. */
static void kill_and_go_on(struct session *session, msec now)
{
	struct record record;
	struct wish wish;
	struct plan plan;
	struct err err;
	msec counted = session->counted;
	wish_init(&wish, session->catalogue);
	record_start(&record, session, &wish, 1, 0);
	record_update(&record, session, 1);
	if (!record_plan(&record, session->catalogue, NULL, &plan, &err))
		abort();
	record_resume(&record, &plan, NULL, now, session);
	plan_done(&plan);
	record_done(&record);
	if (session->counted != counted)
		abort();
}

static void turn(struct session *session, struct bytes *bytes, const struct plan *plan, msec *now)
{
	struct cues cues = { 0 };
	unsigned key = take(bytes), time = take(bytes);
	*now += (msec)time * time * 2; /* up to 130 s */
	if (key % 16 < COMMAND_LEAVE)
		session_command(session, (enum command)(key % 16), *now, &cues);
	else if (key % 16 == 9)
		session_stop_signal(session, key / 16, *now, &cues);
	else if (key == 10)
		session_replan(session, plan, *now, &cues);
	else if (key % 16 == 11)
		session_suspend(session, *now - (msec)key, *now, &cues);
	else if (key == 12 && session->phase != PHASE_OVER)
		kill_and_go_on(session, *now);
	else
		session_advance(session, *now, &cues);
	if (session_next_change(session, true) < session->now + !session->fresh)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static struct session session;
	struct bytes bytes = { data, data + size };
	msec now = 0;
	unsigned mode = take(&bytes) % catalogue_builtin()->modes_count;
	struct plan plan = plan_of(&bytes, mode, take(&bytes) % ROLLS_MAX);
	session_start(&session, &plan, NULL, now);
	for (int i = 0; i < TURNS_MAX && bytes.at < bytes.end; i++)
		turn(&session, &bytes, &plan, &now);
	hold_to_limits(&session);
	plan_done(&plan);
	return 0;
}
