/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Files the program keeps for a person: any bytes are rejected with a place or loaded, and what is loaded survives
 * saving and loading unchanged. */
#ifndef TESTS_FUZZ_KEPT_H
#define TESTS_FUZZ_KEPT_H

#include "io/yaml/report.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/* Parses bytes[size]; on success, appends what would be saved. */
typedef bool load_and_print(const char *bytes, size_t size, struct buf *ret_saved, struct report *report);

/* Every error starts with `place`. */
static inline void hold_kept(load_and_print *load, const char *place, const uint8_t *data, size_t size)
{
	struct report report = { 0 };
	struct buf first = { 0 }, second = { 0 };
	bool loaded = load((const char *)data, size, &first, &report);
	if (loaded != (report.errors == 0) || loaded != (report.code == ERR_NONE))
		abort();
	if (!loaded && strstr(report_text(&report), place) == NULL)
		abort();
	if (loaded && !load(buf_text(&first), first.size, &second, &report))
		abort();
	if (strcmp(buf_text(&first), buf_text(&second)) != 0)
		abort();
	buf_done(&first);
	buf_done(&second);
	report_done(&report);
}

#endif
