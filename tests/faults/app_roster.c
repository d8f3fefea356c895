/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* `print --roster` with every write and every rename failing in turn: each sheet is whole or absent, nothing missing
 * is claimed, and the next run completes the folder.
 *
 * The linker routes the program's write() and rename() through here (tests/CMakeLists.txt). */
#include "app/real.h"
#include "app/status.h"
#include "folder.h"
#include "test.h"
#include <errno.h>
#include <fcntl.h>
#include <sys/types.h>
#include <sys/wait.h>

enum { SHEETS_MAX = 16, SHEET_BYTES_MAX = 1 << 17, WRITES_MAX = 500 };

static const char tonight[] = "kind: roster\nmode: post-run\nminutes: 10\nathletes:\n"
			      "  - name: Asha Rao\n    sore: [left calf=6]\n    beginner: true\n"
			      "  - name: Ben Okafor\n    minutes: 15\n"
			      "  - name: Cara Lee\n    has: [blood-thinners]\n",
		  yesterday[] = "kind: roster\nmode: post-run\nminutes: 5\nathletes:\n"
				"  - name: Asha Rao\n  - name: Ben Okafor\n  - name: Cara Lee\n";

/* ---- Failing calls ---------------------------------------------------------------------------------------------- */

static unsigned fails_at, calls; /* the call that fails, from 1; 0: none */

ssize_t __real_write(int descriptor, const void *bytes, size_t size);
ssize_t __wrap_write(int descriptor, const void *bytes, size_t size);
int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);

static bool fails(void)
{
	calls++;
	errno = ENOSPC;
	return calls == fails_at;
}

/* Output and messages succeed: only file writes are counted. */
ssize_t __wrap_write(int descriptor, const void *bytes, size_t size)
{
	return descriptor > STDERR_FILENO && fails() ? -1 : __real_write(descriptor, bytes, size);
}

int __wrap_rename(const char *from, const char *to)
{
	return fails() ? -1 : __real_rename(from, to);
}

/* ---- The command ------------------------------------------------------------------------------------------------ */

static char output[80], input[80], said[80];

static bool write_roster(const char *text)
{
	FILE *file = fopen(input, "w");
	return file != NULL && fputs(text, file) >= 0 && fclose(file) == 0;
}

static int empty_output(void)
{
	char path[400];
	DIR *entries = opendir(output);
	for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
		snprintf(path, sizeof(path), "%s/%s", output, entry->d_name);
		unlink(path);
	}
	if (entries != NULL)
		closedir(entries);
	return rmdir(output);
}

/* Runs the command with the nth call failing; returns its exit status and how many calls it made. */
static int print_with(unsigned nth, unsigned *ret_calls)
{
	int counted[2], status;
	static char words[6][12] = { "rollcoach", "print", "--roster", "--format", "markdown", "-o" };
	char *arguments[] = { words[0], words[1], words[2], input, words[3], words[4], words[5], output, NULL };
	assert_int_equal(pipe(counted), 0);
	pid_t child = fork();
	if (child == 0) {
		int file = open(said, O_WRONLY | O_CREAT | O_TRUNC, 0600);
		dup2(file, STDOUT_FILENO);
		dup2(file, STDERR_FILENO);
		fails_at = nth;
		int result = real_main(NULL, 8, arguments);
		fflush(stdout);
		__real_write(counted[1], &calls, sizeof(calls));
		_exit(result);
	}
	close(counted[1]);
	assert_int_equal(read(counted[0], ret_calls, sizeof(*ret_calls)), sizeof(*ret_calls));
	close(counted[0]);
	waitpid(child, &status, 0);
	assert_true(WIFEXITED(status));
	return WEXITSTATUS(status);
}

static bool was_said(const char *text)
{
	static char bytes[1 << 14];
	FILE *file = fopen(said, "r");
	size_t size = fread(bytes, 1, sizeof(bytes) - 1, file);
	fclose(file);
	bytes[size] = '\0';
	return strstr(bytes, text) != NULL;
}

/* ---- What is in the folder -------------------------------------------------------------------------------------- */

struct sheet {
	char name[80];
	char *bytes;
	size_t size;
};

static struct sheet good[SHEETS_MAX];
static unsigned good_count;

