/* SPDX-License-Identifier: MIT */
/* Collects and counts errors, and stops showing them before they flood the screen. */
#include "io/yaml/report.h"

#include "base/mem.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { LINE_BYTES_MAX = 1024 };

void report_done(struct report *report)
{
	for (unsigned i = 0; i < report->files_count; i++)
		free(report->files[i].name);
	free(report->files);
	buf_done(&report->text);
	*report = (struct report){ 0 };
}

static struct report_file *known_file(const struct report *report, const char *name)
{
	/* Errors of one file come together, so search from the end. */
	for (unsigned i = report->files_count; i > 0; i--)
		if (strcmp(report->files[i - 1].name, name) == 0)
			return &report->files[i - 1];
	return NULL;
}

static struct report_file *file_of(struct report *report, const char *name)
{
	struct report_file *file = known_file(report, name);
	if (file != NULL)
		return file;
	report->files = mem_grow(report->files, report->files_count + 1, sizeof(*report->files));
	report->files[report->files_count] = (struct report_file){ .name = mem_text(name) };
	return &report->files[report->files_count++];
}

bool report_is_open(const struct report *report, const char *file)
{
	const struct report_file *known = known_file(report, file);
	return report->shown < REPORT_RUN_MAX && (known == NULL || known->shown < REPORT_FILE_MAX);
}

/* Names and values may be hostile: characters that could control the terminal become '?'. */
static void add_safely(struct buf *buf, const char *text)
{
	size_t size = strlen(text);
	while (size > 0) {
		size_t safe = text_unsafe(text, size);
		for (size_t i = 0; i < safe; i++)
			buf_add_char(buf, text[i] == '\n' || text[i] == '\t' ? ' ' : text[i]);
		if (safe < size)
			buf_add_char(buf, '?');
		for (text += safe, size -= safe; size > 0 && text_unsafe(text, size) == 0; text++, size--)
			;
	}
}

static void add_line(struct report *report, const char *name, const char *where, const char *format, va_list values)
{
	char text[LINE_BYTES_MAX];
	vsnprintf(text, sizeof(text), format, values);
	add_safely(&report->text, name);
	buf_add(&report->text, where);
	add_safely(&report->text, text);
	buf_add_char(&report->text, '\n');
}

/* Counts an error; true if it is to be shown. */
static bool count(struct report *report, const char *name, enum err_code code)
{
	struct report_file *file = file_of(report, name);
	bool show = report->shown < REPORT_RUN_MAX && file->shown < REPORT_FILE_MAX;
	if (report->code != ERR_DATA)
		report->code = code;
	report->errors++;
	report->shown += show;
	file->errors++;
	file->shown += show;
	return show;
}

void report_error(struct report *report, const char *file, struct place place, const char *path, const char *format,
		  ...)
{
	struct buf where = { 0 };
	va_list values;
	if (!count(report, file, ERR_DATA))
		return;
	buf_addf(&where, ":%zu:%zu: ", place.line, place.column);
	if (path[0] != '\0') {
		add_safely(&where, path);
		buf_add(&where, ": ");
	}
	va_start(values, format);
	add_line(report, file, buf_text(&where), format, values);
	va_end(values);
	buf_done(&where);
}

void report_failure(struct report *report, const char *file, const char *format, ...)
{
	va_list values;
	if (!count(report, file, ERR_FAILURE))
		return;
	va_start(values, format);
	add_line(report, file, ": ", format, values);
	va_end(values);
}

void report_more(struct report *report, const char *file, unsigned count)
{
	report->errors += count;
	file_of(report, file)->errors += count;
}

const char *report_text(struct report *report)
{
	unsigned others = 0, hidden = 0;
	for (unsigned i = 0; i < report->files_count; i++) {
		struct report_file *file = &report->files[i];
		if (file->shown > 0 && file->errors > file->shown) {
			add_safely(&report->text, file->name);
			buf_addf(&report->text, ": and %u more\n", file->errors - file->shown);
		} else if (file->shown == 0) {
			others++;
			hidden += file->errors;
		}
		file->shown = file->errors;
	}
	if (hidden > 0)
		buf_addf(&report->text, "and %u more in %u other %s\n", hidden, others, others == 1 ? "file" : "files");
	return buf_text(&report->text);
}
