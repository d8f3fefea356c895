/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The whole table of a guided page, a step per line. */
#include "golden/golden.h"
#include "print/guide.h"
#include "unit/plan_fixture.h"

static void the_table_of_a_routine(void **state)
{
	(void)state;
	struct made made = make("post-run 5 sore=calves:left");
	struct buf table = { 0 }, lines = { 0 };
	assert_true(guide_table(&table, &made.plan, "Asha \"Rao\""));
	for (const char *at = buf_text(&table); *at != '\0'; at++) {
		buf_add_char(&lines, *at);
		if (at[0] == ',' && (at[1] == '{' || (at[-1] == '"' && at[1] == '"')))
			buf_add_char(&lines, '\n');
	}
	buf_add_char(&lines, '\n');
	assert_true(golden_is("guide_table.txt", buf_text(&lines)));
	buf_done(&lines);
	buf_done(&table);
	unmake(&made);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(the_table_of_a_routine) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
