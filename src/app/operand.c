/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Determines what kind of ROUTINE operand the user gave. */
#include "app/operand.h"

#include "core/plan/code.h"
#include "core/record/returned.h"
#include "io/system/file.h"
#include <stdio.h>
#include <string.h>

/* If the word is the name of a saved routine, sets its path and returns true. */
static bool find_saved(const struct app *app, const char *word, char ret_path[FOLDER_PATH_MAX])
{
	char name[FOLDER_PATH_MAX];
	struct err ignored = { 0 };
	bool fits = strchr(word, '/') == NULL && word[0] != '.' &&
		    (size_t)snprintf(name, sizeof(name), "routines/%s.yaml", word) < sizeof(name);
	return app->has_folders && fits && folder_path(ret_path, app->folders.config, name, &ignored) &&
	       file_is_there(ret_path);
}

static bool fail_twice(const char *word, bool is_file, const char *saved, struct err *err)
{
	if (is_file && saved != NULL)
		return err_set(err, ERR_USAGE, "'%s' is both a file and the saved routine %s: give ./%s or that path",
			       word, saved, word);
	if (is_file)
		return err_set(err, ERR_USAGE,
			       "'%s' is both a file and a code: give ./%s, or '-' and the code as input", word, word);
	return err_set(err, ERR_USAGE,
		       "'%s' is both the saved routine %s and a code: give that path, or '-' and the code "
		       "as input",
		       word, saved);
}

/* True for a code, even a mistyped one, and for a line for the coach that has lost its code. */
static bool is_text(const char *word)
{
	struct returned ignored;
	struct err none = { 0 };
	const char *text = word, *start;
	return code_is_meant(word, strlen(word)) || returned_next(&text, &start, &ignored, &none) != RETURNED_NONE;
}

bool operand_find(const struct app *app, const char *word, struct operand *ret_operand, struct err *err)
{
	char saved[FOLDER_PATH_MAX] = "";
	size_t size = strlen(word);
	*ret_operand = (struct operand){ .kind = OPERAND_FILE };
	if (strcmp(word, "-") == 0) {
		ret_operand->kind = OPERAND_INPUT;
		return true;
	}
	bool is_file = file_is_there(word), is_saved = find_saved(app, word, saved);
	if (is_file + is_saved + code_is_whole(word, size) > 1)
		return fail_twice(word, is_file, is_saved ? saved : NULL, err);
	if (!is_file && !is_saved && is_text(word))
		ret_operand->kind = OPERAND_CODE;
	else if ((size_t)snprintf(ret_operand->path, FOLDER_PATH_MAX, "%s", is_saved ? saved : word) >= FOLDER_PATH_MAX)
		return err_set(err, ERR_USAGE, "the path of the routine is too long");
	return true;
}

bool operand_read(const struct operand *operand, const char *word, struct yaml_file *ret_file, struct report *report)
{
	if (operand->kind == OPERAND_INPUT)
		return yaml_file_read_input(ret_file, report);
	if (operand->kind == OPERAND_FILE)
		return yaml_file_read(ret_file, operand->path, report);
	yaml_file_of_bytes(ret_file, "the code", word, strlen(word));
	return true;
}

void operand_note(struct app *app, const struct yaml_file *file)
{
	app->routine_is_code = code_is_meant(file->bytes, file->size);
	app->line_found = RETURNED_NONE;
	app->line_error = (struct err){ 0 };
	if (!code_is_in_yaml(file->bytes, file->size))
		app->line_found = returned_only(file->bytes, &app->line, &app->line_error);
}

bool words_are_code(const struct words *words)
{
	struct buf text = { 0 };
	for (unsigned i = 0; i < words->count; i++)
		buf_addf(&text, "%s ", words->items[i]);
	bool are = code_is_meant(buf_text(&text), text.size);
	buf_done(&text);
	return are;
}
