/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Changes the saved profile: applies each change, then saves it at once. */
#include "app/profile_change.h"

#include "app/load.h"
#include <stdio.h>
#include <string.h>

bool profile_change_tools(struct app *app, uint64_t tools)
{
	if (tools == 0) {
		app_say(app, "Tick at least one with Space. A full water bottle or a rolled towel will do.");
		return false;
	}
	app->profile.tools = tools;
	save_profile(app);
	return true;
}

void profile_change_tool(struct app *app, unsigned tool)
{
	if (app->profile.tools == 0)
		app->profile.tools = tools_basic(app->catalogue);
	app->profile.tools ^= (uint64_t)1 << tool;
	save_profile(app);
}

void profile_change_over(struct app *app, unsigned condition)
{
	app->profile.conditions[condition].until = app->coach.reading.epoch;
	save_profile(app);
}

void profile_change_clearance(struct app *app, unsigned condition)
{
	const struct condition *changed = &app->profile.conditions[condition];
	struct err err = { 0 };
	if (!profile_clear(&app->profile, app->catalogue, changed->contraindication, !changed->cleared, &err))
		app_say(app, "%s", err.text);
	save_profile(app);
}

void profile_change_ease(struct app *app, unsigned ease)
{
	struct profile *profile = &app->profile;
	struct ease *removed = &profile->eases[ease];
	int64_t now = app->coach.reading.epoch;
	if (ease_rests(removed, now) && removed->left_out_until != UNTIL_TAKEN_BACK) {
		app_say(app, "%s: it cannot be ended here.", ease_rest(removed, now, app->offset_s).text);
		return;
	}
	profile->eases_count--;
	memmove(removed, removed + 1, (profile->eases_count - ease) * sizeof(*removed));
	save_profile(app);
}

void profile_change_name(struct app *app, const char *name)
{
	snprintf(app->profile.name, sizeof(app->profile.name), "%.*s", (int)sizeof(app->profile.name) - 1, name);
	save_profile(app);
}
