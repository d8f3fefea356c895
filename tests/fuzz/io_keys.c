/* SPDX-License-Identifier: MIT */
/* Any bytes from a terminal: only named keys and safe characters come out, and Esc always gives the keyboard back. */
#include "io/keys.h"
#include <stdint.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void check(key found)
{
	bool named = found > KEY_NAMED && found <= KEY_OTHER;
	bool character = found >= 0x20 && found < 0x110000 && found != 0x7f && (found < 0x80 || found >= 0xa0) &&
			 (found < 0xd800 || found > 0xdfff);
	if (!named && !character)
		abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	struct key_reader reader = { 0 };
	key found;
	for (size_t i = 0; i < size; i++) {
		if (data[i] == 0 ? key_reader_idle(&reader, &found) : key_reader_byte(&reader, data[i], &found))
			check(found);
	}
	/* Two lone Esc bring any state back: the first may end a sequence that was begun. */
	for (int i = 0; i < 2; i++) {
		key_reader_byte(&reader, 0x1b, &found);
		key_reader_idle(&reader, &found);
	}
	if (!key_reader_byte(&reader, 'q', &found) || found != 'q')
		abort();
	return 0;
}
