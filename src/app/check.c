/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The command `check`: checks files against their schema and the current catalogue, and lists what was checked. */
#include "app/checks.h"

#include "app/commands.h"
#include "app/load.h"
#include "app/operand.h"
#include "app/settings_words.h"
#include "base/mem.h"
#include "base/text.h"
#include "core/catalogue/lookup.h"
#include "core/plan/code.h"
#include "io/files/logo.h"
#include "io/files/profile.h"
#include "io/files/roster.h"
#include "io/files/routine.h"
#include "io/files/settings.h"
#include "io/system/file.h"
#include "print/json.h"
#include "tui/binding.h"
#include <stdlib.h>
#include <string.h>

enum { CHECK_TEXT, CHECK_JSON, CHECK_FORMATS };

/* Counts a file without errors, unless it is a catalogue. */
struct checked {
	char *file;
	const struct kind *kind;
	unsigned count;
};

/* The files read, by kind: catalogues are merged; the other files are checked against the result. */
struct checking {
	struct report report;
	struct checked *checked;
	unsigned checked_count;
	bool merged; /* true if the catalogue has no errors */
	struct yaml_file *catalogues, *others;
	unsigned catalogues_count, others_count;
	const char *copy, *instead_of; /* a copy to read instead of a catalogue file; NULL if there is none */
};

/* ---- Kinds ---------------------------------------------------------------------------------------------------- */

/* Each function returns true if the file has no errors, and counts its entries. */
static bool check_profile(struct app *app, struct yaml_file *file, struct report *report, unsigned *ret_count)
{
	struct profile profile = { 0 };
	bool good = profile_parse(&profile, file, app->catalogue, report);
	*ret_count = profile.conditions_count;
	return good;
}

static bool check_routine(struct app *app, struct yaml_file *file, struct report *report, unsigned *ret_count)
{
	struct routine routine = { 0 };
	bool good = routine_parse(&routine, file, app->catalogue, report);
	*ret_count = routine.items_count;
	return good;
}

/* The format is not known yet, so the limit is the highest. */
static void check_logo(const struct roster *roster, struct report *report)
{
	char *path = roster_logo(roster);
	struct logo logo = { 0 };
	struct err err = { 0 };
	if (path != NULL && !logo_load(&logo, path, LOGO_PDF_MAX, &err))
		roster_fail_logo(roster, err.text, report);
	logo_done(&logo);
	free(path);
}

static bool check_roster(struct app *app, struct yaml_file *file, struct report *report, unsigned *ret_count)
{
	struct roster roster;
	struct athlete *athlete = mem_new(1, sizeof(*athlete));
	struct wish base;
	unsigned errors = report->errors;
	roster_parse(&roster, file, app->catalogue, report);
	check_logo(&roster, report);
	wish_init(&base, app->catalogue);
	for (unsigned i = 0; i < roster_count(&roster); i++)
		roster_athlete(&roster, i, &base, app->now, athlete, report);
	*ret_count = roster_count(&roster);
	roster_done(&roster);
	free(athlete);
	return report->errors == errors;
}

static bool check_settings(struct app *app, struct yaml_file *file, struct report *report, unsigned *ret_count)
{
	const struct vocabulary vocabulary = { app->catalogue, settings_knows };
	struct settings settings;
	struct err err;
	*ret_count = 0;
	if (!settings_parse(&settings, file, &vocabulary, report))
		return false;
	if (!binding_check(views, &settings, &err))
		yaml_file_error(file, report, "keys", "%s", err.text);
	return report->code == ERR_NONE;
}

static const struct kind {
	const char *word, *article;
	const char *thing; /* what is counted; NULL if nothing is */
	bool (*check)(struct app *app, struct yaml_file *file, struct report *report, unsigned *ret_count);
} kinds[] = {
	{ "routine", "a ", "step", check_routine },
	{ "profile", "a ", "condition", check_profile },
	{ "settings", "", NULL, check_settings },
	{ "roster", "a ", "athlete", check_roster },
};

/* Reports an unknown kind, and lists the known ones. */
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
		buf_addf(&text, "%s%s", i == 0 ? "known: " : ", ", words[i]);
	size_t offset = (size_t)(strstr(file->bytes, "kind:") - file->bytes);
	report_error(report, file->name, place_of_offset(file->bytes, file->size, offset), "kind", "%s",
		     buf_text(&text));
	buf_done(&text);
	return false;
}

/* Treats a routine code as a routine. Returns NULL for a catalogue, and for a file without a kind: the catalogue schema
 * then reports the missing kind. */
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

/* Accepts anything that `plan` takes as a routine, and folders. */
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

/* Checks that the copy is of the same kind as the file it replaces. */
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
	report_error(&checking->report, file.name, (struct place){ 1, 1 }, "kind", "the first line must be 'kind: %s'",
		     kind);
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

static void check_other(struct app *app, struct checking *checking, struct yaml_file *file)
{
	struct checked checked = { mem_text(file->name), kind_of(file), 0 };
	if (!checked.kind->check(app, file, &checking->report, &checked.count)) {
		free(checked.file);
		return;
	}
	checking->checked = mem_grow(checking->checked, checking->checked_count + 1u, sizeof(*checking->checked));
	checking->checked[checking->checked_count++] = checked;
}

