/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* One run in GPX, FIT and TCX, converted and converted back by gpsbabel (tests/data/run): the same in every format. */
#include "io/run/read.h"
#include "test.h"
#include <stdio.h>

/* 2026-11-28 07:30:00 UTC */
enum { START = 1795851000, SECONDS = 1350, METRES = 4592, CLIMB = 45 };

static const struct {
	const char *name;
	enum recording recording;
} files[] = {
	{ "loop.gpx", RECORDING_RUN },          { "loop.fit", RECORDING_COURSE },       { "loop.tcx", RECORDING_RUN },
	{ "loop-from-fit.gpx", RECORDING_RUN }, { "loop-from-tcx.gpx", RECORDING_RUN },
};

static void every_format_gives_the_same_run(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct run_file file;
		struct err err = { 0 };
		char path[400];
		snprintf(path, sizeof(path), "%s/data/run/%s", TESTS, files[i].name);
		run_file_init(&file, RUN_ANY_TIME);
		if (!run_file_read(&file, path, &err))
			fail_msg("%s: %s", files[i].name, err.text);
		assert_int_equal(file.run.recording, files[i].recording);
		assert_int_equal(file.run.start, START);
		assert_int_equal(file.run.end, START + SECONDS);
		assert_int_equal(file.run.elapsed_s, SECONDS);
		assert_int_equal(file.run.moving_s, SECONDS);
		assert_int_equal(file.run.distance_m, METRES);
		assert_int_equal(file.run.ascent_m, CLIMB);
		assert_int_equal(file.run.descent_m, CLIMB);
		run_file_done(&file);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = { cmocka_unit_test(every_format_gives_the_same_run) };
	return cmocka_run_group_tests(tests, NULL, NULL);
}
