/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures reading a four-hour FIT file, or any other, against a bare read of its bytes.
 *
 * usage: bench_run [FILE]: with a file, only that one */
#include "fit_writer.h"
#include "io/run/read.h"
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

enum { FOUR_HOURS_S = 4 * 3600, ROUNDS = 50 };

static double now_ms(void)
{
	struct timespec time;
	clock_gettime(CLOCK_MONOTONIC, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* One record per second with position, altitude, distance, heart rate, cadence and speed, as watches write it. */
static void write_fit(const char *path)
{
	struct buf records = { 0 }, file = { 0 };
	struct fit_item record[] = { { 253, FIT_U32, 0 }, { 0, FIT_S32, 0 },   { 1, FIT_S32, 131000000 },
				     { 2, FIT_U16, 0 },   { 5, FIT_U32, 0 },   { 3, FIT_U8, 150 },
				     { 4, FIT_U8, 88 },   { 6, FIT_U16, 3000 } };
	fit_message(&records, 0, FIT_FILE_ID, { 0, FIT_ENUM, 4 });
	fit_define(&records, 1, FIT_RECORD, record, 8, false);
	for (uint32_t i = 0; i < FOUR_HOURS_S; i++) {
		record[0].value = FIT_NEW_YEAR + i;
		record[1].value = 560000000 + i * 300;
		record[3].value = (500 + 800 - i / 30) * 5;
		record[4].value = i * 300;
		fit_data(&records, 1, record, 8, false);
	}
	fit_message(&records, 2, FIT_SESSION, { 2, FIT_U32, FIT_NEW_YEAR }, { 5, FIT_ENUM, 1 },
		    { 7, FIT_U32, FOUR_HOURS_S * 1000 });
	fit_wrap(&file, &records, 14);
	FILE *out = fopen(path, "wb");
	fwrite(file.data, 1, file.size, out);
	fclose(out);
	printf("four hours of FIT: %zu bytes\n", file.size);
	buf_done(&records);
	buf_done(&file);
}

static void read_bare(const char *path)
{
	static char bytes[1 << 16];
	FILE *file = fopen(path, "rb");
	while (fread(bytes, 1, sizeof(bytes), file) > 0)
		continue;
	fclose(file);
}

static void read_run(const char *path)
{
	struct run_file file;
	struct err err = { 0 };
	run_file_init(&file, RUN_ANY_TIME);
	if (!run_file_read(&file, path, &err))
		printf("%s\n", err.text);
	run_file_done(&file);
}

static void measure(const char *what, const char *path, void (*read)(const char *path), unsigned rounds)
{
	double start = now_ms();
	for (unsigned i = 0; i < rounds; i++)
		read(path);
	printf("%-10s %8.2f ms\n", what, (now_ms() - start) / rounds);
}

int main(int argc, char **argv)
{
	struct rusage usage;
	char path[] = "/tmp/rollcoach-bench-XXXXXX";
	if (argc > 1) {
		measure("bare read", argv[1], read_bare, 1);
		measure("run", argv[1], read_run, 1);
	} else {
		close(mkstemp(path));
		write_fit(path);
		measure("bare read", path, read_bare, ROUNDS);
		measure("run", path, read_run, ROUNDS);
		unlink(path);
	}
	getrusage(RUSAGE_SELF, &usage);
	printf("memory at most %ld KiB\n", usage.ru_maxrss);
	return 0;
}
