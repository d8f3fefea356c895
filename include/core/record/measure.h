/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests: three trials per side, and the wording that a change justifies.
 *
 * Lengths are whole micrometres, so that hundredths of a centimetre and of an inch are exact; zero is a valid length.
 * Nothing here scores, compares with other people, or claims that rolling caused a change. */
#ifndef CORE_RECORD_MEASURE_H
#define CORE_RECORD_MEASURE_H

#include "base/buf.h"
#include "base/err.h"
#include "core/catalogue/catalogue.h"
#include "core/person/person.h"
#include "core/record/fields.h"
#include <stdbool.h>
#include <stdint.h>

enum { MEASURE_TRIALS = 3, MEASURE_DAYS = 7 /* at most once in this many */ };

struct measurement {
	char test[RECORD_ID_MAX];
	enum side side; /* left or right */
	int64_t at; /* seconds since 1970-01-01 UTC */
	int32_t offset_s; /* local time minus UTC */
	int trials[MEASURE_TRIALS]; /* micrometres */
};

/* All members except the trials; ends with a row whose name is NULL. */
extern const struct record_field measure_fields[];

enum length_unit { UNIT_CM, UNIT_INCH };

/* The median, so that one poor trial does no harm. */
int measure_value(const struct measurement *measurement);

/* Reads "9.5" or "-3" as a length of the test; ERR_USAGE if it is not one, or impossible for it. */
bool measure_parse(const struct self_test *test, const char *text, enum length_unit unit, int *ret_um, struct err *err);

/* ERR_USAGE unless all trials are possible for the test. */
bool measure_check(const struct self_test *test, const struct measurement *measurement, struct err *err);

/* Appends "9.5 cm" or "3.75 in", as typed; a length typed in the other unit is rounded to tenths. */
void measure_print(int um, enum length_unit unit, struct buf *out);

/* The unit, as a word: "cm", "inches". */
const char *measure_unit(enum length_unit unit);

/* Millimetres for files, without loss: "95", "95.25". */
void measure_print_mm(int um, struct buf *out);
bool measure_parse_mm(const char *text, int *ret_um);

/* The contraindication of the profile that excludes the test now; NULL: none. */
const struct contraindication *measure_excluded(const struct self_test *test, const struct catalogue *catalogue,
						const struct profile *profile, int64_t now);

/* False with ERR_REFUSED and the reason if the test must not be done now: with such a contraindication, or one in
 * doubt; while a place rests or an after-effect is open; in the first three days after a hard race or run. */
bool measure_allowed(const struct self_test *test, const struct catalogue *catalogue, const struct profile *profile,
		     int64_t now, struct err *err);

/* Reads "9.5,10,9.5": the three trials of a side. */
bool measure_parse_trials(const struct self_test *test, const char *text, enum length_unit unit,
			  int ret_trials[MEASURE_TRIALS], struct err *err);

/* Appends who may do the test and how, and with `rolled_today` why the range may be larger now. */
void measure_guide(const struct self_test *test, enum length_unit unit, bool rolled_today, struct buf *out);

/* Appends the last values of both sides in words. */
void measure_results(const struct self_test *test, const struct measurement *all, unsigned count, enum length_unit unit,
		     struct buf *out);

/* Appends all values as bars of at most `bar_most` columns beside their days, the left ones first, with a mark at
 * zero: "2026-11-01   =====|       -3.0 cm"; nothing for fewer than two of a side. */
void measure_plot(const struct measurement *all, unsigned count, enum length_unit unit, unsigned bar_most,
		  struct buf *out);

/* Appends the lines that the last value of a side justifies, given all values of the test, oldest first. */
void measure_say(const struct self_test *test, const struct measurement *all, unsigned count, enum side side,
		 enum length_unit unit, struct buf *out);

/* Appends the lines about both sides, and about changes over weeks. */
void measure_say_both(const struct self_test *test, const struct measurement *all, unsigned count, struct buf *out);

#endif
