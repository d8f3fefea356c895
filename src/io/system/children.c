/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Starts, reaps and ends programs. */
#include "io/system/children.h"

#include "base/mem.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ; /* defined by POSIX, but not declared in any header */

bool program_installed(const char *program)
{
	char path[1024];
	const char *folders = getenv("PATH");
	if (strchr(program, '/') != NULL)
		return access(program, X_OK) == 0;
	while (folders != NULL && *folders != '\0') {
		size_t length = strcspn(folders, ":");
		snprintf(path, sizeof(path), "%.*s/%s", (int)length, folders, program);
		if (length > 0 && access(path, X_OK) == 0)
			return true;
		folders += length + (folders[length] == ':');
	}
	return false;
}

/* The environment of this program preceded by `added`, so that getenv finds those first. */
static char **with(const char *const *added)
{
	size_t count = 0, before = 0;
	while (environ[before] != NULL)
		before++;
	while (added != NULL && added[count] != NULL)
		count++;
	char **all = mem_new(count + before + 1, sizeof(*all));
	for (size_t i = 0; i < count; i++)
		all[i] = (char *)(uintptr_t)added[i];
	memcpy(all + count, environ, before * sizeof(*all));
	return all;
}

/* The child has no open files, no blocked signals, and its own process group, so that Ctrl-C does not reach it. */
static int spawn(const struct child_wish *wish, pid_t *ret_pid)
{
	posix_spawn_file_actions_t files;
	posix_spawnattr_t attributes;
	sigset_t none, defaults;
	char **environment = with(wish->environment);
	sigemptyset(&none);
	sigemptyset(&defaults);
	sigaddset(&defaults, SIGPIPE);
	posix_spawn_file_actions_init(&files);
	posix_spawnattr_init(&attributes);
	if (wish->input >= 0)
		posix_spawn_file_actions_adddup2(&files, wish->input, STDIN_FILENO);
	for (int i = wish->input >= 0 ? 1 : 0; i < 3; i++)
		posix_spawn_file_actions_addopen(&files, i, "/dev/null", O_RDWR, 0);
	posix_spawnattr_setsigmask(&attributes, &none);
	posix_spawnattr_setsigdefault(&attributes, &defaults);
	posix_spawnattr_setpgroup(&attributes, 0);
	posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF | POSIX_SPAWN_SETPGROUP);
	int failed = posix_spawnp(ret_pid, wish->words[0], &files, &attributes, (char *const *)(uintptr_t)wish->words,
				  environment);
	posix_spawnattr_destroy(&attributes);
	posix_spawn_file_actions_destroy(&files);
	free(environment);
	return failed;
}

static struct child *find(struct children *children, pid_t pid)
{
	for (unsigned i = 0; i < CHILDREN_MAX; i++)
		if (children->item[i].pid == pid)
			return &children->item[i];
	return NULL;
}

int children_start(struct children *children, const struct child_wish *wish, pid_t *ret_pid)
{
	struct child *place = find(children, 0);
	pid_t pid;
	if (place == NULL)
		return EAGAIN;
	int failed = spawn(wish, &pid);
	if (failed != 0)
		return failed;
	*place = (struct child){ .pid = pid, .deadline = wish->deadline, .owned = wish->owned };
	*ret_pid = pid;
	return 0;
}

/* Kills the whole group, including everything it started. A hung program cannot ignore this. */
void children_end(struct children *children, pid_t pid)
{
	struct child *child = pid > 0 ? find(children, pid) : NULL;
	if (child == NULL)
		return;
	if (!child->ended)
		kill(-pid, SIGKILL);
	child->owned = false;
	if (child->ended)
		*child = (struct child){ 0 };
}

bool children_take(struct children *children, pid_t pid, int *ret_status)
{
	struct child *child = pid > 0 ? find(children, pid) : NULL;
	if (child == NULL || !child->ended)
		return false;
	*ret_status = child->status;
	*child = (struct child){ 0 };
	return true;
}

static void reap(struct child *child)
{
	if (waitpid(child->pid, &child->status, WNOHANG) == 0)
		return;
	child->ended = true;
	child->deadline = MSEC_NEVER;
	if (!child->owned)
		*child = (struct child){ 0 };
}

msec children_turn(struct children *children, msec now)
{
	msec next = MSEC_NEVER;
	for (unsigned i = 0; i < CHILDREN_MAX; i++) {
		struct child *child = &children->item[i];
		if (child->pid == 0 || child->ended)
			continue;
		reap(child);
		if (child->pid == 0 || child->ended)
			continue;
		if (child->deadline <= now) {
			child->deadline = MSEC_NEVER; /* its SIGCHLD will reap it */
			kill(-child->pid, SIGKILL);
		}
		next = child->deadline < next ? child->deadline : next;
	}
	return next;
}

static bool has_a_deadline(const struct child *child)
{
	return child->pid != 0 && !child->ended && child->deadline != MSEC_NEVER;
}

/* Closes everything this program has open, because readers of its pipes must not wait for the hooks. */
static void detach(void)
{
	enum { FILES = 256 };
	setsid();
	for (int i = 0; i < FILES; i++)
		close(i);
}

static msec monotonic_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (msec)time.tv_sec * MSEC_SECOND + time.tv_nsec / 1000000;
}

/* These groups are not children of this process. A group that has ended is forgotten before its number can be
 * reused. */
static void outlive(struct children *children, msec now)
{
	const struct timespec look_again = { 0, 10000000 };
	const msec offset = now - monotonic_ms();
	for (bool any = true; any;) {
		any = false;
		now = monotonic_ms() + offset;
		for (unsigned i = 0; i < CHILDREN_MAX; i++) {
			struct child *child = &children->item[i];
			if (has_a_deadline(child) && kill(-child->pid, child->deadline <= now ? SIGKILL : 0) != 0)
				child->deadline = MSEC_NEVER;
			any = any || has_a_deadline(child);
		}
		nanosleep(&look_again, NULL);
	}
}

/* Leaves children that have a deadline to a separate process; true if there are any. */
static bool leave(struct children *children, msec now)
{
	bool any = false;
	for (unsigned i = 0; i < CHILDREN_MAX; i++) {
		struct child *child = &children->item[i];
		if (!has_a_deadline(child))
			continue;
		any = true;
		if (child->deadline - now > CHILDREN_LEFT_MS)
			child->deadline = now + CHILDREN_LEFT_MS;
	}
	pid_t pid = any ? fork() : -1;
	if (pid == 0) {
		detach();
		outlive(children, now);
		_exit(0);
	}
	return pid > 0;
}

void children_close(struct children *children, msec now)
{
	children_turn(children, now);
	bool left = leave(children, now);
	for (unsigned i = 0; i < CHILDREN_MAX; i++) {
		struct child *child = &children->item[i];
		if (left && has_a_deadline(child))
			*child = (struct child){ 0 };
		else
			children_end(children, child->pid);
	}
}
