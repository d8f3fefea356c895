/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a roster: rejected with a place, or every athlete is read; file names made from names stay in their
 * folder. */
#include "io/files/roster.h"
#include "io/system/file_name.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check_file_name(const char *text)
{
	struct buf name = { 0 };
	file_name_add(&name, text);
	if (name.size == 0 || name.size > 80 || strchr(buf_text(&name), '/') != NULL || buf_text(&name)[0] == '.')
		abort();
	buf_done(&name);
}

/* Without profiles and routines, nothing is read from disk. */
static void read_athletes(const struct roster *roster, bool parsed, struct report *report)
{
	static struct athlete athlete;
	struct wish base;
	wish_init(&base, catalogue_builtin());
	for (unsigned i = 0; i < roster_count(roster); i++) {
		unsigned before = report->errors;
		bool read = roster_athlete(roster, i, &base, 1767225600, &athlete, report);
		if (parsed && read != (report->errors == before))
			abort();
		check_file_name(athlete.name);
	}
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static char bytes[1 << 16];
	struct report report = { 0 };
	struct roster roster;
	struct yaml_file file;
	if (size >= sizeof(bytes))
		return 0;
	memcpy(bytes, data, size);
	bytes[size] = '\0';
	if (strstr(bytes, "profile") != NULL || strstr(bytes, "routine") != NULL || strstr(bytes, "run") != NULL)
		return 0;
	yaml_file_of_bytes(&file, "team.yaml", bytes, size);
	bool parsed = roster_parse(&roster, &file, catalogue_builtin(), &report);
	if (parsed != (report.errors == 0))
		abort();
	if (!parsed && strstr(report_text(&report), "team.yaml:") == NULL)
		abort();
	read_athletes(&roster, parsed, &report);
	roster_done(&roster);
	report_done(&report);
	return 0;
}
