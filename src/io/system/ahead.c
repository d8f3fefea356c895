/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Forks children that each make parts and send them through a pipe: the size, then the bytes. */
#include "io/system/ahead.h"

#include "io/system/transfer.h"
#include <errno.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

enum { PART_MAX = 1 << 28 };

unsigned ahead_cores(void)
{
	long cores = sysconf(_SC_NPROCESSORS_ONLN);
	return cores < 1 ? 1 : cores > AHEAD_MAX ? AHEAD_MAX : (unsigned)cores;
}

/* Runs in the child. The caller ignores SIGPIPE, so a write fails once the parts are no longer read. */
static _Noreturn void work(int pipe, unsigned first, unsigned step, unsigned parts, ahead_make *make, void *data)
{
	bool good = true;
	for (unsigned at = first; good && at < parts; at += step) {
		struct buf part = { 0 };
		make(data, at, &part);
		uint32_t size = part.size < PART_MAX ? (uint32_t)part.size : 0;
		good = transfer_send(pipe, &size, sizeof(size)) && transfer_send(pipe, buf_text(&part), size);
		buf_done(&part);
	}
	_exit(good ? EXIT_SUCCESS : EXIT_FAILURE);
}

/* A child must not keep another child's pipe open, because that pipe would then never signal its end. */
static void close_pipes(const struct ahead *ahead)
{
	for (unsigned i = 0; i < ahead->count; i++)
		if (ahead->pipes[i] >= 0)
			close(ahead->pipes[i]);
}

void ahead_start(struct ahead *ret_ahead, unsigned count, unsigned parts, ahead_make *make, void *data)
{
	*ret_ahead = (struct ahead){ 0 };
	count = count < AHEAD_MAX ? count : AHEAD_MAX;
	for (unsigned i = 0; i < count; i++) {
		int ends[2];
		ret_ahead->pipes[i] = -1;
		if (pipe(ends) != 0)
			continue;
		pid_t child = fork();
		if (child == 0) {
			ret_ahead->count = i;
			close_pipes(ret_ahead);
			close(ends[0]);
			work(ends[1], i, count, parts, make, data);
		}
		close(ends[1]);
		if (child < 0) {
			close(ends[0]);
			continue;
		}
		ret_ahead->pipes[i] = ends[0];
		ret_ahead->children[i] = child;
	}
	ret_ahead->count = count;
}

/* Handles the end of a child: killed, out of memory, or finished. */
static void let_go(struct ahead *ahead, unsigned child)
{
	close(ahead->pipes[child]);
	ahead->pipes[child] = -1;
	while (waitpid(ahead->children[child], NULL, 0) < 0 && errno == EINTR)
		;
}

bool ahead_take(struct ahead *ahead, unsigned at, struct buf *ret_part)
{
	unsigned child = ahead->count > 0 ? at % ahead->count : 0;
	uint32_t size;
	if (ahead->count == 0 || ahead->pipes[child] < 0)
		return false;
	bool good = transfer_receive(ahead->pipes[child], &size, sizeof(size)) && size < PART_MAX;
	for (uint32_t left = good ? size : 0; good && left > 0;) {
		char some[16384];
		size_t now = left < sizeof(some) ? left : sizeof(some);
		good = transfer_receive(ahead->pipes[child], some, now);
		if (good)
			buf_add_bytes(ret_part, some, now);
		left -= (uint32_t)now;
	}
	if (!good) {
		buf_clear(ret_part);
		let_go(ahead, child);
	}
	return good && size > 0;
}

void ahead_done(struct ahead *ahead)
{
	for (unsigned i = 0; i < ahead->count; i++)
		if (ahead->pipes[i] >= 0)
			let_go(ahead, i);
	ahead->count = 0;
}
