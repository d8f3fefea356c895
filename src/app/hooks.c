/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Starts the user's hooks and passes them the current state of the session in the environment. */
#include "app/hooks.h"

#include "core/catalogue/words.h"
#include "core/plan/cue_line.h"
#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

enum { HOOK_MOST_MS = 5000, FACTS_MAX = 16, FACT_MAX = 256 };

static const char *const names[] = { [HOOK_START] = "start", [HOOK_CUE] = "cue", [HOOK_FINISH] = "finish" };

/* NULL if this kind starts no hook */
static const char *const cue_names[CUE_KIND_COUNT] = {
	[CUE_NEXT] = "next",         [CUE_SWITCH] = "switch",     [CUE_SETUP] = "setup",
	[CUE_START] = "start",       [CUE_ONE] = "how",           [CUE_AVOID] = "avoid",
	[CUE_FIRMER] = "firmer",     [CUE_LIGHTER] = "lighter",   [CUE_HALFWAY] = "halfway",
	[CUE_LAST_TEN] = "last-ten", [CUE_HOLD] = "hold",         [CUE_MOVE_ON] = "move-on",
	[CUE_TIME] = "time",         [CUE_END] = "end",           [CUE_SKIPPED] = "skipped",
	[CUE_DONE] = "done",         [CUE_PAUSED] = "paused",     [CUE_REENTRY] = "re-entry",
	[CUE_RESUMED] = "resumed",   [CUE_REFUSED] = "refused",   [CUE_STOPPED] = "stopped",
	[CUE_ASKED] = "asked",       [CUE_ANSWERED] = "answered", [CUE_REPLANNED] = "replanned",
	[CUE_FINISHED] = "finished", [CUE_LEFT] = "left",
};

static const char *const endings[ENDING_COUNT] = {
	[ENDING_NONE] = "", [ENDING_FINISHED] = "finished", [ENDING_LEFT] = "left", [ENDING_STOPPED] = "stopped"
};

struct facts {
	char text[FACTS_MAX][FACT_MAX];
	const char *list[FACTS_MAX + 1];
	unsigned count;
};

static void add(struct facts *facts, const char *name, const char *value)
{
	char *text = facts->text[facts->count];
	snprintf(text, FACT_MAX, "ROLLCOACH_%s=%s", name, value);
	facts->list[facts->count++] = text;
}

static void add_number(struct facts *facts, const char *name, int64_t number)
{
	char value[24];
	snprintf(value, sizeof value, "%lld", (long long)number);
	add(facts, name, value);
}

static void add_step(struct facts *facts, const struct app *app, const struct cue *cue)
{
	const struct session *session = &app->coach.session;
	const struct snapshot snapshot = session_snapshot(session, session->now);
	unsigned at = cue != NULL ? cue->step : session->at;
	if (at < session->steps_count && !step_is_work(&session->steps[at]))
		at = session_work_after(session, at);
	if (at < session->steps_count) {
		const struct step *step = &session->steps[at];
		add(facts, "NAME", step_name(app->catalogue, step));
		add(facts, "SIDE", side_word(step->side));
		add_number(facts, "STEP_SECONDS", step->seconds);
	}
	add_number(facts, "NUMBER", snapshot.number);
	add_number(facts, "NUMBERS", snapshot.numbers);
	add_number(facts, "PRESSURE", snapshot.pressure);
	add_number(facts, "DONE_SECONDS", session->counted / MSEC_SECOND);
	add_number(facts, "LEFT_SECONDS", snapshot.routine_left_ms / MSEC_SECOND);
}

static int start(struct app *app, const char *path, enum hook hook, const struct cue *cue)
{
	struct facts facts = { .count = 0 };
	struct sounds *sounds = &app->coach.world->sounds;
	const char *words[] = { path, NULL };
	pid_t pid;
	add(&facts, "EVENT", names[hook]);
	add(&facts, "CUE", cue != NULL ? cue_names[cue->kind] : "");
	add(&facts, "TEXT", cue != NULL ? cue->text : "");
	add(&facts, "MODE", app->catalogue->modes[app->coach.session.mode].id);
	add(&facts, "ENDING", endings[app->coach.session.ending]);
	add_step(&facts, app, cue);
	facts.list[facts.count] = NULL;
	struct child_wish wish = { words, facts.list, -1, app->coach.reading.now + HOOK_MOST_MS, false };
	return children_start(&sounds->children, &wish, &pid);
}

void hooks_run(struct app *app, enum hook hook, const struct cue *cue)
{
	char folder[FOLDER_PATH_MAX], path[FOLDER_PATH_MAX];
	struct err err = { 0 };
	if (!app->has_folders || app->options.rehearse != 0 || (cue != NULL && cue_names[cue->kind] == NULL) ||
	    !folder_path(folder, app->folders.config, "hooks", &err) || !folder_path(path, folder, names[hook], &err) ||
	    access(path, F_OK) != 0)
		return;
	int failed = start(app, path, hook, cue);
	/* EAGAIN: many cues at once have used up all slots, and the user can do nothing about it. */
	if (failed == 0 || failed == EAGAIN || app->coach.hooks_told)
		return;
	app->coach.hooks_told = true;
	if (failed == EACCES)
		app_say(app, "The hook '%s' is not executable: chmod +x %s", names[hook], path);
	else
		app_say(app, "The hook '%s' cannot be started: %s", names[hook], strerror(failed));
}
