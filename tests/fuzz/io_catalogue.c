/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a catalogue over the built-in one: input that passes the lint is loaded by libcyaml, a catalogue that
 * passes the checks is merged and indexed, and every error has a place. */
#include "io/catalogue/load.h"
#include "io/catalogue/schema.h"
#include "io/yaml/lint.h"
#include <ctype.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void hold(bool law)
{
	if (!law)
		abort();
}

/* Every line starts with "x.yaml:3:7: ..." or "built-in:1:1: ...", except those that count the rest. */
static void hold_places(const char *text)
{
	for (const char *line = text; *line != '\0'; line += strcspn(line, "\n") + 1) {
		const char *at = strchr(line, ':');
		if (strncmp(line, "and ", 4) == 0 || strstr(line, ": and ") == line + strcspn(line, ":"))
			continue;
		hold(at != NULL && isdigit((unsigned char)at[1]));
		at = strchr(at + 1, ':');
		hold(at != NULL && isdigit((unsigned char)at[1]));
	}
}

static enum lint_verdict verdict_of(const char *bytes, size_t size)
{
	struct report report = { 0 };
	size_t mark = size >= 3 && memcmp(bytes, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
	struct spans spans = { 0 };
	enum lint_verdict verdict =
		lint("x.yaml", bytes + mark, size - mark, catalogue_document(), NULL, &spans, &report);
	hold((verdict == LINT_CLEAN) == (report.errors == 0));
	spans_done(&spans);
	report_done(&report);
	return verdict;
}

/* libcyaml loads everything that is not LINT_BROKEN; files from a newer version are not even tried. */
static void hold_parsed(const char *bytes, size_t size, enum lint_verdict verdict)
{
	struct yaml_file file;
	struct report report = { 0 };
	yaml_file_of_bytes(&file, "x.yaml", bytes, size);
	hold(yaml_file_parse(&file, catalogue_document(), NULL, &report) == (verdict == LINT_CLEAN));
	if (strstr(report_text(&report), "a newer rollcoach") == NULL)
		hold((verdict != LINT_BROKEN) == (file.value != NULL));
	yaml_file_done(&file);
	report_done(&report);
}

static void hold_index(const struct catalogue *catalogue)
{
	for (int i = 0; i < SECTION_COUNT; i++)
		for (unsigned at = 0; at < catalogue_count(catalogue, (enum section)i); at++) {
			const char *id = catalogue_id(catalogue, (enum section)i, at);
			hold(catalogue_find(catalogue, (enum section)i, id) == (int)at);
			hold(catalogue->origin[i][at] < catalogue->documents_count);
		}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct yaml_file file;
	struct catalogue_files files;
	struct report report = { 0 };
	enum lint_verdict verdict = verdict_of((const char *)data, size);
	hold_parsed((const char *)data, size, verdict);
	yaml_file_of_bytes(&file, "x.yaml", (const char *)data, size);
	bool loaded = catalogue_load_documents(&files, catalogue_builtin(), &file, 1, &report);
	hold(loaded == (report.code == ERR_NONE) && loaded == (report.errors == 0));
	hold(!loaded || verdict == LINT_CLEAN);
	if (loaded)
		hold_index(files.catalogue);
	hold_places(report_text(&report));
	catalogue_files_done(&files);
	report_done(&report);
	return 0;
}
