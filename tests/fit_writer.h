/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Writes FIT files for tests, message by message. */
#ifndef TESTS_FIT_WRITER_H
#define TESTS_FIT_WRITER_H

#include "base/buf.h"
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { FIT_FILE_ID = 0, FIT_SPORT = 12, FIT_SESSION = 18, FIT_LAP = 19, FIT_RECORD = 20 };
enum { FIT_ENUM = 0x00, FIT_U8 = 0x02, FIT_U16 = 0x84, FIT_S32 = 0x85, FIT_U32 = 0x86, FIT_TEXT = 0x07 };

/* 2026-01-01T00:00:00Z in FIT seconds, and since 1970. */
#define FIT_NEW_YEAR (UINT32_C(1767225600) - UINT32_C(631065600))
#define NEW_YEAR INT64_C(1767225600)

struct fit_item {
	unsigned char field, type;
	uint32_t value;
};

static inline unsigned fit_size(unsigned char type)
{
	return type == FIT_U16 ? 2 : type == FIT_S32 || type == FIT_U32 ? 4 : 1;
}

static inline void fit_put(struct buf *buf, uint32_t value, unsigned size, bool big)
{
	for (unsigned i = 0; i < size; i++)
		buf_add_char(buf, (char)(value >> 8 * (big ? size - 1 - i : i)));
}

static inline void fit_define(struct buf *buf, unsigned local, unsigned number, const struct fit_item *items,
			      unsigned count, bool big)
{
	fit_put(buf, 0x40 | local, 1, false);
	fit_put(buf, 0, 1, false);
	fit_put(buf, big, 1, false);
	fit_put(buf, number, 2, big);
	fit_put(buf, count, 1, false);
	for (unsigned i = 0; i < count; i++) {
		fit_put(buf, items[i].field, 1, false);
		fit_put(buf, fit_size(items[i].type), 1, false);
		fit_put(buf, items[i].type, 1, false);
	}
}

/* `head` is the local number, or a compressed header. */
static inline void fit_data(struct buf *buf, unsigned head, const struct fit_item *items, unsigned count, bool big)
{
	fit_put(buf, head, 1, false);
	for (unsigned i = 0; i < count; i++)
		fit_put(buf, items[i].value, fit_size(items[i].type), big);
}

#define FIT_ITEMS(...)            \
	(const struct fit_item[]) \
	{                         \
		__VA_ARGS__       \
	}
#define FIT_COUNT(...) (sizeof(FIT_ITEMS(__VA_ARGS__)) / sizeof(struct fit_item))

/* Definition and data of one message, little-endian. */
#define fit_message(buf, local, number, ...)                                                           \
	do {                                                                                           \
		fit_define(buf, local, number, FIT_ITEMS(__VA_ARGS__), FIT_COUNT(__VA_ARGS__), false); \
		fit_data(buf, local, FIT_ITEMS(__VA_ARGS__), FIT_COUNT(__VA_ARGS__), false);           \
	} while (0)

/* Bit by bit, unlike the reader. */
static inline uint16_t fit_crc(const char *bytes, size_t size)
{
	unsigned crc = 0;
	for (size_t i = 0; i < size; i++) {
		crc ^= (unsigned char)bytes[i];
		for (unsigned bit = 0; bit < 8; bit++)
			crc = crc & 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
	}
	return (uint16_t)crc;
}

/* Appends a whole file around records: header of 12 or 14 bytes, checksum. */
static inline void fit_wrap(struct buf *ret_file, const struct buf *records, unsigned header)
{
	size_t start = ret_file->size;
	fit_put(ret_file, header, 1, false);
	fit_put(ret_file, 0x20, 1, false);
	fit_put(ret_file, 2100, 2, false);
	fit_put(ret_file, (uint32_t)records->size, 4, false);
	buf_add(ret_file, ".FIT");
	if (header == 14)
		fit_put(ret_file, fit_crc(ret_file->data + start, 12), 2, false);
	while (ret_file->size < start + header)
		buf_add_char(ret_file, 'x');
	buf_add_bytes(ret_file, records->data, records->size);
	fit_put(ret_file, fit_crc(ret_file->data + start, ret_file->size - start), 2, false);
}

#endif
