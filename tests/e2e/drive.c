/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Starts the program in its own terminal, and acts as the user's hands.
 *
 * The program runs under a keeper that acts like a shell: it puts the program into its own foreground group (so that
 * Ctrl-Z can stop it) and reports how it ends.  Both "idle" and "ended" arrive in the terminal's stream, after
 * everything drawn before. */
#define _GNU_SOURCE
#include "drive.h"

#include "base/utc.h"
#include "core/safety/questions.h"
#include "scripted.h"
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <glob.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <utmp.h>

enum { PATIENCE_MS = 30000, VARIABLES_MAX = 64, ARGUMENTS_MAX = 64, DESCRIPTORS_MAX = 256 };

static const char mark[] = "\033]7777;";

static void need(struct drive *drive, bool holds, const char *what)
{
	if (!holds)
		drive_fail(drive, __FILE__, __LINE__, "%s: %s", what, strerror(errno));
}

/* ---- The stream ------------------------------------------------------------------------------------------------ */

static void to_screen(struct drive *drive, const char *bytes, size_t size)
{
	vterm_input_write(drive->terminal, bytes, size);
	char answer[256];
	for (size_t length; (length = vterm_output_read(drive->terminal, answer, sizeof(answer))) > 0;)
		if (write(drive->pty, answer, length) < 0)
			return;
}

/* The keeper writes the status into its pipe before the mark. */
static void take_status(struct drive *drive)
{
	if (read(drive->keeper_pipe, &drive->wait_status, sizeof(drive->wait_status)) == sizeof(drive->wait_status))
		drive->told = true;
}

static void take_mark(struct drive *drive)
{
	drive->held[drive->held_size] = '\0';
	const char *said = drive->held + strlen(mark);
	if (*said == 's')
		take_status(drive);
	else
		drive->idle = atoi(said);
	drive->held_size = 0;
}

static void look_for_question(struct drive *drive, char byte)
{
	static const char question[] = "\033]11;?";
	drive->asking = byte == question[drive->asking] ? drive->asking + 1 : byte == question[0];
	if (drive->asking < strlen(question))
		return;
	drive->asking = 0;
	drive->questions++;
}

/* libvterm loses titles that arrive in pieces. */
static void look_for_title(struct drive *drive, char byte)
{
	static const char start[] = "\033]2;";
	size_t length = strlen(start);
	if (drive->titling < length) {
		drive->titling = byte == start[drive->titling] ? drive->titling + 1 : byte == start[0];
		drive->title_size = 0;
	} else if (byte == '\a' || drive->title_size + 1 == sizeof(drive->title)) {
		drive->title[drive->title_size] = '\0';
		drive->titling = 0;
	} else {
		drive->title[drive->title_size++] = byte;
	}
}

static void feed(struct drive *drive, const char *bytes, size_t size)
{
	size_t length = strlen(mark);
	for (size_t i = 0; i < size; i++) {
		look_for_question(drive, bytes[i]);
		look_for_title(drive, bytes[i]);
		drive->held[drive->held_size++] = bytes[i];
		if (drive->held_size > length && bytes[i] == '\a') {
			take_mark(drive);
			continue;
		}
		size_t compared = drive->held_size < length ? drive->held_size : length;
		if (memcmp(drive->held, mark, compared) == 0 && drive->held_size < sizeof(drive->held) - 1)
			continue;
		bool again = bytes[i] == '\033' && drive->held_size > 1;
		to_screen(drive, drive->held, drive->held_size - again);
		drive->held[0] = '\033';
		drive->held_size = again;
	}
	drive->bytes += size;
}

/* Reads what arrives within `ms`; false if nothing does. */
static bool pump(struct drive *drive, int ms)
{
	char bytes[65536];
	struct pollfd ready = { .fd = drive->pty, .events = POLLIN };
	if (drive->pty < 0 || poll(&ready, 1, ms) <= 0)
		return false;
	ssize_t size = read(drive->pty, bytes, sizeof(bytes));
	if (size <= 0)
		drive->lost = true;
	else
		feed(drive, bytes, (size_t)size);
	return size > 0;
}

/* Runs until the program waits again, has ended or is stopped. */
static void settle(struct drive *drive, int idle)
{
	while (!drive->real && drive->idle < idle && !drive->told && !drive->lost)
		if (!pump(drive, PATIENCE_MS) && !drive->lost)
			drive_fail(drive, __FILE__, __LINE__, "the program gives no answer");
}