static struct sheet read_sheet(const char *name)
{
	struct sheet sheet = { .bytes = malloc(SHEET_BYTES_MAX) };
	char path[200];
	snprintf(sheet.name, sizeof(sheet.name), "%s", name);
	snprintf(path, sizeof(path), "%s/%s", output, name);
	FILE *file = fopen(path, "r");
	assert_non_null(file);
	sheet.size = fread(sheet.bytes, 1, SHEET_BYTES_MAX, file);
	fclose(file);
	return sheet;
}

static const struct sheet *good_of(const char *name)
{
	for (unsigned i = 0; i < good_count; i++)
		if (strcmp(good[i].name, name) == 0)
			return &good[i];
	return NULL;
}

/* Compares every sheet with that of a run without faults; returns their number. */
static unsigned check_sheets(unsigned nth)
{
	unsigned count = 0;
	DIR *entries = opendir(output);
	for (struct dirent *entry; entries != NULL && (entry = readdir(entries)) != NULL;) {
		if (entry->d_name[0] == '.')
			continue;
		const struct sheet *expected = good_of(entry->d_name);
		if (expected == NULL)
			fail_msg("call %u leaves %s", nth, entry->d_name);
		struct sheet sheet = read_sheet(entry->d_name);
		if (sheet.size != expected->size || memcmp(sheet.bytes, expected->bytes, sheet.size) != 0)
			fail_msg("call %u leaves a part of %s", nth, entry->d_name);
		free(sheet.bytes);
		count++;
	}
	if (entries != NULL)
		closedir(entries);
	return count;
}

static void keep_good(void)
{
	DIR *entries = opendir(output);
	assert_non_null(entries);
	for (struct dirent *entry; (entry = readdir(entries)) != NULL;)
		if (entry->d_name[0] != '.')
			good[good_count++] = read_sheet(entry->d_name);
	closedir(entries);
	assert_int_in_range(good_count, 4, SHEETS_MAX); /* three athletes and the cover */
}

static void every_write_and_rename_of_a_roster_fails_in_turn(void **state)
{
	unsigned all, seen;
	(void)state;
	const unsigned athletes = 3;
	const int whole = print_with(0, &all);
	assert_int_equal(whole, STATUS_REFUSED); /* one of them must not roll */
	keep_good();
	assert_int_in_range(all, good_count + 2, WRITES_MAX);
	for (unsigned nth = 1; nth <= all; nth++) {
		empty_output();
		assert_int_equal(print_with(nth, &seen), STATUS_FAILURE);
		assert_true(was_said("cannot save"));
		if (was_said("written, ")) /* then only the list of the sheets is missing */
			assert_int_equal(check_sheets(nth), good_count);
		if (was_said("without limits"))
			assert_int_equal(was_said("the rest were not"), check_sheets(nth) < athletes);
		assert_int_equal(print_with(0, &seen), whole);
		assert_int_equal(check_sheets(nth), good_count);
	}
	print_message("%u calls failed in turn\n", all);
	empty_output();
}

static void a_folder_with_older_sheets_is_completed_by_the_next_run(void **state)
{
	unsigned seen, all;
	(void)state;
	for (unsigned nth = 1; nth <= WRITES_MAX; nth++) {
		empty_output();
		assert_true(write_roster(yesterday));
		assert_int_equal(print_with(0, &seen), STATUS_DONE);
		assert_true(write_roster(tonight));
		int status = print_with(nth, &all);
		if (nth <= all)
			assert_int_equal(status, STATUS_FAILURE);
		assert_int_equal(print_with(0, &seen), STATUS_REFUSED);
		assert_int_equal(check_sheets(nth), good_count);
		if (nth > all)
			break;
	}
	empty_output();
}

static int forget_good(void **state)
{
	for (unsigned i = 0; i < good_count; i++)
		free(good[i].bytes);
	return remove_folder(state);
}

static int set_up(void **state)
{
	if (make_folder(state) != 0)
		return 1;
	snprintf(output, sizeof(output), "%s/out", folder);
	snprintf(input, sizeof(input), "%s/team.yaml", folder);
	snprintf(said, sizeof(said), "%s/said", folder);
	setenv("HOME", folder, 1);
	return !write_roster(tonight);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(every_write_and_rename_of_a_roster_fails_in_turn),
		cmocka_unit_test(a_folder_with_older_sheets_is_completed_by_the_next_run),
	};
	return cmocka_run_group_tests_name("roster faults", tests, set_up, forget_good);
}
