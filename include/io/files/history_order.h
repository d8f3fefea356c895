/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* The order of CSV rows: the place of each, so that rows sorted by a spreadsheet can be read session by session
 * again. */
#ifndef IO_FILES_HISTORY_ORDER_H
#define IO_FILES_HISTORY_ORDER_H

#include "core/record/record.h"
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct row_ref {
	int64_t started; /* of its session */
	uint64_t session; /* hash of what identifies the session */
	unsigned number; /* of the step; 0: not given, so file order counts */
	uint32_t size; /* bytes */
	uint64_t place; /* in the input */
};

/* The row of step `number` of this session, from `place` to `next`. */
struct row_ref row_ref_of(const struct record *session, unsigned number, uint64_t place, uint64_t next);

/* Owns `rows`.  Start with {0}, end with row_order_done. */
struct row_order {
	struct row_ref *rows;
	size_t count, capacity;
};

void row_order_done(struct row_order *order);
void row_order_add(struct row_order *order, struct row_ref row);

/* Sorts by session (start first), then number, then place. */
void row_order_sort(struct row_order *order);

/* True if `b` may directly follow `a` in a sorted file. */
bool row_ref_follows(const struct row_ref *a, const struct row_ref *b);

/* In a sorted order: a row that repeats the step of an earlier one; NULL if there is none. */
const struct row_ref *row_order_repeated(const struct row_order *order);

#endif
