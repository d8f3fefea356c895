/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run decides what comes first: offered on home, asked about first, entered by hand, never used unasked. */

#include "../test.h"
#include "base/utc.h"
#include "coached.h"
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static char runs[] = "/tmp/rollcoach-runs-XXXXXX";
static char settings[200];

enum { NOON = DRIVE_EPOCH - 6 * 3600 };

/* A run of that many minutes at 3 m/s, straight downhill. */
static void write_track(FILE *file, const char *sport, unsigned minutes, double down_m, int64_t end)
{
	char time[UTC_MAX];
	fprintf(file, "<trk><type>%s</type><trkseg>\n", sport);
	for (unsigned i = 0; i <= minutes * 6; i++)
		fprintf(file, "<trkpt lat=\"%.7f\" lon=\"11\"><ele>%.2f</ele><time>%s</time></trkpt>\n",
			45 + i * 30 / 111319.4908, 1000 - down_m * i / (minutes * 6),
			utc_print(end - (int64_t)minutes * 60 + i * 10, time));
	fprintf(file, "</trkseg></trk>\n");
}

/* A run that ended at noon on the day of the story and, if requested, a jog later that day. */
static void write_runs(const char *sport, unsigned minutes, double down_m, unsigned jog_minutes)
{
	char path[100];
	snprintf(path, sizeof(path), "%s/run.gpx", runs);
	FILE *file = fopen(path, "w");
	fprintf(file, "<gpx version=\"1.1\">");
	write_track(file, sport, minutes, down_m, NOON);
	if (jog_minutes > 0)
		write_track(file, sport, jog_minutes, 0, NOON + 4 * 3600);
	fprintf(file, "</gpx>\n");
	fclose(file);
}

static void write_run(const char *sport, unsigned minutes, double down_m)
{
	write_runs(sport, minutes, down_m, 0);
}

static void home_with(struct drive *drive, const char *sport, unsigned minutes, double down_m)
{
	write_run(sport, minutes, down_m);
	snprintf(settings, sizeof(settings), "voice: no\nanimate: no\nruns: %s\n", runs);
	drive_start(drive, &(struct setup){ .profile = "", .settings = settings, .rows = 40, .columns = 100 });
}

static void home_offers_the_run_and_uses_it_on_a_key(void **state)
{
	static struct drive drive;
	(void)state;
	home_with(&drive, "running", 117, 650);
	expect_text(&drive, "Run of this morning: 21.1 km, 1:57 h, 650 m down");
	drive_press(&drive, "Enter");
	answer_none(&drive);
	expect_no_text(&drive, "Much downhill");
	drive_press(&drive, "q u");
	expect_text(&drive, "After your run: 21.1 km");
	drive_press(&drive, "Enter");
	answer_none(&drive);
	expect_text(&drive, "Much downhill: front of thigh and calves");
	drive_press(&drive, "q u");
	expect_text(&drive, "Use it?");
	drive_done(&drive);
}

static void after_a_very_long_run_its_questions_come_first(void **state)
{
	static struct drive drive;
	char home[256];
	int row, column, other;
	(void)state;
	home_with(&drive, "running", 200, 100);
	drive_press(&drive, "u Enter");
	expect_text(&drive, "After a run like this, some questions come first.");
	assert_true(drive_find(&drive, "urine", &row, &column));
	assert_true(drive_find(&drive, "marathon or longer", &other, &column));
	assert_true(row < other);
	assert_true(drive_find(&drive, "spot on a bone", &row, &column));
	assert_true(other < row);
	answer_none(&drive);
	drive_press(&drive, "q q");
	drive_done_keeping_home(&drive, home);
	/* Two days later they still come first, without the run; after four days they no longer do. */
	for (int days = 2; days <= 4; days += 2) {
		drive_start(&drive, &(struct setup){ .home = home, .epoch = DRIVE_EPOCH + days * 86400, .rows = 40 });
		drive_press(&drive, "Enter");
		expect_text(&drive, "Not sure? Say so.");
		assert_int_equal(drive_find(&drive, "some questions come first.", &row, &column), days == 2);
		if (days == 2)
			drive_done_keeping_home(&drive, home);
		else
			drive_done(&drive);
	}
}

/* Home offers the jog, which changes nothing; the questions are those of the long run before it. */
static void a_jog_takes_no_question_away(void **state)
{
	static struct drive drive;
	int row, column, other;
	(void)state;
	write_runs("running", 200, 100, 20);
	snprintf(settings, sizeof(settings), "voice: no\nanimate: no\nruns: %s\n", runs);
	drive_start(&drive, &(struct setup){ .profile = "", .settings = settings, .rows = 40, .columns = 100 });
	expect_text(&drive, "3.6 km, 20 min");
	expect_text(&drive, "Also today: 36.0 km, 3:20 h");
	drive_press(&drive, "u Enter");
	expect_text(&drive, "After a run like this, some questions come first.");
	assert_true(drive_find(&drive, "urine", &row, &column));
	assert_true(drive_find(&drive, "marathon or longer", &other, &column));
	assert_true(row < other);
	drive_done(&drive);
}

