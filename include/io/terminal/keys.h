/* SPDX-License-Identifier: MIT */
/* From the bytes a terminal sends to keys: UTF-8 is put together, and whatever is no key press is swallowed.
 *
 * Law, fuzzed: any bytes give only safe code points and named keys; no byte of an escape sequence, of a paste or of
 * ill-formed UTF-8 is ever taken for a key.  The answer to a question put to the terminal is found among the bytes,
 * late and in pieces as it may come; one that was not asked for tells nothing. */
#ifndef IO_TERMINAL_KEYS_H
#define IO_TERMINAL_KEYS_H

#include "base/key.h"
#include "io/terminal/background.h"
#include <stdbool.h>

/* Start with {0}. */
struct key_reader {
	int state;
	unsigned char bytes[ANSWER_MAX]; /* of the character, the number or the answer being put together */
	unsigned count, wanted;
	bool pasting;
	bool halted; /* the answer being put together paused */
	bool asked; /* set by who asks the terminal for its background; the answer clears it */
	enum background answer; /* set by the answer; whoever takes it clears it */
};

/* Takes a byte; true if it completes a key. */
bool key_reader_byte(struct key_reader *reader, unsigned char byte, key *ret_key);

/* No more bytes are waiting: true if what came so far was the Esc key itself. */
bool key_reader_idle(struct key_reader *reader, key *ret_key);

#endif
