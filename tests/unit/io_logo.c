/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Logos: what is kept of a PNG, and which files are refused. */
#include "test.h"

#include "io/files/logo.h"
#include <stdlib.h>
#include <string.h>
#include <zlib.h>

static void add_number(struct buf *out, unsigned long number)
{
	for (int shift = 24; shift >= 0; shift -= 8)
		buf_add_char(out, (char)(number >> shift & 0xff));
}

static void add_chunk(struct buf *out, const char *type, const void *data, size_t size)
{
	add_number(out, size);
	size_t from = out->size;
	buf_add(out, type);
	buf_add_bytes(out, data, size);
	add_number(out, crc32(0, (const Bytef *)out->data + from, (uInt)(out->size - from)));
}

struct sample {
	const char *what, *says; /* a part of the message; NULL: accepted */
	unsigned side; /* pixels, according to the header */
	size_t rows; /* bytes of the rows before compression */
	unsigned char interlace;
	const char *chunk; /* a further chunk; NULL: none */
	size_t cut; /* bytes missing at the end */
	bool spoiled; /* one bit of the rows */
	unsigned char filter; /* of the second row */
	unsigned char colour; /* 0: red, green and blue; otherwise the number in the header */
};

static void make(const struct sample *sample, struct buf *ret_png)
{
	unsigned char head[13] = { 0,
				   0,
				   (unsigned char)(sample->side >> 8),
				   (unsigned char)sample->side,
				   0,
				   0,
				   (unsigned char)(sample->side >> 8),
				   (unsigned char)sample->side,
				   8,
				   sample->colour != 0 ? sample->colour : 2,
				   0,
				   0,
				   sample->interlace };
	uLongf size = compressBound(sample->rows);
	unsigned char *rows = calloc(sample->rows + 1, 1), *packed = malloc(size);
	if (sample->filter != 0)
		rows[1 + 3 * sample->side] = sample->filter;
	assert_int_equal(compress2(packed, &size, rows, sample->rows, 9), Z_OK);
	buf_add_bytes(ret_png, "\x89PNG\r\n\x1a\n", 8);
	add_chunk(ret_png, "IHDR", head, sizeof(head));
	if (sample->chunk != NULL)
		add_chunk(ret_png, sample->chunk, "where it was taken", 18);
	add_chunk(ret_png, "IDAT", packed, size);
	if (sample->spoiled)
		ret_png->data[ret_png->size - 6] ^= 1;
	add_chunk(ret_png, "IEND", "", 0);
	ret_png->size -= sample->cut;
	free(rows);
	free(packed);
}

static void logos_are_checked(void **state)
{
	(void)state;
	enum { ROWS = 32 * (1 + 3 * 32) };
	static const struct sample samples[] = {
		{ "a good one", NULL, 32, ROWS, 0, NULL, 0, false, 0, 0 },
		{ "a text inside", NULL, 32, ROWS, 0, "tEXt", 0, false, 0, 0 },
		{ "a bomb", "damaged", 32, 15000000, 0, NULL, 0, false, 0, 0 },
		{ "one byte too many", "damaged", 32, ROWS + 1, 0, NULL, 0, false, 0, 0 },
		{ "too few rows", "damaged", 32, ROWS - 1, 0, NULL, 0, false, 0, 0 },
		{ "a wide one", "is 2000 x 2000 pixels", 2000, ROWS, 0, NULL, 0, false, 0, 0 },
		{ "a dot", "is 1 x 1 pixels", 1, 4, 0, NULL, 0, false, 0, 0 },
		{ "interlaced", "interlaced", 32, ROWS, 1, NULL, 0, false, 0, 0 },
		{ "an unknown part", "damaged", 32, ROWS, 0, "ABCD", 0, false, 0, 0 },
		{ "a second head", "damaged", 32, ROWS, 0, "IHDR", 0, false, 0, 0 },
		{ "cut off", "damaged", 32, ROWS, 0, NULL, 5, false, 0, 0 },
		{ "one bit wrong", "damaged", 32, ROWS, 0, NULL, 0, true, 0, 0 },
		{ "the last filter", NULL, 32, ROWS, 0, NULL, 0, false, 4, 0 },
		{ "an unknown filter", "damaged", 32, ROWS, 0, NULL, 0, false, 5, 0 },
		{ "a palette without colours", "damaged", 32, 32 * 33, 0, NULL, 0, false, 0, 3 },
		{ "a palette", NULL, 32, 32 * 33, 0, "PLTE", 0, false, 0, 3 },
	};
	for (size_t i = 0; i < sizeof(samples) / sizeof(*samples); i++) {
		struct buf png = { 0 };
		struct logo logo;
		struct err err = { 0 };
		make(&samples[i], &png);
		bool good = logo_parse(&logo, png.data, png.size, &err);
		if (good != (samples[i].says == NULL) || (!good && strstr(err.text, samples[i].says) == NULL))
			fail_msg("%s: %s", samples[i].what, good ? "accepted" : err.text);
		logo_done(&logo);
		buf_done(&png);
	}
}

static void only_the_picture_is_kept(void **state)
{
	(void)state;
	const struct sample plain = { "", NULL, 32, 32 * 97, 0, NULL, 0, false, 0, 0 };
	struct sample more = plain;
	struct buf expected = { 0 }, png = { 0 };
	struct logo logo;
	struct err err = { 0 };
	more.chunk = "eXIf";
	make(&plain, &expected);
	make(&more, &png);
	buf_add(&png, "and more after the end");
	assert_true(logo_parse(&logo, png.data, png.size, &err));
	assert_int_equal(logo.width, 32);
	assert_int_equal(logo.png.size, expected.size);
	assert_memory_equal(logo.png.data, expected.data, expected.size);
	logo_done(&logo);
	buf_done(&png);
	buf_done(&expected);
}

static void other_files_are_refused(void **state)
{
	(void)state;
	static const char *const files[] = { "", "\x89PNG", "\x89PNG\r\n\x1a\n", "<svg xmlns='x'/>", "GIF89a" };
	for (size_t i = 0; i < sizeof(files) / sizeof(*files); i++) {
		struct logo logo;
		struct err err = { 0 };
		assert_false(logo_parse(&logo, files[i], strlen(files[i]), &err));
		assert_int_equal(err.code, ERR_DATA);
		logo_done(&logo);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(logos_are_checked),
		cmocka_unit_test(only_the_picture_is_kept),
		cmocka_unit_test(other_files_are_refused),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
