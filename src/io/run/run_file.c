/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Initializes and frees the result of reading a run. */
#include "io/run/run_file.h"

#include "base/text.h"
#include <stdio.h>
#include <string.h>

void run_file_init(struct run_file *ret_file, int64_t now)
{
	*ret_file = (struct run_file){ .now = now };
	run_init(&ret_file->run);
	ret_file->run.recording = RECORDING_NONE;
}

void run_file_done(struct run_file *file)
{
	buf_done(&file->notes);
}

void run_file_add_also(struct run_file *file, const struct run *run, const char *name)
{
	if (run_standing(run, file->now) != RUN_COUNTS || file->also_count == RUN_ALSO_MAX)
		return;
	struct run_also *also = &file->also[file->also_count++];
	also->run = *run;
	safe_name(also->name, name);
}

const char *safe_name(char *out, const char *name)
{
	snprintf(out, RUN_NAME_MAX, "%s", name);
	for (size_t size = strlen(out), at; (at = text_unsafe(out, size)) < size;)
		out[at] = '?';
	for (char *at = out; *at != '\0'; at++)
		*at = *at == '\n' || *at == '\t' ? '?' : *at;
	return out;
}
