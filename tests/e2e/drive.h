/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Drives the program through a pseudo-terminal, as a person would: starts it, presses keys, lets time pass, looks at
 * the screen (libvterm) and listens (a stand-in for the speech program).
 *
 * A story is a cmocka test:
 *
 *	struct drive drive;
 *	drive_start(&drive, &(struct setup){ .arguments = "roll --mode pre-run" });
 *	drive_press(&drive, "Enter");
 *	drive_advance(&drive, 10000);
 *	expect_text(&drive, "Front of thigh");
 *	drive_press(&drive, "q y");
 *	expect_status(&drive, 5);
 *	drive_done(&drive);
 *
 * Nothing sleeps: every call returns once the program has shown its answer and waits again.  A failed expectation
 * prints the screen and fails the test at its line. */
#ifndef TESTS_DRIVE_H
#define TESTS_DRIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>
#include <termios.h>
#include <vterm.h>

enum { DRIVE_ROW_MAX = 2048, DRIVE_HEARD_MAX = 1 << 16, DRIVE_EPOCH = 1772474400 /* Mon 2 March 2026, 18:00 UTC */ };

/* Every member is optional. */
struct setup {
	const char *program; /* the whole program in the scripted world */
	const char *arguments; /* words separated by blanks */
	int rows, columns; /* 24 x 80 */
	const char *term; /* xterm-256color */
	const char *locale; /* C.UTF-8 */
	const char *home; /* a folder to keep, such as that of an earlier drive; default: a new one */
	const char *const *environment; /* more variables, "NAME=value", ends with NULL */
	const char *speaker; /* "hang", "flood" or "fail"; "none": not installed */
	const char *
		profile; /* a profile with all questions answered and the two basic tools, plus these lines of YAML ("": none) */
	const char *settings; /* lines of YAML for the settings file */
	int64_t epoch; /* DRIVE_EPOCH */
	const char *answer; /* reply to the background query (dark), once the program waits; "": none */
	bool real; /* runs the built program on the real clock: key presses return at once, drive_await waits */
};

struct drive {
	VTerm *terminal;
	VTermScreen *screen;
	int rows, columns;
	int pty, control, keeper_pipe, fifo;
	pid_t keeper, program;
	char held[32]; /* part of an "idle" mark */
	size_t held_size;
	int idle; /* number of the last "idle" */
	bool lost; /* the stream has ended */
	bool real;
	int wait_status; /* the program's, as last reported by its keeper */
	bool told; /* ... and there is one */
	char home[256];
	bool own_home;
	struct termios before;
	bool alternate, cursor_visible;
	int mouse;
	char title[128]; /* of the window */
	size_t titling, title_size; /* bytes seen of the sequence that sets it */
	unsigned bells;
	size_t asking; /* bytes of a query seen */
	unsigned questions; /* for the colour of the background */
	uint64_t bytes; /* bytes written by the program */
	char heard[DRIVE_HEARD_MAX]; /* lines "milliseconds text" */
	int64_t clock, since; /* milliseconds passed; those passed when the times of expect_said begin */
	size_t heard_size, heard_from; /* lines before heard_from were expected already */
};

/* Starts the program and waits for its first frame (or its end). */
void drive_start(struct drive *drive, const struct setup *setup);

/* Ends the program if it still runs, frees everything, removes the home it created. */
void drive_done(struct drive *drive);

/* Like drive_done, but keeps the home for the next drive, which removes it: copies its path to home[256]. */
void drive_done_keeping_home(struct drive *drive, char *home);

/* Presses keys by name ("Space", "Enter", "q", "Up"), one after another. */
void drive_press(struct drive *drive, const char *keys);

/* Sends raw bytes at once: pasted text, garbage. */
void drive_send(struct drive *drive, const char *bytes, size_t size);

/* After the program has ended: reads the bytes that the next program on this terminal would get, into out[size]. */
void drive_left_over(struct drive *drive, char *out, size_t size);

/* True if the program asked for brackets around pasted text. */
bool drive_brackets(struct drive *drive);

