/* SPDX-License-Identifier: MIT */
/* Takes an answer off the line that nobody wants any more, and no byte behind it: that may be a word to the shell. */
#include "io/terminal/tty_drain.h"
#include "io/system/watch.h"
#include <poll.h>
#include <unistd.h>

enum { PATIENCE_MS = 50 };

static bool read_byte(int line, msec wait_ms, unsigned char *ret_byte)
{
	struct pollfd ready = { .fd = line, .events = POLLIN };
	return wait_ms > 0 && poll(&ready, 1, (int)wait_ms) > 0 && read(line, ret_byte, 1) == 1;
}

void tty_drain(int line, struct key_reader *reader)
{
	struct watch watch;
	unsigned char byte;
	key ignored;
	watch_start(&watch, 1);
	while (reader->asked && read_byte(line, PATIENCE_MS - watch_time(&watch), &byte))
		key_reader_byte(reader, byte, &ignored);
	*reader = (struct key_reader){ 0 };
}
