/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Loads settings, catalogue, profile, history and wish from the standard folders and the files given. */
#include "app/load.h"

#include "app/answers.h"
#include "app/clarify.h"
#include "app/operand.h"
#include "app/output.h"
#include "app/put.h"
#include "app/saved.h"
#include "app/settings_words.h"
#include "app/take_run.h"
#include "app/wish.h"
#include "base/mem.h"
#include "core/person/profile_merge.h"
#include "core/person/wish_parse.h"
#include "io/files/profile.h"
#include "io/files/routine.h"
#include "io/files/settings.h"
#include "io/store/owner.h"
#include "io/store/recall.h"
#include "io/store/spare.h"
#include "io/system/file.h"
#include "io/system/save.h"
#include "tui/binding.h"
#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

bool load_report(struct report *report, const char *what, struct err *err)
{
	bool good = report->code == ERR_NONE;
	if (!good) {
		output_lines(report_text(report));
		err_set(err, report->code, "%u error%s in %s", report->errors, report->errors == 1 ? "" : "s", what);
	}
	report_done(report);
	return good;
}

/* ---- Settings ------------------------------------------------------------------------------------------------- */

bool load_settings(struct app *app, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	struct report report = { 0 };
	settings_init(&app->settings);
	if (app->has_folders && folder_path(path, app->folders.config, "settings.yaml", err) && file_is_there(path)) {
		settings_load(&app->settings, path, &report);
		if (!load_report(&report, "the settings", err) ||
		    (!binding_check(views, &app->settings, err) && !err_in(err, "%s", path)))
			return false;
	}
	return true;
}

static bool put_settings(struct app *app, struct err *err)
{
	char path[FOLDER_PATH_MAX];
	struct buf yaml = { 0 };
	struct folders folders;
	settings_print(&app->settings, &yaml);
	bool saved = (app->has_folders || folders_find(&folders, err)) &&
		     folder_path(path, app->folders.config, "settings.yaml", err) && put_file(app, path, &yaml, err);
	buf_done(&yaml);
	return saved;
}

/* After a short stall, the journal tries again. */
void save_settings(struct app *app)
{
	struct err err = { 0 };
	bool saved = put_settings(app, &err);
	app->settings_owed = !saved && put_stalls_briefly(app);
	if (!saved && !app->settings_owed)
		app_say(app, "Settings not saved: %s", err.text);
}

/* ---- Catalogue ------------------------------------------------------------------------------------------------ */

const char **load_catalogue_paths(const struct app *app, size_t *ret_count)
{
	const char **paths = mem_new(FOLDERS_DATA_MAX + app->options.catalogues.count, sizeof(*paths));
	size_t count = 0;
	for (unsigned i = 0; app->has_folders && i < app->folders.data_count; i++)
		if (file_is_there(app->folders.data[i]))
			paths[count++] = app->folders.data[i];
	for (unsigned i = 0; i < app->options.catalogues.count; i++)
		paths[count++] = app->options.catalogues.items[i];
	*ret_count = count;
	return paths;
}

bool load_catalogue(struct app *app, struct err *err)
{
	size_t count;
	const char **paths = load_catalogue_paths(app, &count);
	struct report report = { 0 };
	catalogue_load(&app->files, catalogue_builtin(), paths, count, &report);
	app->catalogue = app->files.catalogue;
	free(paths);
	return load_report(&report, "the catalogue", err);
}

/* ---- Profile -------------------------------------------------------------------------------------------------- */

bool load_is_nobody(const struct app *app)
{
	return app->options.profile != NULL && strcmp(app->options.profile, "none") == 0;
}