/* Pastes as a terminal does: in brackets if the program asked for them. */
void drive_paste(struct drive *drive, const char *text);

/* A press and release of the first mouse button; row and column from 0. */
void drive_click(struct drive *drive, int row, int column);

/* Lets time pass, puts the machine to sleep, resizes the window. */
void drive_advance(struct drive *drive, int64_t ms);

/* Times of expect_said count from now on. */
void drive_count_from_now(struct drive *drive);
void drive_sleep(struct drive *drive, int64_t ms);
void drive_resize(struct drive *drive, int rows, int columns);

/* The terminal reports this size, true or not, while the test's screen keeps its own. */
void drive_report_size(struct drive *drive, int rows, int columns);

/* Sends a signal and waits for the answer: the end, a stop or a frame. */
void drive_signal(struct drive *drive, int signal);

/* Ctrl-Z, and fg. */
void drive_stop(struct drive *drive);
void drive_continue(struct drive *drive);

/* kill -9, and closing the terminal window.  The writer of a killed program ends too, after what it is writing. */
void drive_kill(struct drive *drive);
void drive_await_writer(const struct drive *drive);
void drive_close_window(struct drive *drive);

/* On the real clock: reads the program's output for at most `ms`, until `text` is on the screen (NULL: anything new).
 * False if it does not appear. */
bool drive_await(struct drive *drive, const char *text, int ms);

/* Waits for the end: the exit status, or 128 plus the signal. */
int drive_status(struct drive *drive);

/* ---- The screen ------------------------------------------------------------------------------------------------ */

/* A row without trailing blanks, into out[DRIVE_ROW_MAX]. */
void drive_row(const struct drive *drive, int row, char *out);

/* First position of a text; false if it is not on the screen. */
bool drive_find(const struct drive *drive, const char *text, int *ret_row, int *ret_column);

/* Appearance of a cell. */
struct looks {
	bool bold, underline, reverse;
	int color; /* index of the palette, -1: the terminal's own */
};
static inline bool same_looks(struct looks a, struct looks b)
{
	return a.bold == b.bold && a.underline == b.underline && a.reverse == b.reverse && a.color == b.color;
}

struct looks drive_looks(const struct drive *drive, int row, int column);

/* Prints the whole screen, and everything heard, to standard error. */
void drive_dump(struct drive *drive);

/* Fails the test at this line, with a reason and the screen. */
void drive_fail(struct drive *drive, const char *file, int line, const char *format, ...)
	__attribute__((format(printf, 4, 5)));

/* ---- Expectations ---------------------------------------------------------------------------------------------- */

#define expect_text(drive, text) drive_expect_text(drive, text, __FILE__, __LINE__)
#define expect_no_text(drive, text) drive_expect_no_text(drive, text, __FILE__, __LINE__)
#define expect_row(drive, row, text) drive_expect_row(drive, row, text, __FILE__, __LINE__)
#define expect_status(drive, status) drive_expect_status(drive, status, __FILE__, __LINE__)

/* The program has ended or is stopped, and the terminal is restored: main screen, cursor, no mouse, no brackets around
 * pasted text, line modes. */
#define expect_restored(drive) drive_expect_restored(drive, __FILE__, __LINE__)

/* Expects that this was spoken after the last expected line, at `ms` of the script, within 50 ms; skips lines in
 * between. */
#define expect_said(drive, ms, text) drive_expect_said(drive, ms, text, __FILE__, __LINE__)
#define expect_silence(drive) drive_expect_silence(drive, __FILE__, __LINE__)

void drive_expect_text(struct drive *drive, const char *text, const char *file, int line);
void drive_expect_no_text(struct drive *drive, const char *text, const char *file, int line);
void drive_expect_row(struct drive *drive, int row, const char *text, const char *file, int line);
void drive_expect_status(struct drive *drive, int status, const char *file, int line);
void drive_expect_restored(struct drive *drive, const char *file, int line);
void drive_expect_said(struct drive *drive, int64_t ms, const char *text, const char *file, int line);
void drive_expect_silence(struct drive *drive, const char *file, int line);

#endif
