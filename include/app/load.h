/* SPDX-License-Identifier: MIT */
/* What commands need from files, each loaded on its own and only where it is used.
 *
 * Each returns false with `err` set; errors inside files have been said on standard error by then, each with its place. */
#ifndef APP_LOAD_H
#define APP_LOAD_H

#include "app/app.h"

/* settings.yaml, where there is one. */
bool load_settings(struct app *app, struct err *err);

/* The built-in catalogue, over it the data folders of system and user, over them --catalogue. */
bool load_catalogue(struct app *app, struct err *err);

/* The files and folders that go over the built-in catalogue, in order; an array to be freed. */
const char **load_catalogue_paths(const struct app *app, size_t *ret_count);

/* The profile, where there is one; needs the catalogue. */
bool load_profile(struct app *app, struct err *err);

/* The history, empty where nothing was done yet. */
bool load_history(struct app *app, struct err *err);

/* The words of the wish, and the routine file where one is named; needs catalogue and settings. */
bool load_wish(struct app *app, struct err *err);

/* All of the above in this order: what planning needs.  A history that cannot be read is said and left aside. */
bool load_all(struct app *app, struct err *err);

/* Saves the profile or the settings; a failure is said. */
void save_profile(struct app *app);
void save_settings(struct app *app);

/* Lines of a report on standard error, and the err of it; false if there are any errors. */
bool load_report(struct report *report, const char *what, struct err *err);

/* Frees all of it. */
void load_done(struct app *app);

#endif
