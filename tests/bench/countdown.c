/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A bare one-second countdown with ncurses: the lower bound that a session is measured against (start, CPU time,
 * bytes, latency). `q` ends it; any other key is shown.
 *
 * As efficient as ncurses allows: it waits for the next second and for keys in one call, and draws only then. */
#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <time.h>
#include <unistd.h>

enum { SECONDS = 600 };

static long now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (long)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static void draw(long left, int key)
{
	erase();
	mvprintw(1, 2, "Countdown");
	mvprintw(3, 2, "%2ld:%02ld", left / 60, left % 60);
	mvprintw(5, 2, "key %d", key);
	refresh();
}

int main(void)
{
	setlocale(LC_ALL, "");
	SCREEN *screen = newterm(NULL, stdout, stdin);
	if (screen == NULL)
		return 1;
	cbreak();
	noecho();
	keypad(stdscr, TRUE);
	nodelay(stdscr, TRUE);
	curs_set(0);
	long start = now_ms();
	int shown = 0;
	for (int key = ERR; key != 'q';) {
		long passed = now_ms() - start;
		draw(SECONDS - passed / 1000, shown);
		struct pollfd keys = { .fd = STDIN_FILENO, .events = POLLIN };
		poll(&keys, 1, (int)(1000 - passed % 1000));
		while ((key = getch()) != ERR && key != 'q')
			shown = key;
	}
	endwin();
	delscreen(screen);
	return 0;
}
