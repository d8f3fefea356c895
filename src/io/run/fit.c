/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Walks through FIT files record by record. */
#include "io/run/fit.h"

#include <string.h>

enum {
	HEADER_MIN = 12,
	HEADER_WITH_CRC = 14, /* including its checksum */
	HEADER_MAX = 255,
	LOCALS = 16,
	COMPRESSED = 0x80, /* bits of a record header */
	DEFINITION = 0x40,
	DEVELOPER = 0x20,
};

static const int64_t EPOCH = INT64_C(631065600); /* 1989-12-31, in seconds since 1970 */

struct field {
	unsigned char number, size, type;
};

struct definition {
	bool defined, big_endian;
	unsigned number, count, developer_bytes;
	struct field fields[FIT_FIELDS_MAX];
};

struct fit {
	struct source *source;
	const struct fit_taker *taker;
	struct err *err;
	uint16_t crc;
	uint32_t left; /* remaining record bytes in this file */
	int64_t timestamp; /* FIT seconds; 0 if none yet */
	struct definition definitions[LOCALS];
	struct fit_message message;
};

/* Integers, by the low five bits of their base type; size 0: not an integer. */
static const struct base_type {
	unsigned char size;
	bool is_signed;
	uint64_t invalid;
} base_types[32] = {
	[0] = { 1, false, 0xFF }, /* enum */
	[1] = { 1, true, 0x7F },         [2] = { 1, false, 0xFF },      [3] = { 2, true, 0x7FFF },
	[4] = { 2, false, 0xFFFF },      [5] = { 4, true, 0x7FFFFFFF }, [6] = { 4, false, 0xFFFFFFFF },
	[10] = { 1, false, 0 }, /* z types: zero is invalid */
	[11] = { 2, false, 0 },          [12] = { 4, false, 0 },        [14] = { 8, true, INT64_MAX },
	[15] = { 8, false, UINT64_MAX }, [16] = { 8, false, 0 },
};

static bool fail(struct fit *fit, const char *what)
{
	if (fit->source->err.code != ERR_NONE) {
		*fit->err = fit->source->err;
		return false;
	}
	return err_set(fit->err, ERR_DATA, "byte %llu: %s", (unsigned long long)fit->source->offset, what);
}

/* ---- Bytes -------------------------------------------------------------------------------------------------------- */

static uint16_t crc_add(uint16_t crc, const unsigned char *bytes, size_t size)
{
	static const uint16_t table[16] = { 0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401,
					    0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400 };
	for (size_t i = 0; i < size; i++) {
		crc = (uint16_t)((crc >> 4 & 0x0FFF) ^ table[crc & 0xF] ^ table[bytes[i] & 0xF]);
		crc = (uint16_t)((crc >> 4 & 0x0FFF) ^ table[crc & 0xF] ^ table[bytes[i] >> 4]);
	}
	return crc;
}

static bool get_raw(struct fit *fit, unsigned char *out, size_t size)
{
	if (source_read(fit->source, out, size) < size)
		return fail(fit, "the file is cut off here; copy it from the watch again");
	fit->crc = crc_add(fit->crc, out, size);
	return true;
}

/* Size of a record in bytes. */
static bool get(struct fit *fit, unsigned char *out, size_t size)
{
	if (size > fit->left)
		return fail(fit, "a record is longer than the file says; copy it from the watch again");
	fit->left -= (uint32_t)size;
	return get_raw(fit, out, size);
}

static bool skip(struct fit *fit, unsigned size)
{
	unsigned char bytes[256];
	while (size > 0) {
		unsigned part = size < sizeof(bytes) ? size : (unsigned)sizeof(bytes);
		if (!get(fit, bytes, part))
			return false;
		size -= part;
	}
	return true;
}

static uint64_t number_of(const unsigned char *bytes, unsigned size, bool big_endian)
{
	uint64_t number = 0;
	for (unsigned i = 0; i < size; i++)
		number = number << 8 | bytes[big_endian ? i : size - 1 - i];
	return number;
}

/* ---- Records ------------------------------------------------------------------------------------------------------ */

static bool read_definition(struct fit *fit, unsigned char head)
{
	struct definition *definition = &fit->definitions[head & 0x0F];
	unsigned char fixed[5], field[3], count;
	definition->defined = false;
	if (!get(fit, fixed, sizeof(fixed)))
		return false;
	definition->big_endian = fixed[1] & 1;
	definition->number = (unsigned)number_of(fixed + 2, 2, definition->big_endian);
	definition->count = fixed[4];
	definition->developer_bytes = 0;
	for (unsigned i = 0; i < definition->count; i++) {
		if (!get(fit, field, sizeof(field)))
			return false;
		definition->fields[i] = (struct field){ field[0], field[1], field[2] };
	}
	if ((head & DEVELOPER) && !get(fit, &count, 1))
		return false;
	for (unsigned i = 0; (head & DEVELOPER) && i < count; i++) {
		if (!get(fit, field, sizeof(field)))
			return false;
		definition->developer_bytes += field[1];
	}
	definition->defined = true;
	return true;
}

