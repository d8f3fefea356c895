/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a profile: rejected with a place, or loaded; a loaded profile survives saving and loading unchanged. */
#include "fuzz/kept.h"
#include "io/files/profile.h"

static bool load(const char *bytes, size_t size, struct buf *ret_saved, struct report *report)
{
	struct yaml_file file;
	struct profile profile;
	yaml_file_of_bytes(&file, "profile.yaml", bytes, size);
	bool loaded = profile_parse(&profile, &file, catalogue_builtin(), report);
	if (loaded)
		profile_print(&profile, catalogue_builtin(), ret_saved);
	yaml_file_done(&file);
	return loaded;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	hold_kept(load, "profile.yaml:", data, size);
	return 0;
}
