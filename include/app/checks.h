/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks an edited copy before it replaces a file. */
#ifndef APP_CHECKS_H
#define APP_CHECKS_H

#include "app/app.h"

/* Checks the copy as if it were the file at `path`, together with the current catalogue.  `kind` is "profile",
 * "settings" or "catalogue".  False with ERR_DATA; by then the errors are on standard error. */
bool check_copy(struct app *app, const char *kind, const char *copy, const char *path, struct err *err);

#endif
