/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Completions in the real shells: a person types and presses Tab. */

#include "../test.h"
#include "drive.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { PATIENCE_MS = 30000 };

/* A shell with its own home, where the completions are installed. */
struct shell {
	const char *program, *arguments;
	const char *file, *place; /* of the completions; below home */
	const char *begin; /* typed at the start */
};

static const struct shell bash = { "/bin/bash", "--norc --noprofile -i", "complete.bash", "rollcoach",
				   "PS1='> '; . ~/rollcoach" };
static const struct shell zsh = { "/bin/zsh", "-f -i", "complete.zsh", "_rollcoach",
				  "PS1='> '; fpath=(~ $fpath); autoload -U compinit; compinit -u" };
static const struct shell fish = { "/usr/bin/fish", "-i", "complete.fish", ".config/fish/completions/rollcoach.fish",
				   "function fish_prompt; echo '> '; end; function fish_right_prompt; end" };

static void type(struct drive *drive, const char *text)
{
	drive_send(drive, text, strlen(text));
}

static void await(struct drive *drive, const char *text)
{
	if (!drive_await(drive, text, PATIENCE_MS))
		drive_fail(drive, __FILE__, __LINE__, "not on the screen: %s", text);
}

static void make_home(char home[256], const struct shell *shell)
{
	char path[1200];
	snprintf(home, 256, "/tmp/rollcoach-e2e-XXXXXX");
	assert_non_null(mkdtemp(home));
	snprintf(path, sizeof(path),
		 "mkdir -p %s/.config/fish/completions && ln -s %s/../src/%s %s/%s && : >'%s/my run.gpx'", home, TESTS,
		 shell->file, home, shell->place, home);
	assert_int_equal(system(path), 0);
}

/* Types "echo ready" until the shell responds; skips the test if that shell is not installed. */
static void start(struct drive *drive, const struct shell *shell)
{
	char home[256], path[600], product[] = E2E_PRODUCT;
	*strrchr(product, '/') = '\0';
	if (access(shell->program, X_OK) != 0) {
		if (getenv("CI") != NULL)
			fail_msg("%s is not installed", shell->program);
		skip();
	}
	make_home(home, shell);
	drive_start(drive, &(struct setup){ .program = shell->program,
					    .arguments = shell->arguments,
					    .home = home,
					    .rows = 40,
					    .columns = 120,
					    .real = true });
	drive_await(drive, NULL, PATIENCE_MS);
	snprintf(path, sizeof(path), "export PATH=%s:/usr/bin:/bin; ", product);
	type(drive, path);
	type(drive, shell->begin);
	type(drive, "; cd; clear; echo rea''dy\r");
	await(drive, "ready");
}

/* Clears the line. */
static void next_line(struct drive *drive)
{
	type(drive, "\025");
	type(drive, "clear; echo a''gain\r");
	await(drive, "again");
}

static void end(struct drive *drive)
{
	char command[300], home[256];
	drive_kill(drive);
	drive_done_keeping_home(drive, home);
	snprintf(command, sizeof(command), "rm -rf %s", home);
	assert_int_equal(system(command), 0);
}

/* Words that complete at once, in the same way in each shell. */
static void complete_single_candidates(struct drive *drive)
{
	type(drive, "rollcoach meas\t");
	await(drive, "rollcoach measure");
	next_line(drive);
	type(drive, "rollcoach roll --mod\t");
	await(drive, "roll --mode");
	type(drive, "pre-\t");
	await(drive, "roll --mode pre-run");
	next_line(drive);
	type(drive, "rollcoach roll --sore calv\t");
	await(drive, "--sore calves");
	next_line(drive);
	type(drive, "rollcoach roll --sore=calves:left=5,gastrocnemius-l\t");
	await(drive, "--sore=calves:left=5,gastrocnemius-lateral");
	next_line(drive);
	type(drive, "rollcoach roll --sore calves:lef\t");
	await(drive, "--sore calves:left");
	next_line(drive);
	type(drive, "rollcoach list contra\t");
	await(drive, "list contraindications");
	next_line(drive);
	type(drive, "rollcoach plan --format=js\t");
	await(drive, "plan --format=json");
	next_line(drive);
	type(drive, "rollcoach run my\t");
	await(drive, "my\\ run.gpx");
	next_line(drive);
	type(drive, "rollcoach run my\\ r\t");
	await(drive, "my\\ run.gpx");
	next_line(drive);
	type(drive, "rollcoach run 'my r\t");
	await(drive, "'my run.gpx'");
	next_line(drive);
	type(drive, "rollcoach run ~/my\t");
	await(drive, "~/my\\ run.gpx");
	next_line(drive);
}

/* Files are offered only where a file is expected. */
static void complete_no_files(struct drive *drive)
{
	type(drive, "rollcoach show my\t");
	type(drive, "\t!");
	await(drive, "show my!");
	next_line(drive);
}

static void without_the_program(struct drive *drive)
{
	type(drive, "export PATH=/nowhere\r");
	type(drive, "rollcoach roll --mod\t");
	type(drive, "!");
	await(drive, "roll --mod!");
	expect_no_text(drive, "not found");
	expect_no_text(drive, "such file");
	expect_no_text(drive, "Unknown command");
}

static void bash_completes(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, &bash);
	complete_single_candidates(&drive);
	complete_no_files(&drive);
	type(&drive, "rollcoach plan -t \t\t");
	await(&drive, "5   8   10"); /* in the program's order */
	next_line(&drive);
	without_the_program(&drive);
	end(&drive);
}

static void zsh_completes_with_descriptions(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, &zsh);
	complete_single_candidates(&drive);
	complete_no_files(&drive);
	type(&drive, "rollcoach roll --mode \t\t");
	await(&drive, "pre-run");
	await(&drive, "Before a run");
	next_line(&drive);
	type(&drive, "rollcoach plan -t \t\t");
	await(&drive, "plan -t 5"); /* the first one, in the program's order */
	next_line(&drive);
	without_the_program(&drive);
	end(&drive);
}

static void fish_completes_with_descriptions(void **state)
{
	static struct drive drive;
	(void)state;
	start(&drive, &fish);
	complete_single_candidates(&drive);
	complete_no_files(&drive);
	type(&drive, "rollcoach roll --mode \t");
	await(&drive, "pre-run");
	await(&drive, "Before a run");
	type(&drive, "\003");
	next_line(&drive);
	complete_no_files(&drive);
	without_the_program(&drive);
	end(&drive);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(bash_completes),
		cmocka_unit_test(zsh_completes_with_descriptions),
		cmocka_unit_test(fish_completes_with_descriptions),
	};
	return cmocka_run_group_tests_name("shells", tests, NULL, NULL);
}
