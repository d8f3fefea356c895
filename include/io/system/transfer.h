/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Transfers bytes between processes through a pipe or socket: all of them, or a failure.  SIGPIPE must be ignored. */
#ifndef IO_SYSTEM_TRANSFER_H
#define IO_SYSTEM_TRANSFER_H

#include <stdbool.h>
#include <stddef.h>

/* False if the other end is closed. */
bool transfer_send(int line, const void *bytes, size_t size);

/* False if the other end is closed before `size` bytes have arrived. */
bool transfer_receive(int line, void *ret_bytes, size_t size);

#endif
