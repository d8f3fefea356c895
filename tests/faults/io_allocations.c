/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Every allocation of the catalogue loader fails in turn: the program reports it and ends, and never crashes.
 *
 * usage: faults_io_allocations [EVERY]: only each EVERYth allocation fails (default 23) */
#include "base/mem.h"
#include "io/catalogue/load.h"
#include "test.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__GLIBC__) && !defined(ROLLCOACH_SANITIZED)

enum { LOADED, SAID_SO, REPORTED, NOT_REACHED };

static unsigned long every = 23, left; /* allocations until one fails; 0: none does */
static bool reached;

void *__libc_malloc(size_t size);
void *__libc_calloc(size_t count, size_t size);
void *__libc_realloc(void *old, size_t size);

static bool fails(void)
{
	if (left == 0 || --left > 0)
		return false;
	reached = true;
	errno = ENOMEM;
	return true;
}

void *malloc(size_t size)
{
	return fails() ? NULL : __libc_malloc(size);
}

void *calloc(size_t count, size_t size)
{
	return fails() ? NULL : __libc_calloc(count, size);
}

void *realloc(void *old, size_t size)
{
	return fails() ? NULL : __libc_realloc(old, size);
}

static void say_so(void)
{
	_exit(SAID_SO);
}

/* Loads an overlay over the built-in catalogue while the `at`th allocation fails. */
static _Noreturn void load(unsigned long at)
{
	static const char *const paths[] = { TESTS "/../data/tools.yaml" };
	const char *path = paths[0];
	struct catalogue_files files;
	struct report report = { 0 };
	mem_when_exhausted(say_so);
	left = at;
	bool loaded = catalogue_load(&files, catalogue_builtin(), &path, 1, &report);
	left = 0;
	_exit(!reached ? NOT_REACHED : loaded ? LOADED : REPORTED);
}

static int status_of(unsigned long at)
{
	int status;
	pid_t child = fork();
	if (child == 0)
		load(at);
	assert_int_equal(waitpid(child, &status, 0), child);
	if (!WIFEXITED(status))
		fail_msg("allocation %lu: signal %d", at, WTERMSIG(status));
	return WEXITSTATUS(status);
}

static void every_allocation_of_the_loader_may_fail(void **state)
{
	unsigned long at = 1, counts[NOT_REACHED + 1] = { 0 };
	(void)state;
	for (int status = LOADED; status != NOT_REACHED; at += every)
		counts[status = status_of(at)]++;
	printf("up to allocation %lu: %lu ended with words, %lu were reported, %lu did without\n", at - every,
	       counts[SAID_SO], counts[REPORTED], counts[LOADED]);
	assert_true(counts[SAID_SO] + counts[REPORTED] > 10);
}

int main(int argc, char **argv)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_allocation_of_the_loader_may_fail) };
	if (argc > 1)
		every = strtoul(argv[1], NULL, 10);
	return cmocka_run_group_tests(tests, NULL, NULL);
}

#else

int main(void)
{
	return 0; /* a sanitizer has its own allocator */
}

#endif
