/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a history file: an error with a place, or sessions that planning can use. */
#include "base/mem.h"
#include "io/files/history.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void use(const struct history *history)
{
	const struct catalogue *catalogue = catalogue_builtin();
	uint16_t *days = mem_new(2 * catalogue->muscles_count, sizeof(*days));
	struct advice advice[ADVICE_MAX];
	history_stats(history, catalogue, 20000, days);
	history_days_rolled(history, 20000, 14);
	history_advice(history, catalogue, advice);
	for (unsigned i = 0; i < history->records_count; i++) {
		struct plan plan;
		struct err err;
		if (history->records[i].started == 0 || history->records[i].ending == ENDING_NONE)
			abort();
		if (record_plan(&history->records[i], catalogue, NULL, &plan, &err))
			plan_done(&plan);
	}
	free(days);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	char *bytes = mem_new(size + 1, 1);
	struct history history;
	struct err err = { 0 };
	memcpy(bytes, data, size);
	if (history_parse(&history, "h", bytes, size, &err))
		use(&history);
	else if (err.code != ERR_DATA)
		abort();
	history_done(&history);
	free(bytes);
	return 0;
}
