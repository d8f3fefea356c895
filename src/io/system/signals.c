/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Signal handlers that only set a flag, and the one wait during which they run. */
#include "io/system/signals.h"
#include <signal.h>
#include <stdbool.h>
#include <stddef.h>
#include <sys/select.h>
#include <time.h>

struct watched {
	int signal;
	unsigned bit;
	bool stays_ignored; /* if ignored at start: nohup, or a shell without job control */
};

static const struct watched watched[] = {
	{ SIGINT, SIGNALS_END, true },     { SIGTERM, SIGNALS_END, true },    { SIGHUP, SIGNALS_END, true },
	{ SIGTSTP, SIGNALS_STOP, true },   { SIGCONT, SIGNALS_AGAIN, false }, { SIGWINCH, SIGNALS_RESIZE, false },
	{ SIGCHLD, SIGNALS_CHILD, false },
};
static const int crashes[] = { SIGQUIT, SIGABRT, SIGSEGV, SIGBUS, SIGFPE, SIGILL };

enum { WATCHED = sizeof(watched) / sizeof(watched[0]), CRASHES = sizeof(crashes) / sizeof(crashes[0]) };

static struct {
	volatile sig_atomic_t arrived, ending;
	void (*crashed)(void);
	bool open;
	sigset_t mask_before;
	struct sigaction watched_before[WATCHED], crashes_before[CRASHES], pipe_before;
} state;

/* Runs with all signals blocked, so no other handler interrupts it. */
static void note(int signal)
{
	for (unsigned i = 0; i < WATCHED; i++)
		if (watched[i].signal == signal)
			state.arrived |= (sig_atomic_t)watched[i].bit;
	if (signal == SIGINT || signal == SIGTERM || signal == SIGHUP)
		state.ending = signal;
}

static void crash(int signal)
{
	for (unsigned i = 0; i < CRASHES; i++)
		if (crashes[i] == signal)
			sigaction(signal, &state.crashes_before[i], NULL);
	if (state.crashed != NULL)
		state.crashed();
	raise(signal);
}

static void handle(int signal, void (*handler)(int), int flags, struct sigaction *ret_before)
{
	struct sigaction action = { .sa_flags = flags };
	action.sa_handler = handler;
	sigfillset(&action.sa_mask);
	sigaction(signal, &action, ret_before);
}

/* After a stack overflow the handler needs its own stack. */
static void use_other_stack(void)
{
	static char bytes[1 << 16];
	stack_t stack = { .ss_sp = bytes, .ss_size = sizeof(bytes) };
	sigaltstack(&stack, NULL);
}

void signals_open(void (*crashed)(void))
{
	sigset_t mask;
	if (state.open)
		return;
	state.open = true;
	state.arrived = state.ending = 0;
	state.crashed = crashed;
	sigemptyset(&mask);
	for (unsigned i = 0; i < WATCHED; i++) {
		handle(watched[i].signal, note, 0, &state.watched_before[i]);
		if (watched[i].stays_ignored && state.watched_before[i].sa_handler == SIG_IGN)
			sigaction(watched[i].signal, &state.watched_before[i], NULL);
		sigaddset(&mask, watched[i].signal);
	}
	sigprocmask(SIG_BLOCK, &mask, &state.mask_before);
	use_other_stack();
	for (unsigned i = 0; i < CRASHES; i++)
		handle(crashes[i], crash, SA_ONSTACK, &state.crashes_before[i]);
	handle(SIGPIPE, SIG_IGN, 0, &state.pipe_before);
}

void signals_close(void)
{
	if (!state.open)
		return;
	state.open = false;
	/* Must come first, because closing a window sends SIGHUP twice, and the second one is pending. */
	sigprocmask(SIG_SETMASK, &state.mask_before, NULL);
	for (unsigned i = 0; i < WATCHED; i++)
		sigaction(watched[i].signal, &state.watched_before[i], NULL);
	for (unsigned i = 0; i < CRASHES; i++)
		sigaction(crashes[i], &state.crashes_before[i], NULL);
	sigaction(SIGPIPE, &state.pipe_before, NULL);
}

unsigned signals_take(void)
{
	unsigned arrived = (unsigned)state.arrived;
	state.arrived = 0;
	return arrived;
}

int signals_ending(void)
{
	return state.ending;
}

/* Waits with the signal mask from before signals_open, so that the handlers run here. */
unsigned signals_wait(const int *descriptors, unsigned count, msec real_ms)
{
	fd_set ready;
	int most = -1;
	unsigned bits = 0;
	struct timespec time = { (time_t)(real_ms / 1000), (long)(real_ms % 1000) * 1000000 };
	FD_ZERO(&ready);
	for (unsigned i = 0; i < count; i++)
		if (descriptors[i] >= 0 && descriptors[i] < FD_SETSIZE) {
			FD_SET(descriptors[i], &ready);
			most = descriptors[i] > most ? descriptors[i] : most;
		}
	if (pselect(most + 1, &ready, NULL, NULL, real_ms < 0 ? NULL : &time, &state.mask_before) <= 0)
		return 0;
	for (unsigned i = 0; i < count; i++)
		if (descriptors[i] >= 0 && descriptors[i] < FD_SETSIZE && FD_ISSET(descriptors[i], &ready))
			bits |= 1u << i;
	return bits;
}

void signals_stop(void)
{
	struct sigaction before;
	sigset_t stop, mask;
	handle(SIGTSTP, SIG_DFL, 0, &before);
	/* Includes SIGCONT: if left pending, it would later be reported as a second stop. */
	sigemptyset(&stop);
	sigaddset(&stop, SIGTSTP);
	sigaddset(&stop, SIGCONT);
	raise(SIGTSTP);
	sigprocmask(SIG_UNBLOCK, &stop, &mask);
	sigprocmask(SIG_SETMASK, &mask, NULL);
	sigaction(SIGTSTP, &before, NULL);
}
