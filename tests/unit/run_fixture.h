/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Recordings made by the tests, and their expected summaries. */
#ifndef TESTS_UNIT_RUN_FIXTURE_H
#define TESTS_UNIT_RUN_FIXTURE_H

#include "base/utc.h"
#include "fit_writer.h"
#include "io/run/descriptor.h"
#include "test.h"
#include <stdio.h>

/* Session of a run: start, elapsed 2:05:00, timer 2:03:20, 21.1 km, up and down. */
#define HALF_MARATHON                                                                                            \
	{ FIT_TIMESTAMP_FIELD, FIT_U32, FIT_NEW_YEAR + 7500 }, { 2, FIT_U32, FIT_NEW_YEAR }, { 5, FIT_ENUM, 1 }, \
		{ 7, FIT_U32, 7500000 }, { 8, FIT_U32, 7400000 }, { 9, FIT_U32, 2110000 }, { 22, FIT_U16, 30 },  \
	{                                                                                                        \
		23, FIT_U16, 612                                                                                 \
	}
enum { FIT_TIMESTAMP_FIELD = 253 };

static inline struct run read_bytes(const char *bytes, size_t size)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	if (!run_file_of_bytes(&file, (const unsigned char *)bytes, size, &err))
		fail_msg("%s", err.text);
	struct run run = file.run;
	run_file_done(&file);
	return run;
}

static inline struct run read_text(const char *text)
{
	return read_bytes(text, strlen(text));
}

/* Checks that the error names the place: its text begins with `expected`. */
static inline void expect_refused(const char *bytes, size_t size, const char *expected)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	assert_false(run_file_of_bytes(&file, (const unsigned char *)bytes, size, &err));
	assert_int_equal(err.code, ERR_DATA);
	err.text[strlen(expected) < sizeof(err.text) ? strlen(expected) : 0] = '\0';
	assert_string_equal(err.text, expected);
	run_file_done(&file);
}

static inline void expect_refused_text(const char *text, const char *expected)
{
	expect_refused(text, strlen(text), expected);
}

/* A track straight north: one point per second, `metres` apart, from elevation `from_m` to `to_m`. */
static inline void add_points(struct buf *gpx, unsigned points, double metres, double from_m, double to_m,
			      int64_t start)
{
	char time[UTC_MAX];
	for (unsigned i = 0; i <= points; i++)
		buf_addf(gpx, "<trkpt lat=\"%.8f\" lon=\"11\"><ele>%.2f</ele><time>%s</time></trkpt>\n",
			 47 + i * metres / 111319.4908, from_m + (to_m - from_m) * i / points,
			 utc_print(start + i, time));
}

#endif
