/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Memory that runs out: the program's last words are printed instead of a bare abort. */
#include "base/mem.h"
#include "test.h"
#include <stdint.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

static int speak_through;

static void stop(void)
{
	if (write(speak_through, "out of memory", 13) != 13)
		_exit(2);
	_exit(1);
}

static void ask_for_too_much(void)
{
	mem_new(SIZE_MAX / 4 + 1, 2); /* more than any allocator provides, even on 32-bit systems */
}

static void grow_past_the_address_space(void)
{
	mem_grow(NULL, SIZE_MAX / 2, 16);
}

static void expect_last_words(void (*ask)(void))
{
	int ends[2], status;
	char words[32] = { 0 };
	assert_int_equal(pipe(ends), 0);
	pid_t child = fork();
	if (child == 0) {
		speak_through = ends[1];
		mem_when_exhausted(stop);
		ask();
		_exit(0);
	}
	close(ends[1]);
	assert_true(read(ends[0], words, sizeof(words) - 1) >= 0);
	close(ends[0]);
	assert_int_equal(waitpid(child, &status, 0), child);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 1);
	assert_string_equal(words, "out of memory");
}

static void exhausted_memory_is_reported(void **state)
{
	(void)state;
	expect_last_words(ask_for_too_much);
	expect_last_words(grow_past_the_address_space);
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(exhausted_memory_is_reported) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
