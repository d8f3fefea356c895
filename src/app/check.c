/* SPDX-License-Identifier: MIT */
/* The command `check`: checks files against their schema and the current catalogue, and lists what was checked. */
#include "app/checks.h"

#include "app/commands.h"
#include "app/load.h"
#include "app/operand.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "core/plan/code.h"
#include "io/files/profile.h"
#include "io/files/roster.h"
#include "io/files/routine.h"
#include "io/files/settings.h"
#include "io/system/file.h"
#include "tui/view.h"
#include <stdlib.h>
#include <string.h>

/* The files read, by kind: catalogues are merged, the others are checked against the result. */
struct checking {
	struct report report;
	struct yaml_file *catalogues, *others;
	unsigned catalogues_count, others_count;
	const char *copy, *instead_of; /* NULL: none; a copy that is read instead of a catalogue file */
};

/* ---- Kinds ---------------------------------------------------------------------------------------------------- */

static void check_profile(struct app *app, struct yaml_file *file, struct report *report, struct buf *out)
{
	struct profile profile = { 0 };
	if (profile_parse(&profile, file, app->catalogue, report))
		buf_addf(out, "%s: a profile with %u condition%s\n", file->name, profile.conditions_count,
			 profile.conditions_count == 1 ? "" : "s");
}

static void check_routine(struct app *app, struct yaml_file *file, struct report *report, struct buf *out)
{
	struct routine routine;
	if (routine_parse(&routine, file, app->catalogue, report))
		buf_addf(out, "%s: a routine with %u step%s\n", file->name, routine.items_count,
			 routine.items_count == 1 ? "" : "s");
}

static void check_roster(struct app *app, struct yaml_file *file, struct report *report, struct buf *out)
{
	struct roster roster;
	struct athlete *athlete = mem_new(1, sizeof(*athlete));
	struct wish base;
	unsigned errors = report->errors;
	roster_parse(&roster, file, app->catalogue, report);
	wish_init(&base, app->catalogue);
	for (unsigned i = 0; i < roster_count(&roster); i++)
		roster_athlete(&roster, i, &base, app->now, athlete, report);
	if (report->errors == errors)
		buf_addf(out, "%s: a roster with %u athlete%s\n", roster.file.name, roster_count(&roster),
			 roster_count(&roster) == 1 ? "" : "s");
	roster_done(&roster);
	free(athlete);
}

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

static bool knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err)
{
	return strcmp(rule, "acts") == 0 ? knows_act(text, err) : lookup_fits(catalogue, rule, text, err);
}

static void check_settings(struct app *app, struct yaml_file *file, struct report *report, struct buf *out)
{
	const struct vocabulary vocabulary = { app->catalogue, knows };
	struct settings settings;
	if (settings_parse(&settings, file, &vocabulary, report))
		buf_addf(out, "%s: settings\n", file->name);
}

static const struct kind {
	const char *word;
	void (*check)(struct app *app, struct yaml_file *file, struct report *report, struct buf *out);
} kinds[] = {
	{ "routine", check_routine },
	{ "profile", check_profile },
	{ "settings", check_settings },
	{ "roster", check_roster },
};

/* Reports a kind that does not exist: the file could be meant for any. */
static bool check_kind(const struct yaml_file *file, struct report *report)
{
	const char *words[sizeof(kinds) / sizeof(*kinds) + 1] = { "catalogue" };
	size_t count = 1;
	char word[32];
	yaml_file_kind(file, word, sizeof(word));
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		words[count++] = kinds[i].word;
	for (size_t i = 0; i < count; i++)
		if (word[0] == '\0' || strcmp(words[i], word) == 0)
			return true;
	const char *near = text_nearest(word, words, count);
	struct buf text = { 0 };
	buf_addf(&text, "unknown kind '%s': ", word);
	if (near != NULL)
		buf_addf(&text, "did you mean '%s'?", near);
	for (size_t i = 0; i < count && near == NULL; i++)
		buf_addf(&text, "%s%s", i == 0 ? "known are " : ", ", words[i]);
	size_t offset = (size_t)(strstr(file->bytes, "kind:") - file->bytes);
	report_error(report, file->name, place_of_offset(file->bytes, file->size, offset), "kind", "%s",
		     buf_text(&text));
	buf_done(&text);
	return false;
}

/* A code is a routine.  NULL for a catalogue, and for a file without a kind: the catalogue schema then reports that it
 * is missing. */
static const struct kind *kind_of(const struct yaml_file *file)
{
	char word[32];
	if (code_is_meant(file->bytes, file->size))
		return &kinds[0];
	yaml_file_kind(file, word, sizeof(word));
	for (size_t i = 0; i < sizeof(kinds) / sizeof(*kinds); i++)
		if (strcmp(kinds[i].word, word) == 0)
			return &kinds[i];
	return NULL;
}

/* ---- Reading -------------------------------------------------------------------------------------------------- */

