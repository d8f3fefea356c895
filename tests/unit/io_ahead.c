/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Parts made ahead by children: in order for any number and size, and nothing from a child that is gone. */
#include "io/system/ahead.h"
#include "test.h"
#include <signal.h>
#include <string.h>
#include <unistd.h>

enum { PARTS = 12, LARGE = 300000, DEADLY = 5, EMPTY = 2 };

/* Part `at` is larger than a pipe holds; one is empty, and one ends its child. */
static void make(void *data, unsigned at, struct buf *ret_part)
{
	if (at == DEADLY && *(const bool *)data)
		_exit(1);
	for (unsigned i = 0; at != EMPTY && i < LARGE; i++)
		buf_add_char(ret_part, (char)('a' + at));
}

static void expect_part(struct ahead *ahead, unsigned at, bool delivered)
{
	struct buf part = { 0 };
	assert_int_equal(ahead_take(ahead, at, &part), delivered);
	assert_int_equal(part.size, delivered ? LARGE : 0);
	assert_true(!delivered || part.data[LARGE - 1] == (char)('a' + at));
	buf_done(&part);
}

static void parts_come_in_order_from_any_number_of_children(void **state)
{
	(void)state;
	bool deadly = false;
	for (unsigned count = 0; count <= 5; count++) {
		struct ahead ahead;
		ahead_start(&ahead, count, PARTS, make, &deadly);
		for (unsigned at = 0; at < PARTS; at++)
			expect_part(&ahead, at, count > 0 && at != EMPTY);
		ahead_done(&ahead);
	}
}

static void a_child_that_is_gone_delivers_nothing_more(void **state)
{
	(void)state;
	bool deadly = true;
	struct ahead ahead;
	ahead_start(&ahead, 2, PARTS, make, &deadly);
	for (unsigned at = 0; at < PARTS; at++)
		expect_part(&ahead, at, at != EMPTY && (at % 2 == 0 || at < DEADLY));
	ahead_done(&ahead);
}

static void parts_that_nobody_takes_end_with_their_children(void **state)
{
	(void)state;
	bool deadly = false;
	struct ahead ahead;
	ahead_start(&ahead, 3, PARTS, make, &deadly);
	expect_part(&ahead, 0, true);
	ahead_done(&ahead);
	expect_part(&ahead, 1, false);
}

int main(void)
{
	signal(SIGPIPE, SIG_IGN);
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(parts_come_in_order_from_any_number_of_children),
		cmocka_unit_test(a_child_that_is_gone_delivers_nothing_more),
		cmocka_unit_test(parts_that_nobody_takes_end_with_their_children),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
