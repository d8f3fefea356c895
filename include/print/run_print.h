/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A run as shown by the command `run`: its values, whether it counts, and what it would change. */
#ifndef PRINT_RUN_PRINT_H
#define PRINT_RUN_PRINT_H

#include "core/person/run_effect.h"

/* All borrowed. */
struct run_report {
	const struct catalogue *catalogue;
	const struct run *run;
	const char *file; /* safe text */
	const char *notes; /* lines about other files */
	enum run_standing standing;
	int32_t offset_s; /* local time minus UTC */
	bool imperial;
	const char *also; /* another run of the day that puts its questions first, in words; NULL: none */
};

void run_print_text(struct buf *out, const struct run_report *report);
void run_print_json(struct buf *out, const struct run_report *report);

#endif
