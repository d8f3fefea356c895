/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The bytes of a recording, read once from front to back: from a file, from memory or from a zip, with gzip unpacked.
 *
 * Memory is bounded by the struct itself, time by the budget: a decompression bomb stops when the budget is used up. */
#ifndef IO_RUN_SOURCE_H
#define IO_RUN_SOURCE_H

#include "base/err.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <zlib.h>

enum {
	SOURCE_CHUNK = 1 << 14,
	SOURCE_BUDGET = 128 << 20, /* bytes of one recording after unpacking; a day at one point per second has 30 MB */
};

/* Fills out[size] with the next bytes; returns how many, 0 at the end, -1 on failure (with errno set). */
typedef long source_fill(void *from, void *out, size_t size);

struct source {
	source_fill *fill;
	void *from;
	long budget; /* bytes left */
	bool gzip, ended;
	z_stream inflater;
	unsigned char packed[SOURCE_CHUNK];
	unsigned char bytes[SOURCE_CHUNK];
	size_t at, size; /* of `bytes` */
	uint64_t offset; /* of the next byte, after unpacking */
	struct err err; /* the first failure */
};

/* Reads at most `budget` bytes.  A gzip file is recognised by its first bytes.  False with ret_source->err; call
 * source_done in either case. */
bool source_init(struct source *ret_source, source_fill *fill, void *from, long budget);
void source_done(struct source *source);

/* Peeks at the next bytes: at least `size` (up to 64) unless the file ends first; returns how many there are. */
size_t source_peek(struct source *source, size_t size, const unsigned char **ret_bytes);

/* Reads up to `size` bytes; fewer only at the end of the file or on failure (source->err is then set). */
size_t source_read(struct source *source, void *out, size_t size);

/* Sets err with the remedy from the errno of a file or folder that cannot be opened or read; returns false.  A plan
 * needs no run, so this counts as an error in the data, not as a failure of the program. */
bool source_unreadable(struct err *err, int number);

/* Reads and discards. */
size_t source_skip(struct source *source, size_t size);

/* Fills from memory, for tests and standard input. */
struct source_memory {
	const unsigned char *bytes;
	size_t size;
};
source_fill source_fill_memory;

/* Fills from a file descriptor: `from` is an int *. */
source_fill source_fill_file;

#endif
