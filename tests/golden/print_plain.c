/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The plain lines of two whole sessions, one with every key. */
#include "golden/golden.h"
#include "print/plain.h"
#include "session_sample.h"
#include "test.h"

static struct session session;
static struct buf text;

static void write(const struct cues *cues)
{
	for (unsigned i = 0; i < cues->count; i++)
		plain_cue(&text, &session, &cues->item[i]);
}

static void pass_until(msec seconds)
{
	while (session.phase != PHASE_OVER && session.now < seconds * MSEC_SECOND) {
		struct cues cues = { 0 };
		msec next = session_next_change(&session, false);
		session_advance(&session, next < seconds * MSEC_SECOND ? next : seconds * MSEC_SECOND, &cues);
		write(&cues);
	}
}

static void press(enum command command)
{
	struct cues cues = { 0 };
	session_command(&session, command, session.now, &cues);
	write(&cues);
}

static void begin(struct plan plan)
{
	static const struct plain_key keys[] = { { "Space", "pause" }, { "t", "tight spot" }, { "x", "it hurts" } };
	buf_clear(&text);
	plain_plan(&text, &plan);
	plain_keys(&text, keys, 3);
	session_start(&session, &plan, NULL, 0);
	plan_done(&plan);
}

static void a_pre_run_routine(void **state)
{
	(void)state;
	begin(sample_pre_run());
	pass_until(1000);
	plain_end(&text, &session);
	assert_true(golden_is("plain_pre_run.txt", buf_text(&text)));
}

static void late_calls_write_the_same_lines(void **state)
{
	(void)state;
	begin(sample_pre_run());
	for (msec now = 0; session.phase != PHASE_OVER; now += 17 * MSEC_SECOND) {
		struct cues cues = { 0 };
		session_advance(&session, now, &cues);
		write(&cues);
	}
	plain_end(&text, &session);
	assert_true(golden_is("plain_pre_run.txt", buf_text(&text)));
}

static void a_post_run_routine_with_every_key(void **state)
{
	(void)state;
	struct cues cues = { 0 };
	begin(sample_post_run());
	pass_until(20);
	press(COMMAND_HOLD);
	pass_until(30);
	press(COMMAND_MORE);
	press(COMMAND_EASE);
	press(COMMAND_FIRMER);
	pass_until(40);
	press(COMMAND_PAUSE);
	pass_until(100);
	press(COMMAND_HOLD);
	press(COMMAND_PAUSE);
	pass_until(145);
	press(COMMAND_BACK);
	pass_until(180);
	press(COMMAND_SKIP);
	pass_until(195);
	session_stop_signal(&session, 0, session.now, &cues);
	write(&cues);
	pass_until(230);
	cues.count = 0;
	session_answer(&session, ANSWER_YES, session.now, &cues);
	write(&cues);
	press(COMMAND_PAUSE);
	pass_until(270);
	press(COMMAND_LEAVE);
	plain_end(&text, &session);
	assert_true(golden_is("plain_post_run.txt", buf_text(&text)));
}

static void a_plan_with_notices_and_removals_and_nothing_to_do(void **state)
{
	(void)state;
	struct plan plan = sample_plan(sample_mode("post-run"));
	struct notice notice = { .id = "time",
				 .action = NOTICE_TIME,
				 .reason = reason_of("D-08", "Five minutes would do.") };
	struct left_out left_out = { .id = "it-band", .side = SIDE_BOTH, .reason = reason_of("R60", "Never rolled.") };
	plan_add_notice(&plan, &notice);
	plan_add_left_out(&plan, &left_out);
	left_out = (struct left_out){ .id = "soleus", .side = SIDE_LEFT, .reason = reason_of("R55", "Injured.") };
	plan_add_left_out(&plan, &left_out);
	buf_clear(&text);
	plain_plan(&text, &plan);
	plan_done(&plan);
	assert_true(golden_is("plain_nothing.txt", buf_text(&text)));
}

static int end(void **state)
{
	(void)state;
	buf_done(&text);
	return 0;
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_pre_run_routine),
		cmocka_unit_test(late_calls_write_the_same_lines),
		cmocka_unit_test(a_post_run_routine_with_every_key),
		cmocka_unit_test(a_plan_with_notices_and_removals_and_nothing_to_do),
	};
	return cmocka_run_group_tests(tests, NULL, end);
}
