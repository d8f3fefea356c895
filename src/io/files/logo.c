/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Checks a PNG chunk by chunk: checksums, sizes, and that its rows unpack to exactly the size given in its header. */
#include "io/files/logo.h"

#include "io/system/file.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { COLOUR_PALETTE = 3, FILTER_LAST = 4 };
enum { HEAD_SIZE = 13, CHUNK_EXTRA = 12 /* length, type and sum */, SCRATCH = 16384 };

static const char signature[] = "\x89PNG\r\n\x1a\n";

struct chunk {
	const unsigned char *whole; /* with length, type and sum */
	const unsigned char *data;
	size_t size; /* of the data */
	char type[5];
};

/* Unpacks rows of `left` more bytes. Each row begins with its filter number. */
struct rows {
	z_stream stream;
	size_t pitch, done, left;
	bool no_colours; /* a palette must come before the image data */
	bool ended;
};

static uint32_t number_at(const unsigned char *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

static bool damaged(struct err *err)
{
	return err_set(err, ERR_DATA, "is a damaged PNG: save it again");
}

/* Advances `at` past the chunk. */
static bool next_chunk(const char *bytes, size_t size, size_t *at, struct chunk *ret_chunk)
{
	const unsigned char *whole = (const unsigned char *)bytes + *at;
	if (size - *at < CHUNK_EXTRA || number_at(whole) > size - *at - CHUNK_EXTRA)
		return false;
	*ret_chunk = (struct chunk){ .whole = whole, .data = whole + 8, .size = number_at(whole) };
	memcpy(ret_chunk->type, whole + 4, 4);
	uLong sum = crc32(0, whole + 4, (uInt)(ret_chunk->size + 4));
	*at += ret_chunk->size + CHUNK_EXTRA;
	return number_at(ret_chunk->data + ret_chunk->size) == (uint32_t)sum;
}

static unsigned channels_of(unsigned colour)
{
	static const unsigned channels[] = { 1, 0, 3, 1, 2, 0, 4 };
	return colour < sizeof(channels) / sizeof(*channels) ? channels[colour] : 0;
}

static bool is_depth(unsigned depth, unsigned colour)
{
	if (depth == 8 || (depth == 16 && colour != COLOUR_PALETTE))
		return true;
	return (depth == 1 || depth == 2 || depth == 4) && (colour == 0 || colour == COLOUR_PALETTE);
}

static bool read_head(const struct chunk *chunk, struct logo *logo, struct rows *rows, struct err *err)
{
	const unsigned char *data = chunk->data;
	if (strcmp(chunk->type, "IHDR") != 0 || chunk->size != HEAD_SIZE)
		return damaged(err);
	uint32_t width = number_at(data), height = number_at(data + 4);
	unsigned depth = data[8], channels = channels_of(data[9]);
	if (width < LOGO_SIDE_MIN || height < LOGO_SIDE_MIN || width > LOGO_SIDE_MAX || height > LOGO_SIDE_MAX)
		return err_set(err, ERR_DATA, "is %lu x %lu pixels; a logo must be %d to %d pixels per side",
			       (unsigned long)width, (unsigned long)height, LOGO_SIDE_MIN, LOGO_SIDE_MAX);
	if (channels == 0 || !is_depth(depth, data[9]) || data[10] != 0 || data[11] != 0 || data[12] > 1)
		return damaged(err);
	if (data[12] == 1)
		return err_set(err, ERR_DATA, "is an interlaced PNG: save it without interlacing");
	logo->width = width;
	logo->height = height;
	rows->pitch = 1 + ((size_t)width * channels * depth + 7) / 8;
	rows->left = height * rows->pitch;
	rows->no_colours = data[9] == COLOUR_PALETTE;
	return true;
}

static bool are_filters(const struct rows *rows, const unsigned char *bytes, size_t size)
{
	for (size_t at = (rows->pitch - rows->done % rows->pitch) % rows->pitch; at < size; at += rows->pitch)
		if (bytes[at] > FILTER_LAST)
			return false;
	return true;
}

/* Returns false if there is more data than expected, so the rest of a decompression bomb is never unpacked. */
static bool unpack(struct rows *rows, const struct chunk *chunk)
{
	unsigned char scratch[SCRATCH];
	rows->stream.next_in = (Bytef *)(uintptr_t)chunk->data;
	rows->stream.avail_in = (uInt)chunk->size;
	while (rows->stream.avail_in > 0) {
		if (rows->ended)
			return false;
		rows->stream.next_out = scratch;
		rows->stream.avail_out = SCRATCH;
		int result = inflate(&rows->stream, Z_NO_FLUSH);
		size_t made = SCRATCH - rows->stream.avail_out;
		if ((result != Z_OK && result != Z_STREAM_END) || made > rows->left ||
		    !are_filters(rows, scratch, made))
			return false;
		rows->done += made;
		rows->left -= made;
		rows->ended = result == Z_STREAM_END;
	}
	return true;
}

static bool is_kept(const char *type)
{
	return strcmp(type, "IHDR") == 0 || strcmp(type, "PLTE") == 0 || strcmp(type, "tRNS") == 0 ||
	       strcmp(type, "IDAT") == 0 || strcmp(type, "IEND") == 0;
}

/* A capital first letter marks a chunk without which the picture cannot be shown. */
static bool is_critical(const char *type)
{
	return type[0] >= 'A' && type[0] <= 'Z';
}

static bool read_chunks(struct logo *logo, const char *bytes, size_t size, struct rows *rows, struct err *err)
{
	size_t at = sizeof(signature) - 1;
	struct chunk chunk = { 0 };
	if (!next_chunk(bytes, size, &at, &chunk))
		return damaged(err);
	if (!read_head(&chunk, logo, rows, err))
		return false;
	buf_add_bytes(&logo->png, bytes, at);
	while (strcmp(chunk.type, "IEND") != 0) {
		if (!next_chunk(bytes, size, &at, &chunk) || strcmp(chunk.type, "IHDR") == 0 ||
		    (is_critical(chunk.type) && !is_kept(chunk.type)))
			return damaged(err);
		if (strcmp(chunk.type, "PLTE") == 0)
			rows->no_colours = false;
		if (strcmp(chunk.type, "IDAT") == 0 && (rows->no_colours || !unpack(rows, &chunk)))
			return damaged(err);
		if (is_kept(chunk.type))
			buf_add_bytes(&logo->png, chunk.whole, chunk.size + CHUNK_EXTRA);
	}
	return (rows->ended && rows->left == 0) || damaged(err);
}

bool logo_parse(struct logo *ret_logo, const char *bytes, size_t size, struct err *err)
{
	struct rows rows = { .left = 0 };
	*ret_logo = (struct logo){ 0 };
	if (size < sizeof(signature) - 1 || memcmp(bytes, signature, sizeof(signature) - 1) != 0)
		return err_set(
			err, ERR_DATA,
			"is not a PNG picture; a logo is a PNG (an SVG may hold scripts and links: save it as PNG)");
	if (inflateInit(&rows.stream) != Z_OK)
		return err_set(err, ERR_FAILURE, "cannot be read: out of memory");
	bool good = read_chunks(ret_logo, bytes, size, &rows, err);
	inflateEnd(&rows.stream);
	return good;
}

bool logo_load(struct logo *ret_logo, const char *path, size_t most, struct err *err)
{
	char *bytes = NULL;
	size_t size = 0;
	*ret_logo = (struct logo){ 0 };
	bool good = file_read(path, &bytes, &size, err), huge = !good && err->code == ERR_DATA;
	if (huge || size > most)
		good = err_set(err, ERR_DATA, "has %s%zu kB: a logo has at most %zu here; 128 x 128 pixels are enough",
			       huge ? "over " : "", ((huge ? FILE_BYTES_MAX : size) + 999) / 1000, most / 1000);
	good = good && logo_parse(ret_logo, bytes, size, err);
	free(bytes);
	return good || err_in(err, "%s", path);
}

void logo_done(struct logo *logo)
{
	buf_done(&logo->png);
	*logo = (struct logo){ 0 };
}
