/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Self tests in the database: the table measure, one row per side and day. */
#ifndef IO_STORE_MEASURES_H
#define IO_STORE_MEASURES_H

#include "core/record/measure.h"
#include "io/store/store.h"

/* Adds both sides of a test, all or none. */
bool measures_add(struct store *store, const struct measurement *sides, unsigned count, struct err *err);

/* Within the caller's transaction: adds one value, unless one with the same test, side and time exists. */
bool measures_put(const struct rows *rows, const struct measurement *measurement, unsigned *ret_added, struct err *err);

/* Reads all values of a test (NULL: of all tests), oldest first, into an array; free it even on failure. */
bool measures_read(struct store *store, const char *test, struct measurement **ret_all, unsigned *ret_count,
		   struct err *err);

/* Deletes both sides of a test at one time. */
bool measures_delete(struct store *store, const char *test, int64_t at, struct err *err);

bool measures_delete_all(struct store *store, struct err *err);

#endif
