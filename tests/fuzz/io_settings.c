/* SPDX-License-Identifier: MIT */
/* Any bytes as settings: refused with a place, or loaded; what is loaded is saved and loaded again as the same. */
#include "io/settings_file.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static bool parse(struct settings *settings, const char *bytes, size_t size, struct report *report)
{
	struct yaml_file file;
	yaml_file_of_bytes(&file, "settings.yaml", bytes, size);
	bool parsed = settings_parse(settings, &file, NULL, report);
	yaml_file_done(&file);
	return parsed;
}

static void save_and_load(const struct settings *settings)
{
	struct report report = { 0 };
	struct buf first = { 0 }, second = { 0 };
	struct settings again;
	settings_print(settings, &first);
	if (!parse(&again, buf_text(&first), first.size, &report))
		abort();
	settings_print(&again, &second);
	if (strcmp(buf_text(&first), buf_text(&second)) != 0)
		abort();
	buf_done(&first);
	buf_done(&second);
	report_done(&report);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct report report = { 0 };
	struct settings settings;
	bool loaded = parse(&settings, (const char *)data, size, &report);
	if (loaded != (report.errors == 0) || loaded != (report.code == ERR_NONE))
		abort();
	if (loaded)
		save_and_load(&settings);
	else if (strstr(report_text(&report), "settings.yaml:") == NULL)
		abort();
	report_done(&report);
	return 0;
}
