/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Several people: each profile has its own history, and a copied profile asks whom it is for. */
#define _GNU_SOURCE
#include "../test.h"
#include "drive.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { AFTERWARDS = DRIVE_EPOCH + 7 * 24 * 3600 }; /* after the last session of the printed history */

static char home[256];

static void new_home(void)
{
	struct drive drive;
	home[0] = '\0';
	drive_start(&drive, &(struct setup){ .arguments = "--version", .epoch = AFTERWARDS });
	drive_done_keeping_home(&drive, home);
}

static void write_profile(const char *name, const char *words)
{
	char path[300];
	snprintf(path, sizeof(path), "%s/%s", home, name);
	FILE *file = fopen(path, "w");
	assert_non_null(file);
	fputs(words, file);
	fclose(file);
}

/* In the home folder, on the real clock: the program asks before any screen opens. */
static void run_real(struct drive *drive, const char *arguments)
{
	assert_int_equal(chdir(home), 0);
	drive_start(drive, &(struct setup){ .arguments = arguments, .home = home, .epoch = AFTERWARDS, .real = true });
}

static void history_is(const char *profile, const char *text)
{
	struct drive drive;
	char arguments[100];
	snprintf(arguments, sizeof(arguments), "history --profile %s", profile);
	run_real(&drive, arguments);
	assert_true(drive_await(&drive, text, 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
}

/* Anna's session is hers; a copy of her profile asks whose it is. */
static void a_copied_profile_asks_whose_it_is(void **state)
{
	static const char anna[] = "kind: profile\nversion: 1\nhistory_id: 00000000000000aa\n";
	struct drive drive;
	(void)state;
	new_home();
	write_profile("anna.yaml", anna);
	run_real(&drive, "history --profile anna.yaml --import " TESTS "/golden/history.json");
	assert_true(drive_await(&drive, "2 sessions added.", 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	write_profile("ben.yaml", anna);
	run_real(&drive, "history --profile ben.yaml");
	assert_true(drive_await(&drive, "Is it for the same person?", 10000));
	drive_send(&drive, "x\nn\n", 4);
	assert_true(drive_await(&drive, "Nothing rolled yet.", 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	history_is("ben.yaml", "Nothing rolled yet.");
	history_is("anna.yaml", "finished, felt same");
	write_profile("new.yaml", anna);
	run_real(&drive, "history --profile new.yaml");
	assert_true(drive_await(&drive, "Type y or n:", 10000));
	drive_send(&drive, "y\n", 2);
	expect_status(&drive, 0);
	expect_text(&drive, "finished, felt same");
	drive_done(&drive);
	assert_int_equal(chdir("/"), 0);
}

static void has_text(const char *name, const char *text, bool expected)
{
	char path[300], bytes[4096];
	snprintf(path, sizeof(path), "%s/%s", home, name);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	bytes[fread(bytes, 1, sizeof(bytes) - 1, file)] = '\0';
	fclose(file);
	if ((strstr(bytes, text) != NULL) != expected)
		fail_msg("%s %s '%s':\n%s", name, expected ? "lacks" : "has", text, bytes);
}

static void move(const char *from, const char *to)
{
	assert_int_equal(chdir(home), 0);
	assert_int_equal(rename(from, to), 0);
}

static void answer(const char *arguments, const char *keys, const char *text)
{
	struct drive drive;
	run_real(&drive, arguments);
	assert_true(drive_await(&drive, "Is it for the same person?", 10000));
	drive_send(&drive, keys, strlen(keys));
	assert_true(drive_await(&drive, text, 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
}

static const char cleo[] = "kind: profile\nversion: 1\nname: Cleo\nhistory_id: 00000000000000cc\n"
			   "tools: [large-smooth-roller, lacrosse-ball]\nfinished: 30\n"
			   "asked_all_at: 2026-02-02T18:00:00Z\nasked_today_at: 2026-02-02T18:00:00Z\n"
			   "conditions:\n  - id: pregnancy\n    cleared: true\n"
			   "eases:\n  - muscle: soleus\n    side: left\n    cap_minus: 1\n"
			   "quiet:\n  - id: travel-or-still-leg\n    until: 2026-05-02T18:00:00Z\n";

/* The original was renamed, so it is not where it was when its history was last used. */
static void a_copy_of_a_renamed_profile_starts_as_a_stranger(void **state)
{
	struct drive drive;
	(void)state;
	new_home();
	write_profile("cleo.yaml", cleo);
	run_real(&drive, "history --profile cleo.yaml --import " TESTS "/golden/history.json");
	assert_true(drive_await(&drive, "2 sessions added.", 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	move("cleo.yaml", "renamed.yaml");
	write_profile("dan.yaml", cleo);
	answer("history --profile dan.yaml", "n\n", "Nothing rolled yet.");
	static const char *const gone[] = { "finished: 3", "eases", "asked_", "quiet", "cleared: true", "00cc" };
	for (size_t i = 0; i < sizeof(gone) / sizeof(*gone); i++)
		has_text("dan.yaml", gone[i], false);
	has_text("dan.yaml", "id: pregnancy", true);
	history_is("dan.yaml", "Nothing rolled yet.");
	history_is("renamed.yaml", "finished, felt same");
}

/* Afterwards: renamed.yaml, and cleo.yaml and home.yaml as copies for the same person. */
static void one_person_may_use_several_files(void **state)
{
	(void)state;
	write_profile("cleo.yaml", cleo);
	answer("history --profile cleo.yaml", "y\n", "finished, felt same");
	for (unsigned i = 0; i < 2; i++) {
		history_is("renamed.yaml", "finished, felt same");
		history_is("cleo.yaml", "finished, felt same");
	}
	move("cleo.yaml", "home.yaml");
	answer("history --profile home.yaml", "y\n", "finished, felt same");
	history_is("renamed.yaml", "finished, felt same");
	history_is("home.yaml", "finished, felt same");
}

/* The default profile gets an id when it is first saved, so its copy is recognized. */
static void a_copy_of_the_default_profile_asks_too(void **state)
{
	struct drive drive;
	(void)state;
	assert_int_equal(chdir(home), 0);
	assert_int_equal(system("mkdir -p .config/rollcoach"), 0);
	write_profile(".config/rollcoach/profile.yaml", "kind: profile\nversion: 1\n");
	run_real(&drive, "history --import " TESTS "/golden/history.json");
	assert_true(drive_await(&drive, "2 sessions added.", 10000));
	expect_status(&drive, 0);
	drive_done_keeping_home(&drive, home);
	assert_int_equal(system("cp .config/rollcoach/profile.yaml eve.yaml && cp eve.yaml me.yaml"), 0);
	answer("history --profile eve.yaml", "n\n", "Nothing rolled yet.");
	has_text("eve.yaml", "finished: 1", false);
	answer("history --profile me.yaml", "y\n", "finished, felt same");
	history_is("me.yaml", "finished, felt same");
	run_real(&drive, "history");
	expect_status(&drive, 0);
	expect_text(&drive, "finished, felt same");
	drive_done(&drive);
	assert_int_equal(chdir("/"), 0);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(a_copied_profile_asks_whose_it_is),
		cmocka_unit_test(a_copy_of_a_renamed_profile_starts_as_a_stranger),
		cmocka_unit_test(one_person_may_use_several_files),
		cmocka_unit_test(a_copy_of_the_default_profile_asks_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
