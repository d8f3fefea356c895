/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Editing a file at a terminal: a copy with errors can be edited again at once. */

#include "../test.h"
#include "drive.h"
#include <string.h>

enum { PATIENCE_MS = 20000 };

static void type(struct drive *drive, const char *bytes)
{
	drive_send(drive, bytes, strlen(bytes));
}

/* Each run of the editor adds one more line with an unknown key. */
static void edit_twice(struct drive *drive)
{
	static const char *const environment[] = { "PATH=/usr/bin:/bin", "VISUAL=sed -i '$aoops: no'", NULL };
	drive_start(drive, &(struct setup){ .program = E2E_PRODUCT,
					    .arguments = "edit settings",
					    .environment = environment,
					    .real = true });
	assert_true(drive_await(drive, "1 error in your copy. Edit again? [Y/n]", PATIENCE_MS));
	type(drive, "\r");
	assert_true(drive_await(drive, "2 errors in your copy. Edit again? [Y/n]", PATIENCE_MS));
}

static void expect_kept(struct drive *drive)
{
	assert_true(drive_await(drive, "your copy is kept", PATIENCE_MS));
	expect_no_text(drive, "[Y/n] rollcoach:");
	expect_status(drive, 3);
	drive_done(drive);
}

static void a_broken_copy_is_edited_again_or_kept(void **state)
{
	static struct drive drive;
	(void)state;
	edit_twice(&drive);
	type(&drive, "n\r");
	expect_kept(&drive);
}

static void the_end_of_input_keeps_it_too(void **state)
{
	static struct drive drive;
	(void)state;
	edit_twice(&drive);
	type(&drive, "\004");
	expect_kept(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_broken_copy_is_edited_again_or_kept),
		cmocka_unit_test(the_end_of_input_keeps_it_too),
	};
	return cmocka_run_group_tests_name("edit", tests, NULL, NULL);
}
