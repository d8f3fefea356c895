/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self-test values for programs: JSON and CSV, in millimetres, oldest first. */
#ifndef PRINT_MEASURE_PRINT_H
#define PRINT_MEASURE_PRINT_H

#include "core/record/measure.h"
#include "print/json.h"

/* One format: begin, all values of each test, end.  Each appends to `out`. */
struct measure_printer {
	struct buf *out;
	bool any; /* private: a value was printed */
};

struct measure_format {
	const char *name;
	void (*begin)(struct measure_printer *printer);
	void (*add)(struct measure_printer *printer, const struct measurement *measurement);
	void (*end)(struct measure_printer *printer);
};

/* Writes one value as an object; used by history_json too. */
void measure_add_json(struct json *json, const struct measurement *measurement);

extern const struct measure_format measure_json, measure_csv;

#endif