/* The path of the profile; empty with --profile none or without a home directory. */
static bool profile_path(struct app *app, struct err *err)
{
	const char *given = app->options.profile;
	if (given != NULL && strcmp(given, "-") == 0)
		return err_set(err, ERR_USAGE, "--profile requires a file: the profile is also written");
	if (given == NULL)
		return !app->has_folders || folder_path(app->profile_path, app->folders.config, "profile.yaml", err);
	if (strcmp(given, "none") != 0 &&
	    (size_t)snprintf(app->profile_path, sizeof(app->profile_path), "%s", given) >= sizeof(app->profile_path))
		return err_set(err, ERR_USAGE, "--profile: the path is too long");
	return true;
}

/* Reads the profile currently on disk. */
static bool read_saved(struct app *app, struct profile *ret_profile, uint64_t *ret_stamp, struct report *report)
{
	struct yaml_file file = { 0 };
	*ret_profile = (struct profile){ 0 };
	*ret_stamp = 0;
	bool read = yaml_file_read(&file, app->profile_path, report);
	if (read)
		*ret_stamp = save_stamp(file.bytes, file.size);
	read = read && profile_parse(ret_profile, &file, app->catalogue, report);
	yaml_file_done(&file);
	profile_drop_future(ret_profile, app->now > app->coach.reading.epoch ? app->now : app->coach.reading.epoch);
	return read;
}

bool load_profile(struct app *app, struct err *err)
{
	struct report report = { 0 };
	if (!profile_path(app, err))
		return false;
	bool makes_profile = (app->options.command->bit & (FOR_HOME | FOR_ROLL)) != 0;
	app->has_profile = makes_profile;
	/* A profile given by --profile must exist, unless this session creates it. */
	if (app->profile_path[0] == '\0' ||
	    (!file_is_there(app->profile_path) && (app->options.profile == NULL || makes_profile)))
		return true;
	if (!file_is_there(app->profile_path) && errno == ENOENT)
		return err_set(err, ERR_FAILURE, "no such profile: '%s'; to create it: rollcoach --profile %s",
			       app->profile_path, app->profile_path);
	app->has_profile = true;
	if (read_saved(app, &app->profile, &app->profile_stamp, &report))
		app->profile_saved = app->profile;
	return load_report(&report, "the profile", err);
}

/* Another program has saved the profile meanwhile: merges its changes. After a late reply of the writer, that program
 * may have been this one. */
static bool merge_saved(struct app *app, struct err *err)
{
	struct profile disk = { 0 }; /* stays empty without a file: then nothing of the profile is saved yet */
	uint64_t stamp = 0;
	struct report report = { 0 };
	bool good = !file_is_there(app->profile_path) || read_saved(app, &disk, &stamp, &report);
	report_done(&report);
	if (!good)
		return err_set(err, ERR_DATA, "%s was changed and has errors now: run 'rollcoach check'",
			       app->profile_path);
	if (stamp != 0 && stamp != app->profile_sent)
		profile_merge(&app->profile, &app->profile_saved, &disk);
	app->profile_saved = disk;
	app->profile_stamp = stamp;
	if (app->coach.next_day_asks) /* refers to positions in the profile */
		app->coach.next_day = next_day_find(&app->profile, app->catalogue, &app->history,
						    app->coach.reading.epoch, app->offset_s);
	return true;
}

bool load_profile_changes(struct app *app, bool *ret_changed, struct err *err)
{
	uint64_t before = app->profile_stamp;
	*ret_changed = false;
	if (app->profile_path[0] == '\0' || !file_is_there(app->profile_path))
		return true;
	if (!merge_saved(app, err))
		return false;
	*ret_changed = app->profile_stamp != before && app->profile_stamp != app->profile_sent;
	return true;
}

/* Each saved profile gets an id by which copies of it are recognized. If random numbers are unavailable, it gets its id
 * later. */
