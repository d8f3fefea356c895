/* SPDX-License-Identifier: MIT */
/* Signals as flags: they wait for the wait, and for the end. */

#include "io/system/signals.h"
#include "test.h"
#include <signal.h>

static void a_signal_arrives_inside_the_wait(void **state)
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

/* The hang-up of a closed window comes twice; the program is on its way out by then. */
static void what_comes_while_it_leaves_does_not_kill(void **state)
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
		cmocka_unit_test(a_signal_arrives_inside_the_wait),
		cmocka_unit_test(what_comes_while_it_leaves_does_not_kill),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
