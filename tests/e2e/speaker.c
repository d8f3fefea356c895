/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Stand-in for the speech program: writes each text, with the script's time, into the FIFO $E2E_SPOKEN.
 *
 * $E2E_SPEAKER makes it misbehave: "hang" never ends and ignores TERM, "flood" writes without end, "fail" ends with 3.
 * The FIFO $HOME/alive, if it exists, is then held open to the end. */
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { DESCRIPTORS_MAX = 64 };

static void tell(const char *text)
{
	char line[600];
	const char *now = getenv("E2E_NOW"), *path = getenv("E2E_SPOKEN");
	int descriptor = path != NULL ? open(path, O_WRONLY) : -1;
	int length = snprintf(line, sizeof(line), "%s %s\n", now != NULL ? now : "?", text);
	if (descriptor < 0 || write(descriptor, line, (size_t)length) != length)
		exit(4);
	close(descriptor);
}

/* No file of the parent program may be open here, and no signal blocked. */
static void check_inheritance(void)
{
	char text[64];
	sigset_t blocked;
	for (int descriptor = 3; descriptor < DESCRIPTORS_MAX; descriptor++)
		if (fcntl(descriptor, F_GETFD) != -1) {
			snprintf(text, sizeof(text), "descriptor %d is open", descriptor);
			tell(text);
		}
	sigprocmask(SIG_SETMASK, NULL, &blocked);
	if (sigismember(&blocked, SIGTERM) || isatty(0) || isatty(1) || isatty(2))
		tell("signals are blocked, or a terminal is at hand");
}

/* Opened before the first word and held open until the process ends. */
static void show_alive(void)
{
	char path[300];
	const char *home = getenv("HOME");
	snprintf(path, sizeof(path), "%s/alive", home != NULL ? home : "");
	open(path, O_WRONLY | O_NONBLOCK);
}

int main(int argc, char **argv)
{
	const char *way = getenv("E2E_SPEAKER");
	if (argc < 2)
		return 2;
	check_inheritance();
	if (way != NULL)
		show_alive();
	tell(argv[argc - 1]);
	if (way == NULL)
		return 0;
	if (strcmp(way, "fail") == 0)
		return 3;
	signal(SIGTERM, SIG_IGN);
	while (strcmp(way, "flood") != 0 || puts(argv[argc - 1]) >= 0)
		if (strcmp(way, "hang") == 0)
			pause();
	return 0;
}