static bool put_profile(struct app *app, struct err *err)
{
	enum { TRIES = 50 };
	bool changed = true, saved = false;
	struct err ignored = { 0 };
	if (app->profile.history_id == 0)
		owner_new_id(&app->profile.history_id, &ignored);
	for (unsigned i = 0; changed && i < TRIES; i++) {
		struct buf yaml = { 0 };
		const struct profile profile = answers_to_save(app);
		profile_print(&profile, app->catalogue, &yaml);
		uint64_t stamp = save_stamp(buf_text(&yaml), yaml.size);
		unsigned sent = app->writer.sent;
		saved = put_over(app, app->profile_path, &yaml, app->profile_stamp, &changed, err);
		buf_done(&yaml);
		if (saved) {
			app->profile_saved = profile;
			app->profile_stamp = stamp;
		} else if (!changed) {
			app->profile_sent = app->writer.sent != sent ? stamp : app->profile_sent;
		} else if (!merge_saved(app, err)) {
			return false;
		}
	}
	return saved;
}

/* If saving fails, the journal retries. The user is informed once, and not at all about a short stall. */
void save_profile(struct app *app)
{
	struct err err = { 0 };
	if (app->profile_path[0] == '\0')
		return;
	bool saved = put_profile(app, &err);
	app->profile_trouble = saved ? (struct err){ 0 } : err;
	if (!saved && !app->profile_told && !put_stalls_briefly(app)) {
		app_say(app, "Answers not saved: %s", err.text);
		app->profile_told = true;
	}
	if (saved && app->profile_told) {
		app_take_back(app, "Answers not saved");
		app_say(app, "Your answers are saved now.");
		app->profile_told = false;
	}
}

/* ---- History -------------------------------------------------------------------------------------------------- */

static bool is_same_file(const char *a, const char *b)
{
	struct stat first, second;
	return stat(a, &first) == 0 && stat(b, &second) == 0 && first.st_dev == second.st_dev &&
	       first.st_ino == second.st_ino;
}

static bool default_profile(const struct app *app, char out[FOLDER_PATH_MAX])
{
	struct err ignored = { 0 };
	return folder_path(out, app->folders.config, "profile.yaml", &ignored);
}

/* A profile given with --profile has its own history, unless it is the default profile. */
static bool has_own_history(const struct app *app)
{
	char path[FOLDER_PATH_MAX];
	return app->options.profile != NULL && app->profile_path[0] != '\0' && default_profile(app, path) &&
	       !is_same_file(path, app->profile_path);
}

/* The history of the default profile is not in a subfolder. */
static bool folder_of_id(const struct app *app, char out[FOLDER_PATH_MAX], struct err *err)
{
	char path[FOLDER_PATH_MAX], name[40];
	bool of_default = default_profile(app, path) && owner_has_id(path, app->profile.history_id);
	snprintf(name, sizeof(name), "people/%016" PRIx64, app->profile.history_id);
	if (!of_default)
		return folder_path(out, app->folders.state, name, err);
	snprintf(out, FOLDER_PATH_MAX, "%s", app->folders.state);
	return true;
}

static bool give_id(struct app *app, struct err *err)
{
	if (!owner_new_id(&app->profile.history_id, err))
		return false;
	save_profile(app);
	return true;
}

static bool start_as_another(struct app *app, char folder[FOLDER_PATH_MAX], struct err *err)
{
	profile_of_another(&app->profile);
	app_say(app, "%s is for another person now: its tools and conditions are kept, and all questions are asked.",
		app->profile_path);
	return give_id(app, err) && folder_of_id(app, folder, err);
}

/* A copied profile belongs either to the same person, who keeps the history, or to someone else, who gets a new one. */
static bool settle_copy(struct app *app, char folder[FOLDER_PATH_MAX], struct err *err)
{
	char path[FOLDER_PATH_MAX], other[FOLDER_PATH_MAX];
	if (!default_profile(app, path) ||
	    !owner_is_other(folder, app->profile_path, app->profile.history_id, path, other))
		return true;
	bool on_screen = app->coach.front != NULL;
	switch (on_screen ? ANSWER_NOT_SURE : clarify_copy(app->profile_path, other)) {
	case ANSWER_YES:
		return owner_claim(folder, app->profile_path, app->profile.history_id, err);
	case ANSWER_NO:
		return start_as_another(app, folder, err);
	case ANSWER_NOT_SURE:
		break;
	}
	profile_of_unknown(&app->profile);
	return owner_refuse(app->profile_path, other, err);
}

