/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Collects and counts errors, and stops showing them before they flood the screen. */
#include "io/yaml/report.h"

#include "base/mem.h"
#include "base/text.h"
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MESSAGE_BYTES_MAX = 1024 };

void report_done(struct report *report)
{
	for (unsigned i = 0; i < report->files_count; i++)
		free(report->files[i].name);
	for (unsigned i = 0; i < report->shown_count; i++) {
		free(report->shown[i].path);
		free(report->shown[i].message);
	}
	free(report->shown);
	free(report->files);
	buf_done(&report->text);
	*report = (struct report){ 0 };
}

/* Names and values may be hostile, so characters that could control the terminal become '?'. */
static char *safe_copy(const char *text)
{
	struct buf buf = { 0 };
	size_t size = strlen(text);
	while (size > 0) {
		size_t safe = text_unsafe(text, size);
		for (size_t i = 0; i < safe; i++)
			buf_add_char(&buf, text[i] == '\n' || text[i] == '\t' ? ' ' : text[i]);
		if (safe < size)
			buf_add_char(&buf, '?');
		for (text += safe, size -= safe; size > 0 && text_unsafe(text, size) == 0; text++, size--)
			;
	}
	char *copy = mem_text(buf_text(&buf));
	buf_done(&buf);
	return copy;
}

/* -1 if the file has no errors yet. */
static int known_file(const struct report *report, const char *name)
{
	/* Errors of one file are adjacent, so search from the end. */
	for (unsigned i = report->files_count; i > 0; i--)
		if (strcmp(report->files[i - 1].name, name) == 0)
			return (int)i - 1;
	return -1;
}

static unsigned file_of(struct report *report, const char *name)
{
	char *safe = safe_copy(name);
	int known = known_file(report, safe);
	if (known >= 0) {
		free(safe);
		return (unsigned)known;
	}
	report->files = mem_grow(report->files, report->files_count + 1, sizeof(*report->files));
	report->files[report->files_count] = (struct report_file){ .name = safe };
	return report->files_count++;
}

static bool is_open(const struct report *report, int file)
{
	return report->shown_count < REPORT_RUN_MAX && (file < 0 || report->files[file].shown < REPORT_FILE_MAX);
}

bool report_is_open(const struct report *report, const char *file)
{
	char *safe = safe_copy(file);
	bool open = is_open(report, known_file(report, safe));
	free(safe);
	return open;
}

static void add(struct report *report, const char *name, enum err_code code, struct place place, const char *path,
		const char *format, va_list values)
{
	char message[MESSAGE_BYTES_MAX];
	unsigned file = file_of(report, name);
	bool show = is_open(report, (int)file);
	if (report->code != ERR_DATA)
		report->code = code;
	report->errors++;
	report->files[file].errors++;
	if (!show)
		return;
	vsnprintf(message, sizeof(message), format, values);
	report->files[file].shown++;
	report->shown = mem_grow(report->shown, report->shown_count + 1, sizeof(*report->shown));
	report->shown[report->shown_count++] = (struct report_line){ file, place, safe_copy(path), safe_copy(message) };
}

void report_error(struct report *report, const char *file, struct place place, const char *path, const char *format,
		  ...)
{
	va_list values;
	va_start(values, format);
	add(report, file, ERR_DATA, place, path, format, values);
	va_end(values);
}

void report_failure(struct report *report, const char *file, const char *format, ...)
{
	va_list values;
	va_start(values, format);
	add(report, file, ERR_FAILURE, (struct place){ 0 }, "", format, values);
	va_end(values);
}

void report_failure_at(struct report *report, const char *file, struct place place, const char *path,
		       const char *format, ...)
{
	va_list values;
	va_start(values, format);
	add(report, file, ERR_FAILURE, place, path, format, values);
	va_end(values);
}

void report_more(struct report *report, const char *file, unsigned count)
{
	report->errors += count;
	report->files[file_of(report, file)].errors += count;
}

static void add_line(struct buf *text, const char *file, const struct report_line *line)
{
	buf_add(text, file);
	if (line->place.line > 0)
		buf_addf(text, ":%zu:%zu", line->place.line, line->place.column);
	if (line->path[0] != '\0')
		buf_addf(text, ": %s", line->path);
	buf_addf(text, ": %s\n", line->message);
}

const char *report_text(struct report *report)
{
	unsigned others = 0, hidden = 0;
	buf_clear(&report->text);
	for (unsigned i = 0; i < report->shown_count; i++)
		add_line(&report->text, report->files[report->shown[i].file].name, &report->shown[i]);
	for (unsigned i = 0; i < report->files_count; i++) {
		const struct report_file *file = &report->files[i];
		if (file->shown > 0 && file->errors > file->shown) {
			buf_addf(&report->text, "%s: and %u more\n", file->name, file->errors - file->shown);
		} else if (file->shown == 0) {
			others++;
			hidden += file->errors;
		}
	}
	if (hidden > 0)
		buf_addf(&report->text, "and %u more in %u other %s\n", hidden, others, others == 1 ? "file" : "files");
	return buf_text(&report->text);
}
