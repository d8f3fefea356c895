/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as settings: rejected with a place, or loaded; loaded settings survive saving and loading unchanged. */
#include "fuzz/kept.h"
#include "io/files/settings.h"

static bool load(const char *bytes, size_t size, struct buf *ret_saved, struct report *report)
{
	struct yaml_file file;
	struct settings settings;
	yaml_file_of_bytes(&file, "settings.yaml", bytes, size);
	bool loaded = settings_parse(&settings, &file, NULL, report);
	if (loaded)
		settings_print(&settings, ret_saved);
	yaml_file_done(&file);
	return loaded;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	hold_kept(load, "settings.yaml:", data, size);
	return 0;
}
