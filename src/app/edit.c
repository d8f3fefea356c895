/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `edit`: opens a copy of a file in the user's editor and replaces the file only if the copy has no
 * errors.
 *
 * A copy with errors is kept in the state folder, and the next edit continues with it. */
#include "app/commands.h"

#include "app/checks.h"
#include "base/mem.h"
#include "io/system/child.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static const struct editable {
	const char *word, *name;
	const char *start; /* initial text of a new file; NULL if the file must exist */
} editables[] = {
	{ "profile", "profile.yaml", NULL },
	{ "settings", "settings.yaml",
	  "kind: settings\n"
	  "# See rollcoach-files(5) for the keys.\n" },
	{ "catalogue", "catalogue.yaml",
	  "kind: catalogue\n"
	  "# Your own entries, and changes of built-in ones: rollcoach show ID --format yaml prints a start.\n" },
};

/* A file and the copy being edited. */
struct edit {
	const struct editable *of;
	char path[FOLDER_PATH_MAX], copy[FOLDER_PATH_MAX];
	char *before; /* initial bytes of the file, or the template of a new one; owned */
	size_t before_size;
};

/* ---- Start ------------------------------------------------------------------------------------------------------- */

static const struct editable *find_editable(const char *word, struct err *err)
{
	for (size_t i = 0; i < sizeof(editables) / sizeof(*editables); i++)
		if (strcmp(editables[i].word, word) == 0)
			return &editables[i];
	err_set(err, ERR_USAGE, "edit takes profile, settings or catalogue, not '%s'", word);
	return NULL;
}

static bool find_paths(const struct app *app, struct edit *edit, struct err *err)
{
	struct folders ignored;
	char copy[64];
	bool is_catalogue = strcmp(edit->of->word, "catalogue") == 0;
	if (!app->has_folders)
		return folders_find(&ignored, err);
	const char *folder = is_catalogue ? app->folders.data[app->folders.data_count - 1] : app->folders.config;
	snprintf(copy, sizeof(copy), "edit-%s", edit->of->name);
	return folder_path(edit->path, folder, edit->of->name, err) &&
	       folder_path(edit->copy, app->folders.state, copy, err);
}

/* Reads the file, or takes the template of a new one. */
static bool read_file(const struct edit *edit, char **ret_bytes, size_t *ret_size, struct err *err)
{
	if (file_is_there(edit->path))
		return file_read(edit->path, ret_bytes, ret_size, err) || err_in(err, "%s", edit->path);
	if (edit->of->start == NULL)
		return err_set(err, ERR_FAILURE, "there is no profile yet: rollcoach asks the questions and saves it");
	*ret_bytes = mem_text(edit->of->start);
	*ret_size = strlen(*ret_bytes);
	return true;
}

/* A kept copy must not undo changes saved since. */
static bool continue_copy(struct app *app, const struct edit *edit, struct err *err)
{
	struct stat file, copy;
	if (stat(edit->path, &file) == 0 && stat(edit->copy, &copy) == 0 && file.st_mtime > copy.st_mtime)
		return err_set(err, ERR_FAILURE,
			       "%s changed after your unfinished copy %s: merge them by hand, then "
			       "delete the copy",
			       edit->path, edit->copy);
	app_say(app, "Continuing with your unfinished copy %s", edit->copy);
	return true;
}

static bool begin(struct app *app, struct edit *edit, struct err *err)
{
	edit->of = find_editable(app->options.operands.items[0], err);
	if (edit->of == NULL || !find_paths(app, edit, err) || !read_file(edit, &edit->before, &edit->before_size, err))
		return false;
	if (file_is_there(edit->copy))
		return continue_copy(app, edit, err);
	return folder_make_for(edit->copy, err) && save_file(edit->copy, edit->before, edit->before_size, true, err);
}

/* ---- The editor -------------------------------------------------------------------------------------------------- */

/* Runs the editor on the copy. */
static bool try_editor(const char *line, struct edit *edit, struct err *err)
{
	struct child_words words;
	pid_t child;
	if (!child_split(&words, line))
		return err_set(err, ERR_FAILURE, "cannot read the editor's command line: %s", line);
	words.items[words.count++] = edit->copy;
	words.items[words.count] = NULL;
	if (!child_start(&words, STDIN_FILENO, &child, err))
		return false;
	int status = child_wait(child);
	return status == 0 || err_set(err, ERR_FAILURE, "%s failed with status %d", words.items[0], status);
}

