/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs a check as an ordinary user, because root may read and write everything. */
#ifndef TESTS_NOBODY_H
#define TESTS_NOBODY_H

#include "test.h"
#include <sys/wait.h>
#include <unistd.h>

/* The check runs in a child and returns 0, or a number that identifies the failure. */
static inline void as_nobody(int (*check)(void))
{
	enum { NOBODY = 65534 };
	int status;
	pid_t child = fork();
	if (child == 0) {
		if (geteuid() == 0 && (setgid(NOBODY) != 0 || setuid(NOBODY) != 0))
			_exit(99);
		_exit(check());
	}
	waitpid(child, &status, 0);
	assert_true(WIFEXITED(status));
	assert_int_equal(WEXITSTATUS(status), 0);
}

#endif
