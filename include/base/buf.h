/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A growable text: the one buffer every printer writes into.
 *
 * Invariant: `data` is NULL or ends with a NUL at data[size].  Start with {0}, end with buf_done. */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include <stdarg.h>
#include <stddef.h>

struct buf {
	char *data;
	size_t size;
	size_t capacity;
};

void buf_done(struct buf *buf);

/* The text so far, never NULL; borrowed until the next call that writes. */
const char *buf_text(const struct buf *buf);

void buf_add(struct buf *buf, const char *text);
void buf_add_bytes(struct buf *buf, const void *bytes, size_t size);
void buf_add_char(struct buf *buf, char c);
void buf_addf(struct buf *buf, const char *format, ...) __attribute__((format(printf, 2, 3), nonnull(2)));
void buf_addv(struct buf *buf, const char *format, va_list arguments) __attribute__((format(printf, 2, 0), nonnull(2)));

/* Empties the text but keeps its memory. */
void buf_clear(struct buf *buf);

#endif
