/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Looks up the words of the settings in the key tables of the views and in the catalogue. */
#include "app/settings_words.h"

#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "io/files/settings.h"
#include "tui/binding.h"
#include <string.h>

/* "acts" are the action names in the key tables of the views. */
static bool knows_act(const char *name, struct err *err)
{
	enum { ACTS_MAX = 256 };
	const char *names[ACTS_MAX];
	size_t count = 0;
	for (unsigned i = 0; i < VIEW_ID_COUNT; i++)
		for (const struct binding *binding = views[i]->keys; binding->name != NULL && count < ACTS_MAX;
		     binding++) {
			if (strcmp(binding->name, name) == 0)
				return true;
			names[count++] = binding->name;
		}
	const char *nearest = text_nearest(name, names, count);
	if (nearest != NULL)
		return err_set(err, ERR_DATA, "unknown action '%s': did you mean '%s'?", name, nearest);
	return err_set(err, ERR_DATA, "unknown action '%s': see the help view (?) or the manual for a list", name);
}

bool settings_knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err)
{
	return strcmp(rule, "acts") == 0 ? knows_act(text, err) : lookup_fits(catalogue, rule, text, err);
}

/* A mode may belong to an overlay that is not in use, so an unknown one does not keep anyone from rolling. */
void settings_words_check(struct app *app)
{
	const struct vocabulary vocabulary = { app->catalogue, settings_knows };
	struct settings settings;
	struct yaml_file file;
	struct report report = { 0 };
	struct err ignored = { 0 };
	char path[FOLDER_PATH_MAX];
	if ((app->settings.mode[0] == '\0' && app->settings.keys_count == 0) ||
	    !folder_path(path, app->folders.config, "settings.yaml", &ignored))
		return;
	if (yaml_file_read(&file, path, &report))
		settings_parse(&settings, &file, &vocabulary, &report);
	yaml_file_done(&file);
	for (unsigned i = 0; i < report.shown_count; i++) {
		const struct report_line *line = &report.shown[i];
		app_say(app, "%s:%zu:%zu: %s: %s%s It is ignored.", report.files[line->file].name, line->place.line,
			line->place.column, line->path, line->message,
			line->message[strlen(line->message) - 1] == '?' ? "" : ".");
	}
	report_done(&report);
}
