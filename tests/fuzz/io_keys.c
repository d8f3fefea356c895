/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Any bytes from a terminal: only named keys and safe characters come out, Esc always returns to normal input, and the
 * reply to a query is found whatever precedes it. */
#include "io/terminal/keys.h"
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

/* A reply is accepted only after a query, and only once. */
static void take(struct key_reader *reader, uint8_t byte)
{
	key found;
	bool asked = reader->asked;
	if (byte == 0 ? key_reader_idle(reader, &found) : key_reader_byte(reader, byte, &found))
		check(found);
	bool answered = reader->answer != BACKGROUND_AUTO;
	if (answered != (asked && !reader->asked))
		abort();
	reader->answer = BACKGROUND_AUTO;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
	static const uint8_t answer[] = "\033]11;rgb:ffff/ffff/ffff\a";
	struct key_reader reader = { 0 };
	key found;
	for (size_t i = 0; i < size; i++) {
		reader.asked = reader.asked || data[i] == 1;
		reader.typing ^= data[i] == 2;
		take(&reader, data[i]);
	}
	/* Two lone Esc reset any state: the first may end an unfinished sequence. */
	for (int i = 0; i < 2; i++) {
		key_reader_byte(&reader, 0x1b, &found);
		key_reader_idle(&reader, &found);
	}
	reader.asked = true;
	for (size_t i = 0; i < sizeof(answer) - 1; i++)
		if (key_reader_byte(&reader, answer[i], &found))
			abort();
	if (reader.answer != BACKGROUND_LIGHT || reader.asked)
		abort();
	if (!key_reader_byte(&reader, 'q', &found) || found != 'q')
		abort();
	return 0;
}
