/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares runs of several files and writes down what was left out. */
#include "io/run/newest.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

static const char *const extensions[] = { ".fit", ".gpx", ".tcx", ".fit.gz", ".gpx.gz", ".tcx.gz", ".zip" };
static const char *const ignored_folders[] = { "__MACOSX", "routes" };

static bool ends_with(const char *name, const char *end)
{
	size_t size = strlen(name), tail = strlen(end);
	return size > tail && text_starts(name + size - tail, end);
}

static bool is_ignored_folder(const char *part, size_t size)
{
	for (size_t i = 0; i < sizeof(ignored_folders) / sizeof(ignored_folders[0]); i++)
		if (strlen(ignored_folders[i]) == size && strncmp(part, ignored_folders[i], size) == 0)
			return true;
	return part[0] == '.';
}

bool is_recording_name(const char *name)
{
	const char *part = name;
	for (const char *slash; (slash = strchr(part, '/')) != NULL; part = slash + 1)
		if (is_ignored_folder(part, (size_t)(slash - part)))
			return false;
	for (size_t i = 0; part[0] != '.' && i < sizeof(extensions) / sizeof(extensions[0]); i++)
		if (ends_with(part, extensions[i]))
			return true;
	return false;
}

void newest_init(struct newest *ret_newest, struct run_file *file)
{
	*ret_newest = (struct newest){ .file = file };
}

static void note(struct newest *newest, const char *name, const char *text)
{
	char safe[RUN_NAME_MAX];
	if (newest->noted++ < NEWEST_NOTES_MAX)
		buf_addf(&newest->file->notes, "%s: %s\n", safe_name(safe, name), text);
}

static bool overlap(const struct run *a, const struct run *b)
{
	return a->start < b->end && b->start < a->end;
}

static void take_run(struct newest *newest, const char *name, const struct run *run)
{
	struct run_file *file = newest->file;
	bool better = run->start > file->run.start;
	if (newest->has_run && overlap(run, &file->run)) {
		better = run_seconds(run) > run_seconds(&file->run);
		note(newest, better ? file->name : name, "covers the same time as another run; only the longer counts");
	}
	if (newest->has_run && !better)
		return;
	newest->has_run = true;
	file->run = *run;
	safe_name(file->name, name);
}

void newest_take(struct newest *newest, const char *name, const struct outing *outing)
{
	struct run run;
	char text[80];
	outing_result(outing, &run);
	if (outing->overlaps > 0)
		note(newest, name, "holds runs that overlap; only the longer counts");
	if (run.recording == RECORDING_RUN) {
		take_run(newest, name, &run);
		return;
	}
	snprintf(text, sizeof(text), "%s, not a run", recording_phrase(run.recording));
	if (run.recording == RECORDING_NONE)
		snprintf(text, sizeof(text), "no activity");
	note(newest, name, text);
	if (!newest->has_run && newest->file->run.recording == RECORDING_NONE) {
		newest->file->run = run;
		safe_name(newest->file->name, name);
	}
}

void newest_fail(struct newest *newest, const char *name, const struct err *err)
{
	char safe[RUN_NAME_MAX];
	note(newest, name, err->text);
	if (newest->first.code != ERR_NONE)
		return;
	newest->first = *err;
	err_in(&newest->first, "%s", safe_name(safe, name));
}

bool newest_finish(struct newest *newest, struct err *err)
{
	if (newest->noted > NEWEST_NOTES_MAX)
		buf_addf(&newest->file->notes, "... and %u more\n", newest->noted - NEWEST_NOTES_MAX);
	if (newest->has_run || newest->first.code == ERR_NONE)
		return true;
	*err = newest->first;
	return false;
}
