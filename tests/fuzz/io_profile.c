/* SPDX-License-Identifier: MIT */
/* Any bytes as a profile: refused with a place, or loaded; what is loaded is saved and loaded again as the same. */
#include "io/profile_file.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool parse(struct profile *profile, const char *bytes, size_t size, struct report *report)
{
	struct yaml_file file;
	yaml_file_of_bytes(&file, "profile.yaml", bytes, size);
	bool parsed = profile_parse(profile, &file, catalogue_builtin(), report);
	yaml_file_done(&file);
	return parsed;
}

static void save_and_load(const struct profile *profile)
{
	struct report report = { 0 };
	struct buf first = { 0 }, second = { 0 };
	struct profile again;
	profile_print(profile, catalogue_builtin(), &first);
	if (!parse(&again, buf_text(&first), first.size, &report))
		abort();
	profile_print(&again, catalogue_builtin(), &second);
	if (strcmp(buf_text(&first), buf_text(&second)) != 0)
		abort();
	buf_done(&first);
	buf_done(&second);
	report_done(&report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct report report = { 0 };
	struct profile profile;
	bool loaded = parse(&profile, (const char *)data, size, &report);
	if (loaded != (report.errors == 0) || loaded != (report.code == ERR_NONE))
		abort();
	if (loaded)
		save_and_load(&profile);
	else if (strstr(report_text(&report), "profile.yaml:") == NULL)
		abort();
	report_done(&report);
	return 0;
}
