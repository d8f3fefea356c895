/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Terminals that report impossible sizes: the program draws what fits, and recovers at a sane size. */

#include "../test.h"
#include "coached.h"

static void an_impossible_size_does_not_crash(void **state)
{
	static const int sizes[][2] = { { 32768, 80 }, { 24, 32768 }, { 32768, 32768 }, { 65535, 65535 } };
	struct drive drive;
	(void)state;
	begin_session(&drive, (struct setup){ .arguments = "roll", .settings = "voice: no\nanimate: no\n" });
	for (size_t i = 0; i < sizeof(sizes) / sizeof(*sizes); i++)
		drive_report_size(&drive, sizes[i][0], sizes[i][1]);
	drive_resize(&drive, 24, 80);
	expect_text(&drive, "1 of 14");
	drive_press(&drive, "q y");
	expect_status(&drive, 5);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(an_impossible_size_does_not_crash) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
