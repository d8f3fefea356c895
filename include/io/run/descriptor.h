/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads one recording or archive that is already open or in memory. */
#ifndef IO_RUN_DESCRIPTOR_H
#define IO_RUN_DESCRIPTOR_H

#include "base/err.h"
#include "io/run/run_file.h"
#include <stddef.h>

/* Read as run_file_read does; `file` must have been initialized by run_file_init. */
bool run_file_of_bytes(struct run_file *file, const unsigned char *bytes, size_t size, struct err *err);
bool run_file_of_descriptor(struct run_file *file, int descriptor, struct err *err);

#endif
