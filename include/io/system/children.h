/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Child programs: speech, hooks, and the one that keeps the machine awake.
 *
 * Each is started by argument vector, without a shell or a terminal, in its own process group, and ends by SIGKILL
 * at its deadline.  Nothing here waits. */
#ifndef IO_SYSTEM_CHILDREN_H
#define IO_SYSTEM_CHILDREN_H

#include "base/msec.h"
#include <stdbool.h>
#include <sys/types.h>

enum { CHILDREN_MAX = 24, CHILDREN_LEFT_MS = 5000 /* maximum time for a child after children_close */ };

struct child {
	pid_t pid; /* also its process group; 0: a free slot */
	msec deadline; /* MSEC_NEVER: none */
	bool owned; /* the slot is kept after the end, until children_take */
	bool ended;
	int status; /* from waitpid, once ended */
};

struct children {
	struct child item[CHILDREN_MAX];
};

struct child_wish {
	const char *const *words; /* program, found on PATH, and its arguments; ends with NULL */
	const char *const *environment; /* additional variables, "NAME=value"; ends with NULL; may be NULL */
	int input; /* descriptor for its standard input; -1: /dev/null */
	msec deadline; /* on the clock of children_turn */
	bool owned;
};

/* True if `program` is an executable: a path, or a name on PATH. */
bool program_installed(const char *program);

/* Starts a program; returns 0 or errno (EAGAIN: too many run already). */
int children_start(struct children *children, const struct child_wish *wish, pid_t *ret_pid);

/* Ends a program and everything it has started; its status is discarded. */
void children_end(struct children *children, pid_t pid);

/* True once an owned child has ended; sets its status and forgets it. */
bool children_take(struct children *children, pid_t pid, int *ret_status);

/* Reaps children that have ended, and ends those past their deadline.  Returns the next deadline; MSEC_NEVER: none. */
msec children_turn(struct children *children, msec now);

/* Ends the children without a deadline, and hands the others to a separate process that ends them at their deadline, so
 * that the shell prompt returns at once.  `now` may be the time of an earlier turn. */
void children_close(struct children *children, msec now);

#endif
