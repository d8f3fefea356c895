/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Runs systemd-inhibit for as long as the machine should stay awake. */
#include "io/system/awake.h"

#include <fcntl.h>
#include <stddef.h>
#include <unistd.h>

#define INHIBIT \
	"systemd-inhibit", "--what=idle:sleep", "--who=rollcoach", "--why=Guided foam rolling session", "--mode=block"

/* `cat` ends when the pipe is closed. */
static const char *const hold[] = { INHIBIT, "cat", NULL };
static const char *const trial[] = { INHIBIT, "true", NULL };

static void start(struct awake *awake, struct children *children)
{
	int ends[2];
	if (!program_installed(hold[0]) || pipe(ends) != 0)
		return;
	fcntl(ends[0], F_SETFD, FD_CLOEXEC);
	fcntl(ends[1], F_SETFD, FD_CLOEXEC);
	struct child_wish wish = { .words = hold, .input = ends[0], .deadline = MSEC_NEVER };
	bool started = children_start(children, &wish, &awake->pid) == 0;
	close(ends[0]);
	awake->pipe = ends[1];
	if (!started) {
		awake->pid = 0;
		close(ends[1]);
	}
}

void awake_set(struct awake *awake, struct children *children, bool on)
{
	if (on == awake->on)
		return;
	awake->on = on;
	if (on) {
		start(awake, children);
	} else if (awake->pid != 0) {
		close(awake->pipe);
		children_end(children, awake->pid);
		awake->pid = 0;
	}
}

bool awake_try(struct children *children, msec deadline, pid_t *ret_pid)
{
	struct child_wish wish = { .words = trial, .input = -1, .deadline = deadline, .owned = true };
	return program_installed(trial[0]) && children_start(children, &wish, ret_pid) == 0;
}
