/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads the run given with --run and checks that it is recent. */
#include "app/take_run.h"

#include "core/person/run_effect.h"
#include "core/person/run_parse.h"
#include "core/person/run_words.h"
#include "core/person/wish_parse.h"
#include "io/run/read.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

static const char *path_in_words(char *out, const char *path)
{
	return strcmp(path, "-") == 0 ? "standard input" : safe_name(out, path);
}

bool run_read(struct run_file *ret_file, const char *path, int64_t now, struct err *err)
{
	char safe[RUN_NAME_MAX];
	run_file_init(ret_file, now);
	return run_file_read(ret_file, path, err) || err_in(err, "%s", path_in_words(safe, path));
}

/* ---- --run -------------------------------------------------------------------------------------------------------- */

/* "DIR, b.fit" if the path holds several files. */
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

const struct run *run_find_also(const struct app *app, const struct run_file *file, struct buf *ret_text)
{
	for (unsigned i = 0; i < file->also_count; i++) {
		const struct run_also *also = &file->also[i];
		struct run_effect effect;
		run_effect_of(&effect, app->catalogue, &also->run);
		if (!effect.questions_first)
			continue;
		buf_addf(ret_text, "Also today: %s%s", also->name, also->name[0] != '\0' ? ", " : "");
		run_print(ret_text, &also->run, NULL, app->wish.imperial);
		return &also->run;
	}
	return NULL;
}

/* Reports the failure, and keeps it for the session screen, which hides earlier output. */
static void cannot_use(struct app *app, const struct err *err)
{
	app->run_status = app_fail(err);
	snprintf(app->run_fault, sizeof(app->run_fault), "%s", err->text);
}

static void use(struct app *app, const struct run_file *file, struct buf *name)
{
	enum run_standing standing = run_standing(&file->run, app->now);
	struct err err = { 0 };
	say_notes(app, file);
	if (standing == RUN_COUNTS) {
		struct buf other = { 0 };
		wish_take_run(&app->wish, &file->run, run_find_also(app, file, &other));
		if (other.size > 0)
			app_say(app, "%s", buf_text(&other));
		buf_done(&other);
		buf_add(name, ": ");
		run_print(name, &app->wish.run, app->catalogue, app->wish.imperial);
		app_say(app, "%s", buf_text(name));
	} else if (standing == RUN_OLD) {
		app_say(app, "%s: %s", buf_text(name), run_standing_text(standing));
	} else {
		err_set(&err, ERR_DATA, "%s: %s: %s", buf_text(name), recording_phrase(file->run.recording),
			run_standing_text(standing));
		cannot_use(app, &err);
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
	if (run_read(&file, path, app->now, &err)) {
		run_add_name(&name, path, &file);
		use(app, &file, &name);
	} else {
		cannot_use(app, &err);
	}
	buf_done(&name);
	run_file_done(&file);
}

/* ---- Home --------------------------------------------------------------------------------------------------------- */

/* Expands "~/runs" as a shell does. */
static void add_folder(struct buf *path, const char *folder)
{
	const char *home = getenv("HOME");
	if (folder[0] == '~' && folder[1] == '/' && home != NULL)
		buf_addf(path, "%s%s", home, folder + 1);
	else
		buf_add(path, folder);
}

/* Reading a pipe could make Home wait. */
static bool read_offer(struct app *app, const char *path, struct run_file *ret_file, struct err *err)
{
	struct stat status;
	run_file_init(ret_file, app->now);
	if (stat(path, &status) == 0 && !S_ISDIR(status.st_mode) && !S_ISREG(status.st_mode))
		return err_set(err, ERR_DATA, "not a folder; choose one in the settings");
	return run_file_read(ret_file, path, err);
}

/* Home's line about why a run is not offered; empty if it is only too old or of another sport. */
static void find_fault(struct app *app, const struct run_file *file, bool read, const struct err *err)
{
	enum run_standing standing = run_standing(&file->run, app->now);
	app->run_fault[0] = '\0';
	if (!read)
		snprintf(app->run_fault, sizeof(app->run_fault), "Runs: %.500s", err->text);
	else if (standing == RUN_FUTURE || standing == RUN_CLOCK || standing == RUN_EMPTY)
		snprintf(app->run_fault, sizeof(app->run_fault), "Runs: %s: %s", file->name,
			 run_standing_text(standing));
	else if (file->fault[0] != '\0')
		snprintf(app->run_fault, sizeof(app->run_fault), "Runs: %.500s", file->fault);
}

void run_find_offer(struct app *app)
{
	struct buf path = { 0 }, other = { 0 };
	struct run_file file;
	struct err err = { 0 };
	app->has_offer = false;
	if (app->settings.runs[0] == '\0')
		return;
	add_folder(&path, app->settings.runs);
	bool read = read_offer(app, buf_text(&path), &file, &err);
	find_fault(app, &file, read, &err);
	if (read && run_standing(&file.run, app->now) == RUN_COUNTS) {
		const struct run *also = run_find_also(app, &file, &other);
		app->offer = file.run;
		app->has_offer = true;
		app->has_offer_also = also != NULL;
		app->offer_also = also != NULL ? *also : file.run;
	}
	run_file_done(&file);
	buf_done(&other);
	buf_done(&path);
}

void run_use_offer(struct app *app)
{
	if (app->wish.has_run)
		run_forget(app);
	else if (app->has_offer)
		wish_take_run(&app->wish, &app->offer, app->has_offer_also ? &app->offer_also : NULL);
}

/* Completes or corrects the current run from the typed words. */
bool run_say_by_hand(struct app *app, const char *text)
{
	struct err err = { 0 };
	struct wish said = app->wish;
	said.has_run = false;
	if (!wish_parse(&said, app->catalogue, "ran", text, app->coach.reading.epoch, &err)) {
		app_say(app, "%s", err.text);
		return false;
	}
	app->wish.imperial = said.imperial;
	if (app->wish.has_run)
		run_merge_said(&app->wish.run, &said.run);
	else
		app->wish.run = said.run;
	app->wish.has_run = true;
	return true;
}

void run_forget(struct app *app)
{
	app->wish.has_run = app->wish.has_also = false;
	run_init(&app->wish.run);
}
