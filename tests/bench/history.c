/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Time and memory by size of the history: 0, 1,000, 10,000, 100,000 sessions, with ratios to the empty one.
 *
 * usage: bench_history PROGRAM [SESSIONS...]
 * Each figure is the median of several runs.  On a busy machine the CPU time is more reliable than the clock; "first
 * frame" is the time until the first output in a pseudo terminal has settled on the view.  Memory is the peak (maximum
 * resident set) of the program. */
#define _DEFAULT_SOURCE /* wait4: the peak memory of one child */
#include "base/buf.h"
#include "base/utc.h"
#include "core/plan/plan.h"
#include "core/record/record.h"
#include "core/safety/review.h"
#include "core/safety/safety.h"
#include "print/history_print.h"
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* With many sessions, they are closer together: the calendar begins in 1970. */
enum {
	RUNS = 9,
	ARGUMENTS_MAX = 8,
	SIZES_MAX = 8,
	HOURS_BETWEEN = 16,
	HOURS_BETWEEN_MANY = 4,
	MANY = 30000,
	START = 1795800000
};

struct figure {
	double ms, cpu_ms; /* wall clock; user and system time */
	long kib;
};

static const char *program;
static char home[64];

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* ---- A history ---------------------------------------------------------------------------------------------------- */

/* A ten-minute routine as planned, done to the end, with marks and an occasional stop signal. */
static void fill(struct record *record, const struct plan *plan, unsigned number, unsigned hours)
{
	static struct session session;
	struct wish wish;
	wish_init(&wish, plan->catalogue);
	session_start(&session, plan, NULL, 0);
	int64_t started = START - (int64_t)number * hours * 3600;
	record_start(record, &session, &wish, started, 3600);
	record->ended = started + 600;
	record->ending = ENDING_FINISHED;
	record->feel = (enum feel)(1 + number % 3);
	record->at = record->steps_count;
	for (unsigned i = 0; i < record->steps_count; i++) {
		struct record_step *step = &record->steps[i];
		step->done_ms = step->seconds * MSEC_SECOND;
		step->begun = step->ended = true;
		record->done_ms += step->done_ms;
	}
	record_count(record);
	record->marks_count = number % 3;
	for (unsigned i = 0; i < record->marks_count; i++) {
		const struct muscle *muscle =
			&plan->catalogue->muscles[(number * 7 + i) % plan->catalogue->muscles_count];
		record->marks[i] = (struct record_mark){ .side = SIDE_LEFT, .level = (int)(number % 7) };
		snprintf(record->marks[i].what, sizeof(record->marks[i].what), "%s", muscle->id);
	}
	if (number % 20 == 0) {
		struct record_signal pain = { .signal = "pain", .muscle = "soleus", .side = SIDE_LEFT, .at = started };
		record_add_signal(record, &pain);
	}
}

/* The plan for someone without a profile. */
static void plan_of_nobody(struct plan *ret_plan)
{
	static struct person person;
	const struct catalogue *catalogue = catalogue_builtin();
	struct safety safety;
	struct wish wish;
	wish_init(&wish, catalogue);
	person_of(&person, catalogue, NULL, &wish);
	safety_review(&safety, catalogue, wish.mode, &person, START);
	plan_build(ret_plan, catalogue, &wish, &person, &safety, NULL);
	safety_done(&safety);
}

static void write_history(const char *path, unsigned sessions)
{
	FILE *file = fopen(path, "w");
	struct plan plan;
	struct buf text = { 0 };
	struct history_printer printer = { .out = &text, .catalogue = catalogue_builtin() };
	plan_of_nobody(&plan);
	history_json.begin(&printer);
	for (unsigned i = sessions; i-- > 0;) {
		struct record record;
		fill(&record, &plan, i, sessions > MANY ? HOURS_BETWEEN_MANY : HOURS_BETWEEN);
		history_json.add(&printer, &record);
		record_done(&record);
		fputs(buf_text(&text), file);
		buf_clear(&text);
	}
	history_json.end(&printer);
	fputs(buf_text(&text), file);
	fclose(file);
	buf_done(&text);
	plan_done(&plan);
}

/* In a separate process, because this one's memory counts for its children. */
static void write_apart(const char *path, unsigned sessions)
{
	pid_t id = fork();
	if (id == 0) {
		write_history(path, sessions);
		_exit(0);
	}
	waitpid(id, NULL, 0);
}

/* ---- Running ------------------------------------------------------------------------------------------------------ */

static void child(const char *const *arguments)
{
	const char *argv[ARGUMENTS_MAX + 2] = { program };
	for (unsigned i = 0; arguments[i] != NULL; i++)
		argv[i + 1] = arguments[i];
	setenv("HOME", home, 1);
	unsetenv("XDG_STATE_HOME");
	unsetenv("XDG_CONFIG_HOME");
	execv(program, (char *const *)argv);
	_exit(127);
}

