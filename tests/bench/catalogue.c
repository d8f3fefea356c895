/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures the time to load overlays, against a bare libyaml pass over the same bytes, and the memory they hold.
 *
 * Usage: bench_catalogue FILE... Takes the full path of an untrusted file: lint, load, merge, checks. A part of the
 * built-in catalogue is an overlay that changes nothing. */
#include "io/catalogue/load.h"
#include "io/system/file.h"
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

enum { ROUNDS = 100 };

/* ---- Measuring ------------------------------------------------------------------------------------------------ */

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static double pass(const char *text, size_t size)
{
	double start = now_ms();
	yaml_parser_t parser;
	yaml_event_t event;
	yaml_parser_initialize(&parser);
	yaml_parser_set_input_string(&parser, (const unsigned char *)text, size);
	for (bool more = true; more;) {
		more = yaml_parser_parse(&parser, &event) && event.type != YAML_STREAM_END_EVENT;
		yaml_event_delete(&event);
	}
	yaml_parser_delete(&parser);
	return now_ms() - start;
}

/* Loads a copy; *ret_bytes receives the bytes still held afterwards. */
static double load(const char *path, const char *text, size_t size, size_t *ret_bytes)
{
	struct catalogue_files loaded;
	struct yaml_file file;
	struct report report = { 0 };
	size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
	yaml_file_of_bytes(&file, path, text, size);
	double start = now_ms();
	if (!catalogue_load_documents(&loaded, catalogue_builtin(), &file, 1, &report)) {
		fputs(report_text(&report), stderr);
		exit(1);
	}
	double spent = now_ms() - start;
	*ret_bytes = mallinfo2().uordblks + mallinfo2().hblkhd - before;
	catalogue_files_done(&loaded);
	report_done(&report);
	return spent;
}

static void measure(const char *path)
{
	struct err err = { 0 };
	double best_pass = 1e9, best_load = 1e9;
	size_t size, held = 0;
	char *text;
	if (!file_read(path, &text, &size, &err)) {
		fprintf(stderr, "%s: %s\n", path, err.text);
		exit(1);
	}
	for (unsigned i = 0; i < ROUNDS; i++) { /* alternating, so that both see the same machine load */
		double spent = pass(text, size);
		best_pass = spent < best_pass ? spent : best_pass;
		spent = load(path, text, size, &held);
		best_load = spent < best_load ? spent : best_load;
	}
	const char *name = strrchr(path, '/');
	printf("%-24s %8.1f %8.2f %8.2f %8.2f %8.1f\n", name != NULL ? name + 1 : path, (double)size / 1e3, best_pass,
	       best_load, best_load / best_pass, (double)held / 1e3);
	free(text);
}

int main(int argc, char **argv)
{
	printf("catalogue: lint, load, merge and checks against one libyaml pass; built in: nothing to load\n");
	printf("%-24s %8s %8s %8s %8s %8s\n", "overlay", "kB", "pass ms", "load ms", "ratio", "held kB");
	for (int i = 1; i < argc; i++)
		measure(argv[i]);
	return 0;
}
