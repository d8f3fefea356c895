/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a recording: refused with a place and words, or read as values within their limits. */
#ifndef TESTS_FUZZ_RECORDING_H
#define TESTS_FUZZ_RECORDING_H

#include "base/text.h"
#include "io/run/descriptor.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static inline void hold_value(int value, int most)
{
	if (value < RUN_UNKNOWN || value > most)
		abort();
}

static inline void hold_text(const char *text)
{
	if (text_unsafe(text, strlen(text)) < strlen(text))
		abort();
}

static inline void hold_run(const struct run *run)
{
	if (run->recording != RECORDING_RUN)
		return;
	hold_value(run->moving_s, 64 * 48 * 3600);
	hold_value(run->elapsed_s, 64 * 48 * 3600);
	hold_value(run->distance_m, 64 * 500000);
	hold_value(run->ascent_m, 64 * 15000);
	hold_value(run->descent_m, 64 * 15000);
	if (run->start != RUN_UNKNOWN && run->end < run->start)
		abort();
}

static inline void hold_recording(const uint8_t *data, size_t size)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	bool read = run_file_of_bytes(&file, data, size, &err);
	if (read == (err.code != ERR_NONE) || (!read && err.text[0] == '\0'))
		abort();
	hold_text(err.text);
	hold_text(file.name);
	hold_text(buf_text(&file.notes));
	if (read)
		hold_run(&file.run);
	run_file_done(&file);
}

#endif
