/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Measures the time to load a catalogue, against a bare libyaml pass over the same bytes, and the memory it holds.
 *
 * Usage: bench_catalogue MUSCLES.yaml. Takes the full path of an untrusted file: lint, load, merge, checks. */
#include "base/buf.h"
#include "base/mem.h"
#include "io/catalogue/load.h"
#include "io/system/file.h"
#include <malloc.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <yaml.h>

enum { OF_A_GROUP = 100, OF_A_FILE = 1000, ENTRIES_MAX = 64 };

/* The sheets of the built-in muscles, as text. */
struct sheets {
	char *text;
	const char *entries[ENTRIES_MAX + 1]; /* each begins with "  - id: "; the last one marks the end */
	unsigned count;
};

static bool read_sheets(struct sheets *ret_sheets, const char *path)
{
	struct err err = { 0 };
	size_t size;
	if (!file_read(path, &ret_sheets->text, &size, &err)) {
		fprintf(stderr, "%s: %s\n", path, err.text);
		return false;
	}
	for (char *at = strstr(ret_sheets->text, "\n  - id: "); at != NULL; at = strstr(at + 1, "\n  - id: "))
		ret_sheets->entries[ret_sheets->count++] = at + 1;
	ret_sheets->entries[ret_sheets->count] = ret_sheets->text + size;
	return ret_sheets->count > 0;
}

/* One sheet with its own id and group. */
static void add_muscle(struct buf *yaml, const struct sheets *sheets, unsigned number)
{
	const char *entry = sheets->entries[number % sheets->count], *end = sheets->entries[number % sheets->count + 1];
	const char *name = strchr(entry, '\n'), *group = strstr(entry, "    group: "), *rest = strchr(group, '\n');
	buf_addf(yaml, "  - id: m%u", number);
	buf_add_bytes(yaml, name, (size_t)(group - name));
	buf_addf(yaml, "    group: g%u", number / OF_A_GROUP);
	buf_add_bytes(yaml, rest, (size_t)(end - rest));
}

static void add_group(struct buf *yaml, unsigned number, unsigned end)
{
	buf_addf(yaml, "  - id: g%u\n    name: Group\n    members: [", number);
	for (unsigned i = number * OF_A_GROUP; i < (number + 1) * OF_A_GROUP && i < end; i++)
		buf_addf(yaml, "m%u,", i);
	buf_add(yaml, "]\n");
}

static void write_file(struct yaml_file *ret_file, const struct sheets *sheets, unsigned from, unsigned end)
{
	struct buf yaml = { 0 };
	buf_add(&yaml, "kind: catalogue\nmuscles:\n");
	for (unsigned i = from; i < end; i++)
		add_muscle(&yaml, sheets, i);
	buf_add(&yaml, "\ngroups:\n");
	for (unsigned i = from / OF_A_GROUP; i * OF_A_GROUP < end; i++)
		add_group(&yaml, i, end);
	yaml_file_of_bytes(ret_file, "bench.yaml", buf_text(&yaml), yaml.size);
	buf_done(&yaml);
}

/* ---- Measuring ------------------------------------------------------------------------------------------------ */

static double now_ms(void)
{
	struct timespec now;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
	return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void pass(const struct yaml_file *files, unsigned count)
{
	for (unsigned i = 0; i < count; i++) {
		yaml_parser_t parser;
		yaml_event_t event;
		yaml_parser_initialize(&parser);
		yaml_parser_set_input_string(&parser, (const unsigned char *)files[i].bytes, files[i].size);
		for (bool more = true; more;) {
			more = yaml_parser_parse(&parser, &event) && event.type != YAML_STREAM_END_EVENT;
			yaml_event_delete(&event);
		}
		yaml_parser_delete(&parser);
	}
}

/* Loads copies; *ret_bytes receives the bytes still held afterwards. */
static double load(const struct yaml_file *files, unsigned count, size_t *ret_bytes)
{
	struct yaml_file *copies = mem_new(count, sizeof(*copies));
	struct catalogue_files loaded;
	struct report report = { 0 };
	size_t before = mallinfo2().uordblks + mallinfo2().hblkhd;
	for (unsigned i = 0; i < count; i++)
		yaml_file_of_bytes(&copies[i], files[i].name, files[i].bytes, files[i].size);
	double start = now_ms();
	if (!catalogue_load_documents(&loaded, catalogue_builtin(), copies, count, &report)) {
		fputs(report_text(&report), stderr);
		exit(1);
	}
	double spent = now_ms() - start;
	*ret_bytes = mallinfo2().uordblks + mallinfo2().hblkhd - before;
	catalogue_files_done(&loaded);
	report_done(&report);
	free(copies);
	return spent;
}

static void measure(const struct sheets *sheets, unsigned muscles)
{
	unsigned count = (muscles + OF_A_FILE - 1) / OF_A_FILE, rounds = muscles < 1000    ? 200
									 : muscles < 10000 ? 20
											   : 5;
	struct yaml_file *files = mem_new(count, sizeof(*files));
	double best_pass = 1e9, best_load = 1e9;
	size_t bytes = 0, held = 0;
	for (unsigned i = 0; i < count; i++) {
		write_file(&files[i], sheets, i * OF_A_FILE,
			   muscles < (i + 1) * OF_A_FILE ? muscles : (i + 1) * OF_A_FILE);
		bytes += files[i].size;
	}
	for (unsigned i = 0; i < rounds; i++) { /* alternating, so that both see the same machine load */
		double start = now_ms();
		pass(files, count);
		double spent = now_ms() - start;
		best_pass = spent < best_pass ? spent : best_pass;
		spent = load(files, count, &held);
		best_load = spent < best_load ? spent : best_load;
	}
	printf("%8u %9.1f %10.2f %10.2f %7.2f %10.1f %7.2f\n", muscles, (double)bytes / 1e6, best_pass, best_load,
	       best_load / best_pass, (double)held / 1e6, (double)held / (double)bytes);
	for (unsigned i = 0; i < count; i++)
		yaml_file_done(&files[i]);
	free(files);
}

int main(int argc, char **argv)
{
	static const unsigned sizes[] = { 30, 1000, 10000 };
	struct sheets sheets = { 0 };
	if (argc != 2 || !read_sheets(&sheets, argv[1]))
		return 1;
	printf("catalogue: lint, load, merge and checks against one libyaml pass (limit 3.5); built in: nothing to "
	       "load\n");
	printf("%8s %9s %10s %10s %7s %10s %7s\n", "muscles", "MB", "pass ms", "load ms", "ratio", "held MB", "ratio");
	for (unsigned i = 0; i < sizeof(sizes) / sizeof(sizes[0]); i++)
		measure(&sheets, sizes[i]);
	free(sheets.text);
	return 0;
}