/* ---- Start and end --------------------------------------------------------------------------------------------- */

static int on_property(VTermProp property, VTermValue *value, void *user)
{
	struct drive *drive = user;
	if (property == VTERM_PROP_ALTSCREEN)
		drive->alternate = value->boolean;
	if (property == VTERM_PROP_CURSORVISIBLE)
		drive->cursor_visible = value->boolean;
	if (property == VTERM_PROP_MOUSE)
		drive->mouse = value->number;
	return 1;
}

static int on_bell(void *user)
{
	((struct drive *)user)->bells++;
	return 1;
}

static void open_screen(struct drive *drive)
{
	static const VTermScreenCallbacks callbacks = { .settermprop = on_property, .bell = on_bell };
	drive->terminal = vterm_new(drive->rows, drive->columns);
	vterm_set_utf8(drive->terminal, 1);
	drive->screen = vterm_obtain_screen(drive->terminal);
	vterm_screen_enable_altscreen(drive->screen, 1);
	vterm_screen_set_callbacks(drive->screen, &callbacks, drive);
	vterm_screen_reset(drive->screen, 1);
	drive->cursor_visible = true;
}

struct variables {
	char text[VARIABLES_MAX][512];
	char *list[VARIABLES_MAX + 1];
	unsigned count;
};

__attribute__((format(printf, 2, 3))) static void set(struct variables *variables, const char *format, ...)
{
	va_list arguments;
	va_start(arguments, format);
	vsnprintf(variables->text[variables->count], sizeof(variables->text[0]), format, arguments);
	va_end(arguments);
	variables->list[variables->count] = variables->text[variables->count];
	variables->count++;
}

/* Passes on only the variables needed by sanitizers and coverage. */
static void set_all(struct variables *variables, const struct drive *drive, const struct setup *setup, int control)
{
	for (char **each = environ; *each != NULL && variables->count < VARIABLES_MAX / 2; each++)
		if (strstr(*each, "SAN_OPTIONS=") != NULL || strncmp(*each, "GCOV", 4) == 0)
			set(variables, "%s", *each);
	/* The first of each name counts. */
	for (const char *const *each = setup->environment; each != NULL && *each != NULL; each++)
		set(variables, "%s", *each);
	set(variables, "HOME=%s", drive->home);
	set(variables, "PATH=%s/bin", drive->home);
	set(variables, "TERM=%s", setup->term != NULL ? setup->term : "xterm-256color");
	set(variables, "LC_ALL=%s", setup->locale != NULL ? setup->locale : "C.UTF-8");
	set(variables, "TZ=UTC");
	set(variables, "NCURSES_GPM_TERMS="); /* otherwise ncurses looks for the tester's console mouse, which leaks */
	set(variables, "E2E_CONTROL=%d", control);
	set(variables, "E2E_EPOCH=%lld", (long long)(setup->epoch != 0 ? setup->epoch : DRIVE_EPOCH));
	set(variables, "E2E_SPOKEN=%s/spoken", drive->home);
	if (setup->speaker != NULL) {
		set(variables, "E2E_SPEAKER=%s", setup->speaker);
		set(variables, "E2E_IMPATIENT=1");
	}
}

/* In memory if possible: the store waits for the disk at every step. */
static const char *new_home(void)
{
	return access("/dev/shm", W_OK) == 0 ? "/dev/shm/rollcoach-e2e-XXXXXX" : "/tmp/rollcoach-e2e-XXXXXX";
}

static void make_home(struct drive *drive, const struct setup *setup)
{
	char path[512];
	drive->own_home = setup->home == NULL;
	snprintf(drive->home, sizeof(drive->home), "%s", setup->home != NULL ? setup->home : new_home());
	need(drive, !drive->own_home || mkdtemp(drive->home) != NULL, "home");
	snprintf(path, sizeof(path), "%s/bin", drive->home);
	mkdir(path, 0700);
	snprintf(path, sizeof(path), "%s/bin/espeak-ng", drive->home);
	unlink(path);
	if (setup->speaker == NULL || strcmp(setup->speaker, "none") != 0)
		need(drive, symlink(E2E_SPEAKER, path) == 0, "speaker");
	snprintf(path, sizeof(path), "%s/spoken", drive->home);
	mkfifo(path, 0600);
	drive->fifo = open(path, O_RDWR | O_NONBLOCK | O_CLOEXEC);
	need(drive, drive->fifo >= 0, "fifo");
}

