/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the run of --run and checks that it is recent. */
#include "app/take_run.h"

#include "core/person/run_words.h"
#include "core/person/wish_parse.h"
#include "core/safety/questions.h"
#include "io/run/read.h"
#include <stdlib.h>
#include <string.h>

static const char *path_in_words(char *out, const char *path)
{
	return strcmp(path, "-") == 0 ? "standard input" : safe_name(out, path);
}

bool run_read(struct run_file *ret_file, const char *path, struct err *err)
{
	char safe[RUN_NAME_MAX];
	run_file_init(ret_file);
	return run_file_read(ret_file, path, err) || err_in(err, "%s", path_in_words(safe, path));
}

/* ---- --run -------------------------------------------------------------------------------------------------------- */

/* "DIR, b.fit" where the path holds several files. */
void run_add_name(struct buf *text, const char *path, const struct run_file *file)
{
	char safe[RUN_NAME_MAX];
	buf_addf(text, "%s%s%s", path_in_words(safe, path), file->name[0] != '\0' ? ", " : "", file->name);
}

static void say_notes(struct app *app, const struct run_file *file)
{
	struct buf lines = { 0 };
	buf_add(&lines, buf_text(&file->notes));
	run_print_doubts(&lines, &file->run);
	for (const char *at = buf_text(&lines); *at != '\0'; at += *at == '\n') {
		int size = (int)strcspn(at, "\n");
		app_say(app, "%.*s", size, at);
		at += size;
	}
	buf_done(&lines);
}

static void use(struct app *app, const struct run_file *file, struct buf *name)
{
	enum run_standing standing = run_standing(&file->run, app->now);
	struct err err = { 0 };
	say_notes(app, file);
	if (standing == RUN_COUNTS) {
		wish_take_run(&app->wish, &file->run);
		buf_add(name, ": ");
		run_print(name, &app->wish.run, app->catalogue, app->wish.imperial);
		app_say(app, "%s", buf_text(name));
	} else if (standing == RUN_OLD) {
		app_say(app, "%s: %s", buf_text(name), run_standing_text(standing));
	} else {
		err_set(&err, ERR_DATA, "%s: %s: %s", buf_text(name), recording_phrase(file->run.recording),
			run_standing_text(standing));
		app->run_status = app_fail(&err);
	}
}

void run_load(struct app *app)
{
	const char *path = app->options.run;
	struct run_file file;
	struct err err = { 0 };
	struct buf name = { 0 };
	if (path == NULL)
		return;
	if (run_read(&file, path, &err)) {
		run_add_name(&name, path, &file);
		use(app, &file, &name);
	} else {
		app->run_status = app_fail(&err);
	}
	buf_done(&name);
	run_file_done(&file);
}

/* ---- Home --------------------------------------------------------------------------------------------------------- */

/* "~/runs" is the folder in the home directory, as in a shell. */
static void add_folder(struct buf *path, const char *folder)
{
	const char *home = getenv("HOME");
	if (folder[0] == '~' && folder[1] == '/' && home != NULL)
		buf_addf(path, "%s%s", home, folder + 1);
	else
		buf_add(path, folder);
}

void run_find_offer(struct app *app)
{
	struct buf path = { 0 };
	struct run_file file;
	struct err err = { 0 };
	app->has_offer = false;
	if (app->settings.runs[0] == '\0')
		return;
	add_folder(&path, app->settings.runs);
	if (!run_read(&file, buf_text(&path), &err))
		app_say(app, "%s", err.text);
	else if (run_standing(&file.run, app->now) == RUN_COUNTS) {
		app->offer = file.run;
		app->has_offer = true;
	}
	run_file_done(&file);
	buf_done(&path);
}

/* Answers given before such a run do not cover what has happened since. */
static void ask_again(struct app *app)
{
	if (questions_after_run(app->catalogue, &app->wish))
		app->coach.asked = false;
}

void run_use_offer(struct app *app)
{
	if (app->wish.has_run)
		run_forget(app);
	else if (app->has_offer)
		wish_take_run(&app->wish, &app->offer);
	ask_again(app);
}

bool run_say_by_hand(struct app *app, const char *text)
{
	struct err err = { 0 };
	bool said = wish_parse(&app->wish, app->catalogue, "ran", text, app->coach.reading.epoch, &err);
	if (!said)
		app_say(app, "%s", err.text);
	ask_again(app);
	return said;
}

void run_forget(struct app *app)
{
	app->wish.has_run = false;
	run_init(&app->wish.run);
}
