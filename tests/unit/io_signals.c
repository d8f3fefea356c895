/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Signals as flags: delivered only during the wait, or on closing. */

#include "io/system/signals.h"
#include "test.h"
#include <signal.h>

static void a_signal_is_delivered_during_the_wait(void **state)
{
	(void)state;
	signals_open(NULL);
	raise(SIGTERM);
	assert_int_equal(signals_take(), 0);
	assert_int_equal(signals_wait(NULL, 0, 0), 0);
	assert_int_equal(signals_take(), SIGNALS_END);
	assert_int_equal(signals_ending(), SIGTERM);
	signals_close();
}

/* A closing window sends SIGHUP twice; the second one arrives while the program is exiting. */
static void a_second_hangup_while_exiting_does_not_kill(void **state)
{
	struct sigaction after;
	(void)state;
	signals_open(NULL);
	raise(SIGHUP);
	signals_close();
	sigaction(SIGHUP, NULL, &after);
	assert_true(after.sa_handler == SIG_DFL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_signal_is_delivered_during_the_wait),
		cmocka_unit_test(a_second_hangup_while_exiting_does_not_kill),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