static struct figure figure_of(double ms, const struct rusage *usage)
{
	double cpu = (double)(usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1e3 +
		     (double)(usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) / 1e3;
	return (struct figure){ ms, cpu, usage->ru_maxrss };
}

static struct figure run(const char *const *arguments)
{
	struct rusage usage;
	double start = now_ms();
	pid_t id = fork();
	if (id == 0) {
		int nowhere = open("/dev/null", O_RDWR);
		dup2(nowhere, 1);
		dup2(nowhere, 2);
		child(arguments);
	}
	int status;
	wait4(id, &status, 0, &usage);
	/* Without sessions, nothing to show is a usage error: 2. */
	if (!WIFEXITED(status) || (WEXITSTATUS(status) != 0 && WEXITSTATUS(status) != 2)) {
		printf("  a command failed\n");
		exit(1);
	}
	return figure_of(now_ms() - start, &usage);
}

/* Until nothing more arrives for a moment, which is not counted. */
static struct figure run_to_first_frame(const char *const *arguments)
{
	enum { QUIET_MS = 60 };
	struct winsize size = { .ws_row = 24, .ws_col = 80 };
	struct rusage usage;
	int terminal, status;
	char bytes[4096];
	double start = now_ms(), last = start;
	pid_t id = forkpty(&terminal, NULL, NULL, &size);
	if (id == 0) {
		setenv("TERM", "xterm-256color", 1);
		child(arguments);
	}
	struct pollfd output = { .fd = terminal, .events = POLLIN };
	while (poll(&output, 1, last > start ? QUIET_MS : 5000) > 0 && read(terminal, bytes, sizeof(bytes)) > 0)
		last = now_ms();
	kill(id, SIGTERM);
	while (read(terminal, bytes, sizeof(bytes)) > 0)
		continue;
	close(terminal);
	wait4(id, &status, 0, &usage);
	return figure_of(last - start, &usage);
}

static int by_time(const void *a, const void *b)
{
	const struct figure *left = a, *right = b;
	return (left->ms > right->ms) - (left->ms < right->ms);
}

static struct figure median(struct figure (*measure)(const char *const *arguments), const char *const *arguments,
			    unsigned runs)
{
	struct figure figures[RUNS];
	for (unsigned i = 0; i < runs; i++)
		figures[i] = measure(arguments);
	qsort(figures, runs, sizeof(figures[0]), by_time);
	return figures[runs / 2];
}

/* ---- The table ---------------------------------------------------------------------------------------------------- */

static const struct {
	const char *name;
	struct figure (*measure)(const char *const *arguments);
	unsigned runs;
	const char *arguments[ARGUMENTS_MAX];
} rows[] = {
	{ "version", run, RUNS, { "--version" } },
	{ "plan",
	  run,
	  RUNS,
	  { "plan", "--not", "acute-injury-72h,bone-stress-suspected" } }, /* what the pain leaves open */
	{ "Home, first frame", run_to_first_frame, RUNS, { NULL } },
	{ "roll, first frame", run_to_first_frame, RUNS, { "roll" } },
	{ "history --days 14", run, RUNS, { "history", "--days", "14" } },
	{ "history --trends", run, RUNS, { "history", "--trends" } },
	{ "history --show last", run, RUNS, { "history", "--show", "last" } },
	{ "history", run, 1, { "history" } },
	{ "export json", run, 1, { "history", "--format", "json" } },
	{ "export csv", run, 1, { "history", "--format", "csv" } },
};

enum { ROWS = sizeof(rows) / sizeof(rows[0]) };

static void print_row(const char *name, struct figure figure, struct figure empty)
{
	printf("  %-20s %9.1f ms %7.2fx %9.1f ms CPU %7.2fx %6.1f MB\n", name, figure.ms,
	       empty.ms > 0 ? figure.ms / empty.ms : 1.0, figure.cpu_ms,
	       empty.cpu_ms > 0 ? figure.cpu_ms / empty.cpu_ms : 1.0, (double)figure.kib / 1024);
	fflush(stdout);
}

static void measure_size(unsigned sessions, struct figure *empty)
{
	char path[100], command[200];
	strcpy(home, "/tmp/rollcoach-bench-XXXXXX");
	if (mkdtemp(home) == NULL)
		exit(1);
	snprintf(path, sizeof(path), "%s/history.json", home);
	write_apart(path, sessions);
	printf("%u sessions\n", sessions);
	print_row("import json", run((const char *const[]){ "history", "--import", path, NULL }), (struct figure){ 0 });
	for (unsigned i = 0; i < ROWS; i++) {
		struct figure figure = median(rows[i].measure, rows[i].arguments, rows[i].runs);
		if (empty[i].ms == 0)
			empty[i] = figure;
		print_row(rows[i].name, figure, empty[i]);
	}
	snprintf(command, sizeof(command), "rm -r '%s'", home);
	if (system(command) != 0)
		exit(1);
}

int main(int argc, char **argv)
{
	static const unsigned sizes[] = { 0, 1000, 10000, 100000 };
	struct figure empty[ROWS] = { 0 };
	program = argc > 1 ? argv[1] : "rollcoach";
	for (unsigned i = 0; argc <= 2 && i < sizeof(sizes) / sizeof(sizes[0]); i++)
		measure_size(sizes[i], empty);
	for (int i = 2; i < argc; i++)
		measure_size((unsigned)strtoul(argv[i], NULL, 10), empty);
	return 0;
}
