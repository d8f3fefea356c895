/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Golden texts: output that was reviewed once must not change unnoticed.
 *
 * A text that differs is written to BUILD/golden/NAME, and its first differing line is printed.  After reviewing it,
 * run the test with GOLDEN=update to accept it into tests/golden/. */
#ifndef TESTS_GOLDEN_H
#define TESTS_GOLDEN_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

/* The file as text, for the caller to free; "" if it does not exist. */
static inline char *golden_read(const char *path)
{
	FILE *file = fopen(path, "rb");
	size_t size = 0, room = 1 << 16;
	char *text = calloc(1, room);
	while (file != NULL && (size += fread(text + size, 1, room - size - 1, file)) == room - 1)
		text = realloc(text, room *= 2);
	text[size] = '\0';
	if (file != NULL)
		fclose(file);
	return text;
}

static inline void golden_write(const char *path, const char *text)
{
	FILE *file = fopen(path, "wb");
	if (file != NULL) {
		fwrite(text, 1, strlen(text), file);
		fclose(file);
	}
}

static inline void golden_explain(const char *name, const char *expected, const char *text)
{
	unsigned line = 1;
	while (*expected != '\0' && *expected == *text) {
		line += *expected++ == '\n';
		text++;
	}
	printf("%s:%u: expected '%.*s'\n%*sgot '%.*s'\n", name, line, (int)strcspn(expected, "\n"), expected, 4, "",
	       (int)strcspn(text, "\n"), text);
}

/* True if `text` equals the file at the path. */
static inline bool golden_file_is(const char *path, const char *name, const char *text)
{
	char actual[1024];
	const char *mode = getenv("GOLDEN");
	snprintf(actual, sizeof(actual), "%s/golden", BUILD);
	mkdir(actual, 0777);
	snprintf(actual, sizeof(actual), "%s/golden/%s", BUILD, name);
	if (mode != NULL && strcmp(mode, "update") == 0)
		golden_write(path, text);
	char *expected = golden_read(path);
	bool same = strcmp(expected, text) == 0;
	if (!same) {
		golden_explain(name, expected, text);
		golden_write(actual, text);
	}
	free(expected);
	return same;
}

/* True if `text` equals tests/golden/NAME. */
static inline bool golden_is(const char *name, const char *text)
{
	char path[1024];
	snprintf(path, sizeof(path), "%s/golden/%s", TESTS, name);
	return golden_file_is(path, name, text);
}

/* True if the part of a page between two marks equals `text`; GOLDEN=update replaces it. */
static inline bool golden_part_is(const char *path, const char *begin, const char *end, const char *text)
{
	const char *mode = getenv("GOLDEN");
	char *page = golden_read(path), *from = strstr(page, begin);
	const char *to = from != NULL ? strstr(from + strlen(begin), end) : NULL;
	bool same = false;
	if (to != NULL) {
		from += strlen(begin);
		same = strlen(text) == (size_t)(to - from) && strncmp(from, text, strlen(text)) == 0;
	}
	if (to != NULL && !same && mode != NULL && strcmp(mode, "update") == 0) {
		FILE *file = fopen(path, "wb");
		if (file != NULL) {
			fprintf(file, "%.*s%s%s", (int)(from - page), page, text, to);
			fclose(file);
		}
		same = true;
	}
	if (!same)
		golden_explain(path, to != NULL ? from : "", text);
	free(page);
	return same;
}

#endif