static int64_t signed_of(uint64_t number, unsigned size)
{
	uint64_t sign = UINT64_C(1) << (8 * size - 1);
	return number & sign ? -(int64_t)(~number & (sign - 1)) - 1 : (int64_t)number;
}

/* Stores a valid integer; skips anything else. */
static bool read_field(struct fit *fit, const struct definition *definition, const struct field *field)
{
	const struct base_type *type = &base_types[field->type & 0x1F];
	unsigned char bytes[8];
	if (type->size == 0 || type->size != field->size)
		return skip(fit, field->size);
	if (!get(fit, bytes, field->size))
		return false;
	uint64_t number = number_of(bytes, field->size, definition->big_endian);
	if (number == type->invalid || (!type->is_signed && number > INT64_MAX))
		return true;
	int64_t value = type->is_signed ? signed_of(number, field->size) : (int64_t)number;
	fit->message.numbers[fit->message.count++] = (struct fit_number){ field->number, value };
	return true;
}

int64_t fit_time(int64_t seconds)
{
	return seconds + EPOCH;
}

/* A compressed header has the low five bits of the time. If they are lower than before, they have wrapped around. */
static void take_time(struct fit *fit, unsigned char head)
{
	int64_t value;
	if (head & COMPRESSED && fit->timestamp > 0)
		fit->timestamp += ((head & 0x1F) - (fit->timestamp & 0x1F)) & 0x1F;
	if (fit_value(&fit->message, FIT_TIMESTAMP, &value))
		fit->timestamp = value;
	bool timed = head & COMPRESSED || fit_value(&fit->message, FIT_TIMESTAMP, &value);
	fit->message.time = timed ? fit_time(fit->timestamp) : -1;
}

static bool read_data(struct fit *fit, unsigned char head)
{
	unsigned local = head & COMPRESSED ? head >> 5 & 3 : head & 0x0F;
	const struct definition *definition = &fit->definitions[local];
	if (!definition->defined)
		return fail(fit, "a record comes before its definition; copy the file from the watch again");
	fit->message.number = definition->number;
	fit->message.count = 0;
	for (unsigned i = 0; i < definition->count; i++)
		if (!read_field(fit, definition, &definition->fields[i]))
			return false;
	if (!skip(fit, definition->developer_bytes))
		return false;
	take_time(fit, head);
	fit->taker->message(fit->taker->context, &fit->message);
	return true;
}

static bool read_records(struct fit *fit)
{
	unsigned char head;
	while (fit->left > 0) {
		if (!get(fit, &head, 1))
			return false;
		bool is_definition = (head & COMPRESSED) == 0 && (head & DEFINITION) != 0;
		if (is_definition ? !read_definition(fit, head) : !read_data(fit, head))
			return false;
	}
	return true;
}

/* ---- Files -------------------------------------------------------------------------------------------------------- */

bool fit_is(const unsigned char *bytes, size_t size)
{
	return size >= HEADER_MIN && bytes[0] >= HEADER_MIN && memcmp(bytes + 8, ".FIT", 4) == 0;
}

static bool read_header(struct fit *fit)
{
	unsigned char header[HEADER_MAX];
	const unsigned char *bytes;
	size_t there = source_peek(fit->source, HEADER_MIN, &bytes);
	if (!fit_is(bytes, there))
		return fail(fit, "no FIT header; the file is damaged or not a FIT file");
	unsigned size = bytes[0];
	if (!get_raw(fit, header, size))
		return false;
	fit->left = (uint32_t)number_of(header + 4, 4, false);
	uint64_t crc = size == HEADER_WITH_CRC ? number_of(header + HEADER_MIN, 2, false) : 0;
	if (crc != 0 && crc != crc_add(0, header, HEADER_MIN))
		return fail(fit, "the checksum of the header is wrong; copy the file from the watch again");
	if (fit->left == 0)
		return fail(fit, "the file was never finished; save the activity on the watch and copy it again");
	return true;
}

static bool read_file(struct fit *fit)
{
	unsigned char end[2];
	fit->crc = 0;
	fit->timestamp = 0;
	for (unsigned i = 0; i < LOCALS; i++)
		fit->definitions[i].defined = false;
	if (!read_header(fit) || !read_records(fit))
		return false;
	uint16_t crc = fit->crc;
	if (!get_raw(fit, end, sizeof(end)))
		return false;
	if (number_of(end, 2, false) != crc)
		return fail(fit, "the checksum is wrong; copy the file from the watch again");
	fit->taker->end(fit->taker->context);
	return true;
}

bool fit_read(struct source *source, const struct fit_taker *taker, struct err *err)
{
	struct fit fit = { .source = source, .taker = taker, .err = err };
	const unsigned char *bytes;
	do
		if (!read_file(&fit))
			return false;
	while (source_peek(source, 1, &bytes) > 0);
	if (source->err.code == ERR_NONE)
		return true;
	*err = source->err;
	return false;
}

bool fit_value(const struct fit_message *message, unsigned field, int64_t *ret_value)
{
	for (unsigned i = 0; i < message->count; i++) {
		if (message->numbers[i].field == field) {
			*ret_value = message->numbers[i].value;
			return true;
		}
	}
	return false;
}
