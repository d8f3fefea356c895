/* SPDX-License-Identifier: MIT */
/* Takes an answer off the line that nobody wants any more, and no byte behind it: that may be a word to the shell. */
#include "io/late_answer.h"
#include "base/msec.h"
#include <poll.h>
#include <time.h>
#include <unistd.h>

enum { PATIENCE_MS = 50 };

static msec look(void)
{
	struct timespec now;
	clock_gettime(CLOCK_MONOTONIC, &now);
	return (msec)now.tv_sec * MSEC_SECOND + now.tv_nsec / 1000000;
}

static bool read_byte(int line, msec wait_ms, unsigned char *ret_byte)
{
	struct pollfd ready = { .fd = line, .events = POLLIN };
	return wait_ms > 0 && poll(&ready, 1, (int)wait_ms) > 0 && read(line, ret_byte, 1) == 1;
}

void late_answer_drop(int line, struct key_reader *reader)
{
	msec end = look() + PATIENCE_MS;
	unsigned char byte;
	key ignored;
	while (reader->asked && read_byte(line, end - look(), &byte))
		key_reader_byte(reader, byte, &ignored);
	*reader = (struct key_reader){ 0 };
}
