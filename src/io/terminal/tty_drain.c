/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Reads and discards a pending reply byte by byte, never past its end, because the bytes that follow are the user's typing. */
#include "io/terminal/tty_drain.h"
#include "io/system/watch.h"
#include <poll.h>
#include <unistd.h>

enum { PATIENCE_MS = 50 };

static bool read_byte(int tty, msec wait_ms, unsigned char *ret_byte)
{
	struct pollfd ready = { .fd = tty, .events = POLLIN };
	return wait_ms > 0 && poll(&ready, 1, (int)wait_ms) > 0 && read(tty, ret_byte, 1) == 1;
}

void tty_drain(int tty, struct key_reader *reader)
{
	struct watch watch;
	unsigned char byte;
	key ignored;
	watch_start(&watch, 1);
	while (reader->asked && read_byte(tty, PATIENCE_MS - watch_time(&watch), &byte))
		key_reader_byte(reader, byte, &ignored);
	*reader = (struct key_reader){ 0 };
}
