/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Sorts CSV rows back into sessions. */
#include "io/files/history_order.h"
#include "base/mem.h"
#include <stdlib.h>

void row_order_done(struct row_order *order)
{
	free(order->rows);
	*order = (struct row_order){ 0 };
}

void row_order_add(struct row_order *order, struct row_ref row)
{
	if (order->count == order->capacity) {
		order->capacity = order->capacity > 0 ? 2 * order->capacity : 1024;
		order->rows = mem_grow(order->rows, order->capacity, sizeof(*order->rows));
	}
	order->rows[order->count++] = row;
}

static int compare(uint64_t a, uint64_t b)
{
	return (a > b) - (a < b);
}

static int compare_rows(const void *left, const void *right)
{
	const struct row_ref *a = left, *b = right;
	if (a->started != b->started)
		return a->started < b->started ? -1 : 1;
	if (a->session != b->session)
		return compare(a->session, b->session);
	if (a->number != b->number)
		return compare(a->number, b->number);
	return compare(a->place, b->place);
}

void row_order_sort(struct row_order *order)
{
	if (order->count > 0)
		qsort(order->rows, order->count, sizeof(*order->rows), compare_rows);
}

bool row_ref_follows(const struct row_ref *a, const struct row_ref *b)
{
	if (a->started != b->started)
		return a->started < b->started;
	return a->session != b->session || a->number < b->number || (a->number == 0 && b->number == 0);
}

const struct row_ref *row_order_repeated(const struct row_order *order)
{
	for (size_t i = 1; i < order->count; i++)
		if (!row_ref_follows(&order->rows[i - 1], &order->rows[i]))
			return &order->rows[i];
	return NULL;
}

static uint64_t add_hash(uint64_t hash, uint64_t value)
{
	return (hash ^ value) * 0x100000001b3;
}

struct row_ref row_ref_of(const struct record *session, unsigned number, uint64_t place, uint64_t next)
{
	uint64_t hash = add_hash(add_hash(0xcbf29ce484222325, session->minutes), session->planned_s);
	for (const char *at = session->mode; *at != '\0'; at++)
		hash = add_hash(hash, (unsigned char)*at);
	return (struct row_ref){ session->started, hash, number, (uint32_t)(next - place), place };
}
