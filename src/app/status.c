/* SPDX-License-Identifier: MIT */
/* Exit statuses: what each number means, and which failure ends with which. */
#include "app/status.h"

#include <stddef.h>

const struct status_row status_rows[] = {
	{ STATUS_DONE, "done" },
	{ STATUS_FAILURE, "something failed: a file, the terminal, the history" },
	{ STATUS_USAGE, "the command line was not understood" },
	{ STATUS_DATA, "a data file is not valid" },
	{ STATUS_REFUSED, "refused for safety" },
	{ STATUS_ENDED_EARLY, "the session ended early; what was done is kept" },
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
