/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Long text at a terminal goes through $PAGER. */

#include "../test.h"
#include "drive.h"

enum { PATIENCE_MS = 20000 };

static void start(struct drive *drive, const char *arguments, const char *pager)
{
	const char *environment[] = { "PATH=/usr/bin:/bin", pager, NULL };
	drive_start(drive,
		    &(struct setup){
			    .program = E2E_PRODUCT, .arguments = arguments, .environment = environment, .real = true });
}

static void long_text_is_piped_through_it(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, "list rules", "PAGER=sed 's/^R118 /PAGED /'");
	assert_true(drive_await(&drive, "PAGED", PATIENCE_MS));
	expect_status(&drive, 0);
	drive_done(&drive);
}

static void short_text_and_no_pager_are_printed_at_once(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, "list modes", "PAGER=sed 's/^/PAGED /'");
	assert_true(drive_await(&drive, "pre-run", PATIENCE_MS));
	expect_status(&drive, 0);
	expect_no_text(&drive, "PAGED");
	drive_done(&drive);
	start(&drive, "list rules --no-pager", "PAGER=sed 's/^/PAGED /'");
	assert_true(drive_await(&drive, "R118", PATIENCE_MS));
	expect_status(&drive, 0);
	expect_no_text(&drive, "PAGED");
	drive_done(&drive);
}

static void one_that_quits_early_is_no_error(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, "help", "PAGER=head -n 1");
	assert_true(drive_await(&drive, "a foam-rolling coach", PATIENCE_MS));
	expect_status(&drive, 0);
	expect_no_text(&drive, "rollcoach:");
	drive_done(&drive);
}

static void one_that_is_missing_is_named_and_the_text_shown(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, "list rules", "PAGER=./no-such-pager");
	assert_true(drive_await(&drive, "R118", PATIENCE_MS));
	expect_status(&drive, 0);
	drive_done(&drive);
}

/* In a pager, colour codes would appear as text, and a wrapped code cannot be scanned. */
static void a_qr_code_is_never_paged_nor_wrapped(void **state)
{
	static struct drive drive;
	const char *environment[] = { "PATH=/usr/bin:/bin", "PAGER=sed 's/^/PAGED /'", NULL };
	struct setup setup = { .program = E2E_PRODUCT,
			       .arguments = "plan -q --profile none --format qr",
			       .environment = environment,
			       .real = true };
	(void)state;
	drive_start(&drive, &setup);
	expect_status(&drive, 0);
	expect_no_text(&drive, "PAGED");
	drive_done(&drive);
	setup.arguments = "plan -q --profile none --format qr --color never";
	setup.columns = 90;
	setup.rows = 60;
	drive_start(&drive, &setup);
	assert_true(drive_await(&drive, "drawn for a dark background", PATIENCE_MS));
	expect_status(&drive, 0);
	drive_done(&drive);
	setup.columns = 40;
	drive_start(&drive, &setup);
	assert_true(drive_await(&drive, "you have 40", PATIENCE_MS));
	expect_status(&drive, 2);
	drive_done(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_qr_code_is_never_paged_nor_wrapped),
		cmocka_unit_test(long_text_is_piped_through_it),
		cmocka_unit_test(short_text_and_no_pager_are_printed_at_once),
		cmocka_unit_test(one_that_quits_early_is_no_error),
		cmocka_unit_test(one_that_is_missing_is_named_and_the_text_shown),
	};
	return cmocka_run_group_tests_name("pager", tests, NULL, NULL);
}
