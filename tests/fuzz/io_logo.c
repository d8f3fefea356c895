/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes as a logo: refused with a message, or a PNG of a permitted size that is accepted again, unchanged. */
#include "io/files/logo.h"
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

enum { SIGNATURE = 8, CHUNK_EXTRA = 12 };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static uint32_t number_at(const uint8_t *at)
{
	return (uint32_t)at[0] << 24 | (uint32_t)at[1] << 16 | (uint32_t)at[2] << 8 | at[3];
}

/* Corrects the checksums of all chunks: a random input with a wrong one would never get further. */
static void mend_sums(uint8_t *bytes, size_t size)
{
	for (size_t at = SIGNATURE; at + CHUNK_EXTRA <= size;) {
		size_t length = number_at(bytes + at);
		if (length > size - at - CHUNK_EXTRA)
			return;
		uLong sum = crc32(0, bytes + at + 4, (uInt)(length + 4));
		for (unsigned i = 0; i < 4; i++)
			bytes[at + 8 + length + i] = (uint8_t)(sum >> (24 - 8 * i));
		at += length + CHUNK_EXTRA;
	}
}

static bool has_side(unsigned pixels)
{
	return pixels >= LOGO_SIDE_MIN && pixels <= LOGO_SIDE_MAX;
}

static void hold(const char *bytes, size_t size)
{
	struct logo logo, again;
	struct err err = { 0 };
	bool good = logo_parse(&logo, bytes, size, &err);
	if (good != (err.code == ERR_NONE) || good != (err.text[0] == '\0'))
		abort();
	if (good) {
		if (!has_side(logo.width) || !has_side(logo.height) || logo.png.size > size)
			abort();
		if (!logo_parse(&again, logo.png.data, logo.png.size, &err) || again.width != logo.width ||
		    again.height != logo.height || again.png.size != logo.png.size ||
		    memcmp(again.png.data, logo.png.data, logo.png.size) != 0)
			abort();
		logo_done(&again);
	}
	logo_done(&logo);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	uint8_t *mended = malloc(size + 1);
	if (mended == NULL)
		return 0;
	hold((const char *)data, size);
	memcpy(mended, data, size);
	mend_sums(mended, size);
	hold((const char *)mended, size);
	free(mended);
	return 0;
}
