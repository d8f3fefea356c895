/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The FIT container: headers, definitions, records, checksums.  Does not interpret the messages.
 *
 * Memory is bounded: nothing is allocated, whatever sizes a file claims.  Both byte orders, compressed time stamps and
 * chained files are read; developer fields, arrays, texts and invalid values are skipped.  Every error gives its byte
 * offset.  Source: FIT protocol 2.x, "Flexible and Interoperable Data Transfer Protocol", by Garmin. */
#ifndef IO_RUN_FIT_H
#define IO_RUN_FIT_H

#include "io/run/source.h"

enum { FIT_FIELDS_MAX = 255, FIT_TIMESTAMP = 253 };

/* The valid whole numbers of one data message. */
struct fit_message {
	unsigned number; /* global message number: 18 is a session */
	int64_t time; /* seconds since 1970; negative: not known */
	struct fit_number {
		unsigned char field;
		int64_t value;
	} numbers[FIT_FIELDS_MAX];
	unsigned count;
};

/* Called for each data message, and at the end of each chained file, once its checksum is verified. */
struct fit_taker {
	void (*message)(void *context, const struct fit_message *message);
	void (*end)(void *context);
	void *context;
};

/* True for the first bytes of a FIT file (12 of them are enough). */
bool fit_is(const unsigned char *bytes, size_t size);

/* Reads all chained files to the end of the source.  ERR_DATA with "byte N: ..." if the file violates the format, is
 * cut off or has a wrong checksum. */
bool fit_read(struct source *source, const struct fit_taker *taker, struct err *err);

/* The value of a field; false if the message lacks it. */
bool fit_value(const struct fit_message *message, unsigned field, int64_t *ret_value);

/* Converts FIT seconds to seconds since 1970.  A time below 0x10000000 counts from when the device was switched on: the
 * result is before RUN_CLOCK_MIN, which makes it implausible. */
int64_t fit_time(int64_t seconds);

#endif
