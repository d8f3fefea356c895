/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Keeps the machine awake while somebody rolls: systemd-inhibit as a child, silently omitted if it does not exist.
 *
 * The child reads a pipe that only this process can write to, so that the machine may sleep again however this process
 * ends. */
#ifndef IO_SYSTEM_AWAKE_H
#define IO_SYSTEM_AWAKE_H

#include "io/system/children.h"

struct awake {
	bool on; /* wanted */
	pid_t pid; /* 0: none */
	int pipe; /* valid while pid is set */
};

/* Starts or ends it; does nothing if it is already in that state. */
void awake_set(struct awake *awake, struct children *children, bool on);

/* Starts one that ends at once, to find out whether it works: the owned child then exits with 0.  False if it is not
 * installed. */
bool awake_try(struct children *children, msec deadline, pid_t *ret_pid);

#endif
