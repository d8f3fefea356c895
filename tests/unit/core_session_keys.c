/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every key in every situation of a session. */
#include "session_play.h"
#include "test.h"

enum { NOTHING = CUE_KIND_COUNT, IT_HURTS = COMMAND_COUNT, KEYS };

struct situation {
	const char *name;
	msec at; /* seconds */
	struct {
		enum command command;
		msec at;
	} before[2];
	unsigned before_count;
};

enum {
	IN_LEAD_IN,
	IN_LIGHT_PASS,
	IN_WORKING_PASS,
	IN_HOLD,
	IN_CHANGE,
	PAUSED,
	RE_ENTRY,
	IN_STRETCH,
	IN_DRILL,
	IN_FINISH,
	OVER,
	SITUATIONS
};

static const struct situation situations[SITUATIONS] = {
	[IN_LEAD_IN] = { "lead-in", 5, { { 0, 0 } }, 0 },
	[IN_LIGHT_PASS] = { "light pass", 20, { { 0, 0 } }, 0 },
	[IN_WORKING_PASS] = { "working pass", 40, { { 0, 0 } }, 0 },
	[IN_HOLD] = { "hold", 32, { { COMMAND_HOLD, 30 } }, 1 },
	[IN_CHANGE] = { "changeover", 52, { { 0, 0 } }, 0 },
	[PAUSED] = { "paused", 60, { { COMMAND_PAUSE, 40 } }, 1 },
	[RE_ENTRY] = { "re-entry", 61, { { COMMAND_PAUSE, 40 }, { COMMAND_PAUSE, 60 } }, 2 },
	[IN_STRETCH] = { "stretch", 105, { { 0, 0 } }, 0 },
	[IN_DRILL] = { "drill", 135, { { 0, 0 } }, 0 },
	[IN_FINISH] = { "finish", 160, { { 0, 0 } }, 0 },
	[OVER] = { "over", 200, { { 0, 0 } }, 0 },
};

struct key_outcome {
	unsigned cue;
	enum phase phase;
	unsigned at;
};

#define RUN PHASE_RUNNING

