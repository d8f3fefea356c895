/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Compares the skeletons of names: letters and digits that look alike count as the same, and blanks do not count. */
#include "core/catalogue/look_alike.h"

#include "base/text.h"
#include <stdbool.h>
#include <string.h>

enum { SKELETON_SIZE = 64, LONG_NAME = 7, MORE_WORDS = 3 };

static char shape_of(char c)
{
	switch (c) {
	case 'i':
	case 'j':
	case '1':
		return 'l';
	case '0':
		return 'o';
	case '3':
		return 'e';
	case '4':
		return 'a';
	case '5':
		return 's';
	default:
		return c;
	}
}

/* Appends text[size]; false if there is no space. */
static bool add_shapes(char skeleton[SKELETON_SIZE], size_t *used, const char *text, size_t size)
{
	for (size_t i = 0; i < size; i++) {
		if (*used + 1 >= SKELETON_SIZE)
			return false;
		char shape = shape_of(text[i]), before = *used > 0 ? skeleton[*used - 1] : '\0';
		if (shape == 'n' && before == 'r')
			skeleton[*used - 1] = 'm';
		else if (shape == 'v' && before == 'v')
			skeleton[*used - 1] = 'w';
		else
			skeleton[(*used)++] = shape;
	}
	skeleton[*used] = '\0';
	return true;
}

/* True if a letter more, less or different, or two exchanged, turn one text into the other. */
static bool is_one_apart(const char *a, size_t a_size, const char *b, size_t b_size)
{
	size_t shorter = a_size < b_size ? a_size : b_size, start = 0, end = 0;
	while (start < shorter && a[start] == b[start])
		start++;
	while (end < shorter - start && a[a_size - 1 - end] == b[b_size - 1 - end])
		end++;
	size_t a_left = a_size - start - end, b_left = b_size - start - end;
	return (a_left <= 1 && b_left <= 1) ||
	       (a_left == 2 && b_left == 2 && a[start] == b[start + 1] && a[start + 1] == b[start]);
}

static bool is_like(const char *skeleton, size_t size, const char *name, size_t name_size)
{
	size_t apart = size > name_size ? size - name_size : name_size - size;
	if (apart > 1 || name_size < LONG_NAME)
		return apart == 0 && memcmp(skeleton, name, size) == 0;
	return is_one_apart(skeleton, size, name, name_size);
}

/* Compares the words after the blank at `at`, one more at a time, with the name. */
static bool starts_like(const char *at, const char *name, size_t name_size, unsigned name_words)
{
	char skeleton[SKELETON_SIZE];
	size_t used = 0, size;
	for (unsigned i = 0; i < name_words + MORE_WORDS; i++) {
		at = text_word(at, &size);
		if (size == 0 || !add_shapes(skeleton, &used, at, size))
			return false;
		if (is_like(skeleton, used, name, name_size))
			return true;
		at += size;
	}
	return false;
}

const char *look_alike_find(const char *words, const char *name)
{
	char shapes[SKELETON_SIZE];
	size_t used = 0, size;
	unsigned count = text_words(name);
	for (const char *at = text_word(name, &size); size > 0; at = text_word(at + size, &size))
		if (!add_shapes(shapes, &used, at, size))
			return NULL;
	for (words = strchr(words, ' '); used > 0 && words != NULL; words = strchr(words + 1, ' '))
		if (starts_like(words, shapes, used, count))
			return words;
	return NULL;
}
