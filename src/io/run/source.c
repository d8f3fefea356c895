/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads bytes through one buffer, with gzip unpacked on the way. */
#include "io/run/source.h"

#include <errno.h>
#include <string.h>
#include <unistd.h>

enum { GZIP_WINDOW = 15 + 16 /* gzip header and trailer, not zlib's */ };

long source_fill_memory(void *from, void *out, size_t size)
{
	struct source_memory *memory = from;
	size_t count = size < memory->size ? size : memory->size;
	memcpy(out, memory->bytes, count);
	memory->bytes += count;
	memory->size -= count;
	return (long)count;
}

long source_fill_file(void *from, void *out, size_t size)
{
	const int *descriptor = from;
	ssize_t got;
	do
		got = read(*descriptor, out, size);
	while (got < 0 && errno == EINTR);
	return (long)got;
}

bool source_unreadable(struct err *err, int number)
{
	if (number == EACCES || number == EPERM)
		return err_set(err, ERR_DATA,
			       "no permission to read it; give yourself read permission, or copy the run "
			       "to where you may read it");
	if (number == ENOENT)
		return err_set(err, ERR_DATA, "no such file or folder; check the name");
	return err_set(err, ERR_DATA, "cannot be read: %s; copy it again", strerror(number));
}

static long fail_reading(struct source *source)
{
	source_unreadable(&source->err, errno);
	return -1;
}

/* A gzip file may consist of several members, one after the other. */
static bool next_member(struct source *source)
{
	if (source->inflater.avail_in == 0) {
		long got = source->fill(source->from, source->packed, sizeof(source->packed));
		source->inflater.next_in = source->packed;
		source->inflater.avail_in = got > 0 ? (unsigned)got : 0;
	}
	return source->inflater.avail_in > 0 && inflateReset(&source->inflater) == Z_OK;
}

static long unpack(struct source *source, unsigned char *out, size_t size)
{
	z_stream *inflater = &source->inflater;
	inflater->next_out = out;
	inflater->avail_out = (unsigned)size;
	while (inflater->avail_out == size) {
		if (inflater->avail_in == 0) {
			long got = source->fill(source->from, source->packed, sizeof(source->packed));
			if (got < 0)
				return fail_reading(source);
			if (got == 0) {
				err_set(&source->err, ERR_DATA, "the gzip file is cut off; copy it again");
				return -1;
			}
			inflater->next_in = source->packed;
			inflater->avail_in = (unsigned)got;
		}
		int status = inflate(inflater, Z_NO_FLUSH);
		if (status == Z_STREAM_END && !next_member(source))
			source->ended = true;
		if (status == Z_STREAM_END && source->ended)
			break;
		if (status != Z_OK && status != Z_STREAM_END) {
			err_set(&source->err, ERR_DATA, "the gzip file is damaged; copy it again");
			return -1;
		}
	}
	return (long)(size - inflater->avail_out);
}

/* Reads the next chunk into a free part of the buffer. */
static bool refill(struct source *source)
{
	unsigned char *out = source->bytes + source->size;
	size_t room = sizeof(source->bytes) - source->size;
	if (source->ended || source->err.code != ERR_NONE || room == 0)
		return false;
	long got = source->gzip ? unpack(source, out, room) : source->fill(source->from, out, room);
	if (got < 0 && source->err.code == ERR_NONE)
		fail_reading(source);
	if (got <= 0) {
		source->ended = true;
		return false;
	}
	source->budget -= got;
	if (source->budget < 0)
		return err_set(&source->err, ERR_DATA, "holds more than %d MiB; unpack or split it first",
			       SOURCE_BUDGET >> 20);
	source->size += (size_t)got;
	return true;
}

static void move_front(struct source *source)
{
	memmove(source->bytes, source->bytes + source->at, source->size - source->at);
	source->size -= source->at;
	source->at = 0;
}

static bool start_gzip(struct source *source)
{
	memcpy(source->packed, source->bytes, source->size);
	source->inflater.next_in = source->packed;
	source->inflater.avail_in = (unsigned)source->size;
	source->budget += (long)source->size;
	source->size = 0;
	source->ended = false;
	source->gzip = inflateInit2(&source->inflater, GZIP_WINDOW) == Z_OK;
	return source->gzip || err_set(&source->err, ERR_FAILURE, "no memory to unpack it");
}

bool source_init(struct source *ret_source, source_fill *fill, void *from, long budget)
{
	const unsigned char *bytes;
	struct source *source = ret_source;
	memset(&source->inflater, 0, sizeof(source->inflater));
	source->fill = fill;
	source->from = from;
	source->budget = budget;
	source->gzip = source->ended = false;
	source->at = source->size = 0;
	source->offset = 0;
	source->err = (struct err){ 0 };
	if (source_peek(source, 2, &bytes) >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b && !start_gzip(source))
		return false;
	source_peek(source, 2, &bytes);
	return source->err.code == ERR_NONE;
}

void source_done(struct source *source)
{
	if (source->gzip)
		inflateEnd(&source->inflater);
	source->gzip = false;
}

size_t source_peek(struct source *source, size_t size, const unsigned char **ret_bytes)
{
	if (source->size - source->at < size)
		move_front(source);
	while (source->size - source->at < size && refill(source))
		;
	*ret_bytes = source->bytes + source->at;
	return source->size - source->at;
}

static size_t take(struct source *source, void *out, size_t size)
{
	size_t taken = 0;
	while (taken < size) {
		if (source->at == source->size) {
			source->at = source->size = 0;
			if (!refill(source))
				break;
		}
		size_t part = source->size - source->at < size - taken ? source->size - source->at : size - taken;
		if (out != NULL)
			memcpy((unsigned char *)out + taken, source->bytes + source->at, part);
		source->at += part;
		taken += part;
	}
	source->offset += taken;
	return taken;
}

size_t source_read(struct source *source, void *out, size_t size)
{
	return take(source, out, size);
}

size_t source_skip(struct source *source, size_t size)
{
	return take(source, NULL, size);
}