static void put_file(struct drive *drive, const char *name, const char *head, const char *lines)
{
	char path[512];
	snprintf(path, sizeof(path), "%s/.config", drive->home);
	mkdir(path, 0700);
	snprintf(path, sizeof(path), "%s/.config/rollcoach", drive->home);
	mkdir(path, 0700);
	snprintf(path, sizeof(path), "%s/.config/rollcoach/%s", drive->home, name);
	FILE *file = fopen(path, "w");
	need(drive, file != NULL && fprintf(file, "%s%s", head, lines) > 0 && fclose(file) == 0, name);
}

static void put_files(struct drive *drive, const struct setup *setup)
{
	char head[400], asked[UTC_MAX], quiet[UTC_MAX];
	utc_print((setup->epoch != 0 ? setup->epoch : DRIVE_EPOCH) + 50 * DAY_S, quiet);
	bool has_tools = setup->profile != NULL && strstr(setup->profile, "tools:") != NULL;
	utc_print(setup->epoch != 0 ? setup->epoch : DRIVE_EPOCH, asked);
	snprintf(head, sizeof(head),
		 "kind: profile\nasked_all_at: %s\nasked_of: \"%016llx\"\n"
		 "quiet:\n  - id: travel-or-still-leg\n    until: %s\n%s",
		 asked, (unsigned long long)questions_fingerprint(catalogue_builtin()), quiet,
		 has_tools ? "" : "tools: [large-smooth-roller, lacrosse-ball]\n");
	if (setup->profile != NULL)
		put_file(drive, "profile.yaml", head, setup->profile);
	if (setup->settings != NULL)
		put_file(drive, "settings.yaml", "kind: settings\n", setup->settings);
}

static void exec_program(const struct setup *setup, struct variables *variables)
{
	char words[1024], *arguments[ARGUMENTS_MAX], *rest = NULL;
	unsigned count = 0;
	arguments[count++] = (char *)(setup->program != NULL ? setup->program : E2E_HOST);
	snprintf(words, sizeof(words), "%s", setup->arguments != NULL ? setup->arguments : "");
	for (char *word = strtok_r(words, " ", &rest); word != NULL && count < ARGUMENTS_MAX - 1;
	     word = strtok_r(NULL, " ", &rest))
		arguments[count++] = word;
	arguments[count] = NULL;
	variables->list[variables->count] = NULL;
	execve(arguments[0], arguments, variables->list);
	_exit(98);
}

/* Session leader of the new terminal.  Never returns. */
static void keep(const struct setup *setup, struct variables *variables, int control, int tell)
{
	int status = 0;
	for (int descriptor = 3; descriptor < DESCRIPTORS_MAX; descriptor++)
		if (descriptor != control && descriptor != tell)
			close(descriptor);
	signal(SIGTTOU, SIG_IGN);
	signal(SIGHUP, SIG_IGN);
	pid_t program = fork();
	if (program == 0) {
		setpgid(0, 0);
		tcsetpgrp(0, getpid());
		signal(SIGTTOU, SIG_DFL);
		signal(SIGHUP, SIG_DFL);
		close(tell);
		exec_program(setup, variables);
	}
	close(control);
	setpgid(program, program);
	if (write(tell, &program, sizeof(program)) < 0)
		_exit(1);
	do {
		if (waitpid(program, &status, WUNTRACED) < 0 || write(tell, &status, sizeof(status)) < 0)
			_exit(1);
		dprintf(1, "%ss\a", mark);
	} while (WIFSTOPPED(status));
	/* The terminal hangs up when its first process ends, so it stays until the driver has read everything. */
	for (char byte; read(tell, &byte, 1) < 0 && errno == EINTR;)
		continue;
	_exit(0);
}

/* Sent only here, as a terminal would: an unsolicited reply would be taken for the response to a key. */
static void answer(struct drive *drive, const char *bytes)
{
	if (drive->questions > 0 && *bytes != '\0')
		drive_send(drive, bytes, strlen(bytes));
}