/* Finds the editor: $VISUAL, $EDITOR, or the system's default. */
static bool run_editor(struct edit *edit, struct err *err)
{
	static const char *const usual[] = { "editor", "vi", "nano" };
	const char *visual = getenv("VISUAL"), *editor = getenv("EDITOR");
	if (visual != NULL && *visual != '\0')
		return try_editor(visual, edit, err);
	if (editor != NULL && *editor != '\0')
		return try_editor(editor, edit, err);
	for (size_t i = 0; i < sizeof(usual) / sizeof(*usual); i++) {
		*err = (struct err){ 0 };
		if (try_editor(usual[i], edit, err) || strstr(err->text, "cannot start") == NULL)
			return err->code == ERR_NONE;
	}
	return err_set(err, ERR_FAILURE, "no editor found: set $EDITOR");
}

/* ---- End --------------------------------------------------------------------------------------------------------- */

static bool same(const struct edit *edit, const char *bytes, size_t size)
{
	return size == edit->before_size && memcmp(bytes, edit->before, size) == 0;
}

/* True if no other program has changed the file meanwhile. */
static bool still_same(const struct edit *edit, struct err *err)
{
	char *now;
	size_t size;
	if (!read_file(edit, &now, &size, err))
		return false;
	bool unchanged = same(edit, now, size);
	free(now);
	return unchanged || err_set(err, ERR_FAILURE, "%s was changed meanwhile, so it was not replaced", edit->path);
}

static bool replace(struct app *app, const struct edit *edit, const char *bytes, size_t size, struct err *err)
{
	if (!still_same(edit, err) || !folder_make_for(edit->path, err) ||
	    !save_file(edit->path, bytes, size, true, err))
		return false;
	unlink(edit->copy);
	app_say(app, "Saved: %s", edit->path);
	return true;
}

/* Replaces the file with the copy; fails with ERR_DATA if the copy has errors. */
static bool finish(struct app *app, struct edit *edit, struct err *err)
{
	char *bytes;
	size_t size;
	if (!file_read(edit->copy, &bytes, &size, err))
		return err_in(err, "%s", edit->copy);
	bool done = true;
	if (same(edit, bytes, size)) {
		unlink(edit->copy);
		app_say(app, "Nothing changed.");
	} else {
		done = check_copy(app, edit->of->word, edit->copy, edit->path, err) &&
		       replace(app, edit, bytes, size, err);
	}
	free(bytes);
	return done;
}

/* True if the user is at a terminal and wants to fix the copy now. */
static bool wants_again(const struct err *err)
{
	char answer[16] = "";
	if (err->code != ERR_DATA || !isatty(STDIN_FILENO) || !isatty(STDERR_FILENO))
		return false;
	fprintf(stderr, "%s. Edit again? [Y/n] ", err->text);
	bool answered = fgets(answer, sizeof(answer), stdin) != NULL;
	if (!answered)
		fputc('\n', stderr);
	return answered && answer[0] != 'n' && answer[0] != 'N';
}

/* Reports a failure, and where the copy is unless it is identical to the file. */
static enum status fail(struct app *app, const struct edit *edit, const struct err *err)
{
	char *bytes;
	size_t size;
	struct err ignored = { 0 };
	enum status status = app_fail(err);
	if (edit->before == NULL || !file_read(edit->copy, &bytes, &size, &ignored))
		return status;
	if (same(edit, bytes, size))
		unlink(edit->copy);
	else
		app_say(app, "%s is as before; your copy is kept: rollcoach edit %s continues with it", edit->path,
			edit->of->word);
	free(bytes);
	return status;
}

enum status edit_command(struct app *app)
{
	struct edit edit = { 0 };
	struct err err = { 0 };
	bool done = begin(app, &edit, &err);
	while (done) {
		done = run_editor(&edit, &err) && finish(app, &edit, &err);
		if (done || !wants_again(&err))
			break;
		err = (struct err){ 0 };
		done = true;
	}
	enum status status = done ? STATUS_DONE : fail(app, &edit, &err);
	free(edit.before);
	return status;
}