static void home_says_what_is_wrong_with_the_folder(void **state)
{
	static struct drive drive;
	char path[100];
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "",
					     .settings = "voice: no\nanimate: no\nruns: /nowhere/runs\n",
					     .columns = 100 });
	expect_text(&drive, "Runs: no such file or folder; check the name");
	expect_text(&drive, "After a run");
	drive_done(&drive);
	snprintf(path, sizeof(path), "%s/run.gpx", runs);
	home_with(&drive, "running", 117, 650);
	drive_done(&drive);
	assert_int_equal(truncate(path, 300), 0);
	drive_start(&drive, &(struct setup){ .profile = "", .settings = settings, .columns = 100 });
	expect_text(&drive, "Runs: run.gpx: line 4");
	expect_no_text(&drive, "Use it?");
	drive_done(&drive);
}

/* The other run of the day may be the one with questions: a fault that hides it is shown beside the offered run. */
static void write_cut(char path[100])
{
	snprintf(path, 100, "%s/cut.gpx", runs);
	FILE *file = fopen(path, "w");
	fprintf(file, "<gpx version=\"1.1\"><trk>");
	fclose(file);
}

static void a_session_repeats_that_its_run_cannot_be_used(void **state)
{
	static struct drive drive;
	char path[100], arguments[120];
	(void)state;
	write_cut(path);
	snprintf(arguments, sizeof(arguments), "roll --run %s", path);
	drive_start(&drive, &(struct setup){ .arguments = arguments, .settings = "voice: no\nanimate: no\n" });
	expect_text(&drive, "cut.gpx: line 1");
	drive_done(&drive);
	unlink(path);
}

static void a_broken_file_is_said_beside_the_run_that_is_offered(void **state)
{
	static struct drive drive;
	char path[100];
	(void)state;
	write_cut(path);
	home_with(&drive, "running", 117, 650);
	expect_text(&drive, "Use it?");
	expect_text(&drive, "Runs: cut.gpx: line 1");
	drive_done(&drive);
	unlink(path);
}

static void a_ride_is_not_offered(void **state)
{
	static struct drive drive;
	(void)state;
	home_with(&drive, "cycling", 117, 650);
	expect_text(&drive, "After a run");
	expect_no_text(&drive, "Use it?");
	drive_done(&drive);
}

static void a_recording_without_a_sport_is_only_perhaps_a_run(void **state)
{
	static struct drive drive;
	(void)state;
	home_with(&drive, "", 117, 650);
	expect_text(&drive, "Perhaps a run of this morning: 21.1 km");
	drive_done(&drive);
}

static void a_run_can_be_said_by_hand(void **state)
{
	static struct drive drive;
	(void)state;
	drive_start(&drive, &(struct setup){ .profile = "", .settings = "voice: no\nanimate: no\n", .columns = 100 });
	drive_press(&drive, "r");
	expect_text(&drive, "What did you run today?");
	drive_send(&drive, "18km,trial", 10);
	drive_press(&drive, "Enter");
	expect_text(&drive, "did you mean 'trail'?");
	drive_press(&drive, "Backspace Backspace Backspace");
	drive_send(&drive, "ail,2:05", 8);
	drive_press(&drive, "Enter");
	expect_text(&drive, "After your run: 18.0 km, 2:05 h, uneven ground");
	drive_done(&drive);
}

/* Answers given in the morning do not cover the time after the run. */
static void a_pipe_does_not_roll_on_answers_from_before_the_run(void **state)
{
	static struct drive drive;
	(void)state;
	write_run("running", 200, 100);
	snprintf(settings, sizeof(settings), "roll --plain --run %s/run.gpx", runs);
	drive_start(&drive,
		    &(struct setup){ .profile = "", .settings = "voice: no\n", .arguments = settings, .rows = 50 });
	expect_text(&drive, "urine");
	drive_done(&drive);
}