/* Reading does not require the owner's note. If none can be written, a copied profile goes unnoticed. */
static bool claim(const struct app *app, const char *folder, bool create, struct err *err)
{
	struct err ignored = { 0 };
	return owner_claim(folder, app->profile_path, app->profile.history_id, create ? err : &ignored) || !create;
}

/* "" if the profile has no history yet; with `create`, one is created. */
static bool find_history_folder(struct app *app, bool create, char out[FOLDER_PATH_MAX], struct err *err)
{
	snprintf(out, FOLDER_PATH_MAX, "%s", app->folders.state);
	if (!has_own_history(app))
		return true;
	out[0] = '\0';
	if (app->profile.history_id == 0 && !create)
		return true;
	if (app->profile.history_id == 0 && !give_id(app, err))
		return false;
	return folder_of_id(app, out, err) && settle_copy(app, out, err) && claim(app, out, create, err);
}

bool load_store(struct app *app, struct err *err)
{
	char folder[FOLDER_PATH_MAX], path[FOLDER_PATH_MAX];
	if (!app->has_folders || load_is_nobody(app) || store_is_open(&app->store))
		return true;
	if (!find_history_folder(app, false, folder, err) || folder[0] == '\0')
		return folder[0] == '\0' && err->code == ERR_NONE;
	if (!folder_path(path, folder, "history.db", err))
		return false;
	if (access(folder, F_OK) != 0 && file_is_there(folder))
		return err_set(err, ERR_FAILURE, "%s: it is a link to a folder that does not exist: remove the link",
			       folder);
	bool leads = (app->options.command->bit & (FOR_HOME | FOR_ROLL)) != 0;
	return (!file_is_there(path) && !spare_is_there(folder)) || spare_open(&app->store, folder, !leads, err);
}

bool load_store_to_write(struct app *app, int wait_ms, struct err *err)
{
	char folder[FOLDER_PATH_MAX];
	struct folders folders;
	if (load_is_nobody(app))
		return err_set(err, ERR_USAGE, "--profile none keeps no history: leave it out, or give a profile file");
	if (!app->has_folders)
		return folders_find(&folders, err);
	return store_is_open(&app->store) ||
	       (find_history_folder(app, true, folder, err) && store_open_within(&app->store, folder, wait_ms, err));
}

bool load_history(struct app *app, struct err *err)
{
	int64_t today = day_of(app->now, app->offset_s);
	return load_store(app, err) &&
	       (!store_is_open(&app->store) || store_recent(&app->store, app->catalogue, today, &app->history, err));
}

/* If the profile was lost or could not be saved after a session, updates it from the history. */
static bool learn_missing(struct app *app, const struct history *history)
{
	bool learned = profile_catch_up(&app->profile, app->catalogue, history, app->now);
	if (!file_is_there(app->profile_path))
		learned |= profile_recover(&app->profile, app->catalogue, history, app->offset_s);
	if (learned && !app->has_profile) {
		app->has_profile = true;
		app_say(app, "No profile, but a history: what stopped you counts until you answer. To answer, run "
			     "'rollcoach roll'.");
	}
	return learned;
}

bool load_history_to_change(struct app *app, struct err *err)
{
	if (!load_history(app, err))
		return false;
	if (!store_is_open(&app->store) || !learn_missing(app, &app->history))
		return true;
	save_profile(app);
	return app->profile_trouble.code == ERR_NONE ||
	       err_set(err, ERR_FAILURE, "nothing is changed, because what stopped you cannot be saved: %s",
		       app->profile_trouble.text);
}