void drive_start(struct drive *drive, const struct setup *setup)
{
	int orders[2], tell[2], line;
	static struct variables variables;
	variables.count = 0;
	*drive = (struct drive){ .rows = setup->rows > 0 ? setup->rows : 24,
				 .columns = setup->columns > 0 ? setup->columns : 80,
				 .real = setup->real };
	struct winsize size = { (unsigned short)drive->rows, (unsigned short)drive->columns, 0, 0 };
	open_screen(drive);
	make_home(drive, setup);
	put_files(drive, setup);
	signal(SIGPIPE, SIG_IGN);
	need(drive, pipe(orders) == 0 && socketpair(AF_UNIX, SOCK_STREAM, 0, tell) == 0, "pipes");
	set_all(&variables, drive, setup, orders[0]);
	need(drive, openpty(&drive->pty, &line, NULL, NULL, &size) == 0, "openpty");
	need(drive, tcgetattr(line, &drive->before) == 0 && (drive->keeper = fork()) >= 0, "fork");
	if (drive->keeper == 0 && login_tty(line) == 0)
		keep(setup, &variables, orders[0], tell[1]);
	close(line);
	close(orders[0]);
	close(tell[1]);
	drive->control = orders[1];
	drive->keeper_pipe = tell[0];
	need(drive, read(tell[0], &drive->program, sizeof(drive->program)) == sizeof(drive->program), "the keeper");
	settle(drive, 1);
	answer(drive, setup->answer != NULL ? setup->answer : "\033]11;rgb:0000/0000/0000\a");
}

static int remove_one(const char *path, const struct stat *found, int type, struct FTW *place)
{
	(void)found, (void)type, (void)place;
	return remove(path);
}

static void close_all(struct drive *drive)
{
	if (!drive->told || WIFSTOPPED(drive->wait_status))
		kill(drive->program, SIGKILL);
	close(drive->keeper_pipe);
	if (drive->pty >= 0)
		close(drive->pty);
	close(drive->control);
	close(drive->fifo);
	waitpid(drive->keeper, NULL, 0);
	vterm_free(drive->terminal);
}

void drive_done(struct drive *drive)
{
	close_all(drive);
	nftw(drive->home, remove_one, 16, FTW_DEPTH | FTW_PHYS);
}

void drive_done_keeping_home(struct drive *drive, char *home)
{
	close_all(drive);
	strcpy(home, drive->home);
}

/* ---- Hands ----------------------------------------------------------------------------------------------------- */

static const struct {
	const char *word, *bytes;
} keys[] = {
	{ "Space", " " },          { "Enter", "\r" },       { "Esc", "\033" },         { "Tab", "\t" },
	{ "Backspace", "\177" },   { "Up", "\033OA" },      { "Down", "\033OB" },      { "Right", "\033OC" },
	{ "Left", "\033OD" },      { "Home", "\033OH" },    { "End", "\033OF" },       { "PageUp", "\033[5~" },
	{ "PageDown", "\033[6~" }, { "Delete", "\033[3~" }, { "Shift-Tab", "\033[Z" }, { "Ctrl-C", "\003" },
};

void drive_send(struct drive *drive, const char *bytes, size_t size)
{
	int idle = drive->idle;
	need(drive, write(drive->pty, bytes, size) == (ssize_t)size, "keys");
	settle(drive, idle + 1);
}

void drive_press(struct drive *drive, const char *words)
{
	char copy[1024], *rest = NULL;
	snprintf(copy, sizeof(copy), "%s", words);
	for (char *word = strtok_r(copy, " ", &rest); word != NULL; word = strtok_r(NULL, " ", &rest)) {
		const char *bytes = word;
		for (size_t i = 0; i < sizeof(keys) / sizeof(keys[0]); i++)
			if (strcmp(word, keys[i].word) == 0)
				bytes = keys[i].bytes;
		drive_send(drive, bytes, strlen(bytes));
	}
}

/* Brackets around pasted text: none if the program did not ask for them. */
static size_t bracket(struct drive *drive, bool start, char *out, size_t size)
{
	if (start)
		vterm_keyboard_start_paste(drive->terminal);
	else
		vterm_keyboard_end_paste(drive->terminal);
	return vterm_output_read(drive->terminal, out, size);
}

bool drive_brackets(struct drive *drive)
{
	char bytes[32];
	return bracket(drive, true, bytes, sizeof(bytes)) > 0;
}

void drive_paste(struct drive *drive, const char *text)
{
	char bytes[1024];
	size_t size = bracket(drive, true, bytes, sizeof(bytes));
	size += (size_t)snprintf(bytes + size, sizeof(bytes) - 32 - size, "%s", text);
	size += bracket(drive, false, bytes + size, sizeof(bytes) - size);
	drive_send(drive, bytes, size);
}

