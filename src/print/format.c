/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The format table, and lookup of a format by name or file name extension. */
#include "print/format.h"

#include "base/text.h"
#include <string.h>

#define FORMAT_ROW(name, extensions, what, program, many) { #name, extensions, what, format_##name, program, many },
const struct format print_formats[] = { PRINT_FORMATS(FORMAT_ROW) };

const unsigned print_formats_count = sizeof(print_formats) / sizeof(print_formats[0]);

const struct format *format_of_name(const char *name)
{
	for (unsigned i = 0; i < print_formats_count; i++)
		if (strcmp(print_formats[i].name, name) == 0)
			return &print_formats[i];
	return NULL;
}

static bool has_word(const char *words, const char *word)
{
	size_t length = strlen(word), size;
	for (words = text_word(words, &size); size > 0; words = text_word(words + size, &size))
		if (size == length && memcmp(words, word, size) == 0)
			return true;
	return false;
}

const struct format *format_of_file(const char *file)
{
	const char *dot = strrchr(file, '.');
	if (dot == NULL || strchr(dot, '/') != NULL || dot[1] == '\0')
		return NULL;
	for (unsigned i = 0; i < print_formats_count; i++)
		if (has_word(print_formats[i].extensions, dot + 1))
			return &print_formats[i];
	return NULL;
}
