/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares runs from several files, and describes those left out. */
#include "io/run/newest.h"

#include "base/text.h"
#include "core/person/run_words.h"
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

static void fault(struct newest *newest, const char *name, const char *text)
{
	char safe[RUN_NAME_MAX];
	struct run_file *file = newest->file;
	note(newest, name, text);
	if (file->fault[0] == '\0')
		snprintf(file->fault, sizeof(file->fault), "%.200s: %.300s", safe_name(safe, name), text);
}

static bool overlap(const struct run *a, const struct run *b)
{
	return a->start < b->end && b->start < a->end;
}

static void replace(struct newest *newest, const char *name, const struct run *run)
{
	struct run_file *file = newest->file;
	if (newest->has_run)
		run_file_add_also(file, &file->run, file->name);
	newest->has_run = true;
	file->run = *run;
	safe_name(file->name, name);
}

static void note_doubted(struct newest *newest, const char *name, const struct run *run)
{
	if (!run_is_believed(run, newest->file->now))
		fault(newest, name, run_standing_text(run_standing(run, newest->file->now)));
}

/* Merges two recordings of one run, so that no value known to either is lost. */
static void take_overlap(struct newest *newest, const char *name, const struct run *run)
{
	struct run_file *file = newest->file;
	bool longer = run_seconds(run) > run_seconds(&file->run);
	struct run both = longer ? *run : file->run;
	run_merge(&both, longer ? &file->run : run);
	note(newest, longer ? file->name : name,
	     "covers the same time as another run; the larger of each value counts");
	if (longer)
		safe_name(file->name, name);
	file->run = both;
}

/* An implausible date never hides a run. */
static void take_run(struct newest *newest, const char *name, const struct run *run)
{
	struct run_file *file = newest->file;
	bool believed = run_is_believed(run, file->now), other = run_is_believed(&file->run, file->now);
	if (!newest->has_run) {
		replace(newest, name, run);
	} else if (believed != other) {
		note_doubted(newest, other ? name : file->name, other ? run : &file->run);
		if (believed)
			replace(newest, name, run);
	} else if (overlap(run, &file->run)) {
		take_overlap(newest, name, run);
	} else if (run->start > file->run.start) {
		replace(newest, name, run);
	} else {
		run_file_add_also(file, run, name);
	}
}

static void take_other(struct newest *newest, const char *name, const struct run *run)
{
	char text[80];
	snprintf(text, sizeof(text), "%s, not a run", recording_phrase(run->recording));
	note(newest, name, run->recording == RECORDING_NONE ? "no activity" : text);
	if (!newest->has_run && newest->file->run.recording == RECORDING_NONE) {
		newest->file->run = *run;
		safe_name(newest->file->name, name);
	}
}

void newest_take(struct newest *newest, const char *name, const struct outing *outing)
{
	struct run run;
	char text[80];
	outing_result(outing, &run);
	if (outing->overlaps > 0)
		note(newest, name, "holds runs that overlap; the larger of each value counts");
	if (outing->left_out > 0)
		note(newest, name, "has too many sessions; the first ones are not counted");
	if (run.recording != RECORDING_RUN) {
		take_other(newest, name, &run);
		return;
	}
	for (unsigned i = 0; i < outing->runs_count; i++)
		take_run(newest, name, &outing->runs[i]);
	snprintf(text, sizeof(text), "also holds %s, which changes nothing", recording_phrase(outing->other.recording));
	if (outing->has_other)
		note(newest, name, text);
}

static void take_notes(struct newest *newest, const char *name, const char *notes)
{
	struct buf line = { 0 };
	for (; *notes != '\0'; notes += *notes == '\n') {
		size_t size = strcspn(notes, "\n");
		buf_clear(&line);
		buf_add_bytes(&line, notes, size);
		note(newest, name, buf_text(&line));
		notes += size;
	}
	buf_done(&line);
}

void newest_take_file(struct newest *newest, const char *name, const struct run_file *inner)
{
	take_notes(newest, name, buf_text(&inner->notes));
	if (inner->run.recording != RECORDING_RUN) {
		take_other(newest, name, &inner->run);
		return;
	}
	take_run(newest, name, &inner->run);
	for (unsigned i = 0; i < inner->also_count; i++)
		take_run(newest, name, &inner->also[i].run);
}

void newest_fail(struct newest *newest, const char *name, const struct err *err)
{
	char safe[RUN_NAME_MAX];
	fault(newest, name, err->text);
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
