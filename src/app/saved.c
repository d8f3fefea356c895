/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Saves, lists and opens routines by name. */
#include "app/saved.h"

#include "base/mem.h"
#include "base/text.h"
#include "core/plan/code.h"
#include "io/files/routine.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include "print/plan_yaml.h"
#include <stdlib.h>
#include <string.h>

enum { NAME_MAX_COLUMNS = 40, LISTED_MAX = 99 };

static const char ending[] = ".yaml";

static char *name_of_path(const char *path)
{
	const char *slash = strrchr(path, '/');
	char *name = mem_text(slash != NULL ? slash + 1 : path);
	name[strlen(name) - strlen(ending)] = '\0';
	return name;
}

void saved_done(struct app *app)
{
	for (unsigned i = 0; i < app->saved.count; i++)
		free(app->saved.names[i]);
	free(app->saved.names);
	app->saved = (struct saved){ 0 };
}

void saved_list(struct app *app)
{
	char folder[FOLDER_PATH_MAX];
	struct paths paths = { 0 };
	struct err ignored = { 0 };
	saved_done(app);
	if (!app->has_folders || !folder_path(folder, app->folders.config, "routines", &ignored) ||
	    !file_is_there(folder) || !paths_add(&paths, folder, &ignored))
		return;
	app->saved.names = mem_new(LISTED_MAX, sizeof *app->saved.names);
	for (size_t i = 0; i < paths.count && app->saved.count < LISTED_MAX; i++) {
		char *name = name_of_path(paths.items[i]);
		if (text_unsafe(name, strlen(name)) == strlen(name))
			app->saved.names[app->saved.count++] = name;
		else
			free(name);
	}
	paths_done(&paths);
}

static bool check_name(const char *name, struct err *err)
{
	size_t size = strlen(name);
	if (size == 0 || strspn(name, " ") == size)
		return err_set(err, ERR_USAGE, "Type a name for the routine.");
	if (text_unsafe(name, size) < size || strpbrk(name, "\n\t") != NULL)
		return err_set(err, ERR_USAGE, "A name cannot have control characters: choose another.");
	if (strchr(name, '/') != NULL)
		return err_set(err, ERR_USAGE, "A name cannot have a '/': choose another.");
	if (strchr(".- ", name[0]) != NULL || name[size - 1] == ' ')
		return err_set(err, ERR_USAGE, "A name cannot begin with '.', '-' or a blank, or end with a blank.");
	if (text_columns(name) > NAME_MAX_COLUMNS)
		return err_set(err, ERR_USAGE, "That name is too long: use at most %d characters.", NAME_MAX_COLUMNS);
	if (code_is_whole(name, size))
		return err_set(err, ERR_USAGE, "That is a routine's code: choose another name.");
	return true;
}

static bool path_of(const struct app *app, const char *name, char ret_path[FOLDER_PATH_MAX], struct err *err)
{
	struct buf file = { 0 };
	buf_addf(&file, "routines/%s%s", name, ending);
	bool good = app->has_folders ? folder_path(ret_path, app->folders.config, buf_text(&file), err)
				     : err_set(err, ERR_FAILURE, "No home directory: nothing can be saved.");
	buf_done(&file);
	return good;
}

bool saved_keep(struct app *app, const char *name, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	struct buf text = { 0 };
	if (!check_name(name, err) || !path_of(app, name, path, err))
		return false;
	if (file_is_there(path))
		return err_set(err, ERR_USAGE, "A routine with this name exists: choose another.");
	plan_yaml(&text, &app->plan, name, false);
	bool good = folder_make_for(path, err) && save_file(path, buf_text(&text), text.size, true, err);
	buf_done(&text);
	if (good)
		saved_list(app);
	return good;
}

bool saved_open(struct app *app, unsigned at, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	struct report report = { 0 };
	if (at >= app->saved.count || !path_of(app, app->saved.names[at], path, err))
		return false;
	app->written = routine_load(&app->routine, path, app->catalogue, &report);
	if (!app->written)
		err_set(err, ERR_DATA, "%.*s", (int)strcspn(report_text(&report), "\n"), report_text(&report));
	report_done(&report);
	if (app->written)
		app->wish.mode = app->routine.mode;
	return app->written;
}