/* The built program without a terminal; if it starts a session, the alarm ends it. */
static int status_without_a_terminal(const char *home, const char *input, const char *const *words)
{
	enum { SESSION_STARTED = 20 };
	int status;
	pid_t child = fork();
	if (child == 0) {
		int nothing = open("/dev/null", O_RDWR);
		setenv("HOME", home, 1);
		unsetenv("XDG_CONFIG_HOME");
		unsetenv("XDG_STATE_HOME");
		dup2(open(input, O_RDONLY), STDIN_FILENO);
		dup2(nothing, STDOUT_FILENO);
		alarm(SESSION_STARTED);
		execv(E2E_PRODUCT, (char *const *)words);
		_exit(127);
	}
	assert_int_equal(waitpid(child, &status, 0), child);
	return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* Today's answers were given after the run, but without knowing of it: the marathon's questions were not asked. */
static void a_pipe_does_not_roll_on_answers_to_other_questions(void **state)
{
	static struct drive drive;
	static const char *const words[] = { "rollcoach", "roll", "--plain", "--run", runs, NULL };
	char answered[60], time_text[UTC_MAX], home[256], path[300], profile[4096] = "";
	int64_t now = time(NULL);
	(void)state;
	snprintf(path, sizeof(path), "%s/run.gpx", runs);
	FILE *file = fopen(path, "w");
	fprintf(file, "<gpx version=\"1.1\">");
	write_track(file, "running", 200, 100, now - 600);
	fprintf(file, "</gpx>\n");
	fclose(file);
	snprintf(answered, sizeof(answered), "asked_today_at: %s\n", utc_print(now, time_text));
	drive_start(&drive, &(struct setup){ .arguments = "list modes", .profile = answered, .epoch = now });
	drive_done_keeping_home(&drive, home);
	for (unsigned i = 0; i < 2; i++)
		assert_int_equal(status_without_a_terminal(home, "/dev/null", words), 4);
	snprintf(path, sizeof(path), "%s/.config/rollcoach/profile.yaml", home);
	file = fopen(path, "r");
	assert_true(fread(profile, 1, sizeof(profile) - 1, file) > 0);
	fclose(file);
	assert_non_null(strstr(profile, "hard_run_at"));
	assert_null(strstr(profile, "asked_today_at"));
	drive_start(&drive, &(struct setup){ .arguments = "list modes", .home = home });
	drive_done(&drive);
}

/* The next day, a plan, a sheet and a guided page ask as a session would; after three days they do not. */
static void for_three_days_plans_and_sheets_ask_too(void **state)
{
	static const char *const commands[] = { "plan", "print --format text" };
	static struct drive drive;
	(void)state;
	for (unsigned i = 0; i < 4; i++) {
		const char *ended =
			i < 2 ? "hard_run_at: 2026-03-01T12:00:00Z\n" : "hard_run_at: 2026-02-27T12:00:00Z\n";
		drive_start(&drive, &(struct setup){ .arguments = commands[i % 2], .profile = ended, .rows = 400 });
		if (i < 2)
			expect_text(&drive, "Have you run a marathon or longer");
		else
			expect_no_text(&drive, "Have you run a marathon or longer");
		drive_done(&drive);
	}
	drive_start(&drive, &(struct setup){ .arguments = "plan --format json",
					     .profile = "hard_run_at: 2026-03-01T12:00:00Z\n",
					     .rows = 400 });
	expect_text(&drive, "\"questions_first\": true");
	drive_done(&drive);
}

/* Home starts, because today's questions are answered; then a marathon is typed, and nobody can be asked about it. */
static void a_run_said_in_a_pipe_ends_home(void **state)
{
	static struct drive drive;
	static const char *const words[] = { "rollcoach", "--plain", NULL };
	char answered[60], time_text[UTC_MAX], home[256], input[100];
	int64_t now = time(NULL);
	(void)state;
	snprintf(input, sizeof(input), "%s/input", runs);
	FILE *file = fopen(input, "w");
	fprintf(file, "r\n42km,4:00\n\n1\n");
	fclose(file);
	snprintf(answered, sizeof(answered), "asked_today_at: %s\n", utc_print(now, time_text));
	drive_start(&drive, &(struct setup){ .arguments = "list modes", .profile = answered, .epoch = now });
	drive_done_keeping_home(&drive, home);
	assert_int_equal(status_without_a_terminal(home, input, words), 4);
	unlink(input);
	drive_start(&drive, &(struct setup){ .arguments = "list modes", .home = home });
	drive_done(&drive);
}

static int make_runs(void **state)
{
	(void)state;
	return mkdtemp(runs) == NULL;
}

static int remove_runs(void **state)
{
	char path[100];
	(void)state;
	snprintf(path, sizeof(path), "%s/run.gpx", runs);
	unlink(path);
	return rmdir(runs);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(home_offers_the_run_and_uses_it_on_a_key),
		cmocka_unit_test(after_a_very_long_run_its_questions_come_first),
		cmocka_unit_test(a_jog_takes_no_question_away),
		cmocka_unit_test(home_says_what_is_wrong_with_the_folder),
		cmocka_unit_test(a_broken_file_is_said_beside_the_run_that_is_offered),
		cmocka_unit_test(a_session_repeats_that_its_run_cannot_be_used),
		cmocka_unit_test(a_ride_is_not_offered),
		cmocka_unit_test(a_recording_without_a_sport_is_only_perhaps_a_run),
		cmocka_unit_test(a_run_can_be_said_by_hand),
		cmocka_unit_test(a_pipe_does_not_roll_on_answers_from_before_the_run),
		cmocka_unit_test(a_pipe_does_not_roll_on_answers_to_other_questions),
		cmocka_unit_test(a_run_said_in_a_pipe_ends_home),
		cmocka_unit_test(for_three_days_plans_and_sheets_ask_too),
	};
	return cmocka_run_group_tests_name("run", tests, make_runs, remove_runs);
}
