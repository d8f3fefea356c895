/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Allocation that either succeeds or ends the program. Allocations are a few kilobytes, so a failure
 * cannot be handled any better; by then the session's progress is already on disk. */
#ifndef BASE_MEM_H
#define BASE_MEM_H

#include <stddef.h>

/* `count` objects of `size` bytes, zeroed; never NULL (count 0 gives one unused byte).  Free with free(). */
void *mem_new(size_t count, size_t size);

/* As realloc for `count` objects of `size` bytes; never NULL. */
void *mem_grow(void *old, size_t count, size_t size);

/* Makes room for one more item after `count` items of `size` bytes; doubles the capacity when it is used up.
 * Returns the items, moved if necessary. */
void *mem_room(void *items, size_t count, unsigned *capacity, size_t size);

/* A copy of the string, to be freed with free(). */
char *mem_text(const char *text);

/* Sets the function to call, once, when memory runs out.  It must not allocate and must not return.  NULL (the
 * default): abort(). */
void mem_when_exhausted(void (*stop)(void));

#endif
