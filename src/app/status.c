/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Exit statuses: the meaning of each number, and the status of each kind of error. */
#include "app/status.h"

#include <stddef.h>

const struct status_row status_rows[] = {
	{ STATUS_DONE, "done" },
	{ STATUS_FAILURE, "failure, such as of a file, the terminal or the history" },
	{ STATUS_USAGE, "invalid command line" },
	{ STATUS_DATA, "invalid data file" },
	{ STATUS_REFUSED, "refused for safety" },
	{ STATUS_ENDED_EARLY, "session ended early or never begun; what was rolled is saved" },
	{ STATUS_INTERRUPTED, "interrupted" },
	{ STATUS_DONE, NULL },
};

enum status status_of(enum err_code code)
{
	static const enum status of_code[] = {
		[ERR_NONE] = STATUS_DONE, [ERR_FAILURE] = STATUS_FAILURE, [ERR_USAGE] = STATUS_USAGE,
		[ERR_DATA] = STATUS_DATA, [ERR_REFUSED] = STATUS_REFUSED,
	};
	return of_code[code];
}