void drive_click(struct drive *drive, int row, int column)
{
	char bytes[64];
	int size = snprintf(bytes, sizeof(bytes), "\033[<0;%d;%dM\033[<0;%d;%dm", column + 1, row + 1, column + 1,
			    row + 1);
	drive_send(drive, bytes, (size_t)size);
}

static void give_order(struct drive *drive, enum order_kind kind, int64_t ms)
{
	struct order order = { kind, ms };
	int idle = drive->idle;
	need(drive, write(drive->control, &order, sizeof(order)) == (ssize_t)sizeof(order), "the clock");
	settle(drive, idle + 1);
}

void drive_advance(struct drive *drive, int64_t ms)
{
	drive->clock += ms;
	give_order(drive, ORDER_ADVANCE, ms);
}

void drive_count_from_now(struct drive *drive)
{
	drive->since = drive->clock;
}

void drive_sleep(struct drive *drive, int64_t ms)
{
	give_order(drive, ORDER_SLEEP, ms);
}

void drive_report_size(struct drive *drive, int rows, int columns)
{
	struct winsize size = { (unsigned short)rows, (unsigned short)columns, 0, 0 };
	int idle = drive->idle;
	need(drive, ioctl(drive->pty, TIOCSWINSZ, &size) == 0, "the window");
	settle(drive, idle + 1);
}

void drive_resize(struct drive *drive, int rows, int columns)
{
	drive->rows = rows;
	drive->columns = columns;
	vterm_set_size(drive->terminal, rows, columns);
	drive_report_size(drive, rows, columns);
}

void drive_signal(struct drive *drive, int signal)
{
	int idle = drive->idle;
	need(drive, kill(drive->program, signal) == 0, "the signal");
	settle(drive, idle + 1);
}

void drive_stop(struct drive *drive)
{
	drive_send(drive, "\032", 1);
}

void drive_continue(struct drive *drive)
{
	drive->told = false;
	drive_signal(drive, SIGCONT);
}

void drive_await_writer(const struct drive *drive)
{
	char pattern[512];
	glob_t found;
	snprintf(pattern, sizeof(pattern), "%s/.local/state/rollcoach/running-*", drive->home);
	if (glob(pattern, 0, NULL, &found) != 0)
		return;
	for (size_t i = 0; i < found.gl_pathc; i++) {
		struct flock lock = { .l_type = F_WRLCK, .l_whence = SEEK_SET };
		int descriptor = open(found.gl_pathv[i], O_RDWR | O_CLOEXEC);
		if (descriptor >= 0 && fcntl(descriptor, F_SETLKW, &lock) == 0)
			close(descriptor);
	}
	globfree(&found);
}

void drive_kill(struct drive *drive)
{
	drive_signal(drive, SIGKILL);
	drive_await_writer(drive);
}

void drive_close_window(struct drive *drive)
{
	close(drive->pty);
	drive->pty = -1;
}

void drive_left_over(struct drive *drive, char *out, size_t size)
{
	struct termios raw;
	int line = open(ptsname(drive->pty), O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
	need(drive, line >= 0 && tcgetattr(line, &raw) == 0, "the line");
	cfmakeraw(&raw);
	need(drive, tcsetattr(line, TCSANOW, &raw) == 0, "the line");
	ssize_t length = read(line, out, size - 1);
	out[length > 0 ? length : 0] = '\0';
	close(line);
}

static int64_t real_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

bool drive_await(struct drive *drive, const char *text, int ms)
{
	int row, column;
	for (int64_t end = real_ms() + ms, left; (left = end - real_ms()) >= 0 && !drive->told && !drive->lost;)
		if (text != NULL && drive_find(drive, text, &row, &column))
			return true;
		else if (pump(drive, (int)left) && text == NULL)
			return true;
	return text != NULL && drive_find(drive, text, &row, &column);
}

int drive_status(struct drive *drive)
{
	while (!drive->told && drive->pty >= 0 && !drive->lost)
		if (!pump(drive, PATIENCE_MS) && !drive->lost)
			drive_fail(drive, __FILE__, __LINE__, "the program does not end");
	if (!drive->told)
		take_status(drive);
	int status = drive->wait_status;
	return WIFEXITED(status) ? WEXITSTATUS(status)
				 : 128 + (WIFSIGNALED(status) ? WTERMSIG(status) : WSTOPSIG(status));
}
