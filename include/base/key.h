/* SPDX-License-Identifier: MIT */
/* A key press, free of curses numbers: a code point, or one of the named keys above Unicode. */
#ifndef BASE_KEY_H
#define BASE_KEY_H

#include <stdbool.h>
#include <stddef.h>

typedef int key;

enum {
	KEY_NONE = 0,
	KEY_NAMED = 0x110000,
	KEY_ARROW_UP,
	KEY_ARROW_DOWN,
	KEY_ARROW_LEFT,
	KEY_ARROW_RIGHT,
	KEY_RETURN,
	KEY_ESC,
	KEY_TABULATOR,
	KEY_BACK_TAB,
	KEY_RUBOUT,
	KEY_DEL,
	KEY_FIRST,
	KEY_LAST,
	KEY_PAGE_UP,
	KEY_PAGE_DOWN,
	KEY_RESIZED, /* the terminal changed its size */
	KEY_CLICK, /* a press of the first mouse button; the place is asked from the terminal */
	KEY_OTHER, /* something pressed that has no meaning here */
};

/* The word a footer and a settings file use: "Space", "Enter", "Esc", "Up", "a", "+".  Writes into out[size]. */
const char *key_word(key key, char *out, size_t size);

/* The key of a word as key_word writes it (names in any case); false if there is none. */
bool key_of_word(const char *name, key *ret_key);

#endif
