/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads one recording of any format, plain or gzipped. */
#ifndef IO_RUN_RECORDING_H
#define IO_RUN_RECORDING_H

#include "io/run/outing.h"
#include "io/run/source.h"

/* Adds the activities of a recording, and subtracts its bytes from the budget (see source_init).  Discard the outing on
 * failure. */
bool recording_read(source_fill *fill, void *from, long *budget, struct outing *outing, struct err *err);

/* True for the first bytes of a zip, which may hold recordings but is not one. */
bool is_zip(const unsigned char *bytes, size_t size);

#endif