static bool catch_up(struct app *app, bool leads, struct err *err)
{
	struct history recent = { 0 };
	int64_t today = day_of(app->now, app->offset_s);
	bool good = leads || store_recent(&app->store, app->catalogue, today, &recent, err);
	if (good && learn_missing(app, leads ? &app->history : &recent) && leads)
		save_profile(app);
	history_done(&recent);
	return good;
}

void load_without_history(struct app *app, const struct err *err)
{
	app->wish.beginner = true;
	app_say(app, "The history cannot be read, so plans are as light as the first five: %s", err->text);
	if (app->profile_path[0] != '\0' && !file_is_there(app->profile_path))
		app->has_profile = profile_doubt_lost(&app->profile, app->catalogue);
}

/* The history improves a plan but is not required for one. */
static void load_stats(struct app *app)
{
	struct err err = { 0 };
	bool leads = (app->options.command->bit & (FOR_HOME | FOR_ROLL)) != 0;
	int64_t today = day_of(app->now, app->offset_s);
	app->days = mem_new(app->catalogue->muscles_count * 2u, sizeof(*app->days));
	app->stats = history_stats(&(struct history){ 0 }, app->catalogue, today, app->days);
	if (app->profile_path[0] == '\0')
		return;
	bool good = load_store(app, &err);
	if (good && store_is_open(&app->store))
		good = store_stats(&app->store, app->catalogue, today, app->days, &app->stats, &err) &&
		       (!leads || load_history(app, &err)) && catch_up(app, leads, &err);
	if (!good)
		load_without_history(app, &err);
}

/* ---- All ------------------------------------------------------------------------------------------------------ */

/* A routine file sets its own mode and length. */
static bool load_routine(struct app *app, struct err *err)
{
	const char *word = app->options.operands.items[0];
	struct operand operand;
	struct yaml_file file = { 0 };
	struct report report = { 0 };
	if (!operand_find(app, word, &operand, err))
		return false;
	if (operand.kind == OPERAND_FILE && !file_is_there(operand.path) &&
	    catalogue_mode(app->catalogue, word) != NULL)
		return err_set(err, ERR_USAGE, "no such file: '%s' (to choose a mode, use --mode %s)", word, word);
	if (operand.kind == OPERAND_FILE && !file_is_there(operand.path) && strpbrk(word, "/.") == NULL)
		return err_set(err, ERR_USAGE, "no saved routine or file named '%s'", word);
	if (app->options.mode.count > 0 || app->options.minutes.count > 0)
		return err_set(err, ERR_USAGE, "--%s cannot be used with %s, which sets its own",
			       app->options.mode.count > 0 ? "mode" : "minutes", word);
	if (operand_read(&operand, word, &file, &report)) {
		operand_note(app, &file);
		if ((app->options.command->bit & FOR_LOG) != 0 && app->line_found == RETURNED_BAD) {
			yaml_file_done(&file);
			*err = app->line_error;
			return false;
		}
		routine_parse(&app->routine, &file, app->catalogue, &report);
	}
	yaml_file_done(&file);
	app->written = load_report(&report, "the routine", err);
	app->wish.mode = app->routine.mode;
	return app->written && wish_check(&app->wish, app->catalogue, err);
}

bool load_wish(struct app *app, struct err *err)
{
	clarify_options(&app->options, app->catalogue);
	return wish_of_options(&app->wish, &app->options, &app->settings, app->catalogue, app->now, err) &&
	       (app->options.operands.count == 0 || load_routine(app, err));
}

bool load_all(struct app *app, struct err *err)
{
	if (!load_settings(app, err) || !load_catalogue(app, err) || !load_profile(app, err) || !load_wish(app, err))
		return false;
	settings_words_check(app);
	run_load(app);
	load_stats(app);
	return true;
}

void load_done(struct app *app)
{
	safety_done(&app->safety);
	safety_done(&app->known);
	plan_done(&app->plan);
	history_done(&app->history);
	store_close(&app->store);
	catalogue_files_done(&app->files);
	free(app->days);
	saved_done(app);
}