static const struct key_outcome outcomes[KEYS][SITUATIONS] = {
	[COMMAND_PAUSE] = {
		[IN_LEAD_IN] = { CUE_PAUSED, PHASE_PAUSED, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_HOLD] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_CHANGE] = { CUE_PAUSED, PHASE_PAUSED, SWITCH },
		[PAUSED] = { CUE_REENTRY, PHASE_REENTRY, CALF_LEFT },
		[RE_ENTRY] = { CUE_PAUSED, PHASE_PAUSED, CALF_LEFT },
		[IN_STRETCH] = { CUE_PAUSED, PHASE_PAUSED, STRETCH },
		[IN_DRILL] = { CUE_PAUSED, PHASE_PAUSED, DRILL },
		[IN_FINISH] = { CUE_PAUSED, PHASE_PAUSED, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_HOLD] = {
		[IN_LEAD_IN] = { CUE_REFUSED, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_HOLD, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_HOLD, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_MOVE_ON, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_REFUSED, RUN, SWITCH },
		[PAUSED] = { CUE_REFUSED, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_REFUSED, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_EASE] = {
		[IN_LEAD_IN] = { CUE_LIGHTER, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_LIGHTER, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_LIGHTER, RUN, SWITCH },
		[PAUSED] = { CUE_LIGHTER, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_LIGHTER, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_FIRMER] = { /* nothing was eased */
		[IN_LEAD_IN] = { CUE_REFUSED, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_REFUSED, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_REFUSED, RUN, SWITCH },
		[PAUSED] = { CUE_REFUSED, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_REFUSED, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_REFUSED, RUN, STRETCH },
		[IN_DRILL] = { CUE_REFUSED, RUN, DRILL },
		[IN_FINISH] = { CUE_REFUSED, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_SKIP] = { /* between bouts: begin now; while paused it stays paused */
		[IN_LEAD_IN] = { CUE_START, RUN, CALF_LEFT },
		[IN_LIGHT_PASS] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_WORKING_PASS] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_HOLD] = { CUE_SKIPPED, RUN, SWITCH },
		[IN_CHANGE] = { CUE_START, RUN, CALF_RIGHT },
		[PAUSED] = { CUE_SKIPPED, PHASE_PAUSED, SWITCH },
		[RE_ENTRY] = { CUE_SKIPPED, PHASE_REENTRY, SWITCH },
		[IN_STRETCH] = { CUE_SKIPPED, RUN, TO_DRILL },
		[IN_DRILL] = { CUE_SKIPPED, RUN, FINISH },
		[IN_FINISH] = { CUE_FINISHED, PHASE_OVER, END },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_BACK] = { /* to the previous bout, through the change before it */
		[IN_LEAD_IN] = { CUE_NEXT, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_START, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_START, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_START, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_NEXT, RUN, LEAD_IN },
		[PAUSED] = { NOTHING, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { NOTHING, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_START, RUN, STRETCH },
		[IN_DRILL] = { CUE_START, RUN, DRILL },
		[IN_FINISH] = { CUE_NEXT, RUN, TO_DRILL },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_MORE] = {
		[IN_LEAD_IN] = { CUE_TIME, RUN, LEAD_IN },
		[IN_LIGHT_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_TIME, RUN, SWITCH },
		[PAUSED] = { CUE_TIME, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_TIME, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_TIME, RUN, STRETCH },
		[IN_DRILL] = { CUE_TIME, RUN, DRILL },
		[IN_FINISH] = { CUE_TIME, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_LESS] = { /* steps without a minimum may end at once */
		[IN_LEAD_IN] = { CUE_START, RUN, CALF_LEFT },
		[IN_LIGHT_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_WORKING_PASS] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_HOLD] = { CUE_TIME, RUN, CALF_LEFT },
		[IN_CHANGE] = { CUE_START, RUN, CALF_RIGHT },
		[PAUSED] = { CUE_TIME, PHASE_PAUSED, CALF_LEFT },
		[RE_ENTRY] = { CUE_TIME, PHASE_REENTRY, CALF_LEFT },
		[IN_STRETCH] = { CUE_TIME, RUN, STRETCH },
		[IN_DRILL] = { CUE_END, RUN, FINISH },
		[IN_FINISH] = { CUE_TIME, RUN, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[COMMAND_LEAVE] = {
		[IN_LEAD_IN] = { CUE_LEFT, PHASE_OVER, END },
		[IN_LIGHT_PASS] = { CUE_LEFT, PHASE_OVER, END },
		[IN_WORKING_PASS] = { CUE_LEFT, PHASE_OVER, END },
		[IN_HOLD] = { CUE_LEFT, PHASE_OVER, END },
		[IN_CHANGE] = { CUE_LEFT, PHASE_OVER, END },
		[PAUSED] = { CUE_LEFT, PHASE_OVER, END },
		[RE_ENTRY] = { CUE_LEFT, PHASE_OVER, END },
		[IN_STRETCH] = { CUE_LEFT, PHASE_OVER, END },
		[IN_DRILL] = { CUE_LEFT, PHASE_OVER, END },
		[IN_FINISH] = { CUE_LEFT, PHASE_OVER, END },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
	[IT_HURTS] = { /* the first stop signal is pain; nothing resumes by itself */
		[IN_LEAD_IN] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[IN_LIGHT_PASS] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[IN_WORKING_PASS] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[IN_HOLD] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[IN_CHANGE] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[PAUSED] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[RE_ENTRY] = { CUE_STOPPED, PHASE_PAUSED, SWITCH },
		[IN_STRETCH] = { CUE_STOPPED, PHASE_PAUSED, TO_DRILL },
		[IN_DRILL] = { CUE_STOPPED, PHASE_PAUSED, FINISH },
		[IN_FINISH] = { CUE_STOPPED, PHASE_PAUSED, FINISH },
		[OVER] = { NOTHING, PHASE_OVER, END },
	},
};

static void bring_about(const struct situation *situation)
{
	start(one_of_each());
	for (unsigned i = 0; i < situation->before_count; i++)
		press(situation->before[i].command, situation->before[i].at);
	advance(situation->at);
}

static void press_key(unsigned key, msec seconds)
{
	if (key == IT_HURTS) {
		cues.count = 0;
		session_stop_signal(&session, 0, seconds * MSEC_SECOND, &cues);
	} else {
		press((enum command)key, seconds);
	}
}

static void check_key(unsigned key, unsigned at)
{
	const struct key_outcome *expected = &outcomes[key][at];
	bring_about(&situations[at]);
	msec counted = session.counted;
	press_key(key, situations[at].at);
	bool right_cue = expected->cue == NOTHING ? cues.count == 0 : cue_of((enum cue_kind)expected->cue) != NULL;
	if (!right_cue || session.phase != expected->phase || session.at != expected->at)
		print_message("%s, key %u: phase %d, step %u, first cue of kind %d\n", situations[at].name, key,
			      (int)session.phase, session.at, cues.count > 0 ? (int)cues.item[0].kind : -1);
	assert_true(right_cue);
	assert_int_equal(session.phase, expected->phase);
	assert_int_equal(session.at, expected->at);
	assert_true(session.counted == counted);
}

static void every_key_in_every_situation(void **state)
{
	(void)state;
	for (unsigned key = 0; key < KEYS; key++) {
		for (unsigned at = 0; at < SITUATIONS; at++)
			check_key(key, at);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_key_in_every_situation),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
