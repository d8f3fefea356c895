/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Child processes that make parts of an output ahead of time, on other cores.
 *
 * Child `at` modulo their number makes part `at`; parts are taken in order.  The caller itself makes any part that a
 * child does not deliver, so the output does not depend on the number of children or on their survival. */
#ifndef IO_SYSTEM_AHEAD_H
#define IO_SYSTEM_AHEAD_H

#include "base/buf.h"
#include <stdbool.h>
#include <sys/types.h>

enum { AHEAD_MAX = 64 };

/* Start with {0}: no children. */
struct ahead {
	unsigned count;
	int pipes[AHEAD_MAX]; /* -1: the child is gone */
	pid_t children[AHEAD_MAX];
};

/* Makes part `at`; appends nothing if it cannot. */
typedef void ahead_make(void *data, unsigned at, struct buf *ret_part);

/* Number of online cores, at least 1. */
unsigned ahead_cores(void);

/* Starts `count` children that make parts 0..parts-1; fewer if the system allows no more.  Call it before signals_open,
 * so that a signal ends the children. */
void ahead_start(struct ahead *ret_ahead, unsigned count, unsigned parts, ahead_make *make, void *data);

/* Receives part `at`, the next one of its child; false if the child did not deliver it. */
bool ahead_take(struct ahead *ahead, unsigned at, struct buf *ret_part);

/* Ends the children, whether their parts were taken or not. */
void ahead_done(struct ahead *ahead);

#endif
