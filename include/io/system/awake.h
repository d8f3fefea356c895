/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps the machine awake during rolling: systemd-inhibit as a child, silently skipped if it is not installed.
 *
 * The child reads a pipe that only this process can write to, so that the machine can sleep again once this process
 * ends for any reason. */
#ifndef IO_SYSTEM_AWAKE_H
#define IO_SYSTEM_AWAKE_H

#include "io/system/children.h"

struct awake {
	bool on; /* wanted */
	pid_t pid; /* 0: none */
	int pipe; /* valid while pid is set */
};

/* Starts or ends the child; does nothing if it is already in that state. */
void awake_set(struct awake *awake, struct children *children, bool on);

/* Starts a child that ends at once, to test whether it works: if so, the owned child exits with 0.  False if it is not
 * installed. */
bool awake_try(struct children *children, msec deadline, pid_t *ret_pid);

#endif
