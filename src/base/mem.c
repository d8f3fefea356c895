/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Allocates memory or ends the program. */
#include "base/mem.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static void (*when_exhausted)(void);

void mem_when_exhausted(void (*stop)(void))
{
	when_exhausted = stop;
}

static _Noreturn void exhausted(void)
{
	if (when_exhausted != NULL)
		when_exhausted();
	abort();
}

void *mem_new(size_t count, size_t size)
{
	void *memory = calloc(count > 0 ? count : 1, size > 0 ? size : 1);
	if (memory == NULL)
		exhausted();
	return memory;
}

void *mem_grow(void *old, size_t count, size_t size)
{
	if (size > 0 && count > SIZE_MAX / size)
		exhausted();
	void *memory = realloc(old, count * size > 0 ? count * size : 1);
	if (memory == NULL)
		exhausted();
	return memory;
}

void *mem_room(void *items, size_t count, unsigned *capacity, size_t size)
{
	enum { FIRST = 32 };
	if (count < *capacity)
		return items;
	*capacity = *capacity == 0 ? FIRST : 2 * *capacity;
	return mem_grow(items, *capacity, size);
}

char *mem_text(const char *text)
{
	size_t size = strlen(text) + 1;
	return memcpy(mem_new(size, 1), text, size);
}
