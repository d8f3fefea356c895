/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Turns the bytes sent by a terminal into keys: decodes UTF-8 and drops everything that is not a key press.
 *
 * Invariant, fuzzed: any input gives only safe code points and named keys; no byte of an escape sequence or invalid
 * UTF-8 becomes a key, nor does pasted text unless a text is being typed.  The reply to a terminal query is recognized
 * among the bytes, even if it is late or split; an unsolicited reply is ignored. */
#ifndef IO_TERMINAL_KEYS_H
#define IO_TERMINAL_KEYS_H

#include "base/key.h"
#include "io/terminal/background.h"
#include <stdbool.h>

/* Start with {0}. */
struct key_reader {
	int state;
	unsigned char bytes[ANSWER_MAX]; /* collected so far: a character, a number or a reply */
	unsigned count, wanted;
	bool pasting;
	bool typing; /* set by the caller: a text is being typed, so pasted characters are keys and line ends blanks */
	bool halted; /* there was a pause within the reply */
	bool asked; /* set by the caller with the background query; cleared by the reply */
	enum background answer; /* set by the reply; the caller reads and clears it */
};

/* Processes a byte; true if it completes a key. */
bool key_reader_byte(struct key_reader *reader, unsigned char byte, key *ret_key);

/* Call when no more bytes are waiting; true if the bytes so far were the Esc key itself. */
bool key_reader_idle(struct key_reader *reader, key *ret_key);

#endif