static void check_all(struct app *app, struct checking *checking)
{
	checking->merged = catalogue_load_documents(&app->files, catalogue_builtin(), checking->catalogues,
						    checking->catalogues_count, &checking->report);
	app->catalogue = app->files.catalogue;
	for (unsigned i = 0; i < checking->others_count; i++) {
		if (checking->merged)
			check_other(app, checking, &checking->others[i]);
		yaml_file_done(&checking->others[i]);
	}
}

static bool end_checking(struct checking *checking, const char *what, struct err *err)
{
	for (unsigned i = 0; i < checking->checked_count; i++)
		free(checking->checked[i].file);
	free(checking->checked);
	free(checking->catalogues);
	free(checking->others);
	return load_report(&checking->report, what, err);
}

bool check_copy(struct app *app, const char *kind, const char *copy, const char *path, struct err *err)
{
	struct checking checking = { .copy = copy, .instead_of = path };
	read_all(app, &checking);
	read_copy(&checking, kind);
	check_all(app, &checking);
	/* The user may edit and check again. */
	catalogue_files_done(&app->files);
	app->catalogue = NULL;
	return end_checking(&checking, "your copy", err);
}

/* ---- The answer ----------------------------------------------------------------------------------------------- */

static void add_catalogue(const struct catalogue *catalogue, struct buf *out)
{
	buf_addf(out, "catalogue: built-in%s", catalogue->documents_count > 1 ? " and" : "");
	for (unsigned i = 1; i < catalogue->documents_count; i++)
		buf_addf(out, "%s%s", i == 1 ? " " : ", ", catalogue->documents[i]);
	for (int i = 0; i < SECTION_COUNT; i++)
		buf_addf(out, "%s%u %s", i == 0 ? "\n  " : ", ", catalogue_count(catalogue, (enum section)i),
			 section_name((enum section)i));
	buf_add_char(out, '\n');
}

static void print_text(const struct checking *checking, const struct catalogue *catalogue, struct buf *out)
{
	if (checking->merged)
		add_catalogue(catalogue, out);
	for (unsigned i = 0; i < checking->checked_count; i++) {
		const struct checked *checked = &checking->checked[i];
		const struct kind *kind = checked->kind;
		buf_addf(out, "%s: %s%s", checked->file, kind->article, kind->word);
		if (kind->thing != NULL)
			buf_addf(out, " with %u %s%s", checked->count, kind->thing, checked->count == 1 ? "" : "s");
		buf_add_char(out, '\n');
	}
	if (checking->report.code == ERR_NONE)
		buf_add(out, "No errors.\n");
}

static void add_catalogue_json(struct json *json, const struct catalogue *catalogue)
{
	json_open(json, "catalogue", '{');
	json_open(json, "documents", '[');
	for (unsigned i = 0; i < catalogue->documents_count; i++)
		json_text(json, NULL, catalogue->documents[i]);
	json_close(json, ']');
	for (int i = 0; i < SECTION_COUNT; i++)
		json_number(json, section_name((enum section)i), catalogue_count(catalogue, (enum section)i));
	json_close(json, '}');
}

static void add_diagnostic(struct json *json, const struct report *report, const struct report_line *line)
{
	json_open(json, NULL, '{');
	json_text(json, "file", report->files[line->file].name);
	if (line->place.line > 0) {
		json_number(json, "line", (int64_t)line->place.line);
		json_number(json, "column", (int64_t)line->place.column);
	}
	if (line->path[0] != '\0')
		json_text(json, "path", line->path);
	json_text(json, "message", line->message);
	json_close(json, '}');
}

static void print_json(const struct checking *checking, const struct catalogue *catalogue, struct buf *out)
{
	struct json json = { .out = out, .lines = 2 };
	json_open(&json, NULL, '{');
	if (checking->merged)
		add_catalogue_json(&json, catalogue);
	json_open(&json, "files", '[');
	for (unsigned i = 0; i < checking->checked_count; i++) {
		const struct checked *checked = &checking->checked[i];
		json_open(&json, NULL, '{');
		json_text(&json, "file", checked->file);
		json_text(&json, "kind", checked->kind->word);
		if (checked->kind->thing != NULL)
			json_number(&json, "count", checked->count);
		json_close(&json, '}');
	}
	json_close(&json, ']');
	json_number(&json, "errors", checking->report.errors);
	json_open(&json, "diagnostics", '[');
	for (unsigned i = 0; i < checking->report.shown_count; i++)
		add_diagnostic(&json, &checking->report, &checking->report.shown[i]);
	json_close(&json, ']');
	json_close(&json, '}');
	buf_add_char(out, '\n');
}

static const struct {
	const char *name;
	void (*print)(const struct checking *checking, const struct catalogue *catalogue, struct buf *out);
} formats[CHECK_FORMATS] = { { "text", print_text }, { "json", print_json } };

const char *check_format(unsigned at)
{
	return at < CHECK_FORMATS ? formats[at].name : NULL;
}

enum status check_command(struct app *app)
{
	struct checking checking = { 0 };
	struct buf out = { 0 };
	struct err err = { 0 };
	unsigned format = options_format(&app->options);
	read_all(app, &checking);
	check_all(app, &checking);
	formats[format].print(&checking, app->catalogue, &out);
	bool good = end_checking(&checking, "the files checked", &err);
	enum status status = format == CHECK_TEXT ? app_text(app, &out) : app_result(app, &out);
	buf_done(&out);
	return good ? status : app_fail(&err);
}
