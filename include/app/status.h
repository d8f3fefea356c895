/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Exit statuses: one table, also printed in usage and manual. */
#ifndef APP_STATUS_H
#define APP_STATUS_H

#include "base/err.h"

enum status {
	STATUS_DONE,
	STATUS_FAILURE,
	STATUS_USAGE,
	STATUS_DATA,
	STATUS_REFUSED,
	STATUS_ENDED_EARLY,
	STATUS_INTERRUPTED = 130,
};

struct status_row {
	enum status status;
	const char *when;
};

/* In ascending order; the last row has no text. */
extern const struct status_row status_rows[];

/* The exit status for an error. */
enum status status_of(enum err_code code);

#endif
