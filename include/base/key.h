/* SPDX-FileCopyrightText: 2026 the rollcoach authors */
/* SPDX-License-Identifier: MIT */
/* A key press, independent of curses key codes: a code point, or one of the named keys above Unicode. */
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
	KEY_RESIZED, /* the terminal was resized */
	KEY_CLICK, /* first mouse button pressed; ask the terminal for the position */
	KEY_OTHER, /* any other key */
};

/* The name used in footers and the settings file: "Space", "Enter", "Esc", "Up", "a", "+". Writes into out[size]. */
const char *key_word(key code, char *out, size_t size);

/* Parses a name as written by key_word, in any case; false if unknown. */
bool key_of_word(const char *name, key *ret_key);

#endif
