/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Repeats reads and writes cut short by a signal or a full pipe. */
#include "io/system/transfer.h"

#include <errno.h>
#include <unistd.h>

bool transfer_send(int line, const void *bytes, size_t size)
{
	const char *at = bytes;
	while (size > 0) {
		ssize_t sent = write(line, at, size);
		if (sent < 0 && errno == EINTR)
			continue;
		if (sent <= 0)
			return false;
		at += sent;
		size -= (size_t)sent;
	}
	return true;
}

bool transfer_receive(int line, void *ret_bytes, size_t size)
{
	char *at = ret_bytes;
	while (size > 0) {
		ssize_t got = read(line, at, size);
		if (got < 0 && errno == EINTR)
			continue;
		if (got <= 0)
			return false;
		at += got;
		size -= (size_t)got;
	}
	return true;
}
