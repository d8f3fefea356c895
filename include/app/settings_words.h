/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Modes and actions that the settings name. */
#ifndef APP_SETTINGS_WORDS_H
#define APP_SETTINGS_WORDS_H

#include "app/app.h"

/* Implements `knows` of a vocabulary for the settings: true if the word is known, otherwise sets `err`. */
bool settings_knows(const struct catalogue *catalogue, const char *rule, const char *text, struct err *err);

/* Reports the words of the settings that are unknown and therefore ignored.  Needs settings and catalogue. */
void settings_words_check(struct app *app);

#endif
