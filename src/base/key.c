/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* Words for keys, both ways, from one table. */
#include "base/key.h"

#include "base/text.h"
#include <stdint.h>
#include <string.h>
#include <strings.h>
#include <utf8proc.h>

static const struct {
	key key;
	const char *name;
} names[] = {
	{ ' ', "Space" },
	{ KEY_ARROW_UP, "Up" },
	{ KEY_ARROW_DOWN, "Down" },
	{ KEY_ARROW_LEFT, "Left" },
	{ KEY_ARROW_RIGHT, "Right" },
	{ KEY_RETURN, "Enter" },
	{ KEY_ESC, "Esc" },
	{ KEY_TABULATOR, "Tab" },
	{ KEY_BACK_TAB, "Shift-Tab" },
	{ KEY_RUBOUT, "Backspace" },
	{ KEY_DEL, "Delete" },
	{ KEY_FIRST, "Home" },
	{ KEY_LAST, "End" },
	{ KEY_PAGE_UP, "PageUp" },
	{ KEY_PAGE_DOWN, "PageDown" },
	{ KEY_CLICK, "Click" },
};

enum { NAMES_COUNT = sizeof names / sizeof names[0] };

const char *key_word(key code, char *out, size_t size)
{
	utf8proc_uint8_t bytes[8] = { 0 };
	const char *name = "?";
	for (size_t i = 0; i < NAMES_COUNT; i++)
		if (names[i].key == code)
			name = names[i].name;
	if (code > ' ' && code < KEY_NAMED && code != 0x7F) {
		utf8proc_encode_char(code, bytes);
		name = (const char *)bytes;
	}
	size_t length = strlen(name);
	if (size == 0)
		return out;
	if (length >= size)
		length = size - 1;
	memcpy(out, name, length);
	out[length] = '\0';
	return out;
}

bool key_of_word(const char *name, key *ret_key)
{
	uint32_t code_point;
	int columns;
	for (size_t i = 0; i < NAMES_COUNT; i++) {
		if (strcasecmp(name, names[i].name) == 0) {
			*ret_key = names[i].key;
			return true;
		}
	}
	size_t size = strlen(name);
	if (size == 0 || text_unsafe(name, size) < size || text_grapheme(name, &columns) != size || columns == 0)
		return false;
	if (text_decode(name, size, &code_point) != size)
		return false;
	*ret_key = (key)code_point;
	return true;
}
