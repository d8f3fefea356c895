/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A user at an 80x24 terminal, for tests that press keys: all data that views read and remember. */
#ifndef TESTS_UNIT_TUI_FIXTURE_H
#define TESTS_UNIT_TUI_FIXTURE_H

#include "tui/view.h"

static struct profile profile;
static struct settings settings;
static struct wish wish;
static struct ui ui;
static struct scene scene;

/* Starts over with a new user and this view. */
static inline void show(enum view_id view)
{
	profile = (struct profile){ 0 };
	settings_init(&settings);
	wish_init(&wish, catalogue_builtin());
	scene = (struct scene){ .views = views,
				.catalogue = catalogue_builtin(),
				.profile = &profile,
				.wish = &wish,
				.settings = &settings,
				.at = 1763700000 };
	ui_init(&ui, view);
	ui.rows = 24;
	ui.columns = 80;
}

#endif
