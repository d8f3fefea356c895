/* SPDX-License-Identifier: MIT */
/* Reads the run of --run and holds it against the clock. */
#include "app/take_run.h"

#include "core/person/run_parse.h"
#include "core/person/run_words.h"
#include "io/run/read.h"
#include <string.h>

bool run_read(struct run_file *ret_file, const char *path, struct err *err)
{
	char safe[RUN_NAME_MAX];
	run_file_init(ret_file);
	return run_file_read(ret_file, path, err) || err_in(err, "%s", safe_name(safe, path));
}

void run_take(struct app *app, const struct run *run)
{
	const struct run said = app->wish.run;
	bool has_said = app->wish.has_run;
	app->wish.run = *run;
	app->wish.has_run = true;
	if (has_said)
		run_merge_said(&app->wish.run, &said);
}

/* ---- --run -------------------------------------------------------------------------------------------------------- */

/* "DIR, b.fit" where the path holds several files. */
void run_add_name(struct buf *text, const char *path, const struct run_file *file)
{
	char safe[RUN_NAME_MAX];
	buf_addf(text, "%s%s%s", strcmp(path, "-") == 0 ? "standard input" : safe_name(safe, path),
		 file->name[0] != '\0' ? ", " : "", file->name);
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
		run_take(app, &file->run);
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
