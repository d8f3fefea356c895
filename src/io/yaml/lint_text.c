/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Scans a file for bytes that are not allowed in text. */
#include "io/yaml/lint_text.h"

#include "base/text.h"
#include <stdint.h>
#include <stdio.h>
#include <string.h>

const char *unsafe_words(const char *bytes, size_t bytes_size, char *out, size_t size)
{
	uint32_t c;
	size_t used = text_decode(bytes, bytes_size, &c);
	if (c == 0xFFFD && used == 1)
		snprintf(out, size, "byte 0x%02X is not UTF-8", (unsigned)(unsigned char)bytes[0]);
	else if (c == 0)
		snprintf(out, size, "NUL character");
	else if (c < 0x20 || (c >= 0x7F && c < 0xA0))
		snprintf(out, size, "control character U+%04X", (unsigned)c);
	else if ((c >= 0x200E && c <= 0x2069) || c == 0x061C)
		snprintf(out, size, "character U+%04X, which can reorder or break lines", (unsigned)c);
	else
		snprintf(out, size, "character U+%04X, which is not text", (unsigned)c);
	return out;
}

/* Like text_unsafe, but accepts the line ends of other systems. */
static size_t next_unsafe(const char *bytes, size_t size, size_t from)
{
	for (;;) {
		from += text_unsafe(bytes + from, size - from);
		if (from + 1 >= size || bytes[from] != '\r' || bytes[from + 1] != '\n')
			return from;
		from++;
	}
}

static bool has_safe_characters(const char *name, const char *bytes, size_t size, struct report *report)
{
	char words[80];
	unsigned found = 0;
	for (size_t at = 0; found < REPORT_FILE_MAX && (at = next_unsafe(bytes, size, at)) < size; found++) {
		report_error(report, name, place_of_offset(bytes, size, at), "", "%s",
			     unsafe_words(bytes + at, size - at, words, sizeof(words)));
		/* Reports one error per line. */
		const char *end = memchr(bytes + at, '\n', size - at);
		at = end == NULL ? size : (size_t)(end - bytes);
	}
	return found == 0;
}

/* libyaml takes minutes for thousands of directives, and no file needs one. */
static bool has_no_directives(const char *name, const char *bytes, size_t size, struct report *report)
{
	for (const char *line = bytes; line < bytes + size; line++) {
		if (*line == '%') {
			report_error(report, name, place_of_offset(bytes, size, (size_t)(line - bytes)), "",
				     "a line cannot begin with '%%': directives are not supported");
			return false;
		}
		line = memchr(line, '\n', size - (size_t)(line - bytes));
		if (line == NULL)
			break;
	}
	return true;
}

bool lint_text(const char *name, const char *bytes, size_t size, struct report *report)
{
	return has_safe_characters(name, bytes, size, report) && has_no_directives(name, bytes, size, report);
}