static void take_file(struct checking *checking, struct yaml_file *file)
{
	if (!check_kind(file, &checking->report)) {
		yaml_file_done(file);
		return;
	}
	bool is_catalogue = kind_of(file) == NULL;
	struct yaml_file **list = is_catalogue ? &checking->catalogues : &checking->others;
	unsigned *count = is_catalogue ? &checking->catalogues_count : &checking->others_count;
	*list = mem_grow(*list, *count + 1u, sizeof(**list));
	(*list)[(*count)++] = *file;
}

static void read_path(struct checking *checking, const char *path)
{
	struct paths files = { 0 };
	struct err err = { 0 };
	if (!paths_add(&files, path, &err))
		report_failure(&checking->report, path, "%s", err.text);
	for (size_t i = 0; i < files.count; i++) {
		struct yaml_file file;
		if (checking->copy != NULL && strcmp(files.items[i], checking->instead_of) == 0)
			continue;
		if (yaml_file_read(&file, files.items[i], &checking->report))
			take_file(checking, &file);
	}
	paths_done(&files);
}

/* Whatever `plan` takes as a routine, and folders. */
static void read_operand(struct app *app, struct checking *checking, const char *word)
{
	struct operand operand;
	struct yaml_file file;
	struct err err = { 0 };
	if (!operand_find(app, word, &operand, &err))
		report_failure(&checking->report, word, "%s", err.text);
	else if (operand.kind == OPERAND_FILE)
		read_path(checking, operand.path);
	else if (operand_read(&operand, word, &file, &checking->report))
		take_file(checking, &file);
}

/* The copy must be of the kind that it replaces. */
static void read_copy(struct checking *checking, const char *kind)
{
	struct yaml_file file;
	char word[32];
	if (!yaml_file_read(&file, checking->copy, &checking->report))
		return;
	yaml_file_kind(&file, word, sizeof(word));
	if (strcmp(word, kind) == 0) {
		take_file(checking, &file);
		return;
	}
	report_error(&checking->report, file.name, (struct place){ 1, 1 }, "kind", "must be %s here", kind);
	yaml_file_done(&file);
}

static void read_all(struct app *app, struct checking *checking)
{
	size_t count;
	const char **paths = load_catalogue_paths(app, &count);
	for (size_t i = 0; i < count; i++)
		read_path(checking, paths[i]);
	free(paths);
	for (unsigned i = 0; i < app->options.operands.count && checking->copy == NULL; i++)
		read_operand(app, checking, app->options.operands.items[i]);
}

/* ---- Checking ------------------------------------------------------------------------------------------------- */

static void describe_catalogue(const struct app *app, struct buf *out)
{
	const struct catalogue *catalogue = app->catalogue;
	buf_addf(out, "catalogue: built-in%s", catalogue->documents_count > 1 ? " and" : "");
	for (unsigned i = 1; i < catalogue->documents_count; i++)
		buf_addf(out, "%s%s", i == 1 ? " " : ", ", catalogue->documents[i]);
	for (int i = 0; i < SECTION_COUNT; i++)
		buf_addf(out, "%s%u %s", i == 0 ? "\n  " : ", ", catalogue_count(catalogue, (enum section)i),
			 section_name((enum section)i));
	buf_add_char(out, '\n');
}

static void check_all(struct app *app, struct checking *checking, struct buf *out)
{
	bool merged = catalogue_load_documents(&app->files, catalogue_builtin(), checking->catalogues,
					       checking->catalogues_count, &checking->report);
	app->catalogue = app->files.catalogue;
	if (merged)
		describe_catalogue(app, out);
	for (unsigned i = 0; i < checking->others_count; i++) {
		if (merged)
			kind_of(&checking->others[i])->check(app, &checking->others[i], &checking->report, out);
		yaml_file_done(&checking->others[i]);
	}
}

static bool end_checking(struct checking *checking, const char *what, struct err *err)
{
	free(checking->catalogues);
	free(checking->others);
	return load_report(&checking->report, what, err);
}

bool check_copy(struct app *app, const char *kind, const char *copy, const char *path, struct err *err)
{
	struct checking checking = { .copy = copy, .instead_of = path };
	struct buf ignored = { 0 };
	read_all(app, &checking);
	read_copy(&checking, kind);
	check_all(app, &checking, &ignored);
	buf_done(&ignored);
	/* Another round may follow. */
	catalogue_files_done(&app->files);
	app->catalogue = NULL;
	return end_checking(&checking, "your copy", err);
}

enum status check_command(struct app *app)
{
	struct checking checking = { 0 };
	struct buf out = { 0 };
	struct err err = { 0 };
	read_all(app, &checking);
	check_all(app, &checking, &out);
	bool good = end_checking(&checking, "the files checked", &err);
	if (good)
		buf_add(&out, "No errors.\n");
	enum status status = app_text(app, &out);
	buf_done(&out);
	return good ? status : app_fail(&err);
}
