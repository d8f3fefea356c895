/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs a program that the person chose ($PAGER, $EDITOR) in this terminal, without a shell. */
#ifndef IO_SYSTEM_CHILD_H
#define IO_SYSTEM_CHILD_H

#include "base/err.h"
#include <stdbool.h>
#include <sys/types.h>

enum { CHILD_WORDS_MAX = 16, CHILD_BYTES_MAX = 1024 };

/* A program and its arguments; the last item is NULL. */
struct child_words {
	char bytes[CHILD_BYTES_MAX];
	char *items[CHILD_WORDS_MAX + 2]; /* room for one more argument */
	unsigned count;
};

/* Splits a command line at blanks, as a shell would: quotes and backslashes protect blanks; nothing else is special.
 * False if it has no words, a quote is not closed, or it is too long. */
bool child_split(struct child_words *ret_words, const char *line);

/* Starts the program with `input` as its standard input; ERR_FAILURE if it cannot be started.  Until child_wait, this
 * process ignores Ctrl-C and Ctrl-\, which are for the child. */
bool child_start(const struct child_words *words, int input, pid_t *ret_child, struct err *err);

/* Waits for it to end: the exit status, or 128 plus the signal. */
int child_wait(pid_t child);

#endif
