/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Loads the files that commands need, each separately and only when used.
 *
 * On failure, each function returns false with `err` set; errors inside files are by then on standard error, each with
 * its place. */
#ifndef APP_LOAD_H
#define APP_LOAD_H

#include "app/app.h"

/* settings.yaml, if present. */
bool load_settings(struct app *app, struct err *err);

/* The built-in catalogue with overlays from the data folders of system and user, then from --catalogue. */
bool load_catalogue(struct app *app, struct err *err);

/* Files and folders that overlay the built-in catalogue, in order.  The caller frees the array. */
const char **load_catalogue_paths(const struct app *app, size_t *ret_count);

/* The profile, if present; needs the catalogue. */
bool load_profile(struct app *app, struct err *err);

/* True with --profile none: nobody's profile and nobody's history, neither read nor written. */
bool load_is_nobody(const struct app *app);

/* Opens the store if there is a history; nothing is created. */
bool load_store(struct app *app, struct err *err);

/* Opens the store to write to it, creating the history of this profile as needed; waits for another program's lock. */
bool load_store_to_write(struct app *app, int wait_ms, struct err *err);

/* The recent history (store_recent), empty before the first session; needs the catalogue. */
bool load_history(struct app *app, struct err *err);

/* The same before the history or the profile changes: what the profile has missed is saved in it first, so that nothing
 * newer or deleted can hide it. */
bool load_history_to_change(struct app *app, struct err *err);

/* Reports a history that cannot be read.  What is in it is unknown, so plans are made as for a beginner. */
void load_without_history(struct app *app, const struct err *err);

/* The wish, and the routine file if one is given; needs catalogue and settings. */
bool load_wish(struct app *app, struct err *err);

/* All of the above in this order, for planning.  Reports and ignores a history that cannot be read. */
bool load_all(struct app *app, struct err *err);

/* Merges what another program has saved in the profile meanwhile.  False if the file has errors now. */
bool load_profile_changes(struct app *app, bool *ret_changed, struct err *err);

/* Saves the profile or the settings; reports a failure to the user. */
void save_profile(struct app *app);
void save_settings(struct app *app);

/* Prints the report to standard error.  False with `err` if it has errors. */
bool load_report(struct report *report, const char *what, struct err *err);

/* Frees everything loaded. */
void load_done(struct app *app);

#endif
