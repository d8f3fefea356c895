/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Modes and actions that the settings name. */
#ifndef APP_SETTINGS_WORDS_H
#define APP_SETTINGS_WORDS_H

#include "app/app.h"

/* The `knows` of a vocabulary for settings; otherwise sets `err`. */
bool settings_knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err);

/* Tells the person which words of the settings are unknown and therefore ignored.  Needs settings and catalogue. */
void settings_words_check(struct app *app);

#endif
