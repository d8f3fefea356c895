/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Fills an overview (core/record/overview.h): three queries over the last weeks. */
#ifndef IO_STORE_OVERVIEW_H
#define IO_STORE_OVERVIEW_H

#include "core/record/overview.h"
#include "io/store/store.h"

bool store_overview(struct store *store, const struct catalogue *catalogue, int64_t today,
		    struct overview *ret_overview, struct err *err);

#endif
